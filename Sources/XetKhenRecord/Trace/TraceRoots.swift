import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What the steps of rules say whatever the nomination, as canonical bytes.
struct TraceRoots: Sendable {
    struct Root: Sendable {
        let code: StaticString
        let name: [UInt8]
        /// Weak, exceptions, and what the kind of rule has.
        let rest: [UInt8]
        /// The standard that it refines.
        let refines: Int?
        /// The rule's condition, then each exception's condition followed by its replacing condition if it has one.
        let conditions: [CheckedCondition]

        init(
            _ code: StaticString, _ rule: Rule, refining refined: Int? = nil, _ own: (inout CanonicalWriter) -> Void
        ) {
            self.code = code
            refines = refined
            name = CanonicalWriter.part { $0.composed(rule.name) }
            rest = CanonicalWriter.part { writer in
                writer.boolean(!rule.grade.decides)
                writer.beginArray()
                for exception in rule.exceptions {
                    writer.beginArray()
                    switch exception.consequence {
                    case .fails: writer.code("fails")
                    case .satisfied: writer.code("satisfied")
                    case .replaced: writer.code("replaced")
                    }
                    writer.boolean(exception.citations.contains { !$0.grade.decides })
                    writer.endArray()
                }
                writer.endArray()
                own(&writer)
            }
            conditions =
                [rule.condition]
                + rule.exceptions.flatMap { exception in
                    if case .replaced(let standIn) = exception.consequence { return [exception.condition, standIn] }
                    return [exception.condition]
                }
        }
    }

    let criteria: [Root]
    let standards: [Root]
    let suspensions: [Root]
    let procedures: [Root]
    let transitions: [Root]

    init(_ plan: Plan) {
        let ruleset = plan.ruleset
        let answered = plan.answeredAwards
        func positions(_ awards: [Int]) -> [Int] { awards.compactMap { answered.firstIndex(of: $0) } }
        criteria = ruleset.criteria.map { Root("criterion", $0.rule) { _ in } }
        standards = ruleset.standards.map { standard in
            Root("standard", standard.rule, refining: standard.refines) { writer in
                writer.number(answered.firstIndex(of: standard.award) ?? -1)
                writer.composed(optional: standard.refines.map { ruleset.standards[$0].rule.name })
                writer.composed(standard.ignoredSuspensions.map { ruleset.suspensions[$0].rule.name })
            }
        }
        suspensions = ruleset.suspensions.map { suspension in
            Root("suspension", suspension.rule) { $0.numbers(positions(suspension.awards)) }
        }
        procedures = ruleset.procedures.map { procedure in
            Root("procedure", procedure.rule) { $0.numbers(positions(procedure.awards)) }
        }
        transitions = ruleset.transitions.map { transition in
            Root("transition", transition.rule) { $0.boolean(transition.keepsMet) }
        }
    }
}
