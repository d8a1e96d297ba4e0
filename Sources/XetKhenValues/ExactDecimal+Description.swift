extension ExactDecimal: CustomStringConvertible {
    /// The number in normal form with a point and no grouping, as `98.17`, `-0.5` or `3510000`: equal numbers give equal
    /// bytes.
    package var description: String {
        text(decimalSeparator: UInt8(ascii: "."), groupSeparator: nil)
    }

    /// The number in normal form, with the given separators as ASCII bytes.
    func text(decimalSeparator: UInt8, groupSeparator: UInt8?) -> String {
        let plain = normalized
        var reversed: [UInt8] = []
        reversed.reserveCapacity(48)
        var rest = plain.coefficient.magnitude
        var places = 0
        let scale = Int(plain.scale)
        while rest != 0 || places <= scale {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            let whole = places - scale
            if whole == 0, scale > 0 { reversed.append(decimalSeparator) }
            if whole > 0, whole % 3 == 0, let groupSeparator { reversed.append(groupSeparator) }
            reversed.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
            places += 1
        }
        if plain.isNegative { reversed.append(UInt8(ascii: "-")) }
        return String(decoding: reversed.reversed(), as: UTF8.self)
    }
}
