import Testing
import XetKhenValues

@Suite struct ExactDecimalArithmeticTests {
    @Test func sumsAndProducts() throws {
        #expect(try decimal("0.1").adding(decimal("0.2")) == decimal("0.3"))
        #expect(try decimal("47").multiplied(by: decimal("0.15")) == decimal("7.05"))
        #expect(try decimal("1").subtracting(decimal("1.01")) == decimal("-0.01"))
    }

    @Test func overflowIsNil() throws {
        let greatest = try decimal("99999999999999999999999999999999999999")
        #expect(greatest.adding(.one) == nil)
        #expect(try greatest.adding(decimal("0.1")) == nil)
        #expect(greatest.negated.subtracting(.one) == nil)
        #expect(greatest.multiplied(by: greatest) == nil)
        #expect(greatest.adding(greatest.negated) == ExactDecimal.zero)
        let smallest = try decimal("0.000000000000000001")
        #expect(smallest.multiplied(by: smallest) == nil)
        #expect(try smallest.multiplied(by: decimal("0.1")) == nil)
        #expect(greatest.adding(smallest) == nil)
    }

    @Test func whatFitsIsFoundHoweverItIsWritten() throws {
        // 9.5 + 0.5 with 37 leading digits: the sum fits only once its last zero is dropped.
        let a = try decimal("9999999999999999999999999999999999999.5")
        #expect(try a.adding(decimal("0.5")) == decimal("10000000000000000000000000000000000000"))
        // 10^37 - 0.1 has 38 digits although 10^37 with one decimal would have 39.
        let b = try decimal("10000000000000000000000000000000000000")
        #expect(try b.subtracting(decimal("0.1")) == decimal("9999999999999999999999999999999999999.9"))
        // 5^18 / 10^18 times 2^18 is 1: thirty-six decimals would not fit, the normal form does.
        let half = try decimal("0.000003814697265625")
        #expect(try half.multiplied(by: decimal("262144")) == .one)
        #expect(try decimal("0.000000000000000002").multiplied(by: decimal("0.5")) == decimal("0.000000000000000001"))
    }

    @Test func comparisonNeverOverflows() throws {
        let greatest = try decimal("99999999999999999999999999999999999999")
        let smallest = try decimal("0.000000000000000001")
        #expect(smallest < greatest)
        #expect(greatest > smallest)
        #expect(greatest.negated < smallest.negated)
        #expect(greatest.negated < greatest)
        #expect(try decimal("2.10").compare(to: decimal("2.1")) == .equal)
        #expect(try decimal("-2.1") < decimal("-2.09"))
    }

    @Test(arguments: [
        ("7.05", "1", Rounding.down, "7"), ("7.05", "1", .up, "8"), ("7.05", "1", .halfUp, "7"),
        ("7.5", "1", .halfUp, "8"), ("-7.5", "1", .halfUp, "-8"), ("-7.5", "1", .up, "-7"), ("-7.5", "1", .down, "-8"),
        ("7", "1", .up, "7"), ("-7", "1", .down, "-7"), ("62.085", "0.01", .halfUp, "62.09"),
        ("1234567", "1000", .halfUp, "1235000"), ("0.3", "0.25", .halfUp, "0.25"), ("0", "5", .up, "0"),
    ])
    func rounds(value: String, step: String, mode: Rounding, expected: String) throws {
        #expect(try decimal(value).rounded(to: decimal(step), mode) == decimal(expected))
    }

    @Test func roundingNeedsAPositiveStep() throws {
        #expect(ExactDecimal.one.rounded(to: .zero, .up) == nil)
        #expect(ExactDecimal.one.rounded(to: ExactDecimal(-1), .up) == nil)
    }

    @Test func divides() throws {
        let hundredth = try decimal("0.01")
        #expect(try ExactDecimal(1).divided(by: ExactDecimal(3), step: hundredth, mode: .halfUp) == decimal("0.33"))
        #expect(try ExactDecimal(2).divided(by: ExactDecimal(3), step: hundredth, mode: .halfUp) == decimal("0.67"))
        #expect(try ExactDecimal(-2).divided(by: ExactDecimal(3), step: hundredth, mode: .down) == decimal("-0.67"))
        #expect(try ExactDecimal(-2).divided(by: ExactDecimal(-3), step: hundredth, mode: .down) == decimal("0.66"))
        #expect(ExactDecimal.one.divided(by: .zero, step: hundredth, mode: .up) == nil)
        let greatest = try decimal("99999999999999999999999999999999999999")
        #expect(try greatest.divided(by: decimal("0.1"), step: .one, mode: .up) == nil)
        #expect(greatest.divided(by: greatest, step: .one, mode: .up) == .one)
        #expect(greatest.divided(by: greatest, step: greatest, mode: .up) == nil)
    }

    @Test func comparesRatios() throws {
        let percent = try decimal("0.5")
        #expect(ExactDecimal.compareRatio(ExactDecimal(3), over: ExactDecimal(8), to: percent) == .less)
        #expect(ExactDecimal.compareRatio(ExactDecimal(4), over: ExactDecimal(8), to: percent) == .equal)
        #expect(
            ExactDecimal.compareRatio(ExactDecimal(1), over: ExactDecimal(3), to: try decimal("0.3333")) == .greater)
        #expect(ExactDecimal.compareRatio(ExactDecimal(1), over: ExactDecimal(-2), to: .zero) == .less)
        #expect(ExactDecimal.compareRatio(ExactDecimal(-1), over: ExactDecimal(-2), to: percent) == .equal)
        #expect(ExactDecimal.compareRatio(.one, over: .zero, to: percent) == nil)
        #expect(ExactDecimal.compareRatio(.zero, over: ExactDecimal(5), to: .zero) == .equal)
    }

    /// No count out of 419 gives 62.08 % exactly: each ratio differs from it.
    @Test func noCountOutOf419Gives6208() throws {
        let share = try decimal("0.6208")
        for count in 0...419 {
            let order = ExactDecimal.compareRatio(ExactDecimal(count), over: ExactDecimal(419), to: share)
            #expect(order == (count <= 260 ? .less : .greater))
        }
    }

    @Test func agreesWithAlignedIntegers() throws {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<3000 {
            let (a, x) = small(&generator)
            let (b, y) = small(&generator)
            // x and y are the values in units of 10^-18, and their products in units of 10^-36.
            let unit = Int128(1_000_000_000_000_000_000)
            #expect(a.adding(b).map(Self.units) == x + y)
            #expect(a.subtracting(b).map(Self.units) == x - y)
            #expect(a.multiplied(by: b).map(Self.units) == x / 1_000_000_000 * (y / 1_000_000_000))
            #expect((a < b) == (x < y))
            #expect((a == b) == (x == y))
            #expect(a.hashValue == b.hashValue || x != y)
            for mode in Rounding.allCases {
                let quotient = x / unit
                let rest = x % unit
                let expected: Int128 =
                    switch mode {
                    case .up: rest > 0 ? quotient + 1 : quotient
                    case .down: rest < 0 ? quotient - 1 : quotient
                    case .halfUp:
                        2 * rest.magnitude >= unit.magnitude ? quotient + rest.signum() : quotient
                    }
                #expect(a.rounded(to: .one, mode).map(Self.units) == expected * unit)
            }
        }
    }

    @Test func largeProductsAndRatiosAgreeWithSchoolbook() throws {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<1500 {
            let (a, b, c) = (large(&generator), large(&generator), large(&generator))
            let product = DigitString(a.coefficient.magnitude) * DigitString(b.coefficient.magnitude)
            let (digits, scale) = product.normalized(scale: Int(a.scale) + Int(b.scale))
            let fits = digits.digits.count <= 38 && scale <= 18
            let result = a.multiplied(by: b)
            #expect((result != nil) == fits)
            if let result {
                #expect(DigitString(result.normalized.coefficient.magnitude) == digits)
                #expect(Int(result.normalized.scale) == scale)
                #expect(result.isNegative == (a.isNegative != b.isNegative) || result.isZero)
            }
            // c / a against b, by aligning c and a * b at scale 36 + 18.
            guard !a.isZero else { continue }
            let left = DigitString(c.coefficient.magnitude).shifted(by: 54 - Int(c.scale))
            let right = product.shifted(by: 54 - Int(a.scale) - Int(b.scale))
            let leftSign = Int(c.coefficient.signum())
            let rightSign = Int(a.coefficient.signum() * b.coefficient.signum())
            var expected: Comparison = left < right ? .less : left == right ? .equal : .greater
            if leftSign < 0 { expected = expected.flipped }
            if leftSign != rightSign { expected = leftSign < rightSign ? .less : .greater }
            if a.isNegative { expected = expected.flipped }
            #expect(ExactDecimal.compareRatio(c, over: a, to: b) == expected)
        }
    }

    @Test func textsReadBack() throws {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<2000 {
            let value = large(&generator)
            #expect(try decimal(value.description) == value)
            #expect(try ExactDecimal.parseJSONNumber(value.description.utf8) == value)
        }
    }

    /// A decimal with up to nine decimals and its value in units of 10^-18.
    private func small(_ generator: inout SplitMix64) -> (ExactDecimal, Int128) {
        let scale = generator.integer(0...9)
        let coefficient = generator.integer(-20_000...20_000)
        let value = ExactDecimal(coefficient: Int128(coefficient), scale: UInt8(scale))
        var units = Int128(coefficient)
        for _ in scale..<18 { units *= 10 }
        return (value ?? .zero, units)
    }

    private static func units(_ value: ExactDecimal) -> Int128 {
        var units = value.coefficient
        for _ in Int(value.scale)..<18 { units *= 10 }
        return units
    }

    /// A decimal of up to 38 digits; half of them have many factors two and five.
    private func large(_ generator: inout SplitMix64) -> ExactDecimal {
        var magnitude: UInt128 = 0
        if generator.integer(0...1) == 0 {
            for _ in 0..<generator.integer(0...38) { magnitude = magnitude * 10 + UInt128(generator.integer(0...9)) }
        } else {
            magnitude = UInt128(generator.integer(1...9))
            for _ in 0..<generator.integer(0...40) {
                magnitude *= generator.integer(0...1) == 0 ? 2 : 5
                if magnitude > ExactDecimal.limit / 10 { break }
            }
        }
        let coefficient = Int128(magnitude) * (generator.integer(0...1) == 0 ? 1 : -1)
        return ExactDecimal(coefficient: coefficient, scale: UInt8(generator.integer(0...18))) ?? .zero
    }
}
