import XetKhenValues

/// A nomination as it came in.
package struct StoredNomination: Sendable, Hashable {
    package var id: String
    /// The canonical document.
    package var content: [UInt8]
    package var importedOn: CalendarDate?

    package init(id: String, content: [UInt8], importedOn: CalendarDate?) {
        self.id = id
        self.content = content
        self.importedOn = importedOn
    }

    static let columns = "id, content, imported_on, checksum"

    init(_ row: Row) throws(StoreError) {
        self.init(id: try row.text(0), content: try row.blob(1), importedOn: try row.optionalDate(2))
        try row.expect(checksum, at: 3, of: .nomination(id))
    }

    /// The columns but for the checksum.
    var values: [SQLiteValue] { [.text(id), .blob(content), .optional(importedOn)] }
    var checksum: SQLiteValue { RowChecksum.of(values) }
}

/// A nomination in a list, without its content.
package struct NominationSummary: Sendable, Hashable {
    package var id: String
    package var importedOn: CalendarDate?

    init(id: String, importedOn: CalendarDate?) {
        self.id = id
        self.importedOn = importedOn
    }
}
