import XetKhenValues

/// The words of one subcommand, sorted into flags, options and operands as its description asks.
package struct ParsedArguments: Sendable {
    private var flags: Set<String> = []
    private var values: [String: [String]] = [:]
    package private(set) var operands: [String] = []
    /// `--help` stands among the words; nothing else was checked.
    package private(set) var asksForHelp = false

    /// Sorts `words`; `--` ends the options. Throws the first thing that the description does not allow.
    package init(_ words: [String], for command: CommandDescription) throws(UsageError) {
        var index = 0
        var optionsEnded = false
        while index < words.count {
            let word = words[index]
            index += 1
            guard !optionsEnded, word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            if word == "--" {
                optionsEnded = true
                continue
            }
            if word == "--help" || word == "-h" {
                asksForHelp = true
                return
            }
            try takeOption(word, words, &index, command)
        }
        try checkOperands(command)
    }

    private mutating func takeOption(
        _ word: String, _ words: [String], _ index: inout Int, _ command: CommandDescription
    ) throws(UsageError) {
        let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard word.hasPrefix("--"), let parameter = command.parameters.first(where: { $0.name == name }) else {
            let names = command.parameters.map(\.name)
            throw .unknownOption(word, suggestion: NormalForm.nearest(name, among: names))
        }
        guard parameter.isRepeatable || !flags.contains(name) && values[name] == nil else {
            throw .repeatedOption(name)
        }
        guard let valueName = parameter.valueName else {
            guard parts.count == 1 else { throw .unexpectedValue(option: name) }
            flags.insert(name)
            return
        }
        if parts.count == 2 {
            values[name, default: []].append(String(parts[1]))
        } else if index < words.count, words[index] == "-" || !words[index].hasPrefix("-") {
            values[name, default: []].append(words[index])
            index += 1
        } else {
            throw .missingValue(option: name, valueName: valueName)
        }
    }

    private func checkOperands(_ command: CommandDescription) throws(UsageError) {
        let needed = command.operands.filter { !$0.isOptional }.count
        if operands.count < needed { throw .missingOperand(command.operands[operands.count].name) }
        let isOpen = command.operands.last?.isRepeated ?? false
        if !isOpen, operands.count > command.operands.count {
            throw .unexpectedOperand(operands[command.operands.count])
        }
    }

    package subscript(flag: Flag) -> Bool { flags.contains(flag.description.name) }

    /// The option's value, nil when it is not given.
    package func value<Value>(_ option: Option<Value>) throws(UsageError) -> Value? {
        try values(of: option).last
    }

    /// All values of an option that may be given several times, in their order.
    package func values<Value>(of option: Option<Value>) throws(UsageError) -> [Value] {
        var read: [Value] = []
        for text in values[option.description.name] ?? [] {
            guard let value = option.read(text) else {
                throw .invalidValue(option: option.description.name, value: text, allowed: option.description.allowed)
            }
            read.append(value)
        }
        return read
    }
}
