import Testing
@testable import XetKhenEngine
import XetKhenSyntax
import XetKhenValues

@Suite("Evidence diagnostics")
struct EvidenceDiagnosticTests {
    static let kinds = DiagnosticKind.evidenceKinds

    @Test(
        "Each example gives exactly its code at its place",
        arguments: kinds.filter { !$0.example.isEmpty }.map { $0.code })
    func example(_ code: String) throws {
        let kind = try #require(Self.kinds.first { $0.code == code })
        let opening = try #require(kind.example.firstIndex(of: "⟦"))
        #expect(kind.example.contains("⟧"))
        let text = kind.example.filter { $0 != "⟦" && $0 != "⟧" }
        let result = EvidenceTestRuleset.readText(text)
        #expect(result.codes == [kind.code], "\(result.summary)")
        let before = kind.example[..<opening]
        let line = before.filter { $0 == "\n" }.count + 1
        let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
        guard case .nomination(_, let position)? = result.diagnostics.first?.place else {
            Issue.record("no place")
            return
        }
        #expect(position == SourcePosition(line: line, column: column))
        let diagnostic = try #require(result.diagnostics.first)
        for language in Language.allCases {
            for sentence in [diagnostic.message(in: language), diagnostic.help(in: language)] {
                #expect(!sentence.isEmpty)
                #expect(!sentence.contains("“”"), "a hole stayed empty: \(sentence)")
                #expect(!sentence.hasSuffix("."))
                #expect(sentence == NormalForm.composed(sentence))
            }
        }
    }

    @Test("Codes ascend, so none is used twice")
    func codes() {
        let codes = Self.kinds.map { $0.code }
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("XK03") && $0.utf8.count == 6 })
    }

    @Test("Only what no short text can show has no example")
    func withoutExample() {
        let codes = Self.kinds.filter { $0.example.isEmpty }.map { $0.code }
        #expect(codes == ["XK0303", "XK0308", "XK0309", "XK0310", "XK0311", "XK0312", "XK0374"])
    }
}
