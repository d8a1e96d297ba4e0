import XetKhenSemantics

extension PlanCompiler {
    /// The criteria and standards whose value may change when the dates of the nomination move, its facts stay, and no bound
    /// of force is passed. Rather one too many: dates, years and runs count as moving, whatever is made of them.
    func rulesMovedByTime() -> [Int] {
        var isMoved = ContiguousArray<Bool>()
        func moves(_ root: Int32) -> Bool {
            root >= 0 && (Int(root)..<Int(nodes[Int(root)].end)).contains { isMovedByTime($0, isMoved) }
        }
        // Criteria stand behind those that they mention, standards behind all criteria.
        for rule in rules.prefix(ruleset.criteria.count + ruleset.standards.count) {
            let moved =
                moves(rule.condition)
                || rule.exceptions.indices.contains {
                    moves(exceptions[$0].condition) || moves(exceptions[$0].replacement)
                }
            isMoved.append(moved)
        }
        return isMoved.indices.filter { isMoved[$0] }
    }

    /// Whether time moves a node, given whether it moves each of the rules that stand before its own.
    private func isMovedByTime(_ index: Int, _ rules: ContiguousArray<Bool>) -> Bool {
        let node = nodes[index]
        switch node.operation {
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded,
            .within, .truth, .constant, .evidence, .field, .parameter, .add, .subtract, .multiply, .divide, .negate,
            .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme:
            return false
        case .criterion:
            return !rules.indices.contains(Int(node.a)) || rules[Int(node.a)]
        case .exists, .count, .sum:
            let selection = selections[Int(node.a)]
            return selection.inYear || selection.inRun >= 0
        case .withRun, .readings, .evidenceInYear, .builtInDate, .yearsInRun, .runPart, .anchor, .table:
            return true
        }
    }

    /// The first days of force of rules, parameters, anchors and resets, and the days after their last.
    func boundsOfForce() -> [Int32] {
        var bounds: [Int32] = []
        func add(_ start: Int32, _ end: Int32) {
            // Most have the force of the one before.
            if bounds.last == end, bounds.dropLast().last == start { return }
            bounds.append(start)
            bounds.append(end)
        }
        for rule in rules { add(rule.forceStart, rule.forceEnd) }
        for value in parameterValues { add(value.forceStart, value.forceEnd) }
        for clause in anchorClauses { add(clause.forceStart, clause.forceEnd) }
        for reset in resets { add(reset.forceStart, reset.forceEnd) }
        bounds.sort()
        var days: [Int32] = []
        for bound in bounds where bound != days.last { days.append(bound) }
        return days
    }
}
