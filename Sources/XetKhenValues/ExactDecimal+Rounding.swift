/// How a number between two steps is taken to one of them.
package enum Rounding: UInt8, Sendable, Hashable, CaseIterable {
    /// To the step towards positive infinity.
    case up
    /// To the step towards negative infinity.
    case down
    /// To the nearest step; the half goes away from zero.
    case halfUp
}

extension ExactDecimal {
    /// The multiple of `step` that the named rounding gives, or `nil` if `step` is not positive or the result does not fit.
    package func rounded(to step: ExactDecimal, _ mode: Rounding) -> ExactDecimal? {
        divided(by: .one, step: step, mode: mode)
    }

    /// The quotient rounded to a multiple of `step`: the exact quotient is rounded once.
    ///
    /// `nil` if the divisor is zero, `step` is not positive, the result does not fit, or `divisor * step` written without a
    /// point has more than 38 digits.
    package func divided(by divisor: ExactDecimal, step: ExactDecimal, mode: Rounding) -> ExactDecimal? {
        guard !divisor.isZero, step.coefficient > 0 else { return nil }
        guard !isZero else { return .zero }
        let dividend = normalized
        let unit = step.normalized
        let plainDivisor = divisor.normalized

        // dividend / (divisor * unit) as a quotient of whole numbers.
        let shift = Int(plainDivisor.scale) + Int(unit.scale) - Int(dividend.scale)
        let (product, productOverflow) =
            plainDivisor.coefficient.magnitude.multipliedReportingOverflow(by: unit.coefficient.magnitude)
        guard !productOverflow else { return nil }
        let (whole, overflow) = product.multipliedReportingOverflow(by: Self.powerOfTen(shift < 0 ? -shift : 0))
        guard !overflow else { return nil }
        let numerator = dividend.coefficient.magnitude.multipliedFullWidth(by: Self.powerOfTen(shift > 0 ? shift : 0))
        guard numerator.high < whole else { return nil }
        let (quotient, remainder) = whole.dividingFullWidth(numerator)

        let negative = isNegative != divisor.isNegative
        let away: Bool
        switch mode {
        case .up: away = remainder != 0 && !negative
        case .down: away = remainder != 0 && negative
        case .halfUp: away = remainder >= whole - remainder
        }
        let (steps, stepsOverflow) = quotient.addingReportingOverflow(away ? 1 : 0)
        guard !stepsOverflow, let count = ExactDecimal(negative: negative, magnitude: steps, scale: 0) else {
            return nil
        }
        return count.multiplied(by: unit)
    }
}
