import Testing
import XetKhenValues
import XetKhenVerify

@Suite struct ConditionTests {
    /// The criterion around the condition follows it, so that nothing but the condition may be at fault.
    @Test(arguments: ConditionCases.all)
    func `a condition has the outcomes that follow and no other`(example: ConditionCase) {
        // What is not pleaded is written in a form of its own, and a mention of what does not apply as well.
        let ownForms = example.condition.code == "mention" ? ["-p", "-c", "-f"] : ["-p"]
        for outcome in everyOutcome where !ownForms.contains(outcome) || example.outcomes.contains(outcome) {
            let faults = TraceChecker.check(example.trace(outcome).trace).faults
            if example.outcomes.contains(outcome) {
                #expect(faults.isEmpty, "\(outcome): \(faults.map { $0.text(in: .english) })")
            } else {
                #expect(faults.count == 1, "\(outcome)")
                #expect(
                    faults.first?.kind == .outcome
                        && faults.first?.place == .step(example.condition.code == "mention" ? 3 : 1), "\(outcome)")
                #expect(faults.first?.written == outcome)
                #expect(faults.first?.follows.hasPrefix(example.outcomes[0]) == true || example.outcomes[0] == "-e")
            }
        }
    }
}
