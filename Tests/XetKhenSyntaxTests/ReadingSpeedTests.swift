import Testing
import XetKhenSyntax
import XetKhenValues

struct ReadingSpeedTests {
    /// Two thousand lines and more are read in less than 20 ms; the time is judged in release builds only.
    @Test func manyRulesAreRead() {
        let body = SixProvisions.rules.split(separator: "\n").map(String.init)
        let text = ([SixProvisions.declarations] + Array(repeating: body.joined(separator: "\n"), count: 14))
            .joined(separator: "\n\n")
        #expect(text.split(separator: "\n").count > 2000)
        let clock = ContinuousClock()
        let bytes = Array(text.utf8)
        var fastest = Duration.seconds(60)
        for _ in 0..<5 {
            var tree = SyntaxTree()
            fastest = min(fastest, clock.measure { tree = RulesetParser.parse(files: [("a.md", bytes)]) })
            #expect(tree.declarations.count == 19 + 14 * 14)
        }
        #if !DEBUG
            #expect(fastest < .milliseconds(20))
        #endif
    }
}
