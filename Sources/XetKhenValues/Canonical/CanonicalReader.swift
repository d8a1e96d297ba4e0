/// Why bytes are no canonical document, and at which byte, counted from 0.
package struct CanonicalError: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// No JSON, or JSON in another form.
        case notCanonical
        /// Deeper than ``CanonicalReader/maximumDepth``.
        case tooDeep
    }

    package var kind: Kind
    package var offset: Int

    package init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

/// Reads a canonical document and refuses every other form of it, so that a document read is a document digested.
package struct CanonicalReader {
    package static let maximumDepth = 64

    /// They outlive the reader.
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The document that the bytes hold; nothing may follow it.
    package static func read(_ bytes: [UInt8]) throws(CanonicalError) -> CanonicalValue { try read(bytes[...]) }

    package static func read(_ bytes: ArraySlice<UInt8>) throws(CanonicalError) -> CanonicalValue {
        try bytes.withUnsafeBufferPointer { buffer -> Result<CanonicalValue, CanonicalError> in
            var reader = CanonicalReader(buffer)
            do throws(CanonicalError) {
                let value = try reader.value()
                guard reader.position == buffer.count else { throw reader.refusal }
                return .success(value)
            } catch {
                return .failure(error)
            }
        }.get()
    }

    /// Where the members of an object lie, without reading what they hold: the names and the bytes of their values. The
    /// values are not checked.
    package static func parts(
        of bytes: ArraySlice<UInt8>
    ) throws(CanonicalError) -> [(name: String, value: ArraySlice<UInt8>)] {
        let ranges = try bytes.withUnsafeBufferPointer { buffer -> Result<[(String, Range<Int>)], CanonicalError> in
            var reader = CanonicalReader(buffer)
            do throws(CanonicalError) { return .success(try reader.parts()) } catch { return .failure(error) }
        }.get()
        let start = bytes.startIndex
        return ranges.map { ($0.0, bytes[start + $0.1.lowerBound..<start + $0.1.upperBound]) }
    }

    /// How many bytes the value takes with which these begin; nil where there is none. What it holds is not checked.
    package static func length(ofValueIn bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = CanonicalReader(buffer)
            do throws(CanonicalError) { try reader.skip() } catch { return nil }
            return reader.position
        }
    }

    private mutating func parts() throws(CanonicalError) -> [(String, Range<Int>)] {
        var result: [(String, Range<Int>)] = []
        try expect(UInt8(ascii: "{"))
        if !take(UInt8(ascii: "}")) {
            repeat {
                let name = try text()
                try expect(UInt8(ascii: ":"))
                let start = position
                try skip()
                result.append((name, start..<position))
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"))
        }
        guard position == bytes.count else { throw refusal }
        return result
    }

    private var refusal: CanonicalError {
        CanonicalError(kind: .notCanonical, offset: position)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(CanonicalError) {
        guard take(byte) else { throw refusal }
    }

    private mutating func expect(_ literal: StaticString) throws(CanonicalError) {
        for index in 0..<literal.utf8CodeUnitCount { try expect(literal.utf8Start[index]) }
    }

    private mutating func value() throws(CanonicalError) -> CanonicalValue {
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"):
            try expect("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return .number(try number())
        }
    }

    private mutating func enter() throws(CanonicalError) {
        guard depth < Self.maximumDepth else {
            throw CanonicalError(kind: .tooDeep, offset: position)
        }
        depth += 1
        position += 1
    }

    private mutating func object() throws(CanonicalError) -> CanonicalValue {
        try enter()
        var members: [CanonicalValue.Member] = []
        if !take(UInt8(ascii: "}")) {
            repeat {
                let start = position
                let name = try text()
                if let last = members.last, !last.name.utf8.lexicographicallyPrecedes(name.utf8) {
                    position = start
                    throw refusal
                }
                try expect(UInt8(ascii: ":"))
                members.append(CanonicalValue.Member(name, try value()))
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"))
        }
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(CanonicalError) -> CanonicalValue {
        try enter()
        var items: [CanonicalValue] = []
        if !take(UInt8(ascii: "]")) {
            repeat { items.append(try value()) } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "]"))
        }
        depth -= 1
        return .array(items)
    }

    private mutating func number() throws(CanonicalError) -> ExactDecimal {
        let start = position
        while let byte = next, byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || Self.isDigit(byte) {
            position += 1
        }
        let written = UnsafeBufferPointer(rebasing: bytes[start..<position])
        // Normal form is a matter of bytes: what the number would be written as.
        guard let number = try? ExactDecimal.parseJSONNumber(written), number.description.utf8.elementsEqual(written)
        else {
            position = start
            throw refusal
        }
        return number
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private mutating func text() throws(CanonicalError) -> String {
        let start = position
        try expect(UInt8(ascii: "\""))
        var content: [UInt8] = []
        while true {
            guard let byte = next, byte >= 0x20 else { throw refusal }
            position += 1
            if byte == UInt8(ascii: "\"") { break }
            content.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        guard let text = String(validating: content, as: UTF8.self),
            NormalForm.composed(text).utf8.elementsEqual(content)
        else {
            position = start
            throw refusal
        }
        return text
    }

    /// What stands after a backslash, whose byte is read.
    private mutating func escaped() throws(CanonicalError) -> UInt8 {
        guard let letter = next else { throw refusal }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return letter
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "u"):
            // Only control characters without a letter of their own are written so.
            for byte in UInt8(0)..<0x20 where CanonicalWriter.shortEscape(byte) == nil {
                let digits = Array(("00" + Digest.hexadecimal([byte])).utf8)
                if bytes[position...].prefix(4).elementsEqual(digits) {
                    position += 4
                    return byte
                }
            }
            throw refusal
        default: throw refusal
        }
    }

    /// Passes over a value by its brackets and quotation marks.
    private mutating func skip() throws(CanonicalError) {
        var open = 0
        var offset = position
        let end = bytes.count
        repeat {
            guard offset < end else { throw refusal }
            let byte = bytes[offset]
            offset &+= 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open &+= 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): open &-= 1
            case UInt8(ascii: "\""):
                while offset < end, bytes[offset] != UInt8(ascii: "\"") {
                    offset &+= bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
                }
                guard offset < end else { throw refusal }
                offset &+= 1
            case UInt8(ascii: ","), UInt8(ascii: ":"): guard open > 0 else { throw refusal }
            default:
                while offset < end, bytes[offset] != UInt8(ascii: ","), bytes[offset] != UInt8(ascii: "]"),
                    bytes[offset] != UInt8(ascii: "}")
                {
                    offset &+= 1
                }
            }
        } while open > 0
        position = offset
    }
}
