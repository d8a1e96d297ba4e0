import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own criteria that nothing names.
    mutating func checkUnreachableCriteria() {
        for (index, declared) in criteria.enumerated() where declared.origin == main {
            if used.contains(Entity(kind: .criterion, index: index)) { continue }
            report(.unreachableCriterion, declared.syntax.name.range, in: main, [declared.syntax.name.text])
        }
    }
}

extension DiagnosticKind {
    /// A criterion serves a standard, a suspension, a procedure, a transition or another criterion.
    ///
    /// Before:
    /// ```
    /// tiêu chí a
    ///   khi đủ_hồ_sơ
    /// ```
    /// After:
    /// ```
    /// tiêu chuẩn b
    ///   khi a
    /// ```
    static let unreachableCriterion = DiagnosticKind(
        "XK0252", .warning,
        message: DiagnosticText(
            "tiêu chí \"{0}\" không được tiêu chuẩn nào dùng đến",
            "no standard uses the criterion \"{0}\""),
        help: DiagnosticText(
            "nêu tên tiêu chí này trong điều kiện của một tiêu chuẩn, hoặc bỏ đi",
            "name it in a standard's condition, or remove it"),
        example: ExampleRuleset.text(
            """
            tiêu chí ⟦không_ai_dùng⟧
              khi đủ_hồ_sơ
            """))
}
