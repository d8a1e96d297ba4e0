import XetKhen
import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// The workload `award-60` that engines of other kinds were measured with, under a ruleset of ours.
struct PeerWorkload {
    private let ruleset: Ruleset
    private let lines: [[UInt8]]
    private let nominations: [Nomination]
    /// The data gives no day of consideration; nothing depends on it.
    private static let consideredOn = CalendarDate(year: 2026, month: 1, day: 31)

    init(_ ruleset: Ruleset, count: Int, seed: UInt64) {
        self.ruleset = ruleset
        var data = Award60Data(seed: seed)
        lines = (0..<count).map { _ in data.line() }
        nominations = lines.compactMap { line in
            guard
                case .nomination(let nomination) = ruleset.reader.read(line, defaultConsideration: Self.consideredOn)
            else { return nil }
            return nomination
        }
    }

    /// Sets what is decided without steps beside what the general evaluator gives.
    func compare() {
        let decider = Decider(ruleset.engine.plan)
        let row = DecisionRow(decider.layout)
        var evaluator = Evaluator(plan: ruleset.engine.plan)
        var trace = Trace()
        var (different, general) = (0, 0)
        let reader = DecisionReader(ruleset.reader, decider.layout)
        let read = DecisionRow(decider.layout)
        var unread = 0
        for (line, nomination) in zip(lines, nominations) {
            guard row.fill(nomination), decider.decide(row) else {
                general += 1
                continue
            }
            if !self.read(line, reader, read) { unread += 1 } else if read != row { different += 1 }
            if decider.decision != Decision(evaluator.evaluate(nomination, into: &trace)) { different += 1 }
        }
        print(
            "\(lines.count) nominations, \(lines.count - nominations.count) refused, \(different) decided otherwise "
                + "without steps, \(general) left to the general evaluator, \(unread) to the general reader")
    }

    /// Each figure is that of a whole pass over the nominations.
    func measure() {
        print(Measurement.line("nanoseconds a nomination, of 6 passes", ["best", "median", "worst"]))
        let decider = Decider(ruleset.engine.plan)
        var rows = DecisionRows(decider.layout)
        let row = DecisionRow(decider.layout)
        for nomination in nominations where row.fill(nomination) { rows.append(row) }
        pass("decide, evidence already in rows", rows.count) {
            for index in 0..<rows.count { _ = decider.decide(index, of: rows) }
        }
        var short = DecisionTrace()
        pass("decide and record the short trace", rows.count) {
            for index in 0..<rows.count where decider.decide(index, of: rows) { decider.record(into: &short) }
        }
        pass("fill a row and decide", nominations.count) {
            for nomination in nominations where row.fill(nomination) { _ = decider.decide(row) }
        }
        let reader = DecisionReader(ruleset.reader, decider.layout)
        pass("read JSON into a row", lines.count) {
            for line in lines { _ = read(line, reader, row) }
        }
        pass("read JSON into a row and decide", lines.count) {
            for line in lines where read(line, reader, row) { _ = decider.decide(row) }
        }
        let brief = BriefEvaluator(ruleset)
        var output: [UInt8] = []
        pass("read JSON, decide and explain in brief", lines.count) {
            for line in lines {
                output.removeAll(keepingCapacity: true)
                _ = brief.decide(line, consideredOn: Self.consideredOn.map { Day($0) })
                brief.appendExplanation(to: &output)
            }
        }
        var evaluator = Evaluator(plan: ruleset.engine.plan)
        var trace = Trace()
        pass("evaluate with all steps", nominations.count) {
            for nomination in nominations { _ = evaluator.evaluate(nomination, into: &trace) }
        }
        pass("read JSON", lines.count) {
            for line in lines { _ = ruleset.reader.read(line, defaultConsideration: Self.consideredOn) }
        }
        pass("answer with verdicts and reasons", nominations.count) {
            for nomination in nominations { _ = ruleset.engine.answer(nomination, .verdicts, using: &evaluator) }
        }
    }

    private func read(_ line: [UInt8], _ reader: DecisionReader, _ row: DecisionRow) -> Bool {
        line.withUnsafeBufferPointer { reader.read($0, defaultConsideration: Self.consideredOn, into: row) }
    }

    private func pass(_ name: String, _ count: Int, _ work: () -> Void) {
        let clock = ContinuousClock()
        let figures = (0..<6).map { _ in
            let time = clock.measure(work).components
            return (time.seconds * 1_000_000_000 + time.attoseconds / 1_000_000_000) / Int64(max(1, count))
        }.sorted()
        print(Measurement.line(name, [figures[0], figures[3], figures[5]].map { String($0) }))
    }
}
