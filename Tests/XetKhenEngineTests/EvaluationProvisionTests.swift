import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A collective: ten years old, five excellent years up to the proposal (a rating or a title, year by year), and in them
/// flags or, for one that cannot receive flags, two Bằng khen.
private struct CollectiveYears {
    var fixture = RulesetFixture()
    let founded: Int
    let ratings: Int
    let titles: Int
    let flags: Int
    let certificates: Int
    let mayReceiveFlags: Int

    init() {
        founded = fixture.evidence(.scalar(.date))
        ratings = fixture.evidence(.yearSeries(.choice(0)))
        fixture.ruleset.scales.append(
            Scale(name: "mức", isOrdered: true, values: ["không", "hoàn_thành", "tốt", "xuất_sắc"], titles: []))
        let yearly = fixture.record([.year], countedBy: 0)
        titles = fixture.evidence(.list(record: yearly))
        flags = fixture.evidence(.list(record: yearly))
        certificates = fixture.evidence(.list(record: yearly))
        mayReceiveFlags = fixture.yesNo()

        let run = CheckedRun(
            name: "c", slot: 0, from: nil, touching: proposalDate,
            eachYear: any(
                compare(expression(.evidenceInYear(ratings), .choice(0)), .equal, number(3, .choice(0))),
                condition(.exists(fixture.selection(titles, inYear: true), body: []))),
            resets: [], range: nowhere)
        func count(_ list: Int, _ bound: Int) -> CheckedCondition {
            compare(expression(.count(fixture.selection(list, inRun: 0))), .greaterOrEqual, number(bound))
        }
        fixture.soleStandard(
            all(
                compare(
                    expression(.age(of: scalar(founded, .date), at: proposalDate)), .greaterOrEqual, number(10)),
                condition(
                    .withRun(
                        run,
                        body: [
                            compare(expression(.runPart(.length, 0)), .greaterOrEqual, number(5)),
                            any(
                                count(flags, 2), all(count(flags, 1), count(certificates, 1)),
                                all(count(certificates, 2), not(holds(mayReceiveFlags)))),
                        ]))))
    }

    /// S17: age 14, five excellent years (one by its title), no flag, two Bằng khen.
    func nomination(mayReceiveFlags eligible: Bool?, flagsComplete: Bool = true) -> NominationFixture {
        var result = NominationFixture(fixture.ruleset, proposal: date(10, 3, 2025))
        result.state(founded, dayNumber(1, 3, 2011))
        for year in 2021...2024 { result.year(ratings, year, 3) }
        result.year(ratings, 2020, 2)
        result.year(ratings, 2019, 1)
        result.list(titles, [[[2020]]])
        result.list(flags, complete: flagsComplete)
        result.list(certificates, [[[2021]], [[2023]]])
        if let eligible { result.state(mayReceiveFlags, eligible) }
        return result
    }
}

/// Bằng khen of a province for an individual, without the readings: two titles in consecutive years; or excellent years
/// with two initiatives; or two works.
private struct TitlesOrInitiatives {
    var fixture = RulesetFixture()
    let titles: Int
    let ratings: Int
    let initiatives: Int
    let works: Int

    init() {
        let yearly = fixture.record([.year], countedBy: 0)
        titles = fixture.evidence(.list(record: yearly))
        ratings = fixture.evidence(.yearSeries(.choice(0)))
        fixture.ruleset.scales.append(
            Scale(name: "mức", isOrdered: true, values: ["không", "hoàn_thành", "tốt", "xuất_sắc"], titles: []))
        initiatives = fixture.evidence(.list(record: yearly))
        works = fixture.evidence(.list(record: yearly))
        let length = compare(expression(.runPart(.length, 0)), .greaterOrEqual, number(2))
        let byTitle = CheckedRun(
            name: "t", slot: 0, from: nil, touching: proposalDate,
            eachYear: condition(.exists(fixture.selection(titles, inYear: true), body: [])), resets: [],
            range: nowhere)
        let byRating = CheckedRun(
            name: "x", slot: 0, from: nil, touching: proposalDate,
            eachYear: compare(expression(.evidenceInYear(ratings), .choice(0)), .equal, number(3, .choice(0))),
            resets: [], range: nowhere)
        func count(_ list: Int, inRun: Int?) -> CheckedCondition {
            compare(expression(.count(fixture.selection(list, inRun: inRun))), .greaterOrEqual, number(2))
        }
        let twoTitles = condition(.withRun(byTitle, body: [length]))
        let excellent = condition(.withRun(byRating, body: [length, count(initiatives, inRun: 0)]))
        fixture.soleStandard(any(twoTitles, excellent, count(works, inRun: nil)))
    }
}

@Suite("Provisions worked by hand")
struct EvaluationProvisionTests {
    @Test("S17: a collective that can receive flags and has none fails all four ways")
    func flags() {
        let rules = CollectiveYears()
        let result = Evaluated(rules.fixture, rules.nomination(mayReceiveFlags: true))
        #expect(result.truth == .false)
        let run = result.trace.runs[0]
        #expect(run.certainFirst == 2020 && run.certainLast == 2024 && run.possibleLength == 5)
        #expect(run.breakingYear == 2019)
        #expect(run.causes == [])
        #expect(result.nodes(.not).map(\.truth) == [.false])
    }

    @Test("S17b: whether it can receive flags is the one missing fact")
    func flagsUnknown() {
        let rules = CollectiveYears()
        var result = Evaluated(rules.fixture, rules.nomination(mayReceiveFlags: nil))
        #expect(result.truth == unknown(.missing))
        let missing = FactKey(kind: .scalar, evidence: Int32(rules.mayReceiveFlags))
        #expect(result.evaluator.unknownFacts(ofAward: 0) == [missing])
        result.evaluator.set(missing, .known, CellValue(.zero))
        #expect(result.evaluator.awardTruth(0).truth == .true)
        result.evaluator.set(missing, .known, CellValue(.one))
        #expect(result.evaluator.awardTruth(0).truth == .false)
    }

    @Test("S17 with an open list of flags is not known")
    func openFlags() {
        let rules = CollectiveYears()
        var result = Evaluated(rules.fixture, rules.nomination(mayReceiveFlags: true, flagsComplete: false))
        #expect(result.truth == unknown(.missing))
        #expect(
            result.evaluator.unknownFacts(ofAward: 0) == [FactKey(kind: .rest, evidence: Int32(rules.flags))])
        result.evaluator.setRest(ofList: rules.flags, furtherRecords: 1)
        #expect(result.evaluator.awardTruth(0).truth == .true)
        #expect(result.evaluator.plan.cuts(for: FactSlot(evidence: rules.flags)).numbers.contains(ExactDecimal(2)))
    }

    @Test("S02: no titles, two excellent years and one initiative")
    func oneInitiative() {
        let rules = TitlesOrInitiatives()
        var nomination = NominationFixture(rules.fixture.ruleset, proposal: date(10, 3, 2026))
        nomination.list(rules.titles)
        nomination.year(rules.ratings, 2025, 3)
        nomination.year(rules.ratings, 2024, 3)
        nomination.year(rules.ratings, 2023, 2)
        nomination.list(rules.initiatives, [[[2025]]])
        nomination.list(rules.works)
        let result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == .false)
        #expect(result.trace.runs.map(\.certainLength) == [0, 2])
        #expect(result.values(of: result.nodes(.comparison)[2])[0].range == range(1, 1, []))
    }

    @Test("S03: titles two years apart make no run of two")
    func titlesApart() {
        let rules = TitlesOrInitiatives()
        var nomination = NominationFixture(rules.fixture.ruleset, proposal: date(10, 3, 2025))
        nomination.list(rules.titles, [[[2022]], [[2024]]])
        nomination.year(rules.ratings, 2024, 2)
        nomination.list(rules.initiatives, [[[2022]], [[2024]]])
        nomination.list(rules.works)
        let result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == .false)
        // The title of the year of the proposal may still come; 2024 holds, 2023 breaks.
        #expect(result.trace.runs[0].certainFirst == 2024 && result.trace.runs[0].certainLast == 2024)
        #expect(result.trace.runs[0].breakingYear == 2023)
        #expect(result.trace.years.prefix(3).map(\.standing) == [.notRatedYet, .holds, .breaks])
    }

    @Test("Further titles fill years of a run one by one")
    func furtherTitles() {
        let rules = TitlesOrInitiatives()
        var nomination = NominationFixture(rules.fixture.ruleset, proposal: date(10, 3, 2025))
        nomination.list(rules.titles, complete: false)
        nomination.year(rules.ratings, 2024, 1)
        nomination.list(rules.initiatives)
        nomination.list(rules.works)
        var result = Evaluated(rules.fixture, nomination)
        #expect(result.truth == unknown(.missing))
        for (count, truth) in [(0, Truth.false), (1, .false), (2, .true)] {
            result.evaluator.setRest(ofList: rules.titles, furtherRecords: count)
            #expect(result.evaluator.awardTruth(0).truth == truth)
        }
    }

    // MARK: - Runs without a date to touch

    private func untouched(_ years: ClosedRange<Int>, _ ratings: [Int: Int]) -> TracedRun? {
        var fixture = RulesetFixture()
        let series = fixture.evidence(.yearSeries(.number(isInteger: true, .none)))
        let run = CheckedRun(
            name: "c", slot: 0, from: number(years.lowerBound, .year), touching: nil,
            eachYear: compare(expression(.evidenceInYear(series)), .greaterOrEqual, number(2)), resets: [],
            range: nowhere)
        fixture.soleStandard(
            condition(
                .withRun(run, body: [compare(expression(.runPart(.length, 0)), .greaterOrEqual, number(3))])))
        var nomination = NominationFixture(fixture.ruleset, proposal: date(10, 3, years.upperBound))
        for (year, rating) in ratings { nomination.year(series, year, rating) }
        return Evaluated(fixture, nomination).trace.runs.first
    }

    @Test("Without a date to touch the longest run counts, of equal ones the latest")
    func longest() {
        let equal = untouched(
            2015...2024,
            [
                2015: 2, 2016: 2, 2017: 1, 2018: 2, 2019: 2, 2020: 1, 2021: 1, 2022: 1, 2023: 1, 2024: 1,
            ])
        #expect(equal?.certainFirst == 2018 && equal?.certainLast == 2019)
        #expect(equal?.possibleFirst == 2018 && equal?.breakingYear == 2017)
        let open = untouched(
            2015...2024,
            [
                2015: 2, 2016: 2, 2017: 2, 2018: 1, 2020: 1, 2021: 2, 2023: 2, 2024: 1,
            ])
        #expect(open?.certainLength == 3 && open?.possibleLength == 3)
        let longer = untouched(2019...2024, [2019: 2, 2020: 2, 2021: 1, 2022: 2, 2024: 2])
        #expect(longer?.certainFirst == 2019 && longer?.certainLength == 2)
        #expect(longer?.possibleFirst == 2022 && longer?.possibleLength == 3)
    }

    @Test("The year of a reset counts as possible where the reset says so")
    func partialYear() {
        func run(_ mayCount: Bool) -> TracedRun? {
            var fixture = RulesetFixture()
            let series = fixture.evidence(.yearSeries(.number(isInteger: true, .none)))
            let events = fixture.evidence(.list(record: fixture.record([.date], countedBy: 0)))
            fixture.ruleset.resets.append(
                Reset(
                    name: "đặt_lại", label: LocalizedText(""), selection: fixture.selection(events),
                    at: field(0, 0, .date), partialYearMayCount: mayCount, citations: [], grade: .v1, force: .always,
                    frame: Frame(variables: 1), range: nowhere))
            let run = CheckedRun(
                name: "c", slot: 0, from: nil, touching: proposalDate,
                eachYear: compare(expression(.evidenceInYear(series)), .greaterOrEqual, number(2)), resets: [0],
                range: nowhere)
            fixture.soleStandard(condition(.withRun(run, body: [])))
            var nomination = NominationFixture(fixture.ruleset, proposal: date(10, 3, 2025))
            for year in 2020...2025 { nomination.year(series, year, 2) }
            nomination.list(events, [[[dayNumber(10, 5, 2023)]]])
            return Evaluated(fixture, nomination).trace.runs.first
        }
        #expect(run(false)?.certainFirst == 2024 && run(false)?.possibleFirst == 2024)
        #expect(run(true)?.certainFirst == 2024 && run(true)?.possibleFirst == 2023)
        #expect(run(true)?.causes == .reading)
    }
}
