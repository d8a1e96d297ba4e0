import Testing
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

struct DiagnosticExampleTests {
    /// What one ruleset alone cannot show; `UsedRulesetTests` does.
    private static let withoutExample: Set<String> = ["XK0203"]

    @Test(arguments: DiagnosticKind.semanticKinds.map(\.code))
    func exampleGivesExactlyItsCodeAtItsPlace(code: String) throws {
        let kind = try #require(DiagnosticKind.semanticKinds.first { $0.code == code })
        guard !Self.withoutExample.contains(code) else {
            #expect(kind.example.isEmpty)
            return
        }
        let (text, start, end) = unmarked(kind.example)
        let result = check(text)
        #expect(codes(result) == [code], "\(shown(result.diagnostics))")
        guard case .ruleset(let range) = result.diagnostics.first?.place else { return }
        #expect(range.start == start, "\(shown(result.diagnostics))")
        #expect(range.end == end, "\(shown(result.diagnostics))")
        #expect((result.ruleset == nil) == (kind.severity == .error))
    }

    /// Who decides needs every error and no warning.
    @Test(arguments: DiagnosticKind.semanticKinds.map(\.code))
    func errorsAreFoundWithoutWarnings(code: String) throws {
        let kind = try #require(DiagnosticKind.semanticKinds.first { $0.code == code })
        guard !kind.example.isEmpty else { return }
        let trees = [tree(unmarked(kind.example).text)]
        let result = Checker.check(trees, warns: false)
        if kind.severity == .error {
            #expect(codes(result) == [code], "\(shown(result.diagnostics))")
            #expect(result.ruleset == nil)
        } else {
            #expect(!result.diagnostics.contains { $0.kind.severity == .error }, "\(shown(result.diagnostics))")
            #expect(result.ruleset != nil)
        }
    }

    @Test func codesAreDistinctAndInOrder() {
        let codes = DiagnosticKind.semanticKinds.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }

    @Test func sentencesAreInTheTone() {
        for kind in DiagnosticKind.semanticKinds {
            for text in [kind.message, kind.help] {
                #expect(!text.vietnamese.isEmpty && !text.english.isEmpty)
                #expect(!text.vietnamese.hasSuffix(".") && !text.english.hasSuffix("."))
                #expect(NormalForm.composed(text.vietnamese).utf8.elementsEqual(text.vietnamese.utf8))
            }
        }
    }
}
