import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Evaluator {
    /// Evaluates the expression at a node. Disputed cells that are not pinned are noted for the leaf at hand.
    mutating func value(_ index: Int) -> NumberRange {
        let node = plan.nodes[index]
        switch node.operation {
        case .constant:
            return plan.constants[Int(node.a)]
        case .evidence:
            return read(cell: Int(facts.scalarCell[Int(node.a)]), .scalar, node.a, 0, 0)
        case .evidenceInYear:
            return readYear(node.a)
        case .field:
            return readField(variableBase + Int(node.a), node.b)
        case .parameter:
            return parameterRanges[Int(node.a)]
        case .builtInDate:
            return dateRanges[Int(node.a)]
        case .add:
            let left = value(index + 1)
            return left.adding(value(Int(plan.nodes[index + 1].end)))
        case .subtract:
            let left = value(index + 1)
            return left.subtracting(value(Int(plan.nodes[index + 1].end)))
        case .multiply:
            let left = value(index + 1)
            return left.multiplied(by: value(Int(plan.nodes[index + 1].end)))
        case .divide:
            // Only a rounding or a ratio gives a quotient that can be written down.
            let left = value(index + 1)
            let right = value(Int(plan.nodes[index + 1].end))
            return .unbounded(left.causes.union(right.causes).union(.error))
        case .negate:
            return value(index + 1).negated
        case .count:
            return count(index, node)
        case .sum:
            return sum(index, node)
        case .yearsInRun:
            return yearsInRun(index, node)
        case .runPart:
            return runPart(node)
        case .anchor:
            return anchor(node)
        case .yearOf:
            return yearOf(index, node)
        case .yearAfter:
            return yearOf(index, node).adding(NumberRange(.one))
        case .periodPart:
            return Self.periodPart(value(index + 1), last: node.a == 1)
        case .age:
            let birth = value(index + 1)
            return Self.age(birth, at: value(Int(plan.nodes[index + 1].end)))
        case .dateShift:
            let date = value(index + 1)
            let amount = value(Int(plan.nodes[index + 1].end))
            let rounding = MonthRounding(rawValue: UInt8(truncatingIfNeeded: node.b)) ?? .lastDayOfMonth
            return Self.shift(date, by: amount, unit: node.a, rounding)
        case .rounded:
            return rounded(index, node)
        case .extreme:
            return extreme(index, node)
        case .table:
            return table(node)
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison, .ratio, .membership,
            .recorded, .within, .truth, .exists, .withRun, .readings:
            // A condition is no expression; the compiler makes no such plan.
            return .error
        }
    }

    // MARK: - Facts

    @inline(__always)
    mutating func read(
        cell index: Int, _ kind: FactKey.Kind, _ evidence: Int32, _ position: Int32, _ field: Int32
    ) -> NumberRange {
        guard facts.cells.indices.contains(index) else {
            note(kind, evidence, position, field, isUnknown: true)
            return .unbounded(.missing)
        }
        let state = facts.cells[index].state
        note(kind, evidence, position, field, isUnknown: state == .missing || state == .disputed)
        switch state {
        case .known: return NumberRange(facts.cells[index].value.number)
        case .missing: return .unbounded(.missing)
        case .unwritten:
            sawUnwritten = true
            return .unbounded(.error)
        case .disputed: return readDisputed(Int32(index))
        }
    }

    private mutating func readDisputed(_ cell: Int32) -> NumberRange {
        for pin in pinned where pin.cell == cell {
            if let value = pin.value { return NumberRange(value.number) }
            sawUnwritten = true
            return .unbounded(.error)
        }
        for index in disputeStart..<disputed.count where disputed[index] == cell { return .unbounded(.conflict) }
        disputed.append(cell)
        return .unbounded(.conflict)
    }

    private mutating func readYear(_ evidence: Int32) -> NumberRange {
        let series = facts.series[Int(evidence)]
        let offset = year &- series.firstYear
        let isThere = offset >= 0 && offset < series.yearCount
        return read(cell: isThere ? Int(series.firstCell) + Int(offset) : -1, .year, evidence, year, 0)
    }

    private mutating func readField(_ variable: Int, _ field: Int32) -> NumberRange {
        let binding = variables[variable]
        if binding.record >= 0 {
            let list = facts.lists[Int(binding.list)]
            let index = Int(list.firstCell) + Int(binding.record) * Int(list.fieldCount) + Int(field)
            return read(cell: index, .field, binding.list, binding.record, field)
        }
        if binding.record == Binding.favourable {
            readsFavourable = true
        } else {
            note(.rest, binding.list, 0, 0, isUnknown: true)
        }
        return .unbounded(.missing)
    }

    // MARK: - Alternatives

    /// `A của m`: the single case of the clause in force whose condition holds.
    private mutating func anchor(_ node: PlanNode) -> NumberRange {
        let binding = variables[variableBase + Int(node.b)]
        if binding.record == Binding.favourable {
            readsFavourable = true
            return NumberRange(ExactDecimal(Int(proposalYear) - FactStore.yearsBack))
        }
        guard anchorClauses[Int(node.a)] >= 0 else { return .error }
        let clause = plan.anchorClauses[Int(anchorClauses[Int(node.a)])]
        guard clause.cases.count > 0, !clause.isWeak else { return .unbounded(.weakSource) }
        let frame = enterFrame(plan.anchorFrames[Int(node.a)].variables, plan.anchorFrames[Int(node.a)].runs)
        variables[variableBase] = binding
        let result = alternative(of: clause.cases, otherwise: -1)
        leaveFrame(frame)
        return result
    }

    private mutating func table(_ node: PlanNode) -> NumberRange {
        let table = plan.tables[Int(node.a)]
        let frame = enterFrame(plan.tableFrames[Int(node.a)].variables, plan.tableFrames[Int(node.a)].runs)
        let result = alternative(of: table.rows, otherwise: table.otherwise)
        leaveFrame(frame)
        return result
    }

    /// The result of the single alternative that holds; where some are unknown, the range over those that may hold.
    private mutating func alternative(of range: TableRange, otherwise: Int32) -> NumberRange {
        let context = enterExpression()
        defer { leaveExpression(context) }
        var certain = 0
        var found = false
        var result = NumberRange.error
        var causes: Causes = []
        for index in range.indices {
            let alternative = plan.alternatives[index]
            var truth = Truth.true
            if alternative.condition >= 0 {
                let judgement = condition(Int(alternative.condition))
                if !judgement.isLeftOut { truth = judgement.truth }
            }
            guard !truth.isFalse else { continue }
            if truth.isTrue { certain += 1 }
            causes.formUnion(truth.causes)
            let one = value(Int(alternative.result))
            result = found ? .hull(result, one, causes: causes) : one
            found = true
        }
        if certain > 1 { return .error }
        if certain == 0, otherwise >= 0 {
            let one = value(Int(otherwise))
            result = found ? .hull(result, one, causes: causes) : one
            found = true
        }
        return result
    }

    // MARK: - Arithmetic

    private mutating func rounded(_ index: Int, _ node: PlanNode) -> NumberRange {
        guard let step = plan.constants[Int(node.a)].exact,
            let mode = Rounding(rawValue: UInt8(truncatingIfNeeded: node.b))
        else { return .error }
        guard plan.nodes[index + 1].operation == .divide else { return value(index + 1).rounded(to: step, mode) }
        let dividend = value(index + 2)
        return dividend.divided(by: value(Int(plan.nodes[index + 2].end)), step: step, mode: mode)
    }

    private mutating func extreme(_ index: Int, _ node: PlanNode) -> NumberRange {
        guard index + 1 < Int(node.end) else { return .error }
        var result = value(index + 1)
        var member = Int(plan.nodes[index + 1].end)
        while member < Int(node.end) {
            let one = value(member)
            result = node.a == 1 ? result.maximum(one) : result.minimum(one)
            member = Int(plan.nodes[member].end)
        }
        return result
    }

    // MARK: - Frames

    /// Slots of a root of its own: an anchor, a table, a reset, the date by which a record is counted.
    mutating func enterFrame(_ variableCount: Int32, _ runCount: Int32) -> FrameContext {
        let context = FrameContext(
            variableBase: variableBase, variableTop: variableTop, runBase: runBase, runTop: runTop)
        variableBase = variableTop
        variableTop += Int(variableCount)
        runBase = runTop
        runTop += Int(runCount)
        while variables.count < variableTop { variables.append(Binding()) }
        while runs.count < runTop { runs.append(RunState()) }
        return context
    }

    mutating func leaveFrame(_ context: FrameContext) {
        variableBase = context.variableBase
        variableTop = context.variableTop
        runBase = context.runBase
        runTop = context.runTop
    }
}

struct FrameContext {
    var variableBase: Int
    var variableTop: Int
    var runBase: Int
    var runTop: Int
}
