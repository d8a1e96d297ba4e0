import XetKhenValues

extension Lexer {
    /// A number, a date or a month; the offset after it.
    mutating func lexNumber(at index: Int, end: Int, line: Int) -> Int {
        if let stop = lexDate(at: index, end: end, line: line) { return stop }
        var stop = source.digitsEnd(index, end)
        var wrongSeparator = false
        if stop + 1 < end, source.bytes[stop] == 0x2C || source.bytes[stop] == 0x2E,
            ScalarClass.isDigit(UInt32(source.bytes[stop + 1]))
        {
            wrongSeparator = source.bytes[stop] != language.decimalSeparator
            stop = source.digitsEnd(stop + 1, end)
        }
        if stop < end, ScalarClass.isLetter(source.scalar(at: stop).value) {
            stop = source.wordEnd(stop, end)
            report(.badNumber, index, stop, line: line, [source.composedText(index, stop)])
            append(.unknown, index, stop, line: line)
            return stop
        }
        if wrongSeparator {
            report(.decimalSeparator, index, stop, line: line, [source.text(index, stop)])
        } else if source.decimal(index, stop, separator: language.decimalSeparator) == nil {
            report(.numberTooLong, index, stop, line: line)
        }
        append(.number, index, stop, line: line, isASCII: true)
        return stop
    }

    /// `22/07/2024`, `2024-07-22`, or after `từ` and `đến` a month; nil when it is none of these.
    private mutating func lexDate(at index: Int, end: Int, line: Int) -> Int? {
        let first = source.digitsEnd(index, end)
        guard first + 1 < end, ScalarClass.isDigit(UInt32(source.bytes[first + 1])) else { return nil }
        let mark = source.bytes[first]
        guard mark == 0x2F || mark == 0x2D && first - index == 4 else { return nil }
        let second = source.digitsEnd(first + 1, end)
        if second + 1 < end, source.bytes[second] == mark, ScalarClass.isDigit(UInt32(source.bytes[second + 1])) {
            let third = source.wordEnd(second + 1, end)
            let bytes = Array(source.bytes[index..<third])
            let date =
                mark == 0x2F ? CalendarDate.parseVietnamese(utf8: bytes) : CalendarDate.parseISO(utf8: bytes)
            if date == nil { report(.badDate, index, third, line: line, [source.text(index, third)]) }
            append(.date, index, third, line: line)
            return third
        }
        guard mark == 0x2F, second - first == 5, first - index <= 2,
            let keyword = lastKeyword, keyword == .from || keyword == .until || keyword == .through
        else { return nil }
        let month = source.bytes[index..<first].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        if month < 1 || month > 12 || source.bytes[(first + 1)..<second].allSatisfy({ $0 == 0x30 }) {
            report(.badDate, index, second, line: line, [source.text(index, second)])
        }
        append(.month, index, second, line: line)
        return second
    }
}
