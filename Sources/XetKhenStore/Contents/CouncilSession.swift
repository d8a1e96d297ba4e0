import XetKhenValues

/// A session of the council.
package struct CouncilSession: Sendable, Hashable {
    package var id: String
    package var heldOn: CalendarDate
    /// How many members the council has.
    package var members: Int64

    package init(id: String, heldOn: CalendarDate, members: Int64) {
        self.id = id
        self.heldOn = heldOn
        self.members = members
    }

    static let columns = "id, held_on, members, checksum"

    init(_ row: Row) throws(StoreError) {
        self.init(id: try row.text(0), heldOn: try row.date(1), members: try row.integer(2))
        try row.expect(checksum, at: 3, of: .session(id))
    }

    /// The columns but for the checksum.
    var values: [SQLiteValue] { [.text(id), .date(heldOn), .integer(members)] }
    var checksum: SQLiteValue { RowChecksum.of(values) }
}
