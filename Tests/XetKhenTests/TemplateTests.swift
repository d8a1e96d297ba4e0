import Testing
import XetKhen

@Suite("The template of a new ruleset")
struct TemplateTests {
    private func load(folder: String) throws -> Ruleset {
        let files = RulesetTemplate.files(named: folder).filter { $0.path.hasSuffix(".md") }
        let loading = Ruleset.load(files, using: { _ in nil })
        #expect(loading.messages.map(\.code) == [])
        return try #require(loading.ruleset)
    }

    @Test(
        "it checks and tests clean, and its cases see every outcome that a nomination can reach",
        arguments: ["ke-hoach-xa", "Kế hoạch 2026", "2026", "ruleset", "khi"])
    func clean(folder: String) throws {
        let report = try load(folder: folder).runTests()
        #expect(report.cases.count == 6)
        // A household of which nothing is said relies on no standard, so its one condition is never judged unknown.
        #expect(report.unseenOutcomeCount == 1)
        for failed in report.cases where !failed.passed {
            Issue.record("\(failed.title): \(failed.failures(in: .vietnamese))")
        }
    }

    @Test("its nomination earns the Giấy khen, because 92,5 % of the households take part")
    func nomination() throws {
        let ruleset = try load(folder: "ke-hoach-xa")
        let json = try #require(RulesetTemplate.files(named: "ke-hoach-xa").first { $0.path.hasSuffix(".json") })
        let result = ruleset.evaluate(json.bytes)
        let evaluation = try #require(result.evaluation)
        #expect(evaluation.proposed.map(\.name) == ["giấy_khen"])
        #expect(evaluation.text(.short, in: .vietnamese).contains("92,5 %"))
    }

    @Test("its files are already in the standard layout", arguments: ["ke-hoach-xa", "ruleset"])
    func formatted(folder: String) throws {
        let file = try #require(RulesetTemplate.files(named: folder).first)
        #expect(RulesetFormatter.format(file).bytes == file.bytes)
    }
}
