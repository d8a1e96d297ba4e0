import XetKhenSemantics

/// A condition of the ruleset beside the step of the trace that evaluated it.
package struct TracedCondition: Sendable, Hashable {
    package var condition: CheckedCondition
    package var node: Int

    package init(condition: CheckedCondition, node: Int) {
        self.condition = condition
        self.node = node
    }
}

/// Finds, for a step of a trace, the conditions that its children stand for. The shapes are those that
/// ``TraceNodeKind`` documents; nothing is evaluated.
package struct TraceReader {
    package let trace: Trace

    package init(_ trace: Trace) { self.trace = trace }

    /// The rule's condition and its exceptions', with their nodes; empty when the rule was left out.
    package func conditions(of rule: Rule, at node: Int) -> [TracedCondition] {
        var expected = [rule.condition]
        for exception in rule.exceptions {
            expected.append(exception.condition)
            if case .replaced(let standIn) = exception.consequence { expected.append(standIn) }
        }
        return pair(expected, with: trace.children(of: node))
    }

    /// The conditions directly below `traced`; those of every candidate record of an `exists` one after the other.
    package func members(of traced: TracedCondition) -> [TracedCondition] {
        let children = trace.children(of: traced.node)
        switch traced.condition.kind {
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members):
            return pair(members, with: children)
        case .not(let member):
            return pair([member], with: children)
        case .exists(let selection, let body):
            return children.flatMap { candidate(selection, body, at: $0) }
        case .withRun(_, let body):
            return pair(body, with: children)
        case .readings(_, _, let readings):
            return zip(readings, children).flatMap { reading, node in
                pair([reading.condition], with: trace.children(of: node))
            }
        case .constant, .criterion, .comparison, .ratio, .membership, .recorded, .within, .truth:
            return []
        }
    }

    /// The filter, if there is one, and the body of one candidate record.
    package func candidate(
        _ selection: CheckedSelection, _ body: [CheckedCondition], at node: Int
    ) -> [TracedCondition] {
        let filter = selection.filter.map { [$0] } ?? []
        return pair(filter + body, with: trace.children(of: node))
    }

    /// A node that was left out has no children, so the shorter side decides.
    private func pair(_ conditions: [CheckedCondition], with nodes: [Int]) -> [TracedCondition] {
        zip(conditions, nodes).map { TracedCondition(condition: $0, node: $1) }
    }
}
