import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// An anchor is asked of a record of its own type.
    ///
    /// Before:
    /// ```
    /// mốc bắt_đầu của lần_khen
    /// bắt_đầu của v              # v is a sáng_kiến
    /// ```
    /// After:
    /// ```
    /// bắt_đầu của m              # m is a lần_khen
    /// ```
    static let anchorOfOtherRecord = DiagnosticKind(
        "XK0228", .error,
        message: DiagnosticText(
            "\"{0}\" tính từ bản ghi \"{1}\", không phải \"{2}\"",
            "\"{0}\" is of the record \"{1}\", not \"{2}\""),
        help: DiagnosticText(
            "dùng biến của bản ghi phù hợp",
            "use a variable of the fitting record"),
        example: ExampleRuleset.text(
            condition: """
                có v trong các_sáng_kiến mà năm của ngày xét ≥ bắt_đầu của ⟦v⟧
                """,
            """
            bản ghi lần_khen
              ngày_ký : ngày

            bản ghi sáng_kiến
              mã : chữ

            minh chứng các_sáng_kiến : danh sách sáng_kiến

            mốc bắt_đầu của lần_khen
              căn cứ KH1-2
                là năm sau năm của ngày_ký
            """))
}
