/// What can be wrong with a file as a whole.
extension DiagnosticKind {
    package static let fileTooLarge = DiagnosticKind(
        "XK0101", .error,
        message: DiagnosticText(
            "tệp lớn quá {0} MiB nên không đọc",
            "the file is larger than {0} MiB and was not read"),
        help: DiagnosticText(
            "chia bộ quy tắc thành nhiều tệp trong một thư mục",
            "split the ruleset into several files of one folder"),
        example: "")

    package static let notUTF8 = DiagnosticKind(
        "XK0102", .error,
        message: DiagnosticText("tệp có chỗ không phải UTF-8", "the file holds bytes that are not UTF-8"),
        help: DiagnosticText("lưu lại tệp với bảng mã UTF-8", "save the file again as UTF-8"),
        example: "")

    package static let binaryFile = DiagnosticKind(
        "XK0103", .error,
        message: DiagnosticText("tệp không phải văn bản: có ký tự NUL", "the file is not text: it holds a NUL"),
        help: DiagnosticText("chọn đúng tệp Markdown của bộ quy tắc", "give the Markdown file of the ruleset"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```
            ⟦\0⟧

            """)

    package static let unterminatedFence = DiagnosticKind(
        "XK0104", .error,
        message: DiagnosticText("khối mở ở đây không có dòng đóng", "the block opened here is never closed"),
        help: DiagnosticText(
            "thêm một dòng chỉ gồm các dấu như ở dòng mở để đóng khối",
            "add a line of the same marks to close the block"),
        example: """
            ⟦```quy-tắc⟧
            bộ quy tắc thử "Thử"

            """)

    package static let missingRuleset = DiagnosticKind(
        "XK0105", .error,
        message: DiagnosticText("không tệp nào có khai báo \"bộ quy tắc\"", "no file declares \"ruleset\""),
        help: DiagnosticText(
            "mở đầu bằng: bộ quy tắc tên_bộ \"Tên đầy đủ\"",
            "begin with: ruleset its_name \"Its full title\""),
        example: """
            ⟦⟧# Chưa có gì

            """)

    package static let repeatedRuleset = DiagnosticKind(
        "XK0106", .error,
        message: DiagnosticText(
            "bộ quy tắc đã được khai báo ở chỗ khác",
            "the ruleset has been declared elsewhere already"),
        help: DiagnosticText(
            "chỉ giữ một khai báo \"bộ quy tắc\" trong tất cả các tệp",
            "keep one \"ruleset\" declaration among all files"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            ⟦bộ quy tắc thử_hai "Thử hai"⟧
            ```

            """)

    package static let unknownLanguage = DiagnosticKind(
        "XK0107", .error,
        message: DiagnosticText("không biết ngôn ngữ từ khóa \"{0}\"", "\"{0}\" is no language of keywords"),
        help: DiagnosticText("viết \"ngôn ngữ vi\" hoặc \"language en\"", "write \"ngôn ngữ vi\" or \"language en\""),
        example: """
            ```quy-tắc
            ngôn ngữ ⟦fr⟧
            bộ quy tắc thử "Thử"
            ```

            """)

    package static let misplacedLanguage = DiagnosticKind(
        "XK0108", .error,
        message: DiagnosticText(
            "dòng ngôn ngữ phải là dòng đầu của khối đầu tiên",
            "the line that states the language must be the first of the first block"),
        help: DiagnosticText(
            "đưa dòng này lên đầu khối đầu tiên của tệp, hoặc bỏ đi",
            "move this line to the top of the first block of the file, or leave it out"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            ⟦ngôn ngữ vi⟧
            ```

            """)

    package static let mistypedFence = DiagnosticKind(
        "XK0109", .error,
        message: DiagnosticText(
            "khối ghi nhãn \"{0}\" không được đọc", "a block tagged \"{0}\" is not read"),
        help: DiagnosticText(
            "có phải là \"{1}\"? khối chỉ được đọc khi mang đúng nhãn này",
            "did you mean \"{1}\"? the block is read under just that tag"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            ```

            ⟦```kiem thu⟧
            "Ca này sẽ không chạy"
            ```

            """)
}
