import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    mutating func lowerArithmetic(
        _ operation: ArithmeticOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard operation != .divide else {
            report(.divisionOutsideComparison, at: range)
            return nil
        }
        let leftExpression = lower(left, expected: nil, &context)
        let rightExpression = lower(right, expected: nil, &context)
        guard let leftExpression, let rightExpression else { return nil }
        guard let result = arithmeticType(operation, leftExpression, rightExpression) else { return nil }
        return CheckedExpression(
            .arithmetic(operation, leftExpression, rightExpression), type: result, range: range)
    }

    /// The type of a sum, difference or product; nil with a report where the operands do not go together.
    private mutating func arithmeticType(
        _ operation: ArithmeticOperator, _ left: CheckedExpression, _ right: CheckedExpression
    ) -> ScalarType? {
        switch (left.type, right.type) {
        case (.number(let leftInteger, let leftUnit), .number(let rightInteger, let rightUnit)):
            let isInteger = leftInteger && rightInteger
            if let unit = Self.unit(operation, leftUnit, rightUnit) { return .number(isInteger: isInteger, unit) }
            if operation != .multiply {
                if Self.adapted(right, to: left.type) != nil { return left.type }
                if Self.adapted(left, to: right.type) != nil { return right.type }
            }
            report(
                .unitsDoNotCombine, at: right.range,
                [typeName(left.type, at: right.range), typeName(right.type, at: right.range)])
            return nil
        case (.year, .number(_, let unit)) where operation != .multiply && (unit == .year || unit == .none):
            return .year
        case (.number(_, .year), .year) where operation == .add: return .year
        case (.year, .year) where operation == .subtract: return .number(isInteger: true, .year)
        case (.date, .date) where operation == .subtract: return .number(isInteger: true, .day)
        case (.date, _), (_, .date):
            report(.dateArithmetic, at: right.range)
            return nil
        case (.number, _), (.year, _):
            reportWrongType(right, expected: left.type)
            return nil
        case (.yesNo, _), (.period, _), (.text, _), (.choice, _), (.award, _), (.awardKind, _):
            reportWrongType(left, expected: .number(isInteger: false, .none))
            return nil
        }
    }

    private static func unit(_ operation: ArithmeticOperator, _ left: Unit, _ right: Unit) -> Unit? {
        switch operation {
        case .add:
            if left == .percent && right == .percentagePoint || left == .percentagePoint && right == .percent {
                return .percent
            }
            return sameUnit(left, right)
        case .subtract:
            // The difference of two percentages is in percentage points.
            if left == .percent && right == .percent { return .percentagePoint }
            if left == .percent && right == .percentagePoint { return .percent }
            return sameUnit(left, right)
        case .multiply:
            if left == .none || left == .times { return right }
            if right == .none || right == .times { return left }
            return nil
        case .divide: return nil
        }
    }

    private static func sameUnit(_ left: Unit, _ right: Unit) -> Unit? {
        if left == right { return left }
        if left == .none && right == .times || left == .times && right == .none { return .times }
        return nil
    }
}
