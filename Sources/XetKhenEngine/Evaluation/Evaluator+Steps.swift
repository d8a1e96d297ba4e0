import XetKhenSemantics
import XetKhenValues

extension Evaluator {
    /// Opens a step; −1 where none are written.
    @inline(__always)
    mutating func beginStep(_ kind: TraceNodeKind, _ reference: Int32 = 0) -> Int {
        guard writesNodes else { return -1 }
        trace.nodes.append(TraceNode(kind: kind, reference: reference))
        return trace.nodes.count - 1
    }

    @inline(__always)
    mutating func endStep(_ step: Int, _ result: Judgement) {
        guard step >= 0 else { return }
        trace.nodes[step].close(result, end: Int32(trace.nodes.count))
    }

    mutating func writeValues(_ step: Int) {
        trace.nodes[step].setValues(first: Int32(trace.values.count), count: Int32(leafValues.count))
        if leafValues.count > 0 { trace.values.append(leafValues.first) }
        if leafValues.count > 1 { trace.values.append(leafValues.second) }
        if leafValues.count > 2 { trace.values.append(leafValues.third) }
    }

    /// Whether a candidate is counted in the run that is asked for.
    mutating func writeMembership(_ membership: Truth, _ step: Int) {
        guard step >= 0 else { return }
        trace.nodes[step].setValues(first: Int32(trace.values.count), count: 1)
        trace.values.append(TracedValue(range: membership.range))
    }

    /// Moves what was read since `mark` to the step, sorted, each once.
    mutating func writeFacts(_ step: Int, from mark: Int) {
        let first = trace.facts.count
        if reads.count > mark {
            // Held by nobody else while it is sorted.
            var facts: [FactKey] = []
            swap(&facts, &reads)
            let end = Self.sort(&facts, from: mark)
            trace.facts.append(contentsOf: facts[mark..<end])
            facts.truncate(to: mark)
            swap(&facts, &reads)
        }
        trace.nodes[step].setFacts(first: Int32(first), count: Int32(trace.facts.count - first))
    }

    /// Sorts what stands from `mark` on and leaves each once; the end of that. Facts are mostly read in order: insertion is
    /// cheaper than a sort.
    private static func sort(_ facts: inout [FactKey], from mark: Int) -> Int {
        // A run reads its years from the latest one back.
        if facts[facts.count - 1] < facts[mark] { facts[mark...].reverse() }
        var end = mark + 1
        for index in mark + 1..<facts.count {
            let fact = facts[index]
            if facts[end - 1] < fact {
                facts[end] = fact
                end += 1
                continue
            }
            // The first position whose fact is not before this one.
            var position = mark
            var last = end - 1
            while position < last {
                let middle = position + (last - position) / 2
                if facts[middle] < fact { position = middle + 1 } else { last = middle }
            }
            guard facts[position] != fact else { continue }
            var next = end
            while next > position {
                facts[next] = facts[next - 1]
                next -= 1
            }
            facts[position] = fact
            end += 1
        }
        return end
    }

    /// A limb that is not pleaded has a step of its kind with nothing below.
    mutating func writeUnpleaded(_ member: Int) {
        let step = beginStep(Self.stepKind(plan.nodes[member].operation))
        endStep(step, Judgement(truth: .true, status: .notPleaded))
    }

    static func leafKind(_ operation: PlanOperation) -> TraceNodeKind { stepKind(operation) }

    static func stepKind(_ operation: PlanOperation) -> TraceNodeKind {
        switch operation {
        case .all: .all
        case .any: .any
        case .pleaded: .pleaded
        case .atLeast: .atLeast
        case .not: .not
        case .criterion: .criterionReference
        case .comparison: .comparison
        case .ratio: .ratio
        case .membership: .membership
        case .recorded: .recorded
        case .within: .within
        case .truth: .truth
        case .exists: .exists
        case .withRun: .withRun
        case .readings: .readings
        case .constantCondition, .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .add,
            .subtract, .multiply, .divide, .negate, .count, .sum, .yearsInRun, .runPart, .anchor, .yearOf, .yearAfter,
            .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            .constant
        }
    }

    // MARK: - Reads

    /// Notes that a fact was read.
    @inline(__always)
    mutating func note(_ kind: FactKey.Kind, _ evidence: Int32, _ index: Int32, _ field: Int32, isUnknown: Bool) {
        guard recordsReads else { return }
        let fact = FactKey(kind: kind, evidence: evidence, index: index, field: field)
        if isTracing { reads.append(fact) }
        if isCollecting, isUnknown { unknownReads.append(fact) }
    }

    /// Enters an expression, below which conditions write no steps and a favourable record is asked to hold.
    @inline(__always)
    mutating func enterExpression() -> ExpressionContext {
        let context = ExpressionContext(writesNodes: writesNodes, polarity: polarity)
        writesNodes = false
        polarity = true
        return context
    }

    @inline(__always)
    mutating func leaveExpression(_ context: ExpressionContext) {
        writesNodes = context.writesNodes
        polarity = context.polarity
    }
}

extension Truth {
    /// 1 or 0, or no bounds for the causes.
    fileprivate var range: NumberRange {
        isUnknown ? .unbounded(causes) : NumberRange(isTrue ? .one : .zero)
    }
}

extension TraceNode {
    // Each in one access to the array of steps.
    @inline(__always)
    fileprivate mutating func close(_ result: Judgement, end: Int32) {
        truth = result.truth
        status = result.status
        self.end = end
    }

    @inline(__always)
    fileprivate mutating func setValues(first: Int32, count: Int32) {
        firstValue = first
        valueCount = count
    }

    @inline(__always)
    fileprivate mutating func setFacts(first: Int32, count: Int32) {
        firstFact = first
        factCount = count
    }
}

extension Array {
    /// Forgets the elements from a position on; used for stacks.
    @inline(__always)
    mutating func truncate(to length: Int) {
        while count > length { removeLast() }
    }
}

struct ExpressionContext {
    var writesNodes: Bool
    var polarity: Bool
}
