import Testing
import XetKhen
import XetKhenEngine

@testable import XetKhenBenchmarks

@Suite("The made-up ruleset")
struct SyntheticRulesetTests {
    private static func ruleset(_ size: SyntheticSize) throws -> Ruleset {
        let loading = Ruleset.load([SyntheticRuleset(size: size).file], using: { _ in nil })
        #expect(loading.messages.map { $0.rendered(in: .english) } == [])
        return try #require(loading.ruleset)
    }

    @Test(
        "checks without a message, whatever its size",
        arguments: [(1, 1, 1), (10, 3, 20), (7, 10, 10), (40, 100, 100), (300, 1, 7), (30, 10, 300)])
    func checks(criteria: Int, conditions: Int, evidence: Int) throws {
        let ruleset = try Self.ruleset(SyntheticSize(criteria: criteria, conditions: conditions, evidence: evidence))
        let contents = ruleset.contents
        #expect([contents.criteria, contents.standards, contents.awards] == [criteria, 3, 3])
        #expect(ruleset.checked.evidence.count == evidence)
    }

    @Test("has the conditions that the nominations below are reckoned with")
    func conditions() {
        let text = SyntheticRuleset(size: SyntheticSize(criteria: 3, conditions: 2, evidence: 4)).text
        let criteria = text.split(separator: "## Criteria")[1].split(separator: "## Awards")[0]
        #expect(
            criteria.filter { $0 != "\n" && $0 != " " }
                == "```rulescriterionc0sourceSYN-C-1whenalle0≥300e1criterionc1sourceSYN-C-2whenanye2≥55.9e3≤2025-04-27"
                + "criterionc2sourceSYN-C-3whenatleast1ine0≥417e1```")
    }

    /// Of three criteria the certificate and the medal ask for one, the order for two.
    @Test(
        "decides as worked out by hand",
        arguments: [
            // c0: 300 reaches its bar of 300 and e1 is given; c1: 55.8 is below 55.9 and the day is the one after; c2: e1.
            (
                #""e0":300,"e1":true,"e2":55.8,"e3":"2025-04-28""#, [AwardVerdict.earned, .earned, .earned],
                [[String]]()
            ),
            // c0 and c2: 299 is below 300 and 417, and e1 is no; c1: 55.9 is enough, whatever the day that is missing.
            (#""e0":299,"e1":false,"e2":55.9"#, [.earned, .earned, .notEarned], []),
            // c2: 450 is enough. c0 still needs e1, c1 needs e2: either of them settles the order.
            (#""e0":450,"e3":"2025-05-01""#, [.earned, .earned, .insufficientEvidence], [["e1"], ["e2"]]),
        ])
    func decides(evidence: String, verdicts: [AwardVerdict], settling: [[String]]) throws {
        let ruleset = try Self.ruleset(SyntheticSize(criteria: 3, conditions: 2, evidence: 4))
        let json = #"{"id":"S","group":"team","considered_on":"2026-01-31","evidence":{\#(evidence)}}"#
        let evaluation = try #require(ruleset.evaluate(Array(json.utf8)).evaluation)
        #expect(evaluation.awards.map(\.name) == ["certificate", "medal", "order"])
        #expect(evaluation.awards.map(\.verdict) == verdicts)
        let sets = try #require(evaluation.answer.awards.last).towardsEarned.sets
        let names = sets.map { set in
            set.facts.map { ruleset.checked.evidence[Int($0.fact.evidence)].name }
        }
        #expect(names == settling)
    }

    @Test("fits its nominations, which are the same from one seed, and both evaluators agree on them")
    func nominations() throws {
        let size = SyntheticSize(criteria: 30, conditions: 4, evidence: 40)
        let ruleset = try Self.ruleset(size)
        var (stream, again) = (SyntheticNominations(size, seed: 7), SyntheticNominations(size, seed: 7))
        var other = SyntheticNominations(size, seed: 8)
        let decider = Decider(ruleset.engine.plan)
        let row = DecisionRow(decider.layout)
        var evaluator = ruleset.makeEvaluator()
        var trace = Trace()
        var statuses: Set<RuleOutcome> = []
        for _ in 0..<200 {
            let line = stream.line()
            #expect(line == again.line())
            #expect(line != other.line())
            guard case .nomination(let nomination) = ruleset.reader.read(line) else {
                Issue.record("refused: \(String(decoding: line, as: UTF8.self))")
                continue
            }
            #expect(nomination.findings.isEmpty)
            #expect(row.fill(nomination) && decider.decide(row))
            let general = Decision(evaluator.evaluate(nomination, into: &trace))
            #expect(decider.decision == general)
            statuses.formUnion(general.awards)
        }
        // Earned, not earned and open all occur: what is measured is not one case over and over.
        #expect(statuses.count == 3)
    }

    @Test("is named by its size, and only possible sizes have a name")
    func names() {
        let size = SyntheticSize(criteria: 300, conditions: 10, evidence: 100)
        #expect(SyntheticSize(name: size.name) == size)
        for name in ["synthetic", "synthetic:", "synthetic:1,2", "synthetic:1,2,1", "synthetic:0,1,1", "award-60"] {
            #expect(SyntheticSize(name: name) == nil)
        }
    }
}
