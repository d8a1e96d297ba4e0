import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own rules that cannot decide. A transition never does, whatever its source.
    mutating func checkWeakGrades() {
        let transitions = Set(ruleset.transitions.map { $0.rule.range })
        for rule in ownRules where !rule.grade.decides && !transitions.contains(rule.range) {
            report(.weakGrade, at: rule.range, [rule.name])
        }
    }
}

extension DiagnosticKind {
    /// A rule that rests on a source of grade V3 or M can only raise a doubt.
    ///
    /// Before:
    /// ```
    /// căn cứ KH1-1 hạng M
    /// ```
    /// After:
    /// ```
    /// căn cứ KH1-1
    /// ```
    static let weakGrade = DiagnosticKind(
        "XK0260", .warning,
        message: DiagnosticText(
            "\"{0}\" dựa vào nguồn hạng thấp nên chỉ dẫn đến \"cần xem xét\"",
            "\"{0}\" rests on a weak source and can only lead to \"needs review\""),
        help: DiagnosticText(
            "tìm bản gốc của văn bản rồi sửa hạng của nguồn",
            "find the instrument itself, then correct the grade"),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí ⟦tiêu_chí_một⟧
              căn cứ KH1-2 hạng V3
              khi đủ_hồ_sơ
            """))
}
