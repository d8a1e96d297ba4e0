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
                cite(1, "III", "1", "b", dash: 1), "gạch đầu dòng thứ nhất mục III.1.b Kế hoạch số 2602/KH-UBND",
                "first dash, section III.1.b, Plan No. 2602/KH-UBND"
            ),
            (
                cite(1, "IV", "3", dash: 4), "gạch đầu dòng thứ tư mục IV.3 Kế hoạch số 2602/KH-UBND",
                "fourth dash, section IV.3, Plan No. 2602/KH-UBND"
            ),
            (
                cite(1, "2", "1", dash: 11), "gạch đầu dòng thứ 11 mục 2.1 Kế hoạch số 2602/KH-UBND",
                "11th dash, section 2.1, Plan No. 2602/KH-UBND"
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

    @Test("a document is named once after all its places, an article once after its clauses")
    func grouped() {
        let award = [cite(1, "III", "2", "b"), cite(0, "75", "2"), cite(0, "8", "3")]
        #expect(
            vietnamese.citations(award, grade: .v1)
                == "mục III.2.b Kế hoạch số 2602/KH-UBND; khoản 2 Điều 75, khoản 3 Điều 8 Luật số 06/2022/QH15")
        #expect(
            english.citations(award, grade: .v1)
                == "section III.2.b, Plan No. 2602/KH-UBND; clause 2, Article 75; clause 3, Article 8, "
                + "Law No. 06/2022/QH15")
        let order = [cite(0, "42", "1", "d"), cite(0, "42", "2", "a"), cite(0, "42", "3"), cite(0, "42", "3")]
        #expect(
            vietnamese.citations(order, grade: .v1)
                == "điểm d khoản 1, điểm a khoản 2, khoản 3 Điều 42 Luật số 06/2022/QH15")
        #expect(
            english.citations(order, grade: .v1)
                == "point d, clause 1 and point a, clause 2 and clause 3, Article 42, Law No. 06/2022/QH15")
        #expect(
            vietnamese.citations([cite(0, "42"), cite(0, "43"), cite(0, "42", "4")], grade: .v1)
                == "Điều 42, khoản 4 Điều 42, Điều 43 Luật số 06/2022/QH15")
        #expect(
            vietnamese.citations(
                [cite(1, "III", "1", "b", dash: 1), cite(1, "III", "1", "b", dash: 3), cite(1, "V")], grade: .v1)
                == "gạch đầu dòng thứ nhất, gạch đầu dòng thứ ba mục III.1.b, mục V Kế hoạch số 2602/KH-UBND")
        #expect(vietnamese.citations([cite(0), cite(0)], grade: .v1) == "Luật số 06/2022/QH15")
    }

    @Test("the grade of the weakest source is said once")
    func grades() {
        let both = [cite(0, "44"), cite(2, "4", grade: .v2)]
        #expect(
            vietnamese.citations(both, grade: .v1)
                == "Điều 44 Luật số 06/2022/QH15; Điều 4 Nghị định số 152/2025/NĐ-CP; nguồn thứ cấp, cần đối chiếu văn bản gốc"
        )
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
