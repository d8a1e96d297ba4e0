import Foundation
import Testing
import XetKhen
import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// A ruleset of an interface that was not made for this language: English keywords, fields named like keywords (`date`,
/// `kind`), lists of years, and nominations without any word of this program's own.
@Suite("A workload of foreign nominations")
struct WorkloadTests {
    private static let folder = RulesetFolders.root.deletingLastPathComponent().appendingPathComponent(
        "Tests/Peers/award-60")

    private static func file(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    static func lines(_ name: String) throws -> [String] {
        String(decoding: try file(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func ruleset() throws -> Ruleset {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        let files = try names.sorted().map { RulesetFile(path: $0, bytes: Array(try file($0))) }
        let loading = Ruleset.load(files, using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .english) } == [])
        return try #require(loading.ruleset)
    }

    /// An expected line holds the highest level met, the highest one that is met or open, and the status of each of the twenty
    /// criteria, of what disqualifies and of each level: 2 met, 1 open, 0 not met.
    @Test("the fast path and the general evaluator give every status of the reference")
    func statuses() throws {
        let ruleset = try Self.ruleset()
        let plan = ruleset.engine.plan
        let decider = Decider(plan)
        var evaluator = Evaluator(plan: plan)
        let row = DecisionRow(decider.layout)
        var trace = Trace()
        let names = plan.ruleset.criteria.map { $0.rule.name }
        for (line, expected) in zip(try Self.lines("nominations.jsonl"), try Self.lines("expected.txt")) {
            let read = ruleset.reader.read(
                Array(line.utf8), defaultConsideration: CalendarDate(year: 2026, month: 2, day: 1))
            guard case .nomination(let nomination) = read else {
                Issue.record("refused: \(line)")
                continue
            }
            let general = Decision(evaluator.evaluate(nomination, into: &trace))
            #expect(Self.statuses(general, names) == expected)
            #expect(row.fill(nomination) && decider.decide(row))
            #expect(decider.decision == general)
            for award in general.awards.indices {
                #expect(decider.outcome(ofAward: award) == general.awards[award])
            }
        }
    }

    private static func statuses(_ decision: Decision, _ names: [String]) -> String {
        func digit(_ outcome: RuleOutcome) -> String {
            outcome.truth.isTrue ? "2" : outcome.truth.isFalse ? "0" : "1"
        }
        func digits(_ letters: String) -> String {
            zip(names, decision.criteria).filter { name, outcome in
                letters.contains(name.prefix(1)) && name.dropFirst().allSatisfy(\.isNumber) && !outcome.isLeftOut
            }.map { digit($1) }.joined()
        }
        let levels = decision.awards.map(digit)
        let level = (levels.lastIndex(of: "2") ?? -1) + 1
        let potential = (levels.lastIndex { $0 != "0" } ?? -1) + 1
        return "\(level) \(potential) \(digits("K"))\(digits("ABCDEF")) \(digits("X")) \(levels.joined())"
    }

    /// The last word of an expected line holds the status of each level by the three-valued reference, which does not ask
    /// whether what is missing can still change it.
    @Test("every nomination loads unchanged and every level has the status of the reference")
    func reference() throws {
        let ruleset = try Self.ruleset()
        let levels = [
            "giay_khen", "bang_khen_tinh", "bang_khen_thu_tuong", "huan_chuong_ld_ba", "huan_chuong_ld_nhi",
            "huan_chuong_ld_nhat",
        ]
        let nominations = try Self.lines("nominations.jsonl")
        let expected = try Self.lines("expected.txt")
        #expect(nominations.count == 52 && expected.count == 52)
        for (nomination, line) in zip(nominations, expected) {
            let result = ruleset.evaluate(Array(nomination.utf8), consideredOn: Day(iso: "2026-02-01"))
            let evaluation = try #require(result.evaluation, "\(result.messages.map { $0.rendered(in: .english) })")
            let settled = try Self.settledAnyway(evaluation)
            for (level, status) in zip(levels, line.split(separator: " ").last ?? "") {
                let award = try #require(evaluation.awards.first { $0.name == level })
                switch status {
                case "2": #expect(award.verdict == .earned, "\(evaluation.nominationID) \(level)")
                case "0": #expect(award.verdict == .notEarned, "\(evaluation.nominationID) \(level)")
                default:
                    #expect(
                        settled.contains(level) || award.verdict == .insufficientEvidence,
                        "\(evaluation.nominationID) \(level)")
                }
            }
        }
    }

    private static func settledAnyway(_ evaluation: Evaluation) throws -> Set<String> {
        let json = try JSONSerialization.jsonObject(with: Data(evaluation.json(in: .english, indented: false).utf8))
        let awards = try #require((json as? [String: Any])?["awards"] as? [[String: Any]])
        return Set(awards.filter { $0["certain_anyway"] as? Bool == true }.compactMap { $0["award"] as? String })
    }
}
