import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Every name that is used is declared; this one resembles none.
    ///
    /// Before:
    /// ```
    /// khi giỏi_việc_nước
    /// ```
    /// After:
    /// ```
    /// minh chứng giỏi_việc_nước : có/không
    /// ```
    static let undeclaredName = DiagnosticKind(
        "XK0202", .error,
        message: DiagnosticText(
            "không tìm thấy \"{0}\"",
            "\"{0}\" is not known"),
        help: DiagnosticText(
            "hãy khai báo tên này, hoặc thêm bộ quy tắc có tên này vào \"dùng\"",
            "declare the name, or add the ruleset that has it to \"uses\""),
        example: ExampleRuleset.text(
            condition: """
                ⟦giỏi_việc_nước⟧
                """))
}
