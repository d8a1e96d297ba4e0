import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports the second declaration of a name.
    mutating func reportDuplicate(_ name: NameSyntax, earlier: Entity, in origin: Int) {
        used.insert(earlier)
        report(.duplicateName, name.range, in: origin, [name.text])
    }
}

extension DiagnosticKind {
    /// A name is declared once: in a ruleset, among the values of a scale, the fields of a record, the readings of a provision.
    ///
    /// Before:
    /// ```
    /// minh chứng đủ_hồ_sơ : có/không
    /// minh chứng đủ_hồ_sơ : có/không
    /// ```
    /// After:
    /// ```
    /// minh chứng đủ_hồ_sơ : có/không
    /// ```
    static let duplicateName = DiagnosticKind(
        "XK0204", .error,
        message: DiagnosticText(
            "\"{0}\" đã được khai báo",
            "\"{0}\" is declared already"),
        help: DiagnosticText(
            "đổi tên một trong hai, hoặc bỏ khai báo thừa",
            "rename one of the two, or remove the one too many"),
        example: ExampleRuleset.text(
            """
            minh chứng ⟦đủ_hồ_sơ⟧ : có/không
            """))
}
