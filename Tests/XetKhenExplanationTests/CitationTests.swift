import Testing
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

@Suite("Citations as a legal text writes them")
struct CitationTests {
    private let vietnamese = Sentences(SampleCases.planTooLow(), in: .vietnamese)
    private let english = Sentences(SampleCases.planTooLow(), in: .english)

    @Test(
        "article, clause and point of a law",
        arguments: [
            (
                cite(0, "44", "1", "e"), "điểm e khoản 1 Điều 44 Luật số 06/2022/QH15",
                "point e, clause 1, Article 44, Law No. 06/2022/QH15"
            ),
            (
                cite(0, "44", "4", "đ"), "điểm đ khoản 4 Điều 44 Luật số 06/2022/QH15",
                "point đ, clause 4, Article 44, Law No. 06/2022/QH15"
            ),
            (cite(0, "73", "6"), "khoản 6 Điều 73 Luật số 06/2022/QH15", "clause 6, Article 73, Law No. 06/2022/QH15"),
            (cite(0, "44"), "Điều 44 Luật số 06/2022/QH15", "Article 44, Law No. 06/2022/QH15"),
            (cite(0), "Luật số 06/2022/QH15", "Law No. 06/2022/QH15"),
            (cite(2, "4", grade: .v2), "Điều 4 Nghị định số 152/2025/NĐ-CP", "Article 4, Decree No. 152/2025/NĐ-CP"),
        ])
    func articles(_ citation: Citation, _ expected: String, _ inEnglish: String) {
        #expect(vietnamese.citation(citation) == expected)
        #expect(english.citation(citation) == inEnglish)
    }

    @Test(
        "sections and dashes of a plan",
        arguments: [
            (
                cite(1, "III", "1", "b", dash: 1), "mục III.1.b, gạch đầu dòng thứ nhất, Kế hoạch số 2602/KH-UBND",
                "section III.1.b, first dash, Plan No. 2602/KH-UBND"
            ),
            (
                cite(1, "IV", "3", dash: 4), "mục IV.3, gạch đầu dòng thứ tư, Kế hoạch số 2602/KH-UBND",
                "section IV.3, fourth dash, Plan No. 2602/KH-UBND"
            ),
            (
                cite(1, "2", "1", dash: 11), "mục 2.1, gạch đầu dòng thứ 11, Kế hoạch số 2602/KH-UBND",
                "section 2.1, 11th dash, Plan No. 2602/KH-UBND"
            ),
        ])
    func sections(_ citation: Citation, _ expected: String, _ inEnglish: String) {
        #expect(vietnamese.citation(citation) == expected)
        #expect(english.citation(citation) == inEnglish)
    }

    @Test("a document without a number goes by its title, a letter by its issuer's mark")
    func otherDocuments() {
        #expect(vietnamese.citation(cite(3, "5")) == "Điều 5 Quy chế của Hội đồng")
        #expect(vietnamese.citation(cite(4)) == "Công văn số 1168/BNV-BTĐKT")
        #expect(english.citation(cite(4)) == "Official letter No. 1168/BNV-BTĐKT")
    }

    @Test("the grade of the weakest source is said once")
    func grades() {
        let both = [cite(0, "44"), cite(2, "4", grade: .v2)]
        #expect(
            vietnamese.citations(both, grade: .v1)
                == "Điều 44 Luật số 06/2022/QH15; Điều 4 Nghị định số 152/2025/NĐ-CP; nguồn thứ cấp")
        #expect(
            english.citations([cite(0, "44")], grade: .memory)
                == "Article 44, Law No. 06/2022/QH15; weak source, raised for consideration only")
        #expect(vietnamese.citations([], grade: .v1) == nil)
    }

    @Test("identifiers are those of the rulesets, and a document that is not there is not named")
    func identifiers() {
        #expect(vietnamese.identifier(cite(0, "44", "1", "e")) == "L22-44-1-e")
        #expect(vietnamese.identifier(cite(1, "III", "1", "b", dash: 1)) == "KH2602-III-1-b, gạch 1")
        #expect(vietnamese.citation(cite(99, "1")) == "-1")
    }
}
