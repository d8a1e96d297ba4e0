import XetKhenSyntax

/// What checking gives: the ruleset unless there are errors, and everything that was found, in the order of places.
package struct CheckResult: Sendable {
    /// Nil when a diagnostic is an error.
    package var ruleset: CheckedRuleset?
    package var diagnostics: [Diagnostic]
    /// The files that places refer to: the ruleset's own first, then those of the rulesets that it uses.
    package var files: [SyntaxFile]

    package init(ruleset: CheckedRuleset?, diagnostics: [Diagnostic], files: [SyntaxFile]) {
        self.ruleset = ruleset
        self.diagnostics = diagnostics
        self.files = files
    }
}

/// Turns syntax trees into a checked ruleset: finds names, types, units, dates and grades, and reports what is wrong.
package enum Checker {
    /// Checks the last tree. The trees before it are the rulesets that it uses, each after those that it uses itself.
    ///
    /// Never fails: what is wrong is in the diagnostics, those of the trees included. Warnings are given for the last
    /// tree only; the rulesets that it uses are checked for warnings when they are checked themselves. Without `warns` nobody
    /// looks for what would only be warned of.
    package static func check(_ trees: [SyntaxTree], warns: Bool = true) -> CheckResult {
        var checker = RulesetChecker(trees, warns: warns)
        return checker.check()
    }

    /// Checks a ruleset that uses no other.
    package static func check(_ tree: SyntaxTree) -> CheckResult {
        check([tree])
    }
}
