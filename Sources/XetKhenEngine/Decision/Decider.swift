import XetKhenSemantics
import XetKhenValues

/// Decides nominations without writing steps: the rules that concern a nominee's groups on the day of decision are compiled
/// once to straight instructions over machine words. What these cannot express goes to the general evaluator; both give the
/// same values. One for each thread.
package final class Decider {
    package let layout: DecisionLayout
    let plan: Plan
    /// Whose nominations, and from which day to the day before which other.
    private struct Scope {
        var groups: UInt64
        var scope: DecisionScope
        /// Nil: for the general evaluator.
        var machine: DecisionMachine?
    }
    private var scopes: [Scope] = []
    /// That of the last nomination, and whether it was decided.
    private var last: Int?
    private var isDecided = false

    /// More kinds of nominees than this are left to the general evaluator.
    static let maximumScopes = 256

    package init(_ plan: Plan) {
        self.plan = plan
        layout = DecisionLayout(plan)
    }

    /// Decides one nomination; false where the general evaluator has to.
    package func decide(_ row: DecisionRow) -> Bool {
        last = scope(of: row)
        isDecided = last.flatMap { scopes[$0].machine }?.decide(row) ?? false
        return isDecided
    }

    /// What was decided last; nil where it was not.
    package var decision: Decision? { machine.map { Decision($0) } }

    /// What an award comes to in the last decision.
    package func outcome(ofAward award: Int) -> RuleOutcome {
        guard let machine, award >= 0, award < machine.awards.count else { return RuleOutcome(status: .empty) }
        return RuleOutcome(code: machine.awardCodes[award])
    }

    var machine: DecisionMachine? { isDecided ? last.flatMap { scopes[$0].machine } : nil }

    /// The scope of what was decided last.
    var lastScope: DecisionScope? { last.map { scopes[$0].scope } }

    /// A scope that has been met.
    func known(_ groups: [Int], _ day: Int32) -> DecisionScope? {
        scopes.first { $0.scope.covers(groups, day) }?.scope
    }

    private func scope(of row: DecisionRow) -> Int? {
        if let last, scopes[last].groups == row.groups, scopes[last].scope.days.contains(row.day) { return last }
        for index in scopes.indices
        where scopes[index].groups == row.groups && scopes[index].scope.days.contains(row.day) {
            return index
        }
        guard scopes.count < Self.maximumScopes else { return nil }
        let scope = DecisionScope(plan, groups: row.groupNumbers, day: row.day)
        let program = DecisionCompiler.program(for: scope, on: row.day, layout)
        let machine = program.flatMap { DecisionMachine($0, layout) }
        scopes.append(Scope(groups: row.groups, scope: scope, machine: machine))
        return scopes.count - 1
    }
}
