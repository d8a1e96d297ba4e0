import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The steps of rules, in the order in which they were evaluated. A rule that is left out as a whole is no step, unless
/// the chain of a standard that applies leads through it: most of a large ruleset does not concern a nominee.
extension TraceStepWriter {
    mutating func writeRoots() {
        write(document.roots.criteria, at: trace.criterionNodes)
        writeStandards()
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
        for index in roots.indices where !trace.nodes[Int(nodes[index])].status.isInapplicable {
            write(roots[index], at: Int(nodes[index]))
        }
    }

    private mutating func writeStandards() {
        let (roots, nodes) = (document.roots.standards, trace.standardNodes)
        var isLink = Array(repeating: false, count: roots.count)
        for index in roots.indices where !trace.nodes[Int(nodes[index])].status.isInapplicable {
            var current = index
            while let refined = roots[current].refines, !isLink[refined] {
                isLink[refined] = true
                current = refined
            }
        }
        for index in roots.indices {
            let node = Int(nodes[index])
            if !trace.nodes[node].status.isInapplicable {
                write(roots[index], at: node)
            } else if isLink[index] {
                writeLink(roots[index], at: node)
            }
        }
    }

    private mutating func writeLink(_ standard: TraceRoots.Root, at node: Int) {
        begin(standard.code, node)
        writer.verbatim(standard.name)
        if standard.refines != nil { writer.verbatim(standard.rest) }
        end()
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
