import XetKhen
import XetKhenEngine
import XetKhenRecord

/// What loading a ruleset takes, and each of its nominations: reading it, evaluating it with its steps, the whole answer, the
/// trace as it is recorded.
enum NominationMeasurement {
    static func run(_ benchmark: BenchmarkRuleset) {
        print(Measurement.heading)
        print(Measurement.take("load, check and compile the ruleset from text", runs: 30) { _ = benchmark.load() }.line)
        let ruleset = benchmark.ruleset
        let document = TraceDocument(ruleset.engine)
        for nomination in benchmark.nominations {
            guard let evaluation = ruleset.evaluate(nomination.bytes).evaluation else { continue }
            let answer = evaluation.answer
            let read = answer.nomination
            var evaluator = Evaluator(plan: ruleset.engine.plan)
            var trace = Trace()
            func take(_ name: String, runs: Int, _ work: () -> Void) {
                print(Measurement.take("\(nomination.name): \(name)", runs: runs, work).line)
            }
            take("read", runs: 500) { _ = ruleset.reader.read(nomination.bytes, defaultConsideration: nil) }
            take("evaluate with trace", runs: 2000) { _ = evaluator.evaluate(read, into: &trace) }
            take("whole answer", runs: 200) { _ = ruleset.engine.answer(read) }
            let size = document.bytes(of: answer).count
            take("trace of \(size) bytes", runs: 500) { _ = document.bytes(of: answer) }
        }
    }
}
