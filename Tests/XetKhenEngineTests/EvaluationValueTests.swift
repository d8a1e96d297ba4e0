import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

private let proposal = date(10, 3, 2026)

@Suite("Values and lists")
struct EvaluationValueTests {
    /// A sole standard over one number; what is stated of it is given by `state`.
    private func truth(
        _ build: (Int) -> CheckedCondition, state: (inout NominationFixture, Int) -> Void
    ) -> Truth {
        var fixture = RulesetFixture()
        let amount = fixture.whole()
        let gate = fixture.yesNo()
        fixture.soleStandard(all(holds(gate), build(amount)))
        var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
        nomination.state(gate, true)
        state(&nomination, amount)
        return Evaluated(fixture, nomination).truth
    }

    @Test("A disputed number is compared value by value")
    func disputed() {
        func atLeast(_ bound: Int) -> Truth {
            truth({ compare(scalar($0), .greaterOrEqual, number(bound)) }, state: { $0.dispute($1, 5, 8) })
        }
        #expect(atLeast(5) == .true)
        #expect(atLeast(6) == unknown(.conflict))
        #expect(atLeast(9) == .false)
    }

    @Test("A leaf over a disputed and a missing fact has the causes of both")
    func disputedAndMissing() {
        var fixture = RulesetFixture()
        let first = fixture.whole()
        let second = fixture.whole()
        let sum = expression(.arithmetic(.add, scalar(first), scalar(second)))
        fixture.soleStandard(compare(sum, .greater, number(3)))
        var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
        nomination.dispute(first, 1, 2)
        var result = Evaluated(fixture, nomination)
        #expect(result.truth == unknown([.conflict, .missing]))
        #expect(result.evaluator.unknownFacts(ofAward: 0).count == 2)
    }

    @Test("Both sides of a comparison take the same disputed value")
    func disputedTwice() {
        #expect(
            truth({ compare(scalar($0), .equal, scalar($0)) }, state: { $0.dispute($1, 5, 8) }) == .true)
    }

    @Test("Beyond sixty-four combinations disputed facts are unbounded")
    func tooManyCombinations() {
        func truth(_ facts: Int) -> Truth {
            var fixture = RulesetFixture()
            let evidence = (0..<facts).map { _ in fixture.whole() }
            var sum = scalar(evidence[0])
            for one in evidence.dropFirst() { sum = expression(.arithmetic(.add, sum, scalar(one))) }
            fixture.soleStandard(compare(sum, .greaterOrEqual, number(0)))
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            for one in evidence { nomination.dispute(one, 1, 2) }
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(6) == .true)
        #expect(truth(7) == unknown(.conflict))
    }

    @Test("A ratio is compared by cross-multiplication and fails on a zero denominator")
    func ratio() {
        func truth(_ numerator: Int, _ denominator: Int) -> Truth {
            var fixture = RulesetFixture()
            let first = fixture.whole()
            let second = fixture.whole()
            fixture.soleStandard(
                condition(.ratio(scalar(first), scalar(second), .greaterOrEqual, number(2))))
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.state(first, numerator)
            nomination.state(second, denominator)
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(6, 3) == .true)
        #expect(truth(5, 3) == .false)
        #expect(truth(5, 0) == unknown(.error))
    }

    @Test("Unordered choices settle only between exact values")
    func unordered() {
        var fixture = RulesetFixture()
        fixture.ruleset.scales.append(Scale(name: "loại", isOrdered: false, values: ["a", "b", "c"], titles: []))
        let choice = fixture.evidence(.scalar(.choice(0)))
        let operand = scalar(choice, .choice(0))
        fixture.soleStandard(
            condition(.membership(operand, [number(0, .choice(0)), number(2, .choice(0))], negated: false)))
        func truth(_ values: Int...) -> Truth {
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            if values.count == 1 { nomination.state(choice, values[0]) }
            if values.count == 2 { nomination.dispute(choice, values[0], values[1]) }
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(0) == .true)
        #expect(truth(1) == .false)
        #expect(truth(0, 2) == .true)
        #expect(truth(0, 1) == unknown(.conflict))
    }

    @Test("A window of years ends on the date and starts on its anniversary")
    func window() {
        var fixture = RulesetFixture()
        let given = fixture.evidence(.scalar(.date))
        fixture.soleStandard(condition(.within(scalar(given, .date), years: number(5), until: proposalDate)))
        func truth(_ day: Int, _ month: Int, _ year: Int) -> Truth {
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.state(given, dayNumber(day, month, year))
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(10, 3, 2021) == .true)
        #expect(truth(9, 3, 2021) == .false)
        #expect(truth(10, 3, 2026) == .true)
        #expect(truth(11, 3, 2026) == .false)
    }

    @Test("Ages count anniversaries")
    func age() {
        var fixture = RulesetFixture()
        let founded = fixture.evidence(.scalar(.date))
        let age = expression(.age(of: scalar(founded, .date), at: proposalDate))
        fixture.soleStandard(compare(age, .greaterOrEqual, number(10)))
        func truth(_ day: Int, _ month: Int, _ year: Int) -> Truth {
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.state(founded, dayNumber(day, month, year))
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(10, 3, 2016) == .true)
        #expect(truth(11, 3, 2016) == .false)
    }

    @Test("A parameter is its value in force, and too weak or absent sources are said to be so")
    func parameter() {
        func value(_ stretches: [ParameterValue]) -> Truth {
            var fixture = RulesetFixture()
            let amount = fixture.whole()
            fixture.ruleset.parameters.append(
                Parameter(
                    name: "mức", label: LocalizedText(""), type: .number(isInteger: true, .none), values: stretches,
                    isCouncilChoice: false, range: nowhere))
            fixture.soleStandard(compare(scalar(amount), .greaterOrEqual, expression(.parameter(0))))
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.state(amount, 5)
            return Evaluated(fixture, nomination).truth
        }
        func stretch(_ value: Int?, _ force: DateInterval, _ grade: Grade = .v1) -> ParameterValue {
            ParameterValue(
                value: value.map { .number(ExactDecimal($0)) }, force: force, citations: [], grade: grade)
        }
        let before = DateInterval(start: nil, end: proposal)
        let since = DateInterval(start: proposal, end: nil)
        #expect(value([stretch(9, before), stretch(5, since)]) == .true)
        #expect(value([stretch(5, before), stretch(9, since)]) == .false)
        #expect(value([stretch(5, before), stretch(nil, since)]) == unknown(.weakSource))
        #expect(value([stretch(5, since, .v3)]) == unknown(.weakSource))
        #expect(value([stretch(5, before)]) == unknown(.error))
    }

    // MARK: - Lists

    /// Records of (amount, date), with a filter on the amount.
    private func count(
        _ records: [[[Int]?]], complete: Bool = true, atLeast bound: Int, latest: Bool = false
    ) -> Evaluated {
        var fixture = RulesetFixture()
        let list = fixture.evidence(
            .list(record: fixture.record([.number(isInteger: true, .none), .date], countedBy: 1)))
        let filter = compare(field(0, 0), .greaterOrEqual, number(10))
        let selection = fixture.selection(list, where: filter, latestOnly: latest)
        fixture.soleStandard(compare(expression(.count(selection)), .greaterOrEqual, number(bound)))
        var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
        nomination.list(list, records, complete: complete)
        return Evaluated(fixture, nomination)
    }

    @Test("Counts run from what certainly passes to what possibly passes")
    func counts() {
        let records: [[[Int]?]] = [[[10], [1]], [[9], [2]], [nil, [3]], [[8, 12], [4]]]
        let result = count(records, atLeast: 2)
        #expect(result.truth == unknown([.missing, .conflict]))
        #expect(result.values(of: result.nodes(.comparison)[0])[0].range == range(1, 3, [.missing, .conflict]))
        #expect(count(records, atLeast: 1).truth == .true)
        #expect(count(records, atLeast: 4).truth == .false)
        #expect(count(records, complete: false, atLeast: 4).truth == unknown([.missing, .conflict]))
        #expect(count([], atLeast: 0).truth == .true)
        #expect(count([], complete: false, atLeast: 1).outcomes.awards[0].truth == unknown(.missing))
    }

    @Test("The unknown facts of a count are those of records that are not settled, and the rest of an open list")
    func unknownFactsOfCount() {
        var result = count([[[10], [1]], [[9], nil], [nil, [3]]], complete: false, atLeast: 3)
        #expect(
            result.evaluator.unknownFacts(ofAward: 0) == [
                FactKey(kind: .field, evidence: 0, index: 2, field: 0), FactKey(kind: .rest, evidence: 0),
            ])
        result.evaluator.setRest(ofList: 0, furtherRecords: 2)
        #expect(result.evaluator.awardTruth(0).truth == .true)
        result.evaluator.setRest(ofList: 0, furtherRecords: 1)
        #expect(result.evaluator.awardTruth(0).truth == unknown(.missing))
    }

    /// The latest record's amount must be at least 10; the filter asks for kind 1.
    private func latest(_ records: [[[Int]?]], complete: Bool = true) -> Evaluated {
        var fixture = RulesetFixture()
        let types: [ScalarType] = [.number(isInteger: true, .none), .number(isInteger: true, .none), .date]
        let list = fixture.evidence(.list(record: fixture.record(types, countedBy: 2)))
        let selection = fixture.selection(
            list, where: compare(field(0, 0), .equal, number(1)), latestOnly: true)
        fixture.soleStandard(
            condition(.exists(selection, body: [compare(field(0, 1), .greaterOrEqual, number(10))])))
        var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
        nomination.list(list, records, complete: complete)
        return Evaluated(fixture, nomination)
    }

    @Test("Only the latest record that passes the filter counts")
    func latestRecord() {
        #expect(latest([[[1], [12], [100]], [[1], [5], [200]]]).truth == .false)
        #expect(latest([[[1], [12], [300]], [[1], [5], [200]]]).truth == .true)
        #expect(latest([[[1], [12], [100]], [[2], [5], [200]]]).truth == .true)
        #expect(latest([[[2], [12], [100]]]).truth == .false)
        // The order is unknown: what both give holds, else it is unknown.
        #expect(latest([[[1], [12], nil], [[1], [11], [200]]]).truth == .true)
        #expect(latest([[[1], [12], nil], [[1], [5], [200]]]).truth == unknown(.missing))
        #expect(latest([[[1], [12], [200]], [[1], [5], [200]]]).truth == unknown(.missing))
        // The filter is unknown: the record counts or it does not.
        #expect(latest([[[1], [12], [100]], [nil, [5], [200]]]).truth == unknown(.missing))
        #expect(latest([[[1], [5], [100]], [nil, [5], [200]]]).truth == .false)
        #expect(latest([[[1], [12], [100]]], complete: false).truth == unknown(.missing))
    }

    @Test("A sum over an open list is unbounded, a doubtful record adds between nothing and its value")
    func sums() {
        var fixture = RulesetFixture()
        let types: [ScalarType] = [.number(isInteger: true, .none), .number(isInteger: true, .none)]
        let list = fixture.evidence(.list(record: fixture.record(types)))
        let selection = fixture.selection(list, where: compare(field(0, 0), .equal, number(1)))
        fixture.soleStandard(compare(expression(.sum(selection, field(0, 1))), .greaterOrEqual, number(10)))
        func value(_ records: [[[Int]?]], complete: Bool = true) -> NumberRange {
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.list(list, records, complete: complete)
            let result = Evaluated(fixture, nomination)
            return result.values(of: result.nodes(.comparison)[0])[0].range
        }
        #expect(value([[[1], [4]], [[1], [7]], [[2], [9]]]) == range(11, 11, []))
        #expect(value([[[1], [4]], [nil, [7]], [nil, [-2]]]) == range(2, 11, .missing))
        #expect(value([]) == range(0, 0, []))
        #expect(value([[[1], [4]]], complete: false) == range(nil, nil, .missing))
        #expect(value([[[1], []]]) == range(nil, nil, .error))
    }

    @Test("An unwritten field is known to be unwritten, and no number")
    func unwritten() {
        func truth(_ value: [Int]?, written: Bool) -> Truth {
            var fixture = RulesetFixture()
            let list = fixture.evidence(.list(record: fixture.record([.date])))
            fixture.soleStandard(
                condition(
                    .exists(fixture.selection(list), body: [condition(.recorded(field(0, 0, .date), written))])))
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.list(list, [[value]])
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth([], written: true) == .false)
        #expect(truth([], written: false) == .true)
        #expect(truth([5], written: true) == .true)
        #expect(truth(nil, written: true) == unknown(.missing))
    }

    @Test("An existence over an open list is never false")
    func openExistence() {
        func truth(_ complete: Bool, where filter: CheckedCondition?) -> Truth {
            var fixture = RulesetFixture()
            let list = fixture.evidence(.list(record: fixture.record([.date])))
            let gate = fixture.yesNo()
            fixture.soleStandard(
                all(holds(gate), condition(.exists(fixture.selection(list, where: filter), body: []))))
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.state(gate, true)
            nomination.list(list, complete: complete)
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(true, where: nil) == .false)
        #expect(truth(false, where: nil) == unknown(.missing))
        #expect(truth(false, where: compare(field(0, 0, .date), .less, proposalDate)) == unknown(.missing))
        #expect(truth(false, where: condition(.constant(false))) == .false)
    }

    @Test("Overflow is an error of that leaf alone")
    func overflow() {
        let huge = ExactDecimal(coefficient: Int128(10_000_000_000) * 1_000_000_000 * 1_000_000_000, scale: 0) ?? .zero
        var fixture = RulesetFixture()
        let gate = fixture.yesNo()
        let constant = expression(.constant(.number(huge)))
        let square = expression(.arithmetic(.multiply, constant, constant))
        fixture.soleStandard(any(holds(gate), compare(square, .greater, number(0))))
        func truth(_ value: Bool) -> Truth {
            var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
            nomination.state(gate, value)
            return Evaluated(fixture, nomination).truth
        }
        #expect(truth(true) == .true)
        #expect(truth(false) == unknown(.error))
    }
}
