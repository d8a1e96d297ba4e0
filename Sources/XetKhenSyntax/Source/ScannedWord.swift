/// What words are made of from one place of a text on, found eight bytes at once.
package struct ScannedWord {
    /// How many bytes.
    package private(set) var length = 0
    /// Its first sixteen bytes, the first one lowest; zeros where it has fewer.
    package private(set) var low: UInt64 = 0
    package private(set) var high: UInt64 = 0
    /// False with a digit, a `_` or more bytes than sixteen: no keyword begins so, and most names do.
    package private(set) var mayBeKeyword = true
    package private(set) var isASCII = true
    /// Whether it has marks that stand alone.
    package private(set) var hasMarks = false

    /// From `start` on, but not beyond `limit`.
    @inline(__always)
    init(_ bytes: [UInt8], at start: Int, limit: Int) {
        scan(bytes, start, limit)
        guard !isASCII else { return }
        var index = start
        var hasMarks = false
        while index < start + length {
            let (value, length) = ScalarClass.scalar(at: index, of: bytes)
            guard ScalarClass.isWord(value) else {
                self = ScannedWord()
                scan(bytes, start, index)
                break
            }
            if ScalarClass.isCombining(value) { hasMarks = true }
            index += length
        }
        self.hasMarks = hasMarks
    }

    private init() {}

    /// Takes all that is no ASCII for parts of the word.
    @inline(__always)
    private mutating func scan(_ bytes: [UInt8], _ start: Int, _ limit: Int) {
        while true {
            let word = bytes.withUnsafeBytes { ByteScan.word(at: start + length, of: $0) }
            let (parts, others) = ByteScan.wordParts(word)
            let count = min((~parts & ByteScan.highBits).trailingZeroBitCount / 8, limit - start - length)
            let within = count == 0 ? 0 : UInt64.max >> UInt64(64 - 8 * count)
            if others & within != 0 { mayBeKeyword = false }
            if word & within & ByteScan.highBits != 0 { isASCII = false }
            switch length {
            case 0: low = word & within
            case 8: high = word & within
            default: if count > 0 { mayBeKeyword = false }
            }
            length += count
            guard count == 8 else { return }
        }
    }
}

extension SourceText {
    @inline(__always)
    package func word(at start: Int, limit: Int) -> ScannedWord { ScannedWord(bytes, at: start, limit: limit) }
}
