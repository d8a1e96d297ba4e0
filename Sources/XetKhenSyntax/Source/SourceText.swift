import XetKhenValues

/// The scalars of one file with the offsets at which its lines begin. A byte-order mark is not part of the text.
package final class SourceText: Sendable {
    package let file: Int
    package let scalars: [UInt32]
    /// The offset of the first scalar of each line.
    package let lineStarts: [Int]
    /// The same among the bytes; a byte-order mark belongs to the first line.
    package let lineStartsInBytes: [Int32]
    package let hasByteOrderMark: Bool

    /// The first byte that is no UTF-8, as the offset of the scalar that stands in its place.
    package let invalidOffset: Int?
    /// The first NUL, which no text has.
    package let nulOffset: Int?

    package init(file: Int, bytes: [UInt8]) {
        self.file = file
        var lineStarts = [0]
        var lineStartsInBytes: [Int32] = [0]
        // A line has some forty bytes; more room than that is asked for only where it is used.
        lineStarts.reserveCapacity(bytes.count / 32)
        lineStartsInBytes.reserveCapacity(bytes.count / 32)
        var invalid: Int?
        var nul: Int?
        // Each turn takes at least one byte and writes one scalar, so that `count` never passes `index`, which is below the
        // number of bytes where it is written: there is room for it, and all below it has been written.
        var scalars = [UInt32](unsafeUninitializedCapacity: bytes.count) { written, count in
            var index = 0
            while index < bytes.count {
                if let eight = Self.widenEight(bytes, index, to: written, count) {
                    var lines = eight.lines
                    while lines != 0 {
                        let offset = lines.trailingZeroBitCount / 8 + 1
                        lineStarts.append(count + offset)
                        lineStartsInBytes.append(Int32(truncatingIfNeeded: index + offset))
                        lines &= lines &- 1
                    }
                    count += eight.length
                    index += eight.length
                    if eight.length == 8 { continue }
                }
                let first = bytes[index]
                if first < 0x80 {
                    written[count] = UInt32(first)
                    count += 1
                    index += 1
                    if first == 0x0A {
                        lineStarts.append(count)
                        lineStartsInBytes.append(Int32(truncatingIfNeeded: index))
                    } else if first == 0, nul == nil {
                        nul = count - 1
                    }
                    continue
                }
                let decoded = Self.scalar(at: index, bytes)
                if decoded.value == nil, invalid == nil { invalid = count }
                written[count] = decoded.value ?? 0xFFFD
                count += 1
                index += decoded.length
            }
        }
        let marked = scalars.first == 0xFEFF
        if marked {
            scalars.removeFirst()
            lineStarts = lineStarts.map { $0 == 0 ? 0 : $0 - 1 }
            invalid = invalid.map { $0 - 1 }
            nul = nul.map { $0 - 1 }
        }
        self.scalars = scalars
        self.lineStarts = lineStarts
        self.lineStartsInBytes = lineStartsInBytes
        self.hasByteOrderMark = marked
        self.invalidOffset = invalid
        self.nulOffset = nul
    }

    /// Writes those of the eight bytes from an index on that stand before the first that is not ASCII as scalars, and gives
    /// how many they are and the highest bit of each line end among them; nil where there are fewer bytes or one is NUL.
    @inline(__always)
    private static func widenEight(
        _ bytes: [UInt8], _ index: Int, to written: UnsafeMutableBufferPointer<UInt32>, _ count: Int
    ) -> (length: Int, lines: UInt64)? {
        guard bytes.count - index >= 8, let target = written.baseAddress else { return nil }
        let word = UInt64(
            littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) })
        let (ones, highBits) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        // A byte borrows from the next one only where it is 0.
        guard (word &- ones) & ~word & highBits == 0 else { return nil }
        // Scalars behind the first that is not ASCII are written over; there is room for as many as there are bytes.
        let room = UnsafeMutableRawPointer(target + count)
        for pair in 0..<4 {
            let two = word >> UInt64(16 * pair)
            let scalars = two & 0xFF | (two & 0xFF00) << 24
            room.storeBytes(of: scalars.littleEndian, toByteOffset: 8 * pair, as: UInt64.self)
        }
        let others = word & highBits
        let lines = ~(((word | highBits) ^ ones &* 0x0A) &- ones | word) & highBits
        guard others != 0 else { return (8, lines) }
        return (others.trailingZeroBitCount / 8, lines & ((others & (0 &- others)) &- 1))
    }

    /// The line, counted from 0, that holds an offset.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    package func position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        return SourcePosition(line: line + 1, column: offset - lineStarts[line] + 1)
    }

    package func range(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(file: file, start: position(at: start), end: position(at: end))
    }

    /// The offset after the last scalar of a line, its line end left out.
    package func lineEnd(_ line: Int) -> Int {
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : scalars.count
        if end > lineStarts[line], scalars[end - 1] == 0x0A { end -= 1 }
        if end > lineStarts[line], scalars[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The scalar that begins at a byte that is not ASCII, nil where no UTF-8 begins, and how many bytes it takes. Most of a file is ASCII and
    /// letters of two and three bytes; whatever else there is goes through the library's decoder.
    @inline(__always)
    private static func scalar(at index: Int, _ bytes: [UInt8]) -> (value: UInt32?, length: Int) {
        let first = UInt32(bytes[index])
        if first >= 0xC2, first < 0xE0, index + 1 < bytes.count, isContinuation(bytes[index + 1]) {
            return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        }
        if first >= 0xE1, first < 0xED, index + 2 < bytes.count, isContinuation(bytes[index + 1]),
            isContinuation(bytes[index + 2])
        {
            let high = (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
            return (high | UInt32(bytes[index + 2] & 0x3F), 3)
        }
        var decoder = Unicode.UTF8.ForwardParser()
        var rest = bytes[index...].makeIterator()
        switch decoder.parseScalar(from: &rest) {
        case .valid(let encoded): return (Unicode.UTF8.decode(encoded).value, encoded.count)
        case .error(let length): return (nil, max(1, length))
        case .emptyInput: return (nil, 1)
        }
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// The scalars between two offsets, for as long as the call lasts: a slice would count a reference.
    @inline(__always)
    func withScalars<Result>(_ start: Int, _ end: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
        precondition(start >= 0 && start <= end && end <= scalars.count)
        return scalars.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The text between two offsets, as written.
    package func text(_ start: Int, _ end: Int) -> String {
        start < end ? withScalars(start, end) { Self.text($0).text } : ""
    }

    /// A text, and all the bits that any of its scalars has.
    @inline(__always)
    private static func text(_ scalars: UnsafeBufferPointer<UInt32>) -> (text: String, bits: UInt32) {
        var length: UInt32 = 0
        var bits: UInt32 = 0
        for value in scalars {
            length &+= 1 &+ (value >= 0x80 ? 1 : 0) &+ (value >= 0x800 ? 1 : 0) &+ (value >= 0x1_0000 ? 1 : 0)
            bits |= value
        }
        // As many bytes are written as were counted.
        let text = String(unsafeUninitializedCapacity: Int(length)) { buffer in
            var next = 0
            for value in scalars {
                if value < 0x80 {
                    buffer[next] = UInt8(truncatingIfNeeded: value)
                    next &+= 1
                    continue
                }
                // The first byte says how many there are; six bits in each that follows.
                if value < 0x800 {
                    buffer[next] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
                    next &+= 1
                } else {
                    if value < 0x1_0000 {
                        buffer[next] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
                    } else {
                        buffer[next] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
                        buffer[next + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
                        next &+= 1
                    }
                    buffer[next + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
                    next &+= 2
                }
                buffer[next] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
                next &+= 1
            }
            return next
        }
        return (text, bits)
    }

    /// The lowest byte of each scalar between two offsets, which is all of those that a number or a date is made of.
    package func lowBytes(_ start: Int, _ end: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(end - start)
        for value in scalars[start..<end] { bytes.append(UInt8(truncatingIfNeeded: value)) }
        return bytes
    }

    /// The number between two offsets; nil where there is none or it has too many digits.
    package func decimal(_ start: Int, _ end: Int, separator: UInt8) -> ExactDecimal? {
        // Nearly all are short and whole; below nineteen digits nothing overflows.
        if start < end, end - start < 19, scalars[start..<end].allSatisfy({ ScalarClass.isDigit($0) }) {
            return ExactDecimal(scalars[start..<end].reduce(0) { $0 &* 10 &+ Int(truncatingIfNeeded: $1 &- 0x30) })
        }
        return try? ExactDecimal.parse(utf8: lowBytes(start, end), decimalSeparator: separator)
    }

    /// The text between two offsets in NFC.
    package func composedText(_ start: Int, _ end: Int) -> String {
        guard start < end else { return "" }
        return withScalars(start, end) { scalars in
            let (written, bits) = Self.text(scalars)
            // Most texts have nothing beyond the first Latin letters.
            guard bits >= 0x0300, scalars.contains(where: { ScalarClass.isCombining($0) }) else { return written }
            return NormalForm.composed(written)
        }
    }
}

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
}
