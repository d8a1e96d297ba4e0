/// What can be wrong with a declaration.
extension DiagnosticKind {
    package static let unknownDeclaration = DiagnosticKind(
        "XK0141", .error,
        message: DiagnosticText("không có loại khai báo \"{0}\"", "\"{0}\" begins no declaration"),
        help: DiagnosticText("ở đây có thể viết: {1}", "what may stand here: {1}"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            ⟦tiêu⟧ chỉ a
            ```

            """)

    package static let unknownClause = DiagnosticKind(
        "XK0142", .error,
        message: DiagnosticText("không hiểu \"{0}\" trong phần này", "\"{0}\" means nothing in this part"),
        help: DiagnosticText("ở đây có thể viết: {1}", "what may stand here: {1}"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              ⟦căn⟧ cú L22
            ```

            """)

    package static let repeatedClause = DiagnosticKind(
        "XK0143", .error,
        message: DiagnosticText("\"{0}\" đã có ở trên", "\"{0}\" has been given above"),
        help: DiagnosticText(
            "chỉ giữ một dòng; nhiều giá trị thì viết cách nhau bằng dấu phẩy",
            "keep one line; several values are parted by commas"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              cho b
              ⟦cho⟧ c
            ```

            """)

    package static let missingClause = DiagnosticKind(
        "XK0144", .error,
        message: DiagnosticText("\"{0}\" thiếu phần \"{1}\"", "\"{0}\" lacks its \"{1}\""),
        help: DiagnosticText(
            "thêm phần còn thiếu ở dòng thụt vào bên dưới",
            "add what is missing on a deeper line below"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            văn bản ⟦L22⟧ 06/2022/QH15, ngày 15/06/2022, Quốc hội
            ```

            """)

    package static let expectedName = DiagnosticKind(
        "XK0145", .error,
        message: DiagnosticText("ở đây cần một tên", "a name is needed here"),
        help: DiagnosticText(
            "tên gồm chữ cái, chữ số và dấu _, không bắt đầu bằng chữ số",
            "a name has letters, digits and _, and does not begin with a digit"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí⟦⟧
            ```

            """)

    package static let reservedWord = DiagnosticKind(
        "XK0146", .error,
        message: DiagnosticText(
            "\"{0}\" là từ của ngôn ngữ nên không dùng làm tên được",
            "\"{0}\" is a word of the language and cannot be a name"),
        help: DiagnosticText(
            "thêm chữ vào tên và nối bằng dấu _, ví dụ năm_công_nhận, hoặc đặt tên giữa hai dấu `",
            "add to the name with _, as in year_recognised, or write the name between backquotes"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí ⟦năm⟧
            ```

            """)

    package static let expectedText = DiagnosticKind(
        "XK0147", .error,
        message: DiagnosticText(
            "ở đây cần một văn bản trong cặp dấu \"…\"",
            "a text in quotation marks is needed here"),
        help: DiagnosticText(
            "viết văn bản trong cặp dấu \"…\" trên một dòng",
            "write the text in quotation marks on one line"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            nhóm a ⟦là⟧ tập thể
            ```

            """)

    package static let expectedNumber = DiagnosticKind(
        "XK0148", .error,
        message: DiagnosticText("ở đây cần một số", "a number is needed here"),
        help: DiagnosticText(
            "viết số bằng chữ số; ở chỗ đếm thì dùng số nguyên",
            "write it in digits; where something is counted, as a whole number"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            giấy tờ a "A" bậc ⟦cao⟧
            ```

            """)

    package static let expectedSymbol = DiagnosticKind(
        "XK0149", .error,
        message: DiagnosticText("ở đây thiếu \"{0}\"", "\"{0}\" is missing here"),
        help: DiagnosticText("thêm \"{0}\" vào chỗ được chỉ", "add \"{0}\" at the place marked"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            minh chứng a ⟦phần trăm⟧
            ```

            """)

    package static let expectedType = DiagnosticKind(
        "XK0150", .error,
        message: DiagnosticText("ở đây cần một kiểu", "a type is needed here"),
        help: DiagnosticText(
            "ví dụ: có/không, số nguyên, phần trăm, ngày, chữ, danh sách tên_bản_ghi, chuỗi năm tên_thang",
            "for example yes/no, whole number, percentage, date, text, list of a_record, year series of a_scale"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            minh chứng a : ⟦khi⟧
            ```

            """)

    package static let expectedDate = DiagnosticKind(
        "XK0151", .error,
        message: DiagnosticText("ở đây cần một ngày", "a date is needed here"),
        help: DiagnosticText(
            "viết ngày như 22/07/2024; sau \"từ\" và \"đến\" có thể viết 07/2024 hoặc 2024",
            "write it as 22/07/2024; after \"from\" and \"until\" also 07/2024 or 2024"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              hiệu lực từ ⟦nay⟧
            ```

            """)

    package static let emptyStretch = DiagnosticKind(
        "XK0152", .error,
        message: DiagnosticText(
            "khoảng thời gian kết thúc trước khi bắt đầu",
            "the stretch of time ends before it begins"),
        help: DiagnosticText(
            "\"đến\" không gồm ngày cuối; muốn gồm ngày cuối thì viết \"đến hết\"",
            "\"until\" leaves the last day out; \"through\" takes it in"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              hiệu lực ⟦từ 01/07/2025 đến 01/07/2025⟧
            ```

            """)

    package static let expectedCitation = DiagnosticKind(
        "XK0153", .error,
        message: DiagnosticText("ở đây cần một căn cứ", "a citation is needed here"),
        help: DiagnosticText(
            "ví dụ: L22-44-1-đ, hoặc L22-44-1-đ, gạch 2 hạng V2; nhiều căn cứ cách nhau bằng dấu chấm phẩy",
            "for example L22-44-1-đ, or L22-44-1-đ, dash 2 grade V2; several are parted by semicolons"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              căn cứ ⟦"Luật"⟧
            ```

            """)

    package static let badGrade = DiagnosticKind(
        "XK0154", .error,
        message: DiagnosticText("không đọc được hạng nguồn", "the grade of the source cannot be read"),
        help: DiagnosticText("hạng là V1, V2, V3 hoặc M", "a grade is V1, V2, V3 or M"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chí a
              căn cứ L22-1 hạng ⟦V4⟧
            ```

            """)

    package static let expectedDocumentPart = DiagnosticKind(
        "XK0155", .error,
        message: DiagnosticText(
            "thiếu số hoặc cơ quan ban hành của văn bản",
            "the number or the issuer of the document is missing"),
        help: DiagnosticText(
            "viết: văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội; số và ngày có thể là \"để trống\"",
            "write: document L22 06/2022/QH15, dated 15/06/2022, Quốc hội; number and date may be \"blank\""),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            văn bản L22 06/2022/QH15, ngày 15/06/2022,⟦⟧
            ```

            """)

    package static let expectedAwardKind = DiagnosticKind(
        "XK0156", .error,
        message: DiagnosticText("ở đây cần một loại hình khen thưởng", "a kind of commendation is needed here"),
        help: DiagnosticText("ở đây có thể viết: {0}", "what may stand here: {0}"),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            tiêu chuẩn a
              loại hình ⟦thành_tích⟧
            ```

            """)

    package static let anchorWithoutValue = DiagnosticKind(
        "XK0157", .error,
        message: DiagnosticText("khoảng này của mốc không có giá trị", "this stretch of the anchor has no value"),
        help: DiagnosticText(
            "thêm dòng \"là …\" hoặc \"khi … thì …\" bên dưới, hoặc viết \"chưa có nguồn\"",
            "add \"is …\" or \"when … then …\" below, or write \"without source\""),
        example: """
            ```quy-tắc
            bộ quy tắc thử "Thử"

            mốc a của b
              ⟦căn cứ L22-1⟧
            ```

            """)
}
