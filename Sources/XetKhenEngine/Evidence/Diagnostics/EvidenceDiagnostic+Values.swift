import XetKhenSyntax

/// Values that are not of the sort that was asked for.
extension EvidenceDiagnostic {
    static var valueKinds: [DiagnosticKind] {
        [
            nullValue, emptyText, expectedYesNo, expectedNumber, expectedWholeNumber, negativeNumber, tooManyDigits,
            tooManyDecimals, expectedDate, noSuchDate, expectedYear, expectedPeriod, reversedPeriod, expectedText,
            expectedChoice, unknownChoice, unknownAward, unknownAwardKind, expectedList, expectedSeries,
            expectedStatement, noStatements, notAYear, dateAfterConsideration, wrongUnit,
        ]
    }

    static let nullValue = DiagnosticKind(
        "XK0350", .error,
        message: DiagnosticText("“{0}” được ghi là null", "“{0}” is given as null"),
        help: DiagnosticText(
            "chưa có giấy tờ thì bỏ hẳn mục này; hồ sơ sẽ ghi nhận là còn thiếu",
            "leave the name out if the paper is missing; it will be listed as missing"),
        example: nomination(#""số_nhà": ⟦null⟧"#))

    static let emptyText = DiagnosticKind(
        "XK0351", .error,
        message: DiagnosticText("“{0}” để trống", "“{0}” is left empty"),
        help: DiagnosticText(
            "điền nội dung, hoặc bỏ hẳn mục này nếu chưa có",
            "fill it in, or leave the name out if there is nothing yet"),
        example: nomination(#""ghi_chú": ⟦""⟧"#))

    static let expectedYesNo = DiagnosticKind(
        "XK0352", .error,
        message: DiagnosticText("“{0}” cần trả lời có hoặc không", "“{0}” asks for yes or no"),
        help: DiagnosticText("viết true (có) hoặc false (không)", "write true (yes) or false (no)"),
        example: nomination(#""có_kế_hoạch": ⟦"có"⟧"#))

    static let expectedNumber = DiagnosticKind(
        "XK0353", .error,
        message: DiagnosticText("“{0}” cần một số", "“{0}” asks for a number"),
        help: DiagnosticText(
            "viết số không có dấu nháy, dấu chấm thập phân, không kèm đơn vị: 98.17",
            "write the number without quotation marks or unit, with a decimal point: 98.17"),
        example: nomination(#""tỷ_lệ": ⟦"98,17"⟧"#))

    static let expectedWholeNumber = DiagnosticKind(
        "XK0354", .error,
        message: DiagnosticText("“{0}” cần một số nguyên", "“{0}” asks for a whole number"),
        help: DiagnosticText(
            "viết số không có phần thập phân; tiền tính bằng đồng", "write it without decimals; money is in whole dong"),
        example: nomination(#""số_nhà": ⟦2.5⟧"#))

    static let negativeNumber = DiagnosticKind(
        "XK0355", .error,
        message: DiagnosticText("“{0}” không thể là số âm", "“{0}” cannot be negative"),
        help: DiagnosticText(
            "kiểm tra lại số liệu; chỉ số thập phân và điểm phần trăm mới có thể âm",
            "check the figure; only decimals and percentage points may be negative"),
        example: nomination(#""kinh_phí": ⟦-5000⟧"#))

    static let tooManyDigits = DiagnosticKind(
        "XK0356", .error,
        message: DiagnosticText(
            "số ghi cho “{0}” có hơn 38 chữ số", "the number given for “{0}” has more than 38 digits"),
        help: DiagnosticText("kiểm tra lại số liệu và đơn vị tính", "check the figure and its unit"),
        example: nomination(#""số_nhà": ⟦1e400⟧"#))

    static let tooManyDecimals = DiagnosticKind(
        "XK0357", .error,
        message: DiagnosticText(
            "số ghi cho “{0}” có hơn 18 chữ số thập phân", "the number given for “{0}” has more than 18 decimals"),
        help: DiagnosticText(
            "ghi số như trong giấy tờ; số không được tự làm tròn khi đọc",
            "give the number as the paper does; it is never rounded while reading"),
        example: nomination(#""tỷ_lệ": ⟦1e-19⟧"#))

    static let expectedDate = DiagnosticKind(
        "XK0358", .error,
        message: DiagnosticText("“{0}” cần một ngày", "“{0}” asks for a date"),
        help: DiagnosticText(
            #"viết ngày theo dạng "năm-tháng-ngày": "2025-09-02""#, #"write dates as "YYYY-MM-DD": "2025-09-02""#),
        example: nomination(#""ngày_tổng_kết": ⟦"02/09/2025"⟧"#))

    static let noSuchDate = DiagnosticKind(
        "XK0359", .error,
        message: DiagnosticText("lịch không có ngày “{0}”", "the calendar has no day “{0}”"),
        help: DiagnosticText("kiểm tra lại ngày, tháng, năm", "check day, month and year"),
        example: nomination(#""ngày_tổng_kết": ⟦"2024-02-31"⟧"#))

    static let expectedYear = DiagnosticKind(
        "XK0360", .error,
        message: DiagnosticText("“{0}” cần một năm từ 1 đến 9999", "“{0}” asks for a year from 1 to 9999"),
        help: DiagnosticText("viết năm bằng số: 2024", "write the year as a number: 2024"),
        example: nomination(#""năm_bắt_đầu": ⟦0⟧"#))

    static let expectedPeriod = DiagnosticKind(
        "XK0361", .error,
        message: DiagnosticText(
            "“{0}” cần một khoảng năm, có năm đầu và năm cuối", "“{0}” asks for a period with a first and a last year"),
        help: DiagnosticText(
            #"viết {"first": 2014, "last": 2018}"#, #"write {"first": 2014, "last": 2018}"#),
        example: nomination(#""kỳ": ⟦2014⟧"#))

    static let reversedPeriod = DiagnosticKind(
        "XK0362", .error,
        message: DiagnosticText(
            "khoảng năm ghi cho “{0}” có năm cuối trước năm đầu", "the period given for “{0}” ends before it begins"),
        help: DiagnosticText("kiểm tra “first” và “last”", "check “first” and “last”"),
        example: nomination(#""kỳ": ⟦{⟧"first": 2018, "last": 2014}"#))

    static let expectedText = DiagnosticKind(
        "XK0363", .error,
        message: DiagnosticText("“{0}” cần chữ", "“{0}” asks for a text"),
        help: DiagnosticText(#"đặt nội dung trong dấu nháy kép"#, "put the content in quotation marks"),
        example: nomination(#""ghi_chú": ⟦5⟧"#))

    static let expectedChoice = DiagnosticKind(
        "XK0364", .error,
        message: DiagnosticText("“{0}” cần một trong các tên đã quy định", "“{0}” asks for one of the names laid down"),
        help: DiagnosticText("viết một trong: {1}", "write one of: {1}"),
        example: nomination(#""mức": ⟦3⟧"#))

    static let unknownChoice = DiagnosticKind(
        "XK0365", .error,
        message: DiagnosticText("“{0}” không phải là một mức của “{1}”", "“{0}” is no value of “{1}”"),
        help: DiagnosticText("có thể là: {2}", "it may be: {2}"),
        example: nomination(#""mức": ⟦"tot"⟧"#))

    static let unknownAward = DiagnosticKind(
        "XK0366", .error,
        message: DiagnosticText(
            "bộ quy tắc không có hình thức hay danh hiệu “{0}”", "the ruleset has no award or title “{0}”"),
        help: DiagnosticText("có thể là: {1}", "it may be: {1}"),
        example: nomination(#""hình_thức_cao_nhất": ⟦"bằng_khe"⟧"#))

    static let unknownAwardKind = DiagnosticKind(
        "XK0367", .error,
        message: DiagnosticText("không có loại hình khen thưởng “{0}”", "there is no kind of commendation “{0}”"),
        help: DiagnosticText("có thể là: {1}", "it may be: {1}"),
        example: nomination(#""loại": ⟦"cong_trạng"⟧"#))

    static let expectedList = DiagnosticKind(
        "XK0368", .error,
        message: DiagnosticText("“{0}” cần một danh sách", "“{0}” asks for a list"),
        help: DiagnosticText(
            #"viết [mục, mục, …], hoặc {"value": [mục, …], "complete": true}; không có mục nào thì viết []"#,
            #"write [entry, entry, …], or {"value": [entry, …], "complete": true}; no entry at all is []"#),
        example: nomination(#""đóng_góp": ⟦5⟧"#))

    static let expectedSeries = DiagnosticKind(
        "XK0369", .error,
        message: DiagnosticText("“{0}” cần giá trị theo từng năm", "“{0}” asks for a value for each year"),
        help: DiagnosticText(
            #"viết {"2023": giá trị, "2024": giá trị}"#, #"write {"2023": value, "2024": value}"#),
        example: nomination(#""xếp_loại": ⟦"tốt"⟧"#))

    static let expectedStatement = DiagnosticKind(
        "XK0370", .error,
        message: DiagnosticText(
            "mỗi mục về “{0}” ở đây phải có “value” và giấy tờ của nó",
            "each entry about “{0}” here must have a “value” and its paper"),
        help: DiagnosticText(
            #"viết {"value": giá trị, "paper": "mã giấy tờ"}"#, #"write {"value": value, "paper": "id of a paper"}"#),
        example: nomination(#""số_nhà": [⟦3⟧]"#))

    static let noStatements = DiagnosticKind(
        "XK0371", .error,
        message: DiagnosticText("danh sách giá trị của “{0}” không có mục nào", "the list of values of “{0}” is empty"),
        help: DiagnosticText(
            "điền ít nhất một giá trị, hoặc bỏ hẳn mục này nếu chưa có giấy tờ",
            "give at least one value, or leave the name out if the paper is missing"),
        example: nomination(#""số_nhà": ⟦[⟧]"#))

    static let notAYear = DiagnosticKind(
        "XK0372", .error,
        message: DiagnosticText("“{0}” không phải là một năm", "“{0}” is not a year"),
        help: DiagnosticText(
            "mỗi mục của “{1}” mang tên một năm viết bằng bốn chữ số: \"2024\"",
            "each member of “{1}” is named by a year in four digits: \"2024\""),
        example: nomination(#""xếp_loại": {⟦"năm 2024"⟧: "tốt"}"#))

    static let dateAfterConsideration = DiagnosticKind(
        "XK0373", .error,
        message: DiagnosticText(
            "“{0}” ghi ngày {1}, sau ngày xét", "“{0}” is dated {1}, after the date of consideration"),
        help: DiagnosticText(
            "kiểm tra ngày này và ngày xét; việc chưa xảy ra thì chưa ghi vào hồ sơ",
            "check this date and that of consideration; leave out what has not happened yet"),
        example: nomination(#""ngày_thành_lập": ⟦"2025-06-02"⟧"#))

    static let wrongUnit = DiagnosticKind(
        "XK0374", .error,
        message: DiagnosticText(
            "giá trị ghi cho “{0}” có đơn vị khác với khai báo",
            "the value given for “{0}” has another unit than declared"),
        help: DiagnosticText(
            "sửa đơn vị theo khai báo của minh chứng, hoặc bỏ đơn vị", "use the unit of the evidence, or leave it out"),
        example: "")
}
