import XetKhenValues

/// How a council voted on one award.
package struct AwardVote: Sendable, Hashable {
    package var award: String
    package var inFavour: Int
    package var against: Int
    package var abstained: Int

    package init(award: String, inFavour: Int, against: Int, abstained: Int) {
        self.award = award
        self.inFavour = inFavour
        self.against = against
        self.abstained = abstained
    }
}

/// What the council decided on one nomination.
package struct CouncilDecision: Sendable, Hashable {
    /// Names of the awards granted; none is a decision too.
    package var awards: [String]
    /// The decision's number, such as `12/QĐ-UBND`.
    package var number: String?
    package var decidedOn: CalendarDate?
    /// Who decided, in the words in which the ruleset names who may.
    package var authority: String?
    package var session: String?
    /// Why it departs from the proposal.
    package var reason: String?
    package var votes: [AwardVote]

    package init(
        awards: [String], number: String? = nil, decidedOn: CalendarDate? = nil, authority: String? = nil,
        session: String? = nil, reason: String? = nil, votes: [AwardVote] = []
    ) {
        self.awards = awards
        self.number = number
        self.decidedOn = decidedOn
        self.authority = authority
        self.session = session
        self.reason = reason
        self.votes = votes
    }

    private static let members: Set<String> = [
        "authority", "awards", "decided_on", "number", "reason", "session", "votes",
    ]
    private static let voteMembers: Set<String> = ["abstained", "against", "award", "in_favour"]

    /// Reads a decision from a file; `name` is what messages call it.
    package init(reading json: [UInt8], named name: String) throws(RecordFault) {
        let document: CanonicalValue
        do { document = try CanonicalJSON.value(of: json) } catch {
            throw RecordFault(RecordDiagnostic.unreadableJSON, [name, "\(error.offset)"])
        }
        try self.init(document)
    }

    /// Reads the decision's members of a document; `besides` are members that belong to who calls.
    package init(_ value: CanonicalValue, besides others: Set<String> = []) throws(RecordFault) {
        func refuse(_ member: String) -> RecordFault { RecordFault(RecordDiagnostic.malformedDecision, [member]) }
        guard let members = value.members else { throw refuse("decision") }
        for member in members where !Self.members.contains(member.name) && !others.contains(member.name) {
            throw refuse(member.name)
        }
        func text(_ name: String) throws(RecordFault) -> String? {
            switch value[name] {
            case nil, .null?: return nil
            case .text(let text)? where !text.isEmpty: return text
            default: throw refuse(name)
            }
        }
        guard let awards = value["awards"]?.items else { throw refuse("awards") }
        self.awards = []
        for award in awards {
            guard let name = award.text, !self.awards.contains(name) else { throw refuse("awards") }
            self.awards.append(name)
        }
        number = try text("number")
        authority = try text("authority")
        session = try text("session")
        reason = try text("reason")
        decidedOn = nil
        if let date = try text("decided_on") {
            guard let day = CalendarDate.parseISO(utf8: date.utf8) else { throw refuse("decided_on") }
            decidedOn = day
        }
        votes = []
        for (index, vote) in (value["votes"]?.items ?? []).enumerated() {
            func count(_ name: String) throws(RecordFault) -> Int {
                guard let member = vote[name] else { return 0 }
                guard let count = member.wholeNumber, count >= 0 else { throw refuse("votes[\(index)].\(name)") }
                return count
            }
            guard let award = vote["award"]?.text else { throw refuse("votes[\(index)].award") }
            for member in vote.members ?? [] where !Self.voteMembers.contains(member.name) {
                throw refuse("votes[\(index)].\(member.name)")
            }
            votes.append(
                AwardVote(
                    award: award, inFavour: try count("in_favour"), against: try count("against"),
                    abstained: try count("abstained")))
        }
    }

    package var document: CanonicalValue {
        func optional(_ text: String?) -> CanonicalValue { text.map { .text($0) } ?? .null }
        return .object(of: [
            .init("authority", optional(authority)), .init("awards", .array(awards.map { .text($0) })),
            .init("decided_on", optional(decidedOn?.isoDescription)), .init("number", optional(number)),
            .init("reason", optional(reason)), .init("session", optional(session)),
            .init(
                "votes",
                .array(
                    votes.map { vote in
                        .object(of: [
                            .init("abstained", .whole(vote.abstained)), .init("against", .whole(vote.against)),
                            .init("award", .text(vote.award)), .init("in_favour", .whole(vote.inFavour)),
                        ])
                    })),
        ])
    }
}
