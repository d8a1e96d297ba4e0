import XetKhenSyntax
import XetKhenValues

/// What a council decided in one session, as it hands it in: `session`, `held_on`, `members`, and `decisions`, each with the
/// `nomination` that it is about and the members of a decision.
package struct SessionDecisions: Sendable {
    package var session: String
    package var heldOn: CalendarDate
    package var members: Int
    package var decisions: [(nomination: String, decision: CouncilDecision)]

    /// Reads the file; `name` is what messages call it. Decisions are of this session and, where they give no day, of its day.
    package init(reading json: [UInt8], named name: String) throws(RecordFault) {
        let document: CanonicalValue
        do { document = try CanonicalJSON.value(of: json) } catch {
            throw RecordFault(RecordDiagnostic.unreadableJSON, [name, "\(error.offset)"])
        }
        func refuse(_ member: String) -> RecordFault { RecordFault(RecordDiagnostic.malformedDecision, [member]) }
        for member in document.members ?? []
        where !["session", "held_on", "members", "decisions"].contains(member.name) { throw refuse(member.name) }
        guard let session = document["session"]?.text, !session.isEmpty else { throw refuse("session") }
        guard let day = document["held_on"]?.text, let heldOn = CalendarDate.parseISO(utf8: day.utf8) else {
            throw refuse("held_on")
        }
        guard let members = document["members"]?.wholeNumber, members > 0 else { throw refuse("members") }
        guard let list = document["decisions"]?.items else { throw refuse("decisions") }
        self.session = session
        self.heldOn = heldOn
        self.members = members
        decisions = []
        for (index, entry) in list.enumerated() {
            guard let nomination = entry["nomination"]?.text else { throw refuse("decisions[\(index)].nomination") }
            var decision: CouncilDecision
            do { decision = try CouncilDecision(entry, besides: ["nomination"]) } catch {
                throw refuse("decisions[\(index)]." + (error.diagnostic.arguments.first ?? ""))
            }
            guard decision.session == nil || decision.session == session else {
                throw refuse("decisions[\(index)].session")
            }
            for vote in decision.votes where vote.inFavour + vote.against + vote.abstained > members {
                throw refuse("decisions[\(index)].votes")
            }
            decision.session = session
            decision.decidedOn = decision.decidedOn ?? heldOn
            decisions.append((nomination, decision))
        }
    }
}
