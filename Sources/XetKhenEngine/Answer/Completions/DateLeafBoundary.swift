import XetKhenSyntax
import XetKhenValues

/// Where a leaf that calculates with one unknown date changes its value, everything else in it being known.
///
/// All that rules calculate with dates is monotone: shifts, years, whole years between dates. So is the difference of two
/// sides of which only one looks at the unknown, or both in opposite directions; the days at which it reaches zero and
/// leaves it are found by bisection.
struct DateLeafBoundary {
    let plan: Plan
    let nomination: Nomination
    /// The evidence whose date is unknown.
    let unknown: Int

    /// Within these years bisection looks for days; the calendar's first and last centuries lack room for shifts.
    private static let firstYear = 1000
    private static let lastYear = 3000

    /// Beyond this nothing is calculated: no sum of two overflows.
    private static let range = -1_000_000_000...1_000_000_000

    /// The difference of two sides with how it goes with the unknown date: 1 up, −1 down, 0 not at all.
    private struct Difference {
        var slope: Int
        var value: (Int) -> Int?
    }

    /// The days at which a stretch of the leaf's value begins; nil where it cannot be told.
    func days(ofLeaf leaf: Int) -> [Int]? {
        guard let differences = differences(ofLeaf: leaf),
            let first = CalendarDate(year: Self.firstYear, month: 1, day: 1),
            let last = CalendarDate(year: Self.lastYear, month: 1, day: 1)
        else { return nil }
        let range = Int(first.dayNumber)...Int(last.dayNumber)
        var days: [Int] = []
        for difference in differences where difference.slope != 0 {
            for least in 0...1 {
                guard let found = Self.first(in: range, difference, reaching: least) else { return nil }
                days += found
            }
        }
        return days
    }

    private func differences(ofLeaf leaf: Int) -> [Difference]? {
        let second = Int(plan.nodes[leaf + 1].end)
        switch plan.nodes[leaf].operation {
        case .comparison:
            return difference(leaf + 1, second, later: nil).map { [$0] }
        case .within:
            // D2 − N years ≤ D ≤ D2.
            let last = Int(plan.nodes[second].end)
            guard slope(second) == 0, let end = difference(leaf + 1, last, later: nil),
                let start = difference(leaf + 1, last, later: second)
            else { return nil }
            return [start, end]
        default:
            return nil
        }
    }

    /// `left − right`, the right side so many years earlier as `later` says.
    private func difference(_ left: Int, _ right: Int, later: Int?) -> Difference? {
        guard let up = slope(left), let down = slope(right), let slope = Self.joined(up, -down) else { return nil }
        return Difference(slope: slope) { day in
            guard let first = value(left, at: day), var second = value(right, at: day) else { return nil }
            if let later {
                guard let years = value(later, at: day),
                    let start = CalendarDate(dayNumber: second)?.adding(years: -years)
                else { return nil }
                second = Int(start.dayNumber)
            }
            return first - second
        }
    }

    /// The first day on which the difference, taken upwards, is at least so much, if it is not on the range's first and is
    /// on its last; nil where it cannot be calculated.
    private static func first(
        in range: ClosedRange<Int>, _ difference: Difference, reaching least: Int
    ) -> [Int]? {
        func reaches(_ day: Int) -> Bool? { difference.value(day).map { $0.signum() * difference.slope >= least } }
        guard let atFirst = reaches(range.lowerBound), let atLast = reaches(range.upperBound) else { return nil }
        guard !atFirst, atLast else { return [] }
        var below = range.lowerBound
        var above = range.upperBound
        while above - below > 1 {
            let middle = below + (above - below) / 2
            guard let isReached = reaches(middle) else { return nil }
            if isReached { above = middle } else { below = middle }
        }
        return [above]
    }

    private static func joined(_ first: Int?, _ second: Int?) -> Int? {
        guard let first, let second else { return nil }
        if first == 0 { return second }
        return second == 0 || second == first ? first : nil
    }

    /// How a value goes with the unknown date; nil where that cannot be told.
    private func slope(_ index: Int) -> Int? {
        let node = plan.nodes[index]
        switch node.operation {
        case .constant, .parameter, .builtInDate: return 0
        case .evidence: return Int(node.a) == unknown ? 1 : 0
        case .yearOf, .yearAfter: return slope(index + 1)
        case .negate: return slope(index + 1).map { -$0 }
        case .add, .dateShift: return Self.joined(slope(index + 1), slope(Int(plan.nodes[index + 1].end)))
        case .subtract: return Self.joined(slope(index + 1), slope(Int(plan.nodes[index + 1].end)).map { -$0 })
        case .age: return Self.joined(slope(index + 1).map { -$0 }, slope(Int(plan.nodes[index + 1].end)))
        default: return nil
        }
    }

    /// A day, year or number where the unknown date is `day`; nil where it is not known, not a whole number, or so large that
    /// calculating with it could overflow.
    private func value(_ index: Int, at day: Int) -> Int? {
        guard let value = calculated(index, at: day), Self.range.contains(value) else { return nil }
        return value
    }

    private func calculated(_ index: Int, at day: Int) -> Int? {
        let node = plan.nodes[index]
        var second: Int { Int(plan.nodes[index + 1].end) }
        func year(_ value: Int) -> Int? { node.a == 1 ? CalendarDate(dayNumber: value)?.year : value }
        switch node.operation {
        case .constant: return plan.constants[Int(node.a)].exact?.wholeNumber
        case .parameter: return plan.value(ofParameter: Int(node.a), on: nomination.dates.decision)?.wholeNumber
        case .builtInDate:
            return BuiltInDate(rawValue: UInt8(truncatingIfNeeded: node.a)).map {
                Int(nomination.dates[$0].dayNumber)
            }
        case .evidence:
            if Int(node.a) == unknown { return day }
            let cell = nomination.facts.cell(at: FactKey(kind: .scalar, evidence: node.a))
            return cell?.state == .known ? cell?.value.number.wholeNumber : nil
        case .yearOf: return value(index + 1, at: day).flatMap(year)
        case .yearAfter: return value(index + 1, at: day).flatMap(year).map { $0 + 1 }
        case .negate: return value(index + 1, at: day).map { -$0 }
        case .add, .subtract, .age, .dateShift:
            guard let left = value(index + 1, at: day), let right = value(second, at: day) else { return nil }
            return combined(node, left, right)
        default: return nil
        }
    }

    private func combined(_ node: PlanNode, _ left: Int, _ right: Int) -> Int? {
        switch node.operation {
        case .add: return left + right
        case .subtract: return left - right
        case .age:
            guard let birth = CalendarDate(dayNumber: left), let date = CalendarDate(dayNumber: right) else {
                return nil
            }
            return birth.wholeYears(until: date)
        default:
            let rounding = MonthRounding(rawValue: UInt8(truncatingIfNeeded: node.b)) ?? .lastDayOfMonth
            let date = NumberRange(ExactDecimal(left))
            return Evaluator.shift(date, by: NumberRange(ExactDecimal(right)), unit: node.a, rounding)
                .exact?.wholeNumber
        }
    }
}
