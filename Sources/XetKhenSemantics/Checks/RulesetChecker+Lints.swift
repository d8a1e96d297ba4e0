import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// What can be said only of a ruleset without errors.
    mutating func checkWhole() {
        guard !sink.hasErrors, main >= 0 else { return }
        let rules = ownRules
        checkExceptions(of: rules)
        checkCountedKinds()
        if warns { warn(of: rules) }
    }

    private mutating func warn(of rules: [Rule]) {
        checkUnused()
        checkUnreachableCriteria()
        checkAwardsWithoutStandard()
        checkGroupsWithoutStandard()
        checkConstantConditions(of: rules)
        checkSimilarNames()
        checkWeakGrades(of: rules)
        checkExcludedGroups()
        checkDuplicateStandards()
        checkNotEncoded()
    }

    /// Whether a place is in a file of the ruleset that is checked.
    @inline(__always)
    func isOwn(_ place: SourceRange) -> Bool {
        place.file < (trees.last?.files.count ?? 0)
    }

    /// The ruleset's own rules.
    private var ownRules: [Rule] {
        var rules: [Rule] = []
        for criterion in ruleset.criteria where isOwn(criterion.rule.range) { rules.append(criterion.rule) }
        for standard in ruleset.standards where isOwn(standard.rule.range) { rules.append(standard.rule) }
        for suspension in ruleset.suspensions where isOwn(suspension.rule.range) { rules.append(suspension.rule) }
        for procedure in ruleset.procedures where isOwn(procedure.rule.range) { rules.append(procedure.rule) }
        for transition in ruleset.transitions where isOwn(transition.rule.range) { rules.append(transition.rule) }
        return rules
    }
}
