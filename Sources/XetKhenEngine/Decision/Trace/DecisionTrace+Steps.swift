import XetKhenSemantics
import XetKhenValues

extension DecisionTrace {
    /// The same trace from what the general evaluator found and wrote down.
    package mutating func record(_ outcomes: RuleOutcomes, _ trace: Trace, in scope: DecisionScope) {
        begin(scope)
        let plan = scope.plan
        for (award, outcome) in outcomes.awards.enumerated() { setAward(award, outcome.code) }
        for (place, rule) in scope.rules.enumerated() {
            let (outcome, node) = Self.found(rule.index, plan, outcomes, trace)
            setCode(place, outcome.code)
            for leaf in rule.leaves {
                for operand in 0..<scope.leaves[leaf].operandCount {
                    setOperand(scope.leaves[leaf].firstOperand + operand, .unknown)
                }
            }
            guard !outcome.isLeftOut, node >= 0, Int(trace.nodes[node].end) > node + 1 else { continue }
            var leaf = rule.leaves.lowerBound
            recordLeaves(Int(plan.rules[rule.index].condition), node + 1, trace, scope, &leaf)
        }
    }

    private static func found(
        _ rule: Int, _ plan: Plan, _ outcomes: RuleOutcomes, _ trace: Trace
    ) -> (outcome: RuleOutcome, node: Int) {
        if rule < plan.firstStandard { return (outcomes.criteria[rule], Int(trace.criterionNodes[rule])) }
        if rule < plan.firstSuspension {
            let index = rule - plan.firstStandard
            return (outcomes.standards[index], Int(trace.standardNodes[index]))
        }
        if rule < plan.firstProcedure {
            let index = rule - plan.firstSuspension
            return (outcomes.suspensions[index], Int(trace.suspensionNodes[index]))
        }
        if rule < plan.firstTransition {
            let index = rule - plan.firstProcedure
            return (outcomes.procedures[index], Int(trace.procedureNodes[index]))
        }
        let index = rule - plan.firstTransition
        return (outcomes.transitions[index], Int(trace.transitionNodes[index]))
    }

    /// The steps of a condition stand as its members do in the plan.
    private mutating func recordLeaves(
        _ index: Int, _ step: Int, _ trace: Trace, _ scope: DecisionScope, _ leaf: inout Int
    ) {
        let node = scope.plan.nodes[index]
        switch node.operation {
        case .all, .any, .atLeast, .not:
            var member = index + 1
            var child = step + 1
            while member < Int(node.end), child < Int(trace.nodes[step].end) {
                recordLeaves(member, child, trace, scope, &leaf)
                member = Int(scope.plan.nodes[member].end)
                child = max(child + 1, Int(trace.nodes[child].end))
            }
        default:
            guard node.operation.tracedOperandCount > 0 else { return }
            let place = scope.leaves[leaf]
            leaf += 1
            for operand in 0..<min(place.operandCount, Int(trace.nodes[step].valueCount)) {
                let value = trace.values[Int(trace.nodes[step].firstValue) + operand]
                guard let exact = value.range.exact?.normalized, let digits = Int64(exactly: exact.coefficient) else {
                    continue
                }
                setOperand(place.firstOperand + operand, Number(digits: digits, scale: exact.scale, isKnown: true))
            }
        }
    }
}

extension RuleOutcome {
    /// The value in one byte.
    var code: UInt8 {
        if isLeftOut { return DecisionCode.leftOut(status) }
        return truth.isUnknown ? truth.causes.rawValue : truth.isTrue ? DecisionCode.isTrue : DecisionCode.isFalse
    }
}
