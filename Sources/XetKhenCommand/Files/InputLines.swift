/// One line of an input, without its end.
struct InputLine: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        /// Longer than the limit: what it held was passed over and is not kept.
        case tooLong
    }

    /// Counted from 1.
    let number: Int
    let content: Content

    /// How much memory it takes.
    var size: Int {
        guard case .bytes(let bytes) = content else { return 0 }
        return bytes.count
    }
}

/// The lines of one input, read piece by piece so that an input of any length takes little memory. Blank lines are counted
/// and left out.
struct InputLines: Sendable {
    private static let pieceSize = 256 << 10
    /// More lines before a part than anyone has, and far from what an `Int` holds.
    private static let mostLinesBefore = 1_000_000_000_000_000

    private let path: String
    private let file: OpenFile
    private let maximumLine: Int
    private var line = 0
    private var pending: [UInt8] = []
    /// Where the next line begins in `pending`.
    private var start = 0
    /// Up to where `pending` is known to hold no end of that line.
    private var searched = 0
    private var hasEnded = false
    /// How many bytes were taken from the input.
    private var bytesTaken = 0

    /// `-` is standard input.
    init(_ path: String, maximumLine: Int) throws(ReadingError) {
        self.path = path
        self.maximumLine = maximumLine
        guard let opened = OpenFile(path) else { throw .unreadable(path) }
        file = opened
    }

    /// Reads the first line of a part of a longer input: how many lines stand before the part. Its lines are then numbered
    /// as in the whole, so that the outputs of all parts together are the output of the whole.
    mutating func beginPart() throws(ReadingError) {
        guard case .bytes(let bytes)? = try nextLine()?.content,
            let before = Int(String(decoding: bytes.filter { !Self.isBlank($0) }, as: UTF8.self)),
            (0...Self.mostLinesBefore).contains(before)
        else { throw .noPart(path) }
        line = before
    }

    /// The next line that is not blank; nil at the end.
    mutating func next() throws(ReadingError) -> InputLine? {
        while true {
            guard let found = try nextLine() else { return nil }
            if case .bytes(let bytes) = found.content, bytes.allSatisfy(Self.isBlank) { continue }
            return found
        }
    }

    /// How much of the input the lines given so far take up.
    var bytesRead: Int { bytesTaken - (pending.count - start) }

    /// All that is left as one text of at most so many bytes; nil where nothing but white space is left.
    mutating func rest(atMost limit: Int) throws(ReadingError) -> InputLine? {
        while pending.count - start <= limit, try fill() {}
        let isTooLong = pending.count - start > limit
        defer { (start, searched, hasEnded) = (pending.count, pending.count, true) }
        line += 1
        if isTooLong { return InputLine(number: line, content: .tooLong) }
        let text = Array(pending[start...])
        return text.allSatisfy(Self.isBlank) ? nil : InputLine(number: line, content: .bytes(text))
    }

    /// Whether the next line could be had without waiting for whoever writes a pipe.
    var isReady: Bool {
        if hasEnded || lineEnd() != nil { return true }
        var asked = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&asked, 1, 0) != 0
    }

    /// Whether one object is printed over several lines: the first line opens it and does not close it, and the next does
    /// not begin another object at the left edge, as JSON Lines do.
    mutating func holdPrintedObject() throws(ReadingError) -> Bool {
        guard let first = try index(from: start, where: { !Self.isBlank($0) && $0 != 0x0A }),
            pending[first] == UInt8(ascii: "{"),
            let end = try index(from: first, where: { $0 == 0x0A }),
            !Self.closesItsBrackets(pending[first..<end]),
            let second = try index(from: end, where: { $0 != 0x0A && $0 != 0x0D })
        else { return false }
        return pending[second] != UInt8(ascii: "{")
    }

    // MARK: Pieces

    private mutating func nextLine() throws(ReadingError) -> InputLine? {
        while true {
            if let end = lineEnd() {
                line += 1
                let isTooLong = end - start > maximumLine
                let content: InputLine.Content = isTooLong ? .tooLong : .bytes(Array(pending[start..<end]))
                start = end + 1
                searched = start
                return InputLine(number: line, content: content)
            }
            searched = pending.count
            if pending.count - start > maximumLine { return try passOver() }
            guard try fill() else { break }
        }
        guard start < pending.count else { return nil }
        line += 1
        defer { start = pending.count }
        return InputLine(number: line, content: .bytes(Array(pending[start...])))
    }

    /// Goes to the end of a line that is too long and keeps nothing of it.
    private mutating func passOver() throws(ReadingError) -> InputLine {
        line += 1
        let found = InputLine(number: line, content: .tooLong)
        while true {
            start = pending.count
            searched = start
            guard try fill() else { return found }
            if let end = lineEnd() {
                start = end + 1
                searched = start
                return found
            }
        }
    }

    /// Adds a piece of the input to `pending`; false at the end. A pipe gives what is there.
    private mutating func fill() throws(ReadingError) -> Bool {
        guard !hasEnded else { return false }
        if start > 0 {
            pending.removeFirst(start)
            searched -= start
            start = 0
        }
        let descriptor = file.descriptor
        let count = withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 1) { piece in
            var count = read(descriptor, piece.baseAddress, piece.count)
            while count < 0, errno == EINTR || errno == EAGAIN {
                // An input that someone else made not to wait is waited for here.
                var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&asked, 1, -1)
                count = read(descriptor, piece.baseAddress, piece.count)
            }
            if count > 0 { pending.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count])) }
            return count
        }
        guard count >= 0 else { throw .unreadable(path) }
        bytesTaken += count
        hasEnded = count == 0
        return count > 0
    }

    private func lineEnd() -> Int? {
        pending.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress, searched < bytes.count,
                let found = memchr(first + searched, 0x0A, bytes.count - searched)
            else { return nil }
            return UnsafeRawPointer(found) - first
        }
    }

    /// Where the first such byte stands, with as much read as that takes; nil at the end or beyond the longest line.
    private mutating func index(from place: Int, where isMeant: (UInt8) -> Bool) throws(ReadingError) -> Int? {
        var place = place
        while true {
            if let found = pending[place...].firstIndex(where: isMeant) { return found }
            place = pending.count
            guard place - start <= maximumLine, try fill() else { return nil }
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 }

    /// Whether every bracket that is opened is closed, texts apart.
    private static func closesItsBrackets(_ bytes: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        var isInText = false
        var isEscaped = false
        for byte in bytes {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return depth <= 0 && !isInText
    }
}
