import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Exceptions with different consequences exclude each other.
    mutating func checkExceptions(of rules: [Rule]) {
        for rule in rules where rule.exceptions.count > 1 {
            for (index, first) in rule.exceptions.enumerated() {
                for second in rule.exceptions[(index + 1)...] where !haveSameConsequence(first, second) {
                    let one = first.condition.withoutPlaces
                    let other = second.condition.withoutPlaces
                    if one == other {
                        report(.sameException, at: rule.range, [first.label, second.label])
                    } else if !Exclusiveness.exclude(one, other) {
                        report(.exceptionsMayContradict, at: rule.range, [first.label, second.label])
                    }
                }
            }
        }
    }

    private func haveSameConsequence(_ first: CheckedException, _ second: CheckedException) -> Bool {
        switch (first.consequence, second.consequence) {
        case (.fails, .fails), (.satisfied, .satisfied): true
        case (.replaced(let one), .replaced(let other)): one.withoutPlaces == other.withoutPlaces
        case (.fails, _), (.satisfied, _), (.replaced, _): false
        }
    }
}

extension DiagnosticKind {
    /// Two exceptions of a rule with one condition have one consequence.
    ///
    /// Before:
    /// ```
    /// trừ khi vi_phạm đang_bị_xét
    /// miễn khi ưu_tiên đang_bị_xét
    /// ```
    /// After:
    /// ```
    /// trừ khi vi_phạm đang_bị_xét
    /// ```
    static let sameException = DiagnosticKind(
        "XK0238", .error,
        message: DiagnosticText(
            "ngoại lệ \"{0}\" và \"{1}\" có cùng điều kiện nhưng khác kết quả",
            "the exceptions \"{0}\" and \"{1}\" have one condition and different consequences"),
        help: DiagnosticText(
            "giữ một ngoại lệ, hoặc sửa điều kiện",
            "keep one of them, or correct a condition"),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí ⟦tiêu_chí_một⟧
              khi đủ_hồ_sơ
              trừ khi vi_phạm đang_bị_xét
              miễn khi ưu_tiên đang_bị_xét

            minh chứng đang_bị_xét : có/không
            """))
}
