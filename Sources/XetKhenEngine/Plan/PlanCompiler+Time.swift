import XetKhenSemantics

extension PlanCompiler {
    /// The criteria whose value may change when the dates of the nomination move and its facts and rules in force do not.
    /// Rather one too many: dates, parameters, years and runs count as moving, whatever is made of them.
    func criteriaMovedByTime() -> [Int] {
        var isMoved = ContiguousArray(repeating: false, count: ruleset.criteria.count)
        for criterion in isMoved.indices where rules.indices.contains(criterion) {
            let rule = rules[criterion]
            var roots = [rule.condition]
            for index in rule.exceptions.indices {
                roots.append(exceptions[index].condition)
                if exceptions[index].replacement >= 0 { roots.append(exceptions[index].replacement) }
            }
            isMoved[criterion] = roots.contains { root in
                // Criteria stand behind those that they mention.
                (Int(root)..<Int(nodes[Int(root)].end)).contains { isMovedByTime($0, isMoved[..<criterion]) }
            }
        }
        return isMoved.indices.filter { isMoved[$0] }
    }

    private func isMovedByTime(_ index: Int, _ criteria: ContiguousArray<Bool>.SubSequence) -> Bool {
        let node = nodes[index]
        switch node.operation {
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded,
            .truth, .constant, .evidence, .field, .add, .subtract, .multiply, .divide, .negate, .yearOf, .yearAfter,
            .periodPart, .rounded, .extreme:
            return false
        case .criterion:
            return !criteria.indices.contains(Int(node.a)) || criteria[Int(node.a)]
        case .exists, .count, .sum:
            let selection = selections[Int(node.a)]
            return selection.inYear || selection.inRun >= 0
        case .within, .withRun, .readings, .evidenceInYear, .parameter, .builtInDate, .yearsInRun, .runPart, .anchor,
            .age, .dateShift, .table:
            return true
        }
    }
}
