import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A year series has a value only where a year is at hand: in `mỗi năm` of a run, or in `số năm trong c mà`.
    ///
    /// Before:
    /// ```
    /// khi xếp_loại ≥ tốt
    /// ```
    /// After:
    /// ```
    /// khi
    ///   với chuỗi c = liên tục xếp_loại ≥ tốt
    ///   dài của c ≥ 2 năm
    /// ```
    static let seriesOutsideYear = DiagnosticKind(
        "XK0222", .error,
        message: DiagnosticText(
            "\"{0}\" là chuỗi năm, ở đây không có năm nào để lấy giá trị",
            "\"{0}\" is a year series, and no year is at hand here"),
        help: DiagnosticText(
            "dùng trong \"mỗi năm\" của một chuỗi, hoặc trong \"số năm trong c mà …\"",
            "use it in \"each year\" of a run, or in \"years in c where …\""),
        example: ExampleRuleset.text(
            condition: """
                ⟦hoàn_thành⟧
                """,
            """
            minh chứng hoàn_thành : chuỗi năm có/không
            """))
}
