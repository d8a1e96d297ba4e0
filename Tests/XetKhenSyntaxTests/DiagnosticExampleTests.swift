import Testing
import XetKhenSyntax
import XetKhenValues

struct DiagnosticExampleTests {
    /// A text with its marks taken out, and the places where they stood.
    private static func unmarked(_ example: String) -> (text: String, start: SourcePosition?, end: SourcePosition?) {
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

    /// What no text can show: a file too large, bytes that are not UTF-8, a million words.
    private static let withoutExample: Set<String> = ["XK0101", "XK0102", "XK0121"]

    @Test(arguments: DiagnosticKind.syntaxKinds.map(\.code))
    func exampleGivesExactlyItsCodeAtItsPlace(code: String) throws {
        let kind = try #require(DiagnosticKind.syntaxKinds.first { $0.code == code })
        guard !Self.withoutExample.contains(code) else {
            #expect(kind.example.isEmpty)
            return
        }
        let (text, start, end) = Self.unmarked(kind.example)
        let diagnostics = parse(text).diagnostics
        #expect(codes(diagnostics) == [code], "\(shown(diagnostics))")
        guard case .ruleset(let range) = diagnostics.first?.place else { return }
        #expect(range.start == start)
        #expect(range.end == end)
    }

    @Test func codesAreDistinctAndInOrder() {
        let codes = DiagnosticKind.syntaxKinds.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }

    @Test func sentencesAreInTheTone() {
        for kind in DiagnosticKind.syntaxKinds {
            for text in [kind.message, kind.help] {
                #expect(!text.vietnamese.isEmpty && !text.english.isEmpty)
                #expect(!text.vietnamese.hasSuffix(".") && !text.english.hasSuffix("."))
                #expect(NormalForm.composed(text.vietnamese).utf8.elementsEqual(text.vietnamese.utf8))
            }
        }
    }
}
