import Testing
import XetKhenNaive
import XetKhenSyntax

@Suite("Random rulesets")
struct RandomRulesetTests {
    @Test("Random rulesets parse without a mistake")
    func parse() {
        for seed in 0..<400 as Range<UInt64> {
            var writer = RulesetWriter(seed: seed)
            let ruleset = writer.write()
            let tree = RulesetParser.parse(files: [("thử.md", Array(ruleset.text.utf8))])
            let lines = ruleset.text.split(separator: "\n", omittingEmptySubsequences: false)
            for diagnostic in tree.diagnostics {
                guard case .ruleset(let range) = diagnostic.place else { continue }
                let line = lines[Int(range.start.line) - 1]
                Issue.record("\(diagnostic.kind.code) \(diagnostic.message(in: .english)): \(line)")
            }
        }
    }
}
