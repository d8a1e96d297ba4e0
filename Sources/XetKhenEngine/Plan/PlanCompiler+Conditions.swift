import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension PlanCompiler {
    mutating func compile(_ condition: CheckedCondition, _ joining: Joining) -> Int32 {
        switch condition.kind {
        case .constant(let value):
            return close(open(.constantCondition, a: value ? 1 : 0))
        case .all(let members):
            return group(.all, members, .all)
        case .any(let members):
            return group(.any, members, .any)
        case .pleaded(let members):
            let first = limbCount
            limbCount += Int32(members.count)
            return group(.pleaded, members, .any, a: first)
        case .atLeast(let count, let members):
            return group(.atLeast, members, .alone, a: Int32(clamping: count))
        case .not(let member):
            return group(.not, [member], .alone)
        case .criterion(let criterion):
            return close(open(.criterion, a: Int32(criterion), b: joining.rawValue))
        case .comparison(let comparison, let left, let right):
            let exactOnly = ruleset.isUnordered(left.type) || ruleset.isUnordered(right.type)
            let node = open(.comparison, a: Int32(comparison.rawValue), c: exactOnly ? 1 : 0)
            _ = compile(left)
            _ = compile(right)
            return close(node)
        case .ratio(let numerator, let denominator, let comparison, let threshold):
            let node = open(.ratio, a: Int32(comparison.rawValue), c: threshold.type.isPercentage ? 1 : 0)
            _ = compile(numerator)
            _ = compile(denominator)
            _ = compile(threshold)
            return close(node)
        case .membership(let operand, let options, let negated):
            let node = open(.membership, a: negated ? 1 : 0, c: ruleset.isUnordered(operand.type) ? 1 : 0)
            _ = compile(operand)
            for option in options { _ = compile(option) }
            return close(node)
        case .recorded(let operand, let written):
            let node = open(.recorded, a: written ? 1 : 0)
            _ = compile(operand)
            return close(node)
        case .within(let date, let years, let until):
            let node = open(.within)
            _ = compile(date)
            _ = compile(years)
            _ = compile(until)
            return close(node)
        case .truth(let operand):
            let node = open(.truth)
            _ = compile(operand)
            return close(node)
        case .exists(let selection, let body):
            let index = append(selection)
            let node = open(.exists, a: index)
            if let filter = selection.filter { _ = compile(filter, .all) }
            for member in body { _ = compile(member, .all) }
            return close(node)
        case .withRun(let run, let body):
            let index = append(run)
            let node = open(.withRun, a: index)
            _ = compile(run.eachYear, .alone)
            if let from = run.from { _ = compile(from) }
            if let touching = run.touching { _ = compile(touching) }
            for member in body { _ = compile(member, .all) }
            return close(node)
        case .readings(let provision, let name, let list):
            if provisionNames.indices.contains(provision) { provisionNames[provision] = name }
            let first = Int32(readings.count)
            for reading in list {
                readings.append(
                    ReadingPlan(decides: reading.grade.decides, heardFrom: reading.from?.dayNumber ?? Int32.min))
            }
            let node = open(.readings, a: Int32(provision), b: first)
            for reading in list { _ = compile(reading.condition, .alone) }
            return close(node)
        }
    }

    private mutating func group(
        _ operation: PlanOperation, _ members: [CheckedCondition], _ joining: Joining, a: Int32 = 0
    ) -> Int32 {
        let node = open(operation, a: a)
        for member in members { _ = compile(member, joining) }
        return close(node)
    }
}
