/// Questions about stretches of UTF-8, asked of eight bytes at once.
enum ByteScan {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The highest bit of each byte that equals an ASCII one.
    @inline(__always)
    static func bytes(of word: UInt64, equalTo byte: UInt64) -> UInt64 {
        // With its highest bit set no byte borrows from the next one.
        ~(((word | highBits) ^ ones &* byte) &- ones | word) & highBits
    }

    /// The eight bytes from an index on, the first one lowest.
    @inline(__always)
    static func wholeWord(at index: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The same where there may be fewer; zeros stand for those that there are not.
    @inline(__always)
    static func word(at index: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
        let last = bytes.count - 8
        if index <= last { return wholeWord(at: index, of: bytes) }
        if last >= 0 { return wholeWord(at: last, of: bytes) >> UInt64(8 * min(8, index - last)) }
        var word: UInt64 = 0
        for offset in 0..<max(0, bytes.count - index) { word |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
        return word
    }

    /// The highest bit of each byte that may stand within a word, all that are no ASCII among them; and of each of these that
    /// is a digit or `_`.
    @inline(__always)
    static func wordParts(_ word: UInt64) -> (all: UInt64, others: UInt64) {
        // No sum of two bytes reaches the next one.
        let low = word & ~highBits
        let lowercase = low | ones &* 0x20
        let letters = (lowercase &+ ones &* 0x1F) & ~(lowercase &+ ones &* 0x05)
        let digits = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
        let others = (digits | bytes(of: word, equalTo: 0x5F)) & ~word & highBits
        return ((letters | others | word) & highBits, others)
    }

    /// Whether some bytes may have a mark that stands alone, U+0300 to U+036F.
    @inline(__always)
    static func mayHaveMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // These begin with 0xCC or 0xCD.
        forEachWord(bytes) {
            let others = ($0 & (ones &* 0xFE)) ^ (ones &* 0xCC)
            return ((others & ~highBits) &+ ~highBits | others) & highBits != highBits
        }
    }

    /// Whether any byte of a word is a control character or no ASCII.
    @inline(__always)
    static func hasOthers(_ word: UInt64) -> Bool {
        // What a byte below 0x20 borrows from the next one is no matter: it is one itself.
        (word &- ones &* 0x20 | word) & highBits != 0
    }

    /// Whether a byte is among some; NUL is not asked for.
    @inline(__always)
    static func contains(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        forEachWord(bytes) { Self.bytes(of: $0, equalTo: UInt64(byte)) != 0 }
    }

    /// How many bytes of a text stand before the first quotation mark, backslash or control character.
    @inline(__always)
    static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var length = 0
        let ends = forEachWord(bytes) {
            let controls = ~(($0 | highBits) &- ones &* 0x20 | $0) & highBits
            let others =
                controls | Self.bytes(of: $0, equalTo: 0x22) | Self.bytes(of: $0, equalTo: 0x5C)
                | Self.bytes(of: $0, equalTo: 0x7F)
            length &+= others.trailingZeroBitCount / 8
            return others != 0
        }
        // The last word may have had fewer than eight.
        return ends ? min(length, bytes.count) : bytes.count
    }

    /// How many scalars begin between two indices of bytes that are UTF-8.
    @inline(__always)
    static func scalarCount(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
        var index = start
        var others: UInt64 = 0
        while index < end {
            var word = Self.word(at: index, of: bytes)
            // What stands behind the end is not asked for.
            if end - index < 8 { word &= 1 << UInt64(8 * (end - index)) &- 1 }
            // The highest bit of each byte that goes on with a scalar, `10xxxxxx`, and the sum of such bits.
            let continuations = word & ~word << 1 & highBits
            others &+= ((continuations >> 7) &* ones) >> 56
            index += 8
        }
        return end - start - Int(truncatingIfNeeded: others)
    }

    /// Hands over each byte once, eight in a word, until the body says to stop; whether it did. Where fewer are left, zeros
    /// stand for the rest.
    @inline(__always)
    private static func forEachWord(_ bytes: UnsafeBufferPointer<UInt8>, _ stops: (UInt64) -> Bool) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < raw.count {
            if stops(word(at: index, of: raw)) { return true }
            index += 8
        }
        return false
    }
}
