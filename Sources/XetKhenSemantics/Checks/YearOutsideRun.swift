import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// `có trong năm` stands where a year is at hand.
    ///
    /// Before:
    /// ```
    /// khi có trong năm các_sáng_kiến
    /// ```
    /// After:
    /// ```
    /// khi có các_sáng_kiến
    /// ```
    static let yearOutsideRun = DiagnosticKind(
        "XK0223", .error,
        message: DiagnosticText(
            "\"có trong năm\" chỉ dùng được trong điều kiện của từng năm",
            "\"some in that year\" stands only in a condition on each year"),
        help: DiagnosticText(
            "dùng \"có\", hoặc đưa vào \"mỗi năm\" của một chuỗi",
            "use \"some\", or move it into \"each year\" of a run"),
        example: ExampleRuleset.text(
            condition: """
                ⟦có trong năm ngày_khen⟧
                """,
            """
            minh chứng ngày_khen : danh sách ngày
            """))
}
