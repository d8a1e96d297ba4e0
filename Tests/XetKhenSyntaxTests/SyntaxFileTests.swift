import Testing
import XetKhenSyntax

@Suite("Files as they are kept for messages")
struct SyntaxFileTests {
    private func file(_ bytes: [UInt8]) -> SyntaxFile? {
        RulesetParser.parse(files: [(path: "luật.md", bytes: bytes)]).files.first
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        guard let file = file(bytes) else { return [] }
        return (1...4).map { line in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: file.line(line))
            return String(text)
        }
    }

    @Test("lines end before LF and CR LF; beyond the last there is nothing")
    func ends() {
        #expect(lines(Array("một\r\nhai\n\nba\r".utf8)) == ["một", "hai", "", "ba"])
        #expect(lines(Array("một".utf8)) == ["một", "", "", ""])
        #expect(file(Array("một\n".utf8))?.line(0).isEmpty == true)
    }

    @Test("a byte-order mark is no part of the first line, and a character of any other")
    func mark() {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(lines(mark + Array("a\n".utf8) + mark + Array("b".utf8)) == ["a", "\u{FEFF}b", "", ""])
        #expect(file(mark + Array("a\n".utf8))?.text == "a\n")
    }

    @Test("what is no UTF-8 stands as one sign for each stretch, as where it was read")
    func invalid() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x0A, 0xE1, 0xBA, 0x0A, 0xC3, 0x28]
        #expect(lines(bytes) == ["a\u{FFFD}", "\u{FFFD}", "\u{FFFD}(", ""])
        #expect(file(bytes)?.text == "a\u{FFFD}\n\u{FFFD}\n\u{FFFD}(")
    }
}
