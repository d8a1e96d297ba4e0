import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Dates are moved with `cộng` and `lùi`, which name their unit and rounding.
    ///
    /// Before:
    /// ```
    /// ngày xét + 5 ngày
    /// ```
    /// After:
    /// ```
    /// ngày xét cộng 5 ngày
    /// ```
    static let dateArithmetic = DiagnosticKind(
        "XK0216", .error,
        message: DiagnosticText(
            "không cộng, trừ hay nhân ngày bằng dấu phép tính được",
            "dates cannot be added to, subtracted from or multiplied with an operator"),
        help: DiagnosticText(
            "viết \"D cộng N ngày\" hoặc \"D lùi N năm\"",
            "write \"D plus N days\" or \"D minus N years\""),
        example: ExampleRuleset.text(
            condition: """
                ngày đề nghị + ⟦5 ngày⟧ ≤ ngày xét
                """))
}
