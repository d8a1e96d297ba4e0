import XetKhenSyntax
import XetKhenValues

extension DiagnosticKind {
    /// A hole of a text names something with one value: evidence, a parameter, a part of a run, a record that the condition binds, {thiếu} or {mâu_thuẫn}.
    ///
    /// Before:
    /// ```
    /// đạt "Đủ {hồ_xơ}"
    /// ```
    /// After:
    /// ```
    /// đạt "Đủ {hồ_sơ}"
    /// ```
    static let unknownHole = DiagnosticKind(
        "XK0231", .error,
        message: DiagnosticText(
            "không điền được \"{0}\" vào lời văn",
            "\"{0}\" cannot be filled in"),
        help: DiagnosticText(
            "có phải là \"{1}\"? lời văn chỉ nhắc được minh chứng một giá trị, tham số, dài, đầu, cuối của một chuỗi, biến của điều kiện, hoặc thiếu, mâu_thuẫn",
            "did you mean \"{1}\"? texts can name evidence of one value, parameters, length, first and last of a run, variables of the condition, missing, conflicting"
        ),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí tiêu_chí_một
              khi tích_cực
              nói
                đạt ⟦"Kết quả: {tích_cục}"⟧

            minh chứng tích_cực : có/không
            """))

    /// The same where no name is near to the one written.
    ///
    /// Before:
    /// ```
    /// đạt "Đủ {việc khác}"
    /// ```
    /// After:
    /// ```
    /// đạt "Đủ {hồ_sơ}"
    /// ```
    static let unfitHole = DiagnosticKind(
        "XK0237", .error,
        message: DiagnosticText(
            "không điền được \"{0}\" vào lời văn",
            "\"{0}\" cannot be filled in"),
        help: DiagnosticText(
            "lời văn chỉ nhắc được minh chứng một giá trị, tham số, dài, đầu, cuối của một chuỗi, biến của điều kiện, hoặc thiếu, mâu_thuẫn",
            "texts can name evidence of one value, parameters, length, first and last of a run, variables of the condition, missing, conflicting"
        ),
        example: ExampleRuleset.text(
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí tiêu_chí_một
              khi tích_cực
              nói
                đạt ⟦"Kết quả: {phần_thưởng_năm_sau}"⟧

            minh chứng tích_cực : có/không
            """))
}
