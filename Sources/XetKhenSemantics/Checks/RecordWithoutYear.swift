import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Records that are counted in a run or a year, or of which the latest is taken, say by which date: `tính theo`.
    ///
    /// Before:
    /// ```
    /// bản ghi lần_khen
    ///   ngày_ký : ngày
    /// khi có lần_khen gần nhất
    /// ```
    /// After:
    /// ```
    /// bản ghi lần_khen
    ///   ngày_ký : ngày
    ///   tính theo ngày_ký
    /// ```
    static let recordWithoutYear = DiagnosticKind(
        "XK0226", .error,
        message: DiagnosticText(
            "bản ghi \"{0}\" chưa nói tính theo ngày hay năm nào",
            "the record \"{0}\" does not say by which date or year it is counted"),
        help: DiagnosticText(
            "thêm dòng \"tính theo …\" vào bản ghi",
            "add a line \"counted by …\" to the record"),
        example: ExampleRuleset.text(
            condition: """
                có ⟦các_lần_khen⟧ gần nhất
                """,
            """
            bản ghi lần_khen
              ngày_ký : ngày

            minh chứng các_lần_khen : danh sách lần_khen
            """))
}
