import XetKhenSyntax

/// Texts that are not JSON, or too much of it.
extension EvidenceDiagnostic {
    static var documentKinds: [DiagnosticKind] {
        [
            unexpectedCharacter, unexpectedEnd, invalidUTF8, controlCharacter, malformedEscape, loneSurrogate,
            malformedNumber, tooDeep, documentTooLarge, stringTooLong, tooManyEntries, tooManyStatements,
            trailingContent, duplicateName,
        ]
    }

    static let unexpectedCharacter = DiagnosticKind(
        "XK0301", .error,
        message: DiagnosticText(
            "gặp {0} ở chỗ không đúng dạng JSON", "found {0} where JSON does not allow it"),
        help: DiagnosticText(
            "kiểm tra dấu phẩy, dấu hai chấm, dấu ngoặc và dấu nháy kép ngay trước chỗ này",
            "check the comma, colon, bracket or quotation mark just before this place"),
        example: #"{"id": ⟦x⟧}"#)

    static let unexpectedEnd = DiagnosticKind(
        "XK0302", .error,
        message: DiagnosticText("hồ sơ kết thúc giữa chừng", "the nomination breaks off"),
        help: DiagnosticText(
            "tệp có thể chưa được chép hết; lấy lại tệp đầy đủ hoặc đóng nốt dấu nháy, dấu ngoặc còn mở",
            "the file may not have been copied whole; fetch it again, or close the open quotation marks and brackets"),
        example: #"{"id": "1"⟦⟧"#)

    static let invalidUTF8 = DiagnosticKind(
        "XK0303", .error,
        message: DiagnosticText("chỗ này không phải chữ mã hóa UTF-8", "this is not text in UTF-8"),
        help: DiagnosticText(
            "lưu lại tệp với bảng mã UTF-8 (Unicode), không dùng TCVN3 hoặc VNI",
            "save the file in UTF-8 (Unicode), not in TCVN3 or VNI"),
        example: "")

    static let controlCharacter = DiagnosticKind(
        "XK0304", .error,
        message: DiagnosticText(
            "trong chữ có ký tự điều khiển {0} viết trực tiếp", "a text holds the control character {0} as it is"),
        help: DiagnosticText(
            #"xuống dòng trong chữ viết là \n, dấu tab viết là \t"#,
            #"write a line break within a text as \n and a tab as \t"#),
        example: "{\"id\": \"1⟦\t⟧\"}")

    static let malformedEscape = DiagnosticKind(
        "XK0305", .error,
        message: DiagnosticText(
            #"sau dấu \ trong chữ không phải là mã mà JSON biết"#, #"what follows the \ in a text is no escape of JSON"#
        ),
        help: DiagnosticText(
            #"viết dấu \ thành \\; mã chữ có dạng \u00E0 với bốn chữ số thập lục phân"#,
            #"write the character \ as \\; a letter's code has the form \u00E0 with four hexadecimal digits"#),
        example: #"{"id": "1⟦\x⟧"}"#)

    static let loneSurrogate = DiagnosticKind(
        "XK0306", .error,
        message: DiagnosticText(
            #"mã \u ở đây chỉ là một nửa của một ký tự"#, #"the \u escape here is only half of a character"#),
        help: DiagnosticText(
            "viết thẳng ký tự đó bằng UTF-8, hoặc viết đủ cặp mã của nó",
            "write the character itself in UTF-8, or both halves of its code"),
        example: #"{"id": "⟦\uD800⟧"}"#)

    static let malformedNumber = DiagnosticKind(
        "XK0307", .error,
        message: DiagnosticText("số viết không đúng dạng JSON", "the number is not written as JSON writes numbers"),
        help: DiagnosticText(
            "viết số như 98.17: dấu chấm thập phân, không có số 0 thừa ở đầu, không tách hàng nghìn",
            "write numbers as 98.17: a decimal point, no extra zero in front, no separators of thousands"),
        example: nomination(#""số_nhà": ⟦012⟧"#))

    static let tooDeep = DiagnosticKind(
        "XK0308", .error,
        message: DiagnosticText(
            "các dấu ngoặc lồng nhau quá {0} tầng", "brackets are nested more than {0} levels deep"),
        help: DiagnosticText(
            "hồ sơ chỉ cần vài tầng; kiểm tra dấu ngoặc mở thừa",
            "a nomination needs only a few levels; look for extra opening brackets"),
        example: "")

    package static let documentTooLarge = DiagnosticKind(
        "XK0309", .error,
        message: DiagnosticText("hồ sơ lớn hơn {0} byte", "the nomination is larger than {0} bytes"),
        help: DiagnosticText(
            "mỗi hồ sơ là một tệp riêng; không chép nội dung giấy tờ vào hồ sơ, chỉ ghi mã của giấy tờ",
            "give each nomination by itself; name papers by their ids instead of copying them in"),
        example: "")

    static let stringTooLong = DiagnosticKind(
        "XK0310", .error,
        message: DiagnosticText("chữ dài hơn {0} byte", "a text is longer than {0} bytes"),
        help: DiagnosticText(
            "rút gọn chữ này, hoặc để nội dung trong giấy tờ kèm theo",
            "shorten the text, or leave its content to an attached paper"),
        example: "")

    static let tooManyEntries = DiagnosticKind(
        "XK0311", .error,
        message: DiagnosticText("danh sách có hơn {0} mục", "the list has more than {0} entries"),
        help: DiagnosticText(
            "tách danh sách, hoặc chỉ kê những mục cần cho việc xét",
            "give only the entries that the consideration needs"),
        example: "")

    static let tooManyStatements = DiagnosticKind(
        "XK0312", .error,
        message: DiagnosticText("hồ sơ nêu hơn {0} giá trị", "the nomination states more than {0} values"),
        help: DiagnosticText(
            "mỗi hồ sơ chỉ nêu minh chứng của một đối tượng", "give the evidence of one nominee only"),
        example: "")

    static let trailingContent = DiagnosticKind(
        "XK0313", .error,
        message: DiagnosticText(
            "còn nội dung sau khi hồ sơ đã kết thúc", "something follows the end of the nomination"),
        help: DiagnosticText(
            "xóa phần thừa; nhiều hồ sơ trong một tệp thì mỗi hồ sơ một dòng",
            "remove what follows; several nominations in one file stand one on each line"),
        example: nomination("") + " ⟦{⟧}")

    static let duplicateName = DiagnosticKind(
        "XK0314", .error,
        message: DiagnosticText("“{0}” được ghi hai lần", "“{0}” is given twice"),
        help: DiagnosticText(
            "giữ một lần; nhiều giấy tờ nói về cùng một điều thì ghi thành một danh sách các mục có “value” và “paper”",
            "keep one; where several papers speak of one fact, give a list of entries with “value” and “paper”"),
        example: nomination(#""số_nhà": 1, ⟦"số_nhà"⟧: 2"#))
}
