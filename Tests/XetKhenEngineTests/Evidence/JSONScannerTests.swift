import Testing
@testable import XetKhenEngine
import XetKhenValues

@Suite("JSON scanner")
struct JSONScannerTests {
    /// Walks over a whole text; nil when it is acceptable.
    static func check(_ bytes: [UInt8]) -> JSONError? {
        bytes.withUnsafeBufferPointer { buffer -> JSONError? in
            var scanner = JSONScanner(buffer)
            do throws(JSONError) {
                try scanner.skipValue()
                try scanner.finish()
                return nil
            } catch { return error }
        }
    }

    static func check(_ text: String) -> JSONError? { check(Array(text.utf8)) }

    static func text(_ literal: String) -> String? {
        Array(literal.utf8).withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            guard let string = try? scanner.readString() else { return nil }
            return scanner.text(string)
        }
    }

    static func number(_ literal: String) -> JSONNumber? {
        Array(literal.utf8).withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            return try? scanner.readNumber()
        }
    }

    @Test(
        "Acceptable texts",
        arguments: [
            "{}", "[]", " [ ] ", "0", "-0", "1.5e-3", "1E+2", #""""#, #"{"a":[1,{"b":null},[true,false]]}"#,
            "\u{FEFF}{}", "\r\n[1\t,\n2]", #""\u00e0\u00E0\uD83D\uDE00\"\\\/\b\f\n\r\t""#, #""ầ😀\#u{7F}""#,
        ])
    func acceptable(_ text: String) {
        #expect(Self.check(text) == nil)
    }

    @Test(
        "Refused texts with the reason and the byte",
        arguments: [
            ("", JSONError(.unexpectedEnd, at: 0)), (" ", JSONError(.unexpectedEnd, at: 1)),
            ("[1,]", JSONError(.unexpected, at: 3)), ("[,1]", JSONError(.unexpected, at: 1)),
            ("[1 2]", JSONError(.unexpected, at: 3)), (#"{"a" 1}"#, JSONError(.unexpected, at: 5)),
            (#"{"a":1,}"#, JSONError(.unexpected, at: 7)), ("{a:1}", JSONError(.unexpected, at: 1)),
            ("[1}", JSONError(.unexpected, at: 2)), ("{}x", JSONError(.trailingContent, at: 2)),
            ("01", JSONError(.malformedNumber, at: 0)), ("1.", JSONError(.unexpectedEnd, at: 2)),
            ("[1.]", JSONError(.malformedNumber, at: 1)), ("[-]", JSONError(.malformedNumber, at: 1)),
            ("[1e]", JSONError(.malformedNumber, at: 1)), ("+1", JSONError(.unexpected, at: 0)),
            ("NaN", JSONError(.unexpected, at: 0)), ("nul", JSONError(.unexpectedEnd, at: 3)),
            ("trux", JSONError(.unexpected, at: 3)), ("\"a\nb\"", JSONError(.controlCharacter, at: 2)),
            ("\"abcdefgh\u{0}\"", JSONError(.controlCharacter, at: 9)), ("\u{0}", JSONError(.unexpected, at: 0)),
            (#""\a""#, JSONError(.malformedEscape, at: 1)), (#""\u12G4""#, JSONError(.malformedEscape, at: 1)),
            (#""x\uD800""#, JSONError(.loneSurrogate, at: 2)), (#""\uDC00""#, JSONError(.loneSurrogate, at: 1)),
            (#""\uD800\u0041""#, JSONError(.loneSurrogate, at: 1)), ("'a'", JSONError(.unexpected, at: 0)),
            ("// c\n1", JSONError(.unexpected, at: 0)),
        ])
    func refused(_ text: String, _ error: JSONError) {
        #expect(Self.check(text) == error)
    }

    @Test(
        "Bytes that are not UTF-8",
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xC3, 0x28], [0xE1, 0xBA, 0x22],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) {
        #expect(Self.check([0x22, 0x61] + bytes + [0x22]) == JSONError(.invalidUTF8, at: 2))
    }

    @Test("Every scalar of four kinds of length is read as it is")
    func scalars() {
        for value in [0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "abc" + String(Character(scalar)) + "xyz"
            #expect(Self.text("\"" + text + "\"") == NormalForm.composed(text))
        }
    }

    @Test("Escapes are decoded and texts composed")
    func escapes() {
        #expect(Self.text(#""a\u0041\n\uD83D\uDE00/\/""#) == "aA\n😀//")
        #expect(Self.text(#""e\u0302\u0301""#).map { Array($0.utf8) } == Array("ế".utf8))
        #expect(Self.text("\"e\u{302}\u{301}\"").map { Array($0.utf8) } == Array("\u{1EBF}".utf8))
    }

    @Test("Numbers are kept exactly or refused, never rounded")
    func numbers() throws {
        let tenth = try #require(ExactDecimal(coefficient: 1, scale: 1))
        #expect(Self.number("0.1") == .exact(tenth))
        #expect(Self.number("-0.10") == .exact(tenth.negated))
        #expect(Self.number("1e-1") == .exact(tenth))
        #expect(Self.number("9007199254740993") == .exact(ExactDecimal(9_007_199_254_740_993)))
        #expect(Self.number("999999999999999999") == .exact(ExactDecimal(999_999_999_999_999_999)))
        #expect(Self.number("9999999999999999999") != .exact(ExactDecimal(999_999_999_999_999_999)))
        #expect(
            Self.number("1e37")
                == .exact(
                    try #require(
                        ExactDecimal(
                            coefficient: 10_000_000_000_000_000_000
                                * 1_000_000_000_000_000_000, scale: 0))))
        #expect(Self.number("1e400") == .tooManyDigits)
        #expect(Self.number(String(repeating: "7", count: 40)) == .tooManyDigits)
        #expect(Self.number("1e-19") == .tooManyDecimals)
        #expect(Self.number("0e999999999999999999999") == .exact(.zero))
    }

    @Test("Ten thousand brackets are refused at the limit")
    func depth() {
        let error = Self.check(String(repeating: "[", count: 10_000))
        #expect(error == JSONError(.tooDeep, at: JSONLimits.depth))
        let objects = Self.check(String(repeating: #"{"":"#, count: 10_000))
        #expect(objects == JSONError(.tooDeep, at: JSONLimits.depth * 4))
        let allowed = String(repeating: "[", count: JSONLimits.depth) + String(repeating: "]", count: JSONLimits.depth)
        #expect(Self.check(allowed) == nil)
    }

    @Test("A string over the limit is refused where it begins")
    func longString() {
        let error = Self.check([0x22] + [UInt8](repeating: 0x61, count: JSONLimits.stringBytes + 1) + [0x22])
        #expect(error == JSONError(.stringTooLong, at: 0))
    }
}
