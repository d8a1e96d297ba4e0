import XetKhenSyntax

/// What a reader should look at, though the nomination can be considered as it is.
extension EvidenceDiagnostic {
    static var findingKinds: [DiagnosticKind] {
        [factAfterConsideration, evidenceNotAsked, unusedPaper, paperTypeNotListed]
    }

    static let factAfterConsideration = DiagnosticKind(
        "XK0380", .warning,
        message: DiagnosticText(
            "“{0}” ghi ngày {1}, sau ngày xét", "“{0}” is dated {1}, after the date of consideration"),
        help: DiagnosticText(
            "kiểm tra lại ngày này và ngày xét", "check this date and the date of consideration"),
        example: nomination(#""ngày_tổng_kết": ⟦"2025-06-02"⟧"#))

    static let evidenceNotAsked = DiagnosticKind(
        "XK0381", .warning,
        message: DiagnosticText(
            "nhóm đối tượng của hồ sơ không phải trả lời về “{0}”", "this group is not asked for “{0}”"),
        help: DiagnosticText(
            "kiểm tra lại nhóm đối tượng; nếu đúng thì có thể bỏ mục này",
            "check the group; if it is right, this member may be left out"),
        example: nomination(#"⟦"số_lao_động"⟧: 12"#))

    static let unusedPaper = DiagnosticKind(
        "XK0382", .warning,
        message: DiagnosticText(
            "“{0}” không được nêu làm căn cứ cho minh chứng nào", "no evidence rests on “{0}”"),
        help: DiagnosticText(
            "ghi mã giấy tờ này vào mục “paper” của minh chứng mà nó chứng minh",
            "name it as the “paper” of the evidence that it proves"),
        example: nomination(papers: #"⟦{⟧"id": "p1", "type": "kế_hoạch"}"#, ""))

    static let paperTypeNotListed = DiagnosticKind(
        "XK0383", .warning,
        message: DiagnosticText(
            "“{0}” không thuộc loại giấy tờ dùng để chứng minh “{1}”",
            "“{0}” is not of a type accepted to prove “{1}”"),
        help: DiagnosticText("loại giấy tờ được chấp nhận: {2}", "accepted types: {2}"),
        example: nomination(
            papers: #"{"id": "p1", "type": "xác_nhận"}"#, #""có_kế_hoạch": {"value": true, "paper": ⟦"p1"⟧}"#))
}
