import XetKhenSyntax
import XetKhenValues

/// The texts of a ruleset and of every ruleset that it uses, in the order in which they are checked: itself last.
package struct RulesetSources: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        /// The file's name without its folder.
        package var name: String
        package var bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package struct Part: Sendable, Hashable {
        /// The ruleset's own name.
        package var name: String
        /// Ascending by name.
        package var files: [File]

        package init(name: String, files: [File]) {
            self.name = name
            self.files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        }
    }

    package var parts: [Part]

    package init(parts: [Part]) { self.parts = parts }
}

/// What two rulesets are told apart by.
package struct RulesetDigests: Sendable, Hashable {
    /// Of what the ruleset says: layout, prose, comments, cases and the language of the keywords leave no trace.
    package var meaning: Digest
    /// Of its files, byte by byte, and their names.
    package var files: Digest

    package init(meaning: Digest, files: Digest) {
        self.meaning = meaning
        self.files = files
    }

    /// The digests of these sources, read in a language version: the same words of another version may mean something else.
    package init(of sources: RulesetSources, language: String) {
        var meaning = SHA256()
        var files = SHA256()
        meaning.update(Array("xetkhen.meaning/1\nlanguage \(language)\n".utf8))
        files.update(Array("xetkhen.files/1\n".utf8))
        for part in sources.parts {
            let tree = RulesetParser.parse(
                files: part.files.map { (path: $0.name, bytes: $0.bytes) }, readsTests: false)
            meaning.update(Array("ruleset \(part.name)\n".utf8))
            meaning.update(Array(MeaningText.text(of: tree, includingTests: false).utf8))
            for file in part.files {
                let digest = SHA256.digest(of: file.bytes).hexadecimal
                files.update(Array("\(digest) \(part.name)/\(file.name)\n".utf8))
            }
        }
        self.init(meaning: meaning.finish(), files: files.finish())
    }
}
