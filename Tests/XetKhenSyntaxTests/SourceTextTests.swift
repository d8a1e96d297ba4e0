import Testing
import XetKhenSyntax

/// What is read of a text's bytes in several ways at once, against the standard library's own reading of them.
@Suite("Source texts")
struct SourceTextTests {
    /// Letters of one to four bytes, line ends and NUL, so that each may stand anywhere among eight bytes.
    private static let pieces = ["a", "Z", "_", "9", " ", "\n", "\r\n", "\u{0}", "ă", "đ", "ề", "≥", "\u{301}", "😀"]

    private struct Random {
        var state: UInt64 = 20_261_122

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private static func texts() -> [String] {
        var random = Random()
        // Most are ASCII, as most of a ruleset is; every length up to forty comes.
        return (0..<2_000).map { number in
            (0..<number % 41).map { _ in pieces[random.next(3) == 0 ? random.next(pieces.count) : random.next(5)] }
                .joined()
        }
    }

    @Test("lines, NUL and the scalars with their places are those of the text, wherever they stand")
    func reading() {
        for text in Self.texts() {
            let bytes = Array(text.utf8)
            let source = SourceText(file: 0, bytes: bytes)
            #expect(source.bytes == bytes)
            #expect(source.invalidOffset == nil)
            #expect(source.nulOffset == bytes.firstIndex(of: 0), "\(text.debugDescription)")
            let starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
            #expect((0..<source.lineCount).map { source.lineStart($0) } == starts, "\(text.debugDescription)")
            #expect(source.lineStartsInFile.map { Int($0) } == starts, "\(text.debugDescription)")
            var (offset, line, column) = (0, 1, 1)
            for scalar in text.unicodeScalars {
                let read = source.scalar(at: offset)
                #expect(read.value == scalar.value && read.length == scalar.utf8.count, "\(text.debugDescription)")
                #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
                offset += scalar.utf8.count
                column += 1
                if scalar == "\n" { (line, column) = (line + 1, 1) }
            }
            #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
        }
    }

    @Test("the text between two offsets is that of its scalars")
    func stretches() {
        for text in Self.texts() {
            let source = SourceText(file: 0, bytes: Array(text.utf8))
            let scalars = text.unicodeScalars
            for start in scalars.indices {
                let end = scalars.index(start, offsetBy: 7, limitedBy: scalars.endIndex) ?? scalars.endIndex
                let stretch = String(scalars[start..<end])
                let first = text.utf8.distance(from: text.startIndex, to: start)
                let written = source.text(first, first + stretch.utf8.count)
                #expect(Array(written.utf8) == Array(stretch.utf8), "\(text.debugDescription)")
            }
        }
    }

    @Test("a byte that is no UTF-8 has its place, and what follows it is read")
    func invalid() {
        for place in 0..<20 {
            var bytes = [UInt8](repeating: 0x61, count: 20)
            bytes[place] = 0xFF
            let source = SourceText(file: 0, bytes: bytes)
            #expect(source.invalidOffset == place)
            let letters = String(repeating: "a", count: 20)
            #expect(source.bytes == Array((letters.prefix(place) + "\u{FFFD}" + letters.dropFirst(place + 1)).utf8))
        }
    }

    @Test("what is UTF-8 and where it ends is what the standard library says")
    func validity() {
        var random = Random()
        // Each first byte with what may and may not follow it, after as many letters as move it through eight bytes.
        let edges: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
        for first in UInt8.min...UInt8.max {
            for _ in 0..<60 {
                let tail = (0..<3).map { _ in edges[random.next(edges.count)] }
                let bytes = [UInt8](repeating: 0x61, count: random.next(9)) + [first] + tail + [0x0A, 0x62]
                let source = SourceText(file: 0, bytes: bytes)
                #expect((source.invalidOffset == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
                #expect(source.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
                let ends = bytes.indices.filter { bytes[$0] == 0x0A }
                #expect(source.lineStartsInFile == [0] + ends.map { Int32($0 + 1) }, "\(bytes)")
                guard let invalid = source.invalidOffset else { continue }
                #expect(String(validating: bytes[..<invalid], as: UTF8.self) != nil, "\(bytes)")
                #expect(source.bytes[invalid...].starts(with: "\u{FFFD}".utf8), "\(bytes)")
            }
        }
    }

    @Test("a byte-order mark is no part of the text, but of the file")
    func byteOrderMark() {
        let source = SourceText(file: 0, bytes: Array("\u{FEFF}ề\nb".utf8))
        #expect(source.hasByteOrderMark)
        #expect(source.bytes == Array("ề\nb".utf8))
        #expect(source.lineStart(1) == 4)
        #expect(source.lineStartsInFile == [0, 7])
        #expect(source.position(at: 3) == SourcePosition(line: 1, column: 2))
    }
}
