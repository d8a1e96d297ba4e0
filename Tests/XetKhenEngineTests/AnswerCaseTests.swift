import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The worked provisions of the design, built by hand.
@Suite("Answers of worked cases")
struct AnswerCaseTests {
    /// Article 44, clause 1, point e: five years good or better, one of them excellent, three titles within.
    struct Chain {
        var builder = AnswerRuleset()
        var ratings = 0
        var titles = 0

        init(from year: Int) {
            titles = builder.declareList("danh_hiệu", [("năm", .year)])
            ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
            let award = builder.award("huân_chương")
            builder.standard(
                award,
                builder.run(
                    of: ratings, atLeast: 2, from: year,
                    [
                        AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 5),
                        AnswerRuleset.compare(
                            .yearsInRun(
                                0,
                                AnswerRuleset.compare(
                                    .evidenceInYear(ratings), .equal, 3, .choice(AnswerRuleset.rating))),
                            .greaterOrEqual, 1),
                        builder.count(titles, inRun: 0, atLeast: 3),
                    ]))
        }

        func answer() -> AwardAnswer {
            let engine = Engine(ruleset: builder.ruleset)
            var evidence = AnswerEvidence(proposal: (15, 3, 2024))
            evidence.years[ratings] = [2019: 2, 2020: 3, 2021: 2, 2023: 2]
            evidence.lists[titles] = ([[2019], [2020], [2023]], true)
            return engine.answer(evidence.nomination(for: engine)).awards[0]
        }
    }

    private func year(_ evidence: Int, _ year: Int, oneOf values: [Int]) -> SettlingFact {
        SettlingFact(
            fact: FactKey(kind: .year, evidence: Int32(evidence), index: Int32(year)),
            requirement: .oneOf(values.map { CellValue(ExactDecimal($0)) }))
    }

    private func scalar(_ evidence: Int, oneOf values: [Int]) -> SettlingFact {
        SettlingFact(
            fact: FactKey(kind: .scalar, evidence: Int32(evidence)),
            requirement: .oneOf(values.map { CellValue(ExactDecimal($0)) }))
    }

    private func rest(_ evidence: Int, _ requirement: SettlingFact.Requirement) -> SettlingFact {
        SettlingFact(fact: FactKey(kind: .rest, evidence: Int32(evidence)), requirement: requirement)
    }

    @Test("case A: one missing rating settles both ways")
    func caseA() {
        let chain = Chain(from: 2019)
        let answer = chain.answer()
        #expect(answer.verdict == .insufficientEvidence)
        #expect(
            answer.towardsEarned
                == SettlingSets(sets: [SettlingSet(facts: [year(chain.ratings, 2022, oneOf: [2, 3])])]))
        #expect(
            answer.towardsNotEarned
                == SettlingSets(sets: [SettlingSet(facts: [year(chain.ratings, 2022, oneOf: [0, 1])])]))
    }

    @Test("case B: firmly not earned, in 2025 on stated assumptions")
    func caseB() {
        let chain = Chain(from: 2020)
        let answer = chain.answer()
        #expect(answer.verdict == .notEarned)
        #expect(answer.towardsEarned == SettlingSets())
        let expected = CalendarDate(year: 2025, month: 1, day: 1).map {
            EarliestDate.dateIf(
                $0,
                [
                    rest(chain.titles, .moreRecords(1)), year(chain.ratings, 2022, oneOf: [2, 3]),
                    year(chain.ratings, 2024, oneOf: [2, 3]),
                ])
        }
        #expect(answer.earliest == expected)
    }

    @Test("case H: after discipline the years are counted again, five of them by 2029")
    func caseH() {
        var builder = AnswerRuleset()
        let discipline = builder.declareList("kỷ_luật", [("ngày_hết_hạn", .date)])
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        builder.reset(from: discipline, date: 0)
        let award = builder.award("huân_chương")
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: nil, resets: [0],
                [AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 5)]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2025))
        evidence.years[ratings] = [2019: 2, 2020: 2, 2021: 2, 2022: 2, 2023: 2, 2024: 2]
        let end = CalendarDate(year: 2023, month: 5, day: 10)
        evidence.lists[discipline] = ([[end.map { Int($0.dayNumber) }]], true)
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.verdict == .notEarned)
        let expected = CalendarDate(year: 2029, month: 1, day: 1).map {
            EarliestDate.dateIf($0, (2025...2028).map { year(ratings, $0, oneOf: [2, 3]) })
        }
        #expect(answer.earliest == expected)
    }

    @Test("S17b: whether the collective may be given a flag decides")
    func s17b() {
        var builder = AnswerRuleset()
        let flags = builder.declareList("cờ", [("năm", .year)])
        let merits = builder.declareList("bằng_khen", [("năm", .year)])
        let eligible = builder.declare("thuộc_đối_tượng_tặng_cờ", .scalar(.yesNo))
        let award = builder.award("huân_chương")
        builder.standard(
            award,
            AnswerRuleset.any(
                builder.count(flags, atLeast: 2),
                AnswerRuleset.all(builder.count(flags, atLeast: 1), builder.count(merits, atLeast: 1)),
                AnswerRuleset.all(
                    builder.count(merits, atLeast: 2), AnswerRuleset.not(AnswerRuleset.holds(eligible)))))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.lists[flags] = ([], true)
        evidence.lists[merits] = ([[2021], [2023]], true)
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.verdict == .insufficientEvidence)
        #expect(answer.towardsEarned.sets == [SettlingSet(facts: [scalar(eligible, oneOf: [0])])])
        #expect(answer.towardsNotEarned.sets == [SettlingSet(facts: [scalar(eligible, oneOf: [1])])])
        #expect(answer.earliest == .notSought)
    }

    @Test("S31b: readings that differ on known facts leave nothing to settle")
    func s31b() {
        var builder = AnswerRuleset()
        let labour = builder.declare("có_công_sức", .scalar(.yesNo))
        let land = builder.declare("có_đất_đai", .scalar(.yesNo))
        let goods = builder.declare("có_tài_sản", .scalar(.yesNo))
        builder.ruleset.provisionCount = 1
        let award = builder.award("bằng_khen")
        let members = [labour, land, goods].map { AnswerRuleset.holds($0) }
        builder.standard(
            award,
            AnswerRuleset.readings([
                ("A", .v1, AnswerRuleset.condition(.all(members))),
                ("B", .memory, AnswerRuleset.condition(.any(members))),
            ]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.scalars = [labour: 0, land: 0, goods: 1]
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.verdict == .needsReview)
        #expect(!answer.isCertainAnyway)
        #expect(answer.towardsEarned == SettlingSets())
        #expect(answer.towardsNotEarned == SettlingSets())
    }

    @Test("case E: two more free initiatives make the three readings agree")
    func caseE() {
        var builder = AnswerRuleset()
        let titles = builder.declare("hai_lần_danh_hiệu", .scalar(.yesNo))
        let initiatives = builder.declareList("sáng_kiến", [("năm", .year), ("đã_dùng", .yesNo)])
        builder.ruleset.provisionCount = 1
        let award = builder.award("bằng_khen")
        let isUsed = AnswerRuleset.condition(
            .truth(
                CheckedExpression(.field(variable: 0, field: 1), type: .yesNo, range: AnswerRuleset.place)))
        builder.standard(
            award,
            AnswerRuleset.readings([
                ("A", .v1, AnswerRuleset.holds(titles)),
                ("B", .v1, AnswerRuleset.all(AnswerRuleset.holds(titles), builder.count(initiatives, atLeast: 2))),
                (
                    "C", .v2,
                    AnswerRuleset.all(
                        AnswerRuleset.holds(titles),
                        builder.count(initiatives, filter: AnswerRuleset.not(isUsed), atLeast: 2))
                ),
            ]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2026))
        evidence.scalars[titles] = 1
        evidence.lists[initiatives] = ([[2023, 1], [2024, 1]], false)
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.truth.causes == [.reading, .missing])
        #expect(answer.towardsEarned.sets == [SettlingSet(facts: [rest(initiatives, .moreRecords(2))])])
        #expect(answer.towardsNotEarned.sets.isEmpty)

        evidence.lists[initiatives] = ([[2023, 1], [2024, 1]], true)
        let closed = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(closed.verdict == .needsReview)
        #expect(closed.towardsEarned == SettlingSets())
    }

    @Test("an age is reached on a birthday")
    func age() {
        var builder = AnswerRuleset()
        let founded = builder.declare("ngày_thành_lập", .scalar(.date))
        let award = builder.award("huân_chương")
        let proposal = CheckedExpression(.builtInDate(.proposal), type: .date, range: AnswerRuleset.place)
        let date = CheckedExpression(.evidence(founded), type: .date, range: AnswerRuleset.place)
        builder.standard(award, AnswerRuleset.compare(.age(of: date, at: proposal), .greaterOrEqual, 10))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        let foundation = CalendarDate(year: 2017, month: 6, day: 15)
        evidence.scalars[founded] = foundation.map { Int($0.dayNumber) }
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.verdict == .notEarned)
        #expect(answer.earliest == CalendarDate(year: 2027, month: 6, day: 15).map { .date($0) })
        let late = CalendarDate(year: 2026, month: 6, day: 15)
        evidence.scalars[founded] = late.map { Int($0.dayNumber) }
        let never = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(never.earliest == .notWithinTenYears)
    }
}
