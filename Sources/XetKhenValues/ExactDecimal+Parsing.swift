/// Why a text is not an exact decimal.
package enum DecimalParseError: Error, Sendable, Hashable {
    /// Nothing to read.
    case empty
    /// Not the form of a number.
    case malformed
    /// More than 38 digits.
    case tooManyDigits
    /// More than 18 digits after the point.
    case tooManyDecimals
}

extension ExactDecimal {
    /// Reads `-`, digits, and optionally the separator and more digits: nothing else, no grouping, no exponent, no spaces.
    ///
    /// Zeros at either end do not count towards the limits. The result is in normal form.
    package static func parse(
        utf8: some Collection<UInt8>, decimalSeparator: UInt8
    ) throws(DecimalParseError) -> ExactDecimal {
        try parse(utf8, separator: decimalSeparator, isJSON: false)
    }

    /// The same for bytes in an array, which need not be gone through as a collection of any kind.
    package static func parse(
        utf8 bytes: [UInt8], decimalSeparator: UInt8
    ) throws(DecimalParseError) -> ExactDecimal {
        try parse(bytes, separator: decimalSeparator, isJSON: false)
    }

    /// Reads a number of the JSON grammar (RFC 8259, section 6), exponent included, without loss. The result is in normal
    /// form; a number beyond the limits is refused, never rounded.
    package static func parseJSONNumber(_ utf8: some Collection<UInt8>) throws(DecimalParseError) -> ExactDecimal {
        try parse(utf8, separator: UInt8(ascii: "."), isJSON: true)
    }

    private static func parse(
        _ utf8: some Collection<UInt8>, separator: UInt8, isJSON: Bool
    ) throws(DecimalParseError) -> ExactDecimal {
        guard var byte = utf8.first else { throw .empty }
        var index = utf8.startIndex
        let end = utf8.endIndex
        // Steps to the next byte; 0 stands for the end, and is no character of a number.
        func advance() {
            index = utf8.index(after: index)
            byte = index < end ? utf8[index] : 0
        }

        let isNegative = byte == UInt8(ascii: "-")
        if isNegative { advance() }

        var digits = DigitAccumulator()
        let startsWithZero = byte == UInt8(ascii: "0")
        var hasDigit = false
        var hasMore = false
        while let digit = decimalDigit(byte) {
            digits.append(digit)
            hasMore = hasDigit
            hasDigit = true
            advance()
        }
        guard hasDigit, !(isJSON && startsWithZero && hasMore) else { throw .malformed }

        if index < end, byte == separator {
            advance()
            guard decimalDigit(byte) != nil else { throw .malformed }
            while let digit = decimalDigit(byte) {
                digits.append(digit)
                digits.exponent -= 1
                advance()
            }
        }
        if isJSON, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            advance()
            let isDivision = byte == UInt8(ascii: "-")
            if isDivision || byte == UInt8(ascii: "+") { advance() }
            guard decimalDigit(byte) != nil else { throw .malformed }
            var exponent: Int64 = 0
            while let digit = decimalDigit(byte) {
                // Far beyond every limit already: more digits change nothing.
                if exponent < 1_000_000_000_000 { exponent = exponent * 10 + Int64(digit) }
                advance()
            }
            digits.exponent += isDivision ? -exponent : exponent
        }
        guard index == end else { throw .malformed }
        return try digits.decimal(isNegative: isNegative)
    }

    private static func decimalDigit(_ byte: UInt8) -> UInt8? {
        let digit = byte &- UInt8(ascii: "0")
        return digit < 10 ? digit : nil
    }
}

/// The digits of a number as they are read: `coefficient * 10^(zeros + exponent)`, where the coefficient does not end in 0.
private struct DigitAccumulator {
    var coefficient: UInt128 = 0
    var zeros: Int64 = 0
    var exponent: Int64 = 0
    var overflowed = false

    mutating func append(_ digit: UInt8) {
        guard digit != 0 else {
            if coefficient != 0 { zeros += 1 }
            return
        }
        guard !overflowed, coefficient == 0 || zeros < 38 else {
            overflowed = true
            return
        }
        let (shifted, overflow) = coefficient.multipliedReportingOverflow(
            by: ExactDecimal.powerOfTen(Int(zeros + 1)))
        zeros = 0
        guard !overflow, shifted < ExactDecimal.limit else {
            overflowed = true
            return
        }
        coefficient = shifted + UInt128(digit)
    }

    func decimal(isNegative: Bool) throws(DecimalParseError) -> ExactDecimal {
        guard !overflowed else { throw .tooManyDigits }
        guard coefficient != 0 else { return .zero }
        let power = zeros + exponent
        guard power >= 0 else {
            guard power >= -Int64(ExactDecimal.maximumScale) else { throw .tooManyDecimals }
            let digits = Int128(truncatingIfNeeded: coefficient)
            return ExactDecimal(unchecked: isNegative ? 0 &- digits : digits, scale: UInt8(-power))
        }
        guard power < 38 else { throw .tooManyDigits }
        let (shifted, overflow) = coefficient.multipliedReportingOverflow(by: ExactDecimal.powerOfTen(Int(power)))
        guard !overflow, let number = ExactDecimal(negative: isNegative, magnitude: shifted, scale: 0) else {
            throw .tooManyDigits
        }
        return number
    }
}
