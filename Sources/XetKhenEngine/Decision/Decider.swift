import XetKhenSemantics
import XetKhenValues

/// Decides nominations without writing steps: the rules that concern a nominee's groups on the day of decision are compiled
/// once to straight instructions over machine words. What these cannot express goes to the general evaluator; both give the
/// same values. One for each thread.
package struct Decider: Sendable {
    package let layout: DecisionLayout
    let plan: Plan
    /// Whose nominations, and from which day to the day before which other.
    private struct Scope: Sendable {
        var groups: [Int]
        var days: Range<Int32>
        /// Nil: for the general evaluator.
        var machine: Int?
    }
    private var scopes: [Scope] = []
    private var machines: ContiguousArray<DecisionMachine> = []
    private var lastScope = -1

    /// More kinds of nominees than this are left to the general evaluator.
    static let maximumScopes = 256

    package init(_ plan: Plan) {
        self.plan = plan
        layout = DecisionLayout(plan)
    }

    /// Decides one nomination; false where the general evaluator has to.
    @inline(__always)
    package mutating func decide(_ row: borrowing DecisionRow, into decision: inout Decision) -> Bool {
        guard let machine = machine(for: row) else { return false }
        return machines[machine].decide(row, into: &decision)
    }

    private mutating func machine(for row: borrowing DecisionRow) -> Int? {
        if lastScope >= 0, scopes[lastScope].groups == row.groups, scopes[lastScope].days.contains(row.day) {
            return scopes[lastScope].machine
        }
        for index in scopes.indices where scopes[index].groups == row.groups && scopes[index].days.contains(row.day) {
            lastScope = index
            return scopes[index].machine
        }
        guard scopes.count < Self.maximumScopes else { return nil }
        let next = plan.boundsOfForce.firstIndex { $0 > row.day } ?? plan.boundsOfForce.endIndex
        let first = next > 0 ? plan.boundsOfForce[next - 1] : Int32.min
        let end = next < plan.boundsOfForce.endIndex ? plan.boundsOfForce[next] : Int32.max
        var machine: Int?
        if let program = DecisionCompiler.program(for: row.groups, on: row.day, plan: plan, layout: layout) {
            machine = machines.count
            machines.append(DecisionMachine(program, layout))
        }
        lastScope = scopes.count
        scopes.append(Scope(groups: row.groups, days: first..<end, machine: machine))
        return machine
    }
}
