import XetKhenValues

/// A number that is well formed, exactly or with the reason why it cannot be kept exactly.
package enum JSONNumber: Sendable, Hashable {
    case exact(ExactDecimal)
    case tooManyDigits
    case tooManyDecimals
}

extension JSONScanner {
    /// Reads a number, at whose first character the scanner stands. It never passes through binary floating point.
    package mutating func readNumber() throws(JSONError) -> JSONNumber {
        let start = position
        var offset = start
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        let firstDigit = offset
        var digits: Int64 = 0
        offset = readDigits(from: offset, into: &digits)
        let wholeDigits = offset - firstDigit
        guard wholeDigits > 0 else { throw malformedNumber(start, offset) }
        guard wholeDigits == 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
            throw JSONError(.malformedNumber, at: start)
        }
        var decimals = 0
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            let firstDecimal = offset + 1
            offset = readDigits(from: firstDecimal, into: &digits)
            decimals = offset - firstDecimal
            guard decimals > 0 else { throw malformedNumber(start, offset) }
        }
        let hasExponent = offset < bytes.count && bytes[offset] | 0x20 == UInt8(ascii: "e")
        if hasExponent {
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            let firstOfExponent = offset
            var ignored: Int64 = 0
            offset = readDigits(from: offset, into: &ignored)
            guard offset > firstOfExponent else { throw malformedNumber(start, offset) }
        }
        position = offset

        // Eighteen digits fit 64 bits; everything else goes the general way.
        if !hasExponent, wholeDigits + decimals <= 18 {
            while decimals > 0, digits % 10 == 0 {
                digits /= 10
                decimals -= 1
            }
            let coefficient = Int128(isNegative ? -digits : digits)
            return .exact(ExactDecimal(unchecked: coefficient, scale: UInt8(truncatingIfNeeded: decimals)))
        }
        do {
            return .exact(try ExactDecimal.parseJSONNumber(bytes[start..<offset]))
        } catch {
            switch error {
            case .empty, .malformed: throw JSONError(.malformedNumber, at: start)
            case .tooManyDigits: return .tooManyDigits
            case .tooManyDecimals: return .tooManyDecimals
            }
        }
    }

    /// The offset after the digits that begin here. `value` takes them up, modulo 2⁶⁴ when they are too many.
    @inline(__always)
    private func readDigits(from offset: Int, into value: inout Int64) -> Int {
        var offset = offset
        while offset < bytes.count {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int64(digit)
            offset += 1
        }
        return offset
    }

    /// A number that breaks off: at the end of the text that is the reason.
    private func malformedNumber(_ start: Int, _ offset: Int) -> JSONError {
        offset < bytes.count ? JSONError(.malformedNumber, at: start) : JSONError(.unexpectedEnd, at: bytes.count)
    }
}
