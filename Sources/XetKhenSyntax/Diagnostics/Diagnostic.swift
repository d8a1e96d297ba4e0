import XetKhenValues

package enum Severity: UInt8, Sendable, Hashable {
    case error
    case warning
}

/// A sentence in both languages with numbered holes `{0}`, `{1}` for a diagnostic's arguments.
package struct DiagnosticText: Sendable, Hashable {
    package var vietnamese: String
    package var english: String

    package init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The sentence with its holes filled; a hole without an argument stays empty, braces around anything but a number
    /// stand as they are.
    package func filled(_ arguments: [String], in language: Language) -> String {
        let template = language == .vietnamese ? vietnamese : english
        var result = ""
        var hole: String?
        for character in template {
            switch character {
            case "{":
                if let outer = hole { result += "{" + outer }
                hole = ""
            case "}":
                if let inner = hole {
                    if let index = Int(inner) {
                        if arguments.indices.contains(index) { result += arguments[index] }
                    } else {
                        result += "{" + inner + "}"
                    }
                } else {
                    result.append(character)
                }
                hole = nil
            default:
                if hole == nil { result.append(character) } else { hole?.append(character) }
            }
        }
        if let open = hole { result += "{" + open }
        return result
    }
}

/// A mistake that the project can report: its stable code, sentences, help, and an example that gives exactly it.
package struct DiagnosticKind: Sendable, Hashable {
    /// `XK0101`: never reused for another meaning.
    package var code: String
    package var severity: Severity
    package var message: DiagnosticText
    /// What to do.
    package var help: DiagnosticText
    /// A Markdown ruleset (or, for evidence codes, a nomination in JSON) that gives exactly this code, with `⟦` and
    /// `⟧` around the place reported. The marks are removed before it is read. Empty where no text can show
    /// the mistake: a file too large, bytes that are not UTF-8.
    package var example: String

    package init(
        _ code: String, _ severity: Severity, message: DiagnosticText, help: DiagnosticText, example: String
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.help = help
        self.example = example
    }
}

/// Where a diagnostic points.
package enum DiagnosticPlace: Sendable, Hashable {
    case ruleset(SourceRange)
    /// A JSON path such as `evidence.xếp_loại.2022` with the line and column where it stands.
    case nomination(path: String, position: SourcePosition)
    case none
}

/// One reported mistake.
package struct Diagnostic: Sendable, Hashable {
    package var kind: DiagnosticKind
    package var place: DiagnosticPlace
    /// The user's own words and the suggestions that fill the sentence's holes.
    package var arguments: [String]

    package init(_ kind: DiagnosticKind, at place: DiagnosticPlace, _ arguments: [String] = []) {
        self.kind = kind
        self.place = place
        self.arguments = arguments
    }

    package func message(in language: Language) -> String { kind.message.filled(arguments, in: language) }
    package func help(in language: Language) -> String { kind.help.filled(arguments, in: language) }
}
