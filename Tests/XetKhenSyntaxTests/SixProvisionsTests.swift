import Testing
import XetKhenSyntax
import XetKhenValues

struct SixProvisionsTests {
    @Test func declarationsAreReadWithoutMistake() {
        let tree = parse(SixProvisions.declarations)
        #expect(shown(tree.diagnostics) == [])
        #expect(tree.header?.name.text == "luat_tdkt")
        // 3 documents, 4 groups, a unit, a scale, a choice, 2 records, a paper, 3 evidences, 2 parameters, an anchor.
        #expect(tree.declarations.count == 19)
    }

    @Test func rulesAreReadWithoutMistake() {
        let tree = parse(SixProvisions.rules)
        #expect(shown(tree.diagnostics) == [])
        // 3 standards, 2 awards, one each of 8 others, a table.
        #expect(tree.declarations.count == 14)
        #expect(tree.declarations.first?.headings == ["Điều 44"])
        #expect(tree.tests.first?.expectations.count == 3)
    }

    @Test func bothLanguagesSayTheSame() {
        let vietnamese = parse(SixProvisions.firstInVietnamese)
        let english = parse(SixProvisions.firstInEnglish)
        #expect(shown(vietnamese.diagnostics) == [])
        #expect(shown(english.diagnostics) == [])
        #expect(MeaningText.text(of: vietnamese) == MeaningText.text(of: english))
    }

    @Test(arguments: [SixProvisions.declarations, SixProvisions.rules, SixProvisions.firstInVietnamese])
    func eachSaysTheSameUnderEnglishKeywords(text: String) throws {
        let english = Formatter.format(text, keywords: .english)
        #expect(!english.isRefused && english.diagnostics.isEmpty)
        let inEnglish = String(decoding: english.bytes, as: UTF8.self)
        #expect(inEnglish.contains("language en\n"))
        #expect(shown(parse(inEnglish).diagnostics) == [])
        #expect(MeaningText.text(of: parse(inEnglish)) == MeaningText.text(of: parse(text)))
        let back = Formatter.format(english.bytes, keywords: .vietnamese)
        #expect(back.bytes == Formatter.format(text).bytes)
    }
}
