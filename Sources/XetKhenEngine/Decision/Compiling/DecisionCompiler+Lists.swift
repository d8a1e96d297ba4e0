import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What is asked of the records of a list, as masks. Only what can be asked of all records at once: comparisons of a field
/// with something that is the same for each.
extension DecisionCompiler {
    mutating func exists(_ index: Int, _ node: PlanNode) -> Int32? {
        let selection = plan.selections[Int(node.a)]
        guard isPlain(selection), let mask = mask(of: selection, members: index + 1, end: Int(node.end)) else {
            return nil
        }
        return code(DecisionInstruction(operation: .exists, a: mask, b: list(of: selection)))
    }

    mutating func count(_ index: Int, _ node: PlanNode) -> Int32? {
        let selection = plan.selections[Int(node.a)]
        guard isPlain(selection), let mask = mask(of: selection, members: index + 1, end: Int(node.end)) else {
            return nil
        }
        return slot(DecisionInstruction(operation: .count, a: mask, b: list(of: selection)), isScaled: false)
    }

    /// The sum of a field; of anything else the general evaluator gives it.
    mutating func sum(_ index: Int, _ node: PlanNode) -> Int32? {
        let selection = plan.selections[Int(node.a)]
        let term = node.b == 1 ? Int(plan.nodes[index + 1].end) : index + 1
        guard isPlain(selection), let field = field(term, selection),
            let mask = mask(of: selection, members: index + 1, end: term)
        else { return nil }
        return slot(
            DecisionInstruction(operation: .sum, a: field, b: mask), isScaled: layout.fields[Int(field)].isScaled)
    }

    private func list(of selection: SelectionPlan) -> Int32 { layout.lists[Int(selection.list)] }

    private func isPlain(_ selection: SelectionPlan) -> Bool {
        !selection.latestOnly && !selection.inYear && selection.inRun < 0
    }

    /// The records for which all members hold.
    private mutating func mask(of selection: SelectionPlan, members: Int, end: Int) -> Int32? {
        var result: Int32?
        var member = members
        while member < end {
            guard let next = mask(member, selection) else { return nil }
            result = result.map { self.mask(DecisionInstruction(operation: .bothMasks, a: $0, b: next)) } ?? next
            member = Int(plan.nodes[member].end)
        }
        return result ?? mask(DecisionInstruction(operation: .everyRecord, a: list(of: selection)))
    }

    /// The records for which a condition holds.
    private mutating func mask(_ index: Int, _ selection: SelectionPlan) -> Int32? {
        let node = plan.nodes[index]
        let first = index + 1
        switch node.operation {
        case .all:
            // One without members asks for nothing, which is not the same as that it holds.
            guard first < Int(node.end) else { return nil }
            return mask(of: selection, members: first, end: Int(node.end))
        case .any:
            guard first < Int(node.end), var result = mask(first, selection) else { return nil }
            var member = Int(plan.nodes[first].end)
            while member < Int(node.end) {
                guard let next = mask(member, selection) else { return nil }
                result = mask(DecisionInstruction(operation: .eitherMask, a: result, b: next))
                member = Int(plan.nodes[member].end)
            }
            return result
        case .not:
            guard let member = mask(first, selection) else { return nil }
            return mask(DecisionInstruction(operation: .otherRecords, a: member, b: list(of: selection)))
        case .comparison:
            return comparison(index, node, selection)
        case .membership:
            guard let field = field(first, selection),
                let among = records(selection, field, among: Int(plan.nodes[first].end), to: Int(node.end))
            else { return nil }
            guard node.a == 1 else { return among }
            return mask(DecisionInstruction(operation: .otherRecords, a: among, b: list(of: selection)))
        case .within:
            let second = Int(plan.nodes[first].end)
            guard let field = field(first, selection), let years = value(second),
                let until = value(Int(plan.nodes[second].end)), let from = windowStart(until, years),
                let after = compare(field, .greaterOrEqual, from), let before = compare(field, .lessOrEqual, until)
            else { return nil }
            return mask(DecisionInstruction(operation: .bothMasks, a: after, b: before))
        case .truth:
            return field(first, selection).flatMap { compare($0, .notEqual, constant(0)) }
        default:
            return nil
        }
    }

    /// The records whose field equals one of these expressions.
    private mutating func records(
        _ selection: SelectionPlan, _ field: Int32, among first: Int, to end: Int
    ) -> Int32? {
        var result: Int32?
        var option = first
        while option < end {
            guard let equal = equal(field, option) else { return nil }
            result = result.map { mask(DecisionInstruction(operation: .eitherMask, a: $0, b: equal)) } ?? equal
            option = Int(plan.nodes[option].end)
        }
        return result
    }

    /// The records whose field equals an expression: those that have the option, where it is one of a choice.
    private mutating func equal(_ field: Int32, _ index: Int) -> Int32? {
        let firstOption = layout.fields[Int(field)].firstOption
        let node = plan.nodes[index]
        if firstOption >= 0, node.operation == .constant, let option = plan.constants[Int(node.a)].exact?.wholeNumber {
            return mask(
                DecisionInstruction(
                    operation: .haveOption, a: field, b: firstOption + Int32(truncatingIfNeeded: option)))
        }
        return value(index).flatMap { compare(field, .equal, $0) }
    }

    private mutating func comparison(_ index: Int, _ node: PlanNode, _ selection: SelectionPlan) -> Int32? {
        let second = Int(plan.nodes[index + 1].end)
        let comparison = node.comparison
        if let field = field(index + 1, selection) {
            if comparison == .equal { return equal(field, second) }
            return value(second).flatMap { compare(field, comparison, $0) }
        }
        guard let field = field(second, selection), let slot = value(index + 1) else { return nil }
        return compare(field, comparison.flipped, slot)
    }

    /// Nil where the field is held as it is and what it is compared with may have decimals.
    private mutating func compare(_ field: Int32, _ comparison: ComparisonOperator, _ slot: Int32) -> Int32? {
        guard layout.fields[Int(field)].isScaled || !isScaled(slot),
            let bound = layout.fields[Int(field)].isScaled ? scaledUp(slot) : slot
        else { return nil }
        return mask(
            DecisionInstruction(operation: .compareField, kind: comparison.orders, a: field, b: bound))
    }

    /// The number of a field of the record at hand; nil for anything else.
    private func field(_ index: Int, _ selection: SelectionPlan) -> Int32? {
        let node = plan.nodes[index]
        guard node.operation == .field, node.a == selection.variable, node.b < 64 else { return nil }
        return layout.firstFields[Int(list(of: selection))] + node.b
    }
}
