import Testing
import XetKhenSyntax
import XetKhenValues

struct FormatterTests {
    private func formatted(_ text: String, _ language: Language? = nil) -> String {
        String(decoding: Formatter.format(text, keywords: language).bytes, as: UTF8.self)
    }

    @Test(arguments: [
        SixProvisions.declarations, SixProvisions.rules, SixProvisions.firstInVietnamese, SixProvisions.firstInEnglish,
    ])
    func formattingTwiceChangesNothing(text: String) {
        for language in [nil, Language.vietnamese, .english] {
            let once = formatted(text, language)
            #expect(formatted(once, language) == once)
            #expect(MeaningText.text(of: parse(once)) == MeaningText.text(of: parse(text)))
        }
    }

    @Test func cutFilesAreFormattedOnceOrLeftAlone() {
        let bytes = Array((SixProvisions.rules).utf8)
        for end in stride(from: 0, to: bytes.count, by: 50) {
            let cut = Array(bytes[..<end]) + Array("\n```\n".utf8)
            let once = Formatter.format(cut)
            #expect(once.diagnostics.isEmpty || once.bytes == cut)
            #expect(Formatter.format(once.bytes).bytes == once.bytes)
        }
    }

    @Test func writesOneForm() {
        let text = """
            Lời   giải thích	giữ nguyên.

            ```quy-tắc

            bộ   quy tắc a "A"   # tên


            # ghi chú
            đặt b=(-1+2)*c
            tiêu chí d
                   khi   tất  cả
                        e!=1,5
                        f thuộc( g,h )
                        i = 5%   và
                          j >= -2 điểm   %
                   cho  k ,l
            minh chứng m:có / không

            ```
            """
        let expected = """
            Lời   giải thích	giữ nguyên.

            ```quy-tắc
            bộ quy tắc a "A"  # tên

            # ghi chú
            đặt b = (-1 + 2) × c
            tiêu chí d
              khi tất cả
                e ≠ 1,5
                f thuộc (g, h)
                i = 5% và
                    j ≥ -2 điểm %
              cho k, l
            minh chứng m : có/không
            ```
            """
        #expect(shown(parse(text).diagnostics) == [])
        // The second line of a condition stands two steps deeper than its first.
        #expect(
            formatted(text)
                == expected.replacing("        j ≥", with: "            j ≥").replacing(
                    "            j", with: "        j"))
    }

    @Test func alignsTables() {
        let text = """
            ```bảng
            bảng b : số nguyên
            căn cứ L22-1
            |x|kết_quả|
            |-|---|
            |≥ 10 năm| 1|
            |còn lại||
            """
        #expect(formatted(text + "\n```\n") == text + "\n```\n", "a row without its result is a mistake")
        let whole = text.replacing("|còn lại||", with: "  | còn lại|2|") + "\n```\n"
        let expected = """
            ```bảng
            bảng b : số nguyên
            căn cứ L22-1
            | x        | kết_quả |
            | -------- | ------- |
            | ≥ 10 năm | 1       |
            | còn lại  | 2       |
            ```

            """
        #expect(formatted(whole) == expected)
    }

    @Test func changesTheLanguageOfKeywords() {
        let text = """
            ```quy-tắc
            bộ quy tắc a "A"
            tham số b : số thập phân
              làm tròn gần nhất đến 0,5 (6,60) hiệu lực từ 01/01/2024 đến 2025
            đặt c khi có d trong e mà d.f = có và d.g trong 5 năm đến ngày xét
            đặt h = ngày xét cộng 10 ngày
            minh chứng i : ngày
            ```
            """
        let expected = """
            ```quy-tắc
            language en
            ruleset a "A"
            parameter b : decimal
              rounded nearest to 0.5 (6.60) in force from 01/01/2024 until 2025
            define c when some d in e where d.f = yes and d.g in 5 years until consideration date
            define h = consideration date plus 10 days
            evidence i : date
            ```
            """
        #expect(formatted(text, .english) == expected)
        #expect(formatted(expected, .vietnamese) == text.replacing("bộ quy tắc", with: "ngôn ngữ vi\nbộ quy tắc"))
    }

    @Test func aNameOnTheNextLineMakesNoSomeOfYes() {
        let text = """
            ```rules
            language en
            criterion k "K"
              when some m in list where m.held
            ```

            ```tests
            case "C"
              nominee a
              held: yes
              count: 3
            ```

            """
        #expect(formatted(text) == text)
        #expect(formatted(formatted(text, .vietnamese), .english) == text)
    }

    @Test func keepsLineEndsAndByteOrderMark() {
        let text = "\u{FEFF}Lời\r\n\r\n```quy-tắc\r\nbộ quy tắc  a \"A\"\r\n```\r\n"
        let expected = "\u{FEFF}Lời\r\n\r\n```quy-tắc\r\nbộ quy tắc a \"A\"\r\n```\r\n"
        #expect(Formatter.format(text).bytes == Array(expected.utf8))
    }

    @Test func leavesMistakesAlone() {
        let text = "```quy-tắc\nbộ   quy tắc\n```\n"
        let result = Formatter.format(text)
        #expect(result.bytes == Array(text.utf8))
        #expect(result.diagnostics.map(\.kind.code) == ["XK0145"])
    }

    @Test func backquotesStandWhereAKeywordBeginsLikeTheName() {
        func file(_ head: String, _ lines: String) -> String { "```quy-tắc\n\(head)\(lines)\n```" }
        let written = file("", "đặt `năm` = `a` + `unit` + `gần`")
        #expect(formatted(written) == file("", "đặt `năm` = a + `unit` + `gần`"))
        #expect(formatted(written, .english) == file("language en\n", "define `năm` = a + `unit` + `gần`"))
    }

    @Test func refusesToChangeTheMeaning() {
        // Under English keywords the variable would read as part of "with run".
        let text = """
            ```quy-tắc
            đặt lại a
              với run trong b
              tại run.c
              năm chứa ngày đó chưa tính
            ```
            """
        let result = Formatter.format(text, keywords: .english)
        #expect(result.isRefused)
        #expect(result.bytes == Array(text.utf8))
    }
}
