/// What a scalar may be part of. Names are written in Latin letters: letters of other scripts that look the same would
/// make two names that nobody can tell apart.
package enum ScalarClass {
    @inline(__always)
    package static func isDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

    @inline(__always)
    package static func isCombining(_ value: UInt32) -> Bool { value >= 0x0300 && value <= 0x036F }

    @inline(__always)
    package static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A || value == 0x5F }
        if value >= 0xC0, value <= 0x024F { return value != 0xD7 && value != 0xF7 }
        return value >= 0x1E00 && value <= 0x1EFF
    }

    /// Whether it may stand within a word.
    @inline(__always)
    package static func isWord(_ value: UInt32) -> Bool {
        // A bit for each letter, each digit and `_`.
        if value < 0x40 { return 0x03FF_0000_0000_0000 as UInt64 >> UInt64(value) & 1 != 0 }
        if value < 0x80 { return 0x07FF_FFFE_87FF_FFFE as UInt64 >> UInt64(value & 0x3F) & 1 != 0 }
        return isLetter(value) || isCombining(value)
    }

    @inline(__always)
    package static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0xA0 }

    // MARK: In UTF-8

    /// The scalar that begins at an index of bytes that are UTF-8, and how many of them it takes.
    @inline(__always)
    package static func scalar(at index: Int, of bytes: [UInt8]) -> (value: UInt32, length: Int) {
        func six(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | six(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | six(1) << 6 | six(2), 3) }
        return ((first & 0x07) << 18 | six(1) << 12 | six(2) << 6 | six(3), 4)
    }

    /// How many bytes the space at an index takes, else 0.
    @inline(__always)
    package static func spaceLength(at index: Int, of bytes: [UInt8]) -> Int {
        if bytes[index] == 0x20 { return 1 }
        return bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 ? 2 : 0
    }
}
