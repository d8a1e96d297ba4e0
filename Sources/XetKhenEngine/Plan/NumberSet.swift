/// Numbers as bits, from the first word that has one to the last: it takes as much room as the numbers lie apart, however many
/// there could be.
struct NumberSet {
    /// Where `words` begin among the words of all numbers.
    fileprivate var first = 0
    fileprivate var words: [UInt64] = []

    var isEmpty: Bool { words.isEmpty }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Ascending.
    var numbers: [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(count)
        forEach { numbers.append($0) }
        return numbers
    }

    /// Hands each over, ascending.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body((first + index) << 6 | rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }
}

/// Gathers numbers below a bound, one set after the other.
struct NumberGathering {
    private let bound: Int
    private var words: [UInt64]
    /// The words that may have numbers.
    private var touched: Range<Int> = 0..<0

    init(below bound: Int) {
        self.bound = bound
        words = [UInt64](repeating: 0, count: (bound + 63) / 64)
    }

    /// A number that is not below the bound is left out.
    mutating func insert(_ number: Int) {
        guard number >= 0, number < bound else { return }
        words[number >> 6] |= 1 << UInt64(number & 63)
        touch(number >> 6..<number >> 6 + 1)
    }

    mutating func formUnion(_ other: NumberSet) {
        guard !other.isEmpty else { return }
        for (index, word) in other.words.enumerated() where other.first + index < words.count {
            words[other.first + index] |= word
        }
        touch(other.first..<min(words.count, other.first + other.words.count))
    }

    /// All of them; none is left.
    mutating func take() -> NumberSet {
        guard !touched.isEmpty else { return NumberSet() }
        let set = NumberSet(first: touched.lowerBound, words: Array(words[touched]))
        for index in touched { words[index] = 0 }
        touched = 0..<0
        return set
    }

    private mutating func touch(_ range: Range<Int>) {
        guard !touched.isEmpty else {
            touched = range
            return
        }
        touched = min(touched.lowerBound, range.lowerBound)..<max(touched.upperBound, range.upperBound)
    }
}
