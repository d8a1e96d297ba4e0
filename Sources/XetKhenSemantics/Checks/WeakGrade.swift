import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own rules that cannot decide because a document that they cite cannot. A citation that carries the low grade itself
    /// says so beside the rule; a transition never decides, whatever its source.
    mutating func checkWeakGrades(of rules: [Rule]) {
        let transitions = Set(ruleset.transitions.map { $0.rule.range })
        for rule in rules where !rule.grade.decides && !transitions.contains(rule.range) {
            let weak = rule.citations.first { !ruleset.documents[$0.document].grade.decides }
            if let weak { report(.weakGrade, at: rule.range, [rule.name, ruleset.documents[weak.document].key]) }
        }
    }
}

extension DiagnosticKind {
    /// A rule that rests on a document of grade V3 or M can only raise a doubt. Where that is meant, the rule's own citation
    /// says so.
    ///
    /// Before:
    /// ```
    /// căn cứ BC2-1
    /// ```
    /// After:
    /// ```
    /// căn cứ BC2-1 hạng V3
    /// ```
    static let weakGrade = DiagnosticKind(
        "XK0260", .warning,
        message: DiagnosticText(
            "\"{0}\" dựa vào \"{1}\", nguồn hạng thấp, nên chỉ dẫn đến \"cần xem xét\"",
            "\"{0}\" rests on \"{1}\", a weak source, and can only lead to \"needs review\""),
        help: DiagnosticText(
            "tìm bản gốc của văn bản rồi sửa hạng của văn bản; nếu chấp nhận, ghi hạng ngay sau căn cứ của quy tắc",
            "find the instrument itself, then correct its grade; to accept it, write the grade after the rule's citation"
        ),
        example: ExampleRuleset.text(
            documents: """
                văn bản BC2 02/BC-UBND, ngày 01/01/2025, Ủy ban nhân dân xã
                  hạng V3
                """,
            condition: """
                tiêu_chí_một
                """,
            """
            tiêu chí ⟦tiêu_chí_một⟧
              căn cứ BC2-2
              khi đủ_hồ_sơ
            """))
}
