import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Exceptions with different consequences exclude each other; firing together they are an error.
    ///
    /// Before:
    /// ```
    /// trừ khi a vi_phạm
    /// miễn khi b ưu_tiên
    /// ```
    /// After:
    /// ```
    /// trừ khi a vi_phạm
    /// miễn khi b ưu_tiên và không phải vi_phạm
    /// ```
    static let exceptionsMayContradict = DiagnosticKind(
        "XK0256", .warning,
        message: DiagnosticText(
            "ngoại lệ \"{0}\" và \"{1}\" có thể cùng xảy ra với kết quả khác nhau",
            "the exceptions \"{0}\" and \"{1}\" may hold together with different consequences"),
        help: DiagnosticText(
            "thêm điều kiện để hai ngoại lệ không cùng xảy ra",
            "add a condition so that they cannot hold together"),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí ⟦tiêu_chí_một⟧
              khi đủ_hồ_sơ
              trừ khi vi_phạm đang_bị_xét
              miễn khi ưu_tiên vùng_khó_khăn

            minh chứng đang_bị_xét : có/không

            minh chứng vùng_khó_khăn : có/không
            """))
}
