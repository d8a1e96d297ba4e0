import Testing
import XetKhenSyntax

/// What is read of a text's bytes in several ways at once, against the standard library's own reading of them.
@Suite("Source texts")
struct SourceTextTests {
    /// Letters of one to four bytes, line ends and NUL, so that each may stand anywhere among eight bytes.
    private static let pieces = ["a", "Z", "_", "9", " ", "\n", "\r\n", "\u{0}", "ă", "đ", "ề", "≥", "\u{301}", "😀"]

    private static func texts() -> [String] {
        var state: UInt64 = 20_261_122
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        // Most are ASCII, as most of a ruleset is; every length up to forty comes.
        return (0..<2_000).map { number in
            (0..<number % 41).map { _ in pieces[next(3) == 0 ? next(pieces.count) : next(5)] }.joined()
        }
    }

    @Test("scalars, line starts and NUL are those of the bytes, wherever they stand")
    func reading() {
        for text in Self.texts() {
            let source = SourceText(file: 0, bytes: Array(text.utf8))
            let scalars = text.unicodeScalars.map { $0.value }
            #expect(source.scalars == scalars, "\(text.debugDescription)")
            let ends = scalars.indices.filter { scalars[$0] == 0x0A }
            #expect(source.lineStarts == [0] + ends.map { $0 + 1 }, "\(text.debugDescription)")
            let bytes = Array(text.utf8)
            let byteEnds = bytes.indices.filter { bytes[$0] == 0x0A }
            #expect(source.lineStartsInBytes == [0] + byteEnds.map { Int32($0 + 1) }, "\(text.debugDescription)")
            #expect(source.nulOffset == scalars.firstIndex(of: 0), "\(text.debugDescription)")
            #expect(source.invalidOffset == nil)
        }
    }

    @Test("the text between two offsets is that of its scalars")
    func stretches() {
        for text in Self.texts() {
            let source = SourceText(file: 0, bytes: Array(text.utf8))
            let scalars = Array(text.unicodeScalars)
            for start in 0...scalars.count {
                let end = min(scalars.count, start + 7)
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[start..<end])
                #expect(Array(source.text(start, end).utf8) == Array(String(view).utf8), "\(text.debugDescription)")
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
            var expected = [UInt32](repeating: 0x61, count: 20)
            expected[place] = 0xFFFD
            #expect(source.scalars == expected)
        }
    }
}
