import XetKhenSemantics

extension PlanCompiler {
    /// The criteria and standards whose value may change when the dates of the nomination move, its facts stay, and no bound
    /// of force is passed. Rather one too many: dates, years and runs count as moving, whatever is made of them.
    func rulesMovedByTime() -> [Int] {
        var isMoved = ContiguousArray(repeating: false, count: ruleset.criteria.count + ruleset.standards.count)
        for index in isMoved.indices where rules.indices.contains(index) {
            let rule = rules[index]
            var roots = [rule.condition]
            for index in rule.exceptions.indices {
                roots.append(exceptions[index].condition)
                if exceptions[index].replacement >= 0 { roots.append(exceptions[index].replacement) }
            }
            isMoved[index] = roots.contains { root in
                // Criteria stand behind those that they mention, standards behind all criteria.
                (Int(root)..<Int(nodes[Int(root)].end)).contains { isMovedByTime($0, isMoved[..<index]) }
            }
        }
        return isMoved.indices.filter { isMoved[$0] }
    }

    private func isMovedByTime(_ index: Int, _ rules: ContiguousArray<Bool>.SubSequence) -> Bool {
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
        var days: Set<Int32> = []
        for rule in rules { days.formUnion([rule.forceStart, rule.forceEnd]) }
        for value in parameterValues { days.formUnion([value.forceStart, value.forceEnd]) }
        for clause in anchorClauses { days.formUnion([clause.forceStart, clause.forceEnd]) }
        for reset in resets { days.formUnion([reset.forceStart, reset.forceEnd]) }
        return days.sorted()
    }
}
