import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A field of a record is a single value: no list, record or series.
    ///
    /// Before:
    /// ```
    /// bản ghi sáng_kiến
    ///   tác_giả : danh sách chữ
    /// ```
    /// After:
    /// ```
    /// bản ghi sáng_kiến
    ///   tác_giả : chữ
    /// ```
    static let fieldNotScalar = DiagnosticKind(
        "XK0219", .error,
        message: DiagnosticText(
            "trường \"{0}\" phải là một giá trị đơn, không phải danh sách, bản ghi hay chuỗi năm",
            "the field \"{0}\" must be a single value, not a list, a record or a year series"),
        help: DiagnosticText(
            "tách phần nhiều giá trị thành một minh chứng kiểu danh sách riêng",
            "move the many values to an evidence of list type of its own"),
        example: ExampleRuleset.text(
            condition: """
                có_sáng_kiến
                """,
            """
            bản ghi sáng_kiến
              tác_giả : ⟦danh sách chữ⟧
              mã : chữ

            minh chứng các_sáng_kiến : danh sách sáng_kiến

            tiêu chí có_sáng_kiến
              khi có các_sáng_kiến mà mã = "A1"
            """))
}
