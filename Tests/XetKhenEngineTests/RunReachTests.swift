import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Open years of a run that begins nowhere: those are asked for that what is asked of the run can reach.
@Suite("Years within reach of a run")
struct RunReachTests {
    private static let excellent = 3

    private func year(_ evidence: Int, _ year: Int, oneOf values: [Int]) -> SettlingFact {
        SettlingFact(
            fact: FactKey(kind: .year, evidence: Int32(evidence), index: Int32(year)),
            requirement: .oneOf(values.map { CellValue(ExactDecimal($0)) }))
    }

    @Test("five years in a row ask for no more than five years")
    func length() {
        var builder = AnswerRuleset()
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        let award = builder.award("huân_chương")
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: nil, [AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 5)]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2024))
        evidence.years[ratings] = [2021: 2, 2023: 2]
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.verdict == .insufficientEvidence)
        #expect(!answer.completionsNotTried)
        // 2019 to 2023 are five; 2024 is not rated yet.
        let missing = [2019, 2020, 2022]
        #expect(
            answer.towardsEarned
                == SettlingSets(sets: [SettlingSet(facts: missing.map { year(ratings, $0, oneOf: [2, 3]) })]))
        #expect(
            answer.towardsNotEarned
                == SettlingSets(sets: missing.map { SettlingSet(facts: [year(ratings, $0, oneOf: [0, 1])]) }))
    }

    @Test("a longer run than the bound asks for one year more")
    func strictly() {
        var builder = AnswerRuleset()
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        let award = builder.award("huân_chương")
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: nil, [AnswerRuleset.compare(.runPart(.length, 0), .greater, 2)]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2024))
        evidence.years[ratings] = [2023: 2]
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(
            answer.towardsEarned.sets
                == [SettlingSet(facts: [2021, 2022].map { year(ratings, $0, oneOf: [2, 3]) })])
    }

    @Test("an excellent year is looked for beyond the length, as far as one open year")
    func count() {
        var builder = AnswerRuleset()
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        let award = builder.award("huân_chương")
        let isExcellent = AnswerRuleset.compare(
            .evidenceInYear(ratings), .equal, Self.excellent, .choice(AnswerRuleset.rating))
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: nil,
                [
                    AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 2),
                    AnswerRuleset.compare(.yearsInRun(0, isExcellent), .greaterOrEqual, 1),
                ]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2024))
        evidence.years[ratings] = [2021: 2, 2022: 2, 2023: 2]
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(
            answer.towardsEarned.sets == [SettlingSet(facts: [year(ratings, 2020, oneOf: [Self.excellent])])])
        #expect(answer.towardsNotEarned.sets == [SettlingSet(facts: [year(ratings, 2020, oneOf: [0, 1])])])
    }

    @Test("years up to a known title are asked for, since they part it from the run")
    func knownRecord() {
        var builder = AnswerRuleset()
        let titles = builder.declareList("danh_hiệu", [("năm", .year)])
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        let award = builder.award("huân_chương")
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: nil,
                [
                    AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 1),
                    builder.count(titles, inRun: 0, atLeast: 1),
                ]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2024))
        evidence.years[ratings] = [2023: 2]
        evidence.lists[titles] = ([[2020]], true)
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        let missing = [2020, 2021, 2022]
        #expect(
            answer.towardsEarned.sets
                == [SettlingSet(facts: missing.map { year(ratings, $0, oneOf: [2, 3]) })])
        #expect(
            answer.towardsNotEarned.sets == missing.map { SettlingSet(facts: [year(ratings, $0, oneOf: [0, 1])]) })
    }

    @Test("where the first year of the run is asked for, every year is within reach")
    func firstYear() {
        var builder = AnswerRuleset()
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        let award = builder.award("huân_chương")
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: nil,
                [AnswerRuleset.compare(.runPart(.first, 0), .lessOrEqual, 2000, .year)]))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (15, 3, 2024))
        evidence.years[ratings] = [2023: 2]
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.completionsNotTried)
        #expect(!answer.towardsEarned.isComplete)
    }
}
