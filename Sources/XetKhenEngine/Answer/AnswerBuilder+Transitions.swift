import XetKhenSemantics
import XetKhenValues

extension AnswerBuilder {
    /// The transitions that apply to the nomination, or of which it is not known whether they do, in ruleset order.
    func applyingTransitions(trace: Trace) -> [TransitionFinding.Applying] {
        var results: [TransitionFinding.Applying] = []
        for transition in outcomes.transitions.indices {
            let outcome = outcomes.transitions[transition]
            guard !outcome.isLeftOut, !outcome.truth.isFalse else { continue }
            results.append(
                TransitionFinding.Applying(
                    transition: transition, truth: outcome.truth, node: trace.transitionNodes[transition]))
        }
        return results
    }

    /// The answer for an award where these transitions apply; `encoded` is that under the text that the ruleset encodes.
    /// Of what would follow from that text, an award that is left open keeps only what was found.
    func under(_ applying: [TransitionFinding.Applying], _ encoded: AwardAnswer) -> AwardAnswer {
        guard !applying.isEmpty else { return encoded }
        let transitions = engine.plan.ruleset.transitions
        let finding = TransitionFinding(
            applying: applying, keepsMet: applying.allSatisfy { transitions[$0.transition].keepsMet },
            encodedVerdict: encoded.verdict)
        var answer = encoded
        answer.transition = finding
        answer.verdict = finding.verdict
        if answer.isLeftOpen { answer.bonus = nil }
        return answer
    }
}
