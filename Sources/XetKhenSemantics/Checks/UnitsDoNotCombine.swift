import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Sums and differences have one unit; a product has at most one factor with a unit; a quotient compares like with like.
    ///
    /// Before:
    /// ```
    /// khi số_hộ + tỷ_lệ ≥ 5
    /// ```
    /// After:
    /// ```
    /// khi số_hộ ≥ 5
    /// ```
    static let unitsDoNotCombine = DiagnosticKind(
        "XK0213", .error,
        message: DiagnosticText(
            "không tính chung được {0} với {1}",
            "{0} and {1} cannot be combined"),
        help: DiagnosticText(
            "đổi về cùng một đơn vị trước khi tính",
            "bring both to one unit first"),
        example: ExampleRuleset.text(
            condition: """
                tỷ_lệ + ⟦số_hộ⟧ ≥ 5%
                """,
            """
            minh chứng tỷ_lệ : phần trăm

            minh chứng số_hộ : số nguyên
            """))
}
