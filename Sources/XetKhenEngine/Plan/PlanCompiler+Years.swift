import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension PlanCompiler {
    /// Of each node, whether it is the condition of a year, of a run or of the years counted in one, that reads of this year
    /// only what series hold: no records, no run and nothing looked up elsewhere.
    func yearConditionsOfSeries() -> ContiguousArray<Bool> {
        var result = ContiguousArray(repeating: false, count: nodes.count)
        for index in nodes.indices {
            switch nodes[index].operation {
            case .withRun, .yearsInRun:
                let condition = index + 1
                guard condition < Int(nodes[index].end) else { continue }
                result[condition] = (condition..<Int(nodes[condition].end)).allSatisfy { readsOnlySeries($0) }
            case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison, .ratio, .membership,
                .recorded, .within, .truth, .exists, .readings, .constant, .evidence, .evidenceInYear, .field,
                .parameter, .builtInDate, .add, .subtract, .multiply, .divide, .negate, .count, .sum, .runPart, .anchor,
                .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
                continue
            }
        }
        return result
    }

    private func readsOnlySeries(_ index: Int) -> Bool {
        switch nodes[index].operation {
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison, .ratio, .membership,
            .recorded, .within, .truth, .readings, .constant, .evidence, .evidenceInYear, .parameter, .builtInDate,
            .add,
            .subtract, .multiply, .divide, .negate, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded,
            .extreme:
            true
        case .exists, .withRun, .field, .count, .sum, .yearsInRun, .runPart, .anchor, .table:
            false
        }
    }
}
