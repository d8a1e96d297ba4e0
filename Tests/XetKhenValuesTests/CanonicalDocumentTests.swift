import Testing
@testable import XetKhenValues

@Suite struct CanonicalDocumentTests {
    private func read(_ text: String) -> CanonicalValue? { try? CanonicalReader.read(Array(text.utf8)) }

    @Test(arguments: [
        "null", "true", "false", "0", "-1", "98.17", "-0.5", "3510000", "\"\"", "\"đạt\"", "[]", "{}", "[1,[2,{}]]",
        #"{"a":1,"b":[true,null],"ă":"x"}"#, #""\"\\\b\t\n\f\r\u0000\u001f/""#,
        "99999999999999999999999999999999999999",
    ])
    func `what is canonical reads back to the same bytes`(text: String) throws {
        let value = try CanonicalReader.read(Array(text.utf8))
        #expect(String(decoding: value.bytes, as: UTF8.self) == text)
    }

    @Test(
        "every other way to write a document is refused",
        arguments: [
            "", " 1", "1 ", "[1, 2]", "{\"a\": 1}", "01", "1.0", "1.50", "-0", "1e3", "+1", ".5", "1.", "--1", "1-1",
            "tru", "nul", "[1,]", "{\"a\":1,}", "{,}", "[", "{", "\"", "\"a", "}", "]", "1,2", "\"\\/\"", "\"\\u0041\"",
            "\"\\u000a\"", "\"\\u001F\"", "\"\\u00\"", "\"\u{1}\"", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":2}", "{1:2}",
            "{\"a\"}", "\"e\u{301}\"", "{\"e\u{301}\":1}", "100000000000000000000000000000000000000", "'a'", "NaN",
        ])
    func refused(text: String) {
        #expect(read(text) == nil, "\(text)")
    }

    @Test func `bytes that are no UTF-8 are refused where the text starts`() {
        #expect(throws: CanonicalError(kind: .notCanonical, offset: 1)) {
            try CanonicalReader.read([0x5B, 0x22, 0xC3, 0x22, 0x5D])
        }
    }

    @Test func `a document deeper than the limit is refused, one at the limit is not`() {
        let deep = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(read(deep(64)) != nil)
        #expect(throws: CanonicalError(kind: .tooDeep, offset: 64)) {
            try CanonicalReader.read(Array(deep(65).utf8))
        }
        #expect(read(deep(100_000)) == nil)
    }

    @Test func `members are sorted by their bytes and texts composed when a document is made`() {
        let value = CanonicalValue.object(of: [
            .init("b", .whole(2)), .init("đ", .text("e\u{301}")), .init("a", .boolean(true)), .init("B", .null),
            .init("a", .whole(-12)),
        ])
        #expect(String(decoding: value.bytes, as: UTF8.self) == "{\"B\":null,\"a\":-12,\"b\":2,\"đ\":\"\u{e9}\"}")
        #expect(value["đ"]?.text == "\u{e9}")
        #expect(value["c"] == nil)
    }

    @Test func `the parts of an object are the bytes of its members`() throws {
        let bytes = Array(#"{"a":{"b":["}",1]},"c":"\\\"","d":-1.5}"#.utf8)
        let parts = try CanonicalReader.parts(of: bytes[...])
        #expect(parts.map { $0.name } == ["a", "c", "d"])
        #expect(parts.map { String(decoding: $0.value, as: UTF8.self) } == [#"{"b":["}",1]}"#, #""\\\"""#, "-1.5"])
        let broken = [
            "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":}", "{\"a\":1}x", "[]", "",
        ]
        for bad in broken {
            #expect(throws: CanonicalError.self, "\(bad)") { try CanonicalReader.parts(of: Array(bad.utf8)[...]) }
        }
    }

    @Test func `no prefix and no flipped byte of a document reads as the same document`() throws {
        let bytes = Array(#"{"a":{"b":["x",-1.5,true]},"c":"ếđ\n","d":null}"#.utf8)
        let value = try CanonicalReader.read(bytes)
        for length in 0..<bytes.count {
            #expect((try? CanonicalReader.read(Array(bytes.prefix(length)))) == nil)
        }
        for index in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[index] ^= 1 << UInt8(bit)
                if let other = try? CanonicalReader.read(flipped) {
                    #expect(other != value && other.bytes == flipped, "byte \(index), bit \(bit)")
                }
            }
        }
    }
}
