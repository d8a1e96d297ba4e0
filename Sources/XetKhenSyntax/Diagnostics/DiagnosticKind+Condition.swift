/// What can be wrong with a condition.
extension DiagnosticKind {
    package static let expectedCondition = DiagnosticKind(
        "XK0161", .error,
        message: DiagnosticText("ở đây cần một điều kiện", "a condition is needed here"),
        help: DiagnosticText(
            "viết điều kiện trên cùng dòng hoặc ở các dòng thụt vào bên dưới",
            "write the condition on the line or on deeper lines below it"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              khi⟦⟧
            ```

            """)

    package static let mixedJoints = DiagnosticKind(
        "XK0162", .error,
        message: DiagnosticText(
            "\"và\" với \"hoặc\" đứng lẫn nhau nên không rõ cái nào trước",
            "\"and\" and \"or\" are mixed, so it is unclear which binds first"),
        help: DiagnosticText(
            "đặt một nhóm trong dấu ngoặc, hoặc viết thành khối \"tất cả\" và \"một trong\"",
            "put one group in parentheses, or write blocks with \"all\" and \"any\""),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              khi b và c ⟦hoặc⟧ d
            ```

            """)

    package static let chainedComparison = DiagnosticKind(
        "XK0163", .error,
        message: DiagnosticText("không so sánh nối tiếp được", "comparisons cannot be chained"),
        help: DiagnosticText(
            "nối hai phép so sánh bằng \"và\"; lựa chọn có \"mà\" thì đặt trong dấu ngoặc: số (danh_sách mà …) ≥ 2",
            "join two comparisons with \"and\"; put a selection with \"where\" in parentheses: number of "
                + "(a_list where …) ≥ 2"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              khi 1 ≤ b ⟦≤⟧ 3
            ```

            """)

    package static let emptyBlock = DiagnosticKind(
        "XK0164", .error,
        message: DiagnosticText("khối này không có điều kiện nào", "this block holds no condition"),
        help: DiagnosticText(
            "viết các điều kiện ở những dòng thụt vào bên dưới",
            "write its conditions on deeper lines below"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              khi ⟦tất cả⟧
            ```

            """)

    package static let misplacedRun = DiagnosticKind(
        "XK0165", .error,
        message: DiagnosticText(
            "\"với chuỗi\" phải đứng riêng một dòng trong khối điều kiện",
            "\"with run\" needs a line of its own in a block of conditions"),
        help: DiagnosticText(
            "mở khối \"khi tất cả\", đặt \"với chuỗi\" ở dòng đầu và các điều kiện ở những dòng sau",
            "open \"when all\", put \"with run\" on its first line and the conditions on the lines after it"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              khi ⟦với chuỗi⟧ c = liên tục b
            ```

            """)
}
