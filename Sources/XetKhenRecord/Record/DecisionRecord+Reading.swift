import XetKhenSyntax
import XetKhenValues

extension DecisionRecord {
    /// Reads the file of a record: one line, byte for byte as it was written. `name` is what messages call it.
    package init(line: [UInt8], named name: String) throws(RecordFault) {
        let content = line.last == 0x0A ? line.dropLast() : line[...]
        let head = Array("{\"digest\":\"".utf8)
        let middle = Array("\",\"disclosed\":".utf8)
        let tail = Array(",\"record\":".utf8)
        let digestEnd = head.count + 2 * Digest.byteCount
        let disclosedStart = digestEnd + middle.count
        guard content.count > disclosedStart + tail.count + 2, content.starts(with: head),
            content[digestEnd...].starts(with: middle), content.last == UInt8(ascii: "}"),
            let length = CanonicalReader.length(ofValueIn: content[disclosedStart...]),
            content[(disclosedStart + length)...].starts(with: tail)
        else { throw RecordFault(RecordDiagnostic.notARecord, [name]) }
        let bodyStart = disclosedStart + length + tail.count
        let body = Array(content[bodyStart..<content.endIndex - 1])
        let disclosure = Array(content[disclosedStart..<disclosedStart + length])
        try self.init(body: body, disclosure: disclosure, named: name)
        let actual = SHA256.digest(of: body).hexadecimal
        guard content[head.count..<digestEnd].elementsEqual(actual.utf8) else {
            let stated = String(decoding: content[head.count..<digestEnd], as: UTF8.self)
            throw RecordFault(RecordDiagnostic.alteredRecord, [name, actual, stated])
        }
    }

    /// Reads a record from its body and its personal details.
    package init(body: [UInt8], disclosure: [UInt8], named name: String) throws(RecordFault) {
        let parts = try Self.parts(of: body[...], named: name)
        var found: [String: ArraySlice<UInt8>] = [:]
        for part in parts { found[part.name] = part.value }
        func damaged(_ member: String) -> RecordFault {
            RecordFault(RecordDiagnostic.damagedRecord, [name, member])
        }
        func value(_ member: String) throws(RecordFault) -> CanonicalValue {
            guard let bytes = found[member], let value = try? CanonicalReader.read(bytes) else { throw damaged(member) }
            return value
        }
        guard let format = try value("format").text else { throw damaged("format") }
        guard Self.readFormats.contains(format) else {
            throw RecordFault(
                format.hasPrefix("xetkhen.record/") ? RecordDiagnostic.newerRecord : RecordDiagnostic.notARecord,
                [name, format])
        }
        func text(_ value: CanonicalValue?, _ member: String) throws(RecordFault) -> String {
            guard let text = value?.text else { throw damaged(member) }
            return text
        }
        func date(_ member: String) throws(RecordFault) -> CalendarDate {
            guard let date = CalendarDate.parseISO(utf8: try text(value(member), member).utf8) else {
                throw damaged(member)
            }
            return date
        }
        func digest(_ value: CanonicalValue?, _ member: String) throws(RecordFault) -> Digest {
            guard let digest = Digest(hexadecimal: try text(value, member)) else { throw damaged(member) }
            return digest
        }
        let ruleset = try value("ruleset")
        let engine = try value("engine")
        rulesetName = try text(ruleset["name"], "ruleset.name")
        self.ruleset = RulesetDigests(
            meaning: try digest(ruleset["meaning"], "ruleset.meaning"),
            files: try digest(ruleset["files"], "ruleset.files"))
        self.engine = EngineVersion(
            package: try text(engine["package"], "engine.package"),
            language: try text(engine["language"], "engine.language"))
        consideredOn = try date("considered_on")
        knownOn = try date("known_on")
        // Replaying and the checker read these two in full.
        guard let nomination = found["nomination"], let answer = found["answer"] else { throw damaged("answer") }
        self.nomination = Array(nomination)
        self.answer = Array(answer)
        let decision = try value("decision")
        self.decision = decision == .null ? nil : try CouncilDecision(decision)
        let chain = try value("chain")
        self.chain = nil
        if chain != .null {
            guard let number = chain["number"]?.wholeNumber, number >= 1, let previous = chain["previous"] else {
                throw damaged("chain")
            }
            self.chain = ChainPlace(
                number: number, previous: previous == .null ? nil : try digest(previous, "chain.previous"))
        }
        commitments = [:]
        for member in try value("personal").members ?? [] {
            commitments[member.name] = try digest(member.value, "personal." + member.name)
        }
        details = []
        guard let disclosed = try? CanonicalReader.read(disclosure), let members = disclosed.members else {
            throw damaged("disclosed")
        }
        for member in members {
            let detail = DisclosedDetail(
                name: member.name, value: try text(member.value["value"], member.name),
                salt: try text(member.value["salt"], member.name))
            guard commitments[detail.name] == detail.commitment else {
                throw RecordFault(RecordDiagnostic.falseDisclosure, [name, detail.name])
            }
            details.append(detail)
        }
        // What was not read above, or read another way than it is written, is not this record. The two large members stand in
        // it as they are.
        var written = CanonicalWriter()
        written.beginObject()
        for part in parts {
            written.name(part.name)
            let isLarge = part.name == "answer" || part.name == "nomination"
            written.verbatim(isLarge ? Self.null : Array(part.value))
        }
        written.endObject()
        guard self.body(answer: Self.null, nomination: Self.null) == written.bytes, self.disclosure == disclosure else {
            throw damaged("record")
        }
    }

    private static let null = Array("null".utf8)

    private static func parts(
        of bytes: ArraySlice<UInt8>, named name: String
    ) throws(RecordFault) -> [(name: String, value: ArraySlice<UInt8>)] {
        do { return try CanonicalReader.parts(of: bytes) } catch {
            throw RecordFault(RecordDiagnostic.notARecord, [name])
        }
    }
}
