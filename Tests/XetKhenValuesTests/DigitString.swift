/// Whole numbers of any length as decimal digits, least first: schoolbook arithmetic to check the fast one against.
struct DigitString: Comparable {
    var digits: [Int]

    init(_ magnitude: UInt128) {
        digits = String(magnitude).reversed().compactMap { Int(String($0)) }
        trim()
    }

    func shifted(by places: Int) -> DigitString {
        var result = self
        result.digits = Array(repeating: 0, count: places) + digits
        result.trim()
        return result
    }

    static func * (a: DigitString, b: DigitString) -> DigitString {
        var result = DigitString(0)
        result.digits = Array(repeating: 0, count: a.digits.count + b.digits.count + 1)
        for (i, x) in a.digits.enumerated() {
            for (j, y) in b.digits.enumerated() { result.digits[i + j] += x * y }
        }
        for place in 0..<result.digits.count - 1 {
            result.digits[place + 1] += result.digits[place] / 10
            result.digits[place] %= 10
        }
        result.trim()
        return result
    }

    static func < (a: DigitString, b: DigitString) -> Bool {
        if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
        return a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
    }

    /// The digits and the scale without trailing zeros after the point.
    func normalized(scale: Int) -> (DigitString, Int) {
        var result = self
        var places = scale
        while places > 0, (result.digits.first ?? 0) == 0 {
            if !result.digits.isEmpty { result.digits.removeFirst() }
            places -= 1
        }
        return (result, places)
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
    }
}
