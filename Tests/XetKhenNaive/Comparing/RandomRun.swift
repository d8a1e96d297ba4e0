import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Many random nominations for many random rulesets, each evaluated by the engine and by the second evaluator.
package struct RandomRun {
    package static let nominationsPerRuleset: UInt64 = 40
    /// Of so many nominations one is answered in full, which takes far longer than evaluating it.
    static let nominationsPerAnswer: UInt64 = 20
    /// Beyond so many failing cases the rest says nothing new.
    static let failuresShown = 8

    package private(set) var evaluations: UInt64 = 0
    package private(set) var rulesets: UInt64 = 0
    package private(set) var answers = 0
    /// Evaluations that the fast path decides as well.
    package private(set) var decidedFast = 0
    /// Nominations that are read straight into a row as well.
    package private(set) var readFast = 0
    /// Awards of these answers that all completions decide.
    package private(set) var certainAnyway = 0
    /// Rulesets that the checker refuses: by chance two exceptions contradict each other.
    package private(set) var refusedRulesets: UInt64 = 0
    /// What the two say differently, with the smallest ruleset and nomination found, or a nomination that is refused.
    package private(set) var failures: [String] = []

    package init(seed: UInt64, evaluations: UInt64) {
        while self.evaluations < evaluations, failures.count < Self.failuresShown {
            let number = seed &+ rulesets
            var writer = RulesetWriter(seed: number)
            let random = writer.write()
            rulesets += 1
            if let compiled = CompiledRuleset(random.text) {
                compare(random, compiled, number)
            } else {
                refusedRulesets += 1
                if refusedRulesets > 10 + rulesets / 20 { failures.append("the checker refuses too many rulesets") }
            }
        }
    }

    private mutating func compare(_ random: RandomRuleset, _ compiled: CompiledRuleset, _ seed: UInt64) {
        var evaluator = Evaluator(plan: compiled.engine.plan)
        let decider = Decider(compiled.engine.plan)
        var rows = RowReading(compiled.reader, decider)
        defer { readFast += rows.readFast }
        for number in 0..<Self.nominationsPerRuleset {
            evaluations += 1
            var writer = NominationWriter(seed: seed &* 1009 &+ number)
            let json = writer.write(for: random)
            guard let nomination = compiled.nomination(json), let second = compiled.naiveNomination(json) else {
                failures.append("the nomination is refused: \(json.text)")
                return
            }
            let ofRows =
                rows.differences(Array(json.text.utf8)) + rows.differences(Array(json.plainlyStated.text.utf8))
            guard ofRows.isEmpty else {
                failures.append("\(ofRows)\n\(random.text)\n\(json.text)")
                return
            }
            let comparison = Comparison(compiled.engine, nomination, second, using: &evaluator, decider)
            if comparison.isDecidedFast { decidedFast += 1 }
            if !comparison.differences.isEmpty {
                let smallest = RandomCase(ruleset: random.text, nomination: json).shrunk { !$0.differences.isEmpty }
                failures.append("\(smallest.differences)\n\(smallest.ruleset)\n\(smallest.nomination.text)")
                return
            }
            guard number % Self.nominationsPerAnswer == 0 else { continue }
            answers += 1
            let mistakes = AnswerCheck(compiled.engine, nomination, seed: seed &+ number)
            certainAnyway += mistakes.certainAnyway
            guard !mistakes.differences.isEmpty else { continue }
            let smallest = RandomCase(ruleset: random.text, nomination: json).shrunk {
                !$0.differencesOfAnswer(seed: seed &+ number).isEmpty
            }
            failures.append(
                "\(smallest.differencesOfAnswer(seed: seed &+ number))\n\(smallest.ruleset)\n\(smallest.nomination.text)"
            )
            return
        }
    }
}

extension RandomCase {
    /// What engine and second evaluator say differently; empty where the case cannot be read.
    package var differences: [String] {
        guard let compiled = CompiledRuleset(ruleset), let read = compiled.nomination(nomination),
            let second = compiled.naiveNomination(nomination)
        else { return [] }
        var evaluator = Evaluator(plan: compiled.engine.plan)
        let decider = Decider(compiled.engine.plan)
        return Comparison(compiled.engine, read, second, using: &evaluator, decider).differences
    }

    /// What is wrong with the answer.
    func differencesOfAnswer(seed: UInt64) -> [String] {
        guard let compiled = CompiledRuleset(ruleset), let read = compiled.nomination(nomination) else { return [] }
        return AnswerCheck(compiled.engine, read, seed: seed).differences
    }
}
