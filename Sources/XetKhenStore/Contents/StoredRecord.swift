import XetKhenValues

/// A record to be appended has what a stored one has.
package typealias NewRecord = StoredRecord

/// A record of the chain with what is kept beside it.
package struct StoredRecord: Sendable, Hashable {
    /// From 1, without gaps.
    package var number: Int64
    /// The digest of the record before; nil for the first.
    package var previous: Digest?
    /// The SHA-256 digest of the body.
    package var digest: Digest
    package var body: [UInt8]
    /// The personal data that the body does without; it may be replaced.
    package var disclosed: [UInt8]
    package var session: String
    package var nomination: String
    /// The meaning of the ruleset.
    package var bundle: Digest
    package var decision: DecisionRow
    /// The awards decided on, ascending by their UTF-8 bytes.
    package private(set) var awards: [String]
    /// Ascending by award, likewise.
    package private(set) var votes: [VoteRow]

    package init(
        number: Int64, previous: Digest?, digest: Digest, body: [UInt8], disclosed: [UInt8], session: String,
        nomination: String, bundle: Digest, decision: DecisionRow, awards: [String], votes: [VoteRow]
    ) {
        self.number = number
        self.previous = previous
        self.digest = digest
        self.body = body
        self.disclosed = disclosed
        self.session = session
        self.nomination = nomination
        self.bundle = bundle
        self.decision = decision
        self.awards = awards.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.votes = votes.sorted { $0.award.utf8.lexicographicallyPrecedes($1.award.utf8) }
    }

    package var head: ChainHead { ChainHead(number: number, digest: digest) }

    static let columns = "number, previous, digest, body, disclosed, session, nomination, bundle, checksum"

    /// The columns but for the checksum.
    var values: [SQLiteValue] {
        [
            .integer(number), .optional(previous), .digest(digest), .blob(body), .blob(disclosed), .text(session),
            .text(nomination), .digest(bundle),
        ]
    }

    /// What covers the row and the rows beside it, but for the body, which has its digest.
    var checksum: SQLiteValue {
        let rows: [SQLiteValue] =
            [
                .integer(number), .optional(previous), .digest(digest), .blob(disclosed), .text(session),
                .text(nomination), .digest(bundle),
            ] + decision.values + [.integer(Int64(awards.count))] + awards.map { .text($0) }
        return RowChecksum.of(rows + votes.flatMap(\.values))
    }
}

/// A record's place in the chain: by its digest it fixes every record before it.
package struct ChainHead: Sendable, Hashable {
    package var number: Int64
    package var digest: Digest

    package init(number: Int64, digest: Digest) {
        self.number = number
        self.digest = digest
    }
}
