import XetKhenSemantics
import XetKhenValues

/// The rules that concern nominees of certain groups on certain days, and what of their conditions a decision trace keeps:
/// each comparison and question that is no part of a list, a run, a reading or a limb to be pleaded.
package final class DecisionScope: Sendable {
    /// A condition with operands.
    package struct Leaf: Sendable, Hashable {
        package var node: Int32
        /// The first of its operands among those of all leaves, and how many it has.
        package var firstOperand: Int
        package var operandCount: Int
    }

    package struct Rule: Sendable, Hashable {
        /// Index into the plan's rules: criteria, standards, suspensions, procedures, transitions.
        package var index: Int
        /// Within `leaves`.
        package var leaves: Range<Int>
    }

    package let plan: Plan
    package let groups: [Int]
    package let days: Range<Int32>
    package let rules: [Rule]
    package let leaves: [Leaf]
    package let operandCount: Int

    init(_ plan: Plan, groups: [Int], day: Int32) {
        self.plan = plan
        self.groups = groups
        days = plan.daysInForce(around: day)
        var rules: [Rule] = []
        var leaves: [Leaf] = []
        var operandCount = 0
        for index in 0..<plan.ruleCount
        where plan.status(of: plan.rules[index], groups: groups, day: day) == .judged {
            let first = leaves.count
            plan.forEachLeaf(from: Int(plan.rules[index].condition)) { node in
                let count = plan.nodes[node].operation.tracedOperandCount
                leaves.append(Leaf(node: Int32(node), firstOperand: operandCount, operandCount: count))
                operandCount += count
            }
            rules.append(Rule(index: index, leaves: first..<leaves.count))
        }
        self.rules = rules
        self.leaves = leaves
        self.operandCount = operandCount
    }

    /// Whether it is the scope of nominees of these groups on this day.
    func covers(_ groups: [Int], _ day: Int32) -> Bool { days.contains(day) && self.groups == groups }
}

extension Plan {
    /// The leaves of a condition that a decision trace keeps, in order.
    fileprivate func forEachLeaf(from index: Int, _ body: (Int) -> Void) {
        let node = nodes[index]
        switch node.operation {
        case .all, .any, .atLeast, .not:
            var member = index + 1
            while member < Int(node.end) {
                forEachLeaf(from: member, body)
                member = Int(nodes[member].end)
            }
        default:
            if node.operation.tracedOperandCount > 0 { body(index) }
        }
    }
}

extension PlanOperation {
    /// How many values the steps of an evaluation keep of such a condition.
    var tracedOperandCount: Int {
        switch self {
        case .comparison: 2
        case .ratio, .within: 3
        case .membership, .recorded, .truth: 1
        default: 0
        }
    }
}
