import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The steps of rules, in the order in which they were evaluated.
extension TraceStepWriter {
    mutating func writeRoots() {
        numbering.ownSuspensions = trace.standardSuspensionNodes.filter { $0 >= 0 }
        for (index, criterion) in ruleset.criteria.enumerated() {
            write("criterion", criterion.rule, at: trace.criterionNodes[index]) { _ in }
        }
        for (index, standard) in ruleset.standards.enumerated() {
            let award = position(ofAward: standard.award)
            let refined = standard.refines.map { ruleset.standards[$0].rule.name }
            let ignored = standard.ignoredSuspensions.map { ruleset.suspensions[$0].rule.name }
            write("standard", standard.rule, at: trace.standardNodes[index]) { writer in
                writer.number(award ?? -1)
                writer.optional(refined)
                writer.texts(ignored)
            }
        }
        for (index, standard) in ruleset.standards.enumerated() {
            guard trace.standardSuspensionNodes.indices.contains(index) else { continue }
            let node = Int(trace.standardSuspensionNodes[index])
            guard node >= 0, let condition = standard.suspendedWhen else { continue }
            begin("own_suspension", node, wrapping: true)
            writer.text(standard.rule.name)
            writer.boolean(!standard.rule.grade.decides)
            end()
            bindings = []
            write(condition, at: node)
        }
        for (index, suspension) in ruleset.suspensions.enumerated() {
            let awards = suspension.awards.compactMap { position(ofAward: $0) }
            write("suspension", suspension.rule, at: trace.suspensionNodes[index]) { $0.numbers(awards) }
        }
        for (index, procedure) in ruleset.procedures.enumerated() {
            let awards = procedure.awards.compactMap { position(ofAward: $0) }
            write("procedure", procedure.rule, at: trace.procedureNodes[index]) { $0.numbers(awards) }
        }
        for (index, transition) in ruleset.transitions.enumerated() {
            write("transition", transition.rule, at: trace.transitionNodes[index]) { $0.boolean(transition.keepsMet) }
        }
    }

    /// Where the answer for an award of the ruleset stands.
    private func position(ofAward award: Int) -> Int? { answer.awards.firstIndex { $0.award == award } }

    private mutating func write(
        _ code: String, _ rule: Rule, at node: Int32, _ rest: (inout CanonicalWriter) -> Void
    ) {
        let node = Int(node)
        begin(code, node)
        writer.text(rule.name)
        switch trace.nodes[node].status {
        case .notCovered, .notInForce:
            end()
            return
        case .judged, .notPleaded, .notHeard, .empty:
            break
        }
        writer.boolean(!rule.grade.decides)
        writer.beginArray()
        for exception in rule.exceptions {
            writer.beginArray()
            switch exception.consequence {
            case .fails: writer.text("fails")
            case .satisfied: writer.text("satisfied")
            case .replaced: writer.text("replaced")
            }
            writer.boolean(exception.citations.contains { !$0.grade.decides })
            writer.endArray()
        }
        writer.endArray()
        rest(&writer)
        end()
        bindings = []
        for traced in TraceReader(trace).conditions(of: rule, at: node) { write(traced.condition, at: traced.node) }
    }
}
