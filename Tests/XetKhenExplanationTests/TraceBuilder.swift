import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// Writes a trace by hand, node by node, as an evaluator would.
struct TraceBuilder {
    var trace = Trace()

    @discardableResult
    mutating func node(
        _ kind: TraceNodeKind, _ truth: Truth, status: TraceStatus = .judged, reference: Int = 0,
        values: [TracedValue] = [], facts: [FactKey] = [], _ body: (inout TraceBuilder) -> Void = { _ in }
    ) -> Int32 {
        let index = trace.nodes.count
        trace.nodes.append(
            TraceNode(
                kind: kind, status: status, truth: truth, reference: Int32(reference),
                firstValue: Int32(trace.values.count), valueCount: Int32(values.count),
                firstFact: Int32(trace.facts.count), factCount: Int32(facts.count)))
        trace.values += values
        trace.facts += facts
        body(&self)
        trace.nodes[index].end = Int32(trace.nodes.count)
        return Int32(index)
    }
}

func exact(_ value: Int) -> TracedValue { TracedValue(range: NumberRange(ExactDecimal(value))) }

func between(_ lower: Int?, _ upper: Int?, _ causes: Causes) -> TracedValue {
    let range = NumberRange(
        lower: lower.map { ExactDecimal($0) }, upper: upper.map { ExactDecimal($0) }, causes: causes)
    return TracedValue(range: range ?? .error)
}

func unknown(_ causes: Causes) -> TracedValue { TracedValue(range: .unbounded(causes)) }

extension FactKey {
    static func scalar(_ evidence: Evidence) -> FactKey { FactKey(kind: .scalar, evidence: Int32(evidence.rawValue)) }
    static func year(_ evidence: Evidence, _ year: Int) -> FactKey {
        FactKey(kind: .year, evidence: Int32(evidence.rawValue), index: Int32(year))
    }
    static func field(_ evidence: Evidence, _ record: Int, _ field: Int) -> FactKey {
        FactKey(kind: .field, evidence: Int32(evidence.rawValue), index: Int32(record), field: Int32(field))
    }
    static func rest(_ evidence: Evidence) -> FactKey { FactKey(kind: .rest, evidence: Int32(evidence.rawValue)) }
}
