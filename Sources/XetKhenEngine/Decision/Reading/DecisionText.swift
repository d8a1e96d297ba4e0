import XetKhenValues

/// A copy of one nomination's bytes with zeros behind it, so that whoever reads it may look some bytes ahead wherever it
/// stands: no JSON goes on past a zero.
struct DecisionText: ~Copyable {
    private struct Place: BitwiseCopyable {
        var memory: UnsafeMutablePointer<UInt8>
        var capacity: Int
        var count = 0

        /// Room for so many bytes and the padding. Whoever asks for it gives it back.
        init(capacity: Int) {
            self.capacity = capacity
            memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + DecisionText.padding)
        }
    }
    private let place = DecisionVariable(Place(capacity: 4096))

    /// How far beyond the end may be looked.
    static let padding = 64

    // The bytes are trivial: there is nothing to deinitialize.
    deinit { place.value.memory.deallocate() }

    func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = place.value
        if bytes.count > place.capacity {
            place.memory.deallocate()
            place = Place(capacity: bytes.count * 2)
        }
        place.count = bytes.count
        if let start = bytes.baseAddress { place.memory.update(from: start, count: place.count) }
        (place.memory + place.count).update(repeating: 0, count: Self.padding)
        self.place.value = place
    }

    var start: UnsafePointer<UInt8> { UnsafePointer(place.value.memory) }
    var end: UnsafePointer<UInt8> { UnsafePointer(place.value.memory + place.value.count) }
}

/// Where the reader stands in such a text. Each step forward passes over a byte that was seen and is no zero, so it never
/// leaves the text.
struct DecisionCursor {
    var at: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>

    @inline(__always)
    var byte: UInt8 { at[0] }

    /// The eight bytes that begin so far ahead, the first the lowest.
    @inline(__always)
    static func word(_ at: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    mutating func skipSpace() {
        while at[0] <= 0x20, at[0] == 0x20 || at[0] == 0x0A || at[0] == 0x0D || at[0] == 0x09 { at += 1 }
    }

    /// Passes over a byte, whitespace before and behind it included; false where another one stands.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard at[0] == byte else { return false }
        at += 1
        skipSpace()
        return true
    }

    /// After a value: true where another one follows, false where the list or object ends here; nil for anything else.
    @inline(__always)
    mutating func another(before closing: UInt8) -> Bool? {
        skipSpace()
        let byte = at[0]
        guard byte == UInt8(ascii: ",") || byte == closing else { return nil }
        at += 1
        if byte == closing { return false }
        skipSpace()
        return true
    }

    /// Passes over a string, at whose quotation mark it stands, and gives the bytes between; nil where it is malformed.
    @inline(__always)
    mutating func string() -> (bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool)? {
        guard at[0] == UInt8(ascii: "\"") else { return nil }
        let first = at + 1
        var next = first
        while next[0] >= 0x20, next[0] < 0x80, next[0] != UInt8(ascii: "\""), next[0] != UInt8(ascii: "\\") {
            next += 1
        }
        if next[0] == UInt8(ascii: "\"") {
            at = next + 1
            guard next - first <= JSONLimits.stringBytes else { return nil }
            return (UnsafeBufferPointer(start: first, count: next - first), true)
        }
        return unusualString()
    }

    /// One with escapes or letters beyond ASCII.
    private mutating func unusualString() -> (bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool)? {
        var scanner = JSONScanner(UnsafeBufferPointer(start: at, count: end - at))
        guard let string = try? scanner.readString() else { return nil }
        let bytes = UnsafeBufferPointer(start: at + string.start, count: string.end - string.start)
        at += scanner.position
        return (bytes, false)
    }

    /// Digits, and how many of them are decimals; nil for what is no number, and for one with an exponent or with more
    /// digits than a word takes for certain.
    @inline(__always)
    mutating func number() -> (digits: Int64, decimals: UInt8)? {
        var next = at
        let isNegative = next[0] == UInt8(ascii: "-")
        if isNegative { next += 1 }
        let first = next
        var digits: Int64 = 0
        while next[0] &- UInt8(ascii: "0") < 10 {
            digits = digits &* 10 &+ Int64(next[0] &- UInt8(ascii: "0"))
            next += 1
        }
        var length = next - first
        guard length > 0, length == 1 || first[0] != UInt8(ascii: "0") else { return nil }
        var decimals = 0
        if next[0] == UInt8(ascii: ".") {
            next += 1
            let firstDecimal = next
            while next[0] &- UInt8(ascii: "0") < 10 {
                digits = digits &* 10 &+ Int64(next[0] &- UInt8(ascii: "0"))
                next += 1
            }
            decimals = next - firstDecimal
            guard decimals > 0 else { return nil }
            length += decimals
        }
        guard length <= 18, next[0] | 0x20 != UInt8(ascii: "e") else { return nil }
        at = next
        return (isNegative ? 0 &- digits : digits, UInt8(truncatingIfNeeded: decimals))
    }

    /// The day number of a date in quotation marks.
    @inline(__always)
    mutating func date() -> Int32? {
        let text = at
        guard text[0] == UInt8(ascii: "\""), text[11] == UInt8(ascii: "\"") else { return nil }
        func digit(_ index: Int) -> UInt32 { UInt32(text[index] &- UInt8(ascii: "0")) }
        // A byte that is no digit makes one greater than 9.
        let greatest = max(
            max(digit(1), digit(2), digit(3), digit(4)), max(digit(6), digit(7), digit(9), digit(10)))
        guard greatest <= 9, text[5] == UInt8(ascii: "-"), text[8] == UInt8(ascii: "-") else { return nil }
        let year = digit(1) &* 1000 &+ digit(2) &* 100 &+ digit(3) &* 10 &+ digit(4)
        guard
            let date = CalendarDate(
                year: Int(year), month: Int(digit(6) &* 10 &+ digit(7)), day: Int(digit(9) &* 10 &+ digit(10)))
        else { return nil }
        at += 12
        return date.dayNumber
    }

    /// `true` or `false`.
    @inline(__always)
    mutating func yesNo() -> Bool? {
        let word = Self.word(at)
        if word & 0xFFFF_FFFF == 0x6575_7274 {
            at += 4
            return true
        }
        if word & 0xFF_FFFF_FFFF == 0x65_736C_6166 {
            at += 5
            return false
        }
        return nil
    }
}
