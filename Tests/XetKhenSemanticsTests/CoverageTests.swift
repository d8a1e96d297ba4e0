import Testing
import XetKhenSemantics

@Suite("Which nominees a rule covers")
struct CoverageTests {
    @Test("one covered group is enough, one excepted group is too much")
    func severalGroups() {
        let coverage = Coverage(covered: [true, false, true], excepted: [false, false, true])
        #expect(coverage.covers([0]))
        #expect(coverage.covers([1, 0]))
        #expect(!coverage.covers([1]))
        #expect(!coverage.covers([0, 2]))
        #expect(!coverage.covers([]))
    }
}
