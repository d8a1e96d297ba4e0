import Testing
import XetKhenValues

/// A decimal written with a point, as the tests' short form.
func decimal(_ text: String) throws -> ExactDecimal {
    try ExactDecimal.parse(utf8: text.utf8, decimalSeparator: UInt8(ascii: "."))
}

@Suite struct ExactDecimalTests {
    @Test func limits() {
        let limit = Int128("99999999999999999999999999999999999999")
        #expect(ExactDecimal(coefficient: limit ?? 0, scale: 18) != nil)
        #expect(ExactDecimal(coefficient: (limit ?? 0) + 1, scale: 0) == nil)
        #expect(ExactDecimal(coefficient: Int128.min, scale: 0) == nil)
        #expect(ExactDecimal(coefficient: 1, scale: 19) == nil)
    }

    @Test func equalityAndHashFollowTheValue() throws {
        let short = ExactDecimal(coefficient: 15, scale: 1)
        let long = ExactDecimal(coefficient: 1500, scale: 3)
        #expect(short == long)
        #expect(Set([short, long]).count == 1)
        #expect(long?.normalized.scale == 1)
        #expect(long?.description == "1.5")
        #expect(ExactDecimal(coefficient: 0, scale: 5) == ExactDecimal.zero)
        #expect(ExactDecimal(coefficient: 0, scale: 5)?.description == "0")
    }

    @Test func wholeNumbers() throws {
        #expect(ExactDecimal(coefficient: 700, scale: 2)?.wholeNumber == 7)
        #expect(try decimal("7.05").wholeNumber == nil)
        #expect(try decimal("7.05").isWhole == false)
        #expect(try decimal("99999999999999999999").wholeNumber == nil)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("98.17", "98.17"), ("98.170", "98.17"), ("-0.5", "-0.5"), ("3510000", "3510000"),
        ("007", "7"), ("0.000000000000000001", "0.000000000000000001"),
        ("1.00000000000000000000000000000000000000000000", "1"),
        ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
        ("-12345678901234567890.123456789012345678", "-12345678901234567890.123456789012345678"),
    ])
    func parsesPlainNumbers(text: String, expected: String) throws {
        #expect(try decimal(text).description == expected)
    }

    @Test(arguments: [
        ("", DecimalParseError.empty), ("-", .malformed), ("+1", .malformed), (".5", .malformed), ("5.", .malformed),
        ("1 000", .malformed), ("1,5", .malformed), ("1.5.2", .malformed), ("1e3", .malformed), ("--1", .malformed),
        ("1\u{0}", .malformed), ("١", .malformed), ("1.-5", .malformed),
        ("100000000000000000000000000000000000000", .tooManyDigits),
        ("1234567890123456789012345678901234567890", .tooManyDigits),
        ("0.1234567890123456789", .tooManyDecimals),
    ])
    func refusesWhatIsNotANumber(text: String, expected: DecimalParseError) {
        #expect(throws: expected) { try decimal(text) }
    }

    @Test func parsesTheVietnameseComma() throws {
        let value = try ExactDecimal.parse(utf8: "6,6".utf8, decimalSeparator: UInt8(ascii: ","))
        #expect(value == ExactDecimal(coefficient: 66, scale: 1))
        #expect(throws: DecimalParseError.malformed) {
            try ExactDecimal.parse(utf8: "6.6".utf8, decimalSeparator: UInt8(ascii: ","))
        }
    }

    @Test(arguments: [
        ("1.50e1", "15"), ("-0", "0"), ("0e400", "0"), ("1E+2", "100"), ("15e-1", "1.5"), ("1e37", "1" + zeros(37)),
        ("10e-1", "1"), ("1e-18", "0.000000000000000001"), ("0.00012e4", "1.2"), ("0", "0"), ("-12.50", "-12.5"),
        ("1" + zeros(60) + "e-60", "1"), ("0." + zeros(40) + "1e41", "1"),
    ])
    func parsesJSONNumbers(text: String, expected: String) throws {
        #expect(try ExactDecimal.parseJSONNumber(text.utf8).description == expected)
    }

    @Test(arguments: [
        ("", DecimalParseError.empty), ("01", .malformed), ("012", .malformed), ("-01", .malformed), ("00", .malformed),
        ("1.", .malformed), (".1", .malformed), ("1e", .malformed), ("1e+", .malformed), ("1e1.5", .malformed),
        ("NaN", .malformed), ("Infinity", .malformed), ("0x10", .malformed), ("1 ", .malformed),
        ("1e400", .tooManyDigits), ("1e38", .tooManyDigits), ("1e99999999999999999999999", .tooManyDigits),
        ("1e-19", .tooManyDecimals), ("1e-99999999999999999999999", .tooManyDecimals),
        ("1234567890123456789012345678901234567890", .tooManyDigits),
    ])
    func refusesOtherJSONNumbers(text: String, expected: DecimalParseError) {
        #expect(throws: expected) { try ExactDecimal.parseJSONNumber(text.utf8) }
    }

    private static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}
