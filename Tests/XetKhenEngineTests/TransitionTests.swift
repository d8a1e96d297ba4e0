import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What becomes of each value under the encoded text where a law has changed.
@Suite("Transitions")
struct TransitionTests {
    /// Two awards, the second above the first, each with one gate; a bonus for the first.
    private struct Case {
        var builder = AnswerRuleset()
        let gate: Int
        let higherGate: Int
        /// Whether the case is one of those that straddle the change.
        let straddles: Int

        init() {
            gate = builder.declare("chấp_hành_tốt", .scalar(.yesNo))
            higherGate = builder.declare("xuất_sắc", .scalar(.yesNo))
            straddles = builder.declare("thuộc_diện", .scalar(.yesNo))
            let lower = builder.award("giấy_khen")
            let upper = builder.award("bằng_khen", above: [lower])
            builder.ruleset.awards[lower].bonuses = [
                Bonus(amount: AnswerRuleset.number(300_000), coverage: nil, force: .always, citations: [])
            ]
            builder.standard(lower, AnswerRuleset.holds(gate))
            builder.standard(upper, AnswerRuleset.all(AnswerRuleset.holds(gate), AnswerRuleset.holds(higherGate)))
        }

        mutating func addTransition(
            _ condition: CheckedCondition, keepsMet: Bool, grade: Grade = .v1, force: DateInterval = .always
        ) {
            let name = "chuyển_tiếp_\(builder.ruleset.transitions.count)"
            let rule = builder.rule(name, condition, grade: grade, force: force)
            builder.ruleset.transitions.append(Transition(rule: rule, regime: 0, keepsMet: keepsMet))
        }

        func answer(_ scalars: [Int: Int], decision: (Int, Int, Int) = (1, 3, 2025)) -> Answer {
            let engine = Engine(ruleset: builder.ruleset)
            var evidence = AnswerEvidence(proposal: (1, 3, 2025))
            evidence.scalars = scalars
            var nomination = evidence.nomination(for: engine)
            nomination.dates.decision =
                CalendarDate(year: decision.2, month: decision.1, day: decision.0) ?? .earliest
            return engine.answer(nomination)
        }
    }

    private static let always = AnswerRuleset.condition(.constant(true))

    @Test("awards are neither granted nor refused; the value under the encoded text is beneath")
    func leftOpen() {
        var plan = Case()
        plan.addTransition(Self.always, keepsMet: false)
        let answer = plan.answer([plan.gate: 1, plan.higherGate: 0])
        #expect(answer.awards.map(\.verdict) == [.needsReview, .needsReview])
        #expect(answer.awards.map { $0.transition?.encodedVerdict } == [.earned, .notEarned])
        #expect(answer.awards.map(\.truth) == [.true, .false])
        #expect(answer.earned == [])
        #expect(answer.possible == [1])
        #expect(answer.jointProposals == [])
        #expect(answer.awards[0].bonus == nil)
    }

    @Test("of what is missing no settling set is given")
    func missing() {
        var plan = Case()
        let before = plan.answer([plan.gate: 1]).awards
        #expect(before[0].bonus?.amount == ExactDecimal(300_000))
        #expect(before[1].verdict == .insufficientEvidence)
        #expect(before[1].towardsEarned.sets.count == 1)
        plan.addTransition(Self.always, keepsMet: false)
        let after = plan.answer([plan.gate: 1]).awards[1]
        #expect(after.verdict == .needsReview)
        #expect(after.transition?.encodedVerdict == .insufficientEvidence)
        #expect(after.towardsEarned.sets.isEmpty && after.towardsNotEarned.sets.isEmpty)
        #expect(after.earliest == .notSought)
    }

    @Test("giữ đạt lets what is earned stand, and nothing else")
    func metStands() {
        var plan = Case()
        plan.addTransition(Self.always, keepsMet: true)
        let answer = plan.answer([plan.gate: 1, plan.higherGate: 0])
        #expect(answer.awards.map(\.verdict) == [.earned, .needsReview])
        #expect(answer.earned == [0])
        #expect(answer.possible == [1])
        #expect(answer.justAbove == [1])
        #expect(answer.awards[0].bonus?.amount == ExactDecimal(300_000))
        #expect(answer.awards[0].transition?.applying.map(\.transition) == [0])
        #expect(plan.answer([plan.gate: 1]).awards.map(\.verdict) == [.earned, .needsReview])
    }

    @Test("an award that does not apply under the encoded text may apply under the new one; an error stays")
    func notApplicableAndError() {
        var plan = Case()
        plan.builder.ruleset.exclusions = [
            Exclusion(
                awards: [0], coverage: Coverage(covered: [true], excepted: [false]), citations: [], force: .always,
                highestOpen: nil, highestOpenCitations: [], saying: nil, range: AnswerRuleset.place)
        ]
        let zero = AnswerRuleset.number(0)
        plan.builder.ruleset.standards[1].rule = plan.builder.ruleset.standards[1].rule.judging(
            by: AnswerRuleset.condition(
                .ratio(AnswerRuleset.number(1), zero, .greaterOrEqual, AnswerRuleset.number(1))), exceptions: [])
        for keepsMet in [true, false] {
            plan.builder.ruleset.transitions = []
            plan.addTransition(Self.always, keepsMet: keepsMet)
            let engine = Engine(ruleset: plan.builder.ruleset)
            var nomination = AnswerEvidence(proposal: (1, 3, 2025)).nomination(for: engine)
            nomination.groups = [0]
            let answer = engine.answer(nomination)
            #expect(answer.awards.map(\.verdict) == [.needsReview, .error])
            #expect(answer.awards.map { $0.transition?.encodedVerdict } == [.notApplicable, .error])
        }
    }

    @Test("a transition that is not ruled out applies; one that is ruled out, or not in force, does not")
    func condition() {
        var plan = Case()
        let start = CalendarDate(year: 2025, month: 10, day: 1)
        plan.addTransition(
            AnswerRuleset.holds(plan.straddles), keepsMet: false, force: DateInterval(start: start, end: nil))
        func verdict(_ straddles: Int?, _ decision: (Int, Int, Int)) -> Verdict {
            var scalars = [plan.gate: 1]
            scalars[plan.straddles] = straddles
            return plan.answer(scalars, decision: decision).awards[0].verdict
        }
        #expect(verdict(1, (1, 10, 2025)) == .needsReview)
        #expect(verdict(nil, (1, 10, 2025)) == .needsReview)
        #expect(verdict(0, (1, 10, 2025)) == .earned)
        #expect(verdict(1, (30, 9, 2025)) == .earned)
        let unknown = plan.answer([plan.gate: 1], decision: (1, 10, 2025)).awards[0].transition
        #expect(unknown?.applying.map(\.truth) == [.unknown(.missing)])
    }

    @Test("of several the strictest counts, and all are named; a weak source may call for review")
    func several() {
        var plan = Case()
        plan.addTransition(Self.always, keepsMet: true)
        plan.addTransition(AnswerRuleset.holds(plan.straddles), keepsMet: false, grade: .memory)
        func award(_ straddles: Int) -> AwardAnswer {
            plan.answer([plan.gate: 1, plan.straddles: straddles]).awards[0]
        }
        #expect(award(1).verdict == .needsReview)
        #expect(award(1).transition?.applying.map(\.transition) == [0, 1])
        #expect(award(1).transition?.applying.map(\.truth) == [.true, .true])
        #expect(award(0).verdict == .earned)
        #expect(award(0).transition?.applying.map(\.transition) == [0])
    }

    @Test("a suspension and a fault of procedure stay beside the verdict")
    func flags() {
        var plan = Case()
        plan.builder.ruleset.suspensions = [Suspension(rule: plan.builder.rule("hoãn", Self.always), awards: [0])]
        plan.builder.ruleset.procedures = [
            Procedure(rule: plan.builder.rule("thủ_tục", AnswerRuleset.not(Self.always)), awards: [0])
        ]
        plan.addTransition(Self.always, keepsMet: false)
        let award = plan.answer([plan.gate: 1]).awards[0]
        #expect(award.verdict == .needsReview)
        #expect(award.isSuspended && award.isReturned)
    }

    /// Three years good or better from 2024 on, asked on 1 March 2026: there from 1 January 2027, the rating of 2026 assumed.
    @Test(
        "of a date at which another text governs it is said so",
        arguments: [
            (1, 10, 2026, false, [0]), (1, 10, 2026, true, []), (2, 1, 2027, false, []), (1, 1, 2027, false, [0]),
        ])
    func earliest(day: Int, month: Int, year: Int, keepsMet: Bool, transitions: [Int]) {
        var builder = AnswerRuleset()
        let ratings = builder.declare("xếp_loại", .yearSeries(.choice(AnswerRuleset.rating)))
        let award = builder.award("bằng_khen")
        builder.standard(
            award,
            builder.run(
                of: ratings, atLeast: 2, from: 2024,
                [AnswerRuleset.compare(.runPart(.length, 0), .greaterOrEqual, 3)]))
        let force = DateInterval(start: CalendarDate(year: year, month: month, day: day), end: nil)
        builder.ruleset.transitions = [
            Transition(rule: builder.rule("chuyển_tiếp", Self.always, force: force), regime: 0, keepsMet: keepsMet)
        ]
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2026))
        evidence.years[ratings] = [2024: 2, 2025: 2]
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.transition == nil)
        #expect(answer.earliestTransitions == transitions)
        guard case .dateIf(let date, _) = answer.earliest else {
            Issue.record("no date: \(answer.earliest)")
            return
        }
        #expect(date == CalendarDate(year: 2027, month: 1, day: 1))
    }
}
