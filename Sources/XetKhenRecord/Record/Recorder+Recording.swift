import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Recorder {
    /// Records one nomination in any form of JSON; `name` is what messages call it.
    ///
    /// `consideredOn` is the day of consideration where the nomination gives none, `knownOn` the day up to which evidence is
    /// known (nil: that of consideration). `salt` gives 32 fresh random bytes each time: the core has no source of chance.
    /// The record is not yet in a chain. Throws where the nomination cannot be read, an award is not of the ruleset, or the
    /// decision departs from the proposal without a reason.
    package func record(
        _ json: [UInt8], named name: String, consideredOn: CalendarDate?, knownOn: CalendarDate? = nil,
        decision: CouncilDecision?, salt: () -> [UInt8]
    ) throws(RecordFault) -> (record: DecisionRecord, answer: Answer) {
        // Read as it was given, so that a mistake is shown where it stands.
        if case .refused(let diagnostics) = reader.read(json, defaultConsideration: consideredOn, known: knownOn),
            let first = diagnostics.first
        {
            throw RecordFault(first)
        }
        let document: CanonicalValue
        do { document = try CanonicalJSON.value(of: json) } catch {
            throw RecordFault(RecordDiagnostic.unreadableJSON, [name, "\(error.offset)"])
        }
        let (kept, details) = PersonalDetails.split(document, salt: salt)
        let bytes = kept.bytes
        let nomination: Nomination
        switch reader.read(bytes, defaultConsideration: consideredOn, known: knownOn) {
        case .nomination(let read): nomination = read
        case .refused(let diagnostics):
            throw diagnostics.first.map { RecordFault($0) }
                ?? RecordFault(RecordDiagnostic.unreadableJSON, [name, "0"])
        }
        var evaluator = Evaluator(plan: engine.plan)
        let answer = engine.answer(nomination, .verdicts, using: &evaluator)
        if let decision { try check(decision, answer) }
        var commitments: [String: Digest] = [:]
        for detail in details { commitments[detail.name] = detail.commitment }
        let record = DecisionRecord(
            rulesetName: engine.plan.ruleset.name, ruleset: digests, engine: version,
            consideredOn: nomination.dates.consideration, knownOn: nomination.dates.known, nomination: bytes,
            answer: traces.bytes(of: answer), decision: decision, chain: nil,
            commitments: commitments, details: details)
        return (record, answer)
    }

    /// Refuses a decision that names what the ruleset does not have, or departs from the proposal without a reason.
    private func check(_ decision: CouncilDecision, _ answer: Answer) throws(RecordFault) {
        let names = engine.plan.ruleset.awards.map { $0.name }
        for award in decision.awards + decision.votes.map({ $0.award }) where !names.contains(award) {
            throw RecordFault(RecordDiagnostic.unknownAward, [award, names.joined(separator: ", ")])
        }
        let proposal = Proposal(answer, engine.plan.ruleset)
        guard decision.reason == nil, !proposal.departures(of: decision.awards).isEmpty else { return }
        throw RecordFault(RecordDiagnostic.departureWithoutReason, [answer.nomination.id, proposal.text])
    }
}
