/// What two deciders found of one row, without writing it out.
extension Decider {
    /// Whether the last decisions of both give every rule and award the same value. Their rulesets differ in values of
    /// parameters alone.
    package func agrees(with other: Decider) -> Bool {
        guard let machine, let otherMachine = other.machine else { return false }
        return machine.agrees(with: otherMachine)
    }

    /// Whether some award of the last decision is neither met nor not met.
    package var hasOpenAward: Bool {
        guard let machine else { return false }
        return (0..<machine.awards.count).contains { machine.awardCodes[$0] & DecisionCode.causes != 0 }
    }
}

extension DecisionMachine {
    func agrees(with other: DecisionMachine) -> Bool {
        guard program.statuses == other.program.statuses, program.standards.count == other.program.standards.count,
            areAlike(program.criteria, other, other.program.criteria),
            areAlike(program.suspensions, other, other.program.suspensions),
            areAlike(program.procedures, other, other.program.procedures),
            areAlike(program.transitions, other, other.program.transitions)
        else { return false }
        for position in 0..<standards.count {
            guard own[position] == other.own[position], values[position] == other.values[position],
                isPleaded[position] == other.isPleaded[position]
            else { return false }
            let (suspended, otherSuspended) = (standards[position].suspended, other.standards[position].suspended)
            guard suspended < 0 || otherSuspended < 0 || codes[suspended] == other.codes[otherSuspended] else {
                return false
            }
        }
        for award in 0..<awards.count where awardCodes[award] != other.awardCodes[award] { return false }
        return true
    }

    private func areAlike(
        _ rules: ContiguousArray<Int32>, _ other: DecisionMachine, _ others: ContiguousArray<Int32>
    ) -> Bool {
        guard rules.count == others.count else { return false }
        for index in rules.indices {
            let (rule, otherRule) = (rules[index], others[index])
            guard (rule < 0) == (otherRule < 0) else { return false }
            guard rule >= 0 ? codes[rule] == other.codes[otherRule] : rule == otherRule else { return false }
        }
        return true
    }
}
