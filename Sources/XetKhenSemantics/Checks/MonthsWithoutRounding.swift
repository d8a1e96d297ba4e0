import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Adding months says what happens when the month reached has no such day.
    ///
    /// Before:
    /// ```
    /// ngày xét lùi 6 tháng
    /// ```
    /// After:
    /// ```
    /// ngày xét lùi 6 tháng cuối tháng
    /// ```
    static let monthsWithoutRounding = DiagnosticKind(
        "XK0217", .error,
        message: DiagnosticText(
            "cộng hoặc lùi theo tháng phải nói rõ cách xử lý khi tháng đến không có ngày đó",
            "moving a date by months must say what happens when the month reached has no such day"),
        help: DiagnosticText(
            "thêm \"cuối tháng\" hoặc \"đầu tháng sau\"",
            "add \"end of month\" or \"start of next month\""),
        example: ExampleRuleset.text(
            condition: """
                ⟦ngày đề nghị cộng 6 tháng⟧ ≥ ngày xét
                """))
}
