import Foundation
import Testing
import XetKhen
import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// Decisions without steps, against values worked out by hand, and against the general evaluator on every ruleset here.
@Suite("Decisions without steps")
struct DecisionTests {
    private static let source = """
        ```rules
        language en
        ruleset t "T"
          document D 1/T, dated 2024-01-01, issuer
            in force from 2024-01-01
            grade V1
          document W 2/T, dated 2024-01-01, issuer
            in force from 2024-01-01
            grade V3
          in force from 2024-01-01
        group g "G" is individual
        group h "H" is individual
        choice colour
          red, green, blue, white, grey, black
        record deed
          held_on : date
          worth : whole number
          shade : colour
        evidence score : decimal
        evidence due : whole number
        evidence done : whole number
        evidence tone : colour
        evidence born : date
        evidence kept : yes/no
        evidence deeds : list of deed complete when given
        evidence open_deeds : list of deed
        criterion product "P" source D when done ≥ 0.9 × due
        criterion share "S" source D when done / due ≥ 90%
        criterion adult "A" source D when age of born at proposal date ≥ 18 years
        criterion warm "W" source D when tone one of (red, green, blue, white, grey)
        criterion two "T" source D when number of (m in deeds where m.held_on in 2 years until proposal date) ≥ 2
        criterion many "M" source D when number of m in open_deeds ≥ 1
        criterion total "U" source D when sum of worth of (deeds where shade none of (red)) ≥ 10
        criterion never "N" source D when not some m in deeds where m.shade = black
        criterion twice "V" source D when at least 2 in (score ≥ 5, score ≥ 5, score ≥ 6)
        criterion weak "K" source W when kept
        criterion leaning "L" source D when weak
        criterion few "F" source D when done one of (0, 63)
        criterion wide "X" source D when done one of (0, 64)
        criterion none_few "G" source D when done none of (0, 63)
        criterion none_wide "I" source D when done none of (0, 64)
        criterion spared "E" source D
          when score ≥ 5
          unless set_aside kept
        criterion other "O" for h source D when kept
        criterion alone "Z" source D when other
        award a "A"
          source D
        standard s "S"
          proposes a
          source D
          when at least 2 in (product, share, adult)
        ```
        """

    private static func decide(_ evidence: String) throws -> [String: RuleOutcome] {
        let file = RulesetFile(path: "t.md", bytes: Array(source.utf8))
        let loading = Ruleset.load([file], using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .english) } == [])
        let ruleset = try #require(loading.ruleset)
        let json = "{\"id\": \"N\", \"group\": \"g\", \"considered_on\": \"2025-06-30\", \"evidence\": {\(evidence)}}"
        guard case .nomination(let nomination) = ruleset.reader.read(Array(json.utf8), defaultConsideration: nil) else {
            Issue.record("refused: \(json)")
            return [:]
        }
        let plan = ruleset.engine.plan
        let decider = Decider(plan)
        let row = DecisionRow(decider.layout)
        try #require(row.fill(nomination) && decider.decide(row))
        let decision = try #require(decider.decision)
        var evaluator = Evaluator(plan: plan)
        var trace = Trace()
        #expect(decision == Decision(evaluator.evaluate(nomination, into: &trace)))
        var outcomes = ["a": decision.awards[0]]
        for (criterion, outcome) in zip(plan.ruleset.criteria, decision.criteria) {
            outcomes[criterion.rule.name] = outcome
        }
        return outcomes
    }

    private static func judged(_ truth: Truth) -> RuleOutcome { RuleOutcome(truth) }

    @Test("nothing is stated: what is asked of it is missing, and the award lacks the limb relied on")
    func nothing() throws {
        let outcomes = try Self.decide("")
        for name in ["product", "share", "adult", "warm", "two", "many", "total", "never", "spared"] {
            #expect(outcomes[name] == Self.judged(.unknown(.missing)), "\(name)")
        }
        #expect(outcomes["weak"] == Self.judged(.unknown(.missing)))
        #expect(outcomes["leaning"] == Self.judged(.unknown(.missing.union(.weakSource))))
        #expect(outcomes["other"] == RuleOutcome(status: .notCovered))
        #expect(outcomes["alone"] == RuleOutcome(status: .empty))
        #expect(outcomes["a"] == Self.judged(.unknown(.missing)))
    }

    @Test("values on a threshold, a day and a birthday meet it")
    func thresholds() throws {
        let deeds = """
            [{"held_on": "2023-06-30", "worth": 4, "shade": "green"}, {"held_on": "2025-06-30", "worth": 6, "shade": "blue"},
             {"held_on": "2023-06-29", "worth": 9, "shade": "red"}]
            """
        let outcomes = try Self.decide(
            """
            "due": 10, "done": 9, "born": "2007-06-30", "tone": "grey", "deeds": \(deeds), "open_deeds": \(deeds),
            "kept": true, "score": 4.99
            """)
        for name in ["product", "share", "adult", "warm", "two", "many", "total", "never", "weak", "a"] {
            #expect(outcomes[name] == Self.judged(.true), "\(name)")
        }
        #expect(outcomes["leaning"] == Self.judged(.unknown(.weakSource)))
        #expect(outcomes["spared"] == Self.judged(.false), "an exception that is met fails it")
    }

    @Test("as many records as a mask has bits are decided, and a list written twice counts twice")
    func manyRecords() throws {
        let deed = "{\"held_on\": \"2025-01-01\", \"worth\": 1, \"shade\": \"green\"}"
        for (count, total) in [(9, Truth.false), (10, .true), (64, .true)] {
            let deeds = Array(repeating: deed, count: count).joined(separator: ",")
            let outcomes = try Self.decide("\"deeds\": [\(deeds)], \"open_deeds\": [\(deeds)], \"score\": 5")
            #expect(outcomes["two"] == Self.judged(.true), "\(count)")
            #expect(outcomes["many"] == Self.judged(.true), "\(count)")
            #expect(outcomes["total"] == Self.judged(total), "\(count)")
            #expect(outcomes["twice"] == Self.judged(.true), "two of three, as one and the same is asked for twice")
        }
    }

    @Test(
        "a number among others, whether or not these are few and small",
        arguments: [(0, true, true), (1, false, false), (62, false, false), (63, true, false), (64, false, true)])
    func among(done: Int, isFew: Bool, isWide: Bool) throws {
        let outcomes = try Self.decide("\"done\": \(done)")
        #expect(outcomes["few"] == Self.judged(Truth(isFew)))
        #expect(outcomes["wide"] == Self.judged(Truth(isWide)))
        #expect(outcomes["none_few"] == Self.judged(Truth(!isFew)))
        #expect(outcomes["none_wide"] == Self.judged(Truth(!isWide)))
        for name in ["few", "wide", "none_few", "none_wide"] {
            #expect(try Self.decide("\"kept\": true")[name] == Self.judged(.unknown(.missing)), "\(name)")
        }
    }

    @Test("values just beside it do not, and a share of nothing is no number")
    func beside() throws {
        let deeds = """
            [{"held_on": "2023-06-29", "worth": 9, "shade": "black"}, {"held_on": "2025-07-01", "worth": 0, "shade": "white"}]
            """
        let outcomes = try Self.decide(
            """
            "due": 0, "done": 0, "born": "2007-07-01", "tone": "black", "deeds": \(deeds), "open_deeds": [],
            "kept": false, "score": 5.00
            """)
        #expect(outcomes["product"] == Self.judged(.true), "nothing of nothing is enough")
        #expect(outcomes["share"] == Self.judged(.unknown(.error)))
        for name in ["adult", "warm", "two", "total", "never", "weak"] {
            #expect(outcomes[name] == Self.judged(.false), "\(name)")
        }
        #expect(outcomes["many"] == Self.judged(.unknown(.missing)), "the list may hold more")
        #expect(outcomes["spared"] == Self.judged(.true))
        #expect(outcomes["a"] == Self.judged(.unknown(.error)), "one is met, one may be")
    }

    @Test("the nominations of every ruleset are decided as the general evaluator decides them, or left to it")
    func rulesets() throws {
        for plan in IllustrativeNominationTests.plans {
            let ruleset = try RulesetFolders.load(plan)
            let decider = Decider(ruleset.engine.plan)
            var evaluator = Evaluator(plan: ruleset.engine.plan)
            let row = DecisionRow(decider.layout)
            var trace = Trace()
            let folder = IllustrativeNominationTests.folder(plan)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".json") {
                let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
                guard case .nomination(let nomination) = ruleset.reader.read(bytes, defaultConsideration: nil) else {
                    Issue.record("refused: \(name)")
                    continue
                }
                guard row.fill(nomination), decider.decide(row) else { continue }
                #expect(decider.decision == Decision(evaluator.evaluate(nomination, into: &trace)), "\(plan) \(name)")
            }
        }
    }
}
