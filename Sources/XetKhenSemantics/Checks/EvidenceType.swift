import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// Evidence, parameters and tables have a type that can be given as such; `hoặc "không ghi"` belongs to the fields of records.
    ///
    /// Before:
    /// ```
    /// minh chứng a : chữ hoặc "không ghi"
    /// ```
    /// After:
    /// ```
    /// bản ghi b
    ///   a : chữ hoặc "không ghi"
    /// ```
    static let evidenceType = DiagnosticKind(
        "XK0221", .error,
        message: DiagnosticText(
            "kiểu này không dùng cho \"{0}\" được",
            "this type cannot be that of \"{0}\""),
        help: DiagnosticText(
            "bản ghi thì viết \"danh sách\"; \"hoặc\" chỉ dùng cho trường của bản ghi; tham số và bảng chỉ nhận giá trị đơn",
            "for a record write \"list of\"; \"or\" belongs to fields of records; parameters and tables hold single values"
        ),
        example: ExampleRuleset.text(
            condition: """
                ý_kiến = "đồng ý"
                """,
            """
            minh chứng ý_kiến : ⟦chữ hoặc "không ghi"⟧
            """))
}
