import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Reads an answer's trace beside the ruleset that gave it. Never evaluates.
package struct ExplanationBuilder {
    let ruleset: CheckedRuleset
    let answer: Answer
    /// Positions in `FactStore.statements` by fact, in the order of the nomination.
    let statements: [FactKey: [Int]]
    /// Each criterion's own line, worked out once.
    var criterionLines: [Int: ConditionLine] = [:]

    private init(_ answer: Answer, of ruleset: CheckedRuleset) {
        self.ruleset = ruleset
        self.answer = answer
        var positions: [FactKey: [Int]] = [:]
        for (position, statement) in answer.nomination.facts.statements.enumerated() {
            positions[statement.fact, default: []].append(position)
        }
        statements = positions
    }

    var trace: Trace { answer.trace }
    var facts: FactStore { answer.nomination.facts }

    /// The explanation of `answer`, which must have been given by `ruleset`. Where the trace does not fit the ruleset a
    /// line keeps its value and shows no parts.
    package static func tree(of answer: Answer, by ruleset: CheckedRuleset) -> ExplanationTree {
        var builder = ExplanationBuilder(answer, of: ruleset)
        var awards: [AwardExplanation] = []
        for award in answer.awards { awards.append(builder.award(award)) }
        return ExplanationTree(ruleset: ruleset, answer: answer, awards: awards)
    }

    private mutating func award(_ award: AwardAnswer) -> AwardExplanation {
        let standards = standards(of: award)
        var routes: [OtherRoute] = []
        var leftOut: [StandardOutcome] = []
        for outcome in award.standards {
            switch outcome.status {
            case .judged: break
            case .notPleaded: routes.append(.standard(outcome.standard))
            case .notCovered, .notInForce, .empty: leftOut.append(outcome)
            }
        }
        var namedInRoutes: Set<Int> = []
        for standard in standards { limbsNotPleaded(in: standard.line, into: &routes, named: &namedInRoutes) }

        let decisive = standards.filter { $0.isDecisive }
        var wanted: [FactNote] = []
        var disputed: [FactNote] = []
        var doubts: [Doubt] = []
        // A criterion that several lines name is read once.
        var namedInFacts: Set<Int> = []
        var namedInDoubts: Set<Int> = []
        for standard in decisive {
            let lines = if let refined = standard.refined { [standard.line, refined] } else { [standard.line] }
            for line in lines {
                collectOpenFacts(in: line, missing: &wanted, disputed: &disputed, named: &namedInFacts)
                collectDoubts(in: line, into: &doubts, named: &namedInDoubts)
            }
        }
        let transitions = transitions(of: award)
        for transition in transitions {
            collectOpenFacts(in: transition.rule.line, missing: &wanted, disputed: &disputed, named: &namedInFacts)
        }
        return AwardExplanation(
            answer: award, transitions: transitions, suspensions: suspensions(of: award),
            procedures: procedures(of: award), standards: standards, otherRoutes: routes, leftOut: leftOut,
            missing: wanted.sorted { $0.key < $1.key }, disputed: disputed.sorted { $0.key < $1.key }, doubts: doubts)
    }

    private mutating func standards(of award: AwardAnswer) -> [StandardExplanation] {
        var decisive: [StandardExplanation] = []
        var others: [StandardExplanation] = []
        for outcome in award.standards {
            guard case .judged(let truth) = outcome.status, ruleset.standards.indices.contains(outcome.standard) else {
                continue
            }
            let standard = ruleset.standards[outcome.standard]
            let line = ruleLine(standard.rule, node: Int(outcome.node), criterion: nil)
            var refined: ConditionLine?
            if let other = standard.refines, ruleset.standards.indices.contains(other),
                let node = node(trace.standardNodes, other)
            {
                refined = ruleLine(ruleset.standards[other].rule, node: node, criterion: nil)
            }
            let explanation = StandardExplanation(
                outcome: outcome, truth: truth, isDecisive: isDecisive(truth, for: award), line: line,
                refined: refined)
            if explanation.isDecisive { decisive.append(explanation) } else { others.append(explanation) }
        }
        return decisive + others
    }

    /// A true standard decides an award that is earned, every false one an award that is not; an undecided award rests
    /// on its undecided standards. An award decided although none of its standards is rests on the undecided ones.
    private func isDecisive(_ truth: Truth, for award: AwardAnswer) -> Bool {
        if award.truth.isTrue {
            let isEarnedByOne = award.standards.contains { $0.status == .judged(.true) }
            return isEarnedByOne ? truth.isTrue : !truth.isFalse
        }
        if award.truth.isFalse { return true }
        return truth.isUnknown
    }

    private mutating func suspensions(of award: AwardAnswer) -> [FlagExplanation] {
        var holding: [FlagExplanation] = []
        var open: [FlagExplanation] = []
        for finding in award.suspensions {
            let flag: FlagExplanation
            if let index = finding.suspension, ruleset.suspensions.indices.contains(index) {
                let rule = ruleset.suspensions[index].rule
                flag = FlagExplanation(
                    truth: finding.truth, name: rule.name, label: rule.label,
                    line: ruleLine(rule, node: Int(finding.node), criterion: nil))
            } else if let index = finding.standard, ruleset.standards.indices.contains(index),
                let condition = ruleset.standards[index].suspendedWhen
            {
                let rule = ruleset.standards[index].rule
                let context = LineContext(citations: rule.citations, grade: rule.grade)
                flag = FlagExplanation(
                    truth: finding.truth, name: nil, label: nil,
                    line: line(condition, node: ownNode(finding.node, skipping: .suspension), context))
            } else {
                continue
            }
            if finding.truth.isTrue { holding.append(flag) } else { open.append(flag) }
        }
        return holding + open
    }

    private mutating func procedures(of award: AwardAnswer) -> [FlagExplanation] {
        var failed: [FlagExplanation] = []
        var open: [FlagExplanation] = []
        for finding in award.procedures where ruleset.procedures.indices.contains(finding.procedure) {
            let rule = ruleset.procedures[finding.procedure].rule
            let flag = FlagExplanation(
                truth: finding.truth, name: rule.name, label: rule.label,
                line: ruleLine(rule, node: Int(finding.node), criterion: nil))
            if finding.truth.isFalse { failed.append(flag) } else { open.append(flag) }
        }
        return failed + open
    }

    private mutating func transitions(of award: AwardAnswer) -> [TransitionExplanation] {
        var result: [TransitionExplanation] = []
        for applying in award.transition?.applying ?? []
        where ruleset.transitions.indices.contains(applying.transition) {
            let transition = ruleset.transitions[applying.transition]
            let rule = transition.rule
            let flag = FlagExplanation(
                truth: applying.truth, name: rule.name, label: rule.label,
                line: ruleLine(rule, node: Int(applying.node), criterion: nil))
            result.append(
                TransitionExplanation(rule: flag, regime: transition.regime, keepsMet: transition.keepsMet))
        }
        return result
    }

    /// The first child of a node that stands for a rule, or the node itself.
    private func ownNode(_ node: Int32, skipping kind: TraceNodeKind) -> Int? {
        let index = Int(node)
        guard trace.nodes.indices.contains(index) else { return nil }
        return trace.nodes[index].kind == kind ? trace.children(of: index).first : index
    }

    /// The node of rule number `index`, or nil when it was not evaluated.
    func node(_ nodes: [Int32], _ index: Int) -> Int? {
        guard nodes.indices.contains(index), trace.nodes.indices.contains(Int(nodes[index])) else { return nil }
        return Int(nodes[index])
    }

    private func limbsNotPleaded(in line: ConditionLine, into routes: inout [OtherRoute], named: inout Set<Int>) {
        if case .criterion(let index) = line.content, !named.insert(index).inserted { return }
        for child in line.children {
            if child.outcome == .leftOut(.notPleaded) {
                if !routes.contains(.limb(child)) { routes.append(.limb(child)) }
            } else {
                limbsNotPleaded(in: child, into: &routes, named: &named)
            }
        }
    }
}
