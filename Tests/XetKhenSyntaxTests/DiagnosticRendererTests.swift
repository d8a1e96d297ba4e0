import Testing
import XetKhenSyntax
import XetKhenValues

struct DiagnosticRendererTests {
    private func rendered(_ text: String, in language: Language = .vietnamese) -> String {
        let tree = parse(text)
        return tree.diagnostics.map { DiagnosticRenderer.text(of: $0, files: tree.files, in: language) }.joined()
    }

    @Test func showsTheLineAndMarksThePlace() {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\nminh chứng b phần trăm\n```\n"
        #expect(
            rendered(text) == """
                luật.md:3:14: lỗi[XK0149]: ở đây thiếu ":"
                  minh chứng b phần trăm
                               ^^^^^^^^^
                gợi ý: thêm ":" vào chỗ được chỉ

                """)
        #expect(
            rendered(text, in: .english) == """
                luật.md:3:14: error[XK0149]: ":" is missing here
                  minh chứng b phần trăm
                               ^^^^^^^^^
                help: add ":" at the place marked

                """)
    }

    @Test func combiningMarksTakeNoColumn() {
        // "chứng" with its letter taken into three scalars: the column counts them, the marks do not.
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\nminh chu\u{031B}\u{0301}ng b phần trăm\n```\n"
        let lines = rendered(text).split(separator: "\n")
        #expect(lines[0].hasPrefix("luật.md:3:16:"))
        #expect(lines[2] == "               ^^^^^^^^^")
    }

    @Test func anEmptyPlaceHasOneMark() {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\r\ntiêu chí\r\n```\n"
        let lines = rendered(text).split(separator: "\n")
        #expect(lines[1] == "  tiêu chí")
        #expect(lines[2] == "          ^")
    }

    @Test func aLongLineIsCutAroundThePlace() {
        let padding = String(repeating: "x", count: 3000)
        let lines = rendered("```quy-tắc\nbộ quy tắc a \"\(padding)\" b c\n```\n").split(separator: "\n")
        #expect(lines[1].count <= 162)
        #expect(lines[1].hasSuffix("b c"))
        #expect(lines[1].count - 3 + 1 == lines[2].count)
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        let shown = rendered("```quy-tắc\nbộ quy tắc a \"A\" \u{1B}[31m\n```\n")
        #expect(shown.contains("U+001B"))
        #expect(!shown.unicodeScalars.contains("\u{1B}"))
    }
}
