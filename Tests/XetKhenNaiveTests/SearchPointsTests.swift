import Testing
import XetKhenEngine
import XetKhenNaive
import XetKhenValues

/// Points at which what a search claims and what the worlds drawn at random gave once differed: the claim is worked out by
/// hand, and the check of answers finds it right.
@Suite("Settled points of the searches")
struct SearchPointsTests {
    static let world = """
        bộ quy tắc thử_nghiệm "Thử"
        nhóm người "Người" là cá nhân
        thang mức_độ
          kém < khá < tốt < giỏi
        minh chứng xác_nhận_năm : chuỗi năm có/không
        minh chứng xếp_loại : chuỗi năm mức_độ
        minh chứng các_số : danh sách số nguyên
        minh chứng ngày_lập : ngày
        minh chứng đã_họp : có/không
        minh chứng có_phản_ánh : có/không
        hình thức khen "Khen"

        """

    /// The first counts years by their rating, the second asks for the length of a run of ratings.
    private static let countedAndLength = """
        tiêu chuẩn một "Một"
          đề nghị khen
          khi
            với chuỗi c = liên tục xác_nhận_năm
              chạm ngày đề nghị
            (số năm trong c mà xếp_loại = khá) ≥ 3
        tiêu chuẩn hai "Hai"
          đề nghị khen
          khi
            với chuỗi c = liên tục xếp_loại ≥ khá
              chạm ngày đề nghị
            dài của c ≠ 5 năm
        """

    func answer(
        on day: String, considered: String? = nil, _ evidence: String, _ rules: String,
        at place: SourceLocation = #_sourceLocation
    ) throws -> AwardAnswer {
        let text = "```quy-tắc\n\(Self.world)\(rules)\n```\n"
        let compiled = try #require(
            CompiledRuleset(text), "\(CompiledRuleset.mistakes(text))", sourceLocation: place)
        let json = """
            {"id": "N", "groups": ["người"], "nominated_on": "\(day)", "considered_on": "\(considered ?? day)",
             "evidence": {\(evidence)}}
            """
        guard case .nomination(let nomination) = compiled.reader.read(Array(json.utf8)) else {
            throw Refused()
        }
        for seed in 0..<3 as Range<UInt64> {
            let check = AnswerCheck(compiled.engine, nomination, seed: seed)
            #expect(check.differences == [], sourceLocation: place)
        }
        return try #require(compiled.engine.answer(nomination).awards.first, sourceLocation: place)
    }

    private struct Refused: Error {}

    // MARK: Traces

    /// 1 and 2 are stated of what is divided by 0: an error by either, so no common settled value; the step tries both.
    @Test("A disputed number over 0 is in error and in conflict, and the trace says so")
    func disputedOverZero() throws {
        let award = try answer(
            on: "2025-02-01", #""số_hộ": [{"value": 1}, {"value": 2}], "số_nhà": 0"#,
            """
            minh chứng số_hộ : số nguyên
            minh chứng số_nhà : số nguyên
            tiêu chuẩn một "Một"
              đề nghị khen
              khi số_hộ / số_nhà ≥ 50%
            """)
        #expect(award.truth == .unknown([.error, .conflict]))
    }

    // MARK: Certain anyway

    /// 2025 is not rated yet and passed over. If 2020 to 2024 are all fair the run goes on to 2019, which is; if one is
    /// not, fewer than five are left. The other standard counts at most one year, whatever the rating of 2025 will be: it
    /// is refused already and makes that rating no missing fact.
    @Test("A year that only a settled standard reads is not rated in completions: certain that the run is not of five")
    func lengthIsNot() throws {
        let award = try answer(
            on: "2025-02-01",
            #""xác_nhận_năm": {"2024": false, "2025": true}, "xếp_loại": {"2019": "khá"}"#,
            Self.countedAndLength)
        #expect(award.isCertainAnyway)
        #expect(award.truth == .true)
    }

    /// The same where the standard that counts is undecided: whether three years of its run are fair is open, so 2025 is
    /// asked for, may be rated good, and makes five with 2021 to 2024.
    @Test("A year that an undecided standard reads is rated in completions")
    func lengthMayBe() throws {
        let award = try answer(
            on: "2025-02-01",
            #""xác_nhận_năm": {"2022": false, "2023": true, "2024": true, "2025": true}, "xếp_loại": {"2019": "khá"}"#,
            Self.countedAndLength)
        #expect(!award.isCertainAnyway)
        #expect(award.truth.isUnknown)
    }

    /// 2024 is not rated yet and passed over. With 2023 the run reaches 2022 and has two years, without it none. The other
    /// limb lacks its three numbers; that 2024 holds there by its rating asks for no confirmation.
    @Test("A year that only a refused limb reads is not rated in completions: certain that the run is not of one")
    func lengthIs() throws {
        let award = try answer(
            on: "2024-02-28",
            #""xác_nhận_năm": {"2022": true}, "xếp_loại": {"2024": "giỏi"}, "các_số": {"value": [], "complete": true}"#,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi
                với chuỗi c = liên tục (xếp_loại ≥ khá hoặc xác_nhận_năm)
                  chạm ngày đề nghị
            tiêu chuẩn hai "Hai"
              đề nghị khen
              khi số các_số ≥ 3
              chi tiết hóa một
            tiêu chuẩn ba "Ba"
              đề nghị khen
              khi
                với chuỗi c = liên tục xác_nhận_năm
                  chạm ngày đề nghị
                dài của c = 1 năm
            """)
        #expect(award.isCertainAnyway)
        #expect(award.truth == .false)
    }

    // MARK: Earliest dates

    /// On 28/12/2024 the age is four by the older date and three by the younger: in dispute. From 15/02/2025 it is five by
    /// the one and three by the other, four by neither; on 15/06/2025 it becomes four by the younger.
    @Test("A disputed date brings a change on the days of each of its values")
    func disputedDate() throws {
        let award = try answer(
            on: "2024-12-28", #""ngày_lập": [{"value": "2021-06-15"}, {"value": "2020-02-15"}]"#,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi tuổi của ngày_lập tại ngày quyết định ≠ 4 năm
            """)
        #expect(award.truth == .unknown(.conflict))
        #expect(award.earliest == CalendarDate(year: 2025, month: 2, day: 15).map { .date($0) })
    }

    /// Considered in 2024, which is not rated yet and passed over: rated good or better, 2023 ends the run. The other limb is
    /// refused until its date has come. A day on which months counted from that date begin is looked at; so is the one after
    /// the proposal. On it, as before, nothing is earned without the rating.
    @Test("A date with a condition may be the next day, on which nothing is earned without it")
    func nextDayIfRated() throws {
        let award = try answer(
            on: "2023-01-01", considered: "2024-12-01", #""xếp_loại": {"2019": "kém"}, "ngày_lập": "2024-02-01""#,
            """
            tiêu chí gần_đây "Gần đây"
              khi một trong ((ngày_lập cộng 15 tháng đầu tháng sau) ≥ ngày tiếp nhận, đã_họp)
            tiêu chuẩn một "Một"
              đề nghị khen
              khi
                một trong các căn cứ nêu ra
                  tất cả
                    với chuỗi c = liên tục xếp_loại ≥ tốt
                      chạm ngày xét
                    năm cuối của c = 2023
                  tất cả (gần_đây, ngày_lập trong 3 năm đến ngày đề nghị)
            """)
        #expect(award.verdict == .insufficientEvidence)
        let rated = SettlingFact(
            fact: FactKey(kind: .year, evidence: 1, index: 2023),
            requirement: .oneOf([CellValue(ExactDecimal(2)), CellValue(ExactDecimal(3))]))
        #expect(award.earliest == CalendarDate(year: 2023, month: 1, day: 2).map { .dateIf($0, [rated]) })
    }

    /// The first limb is refused, three years being more than two. Of the second the reading that asks nothing of its run is
    /// heard from 01/03/2023; whether the exception applies is missing, and with a meeting held it replaces what is met by
    /// what is met.
    @Test("The first day of a reading, if the condition that may replace it holds")
    func nextDayIfMet() throws {
        let award = try answer(
            on: "2023-02-28", #""ngày_lập": "2022-06-15", "xếp_loại": {"2020": "giỏi", "2021": "tốt", "2022": "giỏi"}"#,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi
                với chuỗi k = liên tục xếp_loại ≥ khá
                dài của k = 2 năm
            tiêu chuẩn hai "Hai"
              đề nghị khen
              khi
                cách hiểu CH_1
                  B "Cách B" hạng V2 từ 01/06/2026
                    ngày_lập ≤ ngày tiếp nhận
                  C "Cách C" hạng V2 từ 01/03/2023
                    ít nhất 1 trong
                      tất cả
                        với chuỗi c = liên tục xếp_loại ≥ khá
                          chạm ngày đề nghị
              thay bằng N2 khi có_phản_ánh
                là đã_họp
            """)
        let met = SettlingFact(
            fact: FactKey(kind: .scalar, evidence: 4), requirement: .oneOf([CellValue(ExactDecimal(1))]))
        #expect(award.earliest == CalendarDate(year: 2023, month: 3, day: 1).map { .dateIf($0, [met]) })
    }

    // MARK: What settles

    /// A standard none of whose facts is stated is not pleaded.
    private static let met = #""đã_họp": true"#

    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> ExactDecimal {
        ExactDecimal(Int(try #require(CalendarDate(year: year, month: month, day: day)).dayNumber))
    }

    private func upTo(_ day: ExactDecimal) -> SettlingFact.Requirement {
        .between(lower: nil, lowerIncluded: false, upper: day, upperIncluded: true)
    }

    /// Six whole years have passed, not seven, for whoever was born after 28/01/2016.
    @Test("More than six years are seven whole ones")
    func moreThanSixYears() throws {
        let award = try answer(
            on: "2023-01-28", Self.met,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi tất cả (đã_họp, tuổi của ngày_lập tại ngày xét > 6 năm)
            """)
        #expect(
            award.towardsEarned.sets.map(\.facts) == [
                [SettlingFact(fact: Self.founded, requirement: upTo(try day(2016, 1, 28)))]
            ])
    }

    /// 36 days after 01/10/2018 is 06/11/2018. Twenty months after 30/09/2023 is 30/05/2025, after 01/10/2023 it is
    /// 01/06/2025.
    @Test(
        "A date that rules shift is asked for up to the day on which the shifted one passes",
        arguments: [
            ("(ngày_lập lùi 36 ngày) < 01/10/2018", 2018, 11, 5),
            ("(ngày_lập cộng 20 tháng cuối tháng) < ngày xét", 2023, 9, 30),
            ("(ngày_lập lùi 36 ngày) trong 3 năm đến ngày xét", 2025, 7, 7),
        ])
    func shifted(condition: String, year: Int, month: Int, day: Int) throws {
        let award = try answer(
            on: "2025-06-01", Self.met,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi tất cả (đã_họp, \(condition))
            """)
        let facts = try #require(award.towardsEarned.sets.first?.facts)
        guard case .between(_, _, let upper, true) = facts[0].requirement else {
            Issue.record("\(facts)")
            return
        }
        #expect(upper == (try self.day(year, month, day)))
    }

    private static let founded = FactKey(kind: .scalar, evidence: 3)
    private static let twoNumbers = """
        minh chứng số_hộ : số nguyên
        minh chứng số_nhà : số nguyên
        tiêu chuẩn một "Một"
          đề nghị khen
          khi tất cả
            đã_họp

        """

    /// Either of them may be 1 if the other is 2; both may not.
    @Test("Numbers that are asked for together do so whatever each is within what is asked")
    func together() throws {
        let award = try answer(
            on: "2025-06-01", Self.met,
            Self.twoNumbers + "    số_hộ ≥ 1\n    số_nhà ≥ 1\n    (số_hộ ≥ 2 hoặc số_nhà ≥ 2)\n")
        func atLeast(_ number: Int) -> SettlingFact.Requirement {
            .between(lower: ExactDecimal(number), lowerIncluded: true, upper: nil, upperIncluded: false)
        }
        #expect(
            award.towardsEarned.sets.map(\.facts) == [
                [
                    SettlingFact(fact: FactKey(kind: .scalar, evidence: 6), requirement: atLeast(1)),
                    SettlingFact(fact: FactKey(kind: .scalar, evidence: 7), requirement: atLeast(2)),
                ]
            ])
    }

    /// What either must be depends on the other: a range of both would promise too much.
    @Test("Of two unknown numbers in one calculation a pair that does is named")
    func pair() throws {
        let award = try answer(on: "2025-06-01", Self.met, Self.twoNumbers + "    số_hộ + số_nhà ≥ 10\n")
        let facts = try #require(award.towardsEarned.sets.first?.facts)
        var sum = ExactDecimal.zero
        for fact in facts {
            guard case .suchAs(let number) = fact.requirement else {
                Issue.record("\(facts)")
                return
            }
            sum = try #require(sum.adding(number))
        }
        #expect(facts.count == 2 && sum >= ExactDecimal(10))
    }

    /// The run ends in the year of a date that is not known. Years from 2022 on are not rated, so that a run of at least two
    /// may lie in any of them: one date that does is named, no stretch of them.
    @Test("Of a date that says where a run lies one is named")
    func placesRun() throws {
        let award = try answer(
            on: "2024-01-28", Self.met + #", "xếp_loại": {"2018": "giỏi", "2019": "giỏi"}"#,
            """
            tiêu chuẩn một "Một"
              đề nghị khen
              khi
                tất cả
                  đã_họp
                  tất cả
                    với chuỗi c = liên tục xếp_loại ≥ khá
                      chạm ngày_lập
                    dài của c ≥ 2 năm
            """)
        let sets = award.towardsEarned.sets.map(\.facts).filter { $0.contains { $0.fact == Self.founded } }
        #expect(!sets.isEmpty)
        for fact in sets.joined() where fact.fact == Self.founded {
            guard case .suchAs(let number) = fact.requirement else {
                Issue.record("\(fact)")
                continue
            }
            #expect(number >= (try day(2019, 1, 1)))
        }
    }

    /// The second record is the latest unless its date lies before 15/12/2020: which days of that year do is not told by
    /// where years begin.
    @Test("Of the date by which a record counts one is named")
    func placesRecord() throws {
        let award = try answer(
            on: "2023-12-28",
            #""số_hộ": 1, "lần_trước": {"complete": true, "value": [{"ngày_ký": "2020-12-15", "điểm": 0}, {"điểm": 2}]}"#,
            """
            bản ghi lần_khen
              ngày_ký : ngày
              điểm : số nguyên
              tính theo ngày_ký
            minh chứng số_hộ : số nguyên
            minh chứng lần_trước : danh sách lần_khen
            tiêu chuẩn một "Một"
              đề nghị khen
              khi
                có m trong lần_trước gần nhất
                  m.điểm > số_hộ
            """)
        for (sets, isEarned) in [(award.towardsEarned, true), (award.towardsNotEarned, false)] {
            let fact = try #require(sets.sets.first?.facts.first)
            guard case .suchAs(let number) = fact.requirement else {
                Issue.record("\(fact)")
                continue
            }
            #expect((number >= (try day(2020, 12, 15))) == isEarned)
        }
    }
}
