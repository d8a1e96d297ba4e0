extension ExactDecimal {
    /// The exact sum, or `nil` if it has more than 38 digits.
    @inlinable
    package func adding(_ other: ExactDecimal) -> ExactDecimal? {
        if scale == other.scale {
            let (sum, overflow) = coefficient.addingReportingOverflow(other.coefficient)
            if !overflow, sum.magnitude < Self.limit { return ExactDecimal(unchecked: sum, scale: scale) }
        }
        return addingAligned(other)
    }

    /// The exact difference, or `nil` if it has more than 38 digits.
    @inlinable
    package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        adding(other.negated)
    }

    @usableFromInline
    package func addingAligned(_ other: ExactDecimal) -> ExactDecimal? {
        // In normal form the sum of two scales has exactly the greater one's decimals, so a sum that does not fit here does
        // not fit in any form; for equal scales the initialiser drops the zeros that the sum may have gained.
        var few = normalized
        var many = other.normalized
        if few.scale > many.scale { swap(&few, &many) }
        let factor = Self.powerOfTen(Int(many.scale &- few.scale))
        let (aligned, overflow) = few.coefficient.magnitude.multipliedReportingOverflow(by: factor)
        // Beyond 2 * 10^38 the other term, below 10^38, cannot bring the sum back; and below it the sum fits 128 bits.
        guard !overflow, aligned < 2 * Self.limit else { return nil }
        let second = many.coefficient.magnitude
        let places = Int(many.scale)
        if few.isNegative == many.isNegative {
            return ExactDecimal(negative: few.isNegative, magnitude: aligned + second, scale: places)
        }
        if aligned >= second {
            return ExactDecimal(negative: few.isNegative, magnitude: aligned - second, scale: places)
        }
        return ExactDecimal(negative: many.isNegative, magnitude: second - aligned, scale: places)
    }

    /// The exact product, or `nil` if it has more than 38 digits or more than 18 decimals.
    @inlinable
    package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let places = scale &+ other.scale
        if places <= Self.maximumScale {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
            if !overflow, product.magnitude < Self.limit { return ExactDecimal(unchecked: product, scale: places) }
        }
        return multipliedReduced(by: other)
    }

    @usableFromInline
    package func multipliedReduced(by other: ExactDecimal) -> ExactDecimal? {
        guard !isZero, !other.isZero else { return .zero }
        var first = coefficient.magnitude
        var second = other.coefficient.magnitude
        var places = Int(scale) + Int(other.scale)
        // Take the tens out of the factors before they are multiplied: what remains is the product in normal form.
        while places > 0 {
            if first % 10 == 0 {
                first /= 10
            } else if second % 10 == 0 {
                second /= 10
            } else if first % 2 == 0, second % 5 == 0 {
                first /= 2
                second /= 5
            } else if first % 5 == 0, second % 2 == 0 {
                first /= 5
                second /= 2
            } else {
                break
            }
            places -= 1
        }
        let (product, overflow) = first.multipliedReportingOverflow(by: second)
        guard !overflow else { return nil }
        return ExactDecimal(negative: isNegative != other.isNegative, magnitude: product, scale: places)
    }
}
