import Foundation
import Testing
import XetKhenValues
import XetKhenVerify

@Suite struct AlterationTests {
    static let samples: [[CanonicalValue]] = [
        AwardSamples.all.map { $0.trace }, ConditionCases.all.map { $0.trace($0.outcomes[0]).trace },
        RuleCase.all.map { $0.trace($0.outcome) }, AbsorbedSamples.all,
        RunCase.all.filter { $0.wrong.isEmpty }.map { TraceBuilder(runs: [$0.run]).trace },
    ]

    /// Nothing survives that is not listed. `XETKHEN_ALTERATIONS=1` tries every alteration, and not each fourth, and also that
    /// each kind and field that is listed as open does survive somewhere.
    @Test func `an altered trace is refused for its seal, and with a new seal unless it follows as well`() {
        let isThorough = ProcessInfo.processInfo.environment["XETKHEN_ALTERATIONS"] == "1"
        var survivors: Set<String> = []
        for trace in Self.samples.joined() {
            #expect(TraceChecker.check(trace).faults.isEmpty)
            let outcome = Alterations(trace).outcome(every: isThorough ? 1 : 4)
            #expect(outcome.acceptedWithOldSeal.isEmpty)
            survivors.formUnion(outcome.acceptedWithNewSeal)
        }
        let listed = Set(Alterations.followingAsWell)
        #expect(survivors.subtracting(listed).sorted() == [])
        if isThorough { #expect(listed.subtracting(survivors).sorted() == []) }
        #expect(listed.count == Alterations.followingAsWell.count)
    }
}

extension Alterations {
    /// The labels of the alterations that are accepted, with the seal as it was and with a new one.
    ///
    /// The seal enters into nothing but its own fault: what has another fault with a new seal has it with the old one too.
    func outcome(every stride: Int = 1) -> (acceptedWithOldSeal: Set<String>, acceptedWithNewSeal: Set<String>) {
        var result: (acceptedWithOldSeal: Set<String>, acceptedWithNewSeal: Set<String>) = ([], [])
        forEach(every: stride) { label, altered in
            let faults = TraceChecker.check(altered).faults
            if faults.isEmpty { result.acceptedWithOldSeal.insert(label) }
            guard faults.allSatisfy({ $0.kind == .seal }) else { return }
            if TraceChecker.check(altered.sealed).faults.isEmpty { result.acceptedWithNewSeal.insert(label) }
        }
        return result
    }
}
