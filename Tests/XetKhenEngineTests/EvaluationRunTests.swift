import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Five consecutive years up to the proposal since the Prime Minister's Bằng khen, one of them excellent, three titles in
/// them. Ratings: 0 not done, 1 done, 2 well, 3 excellently.
private struct ConsecutiveYears {
    var fixture = RulesetFixture()
    let conduct: Int
    let ratings: Int
    let grants: Int
    let titles: Int
    let disciplines: Int

    /// Fields of a grant: form, kind, date of decision, period.
    init() {
        conduct = fixture.yesNo()
        ratings = fixture.evidence(.yearSeries(.choice(0)))
        fixture.ruleset.scales.append(
            Scale(name: "mức", isOrdered: true, values: ["không", "hoàn_thành", "tốt", "xuất_sắc"], titles: []))
        let grant = fixture.record([.award, .awardKind, .date, .period], countedBy: 2)
        grants = fixture.evidence(.list(record: grant))
        titles = fixture.evidence(.list(record: fixture.record([.year], countedBy: 0)))
        disciplines = fixture.evidence(.list(record: fixture.record([.date], countedBy: 0)))

        let periodEnd = expression(.periodPart(last: true, field(0, 3, .period)), .year)
        let decisionYear = expression(.yearOf(field(0, 2, .date)), .year)
        let written = condition(.recorded(field(0, 3, .period), true))
        fixture.ruleset.anchors.append(
            Anchor(
                name: "năm_bắt_đầu", record: grant,
                clauses: [
                    AnchorClause(
                        citations: [], grade: .v1, force: .always,
                        cases: [
                            AnchorCase(condition: written, year: expression(.yearAfter(periodEnd), .year)),
                            AnchorCase(condition: not(written), year: expression(.yearAfter(decisionYear), .year)),
                        ])
                ], range: nowhere))
        fixture.ruleset.resets.append(
            Reset(
                name: "sau_kỷ_luật", label: LocalizedText(""), selection: fixture.selection(disciplines),
                at: field(0, 0, .date), partialYearMayCount: false, citations: [], grade: .v2, force: .always,
                frame: Frame(variables: 1), range: nowhere))

        let rating = expression(.evidenceInYear(ratings), .choice(0))
        let run = CheckedRun(
            name: "c", slot: 0, from: expression(.anchor(0, variable: 0), .year), touching: proposalDate,
            eachYear: compare(rating, .greaterOrEqual, number(2, .choice(0))), resets: [0], range: nowhere)
        let excellent = compare(rating, .equal, number(3, .choice(0)))
        let ofMerit = all(
            compare(field(0, 0, .award), .equal, number(7, .award)),
            compare(field(0, 1, .awardKind), .equal, number(0, .awardKind)))
        let body = condition(
            .withRun(
                run,
                body: [
                    holds(conduct),
                    compare(expression(.runPart(.length, 0)), .greaterOrEqual, number(5)),
                    compare(expression(.yearsInRun(0, excellent)), .greaterOrEqual, number(1)),
                    compare(
                        expression(.count(fixture.selection(titles, variable: 1, inRun: 0))), .greaterOrEqual, number(3)
                    ),
                ]))
        fixture.soleStandard(condition(.exists(fixture.selection(grants, where: ofMerit), body: [body])))
    }

    func nomination(_ day: Int, _ month: Int, _ year: Int) -> NominationFixture {
        var result = NominationFixture(fixture.ruleset, proposal: date(day, month, year))
        result.state(conduct, true)
        result.list(disciplines)
        return result
    }

    /// Case A: the rating of 2022 is missing.
    func caseA(period written: Int?) -> NominationFixture {
        var result = nomination(15, 3, 2024)
        result.list(grants, [[[7], [0], [dayNumber(20, 11, 2019)], written.map { [$0] } ?? []]])
        result.list(titles, [[[2019]], [[2020]], [[2023]]])
        result.year(ratings, 2019, 2)
        result.year(ratings, 2020, 3)
        result.year(ratings, 2021, 2)
        result.year(ratings, 2023, 2)
        return result
    }
}

@Suite("Runs")
struct EvaluationRunTests {
    @Test("A missing year in the middle leaves the run between one and five years")
    func missingYear() {
        let rules = ConsecutiveYears()
        var result = Evaluated(rules.fixture, rules.caseA(period: period(2014, 2018)))
        #expect(result.truth == unknown(.missing))

        let run = result.trace.runs[0]
        #expect(run.start == 2019)
        #expect(run.certainLength == 1)
        #expect(run.possibleLength == 5)
        #expect(run.certainFirst == 2023 && run.certainLast == 2023)
        #expect(run.possibleFirst == 2019 && run.possibleLast == 2023)
        #expect(run.causes == .missing)
        #expect(run.breakingYear == nil)
        let years = result.trace.years[Int(run.firstYear)..<Int(run.firstYear + run.yearCount)]
        #expect(
            years.map(\.standing) == [
                .notRatedYet, .holds, .unknown, .holds, .holds, .holds, .beforeStart,
            ])
        #expect(years.first?.year == 2024)

        // Of excellent years there may be two: 2020, and 2022 itself.
        let comparisons = result.nodes(.comparison).suffix(3)
        #expect(
            comparisons.map { result.values(of: $0)[0].range }
                == [range(1, 5, .missing), range(0, 2, .missing), range(1, 3, .missing)])
        let missing = FactKey(kind: .year, evidence: Int32(rules.ratings), index: 2022)
        for node in comparisons { #expect(result.facts(of: node).contains(missing)) }
        // The rating of the year of the proposal does not exist yet, so nobody is asked for it.
        let unrated = FactKey(kind: .year, evidence: Int32(rules.ratings), index: 2024)
        #expect(!result.trace.facts.contains(unrated))
        #expect(result.evaluator.unknownFacts(ofAward: 0) == [missing])
    }

    @Test("Without a written period the run starts a year later and cannot reach five years")
    func laterStart() {
        let rules = ConsecutiveYears()
        var result = Evaluated(rules.fixture, rules.caseA(period: nil))
        #expect(result.truth == .false)
        #expect(result.trace.runs[0].certainLength == 1)
        #expect(result.trace.runs[0].possibleLength == 4)
        let comparisons = result.nodes(.comparison).suffix(3)
        #expect(comparisons.map(\.truth) == [.false, unknown(.missing), .false])
        #expect(
            comparisons.map { result.values(of: $0)[0].range }
                == [range(1, 4, .missing), range(0, 2, .missing), range(1, 2, .missing)])
        #expect(result.evaluator.unknownFacts(ofAward: 0) == [])
    }

    @Test("Any grant from which the rest holds is enough")
    func anyGrant() {
        let rules = ConsecutiveYears()
        var nomination = rules.nomination(10, 3, 2024)
        nomination.list(
            rules.grants,
            [
                [[7], [0], [dayNumber(1, 6, 2015)], []], [[7], [0], [dayNumber(1, 6, 2022)], []],
            ])
        nomination.list(rules.titles, [[[2019]], [[2020]], [[2023]]])
        for year in 2016...2023 { nomination.year(rules.ratings, year, year == 2020 ? 3 : 2) }
        let result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == .true)
        #expect(result.nodes(.candidate).map(\.truth) == [.true, .false])
        #expect(result.trace.runs.map(\.certainLength) == [8, 1])
    }

    @Test("The year of the proposal counts when it is rated and is no gap when it is not")
    func proposalYear() {
        let rules = ConsecutiveYears()
        var nomination = rules.nomination(10, 12, 2025)
        nomination.list(rules.grants, [[[7], [0], [dayNumber(1, 6, 2019)], []]])
        nomination.list(rules.titles, [[[2022]], [[2023]], [[2024]]])
        for year in 2020...2024 { nomination.year(rules.ratings, year, 3) }
        let unrated = Evaluated(rules.fixture, nomination)
        #expect(unrated.truth == .true)
        #expect(unrated.trace.runs[0].certainLast == 2024)
        nomination.year(rules.ratings, 2025, 2)
        let rated = Evaluated(rules.fixture, nomination)
        #expect(rated.truth == .true)
        #expect(rated.trace.runs[0].certainLength == 6)
        nomination.year(rules.ratings, 2025, 1)
        let broken = Evaluated(rules.fixture, nomination)
        #expect(broken.truth == .false)
        #expect(broken.trace.runs[0].possibleLength == 0)
        #expect(broken.trace.runs[0].breakingYear == 2025)
    }

    @Test("A discipline resets the run whatever rating is on file")
    func reset() {
        let rules = ConsecutiveYears()
        var nomination = rules.nomination(10, 3, 2025)
        nomination.list(rules.grants, [[[7], [0], [dayNumber(1, 6, 2017)], []]])
        nomination.list(rules.titles, [[[2019]], [[2020]], [[2022]]])
        nomination.list(rules.disciplines, [[[dayNumber(10, 5, 2023)]]])
        for year in 2019...2024 { nomination.year(rules.ratings, year, 2) }
        let result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == .false)
        let run = result.trace.runs[0]
        #expect(run.certainFirst == 2024 && run.certainLast == 2024 && run.possibleLength == 1)
        #expect(run.breakingYear == 2023)
        #expect(result.trace.years.map(\.standing) == [.notRatedYet, .holds, .reset])
    }

    @Test("An open list of disciplines makes every year uncertain")
    func openReset() {
        let rules = ConsecutiveYears()
        var nomination = rules.nomination(10, 3, 2025)
        nomination.list(rules.grants, [[[7], [0], [dayNumber(1, 6, 2019)], []]])
        nomination.list(rules.titles, [[[2022]], [[2023]], [[2024]]])
        nomination.list(rules.disciplines, complete: false)
        for year in 2020...2024 { nomination.year(rules.ratings, year, 3) }
        var result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == unknown(.missing))
        #expect(result.trace.runs[0].certainLength == 0)
        #expect(result.trace.runs[0].possibleLength == 5)
        let rest = FactKey(kind: .rest, evidence: Int32(rules.disciplines))
        #expect(result.evaluator.unknownFacts(ofAward: 0) == [rest])
        result.evaluator.setRest(ofList: rules.disciplines, furtherRecords: 0)
        #expect(result.evaluator.awardTruth(0).truth == .true)
        result.evaluator.setRest(ofList: rules.disciplines, furtherRecords: 1)
        #expect(result.evaluator.awardTruth(0).truth == .false)
        result.evaluator.restore()
        #expect(result.evaluator.awardTruth(0).truth == unknown(.missing))
    }

    @Test("A disputed rating is in conflict only where its values differ for the run")
    func disputedYear() {
        let rules = ConsecutiveYears()
        var nomination = rules.nomination(10, 3, 2025)
        nomination.list(rules.grants, [[[7], [0], [dayNumber(1, 6, 2019)], []]])
        nomination.list(rules.titles, [[[2022]], [[2023]], [[2024]]])
        for year in 2020...2024 { nomination.year(rules.ratings, year, 3) }
        nomination.year(rules.ratings, 2022, 2, 3)
        #expect(Evaluated(rules.fixture, nomination).truth == .true)
        nomination.year(rules.ratings, 2022, 1, 3)
        var result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == unknown(.conflict))
        #expect(
            result.evaluator.unknownFacts(ofAward: 0)
                == [FactKey(kind: .year, evidence: Int32(rules.ratings), index: 2022)])
    }

    @Test("Completing the missing year gives the verdict that it decides")
    func completion() {
        let rules = ConsecutiveYears()
        var result = Evaluated(rules.fixture, rules.caseA(period: period(2014, 2018)))
        let missing = FactKey(kind: .year, evidence: Int32(rules.ratings), index: 2022)
        for (value, truth) in [(0, Truth.false), (1, .false), (2, .true), (3, .true)] {
            result.evaluator.set(missing, .known, CellValue(ExactDecimal(value)))
            #expect(result.evaluator.awardTruth(0).truth == truth)
        }
        result.evaluator.restore()
        #expect(result.evaluator.awardTruth(0).truth == unknown(.missing))
    }

    @Test("A list of grants that is open may still hold one from which the run starts early enough")
    func favourableGrant() {
        let rules = ConsecutiveYears()
        var nomination = rules.nomination(10, 3, 2025)
        nomination.list(rules.grants, complete: false)
        nomination.list(rules.titles, [[[2022]], [[2023]], [[2024]]])
        for year in 2020...2024 { nomination.year(rules.ratings, year, 3) }
        var result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == unknown(.missing))
        result.evaluator.setRest(ofList: rules.grants, furtherRecords: 0)
        #expect(result.evaluator.awardTruth(0).truth == .false)
        result.evaluator.setRest(ofList: rules.grants, furtherRecords: 1)
        // Years before 2020 are missing, so the run is at least five and at most as long as one may look back.
        #expect(result.evaluator.awardTruth(0).truth == .true)
    }
}
