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
        var isAllJudged = true
        trace.setAwards { codes in
            for award in codes.indices { codes[award] = awardCodes[award] }
        }
        trace.setRules { codes in
            for rule in codes.indices {
                let code = code(of: told[rule])
                isAllJudged = isAllJudged && code & DecisionCode.leftOut == 0
                codes[rule] = code
            }
        }
        trace.setOperands { numbers in
            for operand in numbers.indices {
                let told = toldOperands[operand]
                let slot = Int(told.slot)
                // A lower bound is no exact number either.
                numbers[operand] = DecisionTrace.Number(
                    digits: slots[slot], scale: told.scale, isKnown: states[slot] == SlotState.exact)
            }
        }
        if !isAllJudged { trace.forgetLeftOut(scope) }
    }
}
