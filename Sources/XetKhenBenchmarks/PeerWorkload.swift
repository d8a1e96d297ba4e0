import Foundation
import XetKhen
import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// The workload `award-60` that engines of other kinds were measured with, under a ruleset of ours.
struct PeerWorkload {
    private let ruleset: Ruleset
    private let lines: [[UInt8]]
    private let consideredOn: CalendarDate

    init?(_ ruleset: Ruleset, data: String, atMost count: Int) {
        guard let bytes = FileManager.default.contents(atPath: data),
            let day = CalendarDate(year: 2026, month: 1, day: 31)
        else { return nil }
        self.ruleset = ruleset
        lines = bytes.split(separator: 0x0A).prefix(count).map { Array($0) }
        consideredOn = day
    }

    /// The nominations that are read, and how many lines are refused.
    func read() -> (nominations: [Nomination], refused: Int) {
        var nominations: [Nomination] = []
        for line in lines {
            if case .nomination(let nomination) = ruleset.reader.read(line, defaultConsideration: consideredOn) {
                nominations.append(nomination)
            }
        }
        return (nominations, lines.count - nominations.count)
    }

    /// The answer of one decision in the form of the reference: level, potential, the statuses of the criteria, of what
    /// disqualifies, and of the levels; 2 met, 1 open, 0 not met.
    func text(_ decision: Decision, _ nomination: Nomination) -> String {
        let checked = ruleset.engine.plan.ruleset
        func digit(_ outcome: RuleOutcome) -> String { outcome.truth.isTrue ? "2" : outcome.truth.isFalse ? "0" : "1" }
        var (common, own, disqualifying) = ("", "", "")
        for (index, criterion) in checked.criteria.enumerated() {
            let outcome = decision.criteria[index]
            let name = criterion.rule.name
            guard name.count == (name.hasPrefix("X") ? 2 : 3), !outcome.isLeftOut else { continue }
            switch name.first {
            case "K": common += digit(outcome)
            case "X": disqualifying += digit(outcome)
            default: own += digit(outcome)
            }
        }
        let levels = decision.awards.map(digit)
        let level = (levels.lastIndex(of: "2") ?? -1) + 1
        let potential = (levels.lastIndex { $0 != "0" } ?? -1) + 1
        return "\(level) \(potential) \(common)\(own) \(disqualifying) \(levels.joined())"
    }

    /// Sets every answer beside the expected one, and the fast path beside the general one.
    func check(expected: String) {
        let wanted = (try? String(contentsOfFile: expected, encoding: .utf8))?.split(separator: "\n") ?? []
        var decider = Decider(ruleset.engine.plan)
        var evaluator = Evaluator(plan: ruleset.engine.plan)
        let row = DecisionRow(decider.layout)
        var trace = Trace()
        var (wrong, different, general) = (0, 0, 0)
        let (nominations, refused) = read()
        for (index, nomination) in nominations.enumerated() {
            let outcomes = Decision(evaluator.evaluate(nomination, into: &trace))
            if row.fill(nomination), decider.decide(row), let decision = decider.decision {
                if decision.criteria != outcomes.criteria || decision.standards != outcomes.standards
                    || decision.awards != outcomes.awards
                {
                    different += 1
                }
            } else {
                general += 1
            }
            if wanted.indices.contains(index), text(outcomes, nomination) != wanted[index] { wrong += 1 }
        }
        print(
            "\(nominations.count) decided, \(refused) refused, \(wrong) other than expected of \(wanted.count), "
                + "\(different) decided otherwise by the fast path, \(general) left to the general one")
    }

    func measure() {
        let (nominations, _) = read()
        var decider = Decider(ruleset.engine.plan)
        var rows: [DecisionRow] = []
        for nomination in nominations {
            let row = DecisionRow(decider.layout)
            if row.fill(nomination) { rows.append(row) }
        }
        var evaluator = Evaluator(plan: ruleset.engine.plan)
        var trace = Trace()
        let clock = ContinuousClock()
        func best(_ name: String, _ count: Int, _ work: () -> Void) {
            var figures: [Double] = []
            for _ in 0..<6 {
                let time = clock.measure(work)
                figures.append(Double(time.components.attoseconds) / 1e9 + Double(time.components.seconds) * 1e9)
            }
            figures.sort()
            let each = figures.map { $0 / Double(count) / 1000 }
            print(name, "best \(each[0]) µs, worst \(each[5]) µs")
        }
        best("decide", rows.count) {
            for row in rows where !decider.decide(row) { print("general") }
        }
        let row = DecisionRow(decider.layout)
        best("fill", nominations.count) { for nomination in nominations { _ = row.fill(nomination) } }
        best("evaluate with trace", nominations.count) {
            for nomination in nominations { _ = evaluator.evaluate(nomination, into: &trace) }
        }
        best("read", lines.count) {
            for line in lines { _ = ruleset.reader.read(line, defaultConsideration: consideredOn) }
        }
        best("answer with verdicts", nominations.count) {
            for nomination in nominations { _ = ruleset.engine.answer(nomination, .verdicts, using: &evaluator) }
        }
    }
}
