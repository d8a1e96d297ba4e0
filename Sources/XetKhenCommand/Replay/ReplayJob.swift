import XetKhen
import XetKhenEngine
import XetKhenRecord
import XetKhenValues

/// What replaying one record gave.
struct ReplayOutcome: Sendable {
    var name: String
    var summary: Result<RecordSummary, RecordFault>
    /// Under the other ruleset, or with what was known on another day.
    var changes: [VerdictChange] = []
    /// Why the nomination cannot be read under the other ruleset.
    var refusal: RecordFault?
}

/// Replays records, many at a time. The results stand in the order of the records, however many threads there are.
struct ReplayJob: Sendable {
    /// By the digests of their meanings.
    private let recorders: [Digest: Recorder]
    /// For records of other rulesets.
    private let fallback: Recorder?
    private let under: Recorder?
    let knownOn: Day?
    let language: OutputLanguage
    private let evaluators: WorkerStates<Evaluators>

    /// How many records a worker takes at once, and about how much is read for them.
    private static let portionCount = 8
    private static let portionBytes = 1 << 20

    init(
        rulesets: [Digest: Ruleset], fallback: Ruleset?, under: Ruleset?, knownOn: Day?, language: OutputLanguage
    ) {
        recorders = rulesets.mapValues { $0.recorder }
        self.fallback = fallback?.recorder
        self.under = under?.recorder
        self.knownOn = knownOn
        self.language = language
        evaluators = WorkerStates { [other = self.under] in Evaluators(other: other?.makeEvaluator()) }
    }

    var comparesVerdicts: Bool { under != nil || knownOn != nil }

    /// Hands over what replaying gave for each of a source's records, in their order.
    func forEachOutcome(
        of source: RecordSource, _ take: (ReplayOutcome) throws(CommandError) -> Void
    ) throws(CommandError) {
        var source = source
        try OrderedWork.forEach(
            of: { () throws(CommandError) in
                let entries = try source.next(atMost: Self.portionCount, bytes: Self.portionBytes)
                return entries.isEmpty ? nil : entries
            },
            states: evaluators,
            work: { entries, evaluators in entries.map { result(of: $0, &evaluators.own, &evaluators.other) } },
            take: { outcomes throws(CommandError) in
                for outcome in outcomes { try take(outcome) }
                return true
            })
    }

    /// What one thread evaluates with, record after record.
    private struct Evaluators {
        var own: [Digest: Evaluator] = [:]
        var other: Evaluator?
    }

    private static func evaluate(
        _ record: DecisionRecord, by recorder: Recorder, knownOn: Day?, using evaluator: inout Evaluator?
    ) -> Result<Answer, RecordFault> {
        var own = evaluator.take() ?? recorder.makeEvaluator()
        defer { evaluator = own }
        return recorder.evaluate(record, knownOn: knownOn?.date, using: &own)
    }

    private func result(
        of entry: RecordEntry, _ evaluators: inout [Digest: Evaluator], _ other: inout Evaluator?
    ) -> ReplayOutcome {
        let record: DecisionRecord
        do { record = try entry.read() } catch { return ReplayOutcome(name: entry.name, summary: .failure(error)) }
        guard let recorder = recorders[record.ruleset.meaning] ?? fallback else {
            let fault = RecordFault(
                RecordDiagnostic.unknownRuleset,
                [entry.name, record.rulesetName, record.ruleset.meaning.hexadecimal])
            return ReplayOutcome(name: entry.name, summary: .failure(fault))
        }
        // Taken out while it is used, so that it is not copied.
        var evaluator = evaluators.removeValue(forKey: recorder.digests.meaning) ?? recorder.makeEvaluator()
        defer { evaluators[recorder.digests.meaning] = evaluator }
        let replay = recorder.replay(record, using: &evaluator)
        var outcome = ReplayOutcome(
            name: entry.name,
            summary: .success(
                RecordSummary(record, named: entry.name, replay: replay, ruleset: recorder.ruleset)))
        guard comparesVerdicts, let before = replay.answer else { return outcome }
        let after = under ?? recorder
        let found =
            other == nil
            ? after.evaluate(record, knownOn: knownOn?.date, using: &evaluator)
            : Self.evaluate(record, by: after, knownOn: knownOn, using: &other)
        switch found {
        case .success(let answer):
            outcome.changes = VerdictChange.changes(
                from: (before, recorder.ruleset), to: (answer, after.ruleset), in: language.value)
        case .failure(let fault): outcome.refusal = fault
        }
        return outcome
    }
}
