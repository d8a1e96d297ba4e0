import Foundation
import XetKhen

/// One record as it lies on disk: a line, without its end.
struct RecordLine {
    let name: String
    let bytes: [UInt8]
}

/// The records of files, one line each, read piece by piece so that a file of any length takes little memory.
struct RecordLines {
    /// A longer line than this is no record.
    static let maximumLine = 256 << 20
    private static let pieceSize = 1 << 20

    private var paths: [String]
    private var handle: FileHandle?
    private var path = ""
    private var line = 0
    private var pending: [UInt8] = []
    private var start = 0

    /// Records of files and of folders of `.json` and `.jsonl` files.
    init(_ paths: [String]) throws(ReadingError) {
        var all: [String] = []
        for path in paths {
            if FileReading.isFolder(path) {
                let found = FileReading.files(in: path, endings: [".json", ".jsonl"])
                guard !found.isEmpty else { throw .noRecords(path) }
                all += found
            } else {
                guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path) }
                all.append(path)
            }
        }
        self.paths = all.reversed()
    }

    /// The next records, at most so many and about so many bytes; empty at the end.
    mutating func next(atMost count: Int, bytes limit: Int) throws(ReadingError) -> [RecordLine] {
        var lines: [RecordLine] = []
        var size = 0
        while lines.count < count, size < limit, let line = try next() {
            size += line.bytes.count
            lines.append(line)
        }
        return lines
    }

    private mutating func next() throws(ReadingError) -> RecordLine? {
        while true {
            if handle == nil {
                guard let path = paths.popLast() else { return nil }
                guard let opened = FileHandle(forReadingAtPath: path) else { throw .unreadable(path) }
                (handle, self.path, line, start) = (opened, path, 0, 0)
                pending.removeAll()
            }
            if let end = lineEnd() {
                let bytes = Array(pending[start..<end])
                start = end + 1
                line += 1
                if !bytes.isEmpty { return RecordLine(name: name, bytes: bytes) }
                continue
            }
            pending.removeFirst(start)
            start = 0
            guard pending.count <= Self.maximumLine, let piece = try? handle?.read(upToCount: Self.pieceSize),
                !piece.isEmpty
            else {
                handle = nil
                guard !pending.isEmpty else { continue }
                line += 1
                defer { pending.removeAll() }
                return RecordLine(name: name, bytes: pending)
            }
            pending.append(contentsOf: piece)
        }
    }

    private func lineEnd() -> Int? {
        pending.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress, start < bytes.count,
                let found = memchr(first + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - first
        }
    }

    /// A `.json` file holds one record.
    private var name: String { path.hasSuffix(".json") && line == 1 ? path : path + ":\(line)" }
}
