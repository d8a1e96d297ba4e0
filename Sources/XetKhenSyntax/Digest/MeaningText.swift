import XetKhenValues

/// What a ruleset says, as one text: equal for two rulesets exactly when they say the same. Declarations stand in the
/// order of their kinds and names, members in source order; positions, prose, comments, the language of the keywords and
/// the layout leave no trace, and numbers lose their trailing zeros.
package enum MeaningText {
    /// The text of a tree, one declaration a line, each line ended.
    package static func text(of tree: SyntaxTree, includingTests: Bool = true) -> String {
        var lines: [String] = []
        if let header = tree.header {
            var writer = MeaningWriter()
            writer.write(header)
            lines.append(writer.text)
        }
        let declarations = tree.declarations.map { declaration in
            var writer = MeaningWriter()
            writer.write(declaration.kind)
            return writer.text
        }
        lines += declarations.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if includingTests {
            let tests = tree.tests.map { test in
                var writer = MeaningWriter()
                writer.write(test)
                return writer.text
            }
            lines += tests.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    package static func text(of expression: ExpressionSyntax) -> String {
        var writer = MeaningWriter()
        writer.write(expression)
        return writer.text
    }

    package static func text(of condition: ConditionSyntax) -> String {
        var writer = MeaningWriter()
        writer.write(condition)
        return writer.text
    }
}

/// Nested lists of words in parentheses: `(standard s (award a) …)`. Every part has its own list, so that no two trees
/// give one text.
struct MeaningWriter {
    private(set) var text = ""

    mutating func word(_ word: String) {
        if let last = text.unicodeScalars.last, last != "(" { text += " " }
        text += word
    }

    mutating func list(_ head: String, _ body: (inout MeaningWriter) -> Void) {
        word("(" + head)
        body(&self)
        text += ")"
    }

    mutating func quoted(_ content: String) {
        var escaped = "\""
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        word(escaped + "\"")
    }

    mutating func names(_ head: String, _ names: [NameSyntax]) {
        guard !names.isEmpty else { return }
        list(head) { writer in
            for name in names { writer.word(name.text) }
        }
    }

    mutating func name(_ head: String, _ name: NameSyntax?) {
        guard let name else { return }
        list(head) { $0.word(name.text) }
    }

    mutating func write(_ head: String, _ text: TextSyntax?) {
        guard let text else { return }
        list(head) { writer in
            writer.quoted(text.vietnamese)
            if let english = text.english { writer.quoted(english) }
        }
    }

    mutating func write(_ head: String, _ force: ForceSyntax?) {
        guard let force else { return }
        list(head) { writer in
            writer.word(force.from?.isoDescription ?? "-")
            writer.word(force.until?.isoDescription ?? "-")
        }
    }

    mutating func write(_ citations: [CitationSyntax]) { write("source", citations) }

    mutating func write(_ head: String, _ citations: [CitationSyntax]) {
        guard !citations.isEmpty else { return }
        list(head) { writer in
            for citation in citations {
                writer.list("cite") { writer in
                    writer.word(citation.document.text)
                    for step in citation.path { writer.word(step) }
                    if let dash = citation.dash { writer.list("dash") { $0.word("\(dash)") } }
                    if let grade = citation.grade { writer.list("grade") { $0.write(grade) } }
                }
            }
        }
    }

    mutating func write(_ grade: Grade) {
        switch grade {
        case .v1: word("V1")
        case .v2: word("V2")
        case .v3: word("V3")
        case .memory: word("M")
        }
    }

    mutating func write(_ coverage: CoverageSyntax?) {
        guard let coverage else { return }
        list("for") { writer in
            writer.names("groups", coverage.groups)
            writer.names("except", coverage.except)
        }
    }

    mutating func write(_ sayings: SayingsSyntax) {
        write("met", sayings.met)
        write("not-met", sayings.notMet)
        write("unknown", sayings.unknown)
    }
}
