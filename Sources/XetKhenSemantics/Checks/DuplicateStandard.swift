import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Standards that ask the same of the same on the same days.
    mutating func checkDuplicateStandards() {
        struct Subject: Hashable {
            var award: Int
            var coverage: Coverage?

            init(_ standard: Standard) {
                award = standard.award
                coverage = standard.rule.coverage
            }
        }
        struct Meaning: Hashable {
            var subject: Subject
            var condition: CheckedCondition
        }
        var seen: [Meaning: [Int]] = [:]
        let plain = ruleset.standards.enumerated().filter { $0.element.rule.exceptions.isEmpty }
        // Most standards of a ruleset that is used are beside none of the ruleset's own.
        let subjects = Set(plain.filter { isOwn($0.element.rule.range) }.map { Subject($0.element) })
        for (index, standard) in plain where subjects.contains(Subject(standard)) {
            let key = Meaning(subject: Subject(standard), condition: standard.rule.condition.withoutPlaces)
            for earlier in seen[key] ?? [] {
                let other = ruleset.standards[earlier]
                guard other.rule.force.overlaps(standard.rule.force), other.kinds == standard.kinds,
                    other.refines == standard.refines, isOwn(standard.rule.range)
                else { continue }
                report(.duplicateStandard, at: standard.rule.range, [standard.rule.name, other.rule.name])
            }
            seen[key, default: []].append(index)
        }
    }
}

extension DiagnosticKind {
    /// Two standards of one award differ in something.
    ///
    /// Before:
    /// ```
    /// tiêu chuẩn a
    ///   khi đủ_hồ_sơ
    /// tiêu chuẩn b
    ///   khi đủ_hồ_sơ
    /// ```
    /// After:
    /// ```
    /// tiêu chuẩn a
    ///   khi đủ_hồ_sơ
    /// ```
    static let duplicateStandard = DiagnosticKind(
        "XK0263", .warning,
        message: DiagnosticText(
            "\"{0}\" đòi hỏi đúng như \"{1}\" cho cùng hình thức và đối tượng",
            "\"{0}\" asks the same as \"{1}\" for the same award and groups"),
        help: DiagnosticText(
            "bỏ một trong hai, hoặc ghi hiệu lực để chúng nối tiếp nhau",
            "remove one of them, or give them forces that follow each other"),
        example: ExampleRuleset.text(
            """
            tiêu chuẩn ⟦khen_lặp⟧
              đề nghị giấy_khen
              loại hình phong trào
              cho cá_nhân
              căn cứ KH1-2
              khi đủ_hồ_sơ
            """))
}
