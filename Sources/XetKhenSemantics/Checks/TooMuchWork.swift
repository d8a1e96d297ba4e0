import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Rules stay within the bounds of WorkLimits: nesting, size, and lists within lists.
    ///
    /// Before:
    /// ```
    /// có a mà có b mà có c mà có d
    /// ```
    /// After:
    /// ```
    /// tiêu chí in place of the inner conditions
    /// ```
    static let tooMuchWork = DiagnosticKind(
        "XK0235", .error,
        message: DiagnosticText(
            "quy tắc này quá lớn hoặc lồng quá sâu để xét",
            "this rule is too large or nested too deeply"),
        help: DiagnosticText(
            "tách thành nhiều tiêu chí; không lồng quá ba danh sách vào nhau",
            "split it into criteria; put no more than three lists within each other"),
        example: ExampleRuleset.text(
            condition: """
                có các_ngày mà có các_ngày mà có các_ngày mà có ⟦các_ngày⟧
                """,
            """
            minh chứng các_ngày : danh sách ngày
            """))
}
