import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// One of the outcomes that the cases of a ruleset ought to show of each condition.
package enum ConditionOutcome: UInt8, Sendable, Hashable, CaseIterable {
    case met
    case notMet
    case unknown

    init(_ truth: Truth) {
        self = truth.isTrue ? .met : truth.isFalse ? .notMet : .unknown
    }
}

/// An outcome that no case has seen.
package struct UnseenOutcome: Sendable, Hashable {
    package var rule: String
    package var range: SourceRange
    package var outcome: ConditionOutcome
}

/// Which outcomes of which conditions a set of cases has seen.
///
/// A condition here is a leaf that the trace holds by itself: a comparison, a mention of evidence, a window. The filters
/// of counts and the conditions of a run's years are part of the leaf that reads them.
package struct CaseCoverage: Sendable {
    private var seen: [SourceRange: Set<ConditionOutcome>] = [:]
    private let ruleset: CheckedRuleset

    package init(of ruleset: CheckedRuleset) { self.ruleset = ruleset }

    /// Adds what one evaluated case has seen.
    package mutating func add(_ trace: Trace) {
        let reader = TraceReader(trace)
        for (rule, node) in rules(with: trace) where trace.nodes.indices.contains(node) {
            var pending = reader.conditions(of: rule, at: node)
            while let next = pending.popLast() {
                if Self.isLeaf(next.condition), !trace.nodes[next.node].status.isLeftOut {
                    seen[next.condition.range, default: []].insert(ConditionOutcome(trace.nodes[next.node].truth))
                }
                pending += reader.members(of: next)
            }
        }
    }

    /// Every possible outcome of every condition of this ruleset's own files, those seen counted first.
    package func result(inFilesOf files: Range<Int>) -> (seen: Int, unseen: [UnseenOutcome]) {
        var count = 0
        var unseen: Set<UnseenOutcome> = []
        for rule in ruleset.rules where files.contains(rule.range.file) {
            for condition in PossibleOutcomes(of: rule, in: ruleset).asked {
                for outcome in condition.outcomes {
                    if seen[condition.range]?.contains(outcome) ?? false {
                        count += 1
                    } else {
                        unseen.insert(UnseenOutcome(rule: rule.name, range: condition.range, outcome: outcome))
                    }
                }
            }
        }
        let sorted = unseen.sorted {
            $0.range != $1.range ? $0.range < $1.range : $0.outcome.rawValue < $1.outcome.rawValue
        }
        return (count, sorted)
    }

    private func rules(with trace: Trace) -> [(Rule, Int)] {
        let nodes =
            trace.criterionNodes + trace.standardNodes + trace.suspensionNodes + trace.procedureNodes
            + trace.transitionNodes
        return zip(ruleset.rules, nodes).map { ($0, Int($1)) }
    }

    private static func isLeaf(_ condition: CheckedCondition) -> Bool {
        switch condition.kind {
        case .comparison, .ratio, .membership, .recorded, .within, .truth: true
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .withRun, .readings: false
        }
    }
}
