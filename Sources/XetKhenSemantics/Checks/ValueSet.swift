import XetKhenSyntax
import XetKhenValues

/// The numbers for which a comparison of one expression with constants holds: a union of intervals.
struct ValueSet {
    struct Interval {
        /// Nil is without end.
        var lower: ExactDecimal?
        var upper: ExactDecimal?
        var includesLower = true
        var includesUpper = true

        func contains(_ number: ExactDecimal) -> Bool {
            if let lower, number < lower || (number == lower && !includesLower) { return false }
            if let upper, upper < number || (number == upper && !includesUpper) { return false }
            return true
        }

        func meets(_ other: Interval) -> Bool {
            !isBelow(other) && !other.isBelow(self)
        }

        /// Whether all of it lies below all of the other.
        private func isBelow(_ other: Interval) -> Bool {
            guard let upper, let lower = other.lower else { return false }
            return upper < lower || (upper == lower && !(includesUpper && other.includesLower))
        }
    }

    /// What is compared, without its place.
    var subject: CheckedExpression
    var intervals: [Interval]

    /// Nil for a condition that is no comparison of an expression with constants.
    init?(_ condition: CheckedCondition) {
        switch condition.kind {
        case .comparison(let operation, let left, let right):
            if let number = ConstantFolding.number(of: right), ConstantFolding.number(of: left) == nil {
                self.init(left, operation, number)
            } else if let number = ConstantFolding.number(of: left), ConstantFolding.number(of: right) == nil {
                self.init(right, operation.flipped, number)
            } else {
                return nil
            }
        case .membership(let tested, let members, let negated):
            guard !negated else { return nil }
            var points: [Interval] = []
            for member in members {
                guard let number = ConstantFolding.number(of: member) else { return nil }
                points.append(Interval(lower: number, upper: number))
            }
            self.init(subject: tested.withoutPlaces, intervals: points)
        case .truth(let inner):
            self.init(inner, .equal, .one)
        case .not(let inner):
            guard case .truth(let truth) = inner.kind else { return nil }
            self.init(truth, .equal, .zero)
        case .all(let members):
            guard let first = members.first, var set = ValueSet(first) else { return nil }
            for member in members.dropFirst() {
                guard let other = ValueSet(member), other.subject == set.subject else { return nil }
                set.intersect(other)
            }
            self = set
        case .constant, .any, .pleaded, .atLeast, .criterion, .ratio, .recorded, .within, .exists, .withRun, .readings:
            return nil
        }
    }

    private init(subject: CheckedExpression, intervals: [Interval]) {
        self.subject = subject
        self.intervals = intervals
    }

    private init(_ subject: CheckedExpression, _ operation: ComparisonOperator, _ number: ExactDecimal) {
        let intervals: [Interval] =
            switch operation {
            case .equal: [Interval(lower: number, upper: number)]
            case .notEqual:
                [
                    Interval(lower: nil, upper: number, includesUpper: false),
                    Interval(lower: number, upper: nil, includesLower: false),
                ]
            case .less: [Interval(lower: nil, upper: number, includesUpper: false)]
            case .lessOrEqual: [Interval(lower: nil, upper: number)]
            case .greater: [Interval(lower: number, upper: nil, includesLower: false)]
            case .greaterOrEqual: [Interval(lower: number, upper: nil)]
            }
        self.init(subject: subject.withoutPlaces, intervals: intervals)
    }

    func contains(_ number: ExactDecimal) -> Bool {
        intervals.contains { $0.contains(number) }
    }

    func meets(_ other: ValueSet) -> Bool {
        intervals.contains { interval in other.intervals.contains { interval.meets($0) } }
    }

    mutating func intersect(_ other: ValueSet) {
        var result: [Interval] = []
        for one in intervals {
            for two in other.intervals where one.meets(two) {
                var both = one
                if let lower = two.lower {
                    let isHigher = one.lower.map { $0 < lower } ?? true
                    if isHigher {
                        both.lower = lower
                        both.includesLower = two.includesLower
                    } else if one.lower == lower {
                        both.includesLower = one.includesLower && two.includesLower
                    }
                }
                if let upper = two.upper {
                    let isLower = one.upper.map { upper < $0 } ?? true
                    if isLower {
                        both.upper = upper
                        both.includesUpper = two.includesUpper
                    } else if one.upper == upper {
                        both.includesUpper = one.includesUpper && two.includesUpper
                    }
                }
                result.append(both)
            }
        }
        intervals = result
    }

    /// The constants that bound it.
    var bounds: [ExactDecimal] {
        intervals.flatMap { ($0.lower.map { [$0] } ?? []) + ($0.upper.map { [$0] } ?? []) }
    }
}
