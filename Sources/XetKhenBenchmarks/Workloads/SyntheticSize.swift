/// How large a made-up ruleset is.
struct SyntheticSize: Hashable, Sendable {
    /// Criteria of the ruleset, one at least.
    var criteria = 100
    /// Conditions of each criterion, one at least, and no more than there is evidence.
    var conditions = 10
    /// Evidence that the ruleset declares, one at least.
    var evidence = 100

    /// Whether a ruleset of this size can be made: no criterion asks twice about the same evidence.
    var isPossible: Bool { criteria > 0 && conditions > 0 && evidence >= conditions }

    /// As it is written on the command line and in a saved run.
    var name: String { "synthetic:\(criteria),\(conditions),\(evidence)" }

    init(criteria: Int = 100, conditions: Int = 10, evidence: Int = 100) {
        self.criteria = criteria
        self.conditions = conditions
        self.evidence = evidence
    }

    /// Nil where `name` is no such size.
    init?(name: String) {
        let prefix = "synthetic:"
        guard name.hasPrefix(prefix) else { return nil }
        let numbers = name.dropFirst(prefix.count).split(separator: ",", omittingEmptySubsequences: false).map {
            Int($0)
        }
        guard numbers.count == 3, let criteria = numbers[0], let conditions = numbers[1], let evidence = numbers[2]
        else { return nil }
        self.init(criteria: criteria, conditions: conditions, evidence: evidence)
        guard isPossible else { return nil }
    }
}
