import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

private let proposal = date(10, 3, 2026)

/// Evaluates a sole standard over three yes/no facts, each true, false or (nil) missing.
private func value(_ facts: [Bool?], _ build: (inout RulesetFixture) -> CheckedCondition) -> Truth {
    evaluated(facts, build).truth
}

private func evaluated(_ facts: [Bool?], _ build: (inout RulesetFixture) -> CheckedCondition) -> Evaluated {
    var fixture = RulesetFixture()
    for _ in facts { _ = fixture.yesNo() }
    let condition = build(&fixture)
    fixture.soleStandard(condition)
    return Evaluated(fixture, stated(fixture, facts))
}

private func stated(_ fixture: RulesetFixture, _ facts: [Bool?]) -> NominationFixture {
    // A further fact that is always stated, so that the limb is pleaded whatever is missing.
    var nomination = NominationFixture(fixture.ruleset, proposal: proposal)
    for (index, fact) in facts.enumerated() {
        if let fact { nomination.state(index, fact) }
    }
    return nomination
}

@Suite("Rules")
struct EvaluationRuleTests {
    @Test("At least two of three")
    func atLeast() {
        func two(_ facts: [Bool?]) -> Truth {
            value(facts) { _ in condition(.atLeast(2, [holds(0), holds(1), holds(2)])) }
        }
        #expect(two([true, true, nil]) == .true)
        #expect(two([true, false, nil]) == unknown(.missing))
        #expect(two([false, false, nil]) == .false)
        #expect(two([true, nil, nil]) == unknown(.missing))
    }

    @Test("Fewer members left than are asked for is an error of the ruleset")
    func atLeastTooFew() {
        let truth = value([true, true]) { fixture in
            let other = fixture.criterion(fixture.rule(holds(0), groups: [1]))
            return condition(.atLeast(2, [condition(.criterion(other)), holds(1)]))
        }
        #expect(truth == unknown(.error))
    }

    @Test("A criterion that does not cover the nominee is skipped, and a block of nothing else with it")
    func leftOut() {
        func build(_ fixture: inout RulesetFixture) -> CheckedCondition {
            let other = fixture.criterion(fixture.rule(holds(0), groups: [1]))
            let later = fixture.criterion(
                fixture.rule(holds(0), force: DateInterval(start: date(1, 1, 2030), end: nil)))
            return all(not(condition(.criterion(other))), any(condition(.criterion(later))), holds(1))
        }
        let result = evaluated([false, true], build)
        #expect(result.truth == .true)
        #expect(result.nodes(.criterion).map(\.status) == [.notCovered, .notInForce])
        #expect(result.nodes(.criterionReference).map(\.status) == [.notCovered, .notInForce])
        #expect(result.nodes(.not).map(\.status) == [.empty])
        #expect(result.nodes(.any).map(\.status) == [.empty])
        let alone = evaluated([false, true]) { fixture in
            let other = fixture.criterion(fixture.rule(holds(0), groups: [1]))
            return all(condition(.criterion(other)))
        }
        #expect(alone.outcomes.awards[0].status == .empty)
    }

    @Test(
        "An exception that fails the rule",
        arguments: [
            (true, true, Truth.false), (true, false, .true), (true, nil, unknown(.missing)), (false, nil, .false),
            (nil, true, .false), (nil, false, unknown(.missing)), (nil, nil, unknown(.missing)),
        ] as [(Bool?, Bool?, Truth)])
    func unless(_ base: Bool?, _ exception: Bool?, _ expected: Truth) {
        var fixture = RulesetFixture()
        for _ in 0..<3 { _ = fixture.yesNo() }
        let rule = fixture.rule(
            any(holds(0), all(holds(2), not(holds(2)))), exceptions: [fixture.exception(holds(1), .fails)])
        _ = fixture.standard(rule, award: fixture.award())
        #expect(Evaluated(fixture, stated(fixture, [base, exception, true])).truth == expected)
    }

    @Test(
        "An exception that waives the rule",
        arguments: [
            (false, true, Truth.true), (false, false, .false), (true, nil, .true), (false, nil, unknown(.missing)),
            (nil, nil, unknown(.missing)),
        ] as [(Bool?, Bool?, Truth)])
    func waived(_ base: Bool?, _ exception: Bool?, _ expected: Truth) {
        var fixture = RulesetFixture()
        for _ in 0..<3 { _ = fixture.yesNo() }
        let rule = fixture.rule(
            any(holds(0), not(holds(2))), exceptions: [fixture.exception(holds(1), .satisfied)])
        _ = fixture.standard(rule, award: fixture.award())
        #expect(Evaluated(fixture, stated(fixture, [base, exception, true])).truth == expected)
    }

    @Test("Exceptions that fire with different consequences are an error, an unknown one is a candidate")
    func severalExceptions() {
        func truth(_ fails: Bool?, _ waives: Bool?, base: Bool = true) -> Truth {
            var fixture = RulesetFixture()
            for _ in 0..<4 { _ = fixture.yesNo() }
            let rule = fixture.rule(
                all(holds(0), holds(3)),
                exceptions: [fixture.exception(holds(1), .fails), fixture.exception(holds(2), .satisfied)])
            _ = fixture.standard(rule, award: fixture.award())
            return Evaluated(fixture, stated(fixture, [base, fails, waives, true])).truth
        }
        #expect(truth(true, true) == unknown(.error))
        #expect(truth(true, nil) == unknown(.missing))
        #expect(truth(false, nil) == .true)
        #expect(truth(nil, nil) == unknown(.missing))
        #expect(truth(nil, false, base: false) == .false)
    }

    @Test("A standing-in condition replaces the rule's own")
    func replaced() {
        func truth(_ facts: [Bool?]) -> Truth {
            var fixture = RulesetFixture()
            for _ in 0..<3 { _ = fixture.yesNo() }
            let rule = fixture.rule(holds(0), exceptions: [fixture.exception(holds(1), .replaced(holds(2)))])
            _ = fixture.standard(rule, award: fixture.award())
            return Evaluated(fixture, stated(fixture, facts)).truth
        }
        #expect(truth([false, true, true]) == .true)
        #expect(truth([true, true, false]) == .false)
        #expect(truth([true, nil, true]) == .true)
        #expect(truth([true, nil, false]) == unknown(.missing))
        #expect(truth([nil, true, false]) == .false)
    }

    @Test("Readings agree, disagree, and are heard from their date")
    func readingsOfOneProvision() {
        func truth(_ facts: [Bool?], _ letter: CalendarDate? = nil, grades: [Grade] = [.v1, .v1, .v2]) -> Truth {
            var fixture = RulesetFixture()
            for _ in facts { _ = fixture.yesNo() }
            fixture.ruleset.provisionCount = 1
            fixture.soleStandard(
                readings(0, [(holds(0), grades[0], nil), (holds(1), grades[1], nil), (holds(2), grades[2], letter)]))
            return Evaluated(fixture, stated(fixture, facts)).truth
        }
        #expect(truth([true, true, true]) == .true)
        #expect(truth([false, false, false]) == .false)
        // Case E, case F and case G of the ministry's reading.
        #expect(truth([true, true, false]) == unknown(.reading))
        #expect(truth([true, true, nil]) == unknown([.reading, .missing]))
        #expect(truth([true, true, false], date(11, 3, 2026)) == .true)
        #expect(truth([true, true, false], date(10, 3, 2026)) == unknown(.reading))
        #expect(truth([nil, nil, nil].map { $0 } + [], nil) == unknown(.missing))
        #expect(truth([true, true, true], grades: [.v3, .memory, .v3]) == unknown(.weakSource))
        #expect(truth([true, true, true], grades: [.v3, .memory, .v2]) == .true)
    }

    @Test("One reading fixed for all its places")
    func fixedReading() {
        var fixture = RulesetFixture()
        for _ in 0..<2 { _ = fixture.yesNo() }
        fixture.ruleset.provisionCount = 1
        let provision = readings(0, [(holds(0), .v1, nil), (holds(1), .v1, nil)])
        let criterion = fixture.criterion(fixture.rule(provision))
        fixture.soleStandard(any(condition(.criterion(criterion)), not(provision)))
        var result = Evaluated(fixture, stated(fixture, [true, false]))
        #expect(result.truth == unknown(.reading))
        let use = result.evaluator.plan.awards[0].provisions[0]
        #expect(use.places == 2 && use.heardFrom == [nil, nil])
        for reading in 0...1 {
            result.evaluator.setReading(reading, ofProvision: 0)
            #expect(result.evaluator.awardTruth(0).truth == .true)
        }
        result.evaluator.restore()
        #expect(result.evaluator.awardTruth(0).truth == unknown(.reading))
    }

    @Test("A criterion of a weak grade is applied and removed")
    func weakCriterion() {
        func truth(_ fact: Bool?, _ join: (CheckedCondition) -> CheckedCondition) -> Truth {
            value([fact, true]) { fixture in
                let weak = fixture.criterion(fixture.rule(holds(0), grade: .v3))
                return join(condition(.criterion(weak)))
            }
        }
        #expect(truth(true) { all($0, holds(1)) } == .true)
        #expect(truth(false) { all($0, holds(1)) } == unknown(.weakSource))
        #expect(truth(nil) { all($0, holds(1)) } == unknown([.missing, .weakSource]))
        #expect(truth(true) { all(any($0, not(holds(1))), holds(1)) } == unknown(.weakSource))
        #expect(truth(false) { all(any($0, not(holds(1))), holds(1)) } == .false)
        #expect(truth(true) { all(not($0), holds(1)) } == unknown(.weakSource))
    }

    @Test("A standard of a weak grade never grants, and refuses only beside another")
    func weakStandard() {
        func truth(_ weak: Bool, beside: Bool?) -> Truth {
            var fixture = RulesetFixture()
            for _ in 0..<2 { _ = fixture.yesNo() }
            let award = fixture.award()
            _ = fixture.standard(fixture.rule(holds(0), grade: .v3), award: award)
            if beside != nil { _ = fixture.standard(fixture.rule(holds(1)), award: award) }
            return Evaluated(fixture, stated(fixture, [weak, beside])).truth
        }
        #expect(truth(true, beside: nil) == unknown(.weakSource))
        #expect(truth(false, beside: nil) == unknown(.weakSource))
        #expect(truth(true, beside: false) == unknown(.weakSource))
        #expect(truth(false, beside: false) == .false)
        #expect(truth(true, beside: true) == .true)
    }

    @Test("A limb without a fact of its own stated is left out")
    func pleaded() {
        func evaluation(_ facts: [Bool?]) -> Evaluated {
            evaluated(facts) { _ in
                all(holds(0), condition(.pleaded([all(holds(0), holds(1)), all(holds(0), holds(2))])))
            }
        }
        // The gate is common to both limbs and pleads neither; nor does it grant alone.
        #expect(evaluation([true, nil, nil]).truth == unknown(.missing))
        #expect(evaluation([false, nil, nil]).truth == .false)
        #expect(evaluation([true, false, nil]).truth == .false)
        #expect(evaluation([true, false, true]).truth == .true)
        let one = evaluation([true, nil, true])
        #expect(one.truth == .true)
        #expect(one.nodes(.all).map(\.status) == [.judged, .notPleaded, .judged])
        #expect(evaluation([nil, nil, true]).truth == unknown(.missing))
    }

    @Test("Standards of one award are its limbs")
    func pleadedStandards() {
        func evaluation(_ facts: [Bool?]) -> Evaluated {
            var fixture = RulesetFixture()
            for _ in facts { _ = fixture.yesNo() }
            let award = fixture.award()
            _ = fixture.standard(fixture.rule(all(holds(0), holds(1))), award: award)
            _ = fixture.standard(fixture.rule(all(holds(0), holds(2))), award: award)
            _ = fixture.standard(fixture.rule(holds(2), groups: [1]), award: award)
            return Evaluated(fixture, stated(fixture, facts))
        }
        #expect(evaluation([true, nil, nil]).truth == unknown(.missing))
        let one = evaluation([true, true, nil])
        #expect(one.truth == .true)
        #expect(one.outcomes.standards.map(\.status) == [.judged, .notPleaded, .notCovered])
        #expect(one.nodes(.standard).map(\.status) == [.judged, .notPleaded, .notCovered])
        #expect(evaluation([true, false, nil]).truth == .false)
    }

    @Test("A standard that refines another must hold with it, and the other alone no longer grants")
    func refines() {
        func evaluation(_ law: Bool?, _ local: Bool?, groups: [Int]? = nil) -> Evaluated {
            var fixture = RulesetFixture()
            for _ in 0..<2 { _ = fixture.yesNo() }
            let award = fixture.award()
            let ofLaw = fixture.standard(fixture.rule(holds(0)), award: award)
            _ = fixture.standard(fixture.rule(holds(1), groups: groups), award: award, refines: ofLaw)
            return Evaluated(fixture, stated(fixture, [law, local]))
        }
        #expect(evaluation(true, true).truth == .true)
        #expect(evaluation(true, false).truth == .false)
        #expect(evaluation(false, true).truth == .false)
        #expect(evaluation(true, nil).truth == unknown(.missing))
        #expect(evaluation(true, false, groups: [1]).truth == .true)
        #expect(evaluation(true, true).outcomes.isLimb == [false, true])
    }

    @Test("An award without a standard for the nominee, or without one in force, is left out")
    func notApplicable() {
        func status(_ groups: [Int]?, _ force: DateInterval) -> TraceStatus {
            var fixture = RulesetFixture()
            _ = fixture.yesNo()
            _ = fixture.standard(fixture.rule(holds(0), groups: groups, force: force), award: fixture.award())
            return Evaluated(fixture, stated(fixture, [true])).outcomes.awards[0].status
        }
        #expect(status([1], .always) == .notCovered)
        #expect(status(nil, DateInterval(start: nil, end: proposal)) == .notInForce)
        #expect(status([0], DateInterval(start: proposal, end: nil)) == .judged)
    }

    @Test("Suspensions and procedures of a weak grade only raise a doubt")
    func weakSuspension() {
        func outcomes(_ grade: Grade, _ fact: Bool?) -> [Truth] {
            var fixture = RulesetFixture()
            for _ in 0..<2 { _ = fixture.yesNo() }
            _ = fixture.standard(
                fixture.rule(holds(1), grade: grade), award: fixture.award(), suspendedWhen: holds(0))
            fixture.ruleset.suspensions.append(Suspension(rule: fixture.rule(holds(0), grade: grade), awards: [0]))
            fixture.ruleset.procedures.append(Procedure(rule: fixture.rule(holds(0), grade: grade), awards: [0]))
            let result = Evaluated(fixture, stated(fixture, [fact, true]))
            let own = Int(result.trace.standardSuspensionNodes[0])
            #expect(result.trace.nodes[own].truth == result.outcomes.standardSuspensions[0].truth)
            return [
                result.outcomes.suspensions[0].truth, result.outcomes.procedures[0].truth,
                result.outcomes.standardSuspensions[0].truth,
            ]
        }
        #expect(outcomes(.v1, true) == [.true, .true, .true])
        #expect(outcomes(.v1, false) == [.false, .false, .false])
        #expect(outcomes(.v1, nil) == [unknown(.missing), unknown(.missing), unknown(.missing)])
        #expect(outcomes(.v3, true) == [unknown(.weakSource), .true, unknown(.weakSource)])
        #expect(outcomes(.v3, false) == [.false, unknown(.weakSource), .false])
    }

    @Test("The trace lists every rule and closes every step behind those below it")
    func traceShape() {
        let result = evaluated([true, false, nil]) { fixture in
            let criterion = fixture.criterion(fixture.rule(all(holds(0), holds(1))))
            return any(condition(.criterion(criterion)), all(holds(1), holds(2)))
        }
        #expect(result.trace.criterionNodes == [0])
        #expect(result.trace.standardNodes == [4])
        #expect(result.trace.standardSuspensionNodes == [-1])
        #expect(
            result.trace.nodes.map(\.kind) == [
                .criterion, .all, .truth, .truth, .standard, .any, .criterionReference, .all, .truth, .truth,
            ])
        #expect(result.trace.children(of: 0) == [1])
        #expect(result.trace.children(of: 5) == [6, 7])
        #expect(result.trace.children(of: 7) == [8, 9])
        #expect(result.trace.nodes.map(\.end) == [4, 4, 3, 4, 10, 10, 7, 10, 9, 10])
        #expect(result.facts(of: result.trace.nodes[9]) == [FactKey(kind: .scalar, evidence: 2)])
        #expect(result.trace.nodes[9].truth == unknown(.missing))
        #expect(result.truth == .false)
    }
}
