import XetKhenSyntax
import XetKhenValues

func parse(_ text: String) -> SyntaxTree {
    RulesetParser.parse(files: [("luật.md", Array(text.utf8))])
}

func codes(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map(\.kind.code)
}

/// What is reported, readable where a test fails.
func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        guard case .ruleset(let range) = diagnostic.place else { return diagnostic.kind.code }
        return "\(diagnostic.kind.code) \(range.start.line):\(range.start.column) \(diagnostic.message(in: .english))"
    }
}
