import XetKhenSemantics
import XetKhenValues

extension Evaluator {
    /// The award's value from the loaded facts with all that was overwritten; no steps.
    package mutating func awardTruth(_ award: Int) -> RuleOutcome {
        guard plan.standardsOfAward.indices.contains(award) else { return RuleOutcome(status: .empty) }
        if award == knownAward { return knownOutcome }
        for index in plan.criteriaOfAward[award].indices {
            let criterion = Int(plan.awardCriteria[index])
            if !isRuleValid[criterion] { evaluateUntraced(criterion: criterion) }
        }
        for index in judgedOfAward[award].indices {
            let standard = Int(judgedStandards[index])
            evaluateUntraced(standard: standard)
            refinedStandards(of: standard)
        }
        knownAward = award
        knownOutcome = combine(award: award)
        return knownOutcome
    }

    /// The transitions that apply to the loaded nomination, or may apply, and do not let what is met stand; no steps.
    mutating func transitionsThatLeaveOpen() -> [Int] {
        if plan.transitionsNameCriteria { evaluateCriteria() }
        var results: [Int] = []
        for index in plan.firstTransition..<plan.ruleCount {
            let transition = index - plan.firstTransition
            guard ruleStatus[index] == .judged, !plan.ruleset.transitions[transition].keepsMet else { continue }
            let outcome = evaluate(rule: index, .transition, transition).0
            if !outcome.isLeftOut, !outcome.truth.isFalse { results.append(transition) }
        }
        return results
    }

    private mutating func evaluateCriteria() {
        for criterion in 0..<plan.criterionCount where !isRuleValid[criterion] {
            evaluateUntraced(criterion: criterion)
        }
    }

    private mutating func evaluateUntraced(criterion: Int) {
        criteria[criterion] = evaluate(rule: criterion, .criterion, criterion).0
        isRuleValid[criterion] = true
    }

    private mutating func evaluateUntraced(standard: Int) {
        let rule = plan.firstStandard + standard
        guard !isRuleValid[rule] else { return }
        isRuleValid[rule] = true
        if isNeeded[standard] {
            standards[standard] = evaluate(rule: rule, .standard, standard).0
        } else {
            standards[standard] = RuleOutcome(status: .notPleaded)
        }
    }

    /// What a standard refines may propose another award, which is then not gone through otherwise.
    private mutating func refinedStandards(of standard: Int) {
        let award = plan.standards[standard].award
        var next = Int(plan.standards[standard].refines)
        var left = plan.standards.count
        while next >= 0, left > 0 {
            if plan.standards[next].award != award, ruleStatus[plan.firstStandard + next] == .judged {
                evaluateUntraced(standard: next)
            }
            next = Int(plan.standards[next].refines)
            left -= 1
        }
    }

    /// Works refinement and grades into the limbs of an award and gives its value.
    mutating func combine(award: Int) -> RuleOutcome {
        var isJudged = false
        var truth = Truth.false
        for index in judgedOfAward[award].indices {
            let standard = Int(judgedStandards[index])
            guard isJudgedLimb(standard), let value = value(ofStandard: standard) else { continue }
            isJudged = true
            truth = truth.or(value)
        }
        if isJudged { return RuleOutcome(truth) }
        return RuleOutcome(status: statusWithoutLimbs(award)).unpleaded(hasLimb(award))
    }

    /// The value of a standard together with what it refines; nil where all of it is left out. One of a weak grade does not
    /// grant, and refuses only beside a pleaded limb that decides.
    mutating func value(ofStandard standard: Int) -> Truth? {
        guard let truth = jointTruth(standard) else { return nil }
        let isJudged = standards[standard].status == .judged
        guard isJudged, plan.rules[plan.firstStandard + standard].isWeak else { return truth }
        if truth.isFalse {
            for index in judgedOfAward[Int(plan.standards[standard].award)].indices {
                let beside = Int(judgedStandards[index])
                let decides = !plan.rules[plan.firstStandard + beside].isWeak
                if beside != standard, decides, isJudgedLimb(beside) { return truth }
            }
        }
        return truth.doubted
    }

    /// `chi tiết hóa X`: *all* of the standard's own value and of those along the chain that it refines, a weak one being a
    /// weak member. One that is left out adds nothing.
    private mutating func jointTruth(_ standard: Int) -> Truth? {
        var result: Truth?
        var next = standard
        // A chain is no longer than there are standards.
        var left = plan.standards.count
        while next >= 0, left > 0 {
            if standards[next].status == .judged {
                var truth = standards[next].truth
                let isWeak = plan.rules[plan.firstStandard + next].isWeak
                if next != standard, isWeak, !truth.isTrue { truth = truth.doubted }
                if let before = result { result = before.and(truth) } else { result = truth }
            }
            next = Int(plan.standards[next].refines)
            left -= 1
        }
        return result
    }

    private mutating func isJudgedLimb(_ standard: Int) -> Bool {
        isLimb[standard] && isPleaded[standard] && jointTruth(standard) != nil
    }

    /// Whether some limb is there that the nomination does not plead.
    private mutating func hasLimb(_ award: Int) -> Bool {
        for index in judgedOfAward[award].indices {
            let standard = Int(judgedStandards[index])
            if isLimb[standard], !isPleaded[standard] { return true }
        }
        return false
    }

    /// Why an award has nothing to judge.
    private mutating func statusWithoutLimbs(_ award: Int) -> TraceStatus {
        guard judgedOfAward[award].count == 0 else { return .empty }
        let range = plan.standardsOfAward[award].indices
        var status = TraceStatus.notCovered
        for index in range {
            switch ruleStatus[plan.firstStandard + Int(plan.awardStandards[index])] {
            case .notInForce: status = .notInForce
            case .judged, .notCovered, .notPleaded, .notHeard, .empty: continue
            }
        }
        return range.isEmpty ? .empty : status
    }

    // MARK: - Unknown facts

    /// The missing and disputed facts that are read while the award is undecided, sorted, without repetition; empty for a
    /// settled award.
    package mutating func unknownFacts(ofAward award: Int) -> [FactKey] {
        guard awardTruth(award).truth.isUnknown else { return [] }
        isCollecting = true
        recordsReads = true
        unknownReads.removeAll(keepingCapacity: true)
        for index in judgedOfAward[award].indices {
            let standard = Int(judgedStandards[index])
            guard isJudgedLimb(standard), value(ofStandard: standard)?.isUnknown ?? false else { continue }
            var next = standard
            var left = plan.standards.count
            while next >= 0, left > 0 {
                collect(rule: plan.firstStandard + next)
                next = Int(plan.standards[next].refines)
                left -= 1
            }
        }
        // Mentions of undecided criteria stand as facts of evidence −1 − criterion until their own facts are collected.
        var collected = ContiguousArray(repeating: false, count: plan.criterionCount)
        var position = 0
        var facts: [FactKey] = []
        while position < unknownReads.count {
            let fact = unknownReads[position]
            position += 1
            guard fact.evidence < 0 else {
                facts.append(fact)
                continue
            }
            let criterion = Int(-1 &- fact.evidence)
            guard !collected[criterion] else { continue }
            collected[criterion] = true
            collect(rule: criterion)
        }
        isCollecting = false
        recordsReads = false
        unknownReads.removeAll(keepingCapacity: true)
        facts.sort()
        var result: [FactKey] = []
        for fact in facts where result.last != fact { result.append(fact) }
        return result
    }

    private mutating func collect(rule: Int) {
        guard ruleStatus[rule] == .judged else { return }
        let mark = unknownReads.count
        let outcome = evaluate(rule: rule, .standard, 0).0
        if outcome.isLeftOut || outcome.truth.isSettled { unknownReads.truncate(to: mark) }
    }
}

extension RuleOutcome {
    /// An award of which limbs are there but none is pleaded lacks the limb relied on.
    fileprivate func unpleaded(_ hasLimb: Bool) -> RuleOutcome {
        hasLimb ? RuleOutcome(.unknown(.missing)) : self
    }
}
