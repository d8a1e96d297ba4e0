/// What can be wrong with a decision table.
extension DiagnosticKind {
    package static let expectedTable = DiagnosticKind(
        "XK0191", .error,
        message: DiagnosticText("khối bảng phải mở đầu bằng \"bảng\"", "a table block begins with \"table\""),
        help: DiagnosticText(
            "viết: bảng tên_bảng : kiểu, rồi đến bảng kẻ bằng dấu |",
            "write: table its_name : type, then the table drawn with |"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```bảng
            ⟦|⟧ a | kết_quả |
            | 1 | 2 |
            ```

            """)

    package static let tableWithoutRows = DiagnosticKind(
        "XK0192", .error,
        message: DiagnosticText("bảng không có dòng nào", "the table has no rows"),
        help: DiagnosticText(
            "thêm dòng đầu gồm các cột và ít nhất một dòng kết quả",
            "add a line of heads and at least one row"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```bảng
            bảng ⟦a⟧ : số nguyên
            ```

            """)

    package static let rowWidth = DiagnosticKind(
        "XK0193", .error,
        message: DiagnosticText("dòng có {0} ô, bảng có {1} cột", "the row has {0} cells, the table {1} columns"),
        help: DiagnosticText(
            "thêm hoặc bớt ô; ô để ngỏ viết dấu -",
            "add or remove cells; an open cell is written -"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ```bảng
            bảng a : số nguyên
            | b | kết_quả |
            |---|---|
            ⟦| 1 | 2 | 3 |⟧
            ```

            """)
}
