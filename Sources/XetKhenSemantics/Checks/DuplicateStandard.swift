import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Standards that ask the same of the same on the same days.
    mutating func checkDuplicateStandards() {
        struct Meaning: Hashable {
            var subject: Int
            var condition: CheckedCondition
        }
        var seen: [Meaning: [Int]] = [:]
        for (index, subject) in subjectsOfPlainStandards() {
            let standard = ruleset.standards[index]
            let key = Meaning(subject: subject, condition: standard.rule.condition.withoutPlaces)
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

    /// The standards without exceptions, in their order, with a number for the award and the groups of each; without those
    /// that are alone with theirs or beside none of the ruleset's own, which are most of them.
    private func subjectsOfPlainStandards() -> [(standard: Int, subject: Int)] {
        struct Subject: Hashable {
            var award: Int
            var coverage: Coverage?
        }
        var numbers: [Subject: Int] = [:]
        var counts: [(all: Int, own: Int)] = []
        var found: [(standard: Int, subject: Int)] = []
        for (index, standard) in ruleset.standards.enumerated() where standard.rule.exceptions.isEmpty {
            let subject = Subject(award: standard.award, coverage: standard.rule.coverage)
            let number = numbers[subject] ?? counts.count
            if number == counts.count {
                numbers[subject] = number
                counts.append((0, 0))
            }
            counts[number].all += 1
            if isOwn(standard.rule.range) { counts[number].own += 1 }
            found.append((index, number))
        }
        return found.filter { counts[$0.subject].all > 1 && counts[$0.subject].own > 0 }
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
