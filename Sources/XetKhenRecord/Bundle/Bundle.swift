import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A document that a ruleset declares, and the digest of the file that holds it, where one was given.
package struct BundledDocument: Sendable, Hashable {
    package var key: String
    package var number: String?
    package var digest: Digest?
}

/// A ruleset with everything that it uses in one file: `xetkhen.bundle/1`.
///
/// The file is text that a person can open. Its head says what is in it: language version, digests, documents, parameters,
/// files; then the files follow as they are. They are the authority: nothing is compiled into a bundle, since loading
/// one takes milliseconds.
package struct Bundle: Sendable, Hashable {
    package static let format = "xetkhen.bundle/1"

    package var sources: RulesetSources
    package var digests: RulesetDigests
    /// The version of the rules language.
    package var language: String
    /// The package that made it.
    package var package: String
    /// In the order of their keys.
    package var documents: [BundledDocument]
    /// The lines that list the parameters.
    package var parameters: [String]

    /// A bundle of a checked ruleset; `documents` are digests of the files that hold its documents, by their keys.
    package init(
        _ sources: RulesetSources, checked: CheckedRuleset, documents: [String: Digest], language: String,
        package: String
    ) throws(RecordFault) {
        let keys = checked.documents.map { $0.key }
        for key in documents.keys.sorted() where !keys.contains(key) {
            throw RecordFault(RecordDiagnostic.unnamedDocument, [key, keys.sorted().joined(separator: ", ")])
        }
        self.sources = sources
        self.language = language
        self.package = package
        digests = RulesetDigests(of: sources, language: language)
        self.documents = checked.documents.map {
            BundledDocument(key: $0.key, number: $0.number, digest: documents[$0.key])
        }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        parameters = Self.lines(of: checked)
    }

    /// The ruleset's name.
    package var name: String { sources.parts.last?.name ?? "" }

    // MARK: - Text

    /// The file.
    package var bytes: [UInt8] {
        let head = self.head
        let seal = SHA256.digest(of: head).hexadecimal
        var bytes = Array("\(head)seal \(seal)\n".utf8)
        for part in sources.parts {
            for file in part.files {
                bytes += Array("\n\(Self.mark(part, file))\n".utf8)
                bytes += file.bytes
            }
        }
        bytes.append(0x0A)
        return bytes
    }

    private var head: String {
        var lines = [
            Self.format, "language \(language)", "package \(package)", "ruleset \(name)",
            "meaning \(digests.meaning.hexadecimal)", "files \(digests.files.hexadecimal)",
        ]
        for document in documents {
            lines.append("document \(document.digest?.hexadecimal ?? "-") \(document.key) \(document.number ?? "-")")
        }
        lines += parameters
        for part in sources.parts {
            for file in part.files {
                let digest = SHA256.digest(of: file.bytes).hexadecimal
                lines.append("file \(digest) \(file.bytes.count) \(part.name)/\(file.name)")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    static func mark(_ part: RulesetSources.Part, _ file: RulesetSources.File) -> String {
        "======== \(part.name)/\(file.name)"
    }

    /// `parameter NAME FROM UNTIL VALUE`, a line for each stretch; `-` for an end that is open and a value without source.
    private static func lines(of checked: CheckedRuleset) -> [String] {
        var lines: [String] = []
        for parameter in checked.parameters {
            for stretch in parameter.values {
                let from = stretch.force.start?.isoDescription ?? "-"
                let until = stretch.force.lastDay?.isoDescription ?? "-"
                let value: String
                switch stretch.value {
                case .number(let number): value = number.description
                case .text(let text): value = text
                case .period(let first, let last): value = "\(first)–\(last)"
                case nil: value = "-"
                }
                lines.append("parameter \(parameter.name) \(from) \(until) \(value)")
            }
        }
        return lines
    }
}
