/// The least and the greatest value of a ratio over the ranges of its numerator and a denominator that cannot be zero, kept
/// as fractions so that nothing is rounded.
struct RatioBounds {
    /// A bound `numerator / denominator`, where the denominator is positive.
    struct Fraction {
        let numerator: ExactDecimal
        let denominator: ExactDecimal
        /// Whether the ratio comes as near as one likes to the bound without reaching it.
        let isApproached: Bool
    }

    let lower: Fraction?
    let upper: Fraction?

    /// `nil` if the denominator may be zero.
    init?(numerator: NumberRange, denominator: NumberRange) {
        let top: NumberRange
        let bottom: NumberRange
        let nearest: ExactDecimal
        if let low = denominator.lower, low.coefficient > 0 {
            (top, bottom, nearest) = (numerator, denominator, low)
        } else if let high = denominator.upper, high.isNegative {
            (top, bottom, nearest) = (numerator.negated, denominator.negated, high.negated)
        } else {
            return nil
        }
        // A positive numerator is least over the greatest denominator, a negative one over the least; and dually.
        lower = top.lower.map { $0.isNegative ? Self.reached($0, nearest) : Self.far($0, bottom.upper) }
        upper = top.upper.map { $0.isNegative ? Self.far($0, bottom.upper) : Self.reached($0, nearest) }
    }

    private static func reached(_ numerator: ExactDecimal, _ denominator: ExactDecimal) -> Fraction {
        Fraction(numerator: numerator, denominator: denominator, isApproached: false)
    }

    /// Over an unbounded denominator the ratio tends to zero, and is zero only for a numerator of zero.
    private static func far(_ numerator: ExactDecimal, _ denominator: ExactDecimal?) -> Fraction {
        guard let denominator else {
            return Fraction(numerator: .zero, denominator: .one, isApproached: !numerator.isZero)
        }
        return reached(numerator, denominator)
    }
}
