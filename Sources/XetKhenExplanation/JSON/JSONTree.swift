import XetKhenEngine
import XetKhenValues

/// A JSON document to be written: keys keep the order in which they were given, numbers are exact.
indirect enum JSONTree: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(ExactDecimal)
    case string(String)
    case array([JSONTree])
    case object([Member])

    struct Member: Sendable, Hashable {
        var key: String
        var value: JSONTree

        init(_ key: String, _ value: JSONTree) {
            self.key = key
            self.value = value
        }
    }

    static func integer(_ value: Int) -> JSONTree { .number(ExactDecimal(value)) }

    static func strings(_ values: [String]) -> JSONTree {
        var items: [JSONTree] = []
        for value in values { items.append(.string(value)) }
        return .array(items)
    }

    /// The document as text: indented with a line end, or without any white space.
    func text(isIndented: Bool) -> String {
        var writer = JSONWriter(indented: isIndented)
        write(into: &writer)
        return writer.text
    }

    private func write(into writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.boolean(value)
        case .number(let number): writer.number(number)
        case .string(let text): writer.string(text)
        case .array(let items):
            writer.beginArray()
            for item in items { item.write(into: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for member in members {
                writer.key(member.key)
                member.value.write(into: &writer)
            }
            writer.endObject()
        }
    }
}
