import Dispatch
import Foundation
import Synchronization
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

    /// How much is read before it is replayed: enough work for every core, little memory.
    static let batchCount = 1_024
    static let batchBytes = 32 << 20

    init(
        rulesets: [Digest: Ruleset], fallback: Ruleset?, under: Ruleset?, knownOn: Day?, language: OutputLanguage
    ) {
        recorders = rulesets.mapValues { $0.recorder }
        self.fallback = fallback?.recorder
        self.under = under?.recorder
        self.knownOn = knownOn
        self.language = language
    }

    /// As many as the machine has cores, unless `XETKHEN_THREADS` says how many.
    private static let threads: Int = {
        let wanted = ProcessInfo.processInfo.environment["XETKHEN_THREADS"].flatMap { Int($0) }
        return max(1, min(wanted ?? ProcessInfo.processInfo.activeProcessorCount, 64))
    }()

    var comparesVerdicts: Bool { under != nil || knownOn != nil }

    /// What replaying gave for each entry, in their order. `meanwhile` is done once beside it.
    func results(of entries: [RecordEntry], meanwhile: @Sendable () -> Void) -> [ReplayOutcome] {
        let next = Atomic(0)
        let outcomes = OutcomeSlots(count: entries.count)
        DispatchQueue.concurrentPerform(iterations: Self.threads) { worker in
            if worker == 0 { meanwhile() }
            var evaluators: [Digest: Evaluator] = [:]
            var other = under?.makeEvaluator()
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < entries.count else { return }
                outcomes.set(result(of: entries[index], &evaluators, &other), at: index)
            }
        }
        return outcomes.all
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

/// Where the workers leave what they found.
private final class OutcomeSlots: @unchecked Sendable {
    // Each slot is written by the one worker that drew its number, and read after all workers have ended.
    private let slots: UnsafeMutableBufferPointer<ReplayOutcome?>

    init(count: Int) {
        slots = .allocate(capacity: count)
        slots.initialize(repeating: nil)
    }

    deinit {
        slots.deinitialize()
        slots.deallocate()
    }

    func set(_ outcome: ReplayOutcome, at index: Int) { slots[index] = outcome }

    var all: [ReplayOutcome] { slots.compactMap { $0 } }
}
