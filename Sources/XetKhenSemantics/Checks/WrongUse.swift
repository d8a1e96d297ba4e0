import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports a name whose declaration does not fit its place.
    mutating func reportWrongUse(_ name: String, _ entity: Entity, at place: SourceRange) {
        report(.wrongUse, at: place, [name, entity.kind.word(english: usesEnglish(at: place))])
    }
}

extension DiagnosticKind {
    /// A name stands where its declaration can: an award is not a condition, a group is not a paper.
    ///
    /// Before:
    /// ```
    /// khi giấy_khen
    /// ```
    /// After:
    /// ```
    /// khi đủ_hồ_sơ
    /// ```
    static let wrongUse = DiagnosticKind(
        "XK0205", .error,
        message: DiagnosticText(
            "\"{0}\" được khai báo là {1}, không dùng ở đây được",
            "\"{0}\" is declared as {1} and cannot stand here"),
        help: DiagnosticText(
            "dùng một tên thuộc loại phù hợp với chỗ này",
            "use a name of the sort that fits here"),
        example: ExampleRuleset.text(
            condition: """
                ⟦khen_thường⟧
                """))
}
