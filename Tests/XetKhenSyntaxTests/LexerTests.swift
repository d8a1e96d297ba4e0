import Testing
@testable import XetKhenSyntax
import XetKhenValues

struct LexerTests {
    private func tokens(_ line: String, _ language: Language = .vietnamese) -> [String] {
        let source = SourceText(file: 0, bytes: Array(line.utf8))
        var lexer = Lexer(source, language: language)
        let block = FencedBlock(
            kind: .rules, lines: 0..<source.lineCount, indentation: 0, headings: [], isClosed: true, fenceLine: 0)
        return lexer.tokens(of: block).filter { !$0.kind.isTrivia }.map {
            ($0.keyword.map { "<\($0.spelled(in: .english))>" } ?? "") + source.text(Int($0.start), Int($0.end))
        }
    }

    @Test(arguments: [SixProvisions.declarations, SixProvisions.rules, SixProvisions.firstInEnglish])
    func tokensLoseNothing(text: String) {
        for written in [text, text.replacing("\n", with: "\r\n"), text.replacing(" ", with: "\t“\u{0301}")] {
            let source = SourceText(file: 0, bytes: Array(written.utf8))
            for language in Language.allCases {
                var lexer = Lexer(source, language: language)
                for block in MarkdownBlocks(source).blocks {
                    let tokens = lexer.tokens(of: block)
                    let joined = tokens.map { source.text(Int($0.start), Int($0.end)) }.joined()
                    let end = block.lines.upperBound
                    let stop = end < source.lineCount ? source.lineStart(end) : source.bytes.count
                    let whole = source.text(source.lineStart(block.lines.lowerBound), stop)
                    #expect(joined.utf8.elementsEqual(whole.utf8))
                }
            }
        }
    }

    @Test func theLongestKeywordWins() {
        #expect(tokens("một trong các  căn cứ nêu ra") == ["<any pleaded>một trong các  căn cứ nêu ra"])
        #expect(tokens("một trong các") == ["<any>một trong", "các"])
        #expect(tokens("số năm trong c") == ["<years in>số năm trong", "c"])
        #expect(tokens("số_năm năm.đầu đạt-1") == ["số_năm", "năm.đầu", "đạt-1"])
        #expect(tokens("6,5 điểm %") == ["6,5", "<points>điểm %"])
    }

    @Test func aNameBetweenBackquotesIsNoKeyword() {
        #expect(tokens("ngày `ngày` `năm.ngày`") == ["<date>ngày", "`ngày`", "`năm.ngày`"])
        #expect(tokens("`date` date", .english) == ["`date`", "<date>date"])
        for broken in ["``", "`ngày", "`ngày đề nghị`", "`1a`", "`a."] {
            let tree = parse("```quy-tắc\nđặt \(broken) = 1\n```")
            #expect(codes(tree.diagnostics).contains("XK0122"), "\(broken)")
        }
    }

    @Test func numbersAndDates() {
        #expect(tokens("từ 07/2024 đến hết 2025") == ["<from>từ", "07/2024", "<through>đến hết", "2025"])
        #expect(tokens("a 07/2024") == ["a", "07", "/", "2024"])
        #expect(tokens("2014..2018 6,6,7 2024-07-22") == ["2014", "..", "2018", "6,6", ",", "7", "2024-07-22"])
        #expect(tokens("6.6 of c", .english) == ["6.6", "<of>of", "c"])
    }

    @Test func documentsHaveWordsOfTheirOwn() {
        #expect(
            tokens("văn bản K 1168/BNV-BTĐKT, ngày 06/02/2026, Bộ  Nội vụ hạng V2")
                == [
                    "<document>văn bản", "K", "1168/BNV-BTĐKT", ",", "<date>ngày", "06/02/2026", ",", "Bộ  Nội vụ",
                    "<grade>hạng", "V2",
                ])
    }

    @Test func keywordTablesAreSound() {
        for language in Language.allCases {
            var seen: Set<String> = []
            for keyword in Keyword.allCases {
                let spelling = keyword.spelling
                for form in language == .vietnamese ? [spelling.vietnamese] : spelling.english {
                    #expect(seen.insert(form).inserted, "\(form)")
                    #expect(NormalForm.composed(form).utf8.elementsEqual(form.utf8))
                    #expect(tokens(form, language) == ["<\(keyword.spelled(in: .english))>\(form)"])
                }
            }
        }
    }
}
