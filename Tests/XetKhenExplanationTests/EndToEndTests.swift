import Testing
import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// From a ruleset's text to the report, through parser, checker and engine.
@Suite("From the text of a ruleset to the report")
struct EndToEndTests {
    private static let text = """
        # Kế hoạch mẫu

        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc mẫu "Kế hoạch mẫu về xóa nhà tạm"
          hiệu lực từ 01/01/2024

        văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội hạng V1
        văn bản KH2602 2602/KH-UBND, ngày 22/07/2024, UBND tỉnh Kon Tum hạng V1

        nhóm cấp_xã "Ủy ban nhân dân cấp xã" là tập thể

        thang xếp_loại_năm
          hoàn_thành "Hoàn thành nhiệm vụ" < hoàn_thành_tốt "Hoàn thành tốt nhiệm vụ"

        minh chứng mục_tiêu "Mục tiêu ghi trong kế hoạch" : phần trăm
        minh chứng xếp_loại "Kết quả xếp loại" : chuỗi năm xếp_loại_năm

        tiêu chí kế_hoạch "Kế hoạch hỗ trợ nhà ở"
          căn cứ KH2602-III-1-b, gạch 1
          khi mục_tiêu = 100%
          nói
            không đạt vi "Kế hoạch mới đặt mục tiêu {mục_tiêu}; văn bản yêu cầu 100 %"

        hình thức bằng_khen "Bằng khen của tỉnh"

        tiêu chuẩn chuỗi "Hoàn thành tốt nhiều năm"
          đề nghị bằng_khen
          loại hình phong trào
          cho cấp_xã
          căn cứ L22-74-3-a
          khi tất cả
            kế_hoạch
            với chuỗi c = liên tục xếp_loại ≥ hoàn_thành_tốt
              chạm ngày đề nghị
            dài của c ≥ 2 năm
        ```
        """

    private func checked() throws -> CheckedRuleset {
        let result = Checker.check(RulesetParser.parse(files: [("mẫu.md", Array(Self.text.utf8))]))
        for diagnostic in result.diagnostics where diagnostic.kind.severity == .error {
            Issue.record("\(diagnostic.message(in: .vietnamese))")
        }
        return try #require(result.ruleset)
    }

    /// A commune with its target, and ratings of some years, nothing on a paper.
    private func report(target: Int?, ratings: [(Int, Int)], _ language: Language = .vietnamese) throws -> String {
        let ruleset = try checked()
        let targetIndex = try #require(ruleset.evidence.firstIndex { $0.name == "mục_tiêu" })
        let ratingIndex = try #require(ruleset.evidence.firstIndex { $0.name == "xếp_loại" })
        var facts = FactStore()
        func place(_ key: FactKey, _ value: Int?) {
            guard let value else {
                facts.cells.append(Cell())
                return
            }
            facts.statements.append(
                Statement(
                    fact: key, value: CellValue(ExactDecimal(value)), paper: nil, recordedOn: nil, standing: .decides))
            facts.cells.append(
                Cell(
                    state: .known, value: CellValue(ExactDecimal(value)),
                    firstStatement: Int32(facts.statements.count - 1), statementCount: 1))
        }
        for index in ruleset.evidence.indices {
            facts.scalarCell.append(Int32(facts.cells.count))
            facts.lists.append(ListState())
            let key = FactKey(kind: .scalar, evidence: Int32(index))
            if index == targetIndex { place(key, target) } else { facts.cells.append(Cell()) }
            facts.series.append(SeriesState())
        }
        facts.series[ratingIndex] = SeriesState(firstCell: Int32(facts.cells.count), firstYear: 1985, yearCount: 41)
        for year in 1985...2025 {
            let key = FactKey(kind: .year, evidence: Int32(ratingIndex), index: Int32(year))
            place(key, ratings.first { $0.0 == year }?.1)
        }
        let day = date(2025, 12, 15)
        let nomination = Nomination(
            id: "xã-đăk-rve", groups: [0],
            dates: NominationDates(proposal: day, receipt: day, consideration: day, decision: day, defaulted: []),
            papers: [], facts: facts)
        let answer = Engine(ruleset: ruleset).answer(nomination)
        return FullForm.text(of: ExplanationBuilder.tree(of: answer, by: ruleset), in: language)
    }

    @Test("a target that falls short blocks, though the years suffice; the author's own words are used")
    func targetTooLow() throws {
        let text = try report(target: 98, ratings: [(2024, 1), (2023, 1)])
        #expect(text.contains("1. Bằng khen của tỉnh: KHÔNG ĐẠT"))
        #expect(text.joinedLines.contains("[không đạt] Kế hoạch mới đặt mục tiêu 98 %; văn bản yêu cầu 100 %"))
        #expect(text.contains("[không đạt] Mục tiêu ghi trong kế hoạch: 98 %; yêu cầu 100 %"))
        #expect(
            text.joinedLines.contains(
                "[đạt] Số năm liên tục có kết quả xếp loại từ Hoàn thành tốt nhiệm vụ trở lên: ít nhất 2 năm; yêu cầu ít nhất 2 năm"
            ))
    }

    @Test("a year that is not rated leaves the award open, and no list of forty years is read out")
    func yearMissing() throws {
        let text = try report(target: 100, ratings: [(2024, 1)])
        #expect(text.contains("1. Bằng khen của tỉnh: CHƯA ĐỦ CĂN CỨ"))
        #expect(text.contains("· Năm 2025: chưa đến kỳ xếp loại"))
        #expect(text.contains("· Năm 2024: Hoàn thành tốt nhiệm vụ, được tính"))
        #expect(text.contains("· Từ năm 2023 trở về trước: chưa có căn cứ"))
        #expect(text.contains("– kết quả xếp loại từ năm 2023 trở về trước"))
        #expect(text.joinedLines.contains("chắc chắn 1 năm (2024), những năm khác chưa rõ"))
        #expect(text.lines.count < 40)
    }

    @Test("all met")
    func earned() throws {
        let text = try report(target: 100, ratings: [(2024, 1), (2023, 1)])
        #expect(text.contains("1. Bằng khen của tỉnh: ĐẠT"))
        #expect(text.joinedLines.contains("(gạch đầu dòng thứ nhất mục III.1.b Kế hoạch số 2602/KH-UBND)"))
        #expect(!text.contains("Còn thiếu"))
    }

    @Test("a broken run decides whatever the target may be; in English the names stay Vietnamese")
    func brokenRun() throws {
        let text = try report(target: nil, ratings: [(2024, 1), (2023, 0)], .english)
        #expect(text.contains("1. Bằng khen của tỉnh: NOT EARNED"))
        #expect(text.contains("[unknown] No evidence yet on: mục tiêu ghi trong kế hoạch; required: 100%"))
        #expect(text.joinedLines.contains("Hoàn thành tốt nhiệm vụ or above: 1 year (2024); broken in 2023"))
        // With the rating of 2025 good, the run of 2024 and 2025 is there on the first day of 2026.
        #expect(text.contains("May be proposed on 1 January 2026 at the earliest, if"))
    }
}
