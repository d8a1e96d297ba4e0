import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// On no day has a parameter two values, or an anchor two clauses.
    ///
    /// Before:
    /// ```
    /// 5 hiệu lực từ 01/01/2024
    /// 6 hiệu lực từ 01/07/2025
    /// ```
    /// After:
    /// ```
    /// 5 hiệu lực từ 01/01/2024 đến 01/07/2025
    /// 6 hiệu lực từ 01/07/2025
    /// ```
    static let parameterOverlap = DiagnosticKind(
        "XK0234", .error,
        message: DiagnosticText(
            "\"{0}\" có hai giá trị cùng có hiệu lực từ {1}",
            "\"{0}\" has two values in force from {1}"),
        help: DiagnosticText(
            "ghi ngày kết thúc cho giá trị cũ: \"đến …\" (không gồm ngày đó) hoặc \"đến hết …\"",
            "give the earlier value an end: \"until …\" (that day excluded) or \"through …\""),
        example: ExampleRuleset.text(
            condition: """
                số_hộ ≥ mức_sàn
                """,
            """
            minh chứng số_hộ : số nguyên

            tham số mức_sàn : số nguyên
              5 hiệu lực từ 01/01/2025 căn cứ KH1-2
              ⟦6 hiệu lực từ 01/07/2025 căn cứ KH1-2⟧
            """))
}
