import Testing
import XetKhenSyntax
import XetKhenValues

struct BadInputTests {
    private func codes(_ bytes: [UInt8]) -> [String] {
        RulesetParser.parse(files: [("a.md", bytes)]).diagnostics.map(\.kind.code)
    }

    @Test func nothing() {
        #expect(codes([]) == ["XK0105"])
        #expect(RulesetParser.parse(files: []).diagnostics.map(\.kind.code) == ["XK0105"])
    }

    /// Nothing would say that a procedure or a case in such a block is not read.
    @Test(arguments: ["quy tắc", "quy_tắc", "kiem-thu", "bang", "Kiểm thử", "rule", "test"])
    func aBlockWithNearlyTheTag(tag: String) {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\n```\n\n```\(tag)\nkhông ai đọc\n```\n"
        let diagnostics = RulesetParser.parse(files: [("a.md", Array(text.utf8))]).diagnostics
        #expect(shown(diagnostics).map { String($0.prefix(10)) } == ["XK0109 5:1"])
    }

    @Test(arguments: ["", "text", "bash", "json", "swift", "markdown"])
    func aBlockOfAnotherLanguage(tag: String) {
        #expect(codes(Array("```quy-tắc\nbộ quy tắc a \"A\"\n```\n\n```\(tag)\nvăn bản\n```\n".utf8)) == [])
    }

    @Test func aBlockLeftOpenAboveAnother() {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\n\n```quy-tắc\nđơn vị hộ\n```\n"
        let tree = RulesetParser.parse(files: [("a.md", Array(text.utf8))])
        #expect(shown(tree.diagnostics).map { String($0.prefix(10)) } == ["XK0104 1:1"])
        #expect(tree.declarations.count == 1)
    }

    @Test func binary() {
        #expect(codes([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 0xFF]) == ["XK0103"])
        #expect(codes((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }) == ["XK0103"])
    }

    @Test func notUTF8() {
        var bytes = Array("```quy-tắc\nbộ quy tắc a \"A\"\nnhóm b \"".utf8)
        bytes += [0xC3, 0x28]
        bytes += Array("\"\nđơn vị\n```\n".utf8)
        let diagnostics = RulesetParser.parse(files: [("a.md", bytes)]).diagnostics
        #expect(shown(diagnostics).map { String($0.prefix(10)) } == ["XK0102 3:9", "XK0145 4:7"])
    }

    @Test func fiftyMegabytes() {
        #expect(codes([UInt8](repeating: 0x61, count: 50_000_000)) == ["XK0101"])
    }

    @Test func tooManyWords() {
        let line = [UInt8](repeating: UInt8(ascii: "("), count: 4000) + [0x0A]
        var bytes = Array("```rules\nlanguage en\nruleset a \"A\"\n".utf8)
        for _ in 0..<260 { bytes += line }
        #expect(codes(bytes + Array("```\n".utf8)).contains("XK0121"))
    }

    @Test func nestedAThousandDeep() {
        let head = "```quy-tắc\nbộ quy tắc a \"A\"\n"
        let parentheses = String(repeating: "(", count: 1000) + "1" + String(repeating: ")", count: 1000)
        #expect(codes(Array("\(head)đặt b = \(parentheses)\n```\n".utf8)) == ["XK0134"])
        let negations = String(repeating: "không phải ", count: 300)
        #expect(codes(Array("\(head)đặt b khi \(negations) c\n```\n".utf8)) == ["XK0134"])
        var blocks = "\(head)tiêu chí b\n  khi tất cả\n"
        for depth in 2..<1000 { blocks += String(repeating: " ", count: 2 * depth) + "tất cả\n" }
        #expect(codes(Array("\(blocks)```\n".utf8)) == ["XK0134"])
        var mistakes = "\(head)tiêu chí b\n  khi\n"
        for depth in 2..<1000 { mistakes += String(repeating: " ", count: 2 * depth) + ":\n" }
        #expect(codes(Array("\(mistakes)```\n".utf8)).last == "XK0134")
        let lists = String(repeating: "danh sách ", count: 300)
        #expect(codes(Array("\(head)minh chứng b : \(lists)ngày\n```\n".utf8)) == ["XK0134"])
    }

    @Test func mistakesBeyondCountingAreNotListed() {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\n" + String(repeating: "x y\n@\n", count: 5000) + "```\n"
        let listed = parse(text).diagnostics
        #expect(listed.count >= 1000 && listed.count <= 2000)
    }

    @Test func tabs() {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\nnhóm b \"B\"\n\tlà tập thể\n```\n"
        #expect(shown(parse(text).diagnostics).map { String($0.prefix(10)) } == ["XK0111 4:1"])
        #expect(codes(Array("```quy-tắc\nbộ quy tắc a\t\"A\" # b\tc\n```\n".utf8)) == [])
    }

    @Test func windowsLineEndsAndByteOrderMark() {
        let plain = SixProvisions.rules
        let windows =
            "\u{FEFF}" + plain.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        let tree = parse(windows)
        #expect(shown(tree.diagnostics) == [])
        #expect(MeaningText.text(of: tree) == MeaningText.text(of: parse(plain)))
        #expect(tree.declarations.map(\.range) == parse(plain).declarations.map(\.range))
    }

    @Test func decomposedText() {
        var decomposed = String.UnicodeScalarView()
        for scalar in SixProvisions.rules.unicodeScalars {
            decomposed.append(contentsOf: Self.decomposition[scalar] ?? [scalar])
        }
        let tree = parse(String(decomposed))
        #expect(decomposed.count > SixProvisions.rules.unicodeScalars.count)
        #expect(shown(tree.diagnostics) == [])
        let same = MeaningText.text(of: tree).utf8.elementsEqual(MeaningText.text(of: parse(SixProvisions.rules)).utf8)
        #expect(same)
    }

    /// Some letters taken apart, from the tables of Unicode.
    private static let decomposition: [Unicode.Scalar: [Unicode.Scalar]] = [
        "ắ": ["a", "\u{0306}", "\u{0301}"], "ể": ["e", "\u{0302}", "\u{0309}"], "à": ["a", "\u{0300}"],
        "ậ": ["a", "\u{0323}", "\u{0302}"], "ô": ["o", "\u{0302}"], "ư": ["u", "\u{031B}"],
        "ờ": ["o", "\u{031B}", "\u{0300}"],
        "ế": ["e", "\u{0302}", "\u{0301}"], "ă": ["a", "\u{0306}"], "ử": ["u", "\u{031B}", "\u{0309}"],
        "ạ": ["a", "\u{0323}"],
    ]

    @Test func cutInTheMiddle() {
        for text in [SixProvisions.declarations, SixProvisions.rules] {
            let bytes = Array(text.utf8)
            for end in stride(from: 0, to: bytes.count, by: 50) {
                let cut = Array(bytes[..<end])
                let tree = RulesetParser.parse(files: [("a.md", cut)])
                #expect(tree.files.count == 1)
                let isOpen = MarkdownBlocks(SourceText(file: 0, bytes: cut)).unterminated.count == 1
                #expect(tree.diagnostics.contains { $0.kind == .unterminatedFence } == isOpen)
            }
        }
    }

    @Test func everyLineTakenOutOrTurnedAround() {
        let lines = SixProvisions.rules.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices {
            var without = lines
            without.remove(at: index)
            _ = parse(without.joined(separator: "\n"))
            var turned = lines
            turned[index] = turned[index].split(separator: " ").reversed().joined(separator: " ")
            _ = parse(turned.joined(separator: "\n"))
        }
    }

    @Test func mistakesAreAllReported() {
        let text = """
            ```quy-tắc
            bộ quy tắc a "A"

            tiêu chí b
              căn cứ
              khi c = và d
              cho e f

            tiêu chuan g
              khi h
            nhóm i "I"
              là tap thể
            ```
            """
        #expect(
            shown(parse(text).diagnostics).map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
                == ["XK0153 5:9", "XK0171 6:11", "XK0142 7:9", "XK0141 9:1", "XK0142 12:10"])
    }

    @Test func suggestsTheNearestKeyword() {
        let text = "```quy-tắc\nbộ quy tắc a \"A\"\ntieu chuẩn b\n  khi c\n```\n"
        #expect(parse(text).diagnostics.map { $0.help(in: .vietnamese) } == ["ở đây có thể viết: \"tiêu chuẩn\""])
    }
}
