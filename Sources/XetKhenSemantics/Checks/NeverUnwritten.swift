import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// `có ghi` and `không ghi` ask of a field that may be known to be unwritten.
    ///
    /// Before:
    /// ```
    /// kỳ : khoảng năm
    /// khi kỳ có ghi
    /// ```
    /// After:
    /// ```
    /// kỳ : khoảng năm hoặc "không ghi"
    /// khi kỳ có ghi
    /// ```
    static let neverUnwritten = DiagnosticKind(
        "XK0229", .error,
        message: DiagnosticText(
            "giá trị này không bao giờ là \"không ghi\"",
            "this value is never known to be unwritten"),
        help: DiagnosticText(
            "khai báo trường của bản ghi dạng \"T hoặc \"không ghi\"\"",
            "declare the field of the record as \"T or \"unwritten\"\""),
        example: ExampleRuleset.text(
            condition: """
                có các_lần_khen mà ⟦kỳ⟧ có ghi
                """,
            """
            bản ghi lần_khen
              kỳ : khoảng năm

            minh chứng các_lần_khen : danh sách lần_khen
            """))
}
