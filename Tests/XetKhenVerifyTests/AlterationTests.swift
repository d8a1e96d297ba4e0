import Testing
import XetKhenValues
import XetKhenVerify

@Suite struct AlterationTests {
    private static let samples: [CanonicalValue] =
        AwardSamples.all.map { $0.trace } + ConditionCases.all.map { $0.trace($0.outcomes[0]).trace }
        + RuleCase.all.map { $0.trace($0.outcome) }
        + RunCase.all.filter { $0.wrong.isEmpty }.map {
            TraceBuilder(runs: [$0.run]).trace
        }

    @Test func `with the seal as it was, no alteration is accepted; with another, only those that follow as well`() {
        var survivors: [String: Int] = [:]
        var tried = 0
        var sealed = 0
        for trace in Self.samples {
            #expect(TraceChecker.check(trace).faults.isEmpty)
            Alterations(trace).forEach { label, altered in
                tried += 1
                if TraceChecker.check(altered).faults.isEmpty { sealed += 1 }
                if TraceChecker.check(altered.sealed).faults.isEmpty { survivors[label, default: 0] += 1 }
            }
        }
        #expect(sealed == 0)
        print("tried", tried)
        for (label, count) in survivors.sorted(by: { $0.key < $1.key }) { print("SURVIVOR", label, count) }
    }
}
