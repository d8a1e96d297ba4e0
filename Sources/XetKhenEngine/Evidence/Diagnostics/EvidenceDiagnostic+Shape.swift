import XetKhenSyntax

/// Nominations whose parts are not where they belong, and names that the ruleset does not have.
extension EvidenceDiagnostic {
    static var shapeKinds: [DiagnosticKind] {
        [
            expectedObject, expectedArray, expectedString, unknownMember, missingMember, missingConsiderationDate,
            groupTwice, missingGroup, unknownGroup, outsideForce, unknownEvidence, unknownField, emptyRecord,
            notANomination, emptyNomination,
        ]
    }

    static let expectedObject = DiagnosticKind(
        "XK0320", .error,
        message: DiagnosticText(
            "“{0}” phải là một nhóm mục đặt trong dấu ngoặc nhọn", "“{0}” must be a group of members in braces"),
        help: DiagnosticText(
            #"viết theo dạng {"tên": giá trị, …}"#, #"write it as {"name": value, …}"#),
        example: #"{"id": "1", "group": "xã", "considered_on": "2025-06-01", "evidence": ⟦[⟧]}"#)

    static let expectedArray = DiagnosticKind(
        "XK0321", .error,
        message: DiagnosticText(
            "“{0}” phải là một danh sách đặt trong dấu ngoặc vuông", "“{0}” must be a list in square brackets"),
        help: DiagnosticText("viết theo dạng [mục, mục, …]", "write it as [entry, entry, …]"),
        example: #"{"id": "1", "groups": ⟦"xã"⟧, "considered_on": "2025-06-01"}"#)

    static let expectedString = DiagnosticKind(
        "XK0322", .error,
        message: DiagnosticText("“{0}” phải là chữ đặt trong dấu nháy kép", "“{0}” must be a text in quotation marks"),
        help: DiagnosticText(
            #"viết theo dạng "{0}": "nội dung""#, #"write it as "{0}": "content""#),
        example: #"{"id": ⟦1⟧, "group": "xã", "considered_on": "2025-06-01"}"#)

    static let unknownMember = DiagnosticKind(
        "XK0323", .error,
        message: DiagnosticText("ở đây không có mục nào tên là “{0}”", "there is no member named “{0}” here"),
        help: DiagnosticText("các mục dùng được: {1}", "members that may stand here: {1}"),
        example: #"{"id": "1", "group": "xã", "considered_on": "2025-06-01", ⟦"evidences"⟧: {}}"#)

    static let missingMember = DiagnosticKind(
        "XK0324", .error,
        message: DiagnosticText("ở đây còn thiếu mục “{0}”", "the member “{0}” is missing here"),
        help: DiagnosticText("bổ sung mục “{0}”", "add the member “{0}”"),
        example: #"⟦{⟧"group": "xã", "considered_on": "2025-06-01"}"#)

    static let missingConsiderationDate = DiagnosticKind(
        "XK0325", .error,
        message: DiagnosticText("hồ sơ chưa có ngày xét", "the nomination has no date of consideration"),
        help: DiagnosticText(
            #"bổ sung "considered_on": "năm-tháng-ngày", hoặc nêu ngày xét chung khi chạy"#,
            #"add "considered_on": "YYYY-MM-DD", or give a common date of consideration when running"#),
        example: #"⟦{⟧"id": "1", "group": "xã"}"#)

    static let groupTwice = DiagnosticKind(
        "XK0326", .error,
        message: DiagnosticText(
            "nhóm đối tượng được ghi ở cả “group” và “groups”", "the group is given both as “group” and as “groups”"),
        help: DiagnosticText(
            "dùng “group” cho một nhóm, “groups” cho nhiều nhóm", "use “group” for one group, “groups” for several"),
        example: #"{"id": "1", "group": "xã", ⟦"groups"⟧: ["xã"], "considered_on": "2025-06-01"}"#)

    static let missingGroup = DiagnosticKind(
        "XK0327", .error,
        message: DiagnosticText("hồ sơ chưa nêu nhóm đối tượng", "the nomination names no subject group"),
        help: DiagnosticText("bổ sung “group”; các nhóm: {0}", "add “group”; the groups are: {0}"),
        example: #"⟦{⟧"id": "1", "considered_on": "2025-06-01"}"#)

    static let unknownGroup = DiagnosticKind(
        "XK0328", .error,
        message: DiagnosticText(
            "bộ quy tắc không có nhóm đối tượng “{0}”", "the ruleset has no subject group “{0}”"),
        help: DiagnosticText("có thể là: {1}", "it may be: {1}"),
        example: #"{"id": "1", "group": ⟦"xa"⟧, "considered_on": "2025-06-01"}"#)

    static let outsideForce = DiagnosticKind(
        "XK0329", .error,
        message: DiagnosticText(
            "ngày {0} nằm ngoài thời gian hiệu lực của bộ quy tắc ({1})",
            "{0} lies outside the time in which the ruleset is in force ({1})"),
        help: DiagnosticText(
            "kiểm tra lại ngày xét, ngày quyết định; nếu ngày đúng, dùng bộ quy tắc có hiệu lực vào ngày đó",
            "check the dates of consideration and decision; if they are right, use the ruleset in force on that day"),
        example: #"{"id": "1", "group": "xã", "considered_on": ⟦"2026-06-01"⟧}"#)

    static let unknownEvidence = DiagnosticKind(
        "XK0330", .error,
        message: DiagnosticText("bộ quy tắc không có minh chứng “{0}”", "the ruleset has no evidence “{0}”"),
        help: DiagnosticText("có thể là: {1}", "it may be: {1}"),
        example: nomination(#"⟦"so_nhà"⟧: 3"#))

    static let unknownField = DiagnosticKind(
        "XK0331", .error,
        message: DiagnosticText("bản ghi “{1}” không có trường “{0}”", "the record “{1}” has no field “{0}”"),
        help: DiagnosticText("các trường: {2}", "its fields are: {2}"),
        example: nomination(#""đóng_góp": [{"ngày_ký": "2025-01-01", ⟦"tiền"⟧: 5}]"#))

    static let emptyRecord = DiagnosticKind(
        "XK0332", .error,
        message: DiagnosticText("bản ghi này không có nội dung nào", "this record says nothing"),
        help: DiagnosticText(
            "xóa dấu ngoặc {} thừa, hoặc điền các trường: {0}", "remove the empty {}, or fill in: {0}"),
        example: nomination(#""đóng_góp": [⟦{⟧}]"#))

    private static let howToWrite = DiagnosticText(
        #"viết {"id": "mã hồ sơ", "group": "nhóm đối tượng", "considered_on": "năm-tháng-ngày", "evidence": {…}}; "#
            + "các nhóm đối tượng: {0}",
        #"write {"id": "…", "group": "…", "considered_on": "YYYY-MM-DD", "evidence": {…}}; the groups are: {0}"#)

    static let notANomination = DiagnosticKind(
        "XK0333", .error,
        message: DiagnosticText(
            "một hồ sơ phải viết trong dấu ngoặc nhọn; nhiều hồ sơ thì mỗi hồ sơ một tệp, hoặc một dòng của tệp .jsonl",
            "a nomination stands in braces; several are given as one file each, or one on each line of a .jsonl file"),
        help: howToWrite, example: "⟦[⟧]")

    static let emptyNomination = DiagnosticKind(
        "XK0334", .error,
        message: DiagnosticText(
            "hồ sơ chưa có nội dung; cần ghi mã hồ sơ, nhóm đối tượng, ngày xét và minh chứng",
            "the nomination is empty; give its id, its subject group, the date of consideration and the evidence"),
        help: howToWrite, example: "⟦{⟧}")
}
