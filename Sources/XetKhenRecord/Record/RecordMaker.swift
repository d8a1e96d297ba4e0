import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Evaluates nominations and records what was found and decided.
package struct RecordMaker: Sendable {
    package let engine: Engine
    package let reader: NominationReader
    package let digests: RulesetDigests
    package let version: EngineVersion

    package init(engine: Engine, reader: NominationReader, digests: RulesetDigests, version: EngineVersion) {
        self.engine = engine
        self.reader = reader
        self.digests = digests
        self.version = version
    }

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
        let document: CanonicalValue
        do { document = try CanonicalJSON.value(of: json) } catch {
            // The reader of nominations names the mistake and its place.
            if case .refused(let diagnostics) = reader.read(json, defaultConsideration: consideredOn),
                let first = diagnostics.first
            {
                throw Self.refusal(name, first)
            }
            throw RecordFault(RecordDiagnostic.unreadableJSON, [name, "\(error.offset)"])
        }
        // Read as it was given, so that a mistake is shown where it stands.
        if case .refused(let diagnostics) = reader.read(json, defaultConsideration: consideredOn, known: knownOn),
            let first = diagnostics.first
        {
            throw Self.refusal(name, first)
        }
        let (kept, details) = PersonalDetails.split(document, salt: salt)
        let bytes = kept.bytes
        let nomination: Nomination
        switch reader.read(bytes, defaultConsideration: consideredOn, known: knownOn) {
        case .nomination(let read): nomination = read
        case .refused(let diagnostics):
            throw diagnostics.first.map { Self.refusal(name, $0) }
                ?? RecordFault(RecordDiagnostic.unreadableJSON, [name, "0"])
        }
        let answer = engine.answer(nomination)
        if let decision { try check(decision, answer) }
        var commitments: [String: Digest] = [:]
        for detail in details { commitments[detail.name] = detail.commitment }
        let record = DecisionRecord(
            rulesetName: engine.plan.ruleset.name, ruleset: digests, engine: version,
            consideredOn: nomination.dates.consideration, knownOn: nomination.dates.known, nomination: bytes,
            answer: TraceDocument.bytes(of: answer, by: engine), decision: decision, chain: nil,
            commitments: commitments, details: details)
        return (record, answer)
    }

    private static func refusal(_ name: String, _ diagnostic: Diagnostic) -> RecordFault {
        RecordFault(
            RecordDiagnostic.unreadableNomination,
            [
                name, "\(diagnostic.kind.code) " + diagnostic.message(in: .vietnamese),
                diagnostic.help(in: .vietnamese),
            ])
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
