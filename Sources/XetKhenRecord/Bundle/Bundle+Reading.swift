import XetKhenSyntax
import XetKhenValues

/// What the head of a bundle says and the files that follow, before the ruleset is checked.
package struct UnverifiedBundle: Sendable {
    package var sources: RulesetSources
    package var language: String
    package var package: String
    package var documents: [String: Digest]
    fileprivate var bytes: [UInt8]
    fileprivate var name: String

    /// Reads a bundle of this or an older language version. `name` is what messages call it.
    package init(reading bytes: [UInt8], named name: String, language supported: String) throws(RecordFault) {
        var reader = BundleReader(bytes: bytes, name: name)
        guard reader.line() == Bundle.format else { throw RecordFault(RecordDiagnostic.notABundle, [name]) }
        let language = try reader.word(after: "language")
        guard let version = Int(language), let highest = Int(supported), version >= 1 else {
            throw reader.damaged("language")
        }
        guard version <= highest else {
            throw RecordFault(RecordDiagnostic.newerBundle, [name, language, supported])
        }
        self.language = language
        package = try reader.word(after: "package")
        _ = try reader.word(after: "ruleset")
        _ = try reader.word(after: "meaning")
        _ = try reader.word(after: "files")
        documents = [:]
        sources = RulesetSources(parts: [])
        self.bytes = bytes
        self.name = name
        var files: [(digest: Digest, count: Int, ruleset: String, name: String)] = []
        var headEnd = reader.position
        while let line = reader.line(), !line.hasPrefix("seal ") {
            headEnd = reader.position
            let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map { String($0) }
            guard words.count == 4 else { throw reader.damaged(line) }
            switch words[0] {
            case "document": documents[words[2]] = Digest(hexadecimal: words[1])
            case "parameter": continue
            case "file":
                let parts = words[3].split(separator: "/", maxSplits: 1).map { String($0) }
                guard parts.count == 2, let digest = Digest(hexadecimal: words[1]), let count = Int(words[2]),
                    count >= 0
                else { throw reader.damaged(line) }
                files.append((digest, count, parts[0], parts[1]))
            default: throw reader.damaged(line)
            }
        }
        let seal = "seal " + SHA256.digest(of: Array(bytes[..<headEnd])).hexadecimal + "\n"
        guard bytes[headEnd...].starts(with: Array(seal.utf8)) else { throw reader.damaged("seal") }
        for file in files {
            let label = file.ruleset + "/" + file.name
            let content = try reader.content(after: label, count: file.count)
            guard SHA256.digest(of: content) == file.digest else { throw reader.damaged(label) }
            let entry = RulesetSources.File(name: file.name, bytes: content)
            if sources.parts.last?.name == file.ruleset {
                sources.parts[sources.parts.count - 1].files.append(entry)
            } else {
                sources.parts.append(RulesetSources.Part(name: file.ruleset, files: [entry]))
            }
        }
        guard !sources.parts.isEmpty else { throw reader.damaged("file") }
    }

    /// Refuses what is not, byte for byte, the bundle of the ruleset that its files hold.
    package func verify(_ bundle: Bundle) throws(RecordFault) {
        guard bundle.bytes == bytes else {
            throw RecordFault(RecordDiagnostic.damagedBundle, [name, "digest"])
        }
    }
}

private struct BundleReader {
    let bytes: [UInt8]
    let name: String
    var position = 0

    func damaged(_ part: String) -> RecordFault { RecordFault(RecordDiagnostic.damagedBundle, [name, "“\(part)”"]) }

    /// The next line without its end; nil where none is whole.
    mutating func line() -> String? {
        guard position < bytes.count, let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
        let text = String(validating: bytes[position..<end], as: UTF8.self)
        position = end + 1
        return text
    }

    mutating func word(after head: String) throws(RecordFault) -> String {
        guard let line = line(), line.hasPrefix(head + " ") else { throw damaged(head) }
        return String(line.dropFirst(head.count + 1))
    }

    mutating func content(after label: String, count: Int) throws(RecordFault) -> [UInt8] {
        let mark = Array("\n======== \(label)\n".utf8)
        guard bytes[position...].starts(with: mark), count <= bytes.count - position - mark.count else {
            throw damaged(label)
        }
        let start = position + mark.count
        position = start + count
        return Array(bytes[start..<position])
    }
}
