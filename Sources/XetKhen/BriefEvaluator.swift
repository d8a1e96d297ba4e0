import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What a rule, or an award by its standards alone, comes to.
public enum BriefOutcome: Sendable, Hashable, CaseIterable {
    /// Đạt.
    case met
    /// Không đạt.
    case notMet
    /// Neither for certain: a paper is missing, papers conflict, or a reading is doubtful.
    case unknown
    /// It does not concern the nominee, or is not in force.
    case leftOut
}

/// Decides nomination after nomination in microseconds: what every rule and every award's standards come to, with the values
/// found.
///
/// The values are those of ``Ruleset/evaluate(_:consideredOn:)``, by a shorter way where the nomination and the rules that
/// concern it allow one, and by the same way where not. What it leaves out is what follows from them: which open award is
/// certain whatever is still to come, which awards exclude each other, what to hand in next. One for each thread.
///
///     let evaluator = BriefEvaluator(ruleset)
///     guard evaluator.decide(json).isEmpty else { return }
///     if evaluator.outcome(ofAward: "giấy_khen") == .met { … }
///     evaluator.appendExplanation(to: &line)
public final class BriefEvaluator {
    private let ruleset: Ruleset
    private let decider: Decider
    private let reader: DecisionReader
    private let row: DecisionRow
    private var state: State

    /// What changes from nomination to nomination. In one piece: of each variable of a class it is asked at run time whether
    /// somebody else is using it.
    private struct State {
        var evaluator: Evaluator
        var trace = DecisionTrace()
        var steps = Trace()
        var explanation = BriefExplanation()
        var id: Identification = .none

        var isDecided: Bool {
            if case .none = id { return false }
            return true
        }

        mutating func record(_ decider: Decider, id: Identification) {
            decider.record(into: &trace)
            self.id = id
        }

        mutating func evaluate(_ nomination: Nomination, in scope: DecisionScope) {
            let outcomes = evaluator.evaluate(nomination, into: &steps)
            trace.record(outcomes, steps, in: scope)
            id = .text(nomination.id)
        }

        mutating func appendExplanation(_ reader: DecisionReader, to output: inout [UInt8]) {
            switch id {
            case .none: return
            case .text(let text): explanation.write(trace, id: text, to: &output)
            case .plain: explanation.write(trace, plainID: reader.idBytes, to: &output)
            }
        }
    }

    /// What the last nomination is called.
    private enum Identification {
        case none
        case text(String)
        /// As it stands in the reader.
        case plain
    }

    /// - Parameter ruleset: The rules by which to decide.
    public init(_ ruleset: Ruleset) {
        self.ruleset = ruleset
        decider = Decider(ruleset.engine.plan)
        reader = DecisionReader(ruleset.reader, decider.layout)
        row = DecisionRow(decider.layout)
        state = State(evaluator: ruleset.makeEvaluator())
    }

    /// Reads a nomination and decides it.
    ///
    /// - Parameters:
    ///   - json: The nomination as UTF-8 JSON, in the shape of ``Ruleset/nominationSchema``.
    ///   - consideredOn: The date of consideration when the nomination gives none. There is no clock.
    /// - Returns: The errors that say why it cannot be read; none where it is decided. Warnings are not looked for.
    public func decide(_ json: [UInt8], consideredOn: Day? = nil) -> [Message] {
        json.withUnsafeBufferPointer { decide($0, consideredOn?.date) }
    }

    private func decide(_ json: UnsafeBufferPointer<UInt8>, _ consideredOn: CalendarDate?) -> [Message] {
        if reader.read(json, defaultConsideration: consideredOn, into: row), decider.decide(row) {
            state.record(decider, id: reader.isPlainID ? .plain : .text(reader.idText))
            return []
        }
        switch ruleset.reader.read(json, defaultConsideration: consideredOn) {
        case .refused(let diagnostics):
            state.id = .none
            return diagnostics.map { Message($0) }.filter { $0.isError }
        case .nomination(let nomination):
            if row.fill(nomination), decider.decide(row) {
                state.record(decider, id: .text(nomination.id))
            } else {
                let scope = decider.scope(groups: nomination.groups.sorted(), day: nomination.dates.decision.dayNumber)
                state.evaluate(nomination, in: scope)
            }
            return []
        }
    }

    /// What an award comes to in the nomination decided last, from its standards alone; nil where none is decided or the
    /// ruleset has no such award.
    public func outcome(ofAward name: String) -> BriefOutcome? {
        let awards = ruleset.checked.awards
        guard state.isDecided, let award = awards.firstIndex(where: { $0.name == name }),
            award < state.trace.awardCodes.count
        else {
            return nil
        }
        let outcome = RuleOutcome(code: state.trace.awardCodes[award])
        if outcome.isLeftOut { return .leftOut }
        return outcome.truth.isTrue ? .met : outcome.truth.isFalse ? .notMet : .unknown
    }

    /// Appends the nomination decided last as one JSON object in the shape of ``Ruleset/briefSchema``, without whitespace:
    /// what each award and each rule that concerns the nominee comes to, by its name and the ids of its clauses, and the
    /// values that its conditions found. Nothing where none is decided.
    public func appendExplanation(to output: inout [UInt8]) { state.appendExplanation(reader, to: &output) }
}
