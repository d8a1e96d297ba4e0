import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What the steps of rules say whatever the nomination, as canonical bytes.
struct TraceRoots: Sendable {
    struct Root: Sendable {
        var name: [UInt8]
        /// Weak, exceptions, and what the kind of rule has.
        var rest: [UInt8]
        /// Said even where the rule is not applicable: a chain of refinement leads through it.
        var isLink: Bool

        init(_ rule: Rule, isLink: Bool = false, _ own: (inout CanonicalWriter) -> Void) {
            self.isLink = isLink
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
        }
    }

    let criteria: [Root]
    let standards: [Root]
    let suspensions: [Root]
    let procedures: [Root]
    let transitions: [Root]

    init(_ ruleset: CheckedRuleset) {
        let answered = ruleset.answeredAwards
        func positions(_ awards: [Int]) -> [Int] { awards.compactMap { answered.firstIndex(of: $0) } }
        criteria = ruleset.criteria.map { Root($0.rule) { _ in } }
        standards = ruleset.standards.map { standard in
            Root(standard.rule, isLink: standard.refines != nil) { writer in
                writer.number(answered.firstIndex(of: standard.award) ?? -1)
                writer.composed(optional: standard.refines.map { ruleset.standards[$0].rule.name })
                writer.composed(standard.ignoredSuspensions.map { ruleset.suspensions[$0].rule.name })
            }
        }
        suspensions = ruleset.suspensions.map { suspension in
            Root(suspension.rule) { $0.numbers(positions(suspension.awards)) }
        }
        procedures = ruleset.procedures.map { procedure in
            Root(procedure.rule) { $0.numbers(positions(procedure.awards)) }
        }
        transitions = ruleset.transitions.map { transition in
            Root(transition.rule) { $0.boolean(transition.keepsMet) }
        }
    }
}
