import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Rulesets do not use each other in a circle.
    ///
    /// Before:
    /// ```
    /// bộ quy tắc ví_dụ "Ví dụ"
    ///   dùng ví_dụ
    /// ```
    /// After:
    /// ```
    /// bộ quy tắc ví_dụ "Ví dụ"
    /// ```
    static let cyclicUse = DiagnosticKind(
        "XK0208", .error,
        message: DiagnosticText(
            "\"{0}\" lại dùng chính bộ quy tắc này",
            "\"{0}\" uses this ruleset in turn"),
        help: DiagnosticText(
            "bỏ một trong các lệnh \"dùng\" tạo thành vòng",
            "remove one of the \"uses\" that make the circle"),
        example: """
            ```quy-tắc
            ngôn ngữ vi
            bộ quy tắc ví_dụ "Ví dụ"
              dùng ⟦ví_dụ⟧
            ```

            """)
}
