/// What kind of value stands next.
package enum JSONToken: UInt8, Sendable, Hashable {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
}

/// Walks over the bytes of a JSON text (RFC 8259) once, without building a tree.
///
/// Every check of the grammar and of UTF-8 is made on what is passed over, skipped values included. The bytes must
/// outlive the scanner. A byte-order mark at the start is passed over.
package struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The next byte to read.
    package internal(set) var position: Int
    private var depth = 0

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        position = hasMark ? 3 : 0
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// The error for a byte that cannot stand at `offset`, or for the end of the text.
    func unexpected(at offset: Int) -> JSONError {
        offset < bytes.count ? JSONError(.unexpected, at: offset) : JSONError(.unexpectedEnd, at: bytes.count)
    }

    /// Passes over whitespace and says what stands next, without reading it.
    @inline(__always)
    package mutating func peek() throws(JSONError) -> JSONToken {
        skipWhitespace()
        guard position < bytes.count else { throw unexpected(at: position) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"): return .true
        case UInt8(ascii: "f"): return .false
        case UInt8(ascii: "n"): return .null
        default: throw unexpected(at: position)
        }
    }

    /// Reads `true`, `false` or `null`; `peek` has seen its first letter.
    package mutating func readLiteral(_ token: JSONToken) throws(JSONError) {
        let rest: StaticString
        switch token {
        case .true: rest = "true"
        case .false: rest = "false"
        case .null: rest = "null"
        case .object, .array, .string, .number: throw unexpected(at: position)
        }
        let length = rest.utf8CodeUnitCount
        for index in 0..<length {
            let offset = position + index
            guard offset < bytes.count, bytes[offset] == rest.utf8Start[index] else { throw unexpected(at: offset) }
        }
        position += length
    }

    /// Reads `{` or `[`.
    @inline(__always)
    package mutating func enter() throws(JSONError) {
        guard depth < JSONLimits.depth else { throw JSONError(.tooDeep, at: position) }
        depth += 1
        position += 1
    }

    /// Reads up to and including the next member's name and colon; nil at the end of the object, which is read too.
    @inline(__always)
    package mutating func nextKey(_ isFirst: inout Bool) throws(JSONError) -> JSONString? {
        guard try nextItem(&isFirst, closing: UInt8(ascii: "}")) else { return nil }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw unexpected(at: position) }
        let key = try readString()
        skipWhitespace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw unexpected(at: position) }
        position += 1
        return key
    }

    /// Whether another element follows; at the end of the array its bracket is read too.
    @inline(__always)
    package mutating func nextElement(_ isFirst: inout Bool) throws(JSONError) -> Bool {
        try nextItem(&isFirst, closing: UInt8(ascii: "]"))
    }

    @inline(__always)
    private mutating func nextItem(_ isFirst: inout Bool, closing: UInt8) throws(JSONError) -> Bool {
        skipWhitespace()
        guard position < bytes.count else { throw unexpected(at: position) }
        let byte = bytes[position]
        if byte == closing {
            position += 1
            depth -= 1
            return false
        }
        if isFirst {
            isFirst = false
            return true
        }
        guard byte == UInt8(ascii: ",") else { throw unexpected(at: position) }
        position += 1
        skipWhitespace()
        guard position < bytes.count, bytes[position] != closing else { throw unexpected(at: position) }
        return true
    }

    /// Passes over one value of any kind, with every check but that of duplicate names.
    package mutating func skipValue() throws(JSONError) {
        // The kinds of the containers that are open here, outermost first.
        var isObject: [Bool] = []
        var isFirst = true
        while true {
            let token = try peek()
            switch token {
            case .object, .array:
                try enter()
                isObject.append(token == .object)
                isFirst = true
            case .string: _ = try readString()
            case .number: _ = try readNumber()
            case .true, .false, .null: try readLiteral(token)
            }
            // Closes what ends here and moves to the next value.
            while true {
                guard let inObject = isObject.last else { return }
                if inObject {
                    if try nextKey(&isFirst) != nil { break }
                } else {
                    if try nextElement(&isFirst) { break }
                }
                isObject.removeLast()
                isFirst = false
            }
        }
    }

    /// Checks that nothing but whitespace is left.
    package mutating func finish() throws(JSONError) {
        skipWhitespace()
        guard position == bytes.count else { throw JSONError(.trailingContent, at: position) }
    }
}
