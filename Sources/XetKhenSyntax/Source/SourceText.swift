import XetKhenValues

/// The text of one file with the offsets at which its lines begin. A byte-order mark is not part of the text.
package final class SourceText: Sendable {
    package let file: Int
    /// Always UTF-8: U+FFFD stands for what the file has that is none.
    package let bytes: [UInt8]
    private let lines: LineScan
    /// Where each line begins among the bytes of the file; a byte-order mark belongs to the first line.
    package let lineStartsInFile: [Int32]
    package let hasByteOrderMark: Bool

    /// The first byte that is no UTF-8, as the offset of the scalar that stands in its place.
    package let invalidOffset: Int?

    package init(file: Int, bytes: [UInt8]) {
        self.file = file
        let inFile = LineScan(bytes)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        hasByteOrderMark = bytes.starts(with: mark)
        lineStartsInFile = inFile.starts
        guard inFile.invalid != nil || hasByteOrderMark else {
            self.bytes = bytes
            lines = inFile
            invalidOffset = nil
            return
        }
        let left = hasByteOrderMark ? mark.count : 0
        self.bytes = Array(String(decoding: bytes[left...], as: UTF8.self).utf8)
        lines = LineScan(self.bytes)
        invalidOffset = inFile.invalid.map { $0 - left }
    }

    /// The first NUL, which no text has.
    package var nulOffset: Int? { lines.nul }

    // MARK: Lines

    package var lineCount: Int { lines.starts.count }

    /// The offset of the first byte of a line, counted from 0.
    @inline(__always)
    package func lineStart(_ line: Int) -> Int { Int(lines.starts[line]) }

    /// The line, counted from 0, that holds an offset.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = lineCount - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStart(middle) <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The offset after the last byte of a line, its line end left out.
    package func lineEnd(_ line: Int) -> Int {
        var end = line + 1 < lineCount ? lineStart(line + 1) : bytes.count
        if end > lineStart(line), bytes[end - 1] == 0x0A { end -= 1 }
        if end > lineStart(line), bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    // MARK: Places

    /// How many scalars begin between two offsets.
    package func scalarCount(_ start: Int, _ end: Int) -> Int {
        precondition(start >= 0 && start <= end && end <= bytes.count)
        return bytes.withUnsafeBytes { ByteScan.scalarCount($0, start, end) }
    }

    package func position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        return SourcePosition(line: line + 1, column: scalarCount(lineStart(line), offset) + 1)
    }

    package func range(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(file: file, start: position(at: start), end: position(at: end))
    }

    // MARK: Scalars

    /// The scalar that begins at an offset, and how many bytes it takes.
    @inline(__always)
    package func scalar(at index: Int) -> (value: UInt32, length: Int) {
        ScalarClass.scalar(at: index, of: bytes)
    }

    /// How many bytes the scalar at an offset takes where it may stand within a word, else 0.
    @inline(__always)
    package func wordLength(at index: Int) -> Int {
        if bytes[index] < 0x80 { return ScalarClass.isWord(UInt32(bytes[index])) ? 1 : 0 }
        let (value, length) = scalar(at: index)
        return ScalarClass.isWord(value) ? length : 0
    }

    /// After the part of a word that begins at an offset.
    package func wordEnd(_ start: Int, _ end: Int) -> Int {
        var stop = start
        while stop < end {
            let length = wordLength(at: stop)
            guard length > 0 else { break }
            stop += length
        }
        return stop
    }

    /// After the digits that begin at an offset.
    package func digitsEnd(_ start: Int, _ end: Int) -> Int {
        var stop = start
        while stop < end, ScalarClass.isDigit(UInt32(bytes[stop])) { stop += 1 }
        return stop
    }

    /// How many bytes the space at an offset takes, else 0.
    @inline(__always)
    package func spaceLength(at index: Int) -> Int {
        ScalarClass.spaceLength(at: index, of: bytes)
    }

    // MARK: Texts

    /// The bytes between two offsets, for as long as the call lasts: a slice would count a reference.
    @inline(__always)
    func withBytes<Result>(_ start: Int, _ end: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        precondition(start >= 0 && start <= end && end <= bytes.count)
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The text between two offsets, as written.
    package func text(_ start: Int, _ end: Int) -> String {
        start < end ? withBytes(start, end) { String(decoding: $0, as: UTF8.self) } : ""
    }

    /// The text between two offsets in NFC.
    package func composedText(_ start: Int, _ end: Int) -> String {
        guard start < end else { return "" }
        return withBytes(start, end) { bytes in
            let written = String(decoding: bytes, as: UTF8.self)
            // Most texts have no marks that stand alone.
            guard ByteScan.mayHaveMarks(bytes),
                written.unicodeScalars.contains(where: { ScalarClass.isCombining($0.value) })
            else { return written }
            return NormalForm.composed(written)
        }
    }

    /// The number between two offsets; nil where there is none or it has too many digits.
    package func decimal(_ start: Int, _ end: Int, separator: UInt8) -> ExactDecimal? {
        guard start < end else { return nil }
        // Nearly all are short and whole; below nineteen digits nothing overflows.
        let short = withBytes(start, end) { bytes -> Int? in
            guard bytes.count < 19, bytes.allSatisfy({ ScalarClass.isDigit(UInt32($0)) }) else { return nil }
            return bytes.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
        }
        if let short { return ExactDecimal(short) }
        return try? ExactDecimal.parse(utf8: Array(bytes[start..<end]), decimalSeparator: separator)
    }
}
