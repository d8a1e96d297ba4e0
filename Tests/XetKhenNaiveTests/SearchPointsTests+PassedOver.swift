import Testing
import XetKhenEngine
import XetKhenNaive
import XetKhenValues

/// Years that a run passes over as not rated yet, or may not, and what is pleaded when such years have come.
extension SearchPointsTests {
    private static let titles = """
        bản ghi danh_xưng
          bậc_đạt : mức_độ
          năm_đạt : năm
          tính theo năm_đạt
        minh chứng danh_xưng_cũ : danh sách danh_xưng

        """
    private static let level = FactKey(kind: .field, evidence: 6, index: 1, field: 0)
    private static let met = FactKey(kind: .scalar, evidence: 4)

    private func one(of values: Int...) -> SettlingFact.Requirement {
        .oneOf(values.map { CellValue(ExactDecimal($0)) })
    }

    /// 2024 is passed over, and 2023 has no title if the list holds no more: the run has no year. The level of the one title
    /// there is read for the year passed over only, so that it is none of the facts asked for.
    @Test("A field that is read for such a year only is not asked for")
    func fieldOfPassedYear() throws {
        let award = try answer(
            on: "2024-02-28", #""danh_xưng_cũ": [{"value": [{"năm_đạt": 2024}]}]"#,
            Self.titles + """
                tiêu chuẩn một "Một"
                  đề nghị khen
                  khi
                    với chuỗi c = liên tục (có trong năm danh_xưng_cũ mà bậc_đạt ≥ tốt)
                      chạm ngày đề nghị
                    dài của c = 1 năm
                """)
        #expect(award.verdict == .insufficientEvidence)
        #expect(
            award.towardsNotEarned.sets.map(\.facts) == [
                [SettlingFact(fact: FactKey(kind: .rest, evidence: 6), requirement: .nothingMore)]
            ])
    }

    /// The level is asked for by the second condition too. Rated good or better it makes 2024 the second year of the run: one
    /// year is then not its length, whatever was held. Rated lower, 2024 is passed over still, and a meeting decides.
    /// Without a meeting the level has to be the highest, and then the run is too long.
    @Test("A field that is asked for elsewhere keeps its year from being passed over until it is known")
    func fieldAskedForElsewhere() throws {
        let titles = #"[{"năm_đạt": 2023, "bậc_đạt": "tốt"}, {"năm_đạt": 2024}]"#
        let award = try answer(
            on: "2024-02-28", #""danh_xưng_cũ": {"complete": true, "value": \#(titles)}"#,
            Self.titles + """
                tiêu chuẩn một "Một"
                  đề nghị khen
                  khi
                    tất cả
                      tất cả
                        với chuỗi c = liên tục (có trong năm danh_xưng_cũ mà bậc_đạt ≥ tốt)
                          chạm ngày đề nghị
                        dài của c = 1 năm
                      một trong
                        đã_họp
                        có d trong danh_xưng_cũ mà d.bậc_đạt = giỏi
                """)
        #expect(award.verdict == .insufficientEvidence)
        #expect(
            award.towardsEarned.sets.map(\.facts) == [
                [
                    SettlingFact(fact: Self.level, requirement: one(of: 0, 1)),
                    SettlingFact(fact: Self.met, requirement: one(of: 1)),
                ]
            ])
        #expect(
            award.towardsNotEarned.sets.map(\.facts) == [
                [SettlingFact(fact: Self.level, requirement: one(of: 2, 3))],
                [SettlingFact(fact: Self.met, requirement: one(of: 0))],
            ])
    }

    /// The second run asks for less than one year, so that of its years only the first is within reach. Considered in 2026,
    /// which is passed over, that is 2025, and 2024 stays out of reach: the first run passes over it. Before 14/12/2024 the
    /// case is considered in 2025, and 2024 would have to break the second run and belong to the first.
    @Test("A year that one run passes over is not asked for because another one could go back to it")
    func outOfReach() throws {
        let award = try answer(
            on: "2024-01-15", considered: "2025-02-01", #""đã_họp": true"#,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi
                tất cả
                  đã_họp
                  tất cả
                    với chuỗi c = liên tục xác_nhận_năm
                      chạm ngày đề nghị
                    dài của c > 5 năm
                  tất cả
                    với chuỗi k = liên tục xác_nhận_năm
                      chạm ngày xét
                    dài của k < 1 năm
            """)
        func confirmed(_ year: Int32, _ value: Int) -> SettlingFact {
            SettlingFact(fact: FactKey(kind: .year, evidence: 0, index: year), requirement: one(of: value))
        }
        let conditions = (2018...2023).map { confirmed($0, 1) } + [confirmed(2025, 0)]
        #expect(award.earliest == CalendarDate(year: 2024, month: 12, day: 14).map { .dateIf($0, conditions) })
    }

    /// That the list of titles is complete and empty pleads the first limb, on a later day as well: titles may be given
    /// until then. The limb is met as long as there is none in the run, and nothing is earned while a limb is met. In 2023,
    /// which is not rated yet, a title has a year in the run if 2022 was confirmed; the other limb fails if there was a
    /// meeting.
    @Test("What is pleaded stays pleaded on a later day")
    func pleadedLater() throws {
        let award = try answer(
            on: "2022-01-15", #""danh_xưng_cũ": {"complete": true, "value": []}, "ngày_lập": "2019-05-01""#,
            Self.titles + """
                tiêu chuẩn một "Một"
                  đề nghị khen
                  khi
                    không phải
                      một trong các căn cứ nêu ra
                        tất cả
                          với chuỗi c = liên tục xác_nhận_năm
                            chạm ngày đề nghị
                          số lần trong c của danh_xưng_cũ ≤ 0
                        tất cả (không phải đã_họp, ngày_lập ≥ 01/01/2018)
                """)
        #expect(award.verdict == .notEarned)
        #expect(
            award.earliest
                == CalendarDate(year: 2023, month: 1, day: 1).map {
                    .dateIf(
                        $0,
                        [
                            SettlingFact(fact: FactKey(kind: .rest, evidence: 6), requirement: .moreRecords(1)),
                            SettlingFact(
                                fact: FactKey(kind: .year, evidence: 0, index: 2022), requirement: one(of: 1)),
                            SettlingFact(fact: Self.met, requirement: one(of: 1)),
                        ])
                })
    }

    /// The run touches a day of 2022, years before the proposal. If the list holds no more and the title whose year is
    /// missing is of another one, 2022 has none and breaks the run. That year has to be named as well: what values of the year
    /// of a record give is not asked for all of them, so that closing the list alone decides nothing. Two more, of 2022 and
    /// 2021, are enough whatever the first two are.
    @Test("A year before that of the proposal is not passed over on account of what a list may still hold")
    func restOfEarlierYear() throws {
        let titles = #"[{"năm_đạt": 2020}, {"bậc_đạt": "tốt"}]"#
        let award = try answer(
            on: "2025-02-28", #""danh_xưng_cũ": [{"value": \#(titles)}], "ngày_lập": "2022-02-01""#,
            Self.titles + """
                tiêu chuẩn một "Một"
                  đề nghị khen
                  khi
                    tất cả
                      với chuỗi c = liên tục (có trong năm danh_xưng_cũ mà bậc_đạt ≥ khá)
                        chạm ngày_lập
                      dài của c ≥ 2 năm
                """)
        let rest = FactKey(kind: .rest, evidence: 6)
        #expect(
            award.towardsEarned.sets.map(\.facts) == [[SettlingFact(fact: rest, requirement: .moreRecords(2))]])
        let refused = try #require(award.towardsNotEarned.sets.first?.facts)
        #expect(award.towardsNotEarned.sets.count == 1 && refused.count == 2)
        #expect(refused.last == SettlingFact(fact: rest, requirement: .nothingMore))
        guard refused.first?.fact == FactKey(kind: .field, evidence: 6, index: 1, field: 1),
            case .suchAs(let year)? = refused.first?.requirement
        else {
            Issue.record("\(refused)")
            return
        }
        #expect(year != ExactDecimal(2022))
    }
}
