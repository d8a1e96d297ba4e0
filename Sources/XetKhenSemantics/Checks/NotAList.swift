import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// `có`, `số` and `tổng` go through a list.
    ///
    /// Before:
    /// ```
    /// khi có đủ_hồ_sơ
    /// ```
    /// After:
    /// ```
    /// khi đủ_hồ_sơ
    /// ```
    static let notAList = DiagnosticKind(
        "XK0225", .error,
        message: DiagnosticText(
            "\"{0}\" không phải là danh sách",
            "\"{0}\" is not a list"),
        help: DiagnosticText(
            "nếu là câu trả lời có/không thì viết riêng tên, không kèm \"có\" hay \"số\"",
            "for a yes/no answer write the name alone, without \"some\" or \"number of\""),
        example: ExampleRuleset.text(
            condition: """
                có ⟦đủ_hồ_sơ⟧
                """))
}
