/// What two deciders found of one row, without writing it out.
extension Decider {
    /// Whether the last decisions of both give every rule and award the same value. Their rulesets differ in values of
    /// parameters alone.
    package func agrees(with other: Decider) -> Bool {
        guard let machine, let otherMachine = other.machine, lastScope?.rules == other.lastScope?.rules else {
            return false
        }
        return machine.agrees(with: otherMachine)
    }

    /// Whether some award of the last decision is neither met nor not met.
    package var hasOpenAward: Bool {
        guard let machine else { return false }
        return (0..<machine.awards.count).contains { machine.awardCodes[$0] & DecisionCode.causes != 0 }
    }
}

extension DecisionMachine {
    /// Both are of the same rules.
    fileprivate func agrees(with other: DecisionMachine) -> Bool {
        for rule in 0..<told.count where code(of: told[rule]) != other.code(of: other.told[rule]) { return false }
        for position in 0..<standards.count {
            let (suspended, otherSuspended) = (standards[position].suspended, other.standards[position].suspended)
            guard suspended < 0 || otherSuspended < 0 || codes[suspended] == other.codes[otherSuspended] else {
                return false
            }
        }
        for award in 0..<awards.count where awardCodes[award] != other.awardCodes[award] { return false }
        return true
    }
}
