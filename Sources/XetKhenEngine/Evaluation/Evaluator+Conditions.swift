import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Evaluator {
    /// Whether a member that decides ends its group. Steps list every member, so only evaluations without steps may stop.
    @inline(__always)
    var stopsEarly: Bool { !isTracing }

    /// Evaluates the condition at a node and writes its step.
    mutating func condition(_ index: Int) -> Judgement {
        let node = plan.nodes[index]
        let unknownMark = unknownReads.count
        let result: Judgement
        switch node.operation {
        case .comparison, .ratio, .membership, .recorded, .within, .truth:
            result = tracedLeaf(index, node)
        case .constantCondition:
            let step = beginStep(.constant)
            result = Judgement(truth: Truth(node.a == 1))
            endStep(step, result)
        case .all:
            let step = beginStep(.all)
            result = all(from: index + 1, to: Int(node.end))
            endStep(step, result)
        case .any:
            let step = beginStep(.any)
            result = any(from: index + 1, to: Int(node.end))
            endStep(step, result)
        case .pleaded:
            let step = beginStep(.pleaded)
            result = pleaded(index, node)
            endStep(step, result)
        case .atLeast:
            let step = beginStep(.atLeast)
            result = atLeast(index, node)
            endStep(step, result)
        case .not:
            let step = beginStep(.not)
            polarity.toggle()
            let member = condition(index + 1)
            polarity.toggle()
            result = Judgement(truth: member.truth.not, status: member.isLeftOut ? .empty : .judged)
            endStep(step, result)
        case .criterion:
            let step = beginStep(.criterionReference, node.a)
            result = mention(node)
            endStep(step, result)
        case .exists:
            result = exists(index, node)
        case .withRun:
            result = withRun(index, node)
        case .readings:
            let step = beginStep(.readings)
            result = readings(index, node)
            endStep(step, result)
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .add, .subtract, .multiply,
            .divide, .negate, .count, .sum, .yearsInRun, .runPart, .anchor, .yearOf, .yearAfter, .periodPart, .age,
            .dateShift, .rounded, .extreme, .table:
            // An expression stands only below a leaf; the compiler makes no other plan.
            result = Judgement(truth: .unknown(.error))
        }
        if isCollecting, result.isLeftOut || result.truth.isSettled { unknownReads.truncate(to: unknownMark) }
        return result
    }

    private mutating func tracedLeaf(_ index: Int, _ node: PlanNode) -> Judgement {
        guard writesNodes else { return Judgement(truth: leaf(.condition(index))) }
        let step = beginStep(Self.leafKind(node.operation))
        let mark = reads.count
        keepsValues = true
        let truth = leaf(.condition(index))
        keepsValues = false
        writeValues(step)
        writeFacts(step, from: mark)
        let result = Judgement(truth: truth)
        endStep(step, result)
        return result
    }

    // MARK: - Groups

    /// Members of *tất cả*: of a group, a body, a run's lines.
    mutating func all(from first: Int, to end: Int) -> Judgement {
        var truth = Truth.true
        var judged = false
        var member = first
        while member < end {
            let value = condition(member)
            if !value.isLeftOut {
                judged = true
                truth = truth.and(value.truth)
                if stopsEarly, truth.isFalse { break }
            }
            member = Int(plan.nodes[member].end)
        }
        return judged ? Judgement(truth: truth) : .empty
    }

    private mutating func any(from first: Int, to end: Int) -> Judgement {
        var truth = Truth.false
        var judged = false
        var member = first
        while member < end {
            let value = condition(member)
            if !value.isLeftOut {
                judged = true
                truth = truth.or(value.truth)
                if stopsEarly, truth.isTrue { break }
            }
            member = Int(plan.nodes[member].end)
        }
        return judged ? Judgement(truth: truth) : .empty
    }

    private mutating func pleaded(_ index: Int, _ node: PlanNode) -> Judgement {
        var truth = Truth.false
        var judged = false
        var skipped = false
        var member = index + 1
        var limb = Int(node.a)
        while member < Int(node.end) {
            if isLimbPleaded(limb) {
                let value = condition(member)
                if !value.isLeftOut {
                    judged = true
                    truth = truth.or(value.truth)
                }
            } else {
                skipped = true
                if writesNodes { writeUnpleaded(member) }
            }
            limb += 1
            member = Int(plan.nodes[member].end)
        }
        if judged { return Judgement(truth: truth) }
        // Lacking is the limb relied on; to skip the block would grant on what all limbs have in common.
        return skipped ? Judgement(truth: .unknown(.missing)) : .empty
    }

    private mutating func isLimbPleaded(_ index: Int) -> Bool {
        let limb = plan.limbs[index]
        if limb.isAlwaysPleaded { return true }
        for own in limb.own.indices where isStated[Int(plan.ownEvidence[own])] { return true }
        return false
    }

    private mutating func atLeast(_ index: Int, _ node: PlanNode) -> Judgement {
        var trueCount = 0
        var falseCount = 0
        var unknownCount = 0
        var leftOut = 0
        var causes: Causes = []
        var member = index + 1
        while member < Int(node.end) {
            let value = condition(member)
            if value.isLeftOut {
                leftOut += 1
            } else if value.truth.isTrue {
                trueCount += 1
            } else if value.truth.isFalse {
                falseCount += 1
            } else {
                unknownCount += 1
                causes.formUnion(value.truth.causes)
            }
            member = Int(plan.nodes[member].end)
        }
        let judged = trueCount + falseCount + unknownCount
        if judged == 0, leftOut > 0 { return .empty }
        // Too few members left for the number asked for is a fault of the ruleset, not of the nominee.
        if judged < Int(node.a) { return Judgement(truth: .unknown(causes.union(.error))) }
        return Judgement(
            truth: .atLeast(Int(node.a), true: trueCount, false: falseCount, unknown: unknownCount, causes: causes))
    }

    // MARK: - Criteria

    /// A mention of a criterion. One of a weak grade is two readings, applied and removed.
    private mutating func mention(_ node: PlanNode) -> Judgement {
        let outcome = criteria[Int(node.a)]
        guard !outcome.isLeftOut else { return Judgement(truth: .true, status: outcome.status) }
        if isCollecting, outcome.truth.isUnknown {
            unknownReads.append(FactKey(kind: .scalar, evidence: -1 &- node.a))
        }
        guard plan.rules[Int(node.a)].isWeak else { return Judgement(truth: outcome.truth) }
        let truth: Truth
        switch Joining(rawValue: node.b) ?? .alone {
        case .all: truth = outcome.truth.isTrue ? .true : outcome.truth.doubted
        case .any: truth = outcome.truth.isFalse ? .false : outcome.truth.doubted
        case .alone: truth = outcome.truth.doubted
        }
        return Judgement(truth: truth)
    }

    // MARK: - Readings

    private mutating func readings(_ index: Int, _ node: PlanNode) -> Judgement {
        let fixed = Int(fixedReadings[Int(node.a)])
        var agreed: Truth?
        var agree = true
        var causes: Causes = []
        var decides = false
        var position = 0
        var member = index + 1
        while member < Int(node.end) {
            let reading = plan.readings[Int(node.b) + position]
            let step = beginStep(.reading, Int32(position))
            if reading.heardFrom > considerationDay {
                endStep(step, Judgement(truth: .true, status: .notHeard))
            } else {
                let isTried = fixed < 0 || fixed == position
                let value = isTried ? condition(member) : .empty
                endStep(step, value)
                if reading.decides, !isTried || !value.isLeftOut { decides = true }
                if !value.isLeftOut {
                    causes.formUnion(value.truth.causes)
                    if let agreed { agree = agree && agreed == value.truth } else { agreed = value.truth }
                }
            }
            position += 1
            member = Int(plan.nodes[member].end)
        }
        guard let agreed else { return .empty }
        let truth: Truth = agree ? agreed : .unknown(causes.union(.reading))
        return Judgement(truth: decides ? truth : truth.doubted)
    }
}

extension Truth {
    /// The value where the source is too weak to decide it: unknown, its causes kept.
    var doubted: Truth { .unknown(causes.union(.weakSource)) }
}
