import XetKhen
import XetKhenEngine
import XetKhenRecord

/// What each nomination of a ruleset takes: reading it, evaluating it with its steps, the whole answer, the trace as it is
/// recorded; and before them what loading the ruleset takes.
struct NominationMeasurement {
    let source: RulesetSource
    let ruleset: Ruleset
    let meter: Meter

    /// Hands over each figure as soon as it is measured.
    func run(_ show: (Figure) -> Void) {
        show(meter.figure(.loading) { _ in source.load()?.contents.criteria ?? 0 }.of(ruleset.name))
        let document = TraceDocument(ruleset.engine)
        var evaluator = ruleset.makeEvaluator()
        for nomination in source.nominations {
            guard let evaluation = ruleset.evaluate(nomination.bytes).evaluation else { continue }
            let answer = evaluation.answer
            var trace = Trace()
            func take(_ quantity: Quantity, _ work: () -> Int) {
                show(meter.figure(quantity) { _ in work() }.of(nomination.name))
            }
            take(.reading) {
                guard case .nomination(let read) = ruleset.reader.read(nomination.bytes) else { return 0 }
                return read.groups.count
            }
            take(.evaluation) {
                let outcomes = evaluator.evaluate(answer.nomination, into: &trace)
                return trace.nodes.count &+ outcomes.awards.count
            }
            take(.answer) { ruleset.engine.answer(answer.nomination).awards.count }
            take(.traceBytes) { document.bytes(of: answer).count }
        }
    }
}
