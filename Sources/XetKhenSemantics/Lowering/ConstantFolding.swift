import XetKhenSyntax
import XetKhenValues

/// Values that are known without a nomination.
enum ConstantFolding {
    /// The value, or nil where it needs a fact, a parameter or a date, or does not fit.
    static func value(of expression: CheckedExpression) -> Constant? {
        switch expression.kind {
        case .constant(let constant): constant
        case .arithmetic, .negate, .rounded, .extreme, .yearOf, .yearAfter, .dateShift:
            number(of: expression).map { .number($0) }
        case .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .count, .sum, .yearsInRun, .runPart,
            .anchor, .periodPart, .age, .table:
            nil
        }
    }

    static func number(of expression: CheckedExpression) -> ExactDecimal? {
        switch expression.kind {
        case .constant(.number(let number)): return number
        case .constant(.text), .constant(.period): return nil
        case .negate(let inner): return number(of: inner)?.negated
        case .arithmetic(let operation, let left, let right):
            guard let left = number(of: left), let right = number(of: right) else { return nil }
            switch operation {
            case .add: return left.adding(right)
            case .subtract: return left.subtracting(right)
            case .multiply: return left.multiplied(by: right)
            case .divide: return nil
            }
        case .rounded(let inner, let step, let rounding): return number(of: inner)?.rounded(to: step, rounding)
        case .extreme(let largest, let members):
            var best: ExactDecimal?
            for member in members {
                guard let value = number(of: member) else { return nil }
                guard let known = best else {
                    best = value
                    continue
                }
                if largest ? known < value : value < known { best = value }
            }
            return best
        case .yearOf(let inner): return date(of: inner).map { ExactDecimal($0.year) }
        case .yearAfter(let inner): return number(of: inner)?.adding(.one)
        case .dateShift(let inner, let amount, let unit, let rounding):
            guard let date = date(of: inner), let amount = number(of: amount)?.wholeNumber else { return nil }
            let shifted: CalendarDate? =
                switch unit {
                case .year: date.adding(years: amount)
                case .month: date.adding(months: amount, rounding)
                case .day: date.adding(days: amount)
                case .none, .percent, .percentagePoint, .dong, .times, .named: nil
                }
            return shifted.map { ExactDecimal(Int($0.dayNumber)) }
        case .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .count, .sum, .yearsInRun, .runPart,
            .anchor, .periodPart, .age, .table:
            return nil
        }
    }

    private static func date(of expression: CheckedExpression) -> CalendarDate? {
        guard let number = number(of: expression)?.wholeNumber else { return nil }
        return CalendarDate(dayNumber: number)
    }
}
