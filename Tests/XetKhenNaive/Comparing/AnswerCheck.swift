import XetKhenEngine

/// An answer beside the second evaluator: verdicts, the order of awards, and what is certain anyway in worlds drawn at
/// random.
struct AnswerCheck {
    static let worldsPerAward = 40

    private(set) var differences: [String]
    private(set) var certainAnyway = 0

    init(_ engine: Engine, _ nomination: Nomination, seed: UInt64) {
        let ruleset = engine.plan.ruleset
        let answer = engine.answer(nomination)
        differences = Comparison.differences(answer, ruleset)
        for award in answer.awards where award.isCertainAnyway {
            certainAnyway += 1
            var sample = CompletionSample(ruleset, nomination, seed: seed)
            for _ in 0..<Self.worldsPerAward {
                guard let value = sample.value(of: award.award), value != award.truth.isTrue else { continue }
                differences.append(
                    "\(ruleset.awards[award.award].name) certain anyway \(award.truth.isTrue), not so in \(sample.world)"
                )
                break
            }
        }
    }
}
