import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A list holds records or single values, a year series single values.
    ///
    /// Before:
    /// ```
    /// minh chứng a : danh sách danh sách chữ
    /// ```
    /// After:
    /// ```
    /// minh chứng a : danh sách chữ
    /// ```
    static let elementNotScalar = DiagnosticKind(
        "XK0220", .error,
        message: DiagnosticText(
            "danh sách chứa bản ghi hoặc giá trị đơn; chuỗi năm chứa giá trị đơn",
            "a list holds records or single values; a year series holds single values"),
        help: DiagnosticText(
            "khai báo một bản ghi rồi dùng \"danh sách\" của bản ghi đó",
            "declare a record and use a list of it"),
        example: ExampleRuleset.text(
            condition: """
                có các_bản
                """,
            """
            minh chứng các_bản : danh sách ⟦danh sách chữ⟧
            """))
}
