import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Where the nodes of a trace stand among the steps of its document: not every node is a step, and a standard's own
/// suspension is a step of its own above the node of its condition.
struct StepNumbering {
    private var steps: [Int32]
    private var count: Int32 = 0

    init(nodeCount: Int) { steps = Array(repeating: -1, count: nodeCount) }

    /// The next step is that of `node`; the first of two steps of one node is the one that others name.
    mutating func number(_ node: Int) {
        if steps[node] < 0 { steps[node] = count }
        count += 1
    }

    /// The number of a step that is written already.
    func step(of node: Int32) -> Int { Int(steps[Int(node)]) }
}

/// Writes the steps of a trace: each node beside the condition of the ruleset that it stands for.
struct TraceStepWriter {
    let document: TraceDocument
    let nomination: Nomination
    let trace: Trace
    let facts: TraceFacts
    var writer = CanonicalWriter(capacity: 1 << 15)
    var numbering: StepNumbering
    /// Nodes of the runs in the order of their numbers.
    var runs: [(run: TracedRun, isTouching: Bool)] = []
    /// What the variables of the rule at hand are bound to.
    var bindings: [Binding?] = []

    struct Binding {
        var list: Int
        /// Negative for a record that is not there.
        var record: Int32
    }

    init(_ answer: Answer, _ document: TraceDocument) {
        self.document = document
        nomination = answer.nomination
        trace = answer.trace
        numbering = StepNumbering(nodeCount: answer.trace.nodes.count)
        facts = TraceFacts(answer.trace, ruleset: document.engine.plan.ruleset, nomination: answer.nomination)
    }

    mutating func writeAll() {
        writer.beginArray()
        writeRoots()
        writer.endArray()
    }

    /// How a member is joined to its neighbours.
    enum Joining {
        case alone
        case all
        case any

        var code: StaticString {
            switch self {
            case .alone: "alone"
            case .all: "all"
            case .any: "any"
            }
        }
    }

    // MARK: - Conditions

    mutating func write(_ condition: CheckedCondition, at node: Int, _ joining: Joining = .alone) {
        guard trace.nodes.indices.contains(node) else { return }
        let step = trace.nodes[node]
        let isUnpleaded = step.status == .notPleaded
        switch condition.kind {
        case .constant:
            begin("constant", node)
            end()
        case .all(let members):
            begin("all", node)
            end()
            write(members, below: node, .all)
        case .any(let members):
            begin("any", node)
            end()
            write(members, below: node, .any)
        case .pleaded(let members):
            begin("pleaded", node)
            end()
            write(members, below: node, .any)
        case .atLeast(let count, let members):
            begin("at_least", node)
            if !isUnpleaded { writer.number(count) }
            end()
            write(members, below: node)
        case .not(let member):
            begin("not", node)
            end()
            write([member], below: node)
        case .criterion(let criterion):
            begin("mention", node)
            if !isUnpleaded {
                if step.status.isInapplicable {
                    writer.verbatim(document.roots.criteria[criterion].name)
                } else {
                    writer.number(numbering.step(of: trace.criterionNodes[criterion]))
                }
                writer.boolean(!document.engine.plan.ruleset.criteria[criterion].rule.grade.decides)
                writer.code(joining.code)
            }
            end()
        case .comparison, .ratio, .membership, .recorded, .within, .truth:
            writeLeaf(condition, node, isUnpleaded: isUnpleaded)
        case .exists(let selection, let body):
            writeExists(selection, body, node, isUnpleaded: isUnpleaded)
        case .withRun(let run, let body):
            begin("run", node)
            if !isUnpleaded {
                writer.number(runs.count)
                if trace.runs.indices.contains(Int(step.reference)) {
                    runs.append((trace.runs[Int(step.reference)], run.touching != nil))
                }
                writeFacts(step)
            }
            end()
            write(body, below: node, .all)
        case .readings(_, let name, let readings):
            begin("readings", node)
            if !isUnpleaded { writer.composed(name) }
            end()
            for child in trace.children(of: node) {
                let position = Int(trace.nodes[child].reference)
                guard readings.indices.contains(position) else { continue }
                begin("reading", child)
                writer.boolean(readings[position].grade.decides)
                end()
                write([readings[position].condition], below: child)
            }
        }
    }

    /// A node that was left out has no children, so the shorter side decides.
    mutating func write(_ members: [CheckedCondition], below node: Int, _ joining: Joining = .alone) {
        var child = node + 1
        let end = Int(trace.nodes[node].end)
        for member in members {
            guard child < end else { return }
            write(member, at: child, joining)
            child = Swift.max(child + 1, Int(trace.nodes[child].end))
        }
    }

    // MARK: - Parts of a step

    mutating func begin(_ code: StaticString, _ node: Int, wrapping: Bool = false) {
        let step = trace.nodes[node]
        numbering.number(node)
        writer.beginArray()
        writer.code(code)
        writer.composed(step.status.letters(step.truth))
        writer.number(Int(step.end) - node - (wrapping ? 0 : 1))
    }

    mutating func end() { writer.endArray() }

    mutating func writeFacts(_ step: TraceNode) {
        writer.beginArray()
        let first = Int(step.firstFact)
        for key in trace.facts[first..<first + Int(step.factCount)] {
            if let number = facts.number(of: key) { writer.number(number) }
        }
        writer.endArray()
    }

    private mutating func writeRange(_ range: NumberRange) {
        if let number = range.exact {
            writer.number(number)
            return
        }
        writer.beginArray()
        if let lower = range.lower { writer.number(lower) } else { writer.null() }
        if let upper = range.upper { writer.number(upper) } else { writer.null() }
        writer.composed(range.causes.letters)
        writer.endArray()
    }

    /// The value at `position` of a leaf; a fact that stands alone is named.
    mutating func writeOperand(_ position: Int, _ expression: CheckedExpression?, _ step: TraceNode) {
        if let expression, let key = fact(readBy: expression), let number = facts.number(of: key) {
            writer.beginObject()
            writer.member("fact")
            writer.number(number)
            writer.endObject()
            return
        }
        guard position < Int(step.valueCount) else {
            writeRange(.error)
            return
        }
        let value = trace.values[Int(step.firstValue) + position]
        guard value.isUnwritten else {
            writeRange(value.range)
            return
        }
        writer.beginObject()
        writer.member("unwritten")
        writer.beginArray()
        if let lower = value.range.lower { writer.number(lower) } else { writer.null() }
        if let upper = value.range.upper { writer.number(upper) } else { writer.null() }
        writer.composed(value.range.causes.letters)
        writer.endArray()
        writer.endObject()
    }

    private func fact(readBy expression: CheckedExpression) -> FactKey? {
        switch expression.kind {
        case .evidence(let evidence):
            return FactKey(kind: .scalar, evidence: Int32(evidence))
        case .field(let variable, let field):
            guard bindings.indices.contains(variable), let binding = bindings[variable], binding.record >= 0 else {
                return nil
            }
            return FactKey(
                kind: .field, evidence: Int32(binding.list), index: binding.record, field: Int32(field))
        case .constant, .evidenceInYear, .parameter, .builtInDate, .arithmetic, .negate, .count, .sum, .yearsInRun,
            .runPart, .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            return nil
        }
    }
}
