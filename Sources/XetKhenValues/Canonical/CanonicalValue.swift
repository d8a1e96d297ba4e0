/// A document in canonical form: one sequence of bytes for each value, so that equal documents have equal digests.
///
/// The form is JSON (RFC 8259) in UTF-8 without white space. Names of an object's members stand once each, ascending by
/// their UTF-8 bytes. Texts are in Normalization Form C; only the quotation mark, the backslash and the control characters
/// are escaped, in the shortest way. A number is an exact decimal in normal form: no exponent, no zeros at its ends.
package indirect enum CanonicalValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(ExactDecimal)
    case text(String)
    case array([CanonicalValue])
    /// Ascending by name.
    case object([Member])

    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: CanonicalValue

        package init(_ name: String, _ value: CanonicalValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object of these members in any order; of two of one name the last one stays.
    package static func object(of members: [Member]) -> CanonicalValue {
        var sorted = members
        sorted.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var unique: [Member] = []
        for member in sorted {
            if let last = unique.last, Array(last.name.utf8) == Array(member.name.utf8) { unique.removeLast() }
            unique.append(member)
        }
        return .object(unique)
    }

    package static func whole(_ number: Int) -> CanonicalValue { .number(ExactDecimal(number)) }

    /// The member of this name; nil where there is none, or the value is no object.
    package subscript(name: String) -> CanonicalValue? {
        guard case .object(let members) = self else { return nil }
        for member in members where member.name == name { return member.value }
        return nil
    }

    package var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    package var items: [CanonicalValue]? {
        if case .array(let items) = self { return items }
        return nil
    }

    package var members: [Member]? {
        if case .object(let members) = self { return members }
        return nil
    }

    package var wholeNumber: Int? {
        if case .number(let number) = self { return number.wholeNumber }
        return nil
    }

    package var truth: Bool? {
        if case .boolean(let value) = self { return value }
        return nil
    }

    /// The canonical bytes.
    package var bytes: [UInt8] {
        var writer = CanonicalWriter()
        writer.write(self)
        return writer.bytes
    }
}
