import XetKhenRecord
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What a ruleset is told from others by, as 64 hexadecimal digits each.
public struct RulesetIdentity: Sendable, Hashable {
    /// SHA-256 of what the ruleset says: layout, prose, cases and the language of the keywords leave no trace.
    public var meaning: String
    /// SHA-256 of its files and of those of the rulesets that it uses.
    public var files: String
}

/// A mistake about a bundle or a record; ``message`` says it.
public struct RecordError: Error, Sendable {
    /// Code, sentence and help.
    public var message: Message

    package init(_ fault: RecordFault) { message = Message(fault.diagnostic) }
}

extension Ruleset {
    /// The digests of the ruleset and of all that it uses.
    public var identity: RulesetIdentity {
        let digests = self.digests
        return RulesetIdentity(meaning: digests.meaning.hexadecimal, files: digests.files.hexadecimal)
    }

    package var digests: RulesetDigests { RulesetDigests(of: sources, language: Version.language) }

    /// The ruleset and everything that it uses as one text file, ``Version/bundle``.
    ///
    /// - Parameter documents: The files that hold the ruleset's documents, by the documents' names; their digests are kept.
    /// - Returns: The file's bytes.
    /// - Throws: ``RecordError`` where the ruleset declares no document of a name.
    public func bundle(documents: [String: [UInt8]] = [:]) throws(RecordError) -> [UInt8] {
        do {
            return try Bundle(
                sources, checked: checked, documents: documents.mapValues { SHA256.digest(of: $0) },
                language: Version.language, package: Version.package
            ).bytes
        } catch { throw RecordError(error) }
    }

    /// Reads a bundle, of this or an older language version, and checks that it is whole.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: What messages call it.
    ///   - purpose: What it is loaded for.
    /// - Returns: The ruleset, checked and compiled.
    /// - Throws: ``RecordError`` where it is no bundle, of a newer language, or not as it was made.
    public static func load(
        bundle bytes: [UInt8], named name: String, for purpose: LoadingPurpose = .authoring
    ) throws(RecordError) -> Ruleset {
        do throws(RecordFault) {
            let read = try UnverifiedBundle(reading: bytes, named: name, language: Version.language)
            func files(_ part: RulesetSources.Part) -> [RulesetFile] {
                part.files.map { RulesetFile(path: part.name + "/" + $0.name, bytes: $0.bytes) }
            }
            let own = read.sources.parts.last.map { files($0) } ?? []
            let loading = load(own, for: purpose) { name in
                read.sources.parts.first { $0.name == name }.map { files($0) }
            }
            guard let ruleset = loading.ruleset else { throw RecordFault(RecordDiagnostic.brokenBundle, [name]) }
            let rebuilt = try Bundle(
                ruleset.sources, checked: ruleset.checked, documents: read.documents, language: read.language,
                package: read.package)
            try read.verify(rebuilt)
            return ruleset
        } catch { throw RecordError(error) }
    }
}
