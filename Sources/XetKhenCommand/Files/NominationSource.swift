import XetKhen
import XetKhenEngine
import XetKhenSyntax

/// One nomination as it lies in an input: a whole file, or a line of one.
struct NominationText: Sendable {
    let path: String
    /// Whether it fills its file.
    let isWhole: Bool
    /// Where it stands in its file, counted from 1; a nomination that fills a file stands in line 1.
    let line: Int
    let content: InputLine.Content
    /// The most bytes that it may have.
    let limit: Int

    /// What messages call it.
    var name: String { isWhole ? path : "\(path):\(line)" }

    /// What is wrong with one that is longer.
    var tooLong: Message {
        let start = SourcePosition(line: 1, column: 1)
        return Message(
            Diagnostic(
                EvidenceDiagnostic.documentTooLarge, at: .nomination(path: "", position: start), ["\(limit)"]))
    }
}

/// The nominations of JSON files, JSON Lines files, folders of either and standard input (`-`), one after the other, read
/// piece by piece so that an input of any length takes little memory.
struct NominationSource: Sendable {
    /// A longer line than this is no nomination; it is passed over without being kept.
    static let maximumLine = 16 << 20

    private var paths: [String]
    private var path = ""
    private var lines: InputLines?
    private var isWhole = false
    private var bytesBefore = 0
    /// How long all inputs are together; nil where one of them is no regular file.
    let totalBytes: Int?

    /// Whether each input is a part of longer JSON Lines and says in its first line how many lines stand before it.
    private let isPart: Bool

    init(_ operands: [String], isPart: Bool = false) throws(ReadingError) {
        self.isPart = isPart
        let inputs = try FileReading.inputs(operands, orEmpty: ReadingError.noNominations)
        let sizes = inputs.map { FileReading.size(of: $0) }
        totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
        paths = inputs.reversed()
    }

    /// How much of the inputs the nominations given so far take up.
    var bytesRead: Int { bytesBefore + (lines?.bytesRead ?? 0) }

    /// The next nominations, at most so many and about so many bytes; empty at the end. Does not wait for more where some
    /// are there already.
    mutating func next(atMost count: Int, bytes limit: Int) throws(ReadingError) -> [NominationText] {
        var found: [NominationText] = []
        var size = 0
        while found.count < count, size < limit, found.isEmpty || lines?.isReady ?? true,
            let line = try nextLine()
        {
            size += line.size
            found.append(
                NominationText(
                    path: path, isWhole: isWhole, line: line.number, content: line.content,
                    limit: isWhole ? JSONLimits.documentBytes : Self.maximumLine))
        }
        return found
    }

    /// Passes over so many nominations.
    mutating func skip(_ count: Int) throws(ReadingError) {
        var left = count
        while left > 0 {
            let passed = try next(atMost: min(left, 1_024), bytes: Self.maximumLine).count
            guard passed > 0 else { return }
            left -= passed
        }
    }

    private mutating func nextLine() throws(ReadingError) -> InputLine? {
        while true {
            if !isWhole, let line = try lines?.next() { return line }
            bytesBefore = bytesRead
            lines = nil
            guard let path = paths.popLast() else { return nil }
            self.path = path
            isWhole = !isPart && path.hasSuffix(".json")
            var opened = try InputLines(path, maximumLine: Self.maximumLine)
            defer { lines = opened }
            // Where a part is cut, its first line may break off: it is nevertheless no object printed over several lines.
            if isPart { try opened.beginPart() }
            if !isWhole, !isPart, !path.hasSuffix(".jsonl") { isWhole = try opened.holdPrintedObject() }
            guard isWhole else { continue }
            // An empty file is a nomination that breaks off.
            return try opened.rest(atMost: JSONLimits.documentBytes) ?? InputLine(number: 1, content: .bytes([]))
        }
    }
}

extension NominationSource {
    /// All nominations of these inputs at once, for commands that need them together. Throws where one is too long.
    static func all(of operands: [String]) throws(ReadingError) -> [(name: String, bytes: [UInt8])] {
        var source = try NominationSource(operands)
        var all: [(name: String, bytes: [UInt8])] = []
        while let text = try source.next(atMost: 1, bytes: 1).first {
            guard case .bytes(let bytes) = text.content else { throw .tooLong(text.name, limit: text.limit) }
            all.append((text.name, bytes))
        }
        return all
    }
}
