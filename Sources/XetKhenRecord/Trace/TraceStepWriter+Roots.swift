import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The steps of rules, in the order in which they were evaluated.
extension TraceStepWriter {
    mutating func writeRoots() {
        numbering.ownSuspensions = trace.standardSuspensionNodes.filter { $0 >= 0 }
        write(document.roots.criteria, at: trace.criterionNodes)
        write(document.roots.standards, at: trace.standardNodes)
        for (standard, node) in trace.standardSuspensionNodes.enumerated() where node >= 0 {
            let ruleset = document.engine.plan.ruleset
            guard let condition = ruleset.standards[standard].suspendedWhen else { continue }
            begin("own_suspension", Int(node), wrapping: true)
            writer.verbatim(document.roots.standards[standard].name)
            writer.boolean(!ruleset.standards[standard].rule.grade.decides)
            end()
            bindings = []
            write(condition, at: Int(node))
        }
        write(document.roots.suspensions, at: trace.suspensionNodes)
        write(document.roots.procedures, at: trace.procedureNodes)
        write(document.roots.transitions, at: trace.transitionNodes)
    }

    private mutating func write(_ roots: [TraceRoots.Root], at nodes: [Int32]) {
        for index in roots.indices {
            let node = Int(nodes[index])
            switch trace.nodes[node].status {
            case .notCovered: writer.verbatim(roots[index].notCovered)
            case .notInForce: writer.verbatim(roots[index].notInForce)
            case .judged, .notPleaded, .notHeard, .empty: write(roots[index], at: node)
            }
        }
    }

    private mutating func write(_ root: TraceRoots.Root, at node: Int) {
        begin(root.code, node)
        writer.verbatim(root.name)
        writer.verbatim(root.rest)
        end()
        bindings = []
        write(root.conditions, below: node)
    }
}
