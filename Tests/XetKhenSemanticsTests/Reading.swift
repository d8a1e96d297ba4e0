import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

func tree(_ text: String) -> SyntaxTree {
    RulesetParser.parse(files: [("quy-tắc.md", Array(text.utf8))])
}

func check(_ texts: String...) -> CheckResult {
    Checker.check(texts.map { tree($0) })
}

/// What is reported, readable where a test fails.
func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        guard case .ruleset(let range) = diagnostic.place else { return diagnostic.kind.code }
        let start = "\(range.start.line):\(range.start.column)"
        let end = "\(range.end.line):\(range.end.column)"
        return "\(diagnostic.kind.code) \(range.file) \(start)-\(end) \(diagnostic.message(in: .vietnamese))"
    }
}

func codes(_ result: CheckResult) -> [String] {
    result.diagnostics.map(\.kind.code)
}

/// A text with its marks taken out, and the places where they stood.
func unmarked(_ example: String) -> (text: String, start: SourcePosition?, end: SourcePosition?) {
    var text = String.UnicodeScalarView()
    var position = SourcePosition(line: 1, column: 1)
    var start: SourcePosition?
    var end: SourcePosition?
    for scalar in example.unicodeScalars {
        switch scalar {
        case "⟦": start = position
        case "⟧": end = position
        default:
            text.append(scalar)
            if scalar == "\n" {
                position = SourcePosition(line: position.line + 1, column: 1)
            } else {
                position.column += 1
            }
        }
    }
    return (String(text), start, end)
}
