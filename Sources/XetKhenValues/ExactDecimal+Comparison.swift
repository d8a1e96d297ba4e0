/// How one value stands to another.
package enum Comparison: UInt8, Sendable, Hashable {
    case less
    case equal
    case greater

    /// The comparison with both sides exchanged.
    @inlinable
    package var flipped: Comparison {
        switch self {
        case .less: .greater
        case .equal: .equal
        case .greater: .less
        }
    }
}

extension ExactDecimal: Comparable {
    @inlinable
    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.compare(to: right) == .less
    }

    /// How this number stands to another. Never fails: where aligning the scales leaves 128 bits, the aligned number is the
    /// greater in magnitude, and its sign decides.
    @inlinable
    package func compare(to other: ExactDecimal) -> Comparison {
        if scale == other.scale { return Self.order(coefficient, other.coefficient) }
        if scale < other.scale {
            return Self.compare(coefficient, shiftedBy: other.scale &- scale, to: other.coefficient)
        }
        return Self.compare(other.coefficient, shiftedBy: scale &- other.scale, to: coefficient).flipped
    }

    @inlinable
    package static func order(_ left: Int128, _ right: Int128) -> Comparison {
        left == right ? .equal : left < right ? .less : .greater
    }

    @usableFromInline
    package static func compare(_ left: Int128, shiftedBy places: UInt8, to right: Int128) -> Comparison {
        let factor = Int128(truncatingIfNeeded: powerOfTen(Int(places)))
        let (aligned, overflow) = left.multipliedReportingOverflow(by: factor)
        guard !overflow else { return left < 0 ? .less : .greater }
        return order(aligned, right)
    }

    /// How the ratio `numerator / denominator` stands to `threshold`, by cross-multiplication in 256 bits: exact, with no
    /// rounding and no overflow, for denominators of either sign. `nil` only if the denominator is zero.
    package static func compareRatio(
        _ numerator: ExactDecimal, over denominator: ExactDecimal, to threshold: ExactDecimal
    ) -> Comparison? {
        guard !denominator.isZero else { return nil }
        let comparison = compare(numerator, toProductOf: denominator, and: threshold)
        return denominator.isNegative ? comparison.flipped : comparison
    }

    /// How a number stands to the product of two others.
    static func compare(
        _ number: ExactDecimal, toProductOf first: ExactDecimal, and second: ExactDecimal
    ) -> Comparison {
        let productSign = first.coefficient.signum() * second.coefficient.signum()
        let sign = number.coefficient.signum()
        guard sign == productSign, sign != 0 else { return order(sign, productSign) }

        // Same sign: compare the magnitudes number * 10^shift and first * second, or the other way round.
        let shift = Int(first.scale) + Int(second.scale) - Int(number.scale)
        let product = first.coefficient.magnitude.multipliedFullWidth(by: second.coefficient.magnitude)
        let magnitudes: Comparison
        if shift >= 0 {
            // Below 10^38 * 10^36 and 10^38 * 10^38: both fit 256 bits.
            let aligned = number.coefficient.magnitude.multipliedFullWidth(by: powerOfTen(shift))
            magnitudes =
                aligned.high == product.high
                ? order(aligned.low, product.low) : order(aligned.high, product.high)
        } else if product.high != 0 {
            magnitudes = .less
        } else {
            let aligned = product.low.multipliedFullWidth(by: powerOfTen(-shift))
            magnitudes = aligned.high != 0 ? .less : order(number.coefficient.magnitude, aligned.low)
        }
        return sign < 0 ? magnitudes.flipped : magnitudes
    }

    private static func order(_ left: UInt128, _ right: UInt128) -> Comparison {
        left == right ? .equal : left < right ? .less : .greater
    }
}
