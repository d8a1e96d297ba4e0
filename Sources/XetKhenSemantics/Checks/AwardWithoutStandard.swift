import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own forms that nothing can propose and that nothing else speaks of.
    mutating func checkAwardsWithoutStandard() {
        var isNeeded = ruleset.awards.map { !$0.isTitle }
        for standard in ruleset.standards { isNeeded[standard.award] = false }
        for award in ruleset.awards {
            for lower in award.above { isNeeded[lower] = false }
        }
        for exclusion in ruleset.exclusions {
            if let highest = exclusion.highestOpen { isNeeded[highest] = false }
        }
        for (index, award) in ruleset.awards.enumerated() where isNeeded[index] && isOwn(award.range) {
            report(.awardWithoutStandard, at: award.range, [award.name])
        }
    }
}

extension DiagnosticKind {
    /// A form of award has a standard, unless it is only named as lower than another or as the highest that is open.
    ///
    /// Before:
    /// ```
    /// hình thức a "A"
    /// ```
    /// After:
    /// ```
    /// hình thức a "A"
    /// tiêu chuẩn b
    ///   đề nghị a
    /// ```
    static let awardWithoutStandard = DiagnosticKind(
        "XK0253", .warning,
        message: DiagnosticText(
            "không có tiêu chuẩn nào đề nghị \"{0}\"",
            "no standard proposes \"{0}\""),
        help: DiagnosticText(
            "thêm tiêu chuẩn cho hình thức này, hoặc bỏ khai báo",
            "add a standard for it, or remove it"),
        example: ExampleRuleset.text(
            """
            hình thức ⟦bằng_khen⟧ "Bằng khen"
              trên giấy_khen
            """))
}
