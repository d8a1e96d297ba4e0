import Foundation
import Testing

@Suite("The cases of this package's rulesets")
struct RulesetMutantTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The two smallest; for the others `xetkhen test --mutants --known` takes long in a debug build.
    @Test(
        "see every outcome and notice every small change to the rules, or the list says why not",
        arguments: ["mau-ke-hoach", "kon-tum-giao-uoc-2023"])
    func mutants(name: String) throws {
        var words = ["test", Self.root.appendingPathComponent("rulesets/\(name)").path, "--coverage", "--mutants"]
        let known = Self.root.appendingPathComponent("Tests/Mutants/\(name).txt").path
        if FileManager.default.fileExists(atPath: known) { words += ["--known", known] }
        let run = try CommandWorkspace().run(words)
        #expect(run.status == 0)
        #expect(run.output.contains(", 0 bị sót"))
        #expect(!run.output.contains("◐"), "\(run.output)")
    }
}
