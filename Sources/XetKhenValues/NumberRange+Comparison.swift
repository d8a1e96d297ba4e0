extension NumberRange {
    /// How the two numbers compare: settled where every pair of numbers within the ranges compares the same way, else unknown
    /// with the causes of both. Two exact numbers always settle.
    @inlinable
    package func compare(_ comparison: ComparisonOperator, _ other: NumberRange) -> Truth {
        if let a = exact, let b = other.exact {
            return Truth(comparison.holds(for: a.compare(to: b)))
        }
        return compareBounds(comparison, other)
    }

    @usableFromInline
    package func compareBounds(_ comparison: ComparisonOperator, _ other: NumberRange) -> Truth {
        let unknown = Truth.unknown(causes.union(other.causes))
        let least = Self.compare(lower, other.upper)
        let greatest = Self.compare(upper, other.lower)
        return Self.settle(comparison, least: least, greatest: greatest) ?? unknown
    }

    /// How the ratio of two numbers compares with a threshold, by cross-multiplication and without rounding.
    ///
    /// A denominator that is zero gives unknown with `.error`. One that may be zero, or ranges whose extreme ratios do not
    /// compare the same way, give unknown with the causes of all three.
    package static func compareRatio(
        _ numerator: NumberRange, over denominator: NumberRange, _ comparison: ComparisonOperator,
        _ threshold: NumberRange
    ) -> Truth {
        if let divisor = denominator.exact {
            guard !divisor.isZero else { return .unknown(.error) }
            if let number = numerator.exact, let bar = threshold.exact,
                let order = ExactDecimal.compareRatio(number, over: divisor, to: bar)
            {
                return Truth(comparison.holds(for: order))
            }
        }
        let unknown = Truth.unknown(numerator.causes.union(denominator.causes).union(threshold.causes))
        guard let ratio = RatioBounds(numerator: numerator, denominator: denominator) else { return unknown }
        let least = compare(ratio.lower, threshold.upper, approachedFrom: .greater)
        let greatest = compare(ratio.upper, threshold.lower, approachedFrom: .less)
        return settle(comparison, least: least, greatest: greatest) ?? unknown
    }

    /// The value of a comparison whose left side stands to the right side at least as `least` and at most as `greatest`;
    /// `nil` for either means that there is no such bound.
    private static func settle(_ comparison: ComparisonOperator, least: Comparison?, greatest: Comparison?) -> Truth? {
        if greatest == .less { return Truth(comparison.holds(for: .less)) }
        if least == .greater { return Truth(comparison.holds(for: .greater)) }
        if least == .equal, greatest == .equal { return Truth(comparison.holds(for: .equal)) }
        switch comparison {
        case .lessOrEqual where greatest == .equal, .greaterOrEqual where least == .equal: return .true
        case .less where least == .equal, .greater where greatest == .equal: return .false
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
        }
    }

    private static func compare(_ a: ExactDecimal?, _ b: ExactDecimal?) -> Comparison? {
        guard let a, let b else { return nil }
        return a.compare(to: b)
    }

    /// A bound that is only approached never equals the threshold: the ratio lies strictly on the `side` it comes from.
    private static func compare(
        _ bound: RatioBounds.Fraction?, _ threshold: ExactDecimal?, approachedFrom side: Comparison
    ) -> Comparison? {
        guard let bound, let threshold else { return nil }
        let order = ExactDecimal.compareRatio(bound.numerator, over: bound.denominator, to: threshold)
        return order == .equal && bound.isApproached ? side : order
    }
}
