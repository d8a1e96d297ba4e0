import Testing
import XetKhenSyntax
import XetKhenValues

struct NotEncodedTests {
    private static let vietnamese = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc thử "Thử"
        chưa thể hiện KH1-I-1-a; KH1-V-2, gạch 3 hạng V2 "trách nhiệm của cơ quan tổng hợp"
        chưa thể hiện L22-6
          vi "nguyên tắc \\"chung\\""
          en "a general principle"
        ```
        """

    private static let english = """
        ```rules
        language en
        ruleset thử "Thử"
        not encoded KH1-I-1-a; KH1-V-2, dash 3 grade V2 "trách nhiệm của cơ quan tổng hợp"
        not encoded L22-6
          vi "nguyên tắc \\"chung\\""
          en "a general principle"
        ```
        """

    private func provisions(_ text: String) -> [NotEncodedSyntax] {
        let tree = parse(text)
        #expect(shown(tree.diagnostics) == [])
        return tree.declarations.compactMap { declaration in
            if case .notEncoded(let provision) = declaration.kind { provision } else { nil }
        }
    }

    @Test(arguments: [vietnamese, english])
    func citationsAndReasonsAreRead(text: String) throws {
        let provisions = provisions(text)
        #expect(provisions.count == 2)
        let first = try #require(provisions.first)
        #expect(first.citations.map(\.path) == [["I", "1", "a"], ["V", "2"]])
        #expect(first.citations.map(\.document.text) == ["KH1", "KH1"])
        #expect(first.citations.map(\.dash) == [nil, 3])
        #expect(first.citations.map(\.grade) == [nil, .v2])
        #expect(first.reason.vietnamese == "trách nhiệm của cơ quan tổng hợp")
        #expect(first.reason.english == nil)
        #expect(provisions[1].reason.vietnamese == "nguyên tắc \"chung\"")
        #expect(provisions[1].reason.english == "a general principle")
        // The whole declaration, its second line included.
        #expect(parse(text).declarations.last?.range.end.line == 7)
    }

    @Test func theReasonMayFollowOnTheNextLine() {
        let lines = [
            "chưa thể hiện L22-6 \"một\"\nen \"one\"", "chưa thể hiện L22-6 \"một\" en \"one\"",
            "chưa thể hiện L22-6\n  \"một\"\n  en \"one\"", "chưa thể hiện\n  L22-6\n  \"một\"\n    en \"one\"",
        ]
        let texts = lines.map { "```quy-tắc\nbộ quy tắc thử \"Thử\"\n\($0)\n```\n" }
        #expect(Set(texts.map { MeaningText.text(of: parse($0)) }).count == 1)
        #expect(texts.allSatisfy { provisions($0).first?.reason.english == "one" })
    }

    @Test func bothKeywordSetsMeanTheSame() {
        #expect(MeaningText.text(of: parse(Self.vietnamese)) == MeaningText.text(of: parse(Self.english)))
        let printed = Formatter.format(Self.vietnamese, keywords: .english)
        #expect(!printed.isRefused)
        #expect(
            String(decoding: printed.bytes, as: UTF8.self)
                == Self.english.replacing("```rules", with: "```quy-tắc"))
        let back = Formatter.format(Self.english, keywords: .vietnamese).bytes
        #expect(String(decoding: back, as: UTF8.self) == Self.vietnamese.replacing("```quy-tắc", with: "```rules"))
    }

    @Test func formattingTwiceChangesNothing() {
        let written = """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            chưa thể hiện   L22-6 ;L22-7,gạch 1
                  "một"
                en "one"
            chưa thể hiện L22-8   "hai"
              en "two"
            ```
            """
        let expected = """
            ```quy-tắc
            bộ quy tắc thử "Thử"
            chưa thể hiện L22-6; L22-7, gạch 1
              "một"
              en "one"
            chưa thể hiện L22-8 "hai"
                                en "two"
            ```
            """
        let once = Formatter.format(written).bytes
        #expect(String(decoding: once, as: UTF8.self) == expected)
        #expect(Formatter.format(once).bytes == once)
        #expect(MeaningText.text(of: parse(written)) == MeaningText.text(of: parse(expected)))
    }

    @Test func provisionsAndReasonArePartOfTheMeaning() {
        let text = MeaningText.text(of: parse(Self.vietnamese))
        for (old, new) in [("KH1-V-2, gạch 3", "KH1-V-2, gạch 4"), ("tổng hợp", "theo dõi"), ("general", "common")] {
            #expect(MeaningText.text(of: parse(Self.vietnamese.replacing(old, with: new))) != text, "\(new)")
        }
    }

    @Test func aDeclarationWithoutReasonOrProvisionIsAMistake() {
        for (line, code) in [
            ("chưa thể hiện L22-6", "XK0147"), ("chưa thể hiện \"một\"", "XK0153"),
            ("chưa thể hiện L22-6 \"một\" \"hai\"", "XK0133"),
        ] {
            let diagnostics = parse("```quy-tắc\nbộ quy tắc thử \"Thử\"\n\(line)\n```\n").diagnostics
            #expect(diagnostics.count == 1 && codes(diagnostics) == [code], "\(line): \(shown(diagnostics))")
        }
    }
}
