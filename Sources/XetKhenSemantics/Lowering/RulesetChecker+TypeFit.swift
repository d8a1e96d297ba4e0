import XetKhenSyntax
import XetKhenValues

/// When two types meet.
extension RulesetChecker {
    /// A number written without a unit: it takes the unit that its place asks for where that is a count, a year or zero.
    static func isBareNumber(_ expression: CheckedExpression) -> Bool {
        guard case .constant = expression.kind, case .number(_, .none) = expression.type else { return false }
        return true
    }

    /// The expression as a value of the type, or nil with a report.
    mutating func fitted(_ expression: CheckedExpression, to type: ScalarType) -> CheckedExpression? {
        if let fitted = Self.adapted(expression, to: type) { return fitted }
        reportWrongType(expression, expected: type)
        return nil
    }

    /// The expression as a value of the type where it is one.
    static func adapted(_ expression: CheckedExpression, to type: ScalarType) -> CheckedExpression? {
        if Self.agree(expression.type, type) { return expression }
        var result = expression
        result.type = type
        if case .constant(.number(let number)) = expression.kind, Self.isBareNumber(expression) {
            if type == .year, let year = number.wholeNumber, (1...9999).contains(year) { return result }
            if case .number(_, let unit) = type, unit == .times || number.isZero { return result }
        }
        // Years that satisfy something may be counted in years, in times or plainly.
        if case .yearsInRun = expression.kind, case .number(_, let unit) = type, unit == .none || unit == .times {
            return result
        }
        return nil
    }

    /// The same type and unit; whole and decimal numbers agree, and so do counts and plain numbers.
    static func agree(_ left: ScalarType, _ right: ScalarType) -> Bool {
        switch (left, right) {
        case (.number(_, let leftUnit), .number(_, let rightUnit)):
            leftUnit == rightUnit || leftUnit == .none && rightUnit == .times
                || leftUnit == .times && rightUnit == .none
        default: left == right
        }
    }

    /// Whether `<` means something among values of the type.
    @inline(__always)
    func isOrdered(_ type: ScalarType) -> Bool {
        switch type {
        case .number, .date, .year: true
        case .choice(let scale): ruleset.scales[scale].isOrdered
        case .yesNo, .period, .text, .award, .awardKind: false
        }
    }

    /// The type as the author would write it, in the keywords of the file at hand.
    func typeName(_ type: ScalarType, at place: SourceRange) -> String {
        let english = usesEnglish(at: place)
        switch type {
        case .yesNo: return english ? "yes/no" : "có/không"
        case .date: return english ? "date" : "ngày"
        case .year: return english ? "year" : "năm"
        case .period: return english ? "period" : "khoảng năm"
        case .text: return english ? "text" : "chữ"
        case .award: return english ? "award" : "hình thức"
        case .awardKind: return english ? "kind of commendation" : "loại hình khen thưởng"
        case .choice(let scale): return ruleset.scales[scale].name
        case .number(let isInteger, let unit):
            switch unit {
            case .percent: return english ? "percentage" : "phần trăm"
            case .percentagePoint: return english ? "percentage points" : "điểm phần trăm"
            case .dong: return english ? "money" : "tiền"
            case .none, .times, .year, .month, .day, .named: break
            }
            let number =
                isInteger ? (english ? "whole number" : "số nguyên") : (english ? "number" : "số")
            guard let unit = unitName(unit, english: english) else { return number }
            return "\(number) (\(unit))"
        }
    }

    private func unitName(_ unit: Unit, english: Bool) -> String? {
        switch unit {
        case .none: nil
        case .percent: "%"
        case .percentagePoint: english ? "points" : "điểm %"
        case .dong: english ? "dong" : "đồng"
        case .year: english ? "years" : "năm"
        case .month: english ? "months" : "tháng"
        case .day: english ? "days" : "ngày"
        case .times: english ? "times" : "lần"
        case .named(let index): ruleset.units[index]
        }
    }

    /// The type under which two operands meet, both adapted to it; nil with a report at the right one.
    mutating func met(
        _ left: CheckedExpression, _ right: CheckedExpression
    ) -> (CheckedExpression, CheckedExpression)? {
        if let fitted = Self.adapted(right, to: left.type) { return (left, fitted) }
        if let fitted = Self.adapted(left, to: right.type) { return (fitted, right) }
        reportWrongType(right, expected: left.type)
        return nil
    }
}
