import XetKhenValues

/// Where a provision stands within its document: numbers by value, points in the order of the Vietnamese alphabet, a dash
/// after the text that it belongs to.
struct ProvisionOrder: Comparable {
    private let parts: [[Int]]
    private let path: [String]
    private let dash: Int

    init(path: [String], dash: Int?) {
        self.path = path
        self.dash = dash ?? 0
        parts = path.map { Self.key(of: $0) }
    }

    static func < (left: ProvisionOrder, right: ProvisionOrder) -> Bool {
        for (one, other) in zip(left.parts, right.parts) where one != other {
            return one.lexicographicallyPrecedes(other)
        }
        if left.parts.count != right.parts.count { return left.parts.count < right.parts.count }
        if left.path != right.path {
            for (one, other) in zip(left.path, right.path) where one != other {
                return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
            }
        }
        return left.dash < right.dash
    }

    static func == (left: ProvisionOrder, right: ProvisionOrder) -> Bool {
        left.path == right.path && left.dash == right.dash
    }

    /// The value of a section's Roman number up to 39, which no single point of the alphabet looks like but `I`, `V`, `X`.
    static func romanValue(of text: String) -> Int? {
        var value = 0
        var last = 0
        for scalar in text.unicodeScalars.reversed() {
            let digit: Int
            switch scalar {
            case "I": digit = 1
            case "V": digit = 5
            case "X": digit = 10
            default: return nil
            }
            value += digit < last ? -digit : digit
            last = max(last, digit)
        }
        return text.isEmpty ? nil : value
    }

    /// Above every number that a part may begin with.
    private static let letters = 1_000_000_000

    private static func key(of part: String) -> [Int] {
        if let value = romanValue(of: part) { return [value] }
        var key: [Int] = []
        var number: Int?
        for scalar in part.unicodeScalars {
            if let digit = Character(scalar).wholeNumberValue, scalar.isASCII {
                number = min((number ?? 0) * 10 + digit, letters - 1)
                continue
            }
            if let value = number { key.append(value) }
            number = nil
            key.append(letters + place(of: scalar))
        }
        if let number { key.append(number) }
        return key
    }

    private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)
    private static let capitals = Array("AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ".unicodeScalars)

    private static func place(of scalar: Unicode.Scalar) -> Int {
        alphabet.firstIndex(of: scalar) ?? capitals.firstIndex(of: scalar) ?? alphabet.count + Int(scalar.value)
    }
}
