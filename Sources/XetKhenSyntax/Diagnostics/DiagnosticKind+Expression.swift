/// What can be wrong with an expression.
extension DiagnosticKind {
    package static let expectedExpression = DiagnosticKind(
        "XK0171", .error,
        message: DiagnosticText("ở đây cần một giá trị", "a value is needed here"),
        help: DiagnosticText(
            "viết số, ngày, văn bản, tên hoặc một phép tính",
            "write a number, a date, a text, a name or a calculation"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ⟦≥⟧ 3
            ```

            """)

    package static let hyphenInExpression = DiagnosticKind(
        "XK0172", .error,
        message: DiagnosticText(
            "\"{0}\" là dạng của căn cứ, không phải phép trừ",
            "\"{0}\" has the form of a citation and is no subtraction"),
        help: DiagnosticText("muốn trừ thì để dấu cách hai bên dấu -", "to subtract, put spaces around the -"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ⟦b-c⟧
            ```

            """)

    package static let expectedDateUnit = DiagnosticKind(
        "XK0173", .error,
        message: DiagnosticText(
            "cộng, lùi ngày phải theo năm, tháng hoặc ngày",
            "a date is shifted by years, months or days"),
        help: DiagnosticText(
            "viết đơn vị sau số, ví dụ: cộng 3 tháng cuối tháng",
            "write the unit after the number, as in: plus 3 months end of month"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ngày đề nghị cộng ⟦3⟧
            ```

            """)
}
