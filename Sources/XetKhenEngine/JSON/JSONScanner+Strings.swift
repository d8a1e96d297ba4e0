import XetKhenValues

/// A string where it stands, without its quotation marks: checked, not yet decoded.
package struct JSONString: Sendable, Hashable {
    /// Of the first byte after the opening quotation mark.
    package var start: Int
    /// Of the closing quotation mark.
    package var end: Int
    package var hasEscapes: Bool
    package var isASCII: Bool
}

extension JSONScanner {
    /// Reads a string, at whose opening quotation mark the scanner stands.
    package mutating func readString() throws(JSONError) -> JSONString {
        let start = position + 1
        var result = JSONString(start: start, end: start, hasEscapes: false, isASCII: true)
        var offset = start
        while true {
            offset = skipPlainText(from: offset)
            guard offset < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") { break }
            if byte >= 0x80 {
                offset = try skipMultibyteScalar(at: offset)
                result.isASCII = false
            } else if byte == UInt8(ascii: "\\") {
                offset = try readEscape(at: offset).next
                result.hasEscapes = true
            } else {
                throw JSONError(.controlCharacter, at: offset)
            }
        }
        guard offset - start <= JSONLimits.stringBytes else { throw JSONError(.stringTooLong, at: start - 1) }
        result.end = offset
        position = offset + 1
        return result
    }

    /// The first byte from `offset` on that is not plain text: a quotation mark, backslash, control or non-ASCII byte.
    @inline(__always)
    private func skipPlainText(from offset: Int) -> Int {
        var offset = offset
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        while offset + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            // A byte's top bit is set where it is, in turn, `"`, `\`, below 0x20; a borrow can only reach bytes above the
            // lowest one found, and only the lowest counts.
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let found =
                (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
                    | ((word &- ones &* 0x20) & ~word) | word) & tops
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C else { break }
            offset += 1
        }
        return offset
    }

    /// The offset after the UTF-8 sequence that begins here; overlong forms, surrogates and values beyond U+10FFFF are refused.
    private func skipMultibyteScalar(at offset: Int) throws(JSONError) -> Int {
        let lead = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: throw JSONError(.invalidUTF8, at: offset)
        }
        for index in 1..<length {
            guard offset + index < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
            let byte = bytes[offset + index]
            guard index == 1 ? second.contains(byte) : (0x80...0xBF).contains(byte) else {
                throw JSONError(.invalidUTF8, at: offset)
            }
        }
        return offset + length
    }

    /// The scalar that the escape at `offset` stands for, and the offset after it. A surrogate pair is one escape.
    private func readEscape(at offset: Int) throws(JSONError) -> (scalar: Unicode.Scalar, next: Int) {
        guard offset + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
        let scalar: Unicode.Scalar
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""): scalar = "\""
        case UInt8(ascii: "\\"): scalar = "\\"
        case UInt8(ascii: "/"): scalar = "/"
        case UInt8(ascii: "b"): scalar = "\u{08}"
        case UInt8(ascii: "f"): scalar = "\u{0C}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        case UInt8(ascii: "u"): return try readUnicodeEscape(at: offset)
        default: throw JSONError(.malformedEscape, at: offset)
        }
        return (scalar, offset + 2)
    }

    private func readUnicodeEscape(at offset: Int) throws(JSONError) -> (scalar: Unicode.Scalar, next: Int) {
        let first = try readFourDigits(of: offset)
        if let scalar = Unicode.Scalar(first) { return (scalar, offset + 6) }
        guard first < 0xDC00, offset + 7 < bytes.count, bytes[offset + 6] == UInt8(ascii: "\\"),
            bytes[offset + 7] == UInt8(ascii: "u")
        else { throw JSONError(.loneSurrogate, at: offset) }
        let second = try readFourDigits(of: offset + 6)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONError(.loneSurrogate, at: offset) }
        return (scalar, offset + 12)
    }

    /// The number written in the four hexadecimal digits of the `\u` at `offset`.
    private func readFourDigits(of offset: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for index in offset + 2..<offset + 6 {
            guard index < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
            let digit: UInt8
            switch bytes[index] {
            case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): digit = byte - 48
            case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): digit = byte - 87
            case let byte where (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(byte): digit = byte - 55
            default: throw JSONError(.malformedEscape, at: offset)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// The bytes of a string as written, for one without escapes the bytes of its text.
    @inline(__always)
    package func rawBytes(_ string: JSONString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[string.start..<string.end])
    }

    /// The text of a string, in Normalization Form C.
    package func text(_ string: JSONString) -> String {
        guard string.hasEscapes else {
            let text = String(decoding: rawBytes(string), as: UTF8.self)
            return string.isASCII ? text : NormalForm.composed(text)
        }
        var scalars = String.UnicodeScalarView()
        var plainStart = string.start
        var offset = string.start
        while offset < string.end {
            guard bytes[offset] == UInt8(ascii: "\\"), let escape = try? readEscape(at: offset) else {
                offset += 1
                continue
            }
            scalars.append(contentsOf: String(decoding: bytes[plainStart..<offset], as: UTF8.self).unicodeScalars)
            scalars.append(escape.scalar)
            offset = escape.next
            plainStart = offset
        }
        scalars.append(contentsOf: String(decoding: bytes[plainStart..<string.end], as: UTF8.self).unicodeScalars)
        return NormalForm.composed(String(scalars))
    }
}
