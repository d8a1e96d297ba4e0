import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Warnings about the ruleset that is checked.
    mutating func runLints() {
    }

    mutating func checkTests() {}
    mutating func checkForce(_ force: DateInterval, at place: SourceRange, in origin: Int) {}
    mutating func checkCitations(_ citations: [Citation], _ force: DateInterval) {}
    mutating func checkTable(
        _ name: NameSyntax, _ columns: [CheckedExpression], _ rows: [CheckedTableRow], hasOtherwise: Bool
    ) {}
}
