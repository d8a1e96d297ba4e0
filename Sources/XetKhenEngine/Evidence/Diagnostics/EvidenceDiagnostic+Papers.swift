import XetKhenSyntax

/// Papers and what statements say of them.
extension EvidenceDiagnostic {
    static var paperKinds: [DiagnosticKind] {
        [
            unknownPaper, unknownPaperType, duplicatePaper, replacementCycle, completeOnlyForLists, completeNeedsPaper,
            validityReversed,
        ]
    }

    static let unknownPaper = DiagnosticKind(
        "XK0340", .error,
        message: DiagnosticText("hồ sơ không kê giấy tờ “{0}”", "the nomination does not list the paper “{0}”"),
        help: DiagnosticText(
            "kê giấy tờ này ở “papers”, hoặc sửa mã; các giấy tờ đã kê: {1}",
            "list it under “papers”, or correct the id; papers listed: {1}"),
        example: nomination(#""số_nhà": {"value": 3, "paper": ⟦"p1"⟧}"#))

    static let unknownPaperType = DiagnosticKind(
        "XK0341", .error,
        message: DiagnosticText("bộ quy tắc không có loại giấy tờ “{0}”", "the ruleset has no paper type “{0}”"),
        help: DiagnosticText("có thể là: {1}", "it may be: {1}"),
        example: nomination(papers: #"{"id": "p1", "type": ⟦"ke_hoạch"⟧}"#, #""số_nhà": {"value": 3, "paper": "p1"}"#))

    static let duplicatePaper = DiagnosticKind(
        "XK0342", .error,
        message: DiagnosticText("hai giấy tờ có cùng mã “{0}”", "two papers have the id “{0}”"),
        help: DiagnosticText("đặt cho mỗi giấy tờ một mã riêng", "give each paper an id of its own"),
        example: nomination(
            papers: #"{"id": "p1", "type": "kế_hoạch"}, {"id": ⟦"p1"⟧, "type": "kế_hoạch"}"#,
            #""số_nhà": {"value": 3, "paper": "p1"}"#))

    static let replacementCycle = DiagnosticKind(
        "XK0343", .error,
        message: DiagnosticText(
            "giấy tờ “{0}” được ghi là thay thế chính nó, trực tiếp hoặc qua giấy tờ khác",
            "the paper “{0}” is said to replace itself, directly or through others"),
        help: DiagnosticText(
            "chỉ giấy tờ ban hành sau mới thay thế giấy tờ trước; sửa mục “replaces”",
            "only a later paper replaces an earlier one; correct “replaces”"),
        example: nomination(
            papers: #"{"id": "p1", "type": "kế_hoạch", "replaces": ⟦"p1"⟧}"#,
            #""số_nhà": {"value": 3, "paper": "p1"}"#))

    static let completeOnlyForLists = DiagnosticKind(
        "XK0344", .error,
        message: DiagnosticText(
            "“complete” chỉ dùng cho danh sách, “{0}” không phải là danh sách",
            "“complete” is for lists, and “{0}” is no list"),
        help: DiagnosticText("bỏ mục “complete”", "remove “complete”"),
        example: nomination(#""số_nhà": {"value": 3, ⟦"complete"⟧: true}"#))

    static let completeNeedsPaper = DiagnosticKind(
        "XK0345", .error,
        message: DiagnosticText(
            "danh sách “{0}” chỉ được coi là đầy đủ theo giấy tờ loại “{1}”",
            "the list “{0}” counts as complete only on a paper of type “{1}”"),
        help: DiagnosticText(
            "nêu giấy tờ loại “{1}” làm căn cứ, hoặc bỏ mục “complete”",
            "rest it on a paper of type “{1}”, or remove “complete”"),
        example: nomination(#""quá_trình_khen": ⟦{⟧"value": [], "complete": true}"#))

    static let validityReversed = DiagnosticKind(
        "XK0346", .error,
        message: DiagnosticText(
            "thời gian áp dụng của giá trị kết thúc trước khi bắt đầu", "the value's validity ends before it begins"),
        help: DiagnosticText("kiểm tra “from” và “to”", "check “from” and “to”"),
        example: nomination(#""số_nhà": ⟦{⟧"value": 3, "from": "2025-02-01", "to": "2025-01-01"}"#))
}
