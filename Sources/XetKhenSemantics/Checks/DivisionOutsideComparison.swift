import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A quotient stands only as one side of a comparison, where it is exact by cross-multiplication.
    ///
    /// Before:
    /// ```
    /// khi a / b + 1 ≥ 2
    /// ```
    /// After:
    /// ```
    /// khi a / b ≥ 1
    /// ```
    static let divisionOutsideComparison = DiagnosticKind(
        "XK0215", .error,
        message: DiagnosticText(
            "phép chia chỉ được đứng riêng một vế của phép so sánh",
            "a quotient stands only as one side of a comparison"),
        help: DiagnosticText(
            "viết dạng \"A / B ≥ 95%\"",
            "write it as \"A / B ≥ 95%\""),
        example: ExampleRuleset.text(
            condition: """
                ⟦số_hộ / số_thôn⟧ + 1 ≥ 2
                """,
            """
            minh chứng số_hộ : số nguyên

            minh chứng số_thôn : số nguyên
            """))
}
