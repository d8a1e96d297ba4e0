import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// A comparison, or a ratio where one side is a quotient.
    mutating func lowerComparison(
        _ operation: ComparisonOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedCondition? {
        if case .arithmetic(.divide, let numerator, let denominator) = left.kind {
            return lowerRatio(operation, numerator, denominator, right, range, &context)
        }
        if case .arithmetic(.divide, let numerator, let denominator) = right.kind {
            return lowerRatio(operation.flipped, numerator, denominator, left, range, &context)
        }
        guard let (first, second) = lowerBoth(left, right, &context), let (one, other) = met(first, second) else {
            return nil
        }
        guard operation == .equal || operation == .notEqual || isOrdered(one.type) else {
            report(.orderingUnordered, at: range, [typeName(one.type, at: range)])
            return nil
        }
        return CheckedCondition(.comparison(operation, one, other), range: range)
    }

    /// Both sides; the side whose type is known tells what the other's names mean.
    private mutating func lowerBoth(
        _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ context: inout LoweringContext
    ) -> (CheckedExpression, CheckedExpression)? {
        if waitsForType(left, &context), !waitsForType(right, &context) {
            guard let second = lower(right, expected: nil, &context) else { return nil }
            guard let first = lower(left, expected: second.type, &context) else { return nil }
            return (first, second)
        }
        let first = lower(left, expected: nil, &context)
        let second = lower(right, expected: first?.type, &context)
        guard let first, let second else { return nil }
        return (first, second)
    }

    /// Whether an expression is a name that only the other side's type can explain.
    private mutating func waitsForType(_ expression: ExpressionSyntax, _ context: inout LoweringContext) -> Bool {
        guard case .name(let name) = expression.kind else { return false }
        switch meaning(name, expected: nil, &context) {
        case .scaleValue, .unknown: return true
        case .field, .entity, .ambiguous: return false
        }
    }

    private mutating func lowerRatio(
        _ operation: ComparisonOperator, _ numerator: ExpressionSyntax, _ denominator: ExpressionSyntax,
        _ threshold: ExpressionSyntax, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        let top = lowerNumber(numerator, &context)
        let bottom = lowerNumber(denominator, &context)
        let limit = lowerNumber(threshold, &context)
        guard let top, let bottom, let limit, case .number(_, let topUnit) = top.type,
            case .number(_, let bottomUnit) = bottom.type, case .number(_, let limitUnit) = limit.type
        else { return nil }
        if Self.agree(top.type, bottom.type) {
            guard limitUnit == .percent || limitUnit == .none || limitUnit == .times else {
                reportWrongType(limit, expected: .number(isInteger: false, .percent))
                return nil
            }
        } else {
            // A quantity for each of something: the quotient keeps the quantity's unit.
            guard bottomUnit == .none || bottomUnit == .times, topUnit == limitUnit else {
                report(
                    .unitsDoNotCombine, at: bottom.range,
                    [typeName(top.type, at: top.range), typeName(bottom.type, at: bottom.range)])
                return nil
            }
        }
        return CheckedCondition(.ratio(top, bottom, operation, limit), range: range)
    }
}
