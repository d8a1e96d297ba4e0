import XetKhenValues

/// The package and language versions that gave an answer.
package struct EngineVersion: Sendable, Hashable {
    package var package: String
    package var language: String

    package init(package: String, language: String) {
        self.package = package
        self.language = language
    }
}

/// Where a record stands in a chain: its number from 1 and the digest of the one before.
package struct ChainPlace: Sendable, Hashable {
    package var number: Int
    package var previous: Digest?

    package init(number: Int, previous: Digest?) {
        self.number = number
        self.previous = previous
    }
}

/// A decision with everything that replaying it needs: `xetkhen.record/1`.
///
/// The body is one canonical document, and its digest is the record's. Personal details stand beside it and are in it only
/// as salted digests, so that a record without them is the same record.
package struct DecisionRecord: Sendable, Hashable {
    package static let format = "xetkhen.record/1"
    /// Records that this build reads, oldest first.
    package static let readFormats = [format]

    package var rulesetName: String
    package var ruleset: RulesetDigests
    package var engine: EngineVersion
    package var consideredOn: CalendarDate
    /// Up to which day evidence counts as known.
    package var knownOn: CalendarDate
    /// The canonical nomination without personal details.
    package var nomination: [UInt8]
    /// `xetkhen.trace/1`.
    package var answer: [UInt8]
    package var decision: CouncilDecision?
    package var chain: ChainPlace?
    /// Digests of the personal details, by their names.
    package var commitments: [String: Digest]
    /// Those that are disclosed.
    package var details: [DisclosedDetail]

    /// The body: what is digested.
    package var body: [UInt8] { body(answer: answer, nomination: nomination) }

    /// The body with these for its two large members.
    func body(answer: [UInt8], nomination: [UInt8]) -> [UInt8] {
        var writer = CanonicalWriter(capacity: answer.count + nomination.count + 1024)
        writer.beginObject()
        writer.name("answer")
        writer.verbatim(answer)
        writer.name("chain")
        if let chain {
            writer.beginObject()
            writer.name("number")
            writer.number(chain.number)
            writer.name("previous")
            writer.composed(optional: chain.previous?.hexadecimal)
            writer.endObject()
        } else {
            writer.null()
        }
        writer.member("considered_on", consideredOn.isoDescription)
        writer.name("decision")
        if let decision { writer.write(decision.document) } else { writer.null() }
        writer.name("engine")
        writer.beginObject()
        writer.member("language", engine.language)
        writer.member("package", engine.package)
        writer.endObject()
        writer.member("format", Self.format)
        writer.member("known_on", knownOn.isoDescription)
        writer.name("nomination")
        writer.verbatim(nomination)
        writer.name("personal")
        writer.beginObject()
        for name in commitments.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            writer.name(name)
            writer.composed(commitments[name]?.hexadecimal ?? "")
        }
        writer.endObject()
        writer.name("ruleset")
        writer.beginObject()
        writer.member("files", ruleset.files.hexadecimal)
        writer.member("meaning", ruleset.meaning.hexadecimal)
        writer.member("name", rulesetName)
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }

    package var digest: Digest { SHA256.digest(of: body) }

    /// The personal details that are disclosed, as a canonical document.
    package var disclosure: [UInt8] {
        var writer = CanonicalWriter()
        writer.beginObject()
        for detail in details.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            writer.name(detail.name)
            writer.beginObject()
            writer.member("salt", detail.salt)
            writer.member("value", detail.value)
            writer.endObject()
        }
        writer.endObject()
        return writer.bytes
    }

    /// The file of the record: one line.
    package var line: [UInt8] { Self.line(body: body, disclosure: disclosure) }

    /// The same from its parts, as a case file keeps them.
    package static func line(body: [UInt8], disclosure: [UInt8]) -> [UInt8] {
        var writer = CanonicalWriter(capacity: body.count + disclosure.count + 128)
        writer.beginObject()
        writer.member("digest", SHA256.digest(of: body).hexadecimal)
        writer.name("disclosed")
        writer.verbatim(disclosure)
        writer.name("record")
        writer.verbatim(body)
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    /// The same record without personal details.
    package var redacted: DecisionRecord {
        var record = self
        record.details = []
        return record
    }
}
