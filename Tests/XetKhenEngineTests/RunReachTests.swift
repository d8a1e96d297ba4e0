import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Open years of a run that begins nowhere: those are asked for that what is asked of the run can reach.
@Suite("Years within reach of a run")
struct RunReachTests {
    private static let excellent = 3
    /// The evidence declared, in its order.
    private static let ratings = 0
    private static let titles = 1

    /// Of an award that asks this of the run of good years up to 15/03/2024; `titles` are the years of all titles.
    private func answer(
        rated years: [Int: Int], titles: [Int] = [], _ body: (AnswerRuleset) -> [CheckedCondition]
    ) -> AwardAnswer {
        var builder = AnswerRuleset()
        _ = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        _ = builder.declareList("danh_hiệu", [("năm", .year)])
        let award = builder.award("huân_chương")
        builder.standard(award, builder.run(of: Self.ratings, atLeast: 2, from: nil, body(builder)))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2024))
        evidence.years[Self.ratings] = years
        evidence.lists[Self.titles] = (titles.map { [$0] }, true)
        return engine.answer(evidence.nomination(for: engine)).awards[0]
    }

    private func year(_ year: Int, oneOf values: [Int]) -> SettlingFact {
        SettlingFact(
            fact: FactKey(kind: .year, evidence: Int32(Self.ratings), index: Int32(year)),
            requirement: .oneOf(values.map { CellValue(ExactDecimal($0)) }))
    }

    @Test("five years in a row ask for no more than five years")
    func length() {
        let answer = answer(rated: [2021: 2, 2023: 2]) { _ in
            [AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 5)]
        }
        #expect(answer.verdict == .insufficientEvidence)
        #expect(!answer.completionsNotTried)
        // 2019 to 2023 are five; 2024 is not rated yet.
        let missing = [2019, 2020, 2022]
        #expect(
            answer.towardsEarned
                == SettlingSets(sets: [SettlingSet(facts: missing.map { year($0, oneOf: [2, 3]) })]))
        #expect(
            answer.towardsNotEarned
                == SettlingSets(sets: missing.map { SettlingSet(facts: [year($0, oneOf: [0, 1])]) }))
    }

    @Test("a longer run than the bound asks for one year more")
    func strictly() {
        let answer = answer(rated: [2023: 2]) { _ in [AnswerRuleset.compare(.runPart(.length, 0), .greater, 2)] }
        #expect(
            answer.towardsEarned.sets
                == [SettlingSet(facts: [2021, 2022].map { year($0, oneOf: [2, 3]) })])
    }

    @Test("an excellent year is looked for beyond the length, as far as one open year")
    func count() {
        let isExcellent = AnswerRuleset.compare(
            .evidenceInYear(Self.ratings), .equal, Self.excellent, .choice(AnswerRuleset.rating))
        let answer = answer(rated: [2021: 2, 2022: 2, 2023: 2]) { _ in
            [
                AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 2),
                AnswerRuleset.compare(.yearsInRun(0, isExcellent), .greaterOrEqual, 1),
            ]
        }
        #expect(
            answer.towardsEarned.sets == [SettlingSet(facts: [year(2020, oneOf: [Self.excellent])])])
        #expect(answer.towardsNotEarned.sets == [SettlingSet(facts: [year(2020, oneOf: [0, 1])])])
    }

    @Test("years up to a known title are asked for, since they part it from the run")
    func knownRecord() {
        let answer = answer(rated: [2023: 2], titles: [2020]) {
            [
                AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 1),
                $0.count(Self.titles, inRun: 0, atLeast: 1),
            ]
        }
        let missing = [2020, 2021, 2022]
        #expect(
            answer.towardsEarned.sets
                == [SettlingSet(facts: missing.map { year($0, oneOf: [2, 3]) })])
        #expect(
            answer.towardsNotEarned.sets == missing.map { SettlingSet(facts: [year($0, oneOf: [0, 1])]) })
    }

    @Test("where the first year of the run is asked for, every year is within reach")
    func firstYear() {
        let answer = answer(rated: [2023: 2]) { _ in
            [AnswerRuleset.compare(.runPart(.first, 0), .lessOrEqual, 2000, .year)]
        }
        #expect(answer.completionsNotTried)
        #expect(!answer.towardsEarned.isComplete)
    }
}
