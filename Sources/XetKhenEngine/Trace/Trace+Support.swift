import XetKhenSemantics
import XetKhenValues

extension Trace {
    /// The facts that a step which holds rests on: what the steps below it that hold have read.
    package func facts(upholding node: Int) -> Set<FactKey> {
        var facts: Set<FactKey> = []
        collect(from: node, depth: 0, into: &facts)
        return facts
    }

    /// Mentions of criteria are followed to where they were evaluated; criteria name each other only downwards, so the
    /// depth is bounded by their number.
    private func collect(from node: Int, depth: Int, into facts: inout Set<FactKey>) {
        guard nodes.indices.contains(node), depth <= criterionNodes.count else { return }
        let end = Swift.min(Int(nodes[node].end), nodes.count)
        var next = node
        while next < end {
            let step = nodes[next]
            if next > node, step.status.isLeftOut || !step.truth.isTrue {
                next = Swift.max(next + 1, Int(step.end))
                continue
            }
            let first = Int(step.firstFact)
            facts.formUnion(self.facts[first..<first + Int(step.factCount)])
            if step.kind == .criterionReference, criterionNodes.indices.contains(Int(step.reference)) {
                collect(from: Int(criterionNodes[Int(step.reference)]), depth: depth + 1, into: &facts)
            }
            next += 1
        }
    }
}
