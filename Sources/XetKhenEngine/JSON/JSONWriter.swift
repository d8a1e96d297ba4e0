import XetKhenValues

/// Writes JSON byte by byte in the order in which it is told: the same calls always give the same text.
///
/// A container is opened, filled and closed by the caller; commas, line breaks and indentation are the writer's. Within
/// an object every value follows a `key`.
package struct JSONWriter: Sendable {
    /// One level as two spaces and one item a line; otherwise no whitespace at all.
    package let isIndented: Bool
    private var bytes: [UInt8] = []
    /// Whether each open container already holds an item.
    private var hasItems: [Bool] = []
    private var followsKey = false

    package init(indented: Bool) {
        isIndented = indented
    }

    /// What has been written; with a final line break when indented.
    package var text: String { String(decoding: utf8, as: UTF8.self) }

    package var utf8: [UInt8] { isIndented ? bytes + [0x0A] : bytes }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    package mutating func key(_ name: String) {
        beginItem()
        writeQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(0x20) }
        followsKey = true
    }

    package mutating func string(_ value: String) {
        beginItem()
        writeQuoted(value)
    }

    package mutating func number(_ value: ExactDecimal) {
        beginItem()
        bytes.append(contentsOf: value.description.utf8)
    }

    package mutating func number(_ value: Int) { number(ExactDecimal(value)) }

    package mutating func boolean(_ value: Bool) {
        beginItem()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func null() {
        beginItem()
        bytes.append(contentsOf: "null".utf8)
    }

    /// A member whose value is a string.
    package mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        boolean(value)
    }

    private mutating func open(_ bracket: UInt8) {
        beginItem()
        bytes.append(bracket)
        hasItems.append(false)
    }

    private mutating func close(_ bracket: UInt8) {
        let wasFilled = hasItems.popLast() ?? false
        if wasFilled { breakLine() }
        bytes.append(bracket)
    }

    /// A comma where another item came before, and a new line, unless this is the value of a key.
    private mutating func beginItem() {
        guard !followsKey else {
            followsKey = false
            return
        }
        guard let hasItem = hasItems.last else { return }
        if hasItem { bytes.append(UInt8(ascii: ",")) }
        hasItems[hasItems.count - 1] = true
        breakLine()
    }

    private mutating func breakLine() {
        guard isIndented else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * hasItems.count))
    }

    /// Escapes what RFC 8259 requires and nothing else; letters stand as they are.
    private mutating func writeQuoted(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
            case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
            case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
            case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
            case 0x00..<0x20:
                bytes.append(contentsOf: #"\u00"#.utf8)
                bytes.append(Self.hexadecimal(byte >> 4))
                bytes.append(Self.hexadecimal(byte & 15))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
