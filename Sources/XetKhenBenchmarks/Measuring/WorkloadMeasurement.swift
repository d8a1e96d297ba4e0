import XetKhen
import XetKhenEngine

/// Measures a workload in this process, which should be one of its own: the peaks of memory are the process's.
struct WorkloadMeasurement {
    let workload: Workload
    let meter: Meter
    /// Of one pass of the batch.
    let nominations: Int

    enum Parts: String, CaseIterable, Sendable {
        /// All figures.
        case all
        /// All but the one that loads every core, which says nothing of how one decision grows.
        case growth
        /// The batch and the memory it takes.
        case batch
    }

    /// Why nothing can be measured.
    enum Fault: Error {
        case rulesetHasErrors
        case nominationRefused
    }

    /// What figures alone do not say is told to `note`.
    func figures(_ parts: Parts, note: (String) -> Void) throws(Fault) -> [Figure] {
        // The peaks come first, before anything is done over and over.
        var memory = PeakMemory.figure(.memoryOfProcess)
        guard let ruleset = workload.source.load() else { throw .rulesetHasErrors }
        memory += PeakMemory.figure(.memoryOfRuleset)
        let batch = BatchMeasurement(
            workload: workload, ruleset: ruleset, nominations: nominations, duration: meter.duration)
        guard var batches = batch.figuresOfOneThread() else { throw .nominationRefused }
        memory += PeakMemory.figure(.memoryOfBatch)
        if case .all = parts { batches.append(batch.figureOfAllCores()) }
        var single: [Figure] = []
        if case .batch = parts {} else { single = try singleFigures(ruleset, note) }
        return (single + batches + memory).map { $0.of(workload.name) }
    }

    /// Of one piece of work each. Nominations take turns, so that the spread is that of different nominations.
    private func singleFigures(_ ruleset: Ruleset, _ note: (String) -> Void) throws(Fault) -> [Figure] {
        var stream = workload.stream()
        let lines = (0..<BatchWorker.places).map { _ in stream.line() }
        let nominations = lines.compactMap { line in
            if case .nomination(let nomination) = ruleset.reader.read(line, defaultConsideration: workload.consideredOn)
            {
                return nomination
            }
            return nil
        }
        guard nominations.count == lines.count else { throw .nominationRefused }
        let engine = ruleset.engine
        var figures = [meter.figure(.loading) { _ in workload.source.load()?.contents.criteria ?? 0 }]
        figures += decisionFigures(engine, nominations, note)
        var evaluator = Evaluator(plan: engine.plan)
        var trace = Trace()
        figures.append(
            meter.figure(.evaluation) { turn in
                let outcomes = evaluator.evaluate(nominations[turn % nominations.count], into: &trace)
                return trace.nodes.count &+ outcomes.awards.count
            })
        figures.append(
            meter.figure(.answer) { turn in
                engine.answer(nominations[turn % nominations.count], .full, using: &evaluator).awards.count
            })
        figures.append(
            meter.figure(.reading) { turn in
                let result = ruleset.reader.read(
                    lines[turn % lines.count], defaultConsideration: workload.consideredOn)
                guard case .nomination(let nomination) = result else { return 0 }
                return nomination.groups.count
            })
        let layout = Decider(engine.plan).layout
        let reader = DecisionReader(ruleset.reader, layout)
        let row = DecisionRow(layout)
        let areRead = lines.allSatisfy { line in
            line.withUnsafeBufferPointer { reader.read($0, defaultConsideration: workload.consideredOn, into: row) }
        }
        if areRead {
            figures.append(
                meter.figure(.directReading) { turn in
                    lines[turn % lines.count].withUnsafeBufferPointer {
                        reader.read($0, defaultConsideration: workload.consideredOn, into: row) ? 1 : 0
                    }
                })
        }
        let brief = BriefEvaluator(ruleset)
        var output: [UInt8] = []
        figures.append(
            meter.figure(.brief) { turn in
                output.removeAll(keepingCapacity: true)
                let errors = brief.decide(
                    lines[turn % lines.count], consideredOn: workload.consideredOn.map { Day($0) })
                brief.appendExplanation(to: &output)
                return output.count &+ errors.count
            })
        return figures
    }

    /// Decisions without steps; none where the ruleset or the nominations allow none.
    private func decisionFigures(
        _ engine: Engine, _ nominations: [Nomination], _ note: (String) -> Void
    ) -> [Figure] {
        let decider = Decider(engine.plan)
        var rows: [DecisionRow] = []
        for nomination in nominations {
            let row = DecisionRow(decider.layout)
            if row.fill(nomination), decider.decide(row) { rows.append(row) }
        }
        if rows.count < nominations.count {
            note(
                "\(workload.name): \(rows.count) of \(nominations.count) nominations are decided without steps")
        }
        guard !rows.isEmpty else { return [] }
        let award = engine.plan.awards.count - 1
        let first = meter.figure(.firstDecision) { turn in
            let fresh = Decider(engine.plan)
            return fresh.decide(rows[turn % rows.count]) && fresh.outcome(ofAward: award).truth.isTrue ? 1 : 0
        }
        let decision = meter.figure(.decision) { turn in
            decider.decide(rows[turn % rows.count]) && decider.outcome(ofAward: award).truth.isTrue ? 1 : 0
        }
        var short = DecisionTrace()
        let recorded = meter.figure(.recordedDecision) { turn in
            guard decider.decide(rows[turn % rows.count]) else { return 0 }
            decider.record(into: &short)
            return Int(short.awardCodes[award])
        }
        return [first, decision, recorded]
    }
}
