/// What can be wrong with a test.
extension DiagnosticKind {
    package static let expectedTestTitle = DiagnosticKind(
        "XK0181", .error,
        message: DiagnosticText(
            "ca kiểm thử phải mở đầu bằng tên trong cặp dấu \"…\"",
            "a test begins with its title in quotation marks"),
        help: DiagnosticText(
            "viết tên ca ở lề trái, các dòng khác thụt vào",
            "write the title at the left edge and the other lines deeper"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```kiểm-thử
            ⟦ngày xét⟧ 15/12/2025
            ```

            """)

    package static let testWithoutExpectation = DiagnosticKind(
        "XK0182", .error,
        message: DiagnosticText("ca kiểm thử không nêu kết quả nào", "the test expects nothing"),
        help: DiagnosticText("thêm dòng như: → tên_tiêu_chuẩn: đạt", "add a line such as: → a_standard: met"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```kiểm-thử
            ⟦"Ca một"⟧
              a: có
            ```

            """)

    package static let unknownTestLine = DiagnosticKind(
        "XK0183", .error,
        message: DiagnosticText("không hiểu \"{0}\" trong ca kiểm thử", "\"{0}\" means nothing in a test"),
        help: DiagnosticText(
            "viết minh chứng dạng \"tên: giá trị\", kết quả sau \"→\", hoặc: {1}",
            "write evidence as \"name: value\", results after \"→\", or: {1}"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```kiểm-thử
            "Ca một"
              ⟦"A"⟧
              → b: đạt
            ```

            """)

    package static let expectedTestValue = DiagnosticKind(
        "XK0184", .error,
        message: DiagnosticText("minh chứng này không có giá trị", "this evidence has no value"),
        help: DiagnosticText(
            "viết giá trị sau dấu hai chấm, danh sách ở các dòng \"- …\" bên dưới, hoặc \"trọn vẹn\" cho "
                + "danh sách trống",
            "write the value after the colon, a list on lines \"- …\" below, or \"complete\" for an empty list"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```kiểm-thử
            "Ca một"
              a:⟦⟧
              → b: đạt
            ```

            """)

    package static let unknownOutcome = DiagnosticKind(
        "XK0185", .error,
        message: DiagnosticText("không có kết quả \"{0}\"", "there is no outcome \"{0}\""),
        help: DiagnosticText("ở đây có thể viết: {1}", "what may stand here: {1}"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```kiểm-thử
            "Ca một"
              → b: ⟦được⟧
            ```

            """)

    package static let unknownReason = DiagnosticKind(
        "XK0186", .error,
        message: DiagnosticText("không có lý do \"{0}\"", "there is no reason \"{0}\""),
        help: DiagnosticText("ở đây có thể viết: {1}", "what may stand here: {1}"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```kiểm-thử
            "Ca một"
              → b: chưa rõ, ⟦do⟧ a
            ```

            """)
}
