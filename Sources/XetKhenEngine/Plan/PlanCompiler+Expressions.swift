import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension PlanCompiler {
    mutating func compile(_ expression: CheckedExpression) -> Int32 {
        switch expression.kind {
        case .constant(let value):
            let number = number(value)
            return close(open(.constant, a: constant(number)))
        case .evidence(let evidence):
            return close(open(.evidence, a: Int32(evidence)))
        case .evidenceInYear(let evidence):
            return close(open(.evidenceInYear, a: Int32(evidence)))
        case .field(let variable, let field):
            let list = list(ofVariable: variable)
            return close(open(.field, a: Int32(variable), b: Int32(field), c: list))
        case .parameter(let parameter):
            return close(open(.parameter, a: Int32(parameter)))
        case .builtInDate(let date):
            return close(open(.builtInDate, a: Int32(date.rawValue)))
        case .arithmetic(let arithmetic, let left, let right):
            let operation: PlanOperation
            switch arithmetic {
            case .add: operation = .add
            case .subtract: operation = .subtract
            case .multiply: operation = .multiply
            case .divide: operation = .divide
            }
            return operands(open(operation), [left, right])
        case .negate(let operand):
            return operands(open(.negate), [operand])
        case .count(let selection):
            let index = append(selection)
            let node = open(.count, a: index, b: selection.filter == nil ? 0 : 1)
            if let filter = selection.filter { _ = compile(filter, .all) }
            return close(node)
        case .sum(let selection, let value):
            let index = append(selection)
            let node = open(.sum, a: index, b: selection.filter == nil ? 0 : 1)
            if let filter = selection.filter { _ = compile(filter, .all) }
            return operands(node, [value])
        case .yearsInRun(let slot, let condition):
            let node = open(.yearsInRun, a: Int32(slot))
            _ = compile(condition, .alone)
            return close(node)
        case .runPart(let part, let slot):
            return close(open(.runPart, a: Int32(part.rawValue), b: Int32(slot)))
        case .anchor(let anchor, let variable):
            let list = list(ofVariable: variable)
            return close(open(.anchor, a: Int32(anchor), b: Int32(variable), c: list))
        case .yearOf(let operand):
            return operands(open(.yearOf, a: operand.type == .date ? 1 : 0), [operand])
        case .yearAfter(let operand):
            return operands(open(.yearAfter, a: operand.type == .date ? 1 : 0), [operand])
        case .periodPart(let last, let operand):
            return operands(open(.periodPart, a: last ? 1 : 0), [operand])
        case .age(let birth, let at):
            return operands(open(.age), [birth, at])
        case .dateShift(let date, let amount, let unit, let rounding):
            return operands(open(.dateShift, a: Self.shiftUnit(unit), b: Int32(rounding.rawValue)), [date, amount])
        case .rounded(let operand, let step, let mode):
            let index = constant(step)
            return operands(open(.rounded, a: index, b: Int32(mode.rawValue)), [operand])
        case .extreme(let largest, let members):
            return operands(open(.extreme, a: largest ? 1 : 0), members)
        case .table(let table):
            return close(open(.table, a: Int32(table)))
        }
    }

    private mutating func operands(_ node: Int32, _ list: [CheckedExpression]) -> Int32 {
        for operand in list { _ = compile(operand) }
        return close(node)
    }

    /// 0 days, 1 months, 2 years; the checker admits no other unit.
    private static func shiftUnit(_ unit: Unit) -> Int32 {
        switch unit {
        case .day: 0
        case .month: 1
        case .year: 2
        case .none, .percent, .percentagePoint, .dong, .times, .named: 0
        }
    }
}
