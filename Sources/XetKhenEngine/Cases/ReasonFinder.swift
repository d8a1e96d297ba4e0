import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Reads outcomes and reasons of awards and rules off an answer.
package struct ReasonFinder {
    package enum Target: Sendable, Hashable {
        /// Position in `Answer.awards`.
        case award(Int)
        /// The node of a criterion, standard, suspension, procedure or transition.
        case rule(node: Int)
    }

    private let ruleset: CheckedRuleset
    private let answer: Answer
    private var trace: Trace { answer.trace }

    package init(ruleset: CheckedRuleset, answer: Answer) {
        self.ruleset = ruleset
        self.answer = answer
    }

    package func plainName(_ name: String) -> String {
        for origin in ruleset.origins where name.hasPrefix(origin + ".") {
            return String(name.dropFirst(origin.count + 1))
        }
        return name
    }

    package func target(named name: String) -> Target? {
        if let award = answer.awards.firstIndex(where: { ruleset.awards[$0.award].name == name }) {
            return .award(award)
        }
        return ruleNode(named: name).map { .rule(node: $0) }
    }

    private func ruleNode(named name: String) -> Int? {
        func node(_ names: [String], _ nodes: [Int32]) -> Int? {
            guard let index = names.firstIndex(of: name), nodes.indices.contains(index) else { return nil }
            return Int(nodes[index])
        }
        return node(ruleset.criteria.map { $0.rule.name }, trace.criterionNodes)
            ?? node(ruleset.standards.map { $0.rule.name }, trace.standardNodes)
            ?? node(ruleset.suspensions.map { $0.rule.name }, trace.suspensionNodes)
            ?? node(ruleset.procedures.map { $0.rule.name }, trace.procedureNodes)
            ?? node(ruleset.transitions.map { $0.rule.name }, trace.transitionNodes)
    }

    package func matches(_ target: Target, _ outcome: ExpectedOutcome) -> Bool {
        switch outcome {
        case .suspended: isSuspended(target)
        case .notSuspended: !isSuspended(target)
        case .dossierReturned: isReturned(target)
        case .dossierAccepted: !isReturned(target)
        case .leftOut: isLeftOut(target)
        case .unknown: isUndecided(target)
        case .earned: verdict(of: target) == .earned
        case .notEarned: verdict(of: target) == .notEarned
        case .insufficientEvidence: verdict(of: target) == .insufficientEvidence
        case .conflictingEvidence: verdict(of: target) == .conflictingEvidence
        case .needsReview: verdict(of: target) == .needsReview
        case .notApplicable: verdict(of: target) == .notApplicable
        case .error: verdict(of: target) == .error
        }
    }

    /// The outcome that was found, as a word of a case.
    package func outcomeCode(of target: Target) -> String {
        guard let verdict = verdict(of: target) else { return "để ngoài" }
        return switch verdict {
        case .earned: "đạt"
        case .notEarned: "không đạt"
        case .insufficientEvidence: "chưa đủ căn cứ"
        case .conflictingEvidence: "mâu thuẫn"
        case .needsReview: "cần xem xét"
        case .notApplicable: "không áp dụng"
        case .error: "lỗi"
        }
    }

    private func awardAnswer(_ target: Target) -> AwardAnswer? {
        guard case .award(let index) = target else { return nil }
        return answer.awards[index]
    }

    /// A suspension by itself suspends when it holds.
    private func isSuspended(_ target: Target) -> Bool {
        if let award = awardAnswer(target) { return award.isSuspended }
        return !isLeftOut(target) && truth(of: target).isTrue
    }

    /// A procedure by itself returns the dossier when it is not met.
    private func isReturned(_ target: Target) -> Bool {
        if let award = awardAnswer(target) { return award.isReturned }
        return !isLeftOut(target) && truth(of: target).isFalse
    }

    private func isLeftOut(_ target: Target) -> Bool {
        switch target {
        case .award(let index): answer.awards[index].verdict == .notApplicable
        case .rule(let node): trace.nodes[node].status.isLeftOut
        }
    }

    private func isUndecided(_ target: Target) -> Bool {
        if let award = awardAnswer(target) { return award.isUndecided }
        return !isLeftOut(target) && truth(of: target).isUnknown
    }

    /// Of an award its value under the encoded text.
    private func truth(of target: Target) -> Truth {
        switch target {
        case .award(let index): answer.awards[index].truth
        case .rule(let node): trace.nodes[node].truth
        }
    }

    private func verdict(of target: Target) -> Verdict? {
        switch target {
        case .award(let index): answer.awards[index].verdict
        case .rule(let node): trace.nodes[node].status.isLeftOut ? nil : Verdict(trace.nodes[node].truth)
        }
    }

    package func gives(_ reason: ExpectedReason, for target: Target) -> Bool {
        switch reason {
        case .missing(let name, let year):
            readsUndecided(name.text, year: year, for: target) { $0 == .missing }
        case .conflicting(let name, let year):
            readsUndecided(name.text, year: year, for: target) { $0 == .disputed }
        case .reading(let name): disagreeingReadings(for: target).contains(name.text)
        case .weakSource(let name): truth(of: target).causes.contains(.weakSource) && isWeak(plainName(name.text))
        case .because(let name): decides(plainName(name.text), target)
        case .settledBy(let names): isSettled(target, by: Set(names.map { plainName($0.text) }))
        }
    }

    /// The nodes below a target, criteria that are mentioned followed to their own nodes.
    private func nodes(below target: Target) -> [Int] {
        var pending: [Int]
        switch target {
        case .award(let index):
            let award = answer.awards[index]
            pending = award.standards.map { Int($0.node) } + award.suspensions.map { Int($0.node) }
            pending += award.procedures.map { Int($0.node) }
            pending += (award.transition?.applying ?? []).map { Int($0.node) }
        case .rule(let node): pending = [node]
        }
        var found: [Int] = []
        var known: Set<Int> = []
        while let node = pending.popLast() {
            guard known.insert(node).inserted else { continue }
            found.append(node)
            pending += trace.children(of: node)
            if trace.nodes[node].kind == .criterionReference {
                pending.append(Int(trace.criterionNodes[Int(trace.nodes[node].reference)]))
            }
        }
        return found.sorted()
    }

    private func readsUndecided(
        _ name: String, year: Int?, for target: Target, state isWanted: (CellState) -> Bool
    ) -> Bool {
        guard let evidence = ruleset.evidence.firstIndex(where: { $0.name == plainName(name) }) else { return false }
        return nodes(below: target).contains { (node: Int) -> Bool in
            let step = trace.nodes[node]
            guard !step.status.isLeftOut, step.truth.isUnknown else { return false }
            let facts = trace.facts[Int(step.firstFact)..<Int(step.firstFact + step.factCount)]
            return facts.contains { (fact: FactKey) -> Bool in
                guard fact.evidence == Int32(evidence) else { return false }
                if let year, fact.kind != .year || fact.index != Int32(year) { return false }
                return isWanted(state(of: fact))
            }
        }
    }

    /// The rest of an open list is missing, that of a complete one known.
    private func state(of fact: FactKey) -> CellState {
        let facts = answer.nomination.facts
        if fact.kind == .rest { return facts.lists[Int(fact.evidence)].isComplete ? .known : .missing }
        return facts.cell(at: fact)?.state ?? .missing
    }

    private func disagreeingReadings(for target: Target) -> Set<String> {
        let reader = TraceReader(trace)
        let below = Set(nodes(below: target))
        var names: Set<String> = []
        for (rule, node) in rulesWithNodes where below.contains(node) {
            var pending = reader.conditions(of: rule, at: node)
            while let next = pending.popLast() {
                if case .readings(_, let name, _) = next.condition.kind,
                    trace.nodes[next.node].truth.causes.contains(.reading)
                {
                    names.insert(name)
                }
                pending += reader.members(of: next)
            }
        }
        return names
    }

    private var rulesWithNodes: [(Rule, Int)] {
        let rules =
            ruleset.criteria.map { $0.rule } + ruleset.standards.map { $0.rule } + ruleset.suspensions.map { $0.rule }
            + ruleset.procedures.map { $0.rule } + ruleset.transitions.map { $0.rule }
        let nodes =
            trace.criterionNodes + trace.standardNodes + trace.suspensionNodes + trace.procedureNodes
            + trace.transitionNodes
        return zip(rules, nodes).map { ($0, Int($1)) }
    }

    private func isWeak(_ name: String) -> Bool {
        if let parameter = ruleset.parameters.first(where: { $0.name == name }) {
            return parameter.values.contains { $0.value == nil || !$0.grade.decides }
        }
        return rulesWithNodes.contains { $0.0.name == name && !$0.0.grade.decides }
    }

    /// A rule decides a target when it stands below it and has the target's own value: what is met makes it met, what is
    /// not met makes it fail. A suspension or procedure decides by holding or failing, a transition by applying.
    private func decides(_ name: String, _ target: Target) -> Bool {
        guard let node = ruleNode(named: name), nodes(below: target).contains(node) else { return false }
        let step = trace.nodes[node]
        guard !step.status.isLeftOut else { return false }
        switch step.kind {
        case .suspension, .transition: return step.truth.isTrue || step.truth.isUnknown
        case .procedure: return step.truth.isFalse || step.truth.isUnknown
        default:
            let wanted = truth(of: target)
            return step.truth.isTrue == wanted.isTrue && step.truth.isFalse == wanted.isFalse
        }
    }

    private func isSettled(_ target: Target, by names: Set<String>) -> Bool {
        guard let award = awardAnswer(target) else { return false }
        return (award.towardsEarned.sets + award.towardsNotEarned.sets).contains { set in
            Set(set.facts.map { ruleset.evidence[Int($0.fact.evidence)].name }) == names
        }
    }
}
