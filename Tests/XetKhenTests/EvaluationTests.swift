import Foundation
import Testing
import XetKhen

@Suite("Evaluating through the facade")
struct EvaluationTests {
    private static func ruleset() throws -> Ruleset {
        let file = try #require(RulesetTemplate.files(named: "a").first)
        return try #require(Ruleset.load([file], using: { _ in nil }).ruleset)
    }

    private static func nomination(_ evidence: String, group: String = "thôn") -> [UInt8] {
        let json =
            "{\"id\": \"x\", \"group\": \"\(group)\", \"considered_on\": \"2026-12-15\", \"evidence\": {\(evidence)}}"
        return Array(json.utf8)
    }

    @Test(
        "the standard asks for good conduct and 80 % of the households",
        arguments: [
            ("\"chấp_hành_tốt\": true, \"tỷ_lệ_hộ_tham_gia\": 80", AwardVerdict.earned),
            ("\"chấp_hành_tốt\": true, \"tỷ_lệ_hộ_tham_gia\": 79.999999", .notEarned),
            ("\"chấp_hành_tốt\": false", .notEarned),
            ("\"chấp_hành_tốt\": true", .insufficientEvidence),
            ("", .insufficientEvidence),
        ])
    func verdicts(evidence: String, verdict: AwardVerdict) throws {
        let evaluation = try #require(try Self.ruleset().evaluate(Self.nomination(evidence)).evaluation)
        #expect(evaluation.awards.map(\.name) == ["giấy_khen"])
        #expect(evaluation.awards.map(\.verdict) == [verdict])
        #expect(evaluation.proposed.isEmpty == (verdict != .earned))
    }

    @Test("the same bytes for the same nomination, in JSON that any reader takes")
    func sameBytes() throws {
        let ruleset = try Self.ruleset()
        let bytes = Self.nomination("\"chấp_hành_tốt\": true, \"tỷ_lệ_hộ_tham_gia\": 80")
        let texts = try (0..<3).map { _ in
            try #require(ruleset.evaluate(bytes).evaluation).json(in: .english, indented: true)
        }
        #expect(Set(texts).count == 1)
        #expect(try JSONSerialization.jsonObject(with: Data(texts[0].utf8)) is [String: Any])
    }

    @Test("messages are one JSON array with a place in the nomination and both languages")
    func messages() throws {
        let result = try Self.ruleset().evaluate(Self.nomination("\"tỷ_lệ_hộ_tham_gia\": \"80 \\\"%\\\"\""))
        #expect(result.evaluation == nil)
        let message = try #require(result.messages.first)
        #expect(message.nominationPath == "evidence.tỷ_lệ_hộ_tham_gia")
        #expect(message.position?.line == 1)
        let json = try JSONSerialization.jsonObject(with: Data(Message.json(of: result.messages).utf8))
        let objects = try #require(json as? [[String: Any]])
        #expect(objects.count == result.messages.count)
        for object in objects {
            #expect(Set(object.keys).isSuperset(of: ["code", "severity", "vi", "en", "help_vi", "help_en"]))
        }
        #expect(Message.json(of: []).filter { !$0.isWhitespace } == "[]")
    }

    @Test("a group that the ruleset lacks is refused with the nearest one")
    func group() throws {
        let result = try Self.ruleset().evaluate(Self.nomination("", group: "hô"))
        #expect(result.evaluation == nil)
        let message = try #require(result.messages.first)
        #expect(message.text(in: .vietnamese).contains("hô"))
        #expect(message.help(in: .vietnamese).contains("hộ"))
    }

    @Test("the schemas are JSON")
    func schemas() throws {
        for text in [try Self.ruleset().nominationSchema, Ruleset.answerSchema, Ruleset.briefSchema] {
            #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
        }
    }
}
