import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Reports a name that nothing declares, with the nearest one that could stand in its place.
    mutating func reportUnknown(_ name: NameSyntax, among candidates: [String], in origin: Int) {
        // A ruleset full of unknown names needs no suggestion for each; the search goes through every name there is.
        suggestionCount += 1
        let nearest =
            suggestionCount <= WorkLimits.suggestions ? NormalForm.nearest(name.text, among: candidates) : nil
        report(nearest == nil ? .undeclaredName : .unknownName, name.range, in: origin, [name.text, nearest ?? ""])
    }

    /// The declared names that could be meant; none once no nearest one is looked for, so that they are not gathered for
    /// each of many unknown names.
    func candidates(in space: NameSpace, from origin: Int) -> [String] {
        suggestionCount < WorkLimits.suggestions ? names.visibleNames(in: space, from: origin) : []
    }
}

extension DiagnosticKind {
    /// Every name that is used is declared, here or in a ruleset that is used.
    ///
    /// Before:
    /// ```
    /// khi đủ_hồ_xơ
    /// ```
    /// After:
    /// ```
    /// khi đủ_hồ_sơ
    /// ```
    static let unknownName = DiagnosticKind(
        "XK0201", .error,
        message: DiagnosticText(
            "không tìm thấy \"{0}\"",
            "\"{0}\" is not known"),
        help: DiagnosticText(
            "có phải là \"{1}\"? nếu không, hãy khai báo tên này",
            "did you mean \"{1}\"? otherwise declare the name"),
        example: ExampleRuleset.text(
            condition: """
                ⟦đủ_hồ_xơ⟧
                """))
}
