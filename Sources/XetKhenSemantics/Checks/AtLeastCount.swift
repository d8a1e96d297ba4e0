import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// `ít nhất K trong` asks for at least one and at most all of its members.
    ///
    /// Before:
    /// ```
    /// ít nhất 3 trong (a, b)
    /// ```
    /// After:
    /// ```
    /// ít nhất 2 trong (a, b)
    /// ```
    static let atLeastCount = DiagnosticKind(
        "XK0230", .error,
        message: DiagnosticText(
            "yêu cầu ít nhất {0}, nhưng chỉ có {1} điều kiện",
            "at least {0} are asked for, but there are only {1}"),
        help: DiagnosticText(
            "sửa con số, hoặc thêm điều kiện",
            "correct the number, or add members"),
        example: ExampleRuleset.text(
            condition: """
                ⟦ít nhất 3 trong (tích_cực, đủ_hồ_sơ)⟧
                """,
            """
            minh chứng tích_cực : có/không
            """))
}
