/// A text shown to whoever types a command, in both languages of the project.
package struct CommandText: Sendable {
    package var vietnamese: String
    package var english: String

    package init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    package func text(inEnglish: Bool) -> String { inEnglish ? english : vietnamese }
}

/// What the parser must know of a flag or an option, whatever its value's type.
package struct ParameterDescription: Sendable {
    /// Long name without its dashes.
    package var name: String
    /// How the value is called in the help; nil for a flag.
    package var valueName: String?
    package var help: CommandText
    /// The only values accepted, when they can be listed.
    package var allowed: [String]
    /// Whether it may be given several times.
    package var isRepeatable: Bool

    package init(
        name: String, valueName: String?, help: CommandText, allowed: [String] = [], isRepeatable: Bool = false
    ) {
        self.name = name
        self.valueName = valueName
        self.help = help
        self.allowed = allowed
        self.isRepeatable = isRepeatable
    }
}

/// `--name`: present or not.
package struct Flag: Sendable {
    package let description: ParameterDescription

    package init(_ name: String, _ help: CommandText) {
        description = ParameterDescription(name: name, valueName: nil, help: help)
    }
}

/// `--name VALUE` or `--name=VALUE`, read to a type of its own.
package struct Option<Value: Sendable>: Sendable {
    package let description: ParameterDescription
    /// Nil when the text is no such value.
    package let read: @Sendable (String) -> Value?

    package init(
        _ name: String, value valueName: String, _ help: CommandText, allowed: [String] = [],
        isRepeatable: Bool = false, read: @escaping @Sendable (String) -> Value?
    ) {
        description = ParameterDescription(
            name: name, valueName: valueName, help: help, allowed: allowed, isRepeatable: isRepeatable)
        self.read = read
    }
}

extension Option where Value == String {
    package init(_ name: String, value valueName: String, _ help: CommandText, isRepeatable: Bool = false) {
        self.init(name, value: valueName, help, isRepeatable: isRepeatable, read: { $0 })
    }
}

/// What stands on the command line without dashes.
package struct OperandDescription: Sendable {
    package var name: String
    package var help: CommandText
    package var isOptional: Bool
    package var isRepeated: Bool

    package init(_ name: String, _ help: CommandText, isOptional: Bool = false, isRepeated: Bool = false) {
        self.name = name
        self.help = help
        self.isOptional = isOptional
        self.isRepeated = isRepeated
    }
}

/// One subcommand as it is described in the help and checked when parsed.
package struct CommandDescription: Sendable {
    package var name: String
    package var summary: CommandText
    package var operands: [OperandDescription]
    package var parameters: [ParameterDescription]
    /// Command lines that work, with what each does.
    package var examples: [(line: String, does: CommandText)]

    package init(
        name: String, summary: CommandText, operands: [OperandDescription], parameters: [ParameterDescription],
        examples: [(line: String, does: CommandText)]
    ) {
        self.name = name
        self.summary = summary
        self.operands = operands
        self.parameters = parameters
        self.examples = examples
    }
}
