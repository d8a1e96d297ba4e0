import Testing
import XetKhenNaive

@Suite("Random rulesets")
struct RandomRulesetTests {
    @Test("Random rulesets parse and check without a mistake")
    func check() {
        for seed in 0..<300 as Range<UInt64> {
            var writer = RulesetWriter(seed: seed)
            let mistakes = CompiledRuleset.mistakes(writer.write().text)
            for mistake in mistakes { Issue.record("\(mistake)") }
        }
    }
}
