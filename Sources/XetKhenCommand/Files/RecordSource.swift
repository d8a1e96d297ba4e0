import XetKhen
import XetKhenRecord
import XetKhenStore
import XetKhenValues

/// One record as a command takes it in.
struct RecordEntry: Sendable {
    enum Content: Sendable {
        case line(RecordLine)
        /// As a case file keeps it.
        case stored(body: [UInt8], disclosed: [UInt8], digest: Digest)
    }

    let name: String
    let content: Content

    func read() throws(RecordFault) -> DecisionRecord {
        switch content {
        case .line(let line): return try DecisionRecord(line: try line.bytes(), named: name)
        case .stored(let body, let disclosed, let digest):
            let found = SHA256.digest(of: body)
            guard found == digest else {
                throw RecordFault(
                    RecordDiagnostic.alteredRecord, [name, found.hexadecimal, digest.hexadecimal])
            }
            return try DecisionRecord(body: body, disclosure: disclosed, named: name)
        }
    }
}

/// The records of files, folders and case files, one after the other, read piece by piece.
struct RecordSource {
    private var lines: RecordLines
    private var files: [CaseFile] = []
    private var last: Int64 = 0
    /// The rulesets of the case files.
    private(set) var rulesets: [Digest: Ruleset] = [:]

    init(_ operands: [String]) throws(CommandError) {
        var paths: [String] = []
        for path in operands {
            guard Self.isCaseFile(path) else {
                paths.append(path)
                continue
            }
            let file: CaseFile
            do { file = try CaseFile.open(at: path, forWriting: false) } catch { throw .store(error) }
            rulesets.merge(try CaseRulesets(file).byMeaning) { kept, _ in kept }
            files.append(file)
        }
        files.reverse()
        do { lines = try RecordLines(paths) } catch { throw .reading(error) }
    }

    /// The next records, at most so many and about so many bytes; empty at the end.
    mutating func next(atMost count: Int, bytes limit: Int) throws(CommandError) -> [RecordEntry] {
        var entries: [RecordEntry] = []
        do {
            entries = try lines.next(atMost: count, bytes: limit).map {
                RecordEntry(name: $0.name, content: .line($0))
            }
        } catch { throw .reading(error) }
        while entries.isEmpty, let file = files.last {
            let stored: [StoredRecord]
            do { stored = try file.records(after: last, limit: min(count, Self.page)) } catch { throw .store(error) }
            guard let end = stored.last else {
                files.removeLast()
                last = 0
                continue
            }
            last = end.number
            entries = stored.map {
                RecordEntry(
                    name: "\($0.number)",
                    content: .stored(body: $0.body, disclosed: $0.disclosed, digest: $0.digest))
            }
        }
        return entries
    }

    private static let page = 512

    /// What every SQLite database begins with.
    private static func isCaseFile(_ path: String) -> Bool {
        guard path != "-", !FileReading.isFolder(path), let file = OpenFile(path) else { return false }
        return file.bytes(atMost: 16) == Array("SQLite format 3\0".utf8)
    }
}
