import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// What can be said only of a ruleset without errors: most of it warns.
    mutating func runLints() {
        guard !sink.hasErrors, main >= 0 else { return }
        checkUnused()
        checkUnreachableCriteria()
        checkAwardsWithoutStandard()
        checkGroupsWithoutStandard()
        checkConstantConditions()
        checkExceptions()
        checkSimilarNames()
        checkWeakGrades()
        checkExcludedGroups()
        checkDuplicateStandards()
        checkCountedKinds()
        checkNotEncoded()
    }

    /// Whether a place is in a file of the ruleset that is checked.
    func isOwn(_ place: SourceRange) -> Bool {
        place.file < (trees.last?.files.count ?? 0)
    }

    /// The ruleset's own rules.
    var ownRules: [Rule] {
        let rules =
            ruleset.criteria.map { $0.rule } + ruleset.standards.map { $0.rule }
            + ruleset.suspensions.map { $0.rule } + ruleset.procedures.map { $0.rule }
            + ruleset.transitions.map { $0.rule }
        return rules.filter { isOwn($0.range) }
    }
}
