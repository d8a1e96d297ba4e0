extension CalendarDate {
    /// Reads exactly `YYYY-MM-DD`; `nil` for any other form and for a day that does not exist.
    package static func parseISO(utf8: some Collection<UInt8>) -> CalendarDate? {
        parseISO(utf8: Array(utf8.prefix(11)))
    }

    /// The same for bytes in an array, which need not be gone through as a collection of any kind.
    package static func parseISO(utf8 bytes: [UInt8]) -> CalendarDate? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// Reads `dd/MM/yyyy`, day and month of one or two digits, the year of four; `nil` for any other form and for a day that
    /// does not exist.
    package static func parseVietnamese(utf8: some Collection<UInt8>) -> CalendarDate? {
        parseVietnamese(utf8: Array(utf8.prefix(11)))
    }

    /// The same for bytes in an array, which need not be gone through as a collection of any kind.
    package static func parseVietnamese(utf8 bytes: [UInt8]) -> CalendarDate? {
        let slash = UInt8(ascii: "/")
        guard bytes.count <= 10, let first = bytes.firstIndex(of: slash), first <= 2,
            let second = bytes[(first + 1)...].firstIndex(of: slash), second - first <= 3, bytes.count - second == 5,
            let day = number(bytes[..<first]), let month = number(bytes[(first + 1)..<second]),
            let year = number(bytes[(second + 1)...])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The day as `YYYY-MM-DD`.
    package var isoDescription: String {
        let (year, month, day) = components
        let dash = UInt8(ascii: "-")
        let bytes = Self.digits(year, 4) + [dash] + Self.digits(month, 2) + [dash] + Self.digits(day, 2)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The day as `dd/MM/yyyy`.
    package var vietnameseDescription: String {
        let (year, month, day) = components
        let slash = UInt8(ascii: "/")
        let bytes = Self.digits(day, 2) + [slash] + Self.digits(month, 2) + [slash] + Self.digits(year, 4)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digits(_ number: Int, _ width: Int) -> [UInt8] {
        var digits = [UInt8](repeating: UInt8(ascii: "0"), count: width)
        var rest = number
        for place in digits.indices.reversed() {
            digits[place] += UInt8(rest % 10)
            rest /= 10
        }
        return digits
    }

    /// One to four digits as a number.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    package var description: String { isoDescription }
}
