import XetKhenSemantics
import XetKhenValues

/// Decides nominations without writing steps: the rules that concern a nominee's groups on the day of decision are compiled
/// once to straight instructions over machine words. What these cannot express goes to the general evaluator; both give the
/// same values. One for each thread.
package final class Decider {
    package let layout: DecisionLayout
    let plan: Plan
    private struct Scope {
        let scope: DecisionScope
        /// Nil: for the general evaluator.
        let machine: DecisionMachine?
    }
    /// Whose nominations a scope is of, from which day to the day before which other, and its machine.
    private struct Entry: BitwiseCopyable {
        var groups: UInt64 = 0
        var firstDay: Int32 = 0
        var endDay: Int32 = 0
        /// Not counted as a reference: the scopes hold the machine, and no scope is ever taken away.
        var machine: Unmanaged<DecisionMachine>?

        @inline(__always)
        func covers(_ groups: UInt64, _ day: Int32) -> Bool {
            self.groups == groups && firstDay <= day && day < endDay
        }
    }
    private struct Last: BitwiseCopyable {
        /// The scope of the last nomination, −1 for none, and whether it was decided.
        var scope: Int32 = -1
        var isDecided = false
    }
    private var scopes: [Scope] = []
    /// By scope.
    private let entries = DecisionWords<Entry>(repeating: Entry(), count: maximumScopes)
    /// By the lowest of a nominee's groups, which scope was met last, −1 for none.
    private let recent = DecisionWords<Int32>(repeating: -1, count: UInt64.bitWidth + 1)
    private let last = DecisionVariable(Last())

    /// More kinds of nominees than this are left to the general evaluator.
    static let maximumScopes = 256

    package init(_ plan: Plan) {
        self.plan = plan
        layout = DecisionLayout(plan)
    }

    /// Decides one nomination; false where the general evaluator has to.
    package func decide(_ row: DecisionRow) -> Bool { decide(row.groups, row.day, row.cells) }

    /// The same for one of many rows of the same layout.
    package func decide(_ index: Int, of rows: borrowing DecisionRows) -> Bool {
        let row = rows.row(index)
        return decide(row.groups, row.day, row.cells)
    }

    @inline(__always)
    private func decide(_ groups: UInt64, _ day: Int32, _ cells: DecisionCells) -> Bool {
        let place = groups.trailingZeroBitCount
        var index = recent[place]
        if index < 0 || !entries[index].covers(groups, day) {
            index = scope(groups, day)
            recent[place] = index
        }
        guard index >= 0, let machine = entries[index].machine else {
            last.value = Last(scope: index)
            return false
        }
        let isDecided = machine._withUnsafeGuaranteedRef { $0.decide(cells) }
        last.value = Last(scope: index, isDecided: isDecided)
        return isDecided
    }

    /// What was decided last; nil where it was not.
    package var decision: Decision? { machine.map { Decision($0) } }

    /// What an award comes to in the last decision.
    package func outcome(ofAward award: Int) -> RuleOutcome {
        guard let machine, award >= 0, award < machine.awards.count else { return RuleOutcome(status: .empty) }
        return RuleOutcome(code: machine.awardCodes[award])
    }

    var machine: DecisionMachine? { last.value.isDecided ? scopes[Int(last.value.scope)].machine : nil }

    /// The scope of what was decided last.
    var lastScope: DecisionScope? { last.value.scope >= 0 ? scopes[Int(last.value.scope)].scope : nil }

    /// A scope that has been met.
    func known(_ groups: [Int], _ day: Int32) -> DecisionScope? {
        scopes.first { $0.scope.covers(groups, day) }?.scope
    }

    /// −1 where there are too many.
    private func scope(_ groups: UInt64, _ day: Int32) -> Int32 {
        if let known = scopes.indices.first(where: { entries[$0].covers(groups, day) }) { return Int32(known) }
        guard scopes.count < Self.maximumScopes else { return -1 }
        let scope = DecisionScope(plan, groups: DecisionRow.groupNumbers(groups), day: day)
        let program = DecisionCompiler.program(for: scope, on: day, layout)
        let machine = program.flatMap { DecisionMachine($0, layout) }
        entries[scopes.count] = Entry(
            groups: groups, firstDay: scope.days.lowerBound, endDay: scope.days.upperBound,
            machine: machine.map { Unmanaged.passUnretained($0) })
        scopes.append(Scope(scope: scope, machine: machine))
        return Int32(scopes.count - 1)
    }
}
