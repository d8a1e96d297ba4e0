import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The steps of rules, in the order in which they were evaluated.
extension TraceStepWriter {
    mutating func writeRoots() {
        let document = self.document
        numbering.ownSuspensions = trace.standardSuspensionNodes.filter { $0 >= 0 }
        for (index, root) in document.roots.criteria.enumerated() {
            write("criterion", root, at: trace.criterionNodes[index]) { $0.criteria[index].rule }
        }
        for (index, root) in document.roots.standards.enumerated() {
            write("standard", root, at: trace.standardNodes[index]) { $0.standards[index].rule }
        }
        for (index, root) in document.roots.standards.enumerated() {
            guard trace.standardSuspensionNodes.indices.contains(index) else { continue }
            let node = Int(trace.standardSuspensionNodes[index])
            guard node >= 0, let condition = document.engine.plan.ruleset.standards[index].suspendedWhen else {
                continue
            }
            begin("own_suspension", node, wrapping: true)
            writer.verbatim(root.name)
            writer.boolean(!document.engine.plan.ruleset.standards[index].rule.grade.decides)
            end()
            bindings = []
            write(condition, at: node)
        }
        for (index, root) in document.roots.suspensions.enumerated() {
            write("suspension", root, at: trace.suspensionNodes[index]) { $0.suspensions[index].rule }
        }
        for (index, root) in document.roots.procedures.enumerated() {
            write("procedure", root, at: trace.procedureNodes[index]) { $0.procedures[index].rule }
        }
        for (index, root) in document.roots.transitions.enumerated() {
            write("transition", root, at: trace.transitionNodes[index]) { $0.transitions[index].rule }
        }
    }

    private mutating func write(
        _ code: StaticString, _ root: TraceRoots.Root, at node: Int32, _ rule: (borrowing CheckedRuleset) -> Rule
    ) {
        let node = Int(node)
        begin(code, node)
        writer.verbatim(root.name)
        switch trace.nodes[node].status {
        case .notCovered, .notInForce:
            if root.isLink { writer.verbatim(root.rest) }
            end()
            return
        case .judged, .notPleaded, .notHeard, .empty:
            break
        }
        writer.verbatim(root.rest)
        end()
        guard Int(trace.nodes[node].end) > node + 1 else { return }
        bindings = []
        let reader = TraceReader(trace)
        for traced in reader.conditions(of: rule(document.engine.plan.ruleset), at: node) {
            write(traced.condition, at: traced.node)
        }
    }
}
