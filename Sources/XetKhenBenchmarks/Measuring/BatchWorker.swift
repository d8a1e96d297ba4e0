import XetKhen
import XetKhenEngine
import XetKhenValues

/// Decides nominations as one thread of a batch does: without steps where that is possible, else in general. What was read
/// stays at its place, so that deciding it once more can be measured apart.
final class BatchWorker {
    /// How many nominations there is room for at a time.
    static let places = 64

    private let ruleset: Ruleset
    private let consideredOn: CalendarDate?
    private let decider: Decider
    private var evaluator: Evaluator
    private let reader: DecisionReader
    private var trace = Trace()
    private let rows: [DecisionRow]
    /// By place, a nomination that needs the general evaluator.
    private var general: [Nomination?]
    private let lastAward: Int
    /// Nominations that could not be read. Figures with such are worthless.
    private(set) var refused = 0

    init(_ ruleset: Ruleset, consideredOn: CalendarDate?) {
        self.ruleset = ruleset
        self.consideredOn = consideredOn
        decider = Decider(ruleset.engine.plan)
        evaluator = ruleset.makeEvaluator()
        let layout = decider.layout
        reader = DecisionReader(ruleset.reader, layout)
        rows = (0..<Self.places).map { _ in DecisionRow(layout) }
        general = Array(repeating: nil, count: Self.places)
        lastAward = ruleset.engine.plan.awards.count - 1
    }

    /// Reads a nomination to a place and decides it: 1 where the last award is earned, else 0.
    func readAndDecide(_ line: [UInt8], at place: Int) -> Int {
        general[place] = nil
        let isRead = line.withUnsafeBufferPointer {
            reader.read($0, defaultConsideration: consideredOn, into: rows[place])
        }
        if isRead, decider.decide(rows[place]) { return decided }
        guard case .nomination(let nomination) = ruleset.reader.read(line, defaultConsideration: consideredOn) else {
            refused += 1
            return 0
        }
        if rows[place].fill(nomination), decider.decide(rows[place]) { return decided }
        general[place] = nomination
        return evaluated(nomination)
    }

    /// Decides what was read to a place.
    func decide(_ place: Int) -> Int {
        if let nomination = general[place] { return evaluated(nomination) }
        return decider.decide(rows[place]) ? decided : 0
    }

    private var decided: Int { decider.outcome(ofAward: lastAward).truth.isTrue ? 1 : 0 }

    private func evaluated(_ nomination: Nomination) -> Int {
        guard let last = evaluator.evaluate(nomination, into: &trace).awards.last else { return 0 }
        return last.truth.isTrue ? 1 : 0
    }
}
