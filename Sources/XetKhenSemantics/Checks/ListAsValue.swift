import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A list is asked about with `có`, `số` or `tổng`; it is no value of its own.
    ///
    /// Before:
    /// ```
    /// khi ngày_khen ≥ 2
    /// ```
    /// After:
    /// ```
    /// khi số ngày_khen ≥ 2
    /// ```
    static let listAsValue = DiagnosticKind(
        "XK0224", .error,
        message: DiagnosticText(
            "\"{0}\" là danh sách, không phải một giá trị",
            "\"{0}\" is a list, not a value"),
        help: DiagnosticText(
            "viết \"có {0} mà …\" hoặc \"số ({0} mà …)\"",
            "write \"some {0} where …\" or \"number of ({0} where …)\""),
        example: ExampleRuleset.text(
            condition: """
                ⟦ngày_khen⟧ ≥ 2
                """,
            """
            minh chứng ngày_khen : danh sách ngày
            """))
}
