/// A JSON value that keeps the order of its members, so that a case can be cut down member by member.
package indirect enum JSONValue: Sendable, Hashable {
    case text(String)
    case literal(String)
    case array([JSONValue])
    case object([Member])

    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: JSONValue
    }

    static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    static func number(_ value: Int) -> JSONValue { .literal("\(value)") }

    static func truth(_ value: Bool) -> JSONValue { .literal(value ? "true" : "false") }

    package var text: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .literal(let literal): literal
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.name) + ": " + $0.value.text }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result + "\""
    }

    /// Every value with one member or element less.
    package var reductions: [JSONValue] {
        switch self {
        case .text, .literal: return []
        case .array(let elements):
            var result: [JSONValue] = []
            for index in elements.indices {
                var rest = elements
                rest.remove(at: index)
                result.append(.array(rest))
                for reduced in elements[index].reductions {
                    rest = elements
                    rest[index] = reduced
                    result.append(.array(rest))
                }
            }
            return result
        case .object(let members):
            var result: [JSONValue] = []
            for index in members.indices {
                var rest = members
                rest.remove(at: index)
                result.append(.object(rest))
                for reduced in members[index].value.reductions {
                    rest = members
                    rest[index].value = reduced
                    result.append(.object(rest))
                }
            }
            return result
        }
    }
}
