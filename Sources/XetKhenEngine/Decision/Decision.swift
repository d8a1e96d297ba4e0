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
        // A rule of a weak grade cannot suspend for certain, nor find for certain that a procedure was not followed.
        suspensions = outcomes(program.suspensions)
        for index in program.weakSuspensions { suspensions[Int(index)].weigh(doubtful: .true) }
        procedures = outcomes(program.procedures)
        for index in program.weakProcedures { procedures[Int(index)].weigh(doubtful: .false) }
        transitions = outcomes(program.transitions)
        standards = program.statuses.map { RuleOutcome(status: $0) }
        standardSuspensions = program.statuses.map { _ in RuleOutcome(status: .empty) }
        for position in 0..<machine.standards.count {
            let standard = machine.standards[position]
            let own = machine.own[position]
            let isUnpleaded = standard.isLimb && !machine.isPleaded[position]
            let isJudged = own & DecisionCode.leftOut == 0
            let isWeighed = (isJudged || own == DecisionCode.empty) && machine.values[position] != DecisionCode.empty
            standards[Int(standard.index)] = RuleOutcome(
                code: isUnpleaded ? DecisionCode.leftOut(.notPleaded) : isWeighed ? machine.values[position] : own)
            guard standard.suspended >= 0, isJudged, !isUnpleaded else { continue }
            var suspension = RuleOutcome(code: machine.codes[standard.suspended])
            if standard.isWeak { suspension.weigh(doubtful: .true) }
            standardSuspensions[Int(standard.index)] = suspension
        }
        awards = (0..<machine.awards.count).map { RuleOutcome(code: machine.awardCodes[$0]) }
    }
}

extension RuleOutcome {
    /// From the value of a condition in one byte.
    init(code: UInt8) {
        if code & DecisionCode.leftOut != 0 {
            self.init(status: TraceStatus(rawValue: code & ~DecisionCode.leftOut) ?? .empty)
        } else if code == DecisionCode.isTrue || code == DecisionCode.isFalse {
            self.init(Truth(code == DecisionCode.isTrue))
        } else {
            self.init(.unknown(Causes(rawValue: code)))
        }
    }

    fileprivate mutating func weigh(doubtful: Truth) {
        guard !isLeftOut, truth == doubtful || truth.isUnknown else { return }
        truth = .unknown(truth.causes.union(.weakSource))
    }
}
