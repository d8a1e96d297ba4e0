import XetKhen

/// One nomination as it lies on disk: a whole file, or a line of a JSON Lines file.
struct NominationText {
    let name: String
    let bytes: [UInt8]
}

enum NominationFiles {
    /// Nominations of a JSON file, a JSON Lines file, a folder of either, or standard input (`-`, JSON or JSON Lines).
    static func read(_ path: String) throws(ReadingError) -> [NominationText] {
        if FileReading.isFolder(path) {
            let paths = FileReading.files(in: path, endings: [".json", ".jsonl"])
            guard !paths.isEmpty else { throw .noNominations(path) }
            var all: [NominationText] = []
            for path in paths { all += try read(path) }
            return all
        }
        let bytes = try FileReading.bytes(at: path)
        let holdsLines = path.hasSuffix(".jsonl") || (path == "-" && startsSecondObject(bytes))
        return holdsLines ? lines(of: bytes, in: path) : [NominationText(name: path, bytes: bytes)]
    }

    private static func lines(of bytes: [UInt8], in path: String) -> [NominationText] {
        var texts: [NominationText] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
            if !isBlank { texts.append(NominationText(name: "\(path):\(index + 1)", bytes: Array(line))) }
        }
        return texts
    }

    /// Whether a line after the first begins an object at the left edge, as JSON Lines do and a printed object does not.
    private static func startsSecondObject(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.firstIndex(of: 0x0A) else { return false }
        let next = bytes[first...].first { $0 != 0x0A && $0 != 0x0D }
        return next == UInt8(ascii: "{")
    }
}
