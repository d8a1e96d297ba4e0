import XetKhenSyntax

/// Records that cannot be made or believed.
extension RecordDiagnostic {
    static let recordKinds: [DiagnosticKind] = [
        notARecord, newerRecord, damagedRecord, alteredRecord, falseDisclosure, malformedDecision, unknownAward,
        departureWithoutReason, unreadableJSON, nominationWithoutID, otherPaper, unknownNomination, unknownRuleset,
        refusedTrace, notInSession,
    ]

    package static let notARecord = DiagnosticKind(
        "XK0411", .error,
        message: DiagnosticText("“{0}” không phải bản ghi quyết định", "“{0}” is no decision record"),
        help: DiagnosticText(
            "bản ghi do lệnh “xetkhen record” hoặc “xetkhen case” lập ra, mỗi bản ghi một dòng",
            "a record is made by “xetkhen record” or “xetkhen case”, one line each"),
        example: "")

    static let newerRecord = DiagnosticKind(
        "XK0412", .error,
        message: DiagnosticText(
            "bản ghi “{0}” theo khuôn dạng “{1}”, chương trình này chưa đọc được",
            "the record “{0}” is of the format “{1}”, which this program does not read yet"),
        help: DiagnosticText("dùng bản xetkhen mới hơn", "use a newer xetkhen"), example: "")

    package static let damagedRecord = DiagnosticKind(
        "XK0413", .error,
        message: DiagnosticText(
            "bản ghi “{0}” không đúng khuôn dạng ở “{1}”", "the record “{0}” is malformed at “{1}”"),
        help: DiagnosticText(
            "bản ghi đã bị sửa hoặc hỏng; lấy lại bản lưu và đối chiếu mã SHA-256 mà phiên họp đã công bố",
            "it was altered or damaged; fetch a kept copy and compare it with the digest that the session published"),
        example: "")

    package static let alteredRecord = DiagnosticKind(
        "XK0414", .error,
        message: DiagnosticText(
            "nội dung bản ghi “{0}” có mã {1}, khác với mã {2} ghi trên bản ghi",
            "what the record “{0}” holds has the digest {1}, and not {2} as it says"),
        help: DiagnosticText(
            "bản ghi đã bị sửa sau khi lập; không dùng, lấy lại bản lưu",
            "it was altered after it was made; do not rely on it and fetch a kept copy"),
        example: "")

    static let falseDisclosure = DiagnosticKind(
        "XK0415", .error,
        message: DiagnosticText(
            "thông tin cá nhân “{1}” kèm bản ghi “{0}” không khớp với mã đã ghi",
            "the personal detail “{1}” beside the record “{0}” is not the one that was recorded"),
        help: DiagnosticText(
            "phần thông tin cá nhân đã bị sửa; quyết định và căn cứ của bản ghi vẫn kiểm tra được",
            "that detail was altered; the record's decision and evidence can still be verified"),
        example: "")

    static let malformedDecision = DiagnosticKind(
        "XK0416", .error,
        message: DiagnosticText(
            "phần quyết định của hội đồng không đúng ở “{0}”", "the council's decision is malformed at “{0}”"),
        help: DiagnosticText(
            "xem khuôn dạng bằng lệnh “xetkhen schema --decision”", "see “xetkhen schema --decision” for its shape"),
        example: "")

    static let unknownAward = DiagnosticKind(
        "XK0417", .error,
        message: DiagnosticText(
            "bộ quy tắc không có hình thức “{0}” mà quyết định nêu",
            "the ruleset has no award “{0}”, which the decision names"),
        help: DiagnosticText("các hình thức và danh hiệu: {1}", "its awards and titles: {1}"), example: "")

    static let departureWithoutReason = DiagnosticKind(
        "XK0418", .error,
        message: DiagnosticText(
            "quyết định cho hồ sơ “{0}” khác với đề xuất mà không nêu lý do",
            "the decision on “{0}” departs from the proposal without a reason"),
        help: DiagnosticText(
            "đề xuất: {1}; ghi lý do vào mục “reason” của quyết định",
            "proposed: {1}; give the reason in the decision's member “reason”"),
        example: "")

    package static let unreadableJSON = DiagnosticKind(
        "XK0419", .error,
        message: DiagnosticText(
            "“{0}” không phải JSON hoàn chỉnh (từ byte thứ {1})", "“{0}” is not whole JSON (from byte {1} on)"),
        help: DiagnosticText(
            "kiểm tra dấu phẩy, dấu ngoặc, tên trùng nhau và số có quá nhiều chữ số",
            "check commas, brackets, names given twice and numbers with too many digits"),
        example: "")

    package static let nominationWithoutID = DiagnosticKind(
        "XK0420", .error,
        message: DiagnosticText("hồ sơ “{0}” không có mã (id)", "the nomination “{0}” has no id"),
        help: DiagnosticText(
            "ghi mục “id”, mỗi hồ sơ một mã", "give it a member “id”, another one for each nomination"),
        example: "")

    package static let otherPaper = DiagnosticKind(
        "XK0421", .error,
        message: DiagnosticText(
            "tệp “{0}” có mã {1}, hồ sơ ghi mã {2}", "the file “{0}” has the digest {1}; the nomination says {2}"),
        help: DiagnosticText(
            "kiểm tra xem có đúng giấy tờ đã nộp không", "check that it is the paper that was handed in"),
        example: "")

    package static let unknownNomination = DiagnosticKind(
        "XK0422", .error,
        message: DiagnosticText("sổ hồ sơ không có hồ sơ “{0}”", "the case file has no nomination “{0}”"),
        help: DiagnosticText(
            "nhận hồ sơ bằng “xetkhen case import” trước khi ghi quyết định",
            "take it in with “xetkhen case import” before its decision is recorded"),
        example: "")

    package static let unknownRuleset = DiagnosticKind(
        "XK0423", .error,
        message: DiagnosticText(
            "không có bộ quy tắc mà bản ghi “{0}” được lập theo (“{1}”, mã {2})",
            "the ruleset of the record “{0}” is not there (“{1}”, digest {2})"),
        help: DiagnosticText(
            "chỉ rõ bằng --ruleset, hoặc lấy gói có mã đó", "name it with --ruleset, or fetch the bundle of that digest"
        ),
        example: "")

    package static let refusedTrace = DiagnosticKind(
        "XK0424", .error,
        message: DiagnosticText(
            "các bước suy luận trong bản ghi “{0}” không hợp lệ: {1}",
            "the trace of the record “{0}” does not follow: {2}"),
        help: DiagnosticText(
            "kết quả trong bản ghi không suy ra từ các bước đã ghi; phát lại bằng “xetkhen replay” để thấy kết quả đúng",
            "its answer does not follow from its steps; “xetkhen replay” shows the right one"),
        example: "")

    package static let notInSession = DiagnosticKind(
        "XK0425", .error,
        message: DiagnosticText(
            "bản ghi “{0}” không có trong danh sách mã đã công bố của phiên họp “{1}”",
            "the record “{0}” is not among the digests that the session “{1}” published"),
        help: DiagnosticText(
            "kiểm tra xem danh sách có đúng phiên họp của bản ghi không",
            "check that the list is of the record's session"),
        example: "")
}
