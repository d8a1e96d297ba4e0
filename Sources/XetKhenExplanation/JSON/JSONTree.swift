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

    /// The document as UTF-8 text with a line end. Indented by two spaces a level, or all on one line.
    func text(isIndented: Bool) -> String {
        var writer = Writer(isIndented: isIndented)
        writer.write(self, depth: 0)
        writer.result += "\n"
        return writer.result
    }

    private struct Writer {
        let isIndented: Bool
        var result = ""

        mutating func write(_ tree: JSONTree, depth: Int) {
            switch tree {
            case .null: result += "null"
            case .bool(let value): result += value ? "true" : "false"
            case .number(let number): result += number.description
            case .string(let text): string(text)
            case .array(let items):
                guard !items.isEmpty else {
                    result += "[]"
                    return
                }
                result += "["
                for (index, item) in items.enumerated() {
                    if index > 0 { result += "," }
                    line(depth + 1)
                    write(item, depth: depth + 1)
                }
                line(depth)
                result += "]"
            case .object(let members):
                guard !members.isEmpty else {
                    result += "{}"
                    return
                }
                result += "{"
                for (index, member) in members.enumerated() {
                    if index > 0 { result += "," }
                    line(depth + 1)
                    string(member.key)
                    result += isIndented ? ": " : ":"
                    write(member.value, depth: depth + 1)
                }
                line(depth)
                result += "}"
            }
        }

        private mutating func line(_ depth: Int) {
            guard isIndented else { return }
            result += "\n" + String(repeating: "  ", count: depth)
        }

        private mutating func string(_ text: String) {
            result += "\""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": result += "\\\""
                case "\\": result += "\\\\"
                case "\n": result += "\\n"
                case "\r": result += "\\r"
                case "\t": result += "\\t"
                default:
                    if scalar.value < 0x20 {
                        let digits: [Character] = [
                            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f",
                        ]
                        result += "\\u00"
                        result.append(digits[Int(scalar.value >> 4)])
                        result.append(digits[Int(scalar.value & 15)])
                    } else {
                        result.unicodeScalars.append(scalar)
                    }
                }
            }
            result += "\""
        }
    }
}
