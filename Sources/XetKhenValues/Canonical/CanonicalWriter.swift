/// Writes a canonical document piece by piece. Who calls it names an object's members in ascending order.
package struct CanonicalWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Whether a comma is due before the next item.
    private var followsItem = false

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func write(_ value: CanonicalValue) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .number(let number): self.number(number)
        case .text(let text): self.text(text)
        case .array(let items):
            beginArray()
            for item in items { write(item) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                name(member.name)
                write(member.value)
            }
            endObject()
        }
    }

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The name of an object's next member; its value follows.
    package mutating func name(_ name: String) {
        text(name)
        bytes.append(UInt8(ascii: ":"))
        followsItem = false
    }

    package mutating func null() { literal("null") }

    package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    package mutating func number(_ value: ExactDecimal) {
        if value.scale == 0, let whole = value.wholeNumber {
            number(whole)
        } else {
            beginItem()
            bytes.append(contentsOf: value.description.utf8)
        }
    }

    package mutating func number(_ value: Int) {
        beginItem()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    package mutating func text(_ value: String) { composed(NormalForm.composed(value)) }

    /// A text that is in Normalization Form C already, as all names of a ruleset are.
    package mutating func composed(_ value: String) {
        beginItem()
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                for byte in utf8 { appendEscaped(byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A code of a format: nothing in it needs an escape.
    package mutating func code(_ value: StaticString) {
        beginItem()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
    }

    /// The name of an object's next member, a code.
    package mutating func member(_ name: StaticString) {
        code(name)
        bytes.append(UInt8(ascii: ":"))
        followsItem = false
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x00..<0x20: escape(byte)
        default: bytes.append(byte)
        }
    }

    /// A part that is canonical already, as the next item.
    package mutating func verbatim(_ part: [UInt8]) {
        beginItem()
        bytes.append(contentsOf: part)
    }

    /// The letters that stand for control characters after a backslash.
    static func shortEscape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        default: nil
        }
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        if let letter = Self.shortEscape(byte) {
            bytes.append(letter)
        } else {
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(contentsOf: Digest.hexadecimal([byte]).utf8)
        }
    }

    private mutating func literal(_ text: String) {
        beginItem()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func begin(_ bracket: UInt8) {
        beginItem()
        bytes.append(bracket)
        followsItem = false
    }

    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        followsItem = true
    }

    private mutating func beginItem() {
        if followsItem { bytes.append(UInt8(ascii: ",")) }
        followsItem = true
    }
}
