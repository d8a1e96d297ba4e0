/// Interval arithmetic: every result holds each number that the operation can give for numbers within its operands. A bound
/// that overflows makes the whole result an error.
extension NumberRange {
    @inlinable
    package func adding(_ other: NumberRange) -> NumberRange {
        if let a = exact, let b = other.exact {
            guard let sum = a.adding(b) else { return .error }
            return NumberRange(sum)
        }
        return addingBounds(other)
    }

    @inlinable
    package func subtracting(_ other: NumberRange) -> NumberRange {
        adding(other.negated)
    }

    @inlinable
    package var negated: NumberRange {
        NumberRange(ordered: upper?.negated, lower?.negated, causes)
    }

    @usableFromInline
    package func addingBounds(_ other: NumberRange) -> NumberRange {
        let union = causes.union(other.causes)
        var low: ExactDecimal?
        var high: ExactDecimal?
        if let a = lower, let b = other.lower {
            guard let sum = a.adding(b) else { return .unbounded(union.union(.error)) }
            low = sum
        }
        if let a = upper, let b = other.upper {
            guard let sum = a.adding(b) else { return .unbounded(union.union(.error)) }
            high = sum
        }
        return NumberRange(ordered: low, high, union)
    }

    @inlinable
    package func multiplied(by other: NumberRange) -> NumberRange {
        if let a = exact, let b = other.exact {
            guard let product = a.multiplied(by: b) else { return .error }
            return NumberRange(product)
        }
        return multipliedBounds(other)
    }

    @usableFromInline
    package func multipliedBounds(_ other: NumberRange) -> NumberRange {
        let union = causes.union(other.causes)
        // An error times zero stays an error: it need not stand for a number.
        guard !union.contains(.error) else { return .unbounded(union) }
        let ends = [Bound(lower: lower), Bound(upper: upper)]
        let otherEnds = [Bound(lower: other.lower), Bound(upper: other.upper)]
        var least = Bound.positiveInfinity
        var greatest = Bound.negativeInfinity
        for end in ends {
            for otherEnd in otherEnds {
                guard let product = end.multiplied(by: otherEnd) else { return .unbounded(union.union(.error)) }
                if product.isLess(than: least) { least = product }
                if greatest.isLess(than: product) { greatest = product }
            }
        }
        return NumberRange(ordered: least.number, greatest.number, union)
    }

    /// The lesser of two numbers. Where one is certainly no greater, it is the result, with its own causes.
    package func minimum(_ other: NumberRange) -> NumberRange {
        if let high = upper, let low = other.lower, high <= low { return self }
        if let high = other.upper, let low = lower, high <= low { return other }
        let high: ExactDecimal?
        if let a = upper, let b = other.upper { high = min(a, b) } else { high = upper ?? other.upper }
        return NumberRange(ordered: Self.least(lower, other.lower), high, causes.union(other.causes))
    }

    /// The greater of two numbers. Where one is certainly no less, it is the result, with its own causes.
    package func maximum(_ other: NumberRange) -> NumberRange {
        negated.minimum(other.negated).negated
    }

    /// The number rounded to a multiple of `step`, or an error if `step` is not positive or a bound does not fit.
    package func rounded(to step: ExactDecimal, _ mode: Rounding) -> NumberRange {
        divided(by: NumberRange(.one), step: step, mode: mode)
    }

    /// The quotient rounded to a multiple of `step`. A divisor that is zero is an error; one that may be zero leaves the
    /// quotient unbounded, with the causes of both.
    package func divided(by divisor: NumberRange, step: ExactDecimal, mode: Rounding) -> NumberRange {
        if let a = exact, let b = divisor.exact {
            guard let quotient = a.divided(by: b, step: step, mode: mode) else { return .error }
            return NumberRange(quotient)
        }
        if let divisor = divisor.exact, divisor.isZero { return .unbounded(causes.union(.error)) }
        let union = causes.union(divisor.causes)
        guard step.coefficient > 0 else { return .unbounded(union.union(.error)) }
        guard let ratio = RatioBounds(numerator: self, denominator: divisor) else { return .unbounded(union) }
        // Rounding keeps order, so the rounded bounds bound every rounded quotient, also where a bound is not reached.
        var low: ExactDecimal?
        var high: ExactDecimal?
        if let bound = ratio.lower {
            guard let quotient = bound.numerator.divided(by: bound.denominator, step: step, mode: mode) else {
                return .unbounded(union.union(.error))
            }
            low = quotient
        }
        if let bound = ratio.upper {
            guard let quotient = bound.numerator.divided(by: bound.denominator, step: step, mode: mode) else {
                return .unbounded(union.union(.error))
            }
            high = quotient
        }
        return NumberRange(ordered: low, high, union)
    }
}

/// An end of a range as a point of the line with both infinities.
private enum Bound {
    case negativeInfinity
    case finite(ExactDecimal)
    case positiveInfinity

    init(lower: ExactDecimal?) {
        if let lower { self = .finite(lower) } else { self = .negativeInfinity }
    }

    init(upper: ExactDecimal?) {
        if let upper { self = .finite(upper) } else { self = .positiveInfinity }
    }

    var number: ExactDecimal? {
        switch self {
        case .finite(let number): number
        case .negativeInfinity, .positiveInfinity: nil
        }
    }

    private var sign: Int {
        switch self {
        case .negativeInfinity: -1
        case .finite(let number): Int(number.coefficient.signum())
        case .positiveInfinity: 1
        }
    }

    func isLess(than other: Bound) -> Bool {
        switch (self, other) {
        case (.finite(let a), .finite(let b)): a < b
        case (.negativeInfinity, .finite), (.negativeInfinity, .positiveInfinity), (.finite, .positiveInfinity): true
        case (.negativeInfinity, .negativeInfinity), (.finite, .negativeInfinity), (.positiveInfinity, _): false
        }
    }

    /// The product, where zero times an infinite end is zero because the numbers themselves are finite; `nil` on overflow.
    func multiplied(by other: Bound) -> Bound? {
        if case .finite(let a) = self, case .finite(let b) = other {
            guard let product = a.multiplied(by: b) else { return nil }
            return .finite(product)
        }
        let sign = sign * other.sign
        return sign == 0 ? .finite(.zero) : sign < 0 ? .negativeInfinity : .positiveInfinity
    }
}
