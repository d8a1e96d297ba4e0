import Testing

@testable import XetKhenSyntax

/// What is asked of eight bytes at once, against the same asked of each byte.
@Suite("Bytes, eight at once")
struct ByteScanTests {
    private static let pieces = [
        "a", "Z", " ", "~", "\"", "\\", "\t", "\u{1}", "\u{7F}", "_", "0", "9", "@", "[", "`", "{", "/", ":", "z", "A",
        "ă", "đ",
        "ề", "e\u{302}\u{301}", "×", "≥", "😀",
    ]

    private static func texts() -> [[UInt8]] {
        var state: UInt64 = 22_112_026
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<4_000).map { number in
            Array((0..<number % 30).map { _ in pieces[next(4) == 0 ? next(pieces.count) : next(4)] }.joined().utf8)
        }
    }

    @Test("a byte is found wherever it stands")
    func finding() {
        for text in Self.texts() {
            text.withUnsafeBufferPointer { bytes in
                for byte in [0x22, 0x5C, 0x61, 0x09] as [UInt8] {
                    #expect(ByteScan.contains(byte, in: bytes) == text.contains(byte), "\(byte) in \(text)")
                }
            }
        }
    }

    @Test("marks that stand alone and control characters are found wherever they stand")
    func marks() {
        for text in Self.texts() {
            text.withUnsafeBufferPointer { bytes in
                #expect(ByteScan.mayHaveMarks(bytes) == text.contains { $0 == 0xCC || $0 == 0xCD }, "\(text)")
                for index in 0...text.count {
                    let eight = (0..<8).map { index + $0 < text.count ? text[index + $0] : 0 }
                    let word = ByteScan.word(at: index, of: UnsafeRawBufferPointer(bytes))
                    #expect(word == eight.reversed().reduce(0) { $0 << 8 | UInt64($1) }, "\(index) of \(text)")
                    #expect(ByteScan.hasOthers(word) == eight.contains { $0 < 0x20 || $0 >= 0x80 }, "\(eight)")
                }
            }
        }
    }

    @Test("a word goes on as long as its scalars may stand within one")
    func words() {
        for text in Self.texts() {
            let source = SourceText(file: 0, bytes: text)
            for start in text.indices where text[start] & 0xC0 != 0x80 {
                for limit in [text.count, start + (text.count - start) / 2]
                where limit == text.count || text[limit] & 0xC0 != 0x80 {
                    var word: [UInt8] = []
                    var hasMarks = false
                    for scalar in String(decoding: text[start..<limit], as: UTF8.self).unicodeScalars {
                        guard ScalarClass.isWord(scalar.value) else { break }
                        word += Array(String(scalar).utf8)
                        if ScalarClass.isCombining(scalar.value) { hasMarks = true }
                    }
                    let scanned = source.word(at: start, limit: limit)
                    let place: Comment = "\(start)..<\(limit) of \(text)"
                    #expect(scanned.length == word.count, place)
                    #expect(scanned.isASCII == word.allSatisfy { $0 < 0x80 }, place)
                    #expect(scanned.hasMarks == hasMarks, place)
                    let isPlain = word.allSatisfy { !(0x30...0x39).contains($0) && $0 != 0x5F }
                    #expect(scanned.mayBeKeyword == (isPlain && word.count <= 16), place)
                    let first = word.prefix(16) + Array(repeating: 0, count: max(0, 16 - word.count))
                    #expect(scanned.low == first.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }, place)
                    #expect(scanned.high == first.dropFirst(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }, place)
                }
            }
        }
    }

    @Test("a text is plain up to its first quotation mark, backslash or control character")
    func plainLength() {
        for text in Self.texts() {
            let first = text.firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 || $0 == 0x7F }
            text.withUnsafeBufferPointer { bytes in
                #expect(ByteScan.plainLength(bytes) == first ?? text.count, "\(text)")
            }
        }
    }

    @Test("scalars are counted between any two of them")
    func counting() {
        for text in Self.texts() {
            let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
            text.withUnsafeBytes { bytes in
                for (first, start) in starts.enumerated() {
                    for (last, end) in starts.enumerated() where last >= first {
                        #expect(ByteScan.scalarCount(bytes, start, end) == last - first, "\(start)..<\(end) of \(text)")
                    }
                }
            }
        }
    }
}
