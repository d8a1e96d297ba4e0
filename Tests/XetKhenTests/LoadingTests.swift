import Testing
import XetKhen

@Suite("Loading a ruleset")
struct LoadingTests {
    static func file(_ rules: String, path: String = "a.md") -> RulesetFile {
        RulesetFile(path: path, bytes: Array("```quy-tắc\n\(rules)\n```\n".utf8))
    }

    private static func codes(of bytes: [UInt8]) -> [String] {
        Ruleset.load([RulesetFile(path: "a.md", bytes: bytes)], using: { _ in nil }).messages.map(\.code)
    }

    private static func template() throws -> RulesetFile {
        try #require(RulesetTemplate.files(named: "a").first)
    }

    @Test("a ruleset that is used and cannot be found is named at its place")
    func missingUse() throws {
        let rules = "ngôn ngữ vi\nbộ quy tắc a \"A\"\n  dùng không_có\n  hiệu lực từ 01/01/2026"
        let loading = Ruleset.load([Self.file(rules)], using: { _ in nil })
        #expect(loading.ruleset == nil)
        let message = try #require(loading.messages.first { $0.isError })
        #expect(message.path == "a.md")
        #expect(message.position?.line == 4)
        #expect(message.position?.column == 8)
        #expect(message.text(in: .vietnamese).contains("không_có"))
        #expect(message.text(in: .english).contains("không_có"))
        #expect(message.rendered(in: .vietnamese).hasPrefix("a.md:4:8: lỗi[\(message.code)]: "))
    }

    @Test("who decides hears of every error of the rules, of no warning and of no mistake in a case")
    func purposes() throws {
        let text = String(decoding: try Self.template().bytes, as: UTF8.self)
        func codes(for purpose: LoadingPurpose, with block: String) -> [String] {
            let file = RulesetFile(path: "a.md", bytes: Array((text + "\n" + block).utf8))
            return Ruleset.load([file], for: purpose, using: { _ in nil }).messages.map(\.code)
        }
        // Evidence that no rule asks for is warned of.
        let unused = "```quy-tắc\nminh chứng thừa : có/không\n```\n"
        #expect(codes(for: .authoring, with: unused) == ["XK0251"])
        #expect(codes(for: .deciding, with: unused) == [])
        let wrongCase = "```kiểm-thử\n\"một\"\n  đối tượng thôn\n  không_có: 1\n  → giấy_khen: không đạt\n```\n"
        #expect(!codes(for: .authoring, with: wrongCase).isEmpty)
        #expect(codes(for: .deciding, with: wrongCase) == [])
        let wrongRule = "```quy-tắc\nminh chứng thừa : loại_không_có\n```\n"
        #expect(!codes(for: .deciding, with: wrongRule).isEmpty)
        #expect(codes(for: .deciding, with: wrongRule) == codes(for: .authoring, with: wrongRule))
    }

    @Test("rulesets that use each other are reported, not loaded without end")
    func circle() {
        let first = Self.file("ngôn ngữ vi\nbộ quy tắc a \"A\"\n  dùng b\n  hiệu lực từ 01/01/2026")
        let second = Self.file("ngôn ngữ vi\nbộ quy tắc b \"B\"\n  dùng a\n  hiệu lực từ 01/01/2026", path: "b.md")
        let loading = Ruleset.load([first], using: { $0 == "b" ? [second] : [first] })
        #expect(loading.messages.contains { $0.isError })
    }

    @Test("line ends, a byte order mark and decomposed letters change nothing")
    func encodings() throws {
        let bytes = try Self.template().bytes
        #expect(Self.codes(of: bytes) == [])
        #expect(Self.codes(of: [0xEF, 0xBB, 0xBF] + bytes) == [])
        #expect(Self.codes(of: bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }) == [])
    }

    @Test("nothing, a binary file, bytes that are no UTF-8 and a tab are refused with their own codes")
    func refused() throws {
        #expect(Self.codes(of: []) == ["XK0105"])
        #expect(Self.codes(of: Array(0...255)).contains("XK0103"))
        let text = try Self.template().bytes
        #expect(Self.codes(of: [0x23, 0x20, 0xFF, 0x0A] + text).contains("XK0102"))
        let tabbed = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 == "  cho thôn" ? "\tcho thôn" : $0 }.joined(separator: "\n")
        #expect(Self.codes(of: Array(tabbed.utf8)).contains("XK0111"))
    }

    @Test("of a file with more mistakes than anyone reads, a thousand are listed, each with its own line")
    func manyMistakes() throws {
        let rules = "bộ quy tắc a \"A\"\n" + (0..<3000).map { "đặt x = \($0)\n" }.joined()
        let messages = Ruleset.load([Self.file(rules)], using: { _ in nil }).messages.filter(\.isError)
        #expect(messages.count == 1000)
        let last = try #require(messages.last?.rendered(in: .english).split(separator: "\n"))
        #expect(last.first?.hasPrefix("a.md:1003:") == true)
        #expect(last.dropFirst().first == "  đặt x = 1000")
    }

    @Test("a document cut anywhere is read to its end and reported")
    func cut() throws {
        let bytes = try Self.template().bytes
        for length in stride(from: 0, to: bytes.count, by: 97) {
            let loading = Ruleset.load([RulesetFile(path: "a.md", bytes: Array(bytes[..<length]))], using: { _ in nil })
            for message in loading.messages {
                #expect(!message.rendered(in: .vietnamese).isEmpty)
                #expect(!message.rendered(in: .english).isEmpty)
            }
            #expect((loading.ruleset == nil) == loading.messages.contains { $0.isError })
        }
    }
}
