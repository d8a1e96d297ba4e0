import Testing

@testable import XetKhenSyntax

/// What is asked of eight bytes at once, against the same asked of each byte.
@Suite("Bytes, eight at once")
struct ByteScanTests {
    private static let pieces = ["a", "Z", " ", "~", "\"", "\\", "\t", "\u{1}", "\u{7F}", "ă", "đ", "ề", "≥", "😀"]

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

    @Test("a byte is found, and what is no ASCII, wherever it stands")
    func finding() {
        for text in Self.texts() {
            text.withUnsafeBufferPointer { bytes in
                #expect(ByteScan.isASCII(bytes) == text.allSatisfy { $0 < 0x80 }, "\(text)")
                for byte in [0x22, 0x5C, 0x61, 0x09] as [UInt8] {
                    #expect(ByteScan.contains(byte, in: bytes) == text.contains(byte), "\(byte) in \(text)")
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
