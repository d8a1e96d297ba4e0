import XetKhen
import XetKhenRecord

/// One record as it lies on disk: a line, without its end.
struct RecordLine: Sendable {
    let name: String
    let content: InputLine.Content

    /// Throws where the line is longer than any record.
    func bytes() throws(RecordFault) -> [UInt8] {
        guard case .bytes(let bytes) = content else { throw RecordFault(RecordDiagnostic.notARecord, [name]) }
        return bytes
    }
}

/// The records of files, one line each, read piece by piece so that a file of any length takes little memory.
struct RecordLines {
    /// A longer line than this is no record.
    static let maximumLine = 256 << 20

    private var paths: [String]
    private var path = ""
    private var lines: InputLines?

    /// Records of files and of folders of `.json` and `.jsonl` files.
    init(_ paths: [String]) throws(ReadingError) {
        self.paths = try FileReading.inputs(paths, orEmpty: ReadingError.noRecords).reversed()
    }

    /// The next records, at most so many and about so many bytes; empty at the end.
    mutating func next(atMost count: Int, bytes limit: Int) throws(ReadingError) -> [RecordLine] {
        var found: [RecordLine] = []
        var size = 0
        while found.count < count, size < limit, let line = try nextLine() {
            size += line.size
            found.append(RecordLine(name: name(line.number), content: line.content))
        }
        return found
    }

    private mutating func nextLine() throws(ReadingError) -> InputLine? {
        while true {
            if let line = try lines?.next() { return line }
            guard let path = paths.popLast() else { return nil }
            self.path = path
            lines = try InputLines(path, maximumLine: Self.maximumLine)
        }
    }

    /// A `.json` file holds one record.
    private func name(_ line: Int) -> String { path.hasSuffix(".json") && line == 1 ? path : path + ":\(line)" }
}
