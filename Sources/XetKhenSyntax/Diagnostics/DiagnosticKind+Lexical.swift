/// What can be wrong with a word or a sign.
extension DiagnosticKind {
    package static let tabIndentation = DiagnosticKind(
        "XK0111", .error,
        message: DiagnosticText("đầu dòng có dấu tab", "a tab stands at the beginning of the line"),
        help: DiagnosticText("thụt dòng bằng dấu cách", "indent with spaces"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            nhóm a "A"
            ⟦\t⟧là tập thể
            ```

            """)

    package static let unknownCharacter = DiagnosticKind(
        "XK0112", .error,
        message: DiagnosticText("không đọc được ký tự {0}", "the character {0} cannot be read"),
        help: DiagnosticText(
            "xóa ký tự này; văn bản đặt trong cặp dấu \"…\" thẳng",
            "remove the character; texts stand in straight quotation marks"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            nhóm a ⟦“⟧A”
            ```

            """)

    package static let unterminatedText = DiagnosticKind(
        "XK0113", .error,
        message: DiagnosticText("văn bản thiếu dấu \" đóng", "the text has no closing quotation mark"),
        help: DiagnosticText("thêm dấu \" trước khi hết dòng", "add a quotation mark before the end of the line"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            nhóm a ⟦"A⟧
            ```

            """)

    package static let badEscape = DiagnosticKind(
        "XK0114", .error,
        message: DiagnosticText("sau dấu \\ chỉ được là \" hoặc \\", "only \" or \\ may follow a \\"),
        help: DiagnosticText("viết \\\\ để có một dấu \\", "write \\\\ for one \\"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            nhóm a "A⟦\\n⟧"
            ```

            """)

    package static let badQuotedName = DiagnosticKind(
        "XK0122", .error,
        message: DiagnosticText("tên sau dấu ` không đọc được", "the name after a ` cannot be read"),
        help: DiagnosticText(
            "viết một tên giữa hai dấu `, như `ngày`; dùng khi tên trùng với từ khóa",
            "write one name between two backquotes, as `date`; for names that are keywords"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            nhóm ⟦`a⟧ "A"
            ```

            """)

    package static let badNumber = DiagnosticKind(
        "XK0115", .error,
        message: DiagnosticText("không đọc được số \"{0}\"", "\"{0}\" is not a number"),
        help: DiagnosticText(
            "để một dấu cách giữa số và đơn vị; tên không bắt đầu bằng chữ số",
            "put a space between number and unit; a name does not begin with a digit"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ⟦5năm⟧
            ```

            """)

    package static let decimalSeparator = DiagnosticKind(
        "XK0116", .error,
        message: DiagnosticText(
            "\"{0}\" không viết đúng dấu thập phân của tệp",
            "\"{0}\" is not written with the decimal separator of the file"),
        help: DiagnosticText(
            "tệp tiếng Việt viết 6,6; tệp tiếng Anh viết 6.6; sau dấu phẩy của danh sách có một dấu cách; "
                + "không ngăn cách hàng nghìn",
            "Vietnamese files write 6,6 and English ones 6.6; a space follows the comma of a list; "
                + "thousands are not grouped"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ⟦6.6⟧
            ```

            """)

    package static let numberTooLong = DiagnosticKind(
        "XK0117", .error,
        message: DiagnosticText("số có quá nhiều chữ số", "the number has too many digits"),
        help: DiagnosticText(
            "dùng nhiều nhất 38 chữ số, trong đó nhiều nhất 18 chữ số thập phân",
            "use at most 38 digits, of which at most 18 are decimals"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ⟦0,1234567890123456789⟧
            ```

            """)

    package static let badDate = DiagnosticKind(
        "XK0118", .error,
        message: DiagnosticText("không có ngày \"{0}\"", "there is no date \"{0}\""),
        help: DiagnosticText("viết ngày như 22/07/2024 hoặc 2024-07-22", "write dates as 22/07/2024 or 2024-07-22"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            đặt a = ⟦30/02/2024⟧
            ```

            """)

    package static let foreignKeyword = DiagnosticKind(
        "XK0119", .error,
        message: DiagnosticText("\"{0}\" là từ khóa của ngôn ngữ kia", "\"{0}\" is a keyword of the other language"),
        help: DiagnosticText(
            "trong tệp này viết \"{1}\"; nếu là tên thì đặt tên khác",
            "write \"{1}\" in this file; if it is a name, choose another"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            ⟦group⟧ a "A"
            ```

            """)

    package static let lineTooLong = DiagnosticKind(
        "XK0120", .error,
        message: DiagnosticText(
            "dòng dài quá {0} ký tự nên không đọc",
            "the line is longer than {0} characters and was not read"),
        help: DiagnosticText("ngắt dòng này thành nhiều dòng", "break the line into several"),
        example: "```quy-tắc\nbộ quy tắc thử \"Thử\"\n\n⟦"
            + String(repeating: "a", count: SyntaxLimits.lineScalars + 1) + "⟧\n```\n")

    package static let tooManyTokens = DiagnosticKind(
        "XK0121", .error,
        message: DiagnosticText(
            "tệp có quá {0} từ và dấu nên phần còn lại không đọc",
            "the file holds more than {0} words and signs; the rest was not read"),
        help: DiagnosticText(
            "chia bộ quy tắc thành nhiều tệp trong một thư mục",
            "split the ruleset into several files of one folder"),
        example: "")
}
