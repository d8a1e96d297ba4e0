import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Numbers that are compared have the same unit; percentages and percentage points are apart.
    ///
    /// Before:
    /// ```
    /// khi tỷ_lệ ≥ 95
    /// ```
    /// After:
    /// ```
    /// khi tỷ_lệ ≥ 95%
    /// ```
    static let wrongUnit = DiagnosticKind(
        "XK0212", .error,
        message: DiagnosticText(
            "ở đây cần {0}, nhưng đây là {1}",
            "{0} is needed here, but this is {1}"),
        help: DiagnosticText(
            "viết kèm đơn vị, ví dụ 95%, 5 năm, 3 lần; phần trăm và điểm phần trăm là hai đơn vị khác nhau",
            "write the unit, as in 95%, 5 years, 3 times; percentages and percentage points are two units"),
        example: ExampleRuleset.text(
            condition: """
                tỷ_lệ ≥ ⟦95⟧
                """,
            """
            minh chứng tỷ_lệ : phần trăm
            """))
}
