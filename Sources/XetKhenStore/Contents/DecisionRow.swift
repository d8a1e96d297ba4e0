import XetKhenValues

/// What was decided of a record, apart from its body so that it can be searched.
package struct DecisionRow: Sendable, Hashable {
    /// The number of the decision, once it has one.
    package var number: String?
    package var decidedOn: CalendarDate
    package var authority: String?
    package var reason: String?

    package init(number: String? = nil, decidedOn: CalendarDate, authority: String? = nil, reason: String? = nil) {
        self.number = number
        self.decidedOn = decidedOn
        self.authority = authority
        self.reason = reason
    }

    static let columns = "number, decided_on, authority, reason"

    init(_ row: Row) throws(StoreError) {
        self.init(
            number: try row.optionalText(0), decidedOn: try row.date(1), authority: try row.optionalText(2),
            reason: try row.optionalText(3))
    }

    var values: [SQLiteValue] { [.optional(number), .date(decidedOn), .optional(authority), .optional(reason)] }
}

/// How the members voted on one award.
package struct VoteRow: Sendable, Hashable {
    package var award: String
    package var inFavour: Int64
    package var against: Int64
    package var abstained: Int64

    package init(award: String, inFavour: Int64, against: Int64, abstained: Int64) {
        self.award = award
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
    }

    static let columns = "award, in_favour, against, abstained"

    init(_ row: Row) throws(StoreError) {
        self.init(
            award: try row.text(0), inFavour: try row.integer(1), against: try row.integer(2),
            abstained: try row.integer(3))
    }

    var values: [SQLiteValue] { [.text(award), .integer(inFavour), .integer(against), .integer(abstained)] }
}
