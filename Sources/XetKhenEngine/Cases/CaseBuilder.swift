import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What came of turning a case into a nomination: the nomination, or what is wrong with the case.
package struct BuiltCase: Sendable {
    package var nomination: Nomination?
    package var diagnostics: [Diagnostic]
}

/// Turns the cases of a document into nominations. A case is written out as the JSON of a nomination and read by the
/// reader that reads every other one, so that both mean the same.
package struct CaseBuilder: Sendable {
    private let ruleset: CheckedRuleset
    private let reader: NominationReader

    package init(ruleset: CheckedRuleset) {
        self.ruleset = ruleset
        reader = NominationReader(ruleset: ruleset)
    }

    package func build(_ test: TestSyntax) -> BuiltCase {
        var writer = CaseWriter(ruleset: ruleset)
        let json = writer.json(of: test)
        switch reader.read(json, defaultConsideration: test.dates[.consideration] ?? test.dates[.proposal]) {
        case .nomination(let nomination):
            return BuiltCase(nomination: nomination, diagnostics: [])
        case .refused(let diagnostics):
            return BuiltCase(nomination: nil, diagnostics: diagnostics.map { located($0, in: test) })
        }
    }

    /// A place in the JSON becomes the line of the case that names the evidence.
    private func located(_ diagnostic: Diagnostic, in test: TestSyntax) -> Diagnostic {
        guard case .nomination(let path, _) = diagnostic.place else { return diagnostic }
        var diagnostic = diagnostic
        let line = test.evidence.first { evidence in
            path == "evidence.\(evidence.name.text)" || path.hasPrefix("evidence.\(evidence.name.text).")
                || path.hasPrefix("evidence.\(evidence.name.text)[")
        }
        diagnostic.place = .ruleset(line?.range ?? test.range)
        return diagnostic
    }
}
