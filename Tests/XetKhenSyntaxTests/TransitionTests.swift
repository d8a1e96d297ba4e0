import Testing
import XetKhenSyntax
import XetKhenValues

struct TransitionTests {
    private static let vietnamese = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc thử "Thử"
        chuyển tiếp luật_mới "Hồ sơ tiếp nhận từ ngày 01/10/2026"
          cho cá_nhân
          khi ngày tiếp nhận ≥ 01/10/2026
          theo L26
          giữ đạt
          căn cứ L26-4
        ```
        """

    private func transition(_ text: String) throws -> TransitionSyntax {
        let tree = parse(text)
        #expect(shown(tree.diagnostics) == [])
        let kind = try #require(tree.declarations.first?.kind)
        guard case .transition(let transition) = kind else {
            Issue.record("not a transition")
            throw Missing()
        }
        return transition
    }

    private struct Missing: Error {}

    @Test func clausesAreRead() throws {
        let transition = try transition(Self.vietnamese)
        #expect(transition.name.text == "luật_mới")
        #expect(transition.regime.text == "L26")
        #expect(transition.keepsMet)
        #expect(transition.coverage?.groups.map(\.text) == ["cá_nhân"])
        let strict = Self.vietnamese.split(separator: "\n").filter { !$0.contains("giữ đạt") }
        #expect(try !self.transition(strict.joined(separator: "\n")).keepsMet)
    }

    @Test func bothKeywordSetsMeanTheSame() throws {
        let english = """
            ```rules
            language en
            ruleset thử "Thử"
            transition luật_mới "Hồ sơ tiếp nhận từ ngày 01/10/2026"
              for cá_nhân
              when receipt date ≥ 01/10/2026
              according to L26
              met stands
              source L26-4
            ```
            """
        #expect(MeaningText.text(of: parse(english)) == MeaningText.text(of: parse(Self.vietnamese)))
        #expect(MeaningText.text(of: parse(Self.vietnamese)).contains("#met-stands"))
        let printed = Formatter.format(Self.vietnamese, keywords: .english)
        #expect(String(decoding: printed.bytes, as: UTF8.self).contains("  met stands\n"))
        #expect(!printed.isRefused)
    }

    @Test func theClauseIsPartOfTheMeaning() {
        let strict = Self.vietnamese.split(separator: "\n").filter { !$0.contains("giữ đạt") }
        #expect(
            MeaningText.text(of: parse(strict.joined(separator: "\n")))
                != MeaningText.text(of: parse(Self.vietnamese)))
    }
}
