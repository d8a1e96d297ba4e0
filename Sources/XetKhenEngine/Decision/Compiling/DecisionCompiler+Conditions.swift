import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension DecisionCompiler {
    /// The code of the condition at a node of the plan; nil where it cannot be compiled.
    mutating func condition(_ index: Int) -> Int32? {
        let node = plan.nodes[index]
        switch node.operation {
        case .constantCondition:
            return code(DecisionInstruction(operation: .constant, flag: node.a == 1))
        case .all:
            return group(.all, index, node)
        case .any:
            return group(.any, index, node)
        case .atLeast:
            return group(.atLeast, index, node, c: node.a)
        case .not:
            guard let member = condition(index + 1) else { return nil }
            return code(DecisionInstruction(operation: .not, a: member))
        case .criterion:
            return mention(node)
        case .comparison, .ratio, .membership, .recorded, .within, .truth:
            return leaf(index, node)
        case .exists:
            return exists(index, node)
        case .pleaded:
            return pleaded(index, node)
        case .readings:
            return readings(index, node)
        case .withRun, .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate,
            .add, .subtract, .multiply, .divide, .negate, .count, .sum, .yearsInRun, .runPart, .anchor, .yearOf,
            .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            return nil
        }
    }

    /// Members that are left out for every nominee of these groups stand as codes too, so that a group of none but these is
    /// left out itself.
    private mutating func group(
        _ operation: DecisionOperation, _ index: Int, _ node: PlanNode, c: Int32 = 0
    ) -> Int32? {
        var codes: [Int32] = []
        var member = index + 1
        while member < Int(node.end) {
            guard let code = condition(member) else { return nil }
            codes.append(code)
            member = Int(plan.nodes[member].end)
        }
        let range = operands(codes)
        var operation = operation
        if !codes.isEmpty, codes.count >= c, areJudged(codes) {
            if codes.count == 1, operation != .atLeast { return codes[0] }
            operation = operation == .all ? .allJudged : operation == .any ? .anyJudged : .atLeastJudged
        }
        return code(DecisionInstruction(operation: operation, a: range.lowerBound, b: range.upperBound, c: c))
    }

    private mutating func pleaded(_ index: Int, _ node: PlanNode) -> Int32? {
        var list: [Int32] = []
        var limb = Int(node.a)
        var member = index + 1
        while member < Int(node.end) {
            guard let code = condition(member) else { return nil }
            let own = plan.limbs[limb].own.indices.map { plan.ownEvidence[$0] }
            list += [code, plan.limbs[limb].isAlwaysPleaded ? -1 : pleading(of: own)]
            limb += 1
            member = Int(plan.nodes[member].end)
        }
        let range = operands(list)
        return code(DecisionInstruction(operation: .pleaded, a: range.lowerBound, b: range.upperBound))
    }

    private mutating func readings(_ index: Int, _ node: PlanNode) -> Int32? {
        var list: [Int32] = []
        var reading = Int(node.b)
        var member = index + 1
        while member < Int(node.end) {
            guard let code = condition(member) else { return nil }
            list += [code, plan.readings[reading].heardFrom, plan.readings[reading].decides ? 1 : 0]
            reading += 1
            member = Int(plan.nodes[member].end)
        }
        let range = operands(list)
        let considered = slot(ofRow: Int32(BuiltInDate.consideration.rawValue))
        return code(
            DecisionInstruction(operation: .readings, a: range.lowerBound, b: range.upperBound, c: considered))
    }

    /// The code of a rule with exceptions.
    mutating func exceptions(of rule: RulePlan) -> Int32? {
        guard let base = condition(Int(rule.condition)) else { return nil }
        var list = [base]
        for index in rule.exceptions.indices {
            let exception = plan.exceptions[index]
            guard var when = condition(Int(exception.condition)) else { return nil }
            if exception.isWeak { when = code(DecisionInstruction(operation: .weakException, a: when)) }
            list.append(when)
            switch exception.consequence {
            case .fails, .satisfied:
                let holds = exception.consequence == .satisfied
                list.append(code(DecisionInstruction(operation: .constant, flag: holds)))
            case .replaced:
                guard let standIn = condition(Int(exception.replacement)) else { return nil }
                list.append(code(DecisionInstruction(operation: .standIn, a: standIn)))
            }
        }
        let range = operands(list)
        return code(DecisionInstruction(operation: .exceptions, a: range.lowerBound, b: range.upperBound))
    }

    private mutating func mention(_ node: PlanNode) -> Int32? {
        let criterion = criterionCodes[Int(node.a)]
        guard criterion >= 0 else {
            let status = TraceStatus(rawValue: UInt8(truncatingIfNeeded: -1 - criterion)) ?? .notCovered
            return code(DecisionInstruction(operation: .constant, kind: DecisionCode.leftOut(status)))
        }
        guard plan.rules[Int(node.a)].isWeak else { return criterion }
        return code(DecisionInstruction(operation: .weakMention, a: criterion, b: node.b))
    }

    // MARK: - Leaves

    private mutating func leaf(_ index: Int, _ node: PlanNode) -> Int32? {
        let first = index + 1
        guard let left = value(first) else { return nil }
        let second = Int(plan.nodes[first].end)
        switch node.operation {
        case .comparison:
            guard let right = value(second), let pair = aligned([left, right]) else { return nil }
            leafOperands[Int32(index)] = [left, right]
            return code(
                DecisionInstruction(operation: .compare, kind: node.comparison.orders, a: pair[0], b: pair[1]))
        case .ratio:
            guard let under = value(second), let parts = aligned([left, under]),
                let bound = value(Int(plan.nodes[second].end)), let scaled = scaledUp(bound)
            else { return nil }
            leafOperands[Int32(index)] = [left, under, bound]
            return code(
                DecisionInstruction(
                    operation: .ratio, kind: node.comparison.orders, flag: node.c == 1, a: parts[0], b: parts[1],
                    c: scaled))
        case .membership:
            leafOperands[Int32(index)] = [left]
            return membership(left, second, node)
        case .recorded:
            leafOperands[Int32(index)] = [left]
            return code(DecisionInstruction(operation: .recorded, flag: node.a == 1, a: left))
        case .truth:
            leafOperands[Int32(index)] = [left]
            return code(DecisionInstruction(operation: .truth, a: left))
        case .within:
            let third = Int(plan.nodes[second].end)
            guard let years = value(second), let until = value(third), let from = windowStart(until, years),
                let bounds = aligned([left, from, until])
            else { return nil }
            leafOperands[Int32(index)] = [left, from, until]
            return code(DecisionInstruction(operation: .between, a: bounds[0], b: bounds[1], c: bounds[2]))
        default:
            return nil
        }
    }

    /// Nil where the years may have decimals.
    mutating func windowStart(_ until: Int32, _ years: Int32) -> Int32? {
        guard !isScaled(years), !isScaled(until) else { return nil }
        let back = slot(DecisionInstruction(operation: .negate, a: years), isScaled: false)
        let rounding = MonthRounding.lastDayOfMonth.rawValue
        return slot(
            DecisionInstruction(operation: .shift, kind: rounding, a: until, b: back, c: 2), isScaled: false)
    }

    private mutating func membership(_ left: Int32, _ first: Int, _ node: PlanNode) -> Int32? {
        var slots: [Int32] = []
        var option = first
        while option < Int(node.end) {
            guard let slot = value(option) else { return nil }
            slots.append(slot)
            option = Int(plan.nodes[option].end)
        }
        if let bits = bits(of: slots), !isScaled(left) {
            return code(
                DecisionInstruction(
                    operation: .member, flag: node.a == 1, a: left, b: constant(Int64(bitPattern: bits))))
        }
        guard !slots.isEmpty, let parts = aligned([left] + slots) else { return nil }
        let range = operands(Array(parts.dropFirst()))
        return code(
            DecisionInstruction(
                operation: .oneOf, flag: node.a == 1, a: parts[0], b: range.lowerBound, c: range.upperBound))
    }

    // MARK: - Numbers

    /// The slot of an expression; nil where it cannot be compiled.
    mutating func value(_ index: Int) -> Int32? {
        let node = plan.nodes[index]
        switch node.operation {
        case .constant:
            return plan.constants[Int(node.a)].exact.flatMap { constant($0) }
        case .evidence:
            let slot = layout.slots[Int(node.a)]
            return slot >= 0 ? self.slot(ofRow: slot) : nil
        case .parameter:
            return parameter(Int(node.a))
        case .builtInDate:
            return slot(ofRow: node.a)
        case .add, .subtract, .multiply, .age:
            guard let left = value(index + 1), let right = value(Int(plan.nodes[index + 1].end)) else { return nil }
            return combination(node.operation, left, right)
        case .negate:
            guard let operand = value(index + 1) else { return nil }
            return slot(DecisionInstruction(operation: .negate, a: operand), isScaled: isScaled(operand))
        case .yearOf:
            guard let operand = value(index + 1) else { return nil }
            return node.a == 1 ? year(of: operand) : operand
        case .yearAfter:
            guard let operand = value(index + 1), let year = node.a == 1 ? year(of: operand) : operand else {
                return nil
            }
            return combination(.add, year, constant(1))
        case .dateShift:
            guard let date = value(index + 1), let amount = value(Int(plan.nodes[index + 1].end)), !isScaled(date),
                !isScaled(amount)
            else { return nil }
            return slot(
                DecisionInstruction(
                    operation: .shift, kind: UInt8(truncatingIfNeeded: node.b), a: date, b: amount, c: node.a),
                isScaled: false)
        case .extreme:
            var members: [Int32] = []
            var member = index + 1
            while member < Int(node.end) {
                guard let slot = value(member) else { return nil }
                members.append(slot)
                member = Int(plan.nodes[member].end)
            }
            guard let members = aligned(members), let first = members.first else { return nil }
            let range = operands(members)
            return slot(
                DecisionInstruction(
                    operation: .extreme, flag: node.a == 1, a: range.lowerBound, b: range.upperBound),
                isScaled: isScaled(first))
        case .count:
            return count(index, node)
        case .sum:
            return sum(index, node)
        case .evidenceInYear, .field, .divide, .yearsInRun, .runPart, .anchor, .periodPart, .rounded, .table,
            .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison,
            .ratio, .membership, .recorded, .within, .truth, .exists, .withRun, .readings:
            return nil
        }
    }

    private mutating func year(of date: Int32) -> Int32? {
        isScaled(date) ? nil : slot(DecisionInstruction(operation: .yearOf, a: date), isScaled: false)
    }

    private mutating func combination(_ operation: PlanOperation, _ left: Int32, _ right: Int32) -> Int32? {
        switch operation {
        case .add, .subtract:
            guard let pair = aligned([left, right]) else { return nil }
            return slot(
                DecisionInstruction(operation: operation == .add ? .add : .subtract, a: pair[0], b: pair[1]),
                isScaled: isScaled(pair[0]))
        case .multiply:
            let areBothScaled = isScaled(left) && isScaled(right)
            return slot(
                DecisionInstruction(operation: areBothScaled ? .multiplyScaled : .multiply, a: left, b: right),
                isScaled: isScaled(left) || isScaled(right))
        case .age where !isScaled(left) && !isScaled(right):
            return slot(DecisionInstruction(operation: .age, a: left, b: right), isScaled: false)
        default: return nil
        }
    }

    /// A parameter is what it is on the day.
    private mutating func parameter(_ parameter: Int) -> Int32? {
        for index in plan.parameters[parameter].indices {
            let value = plan.parameterValues[index]
            guard value.forceStart <= day, day < value.forceEnd else { continue }
            if value.constant < 0 { return constant(0, state: Causes.weakSource.rawValue) }
            return plan.constants[Int(value.constant)].exact.flatMap { constant($0) }
        }
        return constant(0, state: Causes.error.rawValue)
    }
}
