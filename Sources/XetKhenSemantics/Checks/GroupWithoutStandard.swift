import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own groups that no standard covers, nor any group above or below them.
    mutating func checkGroupsWithoutStandard() {
        guard !ruleset.standards.isEmpty else { return }
        var isCovered = [Bool](repeating: false, count: ruleset.groups.count)
        for standard in ruleset.standards {
            for group in isCovered.indices where standard.rule.coverage?.covered[group] ?? true {
                isCovered[group] = true
            }
        }
        for exclusion in ruleset.exclusions {
            for group in isCovered.indices where exclusion.coverage.covered[group] { isCovered[group] = true }
        }
        for (index, group) in ruleset.groups.enumerated() where isCovered[index] {
            for ancestor in group.ancestors { isCovered[ancestor] = true }
        }
        for (index, declared) in groups.enumerated() where declared.origin == main && !isCovered[index] {
            report(.groupWithoutStandard, declared.syntax.name.range, in: main, [declared.syntax.name.text])
        }
    }
}

extension DiagnosticKind {
    /// Each group of nominees has a standard, or an exclusion that says why not.
    ///
    /// Before:
    /// ```
    /// nhóm hộ "Hộ gia đình" là hộ gia đình
    /// ```
    /// After:
    /// ```
    /// tiêu chuẩn b
    ///   cho cá_nhân, hộ
    /// ```
    static let groupWithoutStandard = DiagnosticKind(
        "XK0254", .warning,
        message: DiagnosticText(
            "không có tiêu chuẩn nào cho nhóm \"{0}\"",
            "no standard is for the group \"{0}\""),
        help: DiagnosticText(
            "thêm nhóm vào \"cho\" của một tiêu chuẩn, hoặc viết \"không áp dụng\" kèm căn cứ",
            "add it to a standard's \"for\", or write \"not applicable\" with its source"),
        example: ExampleRuleset.text(
            """
            nhóm ⟦hộ_gia_đình⟧ "Hộ gia đình" là hộ gia đình
            """))
}
