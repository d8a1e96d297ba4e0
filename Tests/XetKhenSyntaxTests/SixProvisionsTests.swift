import Testing
import XetKhenSyntax
import XetKhenValues

struct SixProvisionsTests {
    @Test func declarationsAreReadWithoutMistake() {
        let tree = parse(SixProvisions.declarations)
        #expect(shown(tree.diagnostics) == [])
        #expect(tree.header?.name.text == "luat_tdkt")
        #expect(tree.declarations.count == 19)
    }

    @Test func rulesAreReadWithoutMistake() {
        let tree = parse(SixProvisions.rules)
        #expect(shown(tree.diagnostics) == [])
        #expect(tree.declarations.count == 14)
        #expect(tree.tests.count == 1)
        #expect(tree.tests.first?.expectations.count == 3)
    }
}
