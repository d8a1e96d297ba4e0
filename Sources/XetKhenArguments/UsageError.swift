/// A command line that cannot be understood: what is wrong with it, and the nearest thing that would be understood.
package enum UsageError: Error, Sendable, Equatable {
    case unknownCommand(String, suggestion: String?)
    case unknownOption(String, suggestion: String?)
    case missingValue(option: String, valueName: String)
    case unexpectedValue(option: String)
    /// None of them is given, and one is needed.
    case missingOneOf(options: [String])
    case repeatedOption(String)
    case invalidValue(option: String, value: String, allowed: [String])
    case missingOperand(String)
    case unexpectedOperand(String)

    package func message(inEnglish: Bool) -> String {
        switch self {
        case .unknownCommand(let name, let suggestion):
            let hint = Self.hint(suggestion, inEnglish: inEnglish)
            return inEnglish ? "there is no command “\(name)”\(hint)" : "không có lệnh “\(name)”\(hint)"
        case .unknownOption(let name, let suggestion):
            let hint = Self.hint(suggestion.map { "--\($0)" }, inEnglish: inEnglish)
            return inEnglish
                ? "there is no option “\(name)” here\(hint)" : "lệnh này không có tùy chọn “\(name)”\(hint)"
        case .missingValue(let option, let valueName):
            return inEnglish
                ? "“--\(option)” needs a value: --\(option) \(valueName)"
                : "“--\(option)” cần một giá trị: --\(option) \(valueName)"
        case .missingOneOf(let options):
            let names = options.map { "“--\($0)”" }
            return inEnglish
                ? names.joined(separator: " or ") + " is needed" : "cần " + names.joined(separator: " hoặc ")
        case .unexpectedValue(let option):
            return inEnglish ? "“--\(option)” takes no value" : "“--\(option)” không nhận giá trị"
        case .repeatedOption(let option):
            return inEnglish ? "“--\(option)” is given twice" : "“--\(option)” được ghi hai lần"
        case .invalidValue(let option, let value, let allowed):
            guard !allowed.isEmpty else {
                return inEnglish
                    ? "“\(value)” is not a value that “--\(option)” understands"
                    : "“--\(option)” không hiểu giá trị “\(value)”"
            }
            let list = allowed.joined(separator: ", ")
            return inEnglish
                ? "“--\(option)” takes one of \(list), not “\(value)”"
                : "“--\(option)” nhận một trong các giá trị \(list), không nhận “\(value)”"
        case .missingOperand(let name):
            return inEnglish ? "\(name) is missing" : "thiếu \(name)"
        case .unexpectedOperand(let text):
            return inEnglish ? "“\(text)” is one word too many" : "thừa “\(text)”"
        }
    }

    private static func hint(_ suggestion: String?, inEnglish: Bool) -> String {
        guard let suggestion else { return "" }
        return inEnglish ? "; did you mean “\(suggestion)”?" : "; có phải “\(suggestion)”?"
    }
}
