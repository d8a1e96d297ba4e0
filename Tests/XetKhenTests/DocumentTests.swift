import Testing
import XetKhen

@Suite("The rulesets of this package")
struct DocumentTests {
    static let names = [
        "luat-tdkt", "kon-tum-nha-tam", "thai-nguyen-nha-tam", "kon-ray-vi-nguoi-ngheo", "kon-tum-giao-uoc-2023",
        "mau-ke-hoach",
    ]

    @Test("they check without an error, and every case in their documents passes", arguments: names)
    func cases(name: String) throws {
        let report = try RulesetFolders.load(name).runTests()
        #expect(report.cases.count >= (name == "mau-ke-hoach" ? 15 : 90))
        for failed in report.cases where !failed.passed {
            Issue.record("\(failed.path):\(failed.line): \(failed.title): \(failed.failures(in: .vietnamese))")
        }
    }

    @Test("they are in the standard layout", arguments: names)
    func layout(name: String) throws {
        for file in try #require(RulesetFolders.files(of: name)) {
            #expect(RulesetFormatter.format(file).bytes == file.bytes, "\(file.path)")
        }
    }
}
