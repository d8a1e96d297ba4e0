import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A parameter has constants for values.
    ///
    /// Before:
    /// ```
    /// tham số mức : tiền
    ///   lương_cơ_sở hiệu lực từ 01/01/2024
    /// ```
    /// After:
    /// ```
    /// tham số mức : tiền
    ///   2340000 đồng hiệu lực từ 01/01/2024
    /// ```
    static let parameterNotConstant = DiagnosticKind(
        "XK0232", .error,
        message: DiagnosticText(
            "giá trị của tham số phải là hằng số",
            "the value of a parameter must be a constant"),
        help: DiagnosticText(
            "viết thẳng con số; phần tính toán thì dùng \"đặt\"",
            "write the number itself; use \"define\" for what is computed"),
        example: ExampleRuleset.text(
            condition: """
                số_hộ ≥ mức_sàn
                """,
            """
            minh chứng số_hộ : số nguyên

            tham số mức_sàn : số nguyên
              ⟦số_hộ⟧ hiệu lực từ 01/01/2025 căn cứ KH1-2
            """))
}
