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
        let groups: UInt64
        let days: Range<Int32>
        let scope: DecisionScope
        /// Nil: for the general evaluator.
        let machine: DecisionMachine?
        let unmanaged: Unmanaged<DecisionMachine>?

        init(groups: UInt64, scope: DecisionScope, machine: DecisionMachine?) {
            self.groups = groups
            days = scope.days
            self.scope = scope
            self.machine = machine
            unmanaged = machine.map { Unmanaged.passUnretained($0) }
        }
    }
    private var scopes: [Scope] = []
    /// By the lowest of a nominee's groups, which scope was met last, −1 for none.
    private var recent = [Int](repeating: -1, count: UInt64.bitWidth + 1)
    /// That of the last nomination, −1 for none, and whether it was decided.
    private var last = -1
    private var isDecided = false

    /// More kinds of nominees than this are left to the general evaluator.
    static let maximumScopes = 256

    package init(_ plan: Plan) {
        self.plan = plan
        layout = DecisionLayout(plan)
    }

    /// Decides one nomination; false where the general evaluator has to.
    package func decide(_ row: DecisionRow) -> Bool { decide(row.groups, row.day, row.cells) }

    /// The same for one of many rows of the same layout.
    package func decide(_ index: Int, of rows: DecisionRows) -> Bool {
        let row = rows.row(index)
        return decide(row.groups, row.day, row.cells)
    }

    @inline(__always)
    private func decide(_ groups: UInt64, _ day: Int32, _ cells: DecisionCells) -> Bool {
        let place = groups.trailingZeroBitCount
        let index = recent[place]
        if index >= 0, scopes[index].groups == groups, scopes[index].days.contains(day) {
            last = index
        } else {
            last = scope(groups, day)
            recent[place] = last
        }
        // Not counted as a reference: the scopes hold the machine, and no scope is ever taken away.
        guard last >= 0, let machine = scopes[last].unmanaged else {
            isDecided = false
            return false
        }
        isDecided = machine._withUnsafeGuaranteedRef { $0.decide(cells) }
        return isDecided
    }

    /// What was decided last; nil where it was not.
    package var decision: Decision? { machine.map { Decision($0) } }

    /// What an award comes to in the last decision.
    package func outcome(ofAward award: Int) -> RuleOutcome {
        guard let machine, award >= 0, award < machine.awards.count else { return RuleOutcome(status: .empty) }
        return RuleOutcome(code: machine.awardCodes[award])
    }

    var machine: DecisionMachine? { isDecided ? scopes[last].machine : nil }

    /// The scope of what was decided last.
    var lastScope: DecisionScope? { last >= 0 ? scopes[last].scope : nil }

    /// A scope that has been met.
    func known(_ groups: [Int], _ day: Int32) -> DecisionScope? {
        scopes.first { $0.scope.covers(groups, day) }?.scope
    }

    /// −1 where there are too many.
    private func scope(_ groups: UInt64, _ day: Int32) -> Int {
        if let known = scopes.firstIndex(where: { $0.groups == groups && $0.days.contains(day) }) { return known }
        guard scopes.count < Self.maximumScopes else { return -1 }
        let scope = DecisionScope(plan, groups: DecisionRow.groupNumbers(groups), day: day)
        let program = DecisionCompiler.program(for: scope, on: day, layout)
        let machine = program.flatMap { DecisionMachine($0, layout) }
        scopes.append(Scope(groups: groups, scope: scope, machine: machine))
        return scopes.count - 1
    }
}
