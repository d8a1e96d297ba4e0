import Foundation
import Testing
import XetKhenEngine
import XetKhenNaive
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How much a run does: `XETKHEN_EVALUATIONS` and `XETKHEN_SEED` say, so that CI and a long run share one code.
enum RunSettings {
    static let seed = number("XETKHEN_SEED") ?? 20_251_121
    static let evaluations = number("XETKHEN_EVALUATIONS") ?? standardEvaluations

    private static var standardEvaluations: UInt64 {
        #if DEBUG
            2000
        #else
            120_000
        #endif
    }

    private static func number(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }
}

@Suite("The engine against the second evaluator")
struct EngineAgainstNaiveTests {
    static let nominationsPerRuleset: UInt64 = 40

    @Test("Every rule and award has the same value with the same causes")
    func agree() {
        print("seed \(RunSettings.seed), \(RunSettings.evaluations) evaluations")
        var seen: Set<String> = []
        var checked: UInt64 = 0
        let rulesets = max(1, RunSettings.evaluations / Self.nominationsPerRuleset)
        for index in 0..<rulesets {
            var writer = RulesetWriter(seed: RunSettings.seed &+ index)
            let random = writer.write()
            guard let compiled = CompiledRuleset(random.text) else { continue }
            checked += 1
            var evaluator = Evaluator(plan: compiled.engine.plan)
            for number in 0..<Self.nominationsPerRuleset {
                var nominations = NominationWriter(seed: (RunSettings.seed &+ index) &* 1009 &+ number)
                let json = nominations.write(for: random)
                guard let nomination = compiled.nomination(json) else {
                    Issue.record("the nomination is refused: \(compiled.reader.read(Array(json.text.utf8)))")
                    continue
                }
                let comparison = Comparison(compiled.engine, nomination, using: &evaluator)
                guard !comparison.differences.isEmpty else { continue }
                report(RandomCase(ruleset: random.text, nomination: json), &seen)
                break
            }
            if seen.count >= 8 { return }
        }
        // By chance two exceptions contradict each other, which the checker refuses; hardly more.
        #expect(checked * 100 >= rulesets * 95)
    }

    private func differences(_ tried: RandomCase) -> [String] {
        guard let compiled = CompiledRuleset(tried.ruleset), let nomination = compiled.nomination(tried.nomination)
        else { return [] }
        var evaluator = Evaluator(plan: compiled.engine.plan)
        return Comparison(compiled.engine, nomination, using: &evaluator).differences
    }

    private func report(_ failing: RandomCase, _ seen: inout Set<String>) {
        let smallest = failing.shrunk { !differences($0).isEmpty }
        let text = "\(differences(smallest))\n\(smallest.ruleset)\n\(smallest.nomination.text)"
        if seen.insert(text).inserted { Issue.record("\(text)") }
    }
}
