import Foundation
import Testing
import XetKhenNaive

/// How much a run does, for longer ones than that of every day: `XETKHEN_EVALUATIONS` and `XETKHEN_SEED`.
enum RunSettings {
    static let seed = number("XETKHEN_SEED") ?? 20_251_121
    static let evaluations = number("XETKHEN_EVALUATIONS") ?? 2000

    private static func number(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }
}

@Suite("The engine against the second evaluator")
struct EngineAgainstNaiveTests {
    @Test("Every rule and award has the same value with the same causes")
    func agree() {
        print("seed \(RunSettings.seed)")
        let run = RandomRun(seed: RunSettings.seed, evaluations: RunSettings.evaluations)
        print(
            "\(run.evaluations) evaluations over \(run.rulesets) rulesets, \(run.answers) answers, "
                + "\(run.decidedFast) decided fast, \(run.readFast) read fast"
        )
        #expect(run.certainAnyway > 0 || run.answers < 100)
        for failure in run.failures { Issue.record("\(failure)") }
    }
}
