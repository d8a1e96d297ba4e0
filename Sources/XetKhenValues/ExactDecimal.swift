/// An exact decimal number: `coefficient` divided by ten to the power `scale`.
///
/// At most 38 digits in all and 18 after the point. No operation rounds unless its caller names the rounding, none traps,
/// and none goes through binary floating point: what cannot be written exactly is `nil`. Equality, order and hash follow
/// the numeric value, so 1.5 and 1.50 are one number.
package struct ExactDecimal: Sendable {
    // In halves: whatever holds an `Int128` lies at a multiple of 16, which costs a number a quarter of its room and each
    // constant of a rule a slower allocation.
    @usableFromInline let low: UInt64
    @usableFromInline let high: Int64

    /// The digits as a whole number, below 10^38 in magnitude.
    @inlinable
    package var coefficient: Int128 { Int128(high) << 64 | Int128(low) }

    /// How many of the digits stand after the point, 0 to 18.
    package let scale: UInt8

    /// The greatest number of digits after the point.
    @inlinable package static var maximumScale: UInt8 { 18 }

    /// The greatest number of digits in all.
    @inlinable package static var maximumDigits: UInt8 { 38 }

    @inlinable package static var zero: ExactDecimal { ExactDecimal(unchecked: 0, scale: 0) }
    @inlinable package static var one: ExactDecimal { ExactDecimal(unchecked: 1, scale: 0) }

    /// The caller has proved both limits.
    @inlinable
    package init(unchecked coefficient: Int128, scale: UInt8) {
        low = UInt64(truncatingIfNeeded: coefficient)
        high = Int64(truncatingIfNeeded: coefficient >> 64)
        self.scale = scale
    }

    /// A whole number.
    @inlinable
    package init(_ value: Int) {
        self.init(unchecked: Int128(value), scale: 0)
    }

    /// The number `coefficient / 10^scale`, as written, or `nil` beyond 38 digits or 18 decimals.
    package init?(coefficient: Int128, scale: UInt8) {
        guard scale <= Self.maximumScale, coefficient.magnitude < Self.limit else { return nil }
        self.init(unchecked: coefficient, scale: scale)
    }

    /// The number with this sign, magnitude and scale, trailing zeros dropped where the limits need it; `nil` if it does
    /// not fit even so.
    init?(negative: Bool, magnitude: UInt128, scale: Int) {
        var digits = magnitude
        var places = scale
        while places > 0, places > Int(Self.maximumScale) || digits >= Self.limit {
            let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { return nil }
            digits = quotient
            places -= 1
        }
        guard places >= 0, digits < Self.limit else { return nil }
        let coefficient = Int128(truncatingIfNeeded: digits)
        self.init(unchecked: negative ? 0 &- coefficient : coefficient, scale: UInt8(truncatingIfNeeded: places))
    }

    /// Ten to the power 38: every coefficient is smaller in magnitude.
    @inlinable package static var limit: UInt128 { powerOfTen(38) }

    /// Ten to the power `exponent`, which is at most 38.
    @inlinable
    package static func powerOfTen(_ exponent: Int) -> UInt128 {
        var low: UInt64 = 1
        if exponent & 1 != 0 { low = 10 }
        if exponent & 2 != 0 { low &*= 100 }
        if exponent & 4 != 0 { low &*= 10_000 }
        if exponent & 8 != 0 { low &*= 100_000_000 }
        var power = UInt128(low)
        if exponent & 16 != 0 { power &*= 10_000_000_000_000_000 }
        if exponent & 32 != 0 {
            power &*= 10_000_000_000_000_000
            power &*= 10_000_000_000_000_000
        }
        return power
    }

    @inlinable package var isZero: Bool { coefficient == 0 }
    @inlinable package var isNegative: Bool { coefficient < 0 }

    /// Whether nothing but zeros stands after the point.
    package var isWhole: Bool { normalized.scale == 0 }

    /// The same number without trailing zeros after the point.
    @inlinable
    package var normalized: ExactDecimal {
        if scale == 0 { return self }
        return strippingZeros()
    }

    @usableFromInline
    package func strippingZeros() -> ExactDecimal {
        var places = scale
        if let small = Int64(exactly: coefficient) {
            var digits = small
            while places > 0, digits % 10 == 0 {
                digits /= 10
                places -= 1
            }
            return ExactDecimal(unchecked: Int128(digits), scale: places)
        }
        var digits = coefficient
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        return ExactDecimal(unchecked: digits, scale: places)
    }

    /// The number as an `Int`, or `nil` if it has a fraction or does not fit.
    package var wholeNumber: Int? {
        let plain = normalized
        guard plain.scale == 0 else { return nil }
        return Int(exactly: plain.coefficient)
    }

    /// The number with its sign changed. Coefficients are below 10^38 in magnitude, so this cannot overflow.
    @inlinable
    package var negated: ExactDecimal {
        ExactDecimal(unchecked: 0 &- coefficient, scale: scale)
    }

    @inlinable
    package var magnitude: ExactDecimal { isNegative ? negated : self }
}

extension ExactDecimal: Hashable {
    @inlinable
    package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.compare(to: right) == .equal
    }

    package func hash(into hasher: inout Hasher) {
        let plain = normalized
        hasher.combine(plain.coefficient)
        hasher.combine(plain.scale)
    }
}
