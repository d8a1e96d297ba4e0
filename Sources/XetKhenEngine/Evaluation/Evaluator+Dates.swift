import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Functions of dates are monotone, so a range goes through them end by end.
extension Evaluator {
    /// The year of a date, or a year as it is.
    mutating func yearOf(_ index: Int, _ node: PlanNode) -> NumberRange {
        let operand = value(index + 1)
        return node.a == 1 ? Self.yearOf(operand) : operand
    }

    static func yearOf(_ date: NumberRange) -> NumberRange {
        map(date) { end in
            guard let day = end.wholeNumber, let date = CalendarDate(dayNumber: day) else { return nil }
            return ExactDecimal(date.year)
        }
    }

    /// The first or last year of a period; a period is known as a whole or not at all.
    static func periodPart(_ period: NumberRange, last: Bool) -> NumberRange {
        guard let code = period.exact else { return .unbounded(period.causes) }
        let plain = code.normalized
        guard plain.scale == 0 else { return .error }
        let year = last ? plain.coefficient & 0xFFFF_FFFF : plain.coefficient >> 32
        guard let number = ExactDecimal(coefficient: year, scale: 0) else { return .error }
        return NumberRange(number)
    }

    /// Whole years between two dates.
    static func age(_ birth: NumberRange, at date: NumberRange) -> NumberRange {
        let causes = birth.causes.union(date.causes)
        let lower = years(from: birth.upper, to: date.lower)
        let upper = years(from: birth.lower, to: date.upper)
        return lower.failed || upper.failed
            ? .unbounded(causes.union(.error))
            : NumberRange(lower: lower.years, upper: upper.years, causes: causes) ?? .error
    }

    private static func years(from birth: ExactDecimal?, to date: ExactDecimal?) -> (years: ExactDecimal?, failed: Bool)
    {
        guard let birth, let date else { return (nil, false) }
        guard let first = birth.wholeNumber, let second = date.wholeNumber,
            let firstDay = CalendarDate(dayNumber: first), let secondDay = CalendarDate(dayNumber: second)
        else { return (nil, true) }
        return (ExactDecimal(firstDay.wholeYears(until: secondDay)), false)
    }

    /// A date so many days (`unit` 0), months (1) or years (2) later.
    static func shift(
        _ date: NumberRange, by amount: NumberRange, unit: Int32, _ rounding: MonthRounding
    ) -> NumberRange {
        let causes = date.causes.union(amount.causes)
        let lower = shift(date.lower, by: amount.lower, unit: unit, rounding)
        let upper = shift(date.upper, by: amount.upper, unit: unit, rounding)
        return lower.failed || upper.failed
            ? .unbounded(causes.union(.error))
            : NumberRange(lower: lower.day, upper: upper.day, causes: causes) ?? .error
    }

    private static func shift(
        _ date: ExactDecimal?, by amount: ExactDecimal?, unit: Int32, _ rounding: MonthRounding
    ) -> (day: ExactDecimal?, failed: Bool) {
        guard let date, let amount else { return (nil, false) }
        guard let day = date.wholeNumber, let number = amount.wholeNumber, let start = CalendarDate(dayNumber: day)
        else {
            return (nil, true)
        }
        let shifted: CalendarDate?
        switch unit {
        case 0: shifted = start.adding(days: number)
        case 1: shifted = start.adding(months: number, rounding)
        default: shifted = start.adding(years: number)
        }
        guard let shifted else { return (nil, true) }
        return (ExactDecimal(Int(shifted.dayNumber)), false)
    }

    /// Applies a monotone function to both ends; an end for which it fails makes the whole an error.
    private static func map(_ range: NumberRange, _ function: (ExactDecimal) -> ExactDecimal?) -> NumberRange {
        if let number = range.exact {
            guard let result = function(number) else { return .error }
            return NumberRange(result)
        }
        var lower: ExactDecimal?
        var upper: ExactDecimal?
        if let end = range.lower {
            lower = function(end)
            if lower == nil { return .unbounded(range.causes.union(.error)) }
        }
        if let end = range.upper {
            upper = function(end)
            if upper == nil { return .unbounded(range.causes.union(.error)) }
        }
        return NumberRange(lower: lower, upper: upper, causes: range.causes) ?? .error
    }
}

/// Years as machine numbers: the least and the greatest that a value may be.
struct YearBounds: Sendable {
    /// `Int32.min` and `Int32.max` for none.
    var low: Int32
    var high: Int32
    /// Why the two differ; empty when they do not.
    var causes: Causes

    init(_ range: NumberRange) {
        low = Int32.min
        high = Int32.max
        causes = range.causes
        if let lower = range.lower {
            guard let year = lower.wholeNumber else {
                causes = causes.union(.error)
                return
            }
            low = Int32(clamping: year)
        }
        if let upper = range.upper {
            guard let year = upper.wholeNumber else {
                causes = causes.union(.error)
                low = Int32.min
                return
            }
            high = Int32(clamping: year)
        }
    }

    /// Whether the year is at or after `bound`.
    func isAtLeast(_ bound: Int32) -> Truth {
        if low >= bound { return .true }
        return high < bound ? .false : .unknown(causes)
    }
}
