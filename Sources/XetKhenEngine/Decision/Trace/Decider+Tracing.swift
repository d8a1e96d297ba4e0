import XetKhenValues

extension Decider {
    /// Records what was decided last; it has to have been.
    package func record(into trace: inout DecisionTrace) {
        guard let machine, let scope = lastScope else { return }
        trace.begin(scope)
        machine.record(into: &trace, scope)
    }

    /// The scope of nominees of these groups on this day.
    package func scope(groups: [Int], day: Int32) -> DecisionScope {
        known(groups, day) ?? DecisionScope(plan, groups: groups, day: day)
    }
}

extension DecisionMachine {
    fileprivate func record(into trace: inout DecisionTrace, _ scope: DecisionScope) {
        for award in 0..<awards.count { trace.setAward(award, awardCodes[award]) }
        var isAllJudged = true
        for rule in 0..<told.count {
            let code = code(of: told[rule])
            isAllJudged = isAllJudged && code & DecisionCode.leftOut == 0
            trace.setCode(rule, code)
        }
        for operand in 0..<toldOperands.count {
            let slot = Int(toldOperands[operand].slot)
            // A lower bound is no exact number either.
            trace.setOperand(
                operand,
                DecisionTrace.Number(
                    digits: slots[slot], scale: toldOperands[operand].scale, isKnown: states[slot] == SlotState.exact))
        }
        if !isAllJudged { trace.forgetLeftOut(scope) }
    }
}
