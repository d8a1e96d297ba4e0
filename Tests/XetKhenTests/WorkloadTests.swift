import Foundation
import Testing
import XetKhen

/// A ruleset of an interface that was not made for this language: English keywords, fields named like keywords (`date`,
/// `kind`), lists of years, and nominations without any word of this program's own.
@Suite("A workload of foreign nominations")
struct WorkloadTests {
    private static let folder = RulesetFolders.root.deletingLastPathComponent().appendingPathComponent("Tests/Workload")

    private static func file(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    private static func lines(_ name: String) throws -> [String] {
        String(decoding: try file(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The last word of an expected line holds the status of each level by the three-valued reference, which does not ask
    /// whether what is missing can still change it.
    @Test("every nomination loads unchanged and every level has the status of the reference")
    func reference() throws {
        let source = RulesetFile(path: "award-60.md", bytes: Array(try Self.file("award-60.md")))
        let loading = Ruleset.load([source], using: { _ in nil })
        #expect(loading.messages.filter(\.isError).map { $0.rendered(in: .english) } == [])
        let ruleset = try #require(loading.ruleset)
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
