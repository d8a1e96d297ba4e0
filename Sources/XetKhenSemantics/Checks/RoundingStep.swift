import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// The step of a rounding is above zero.
    ///
    /// Before:
    /// ```
    /// làm tròn xuống đến 0 (số_hộ)
    /// ```
    /// After:
    /// ```
    /// làm tròn xuống đến 10 (số_hộ)
    /// ```
    static let roundingStep = DiagnosticKind(
        "XK0218", .error,
        message: DiagnosticText(
            "bước làm tròn phải lớn hơn 0",
            "the step of a rounding must be above 0"),
        help: DiagnosticText(
            "viết bước làm tròn, ví dụ \"đến 1\" hoặc \"đến 1000\"",
            "write the step, as in \"until 1\" or \"until 1000\""),
        example: ExampleRuleset.text(
            condition: """
                ⟦làm tròn xuống đến 0 (số_hộ)⟧ ≥ 5
                """,
            """
            minh chứng số_hộ : số nguyên
            """))
}
