/// Numbers as bits, from the first word that has one to the last, among the words of a pool: it takes as much room as the
/// numbers lie apart, however many there could be.
struct NumberSet: BitwiseCopyable {
    /// Where its words stand among those of all numbers.
    fileprivate var first = 0
    /// Where they stand in the pool.
    fileprivate var start = 0
    fileprivate var end = 0

    var isEmpty: Bool { start == end }
}

/// The words of many sets, so that none of them is kept apart.
struct NumberPool {
    fileprivate var words: [UInt64] = []

    /// The numbers of a set, ascending.
    func numbers(_ set: NumberSet) -> [Int] {
        var numbers: [Int] = []
        numbers.reserveCapacity(words[set.start..<set.end].reduce(0) { $0 + $1.nonzeroBitCount })
        forEach(set) { numbers.append($0) }
        return numbers
    }

    /// Whether two sets have the same numbers; false also where one has room for more.
    func areEqual(_ left: NumberSet, _ right: NumberSet) -> Bool {
        left.first == right.first && words[left.start..<left.end] == words[right.start..<right.end]
    }

    /// Hands over each number of a set, ascending.
    @inline(__always)
    func forEach(_ set: NumberSet, _ body: (Int) -> Void) {
        for index in set.start..<set.end {
            var rest = words[index]
            while rest != 0 {
                body((set.first + index - set.start) << 6 | rest.trailingZeroBitCount)
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
        touch(number >> 6, number >> 6 + 1)
    }

    mutating func formUnion(_ set: NumberSet, in pool: NumberPool) {
        guard !set.isEmpty else { return }
        let end = min(words.count, set.first + set.end - set.start)
        guard set.first < end else { return }
        for index in set.first..<end { words[index] |= pool.words[set.start + index - set.first] }
        touch(set.first, end)
    }

    /// All of them, as a set of the pool; none is left.
    mutating func take(into pool: inout NumberPool) -> NumberSet {
        let start = pool.words.count
        for index in touched {
            pool.words.append(words[index])
            words[index] = 0
        }
        let set = NumberSet(first: touched.lowerBound, start: start, end: pool.words.count)
        touched = 0..<0
        return set
    }

    private mutating func touch(_ start: Int, _ end: Int) {
        touched = touched.isEmpty ? start..<end : min(touched.lowerBound, start)..<max(touched.upperBound, end)
    }
}
