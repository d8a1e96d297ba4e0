import Testing
import XetKhenSyntax
import XetKhenValues

struct ReadingSpeedTests {
    /// Two thousand lines and more are read in one go; the time itself is measured in release builds.
    @Test func manyRulesAreRead() {
        let body = SixProvisions.rules.split(separator: "\n").map(String.init)
        let text = ([SixProvisions.declarations] + Array(repeating: body.joined(separator: "\n"), count: 14))
            .joined(separator: "\n\n")
        #expect(text.split(separator: "\n").count > 2000)
        let clock = ContinuousClock()
        let bytes = Array(text.utf8)
        var tree = SyntaxTree()
        let elapsed = clock.measure { tree = RulesetParser.parse(files: [("a.md", bytes)]) }
        #expect(tree.declarations.count == 19 + 14 * 14)
        print("read in \(elapsed)")
        #if !DEBUG
            #expect(elapsed < .milliseconds(20))
        #endif
    }
}
