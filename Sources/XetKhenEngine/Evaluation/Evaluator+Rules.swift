import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Evaluator {
    // MARK: - One rule

    /// Evaluates one rule and writes its step: the condition, then the exceptions.
    mutating func evaluate(rule index: Int, _ kind: TraceNodeKind, _ reference: Int) -> (RuleOutcome, step: Int) {
        let step = beginStep(kind, Int32(reference))
        let status = ruleStatus[index]
        guard status == .judged else {
            endStep(step, Judgement(truth: .true, status: status))
            return (RuleOutcome(status: status), step)
        }
        let rule = plan.rules[index]
        let frame = enterFrame(rule.variables, rule.runs)
        let result = ruleValue(rule)
        leaveFrame(frame)
        endStep(step, result)
        return (RuleOutcome(status: result.status, truth: result.truth), step)
    }

    private mutating func ruleValue(_ rule: RulePlan) -> Judgement {
        let mark = unknownReads.count
        let base = condition(Int(rule.condition))
        guard rule.exceptions.count > 0 else { return base.isLeftOut ? .empty : base }
        // Of the exceptions that are true, the common consequence; of the unknown ones each a candidate.
        var fired: Truth?
        var conflict = false
        var candidateCauses: Causes = []
        var candidates: (hasFalse: Bool, hasTrue: Bool, hasUnknown: Bool) = (false, false, false)
        let baseEnd = unknownReads.count
        for index in rule.exceptions.indices {
            let exception = plan.exceptions[index]
            let exceptionMark = unknownReads.count
            let when = condition(Int(exception.condition))
            let consequence = consequence(of: exception)
            guard !when.isLeftOut else {
                unknownReads.truncate(to: exceptionMark)
                continue
            }
            let truth = exception.isWeak && !when.truth.isFalse ? when.truth.doubted : when.truth
            if truth.isFalse {
                unknownReads.truncate(to: exceptionMark)
            } else if truth.isTrue {
                if let before = fired {
                    if before != consequence { conflict = true }
                } else {
                    fired = consequence
                }
            } else {
                candidateCauses.formUnion(truth.causes)
                candidateCauses.formUnion(consequence.causes)
                if consequence.isUnknown {
                    candidates.hasUnknown = true
                } else if consequence.isTrue {
                    candidates.hasTrue = true
                } else {
                    candidates.hasFalse = true
                }
            }
        }
        if base.isLeftOut { return .empty }
        if conflict { return Judgement(truth: .unknown(candidateCauses.union(.error))) }
        // What an exception has replaced is read to no effect.
        if fired != nil, isCollecting { unknownReads.removeSubrange(mark..<baseEnd) }
        let value = fired ?? base.truth
        guard candidates.hasFalse || candidates.hasTrue || candidates.hasUnknown else { return Judgement(truth: value) }
        let agree = value.isTrue ? !candidates.hasFalse : value.isFalse ? !candidates.hasTrue : false
        if agree, !candidates.hasUnknown { return Judgement(truth: value) }
        return Judgement(truth: .unknown(candidateCauses.union(value.causes)))
    }

    private mutating func consequence(of exception: ExceptionPlan) -> Truth {
        switch exception.consequence {
        case .fails: .false
        case .satisfied: .true
        case .replaced:
            // A standing-in condition that is left out asks for nothing.
            Self.consequence(of: condition(Int(exception.replacement)))
        }
    }

    private static func consequence(of replacement: Judgement) -> Truth {
        replacement.isLeftOut ? .true : replacement.truth
    }

    // MARK: - All rules

    /// Evaluates criteria, standards, suspensions, procedures and transitions, each once and in ruleset order.
    mutating func evaluateRules() -> RuleOutcomes {
        var outcomes = RuleOutcomes()
        outcomes.criteria.reserveCapacity(plan.criterionCount)
        for criterion in 0..<plan.criterionCount {
            let (outcome, step) = evaluate(rule: criterion, .criterion, criterion)
            criteria[criterion] = outcome
            isRuleValid[criterion] = true
            outcomes.criteria.append(outcome)
            trace.criterionNodes.append(Int32(step))
        }
        for standard in standards.indices {
            let status = ruleStatus[plan.firstStandard + standard]
            trace.standardNodes.append(Int32(trace.nodes.count))
            if status == .judged, isNeeded[standard] {
                evaluateTraced(standard: standard)
            } else {
                writeLeftOut(standard: standard, status == .judged ? .notPleaded : status)
            }
        }
        for award in judgedOfAward.indices { outcomes.awards.append(combine(award: award)) }
        outcomes.standards = Array(standards)
        outcomes.isLimb = Array(isLimb)
        outcomes.isPleaded = Array(isPleaded)
        for judged in judgedStandards {
            let standard = Int(judged)
            var outcome = standards[standard]
            // One that asks nothing itself has the value of what it refines. A limb may be needed by another one alone.
            if isLimb[standard], !isPleaded[standard] {
                outcome = RuleOutcome(status: .notPleaded)
            } else if outcome.status == .judged || outcome.status == .empty, let truth = value(ofStandard: standard) {
                outcome = RuleOutcome(truth)
            }
            outcomes.standards[standard] = outcome
            let step = Int(trace.standardNodes[standard])
            trace.nodes[step].truth = outcome.truth
            trace.nodes[step].status = outcome.status
        }
        outcomes.standardSuspensions = Array(repeating: RuleOutcome(status: .empty), count: standards.count)
        trace.standardSuspensionNodes.append(contentsOf: repeatElement(-1, count: standards.count))
        for standard in plan.suspendingStandards {
            if let outcome = ownSuspension(standard) { outcomes.standardSuspensions[standard] = outcome }
        }
        for index in plan.firstSuspension..<plan.firstProcedure {
            let (outcome, step) = evaluate(rule: index, .suspension, index - plan.firstSuspension)
            outcomes.suspensions.append(weigh(outcome, step, isWeak: plan.rules[index].isWeak, doubtful: .true))
            trace.suspensionNodes.append(Int32(step))
        }
        for index in plan.firstProcedure..<plan.firstTransition {
            let (outcome, step) = evaluate(rule: index, .procedure, index - plan.firstProcedure)
            outcomes.procedures.append(weigh(outcome, step, isWeak: plan.rules[index].isWeak, doubtful: .false))
            trace.procedureNodes.append(Int32(step))
        }
        // A transition only ever calls for review, which a source of any grade may do.
        for index in plan.firstTransition..<plan.ruleCount {
            let (outcome, step) = evaluate(rule: index, .transition, index - plan.firstTransition)
            outcomes.transitions.append(outcome)
            trace.transitionNodes.append(Int32(step))
        }
        return outcomes
    }

    /// A rule of a weak grade cannot do what it would do for certain when it is `doubtful`.
    private mutating func weigh(_ outcome: RuleOutcome, _ step: Int, isWeak: Bool, doubtful: Truth) -> RuleOutcome {
        guard isWeak, !outcome.isLeftOut, outcome.truth == doubtful || outcome.truth.isUnknown else { return outcome }
        let weighed = RuleOutcome(outcome.truth.doubted)
        if step >= 0 { trace.nodes[step].truth = weighed.truth }
        return weighed
    }

    private mutating func evaluateTraced(standard: Int) {
        let rule = plan.firstStandard + standard
        standards[standard] = evaluate(rule: rule, .standard, standard).0
        isRuleValid[rule] = true
    }

    /// Most standards of a large ruleset are of other times or for other groups.
    @inline(__always)
    private mutating func writeLeftOut(standard: Int, _ status: TraceStatus) {
        standards[standard] = RuleOutcome(status: status)
        trace.nodes.append(
            TraceNode(
                kind: .standard, status: status, truth: .true, reference: Int32(standard),
                end: Int32(trace.nodes.count + 1), firstValue: 0, valueCount: 0, firstFact: 0, factCount: 0))
    }

    /// The standard's own `hoãn khi`; nil where the standard is left out or not pleaded.
    private mutating func ownSuspension(_ standard: Int) -> RuleOutcome? {
        guard standards[standard].status == .judged, !isLimb[standard] || isPleaded[standard] else { return nil }
        let rule = plan.rules[plan.firstStandard + standard]
        let step = trace.nodes.count
        trace.standardSuspensionNodes[standard] = Int32(step)
        let frame = enterFrame(rule.variables, rule.runs)
        let value = condition(Int(plan.standards[standard].suspendedWhen))
        leaveFrame(frame)
        return weigh(
            RuleOutcome(status: value.status, truth: value.truth), step, isWeak: rule.isWeak, doubtful: .true)
    }
}
