import Dispatch
import Foundation
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
    private let replayers: [Digest: Replayer]
    /// For records of other rulesets.
    private let fallback: Replayer?
    private let under: Replayer?
    let knownOn: Day?
    let language: OutputLanguage

    /// How much is read before it is replayed: enough work for every core, little memory.
    static let batchCount = 1_024
    static let batchBytes = 64 << 20

    init(
        rulesets: [Digest: Ruleset], fallback: Ruleset?, under: Ruleset?, knownOn: Day?, language: OutputLanguage
    ) {
        replayers = rulesets.mapValues { $0.replayer }
        self.fallback = fallback?.replayer
        self.under = under?.replayer
        self.knownOn = knownOn
        self.language = language
    }

    /// As many as the machine has cores, unless `XETKHEN_THREADS` says how many.
    private static let threads: Int = {
        let wanted = ProcessInfo.processInfo.environment["XETKHEN_THREADS"].flatMap { Int($0) }
        return max(1, min(wanted ?? ProcessInfo.processInfo.activeProcessorCount, 64))
    }()

    var comparesVerdicts: Bool { under != nil || knownOn != nil }

    func results(of lines: [RecordEntry]) -> [ReplayOutcome] {
        let workers = min(Self.threads, lines.count)
        guard workers > 1 else { return results(of: lines, from: 0, step: 1) }
        let parts = WorkerParts(count: workers)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            parts.set(results(of: lines, from: worker, step: workers), at: worker)
        }
        var next = [Int](repeating: 0, count: workers)
        return lines.indices.map { index in
            let worker = index % workers
            defer { next[worker] += 1 }
            return parts.part(worker)[next[worker]]
        }
    }

    private func results(of lines: [RecordEntry], from first: Int, step: Int) -> [ReplayOutcome] {
        var evaluators: [Digest: Evaluator] = [:]
        var other = under?.makeEvaluator()
        return stride(from: first, to: lines.count, by: step).map { index in
            result(of: lines[index], &evaluators, &other)
        }
    }

    private static func evaluate(
        _ record: DecisionRecord, by replayer: Replayer, knownOn: Day?, using evaluator: inout Evaluator?
    ) -> Result<Answer, RecordFault> {
        var own = evaluator.take() ?? replayer.makeEvaluator()
        defer { evaluator = own }
        return replayer.evaluate(record, knownOn: knownOn?.date, using: &own)
    }

    private func result(
        of entry: RecordEntry, _ evaluators: inout [Digest: Evaluator], _ other: inout Evaluator?
    ) -> ReplayOutcome {
        let record: DecisionRecord
        do { record = try entry.read() } catch { return ReplayOutcome(name: entry.name, summary: .failure(error)) }
        guard let replayer = replayers[record.ruleset.meaning] ?? fallback else {
            let fault = RecordFault(
                RecordDiagnostic.unknownRuleset,
                [entry.name, record.rulesetName, record.ruleset.meaning.hexadecimal])
            return ReplayOutcome(name: entry.name, summary: .failure(fault))
        }
        // Taken out while it is used, so that it is not copied.
        var evaluator = evaluators.removeValue(forKey: replayer.digests.meaning) ?? replayer.makeEvaluator()
        defer { evaluators[replayer.digests.meaning] = evaluator }
        let replay = replayer.replay(record, using: &evaluator)
        var outcome = ReplayOutcome(
            name: entry.name,
            summary: .success(
                RecordSummary(record, named: entry.name, replay: replay, ruleset: replayer.ruleset)))
        guard comparesVerdicts, let before = replay.answer else { return outcome }
        let after = under ?? replayer
        let found =
            other == nil
            ? after.evaluate(record, knownOn: knownOn?.date, using: &evaluator)
            : Self.evaluate(record, by: after, knownOn: knownOn, using: &other)
        switch found {
        case .success(let answer):
            outcome.changes = VerdictChange.changes(
                from: (before, replayer.ruleset), to: (answer, after.ruleset), in: language.value)
        case .failure(let fault): outcome.refusal = fault
        }
        return outcome
    }
}

/// Where each worker leaves its results.
private final class WorkerParts: @unchecked Sendable {
    // Every worker writes its own element, once, and they are read after all workers have ended.
    private let parts: UnsafeMutableBufferPointer<[ReplayOutcome]>

    init(count: Int) {
        parts = .allocate(capacity: count)
        parts.initialize(repeating: [])
    }

    deinit {
        parts.deinitialize()
        parts.deallocate()
    }

    func set(_ results: [ReplayOutcome], at worker: Int) { parts[worker] = results }

    func part(_ worker: Int) -> [ReplayOutcome] { parts[worker] }
}
