import Foundation
import Testing
import XetKhen
import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenValues

/// Brief explanations: against lines written by hand, and the same by either way of deciding.
@Suite("Brief explanations")
struct BriefTests {
    private static let source = """
        ```rules
        language en
        ruleset t "T"
          document D 1/T, dated 2024-01-01, issuer
            in force from 2024-01-01
            grade V1
          in force from 2024-01-01
        group g "G" is individual
        group h "H" is individual
        choice colour
          red, green
        record deed
          worth : whole number
        evidence score : decimal
        evidence due : whole number
        evidence done : whole number
        evidence tone : colour
        evidence born : date
        evidence kept : yes/no
        evidence deeds : list of deed complete when given
        criterion high "H" source D-5-1-a when score ≥ 7.5
        criterion share "S" source D-5-2 when done / due ≥ 90%
        criterion adult "A" source D-6 when born ≤ 2007-06-30
        criterion warm "W" source D-8 when tone one of (red)
        criterion two "T" source D-9 when number of (m in deeds where m.worth ≥ 3) ≥ 2 and kept
        criterion other "O" for h source D when kept
        award a "A"
          source D
        standard s "S"
          proposes a
          source D-3
          when at least 2 in (high, share, adult)
        ```
        """

    private static func ruleset() throws -> Ruleset {
        let loading = Ruleset.load([RulesetFile(path: "t.md", bytes: Array(source.utf8))], using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .english) } == [])
        return try #require(loading.ruleset)
    }

    private static func json(_ evidence: String, id: String = "N-1") -> [UInt8] {
        Array("{\"id\":\"\(id)\",\"group\":\"g\",\"considered_on\":\"2025-06-30\",\"evidence\":{\(evidence)}}".utf8)
    }

    private static func line(_ evaluator: BriefEvaluator, _ json: [UInt8]) -> String {
        #expect(evaluator.decide(json) == [])
        var output: [UInt8] = []
        evaluator.appendExplanation(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test("values of every type, exactly as they are given")
    func values() throws {
        let evaluator = BriefEvaluator(try Self.ruleset())
        let line = Self.line(
            evaluator,
            Self.json(
                """
                "score":7.50,"due":10,"done":8,"born":"2007-07-01","tone":"red","deeds":[{"worth":3},{"worth":2}],"kept":true
                """))
        #expect(
            line == """
                {"nomination":"N-1","awards":[{"award":"a","outcome":"not_met"}],"rules":[\
                {"rule":"high","cites":["D-5-1-a"],"outcome":"met","found":[[7.5,"≥",7.5]]},\
                {"rule":"share","cites":["D-5-2"],"outcome":"not_met","found":[[8,"/",10,"≥",90]]},\
                {"rule":"adult","cites":["D-6"],"outcome":"not_met","found":[["2007-07-01","≤","2007-06-30"]]},\
                {"rule":"warm","cites":["D-8"],"outcome":"met","found":[["red","one_of"]]},\
                {"rule":"two","cites":["D-9"],"outcome":"not_met","found":[[1,"≥",2],[true]]},\
                {"rule":"s","cites":["D-3"],"outcome":"not_met"}]}
                """)
        #expect(evaluator.outcome(ofAward: "a") == .notMet)
        #expect(evaluator.outcome(ofAward: "b") == nil)
    }

    @Test(
        "numbers stand in normal form",
        arguments: [
            ("0.05", "0.05"), ("-0.50", "-0.5"), ("100", "100"), ("1234567890.25", "1234567890.25"), ("0", "0"),
            ("-12", "-12"),
            ("10.0", "10"), ("0.001", "0.001"), ("123456789012345678", "123456789012345678"),
            ("7.123456789012", "7.123456789012"),
        ])
    func numbers(_ written: String, _ told: String) throws {
        let line = Self.line(BriefEvaluator(try Self.ruleset()), Self.json("\"score\":\(written)"))
        #expect(line.contains("\"found\":[[\(told),\"≥\",7.5]]"), "\(line)")
    }

    @Test("what is not stated is null, and the rule unknown for want of it; the id is escaped as JSON wants it")
    func missing() throws {
        let evaluator = BriefEvaluator(try Self.ruleset())
        let line = Self.line(evaluator, Self.json("\"score\":8,\"kept\":false", id: "Hồ \\\"1\\\""))
        #expect(
            line == """
                {"nomination":"Hồ \\"1\\"","awards":[{"award":"a","outcome":"unknown","causes":["missing"]}],"rules":[\
                {"rule":"high","cites":["D-5-1-a"],"outcome":"met","found":[[8,"≥",7.5]]},\
                {"rule":"share","cites":["D-5-2"],"outcome":"unknown","causes":["missing"],"found":[[null,"/",null,"≥",90]]},\
                {"rule":"adult","cites":["D-6"],"outcome":"unknown","causes":["missing"],\
                "found":[[null,"≤","2007-06-30"]]},\
                {"rule":"warm","cites":["D-8"],"outcome":"unknown","causes":["missing"],"found":[[null,"one_of"]]},\
                {"rule":"two","cites":["D-9"],"outcome":"not_met","found":[[null,"≥",2],[false]]},\
                {"rule":"s","cites":["D-3"],"outcome":"unknown","causes":["missing"]}]}
                """)
        #expect(evaluator.outcome(ofAward: "a") == .unknown)
    }

    @Test("what cannot be read is not decided, and nothing of the one before is told")
    func unread() throws {
        let evaluator = BriefEvaluator(try Self.ruleset())
        #expect(evaluator.decide(Self.json("\"score\":8")) == [])
        let errors = evaluator.decide(Self.json("\"score\":\"8\""))
        #expect(errors.map(\.code) == ["XK0353"])
        var output: [UInt8] = []
        evaluator.appendExplanation(to: &output)
        #expect(output.isEmpty)
        #expect(evaluator.outcome(ofAward: "a") == nil)
    }

    @Test("a nomination has the same explanation by the short way and by the general one")
    func bothWays() throws {
        for plan in IllustrativeNominationTests.plans {
            let folder = IllustrativeNominationTests.folder(plan)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
                $0.hasSuffix(".json")
            }
            let nominations = try names.sorted().map { Array(try Data(contentsOf: folder.appendingPathComponent($0))) }
            try Self.compare(try RulesetFolders.load(plan), nominations, consideredOn: nil)
        }
        let lines = try WorkloadTests.lines("nominations.jsonl").map { Array($0.utf8) }
        try Self.compare(try WorkloadTests.ruleset(), lines, consideredOn: Day(iso: "2026-02-01"))
    }

    private static func compare(_ ruleset: Ruleset, _ nominations: [[UInt8]], consideredOn: Day?) throws {
        let brief = BriefEvaluator(ruleset)
        let plan = ruleset.engine.plan
        let decider = Decider(plan)
        var evaluator = Evaluator(plan: plan)
        var (steps, trace, explanation) = (Trace(), DecisionTrace(), BriefExplanation())
        for json in nominations {
            guard case .nomination(let read) = ruleset.reader.read(json, defaultConsideration: consideredOn?.date)
            else {
                Issue.record("refused: \(String(decoding: json, as: UTF8.self))")
                continue
            }
            let outcomes = evaluator.evaluate(read, into: &steps)
            let scope = decider.scope(groups: read.groups.sorted(), day: read.dates.decision.dayNumber)
            trace.record(outcomes, steps, in: scope)
            var (one, other): ([UInt8], [UInt8]) = ([], [])
            explanation.write(trace, id: read.id, to: &one)
            #expect(brief.decide(json, consideredOn: consideredOn) == [])
            brief.appendExplanation(to: &other)
            #expect(String(decoding: one, as: UTF8.self) == String(decoding: other, as: UTF8.self))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(other)) }
        }
    }
}
