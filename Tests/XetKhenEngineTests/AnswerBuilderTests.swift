import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

@Suite("Answers")
struct AnswerBuilderTests {
    private func plain(_ award: Int, _ verdict: Verdict) -> AwardAnswer {
        let truth: Truth =
            switch verdict {
            case .earned: .true
            case .notEarned, .notApplicable: .false
            case .insufficientEvidence: .unknown(.missing)
            case .conflictingEvidence: .unknown(.conflict)
            case .needsReview: .unknown(.reading)
            case .error: .unknown(.error)
            }
        return AwardAnswer(award: award, verdict: verdict, truth: truth)
    }

    /// giấy khen < bằng khen < huân chương ba < huân chương nhì; bằng khen phong trào beside; a title above all.
    private var ladder: [Award] {
        var builder = AnswerRuleset()
        builder.award("giấy_khen")
        builder.award("bằng_khen", above: [0])
        builder.award("ba", above: [1], aboveAll: [0, 1])
        builder.award("nhì", above: [2], aboveAll: [0, 1, 2])
        builder.award("bên_cạnh", above: [0])
        builder.award("danh_hiệu", above: [3], aboveAll: [0, 1, 2, 3], isTitle: true)
        return builder.ruleset.awards
    }

    private func order(_ verdicts: [Verdict]) -> AwardOrder {
        AwardOrder(answers: verdicts.enumerated().map { plain($0, $1) }, awards: ladder)
    }

    @Test("the maximal awards earned and those just above")
    func earnedAndAbove() {
        let order = order([.earned, .earned, .insufficientEvidence, .needsReview, .notEarned, .earned])
        #expect(order.earned == [1])
        #expect(order.possible == [3])
        #expect(order.justAbove == [2])
    }

    @Test("awards that are not connected stand side by side")
    func sideBySide() {
        let order = order([.earned, .earned, .notEarned, .notEarned, .earned, .notEarned])
        #expect(order.earned == [1, 4])
        #expect(order.possible == [])
        #expect(order.justAbove == [2])
    }

    @Test("an award skipped below does not hide one earned above it")
    func gapBelow() {
        let order = order([.notEarned, .notEarned, .earned, .notEarned, .notEarned, .notEarned])
        #expect(order.earned == [2])
        #expect(order.justAbove == [3])
    }

    @Test("with none earned the lowest are just above; what does not apply stands for nothing")
    func noneEarned() {
        #expect(order([.notEarned, .notEarned, .notEarned, .notEarned, .notEarned, .earned]).justAbove == [0])
        let closed = order([.notApplicable, .notEarned, .notEarned, .notEarned, .conflictingEvidence, .earned])
        #expect(closed.justAbove == [1, 4])
        #expect(closed.earned == [])
        #expect(closed.possible == [4])
    }

    @Test("a verdict follows the first cause")
    func verdicts() {
        #expect(Verdict(.unknown([.missing, .reading])) == .insufficientEvidence)
        #expect(Verdict(.unknown([.missing, .conflict])) == .conflictingEvidence)
        #expect(Verdict(.unknown([.error, .conflict])) == .error)
        #expect(Verdict(.unknown(.weakSource)) == .needsReview)
    }

    @Test("no standard in force is not applicable, and so is what the law closes")
    func notApplicable() {
        var builder = AnswerRuleset()
        let gate = builder.declare("chấp_hành_tốt", .scalar(.yesNo))
        let late = builder.award("sau_này")
        let closed = builder.award("đóng", above: [late])
        let begin = CalendarDate(year: 2026, month: 10, day: 1)
        builder.standard(late, AnswerRuleset.holds(gate), force: DateInterval(start: begin, end: nil))
        builder.standard(closed, AnswerRuleset.holds(gate))
        builder.ruleset.groups = [
            SubjectGroup(name: "hộ", title: LocalizedText("Hộ"), kind: nil, parents: [], ancestors: [0])
        ]
        builder.ruleset.exclusions = [
            Exclusion(
                awards: [closed], coverage: Coverage(covered: [true], excepted: [false]), citations: [],
                force: .always, highestOpen: nil, highestOpenCitations: [], saying: nil, range: AnswerRuleset.place)
        ]
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.scalars[gate] = 1
        var nomination = evidence.nomination(for: engine)
        nomination.groups = [0]
        let answer = engine.answer(nomination)
        #expect(answer.awards.map(\.verdict) == [.notApplicable, .notApplicable])
        #expect(answer.awards.map(\.exclusion) == [nil, 0])
        #expect(answer.awards[0].standards.map(\.status) == [.notInForce])
        #expect(answer.earned.isEmpty && answer.justAbove.isEmpty)
    }

    @Test("a suspension that holds is a flag beside the value, unless a limb that earns opts out")
    func suspension() {
        var builder = AnswerRuleset()
        let gate = builder.declare("chấp_hành_tốt", .scalar(.yesNo))
        let pending = builder.declare("đang_xem_xét", .scalar(.yesNo))
        let suspended = builder.award("bằng_khen")
        let free = builder.award("giấy_khen")
        builder.standard(suspended, AnswerRuleset.holds(gate))
        builder.standard(free, AnswerRuleset.holds(gate), ignoring: [0])
        builder.ruleset.suspensions = [
            Suspension(rule: builder.rule("hoãn", AnswerRuleset.holds(pending)), awards: [suspended, free])
        ]
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.scalars = [gate: 1, pending: 1]
        let answer = engine.answer(evidence.nomination(for: engine))
        #expect(answer.awards.map(\.verdict) == [.earned, .earned])
        #expect(answer.awards.map(\.isSuspended) == [true, false])
        evidence.scalars[pending] = nil
        let unknown = engine.answer(evidence.nomination(for: engine))
        #expect(unknown.awards.map(\.isSuspended) == [false, false])
        #expect(unknown.awards[0].suspensions.map(\.truth) == [.unknown(.missing)])
        evidence.scalars[pending] = 0
        #expect(engine.answer(evidence.nomination(for: engine)).awards[0].suspensions.isEmpty)
    }

    @Test("a fault of procedure returns the dossier and leaves the value; lacking papers are listed")
    func procedure() {
        var builder = AnswerRuleset()
        let gate = builder.declare("chấp_hành_tốt", .scalar(.yesNo))
        let minutes = builder.declare("đã_bình_xét", .scalar(.yesNo))
        let award = builder.award("bằng_khen")
        builder.standard(award, AnswerRuleset.holds(gate))
        builder.ruleset.paperTypes = [PaperType(name: "biên_bản", title: LocalizedText("biên bản"), rank: 1)]
        builder.ruleset.awards[award].dossier = [0]
        builder.ruleset.procedures = [
            Procedure(rule: builder.rule("bình_xét", AnswerRuleset.holds(minutes)), awards: [award])
        ]
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.scalars = [gate: 1, minutes: 0]
        var nomination = evidence.nomination(for: engine)
        let answer = engine.answer(nomination).awards[0]
        #expect(answer.verdict == .earned)
        #expect(answer.isReturned)
        #expect(answer.lackingPapers == [0])
        nomination.papers = [Paper(id: "1", type: 0)]
        #expect(engine.answer(nomination).awards[0].lackingPapers.isEmpty)
        nomination.papers = [Paper(id: "1", type: 0, recordedOn: CalendarDate(year: 2025, month: 3, day: 2))]
        #expect(engine.answer(nomination).awards[0].lackingPapers == [0])
    }

    /// Two awards side by side that each ask for an initiative of a certain reach.
    @Test("one initiative supports one award of form", arguments: [(1, [[0], [1]]), (2, [[0, 1]])])
    func jointProposals(initiatives: Int, expected: [[Int]]) {
        var builder = AnswerRuleset()
        let list = builder.declareList("sáng_kiến", [("năm", .year), ("mức", .number(isInteger: true, .none))])
        func reach(_ comparison: ComparisonOperator, _ value: Int) -> CheckedCondition {
            AnswerRuleset.condition(
                .exists(
                    builder.selection(list),
                    body: [AnswerRuleset.compare(.field(variable: 0, field: 1), comparison, value)]))
        }
        let first = builder.award("bằng_khen_một")
        let second = builder.award("bằng_khen_hai")
        builder.standard(first, reach(.greaterOrEqual, initiatives == 1 ? 1 : 2))
        builder.standard(second, reach(.equal, 1))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.lists[list] = (initiatives == 1 ? [[2024, 1]] : [[2023, 2], [2024, 1]], true)
        let answer = engine.answer(evidence.nomination(for: engine))
        #expect(answer.earned == [0, 1])
        #expect(answer.jointProposals == expected)
    }

    @Test("one provision has one reading at a time")
    func oneReadingAtATime() {
        var builder = AnswerRuleset()
        let gate = builder.declare("chấp_hành_tốt", .scalar(.yesNo))
        builder.ruleset.provisionCount = 1
        let award = builder.award("bằng_khen")
        let readings = AnswerRuleset.readings([
            ("A", .v1, AnswerRuleset.holds(gate)), ("B", .v1, AnswerRuleset.not(AnswerRuleset.holds(gate))),
        ])
        builder.standard(award, AnswerRuleset.any(readings, AnswerRuleset.not(readings)))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.scalars[gate] = 1
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]
        #expect(answer.verdict == .earned)
        #expect(answer.isCertainAnyway)
    }
}
