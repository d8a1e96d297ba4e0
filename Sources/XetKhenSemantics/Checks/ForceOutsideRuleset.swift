import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// A written force holds some day of its ruleset's; one that holds no day at all is the parser's to report.
    mutating func checkForce(_ force: DateInterval, at place: SourceRange, in origin: Int) {
        if origin == main, !force.isEmpty, !force.overlaps(headerForces[origin]) {
            report(.forceOutsideRuleset, at: place)
        }
    }
}

extension DiagnosticKind {
    /// A rule is in force on some day on which its ruleset is.
    ///
    /// Before:
    /// ```
    /// bộ quy tắc … hiệu lực từ 01/01/2025
    /// hiệu lực từ 01/01/2020 đến 01/01/2021
    /// ```
    /// After:
    /// ```
    /// hiệu lực từ 01/01/2025 đến 01/01/2026
    /// ```
    static let forceOutsideRuleset = DiagnosticKind(
        "XK0257", .warning,
        message: DiagnosticText(
            "khoảng hiệu lực này nằm ngoài hiệu lực của bộ quy tắc",
            "this stretch lies outside the ruleset's force"),
        help: DiagnosticText(
            "sửa ngày cho đúng, hoặc sửa hiệu lực của bộ quy tắc",
            "correct the days, or the ruleset's force"),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí tiêu_chí_một
              hiệu lực ⟦từ 01/01/2020 đến 01/01/2021⟧
              khi đủ_hồ_sơ
            """))
}
