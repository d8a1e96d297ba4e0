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
        trace.nodes[step].truth = result.truth
        trace.nodes[step].status = result.status
        trace.nodes[step].end = Int32(trace.nodes.count)
    }

    mutating func writeValues(_ step: Int) {
        trace.nodes[step].firstValue = Int32(trace.values.count)
        trace.nodes[step].valueCount = Int32(leafValues.count)
        if leafValues.count > 0 { trace.values.append(leafValues.first) }
        if leafValues.count > 1 { trace.values.append(leafValues.second) }
        if leafValues.count > 2 { trace.values.append(leafValues.third) }
    }

    /// Moves what was read since `mark` to the step, sorted, each once.
    mutating func writeFacts(_ step: Int, from mark: Int) {
        let first = trace.facts.count
        if let last = reads.last, reads.count > mark, last < reads[mark] {
            // A run reads its years from the latest one back.
            for index in (mark..<reads.count).reversed() { insert(reads[index], from: first) }
        } else {
            for index in mark..<reads.count { insert(reads[index], from: first) }
        }
        reads.truncate(to: mark)
        trace.nodes[step].firstFact = Int32(first)
        trace.nodes[step].factCount = Int32(trace.facts.count - first)
    }

    /// Leaves read few facts, mostly in order: insertion is cheaper than a sort.
    private mutating func insert(_ fact: FactKey, from first: Int) {
        var position = trace.facts.count
        while position > first, fact < trace.facts[position - 1] { position -= 1 }
        if position > first, trace.facts[position - 1] == fact { return }
        if position == trace.facts.count {
            trace.facts.append(fact)
        } else {
            trace.facts.insert(fact, at: position)
        }
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
