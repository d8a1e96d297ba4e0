import XetKhenValues

/// What every rule that concerns a nominee gives, without steps.
package struct Decision: Sendable, Hashable {
    package var criteria: [RuleOutcome] = []
    /// With what they refine and their grades worked in.
    package var standards: [RuleOutcome] = []
    /// The standards' own suspensions, by standard.
    package var standardSuspensions: [RuleOutcome] = []
    package var suspensions: [RuleOutcome] = []
    package var procedures: [RuleOutcome] = []
    package var transitions: [RuleOutcome] = []
    /// By award, from its standards alone: no completions of what is open, no exclusions.
    package var awards: [RuleOutcome] = []

    /// The same parts of what the general evaluator gives.
    package init(_ outcomes: RuleOutcomes) {
        criteria = outcomes.criteria
        standards = outcomes.standards
        standardSuspensions = outcomes.standardSuspensions
        suspensions = outcomes.suspensions
        procedures = outcomes.procedures
        transitions = outcomes.transitions
        awards = outcomes.awards
    }

    /// What a machine has decided last.
    init(_ machine: DecisionMachine) {
        let program = machine.program
        func outcomes(_ rules: ContiguousArray<Int32>) -> [RuleOutcome] {
            rules.map { rule in
                RuleOutcome(code: rule >= 0 ? machine.codes[rule] : DecisionCode.leftOut | UInt8(-1 - rule))
            }
        }
        criteria = outcomes(program.criteria)
        suspensions = outcomes(program.suspensions)
        procedures = outcomes(program.procedures)
        transitions = outcomes(program.transitions)
        for index in program.weakSuspensions {
            let code = suspensions[Int(index)].code
            suspensions[Int(index)] = RuleOutcome(code: DecisionCode.weighed(code, doubtful: DecisionCode.isTrue))
        }
        for index in program.weakProcedures {
            let code = procedures[Int(index)].code
            procedures[Int(index)] = RuleOutcome(code: DecisionCode.weighed(code, doubtful: DecisionCode.isFalse))
        }
        standards = program.statuses.map { RuleOutcome(status: $0) }
        standardSuspensions = program.statuses.map { _ in RuleOutcome(status: .empty) }
        for position in 0..<machine.standards.count {
            let standard = machine.standards[position]
            let code = machine.code(ofStandard: position)
            standards[Int(standard.index)] = RuleOutcome(code: code)
            let isJudged = machine.own[position] & DecisionCode.leftOut == 0
            guard standard.suspended >= 0, isJudged, code != DecisionCode.leftOut(.notPleaded) else { continue }
            let suspended = machine.codes[standard.suspended]
            standardSuspensions[Int(standard.index)] = RuleOutcome(
                code: standard.isWeak
                    ? DecisionCode.weighed(suspended, doubtful: DecisionCode.isTrue) : suspended)
        }
        awards = (0..<machine.awards.count).map { RuleOutcome(code: machine.awardCodes[$0]) }
    }
}

extension RuleOutcome {
    /// From the value of a condition in one byte.
    package init(code: UInt8) {
        if code & DecisionCode.leftOut != 0 {
            self.init(status: TraceStatus(rawValue: code & ~DecisionCode.leftOut) ?? .empty)
        } else if code == DecisionCode.isTrue || code == DecisionCode.isFalse {
            self.init(Truth(code == DecisionCode.isTrue))
        } else {
            self.init(.unknown(Causes(rawValue: code)))
        }
    }
}
