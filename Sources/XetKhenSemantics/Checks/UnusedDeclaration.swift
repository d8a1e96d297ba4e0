import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Own declarations that nothing names.
    mutating func checkUnused() {
        let declared: [(EntityKind, [(NameSyntax, Int)])] = [
            (.evidence, evidence.map { ($0.syntax.name, $0.origin) }),
            (.parameter, parameters.map { ($0.syntax.name, $0.origin) }),
            (.definition, definitions.map { ($0.syntax.name, $0.origin) }),
            (.table, tables.map { ($0.syntax.name, $0.origin) }),
            (.anchor, anchors.map { ($0.syntax.name, $0.origin) }),
        ]
        for (kind, names) in declared {
            for (index, (name, origin)) in names.enumerated() where origin == main {
                if used.contains(Entity(kind: kind, index: index)) { continue }
                report(.unusedDeclaration, name.range, in: origin, [name.text])
            }
        }
    }
}

extension DiagnosticKind {
    /// Evidence, parameters, definitions, tables and anchors are used by some rule.
    ///
    /// Before:
    /// ```
    /// minh chứng thừa : có/không
    /// ```
    /// After:
    /// ```
    /// khi thừa
    /// ```
    static let unusedDeclaration = DiagnosticKind(
        "XK0251", .warning,
        message: DiagnosticText(
            "\"{0}\" được khai báo nhưng không quy tắc nào dùng",
            "\"{0}\" is declared and no rule uses it"),
        help: DiagnosticText(
            "bỏ khai báo này, hoặc dùng nó trong một quy tắc",
            "remove the declaration, or use it in a rule"),
        example: ExampleRuleset.text(
            """
            minh chứng ⟦không_dùng_đến⟧ : có/không
            """))
}
