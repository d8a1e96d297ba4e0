import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A value as it was read; `invalid` has been reported.
enum ValueReading {
    case value(ExactDecimal)
    case unwritten
    case invalid
}

extension NominationParser {
    /// Reads a value of a type, as `CellValue` encodes it. Whole numbers, money, percentages and numbers with a unit are
    /// never negative; decimals without a unit and percentage points may be. `unwritten` is the text that says that the
    /// fact is known to be unwritten, where there is one.
    @inline(__always)
    mutating func readValue(_ type: ScalarType, unwritten: String? = nil) throws(JSONError) -> ValueReading {
        let token = try scanner.peek()
        if token == .number, case .number(let isInteger, let unit) = type {
            return try readNumber(isInteger: isInteger, unit)
        }
        return try readOtherValue(token, type, unwritten)
    }

    private mutating func readOtherValue(
        _ token: JSONToken, _ type: ScalarType, _ unwritten: String?
    ) throws(JSONError) -> ValueReading {
        let offset = scanner.position
        if token == .null { return try refuse(EvidenceDiagnostic.nullValue) }
        if token == .string, let unwritten {
            var ahead = scanner
            let string = try ahead.readString()
            if scanner.text(string) == unwritten {
                scanner = ahead
                return .unwritten
            }
        }
        switch type {
        case .yesNo:
            guard token == .true || token == .false else { return try refuse(EvidenceDiagnostic.expectedYesNo) }
            try scanner.readLiteral(token)
            return .value(token == .true ? .one : .zero)
        case .number: return try refuse(EvidenceDiagnostic.expectedNumber)
        case .date:
            guard let date = try readDate(token) else { return .invalid }
            return .value(ExactDecimal(Int(date.dayNumber)))
        case .year:
            guard let year = try readYear(token) else { return .invalid }
            return .value(ExactDecimal(year))
        case .period: return try readPeriod(token)
        case .text:
            guard token == .string else { return try refuse(EvidenceDiagnostic.expectedText) }
            let text = scanner.text(try scanner.readString())
            guard !text.isEmpty else { return try reported(EvidenceDiagnostic.emptyText, at: offset) }
            return .value(ExactDecimal(texts.index(of: text)))
        case .choice(let scale):
            return try readName(token, layout.scaleNames[scale], type)
        case .award:
            return try readName(token, layout.awardNames, type)
        case .awardKind:
            return try readName(token, layout.awardKindNames, type)
        }
    }

    /// Reports a value of the wrong sort and passes over it.
    private mutating func refuse(_ kind: DiagnosticKind, _ more: [String] = []) throws(JSONError) -> ValueReading {
        let found = try reported(kind, at: scanner.position, more)
        try scanner.skipValue()
        return found
    }

    private mutating func reported(
        _ kind: DiagnosticKind, at offset: Int, _ more: [String] = []
    ) throws(JSONError) -> ValueReading {
        try report(kind, at: offset, [context.name(in: layout)] + more)
        return .invalid
    }

    private mutating func readNumber(isInteger: Bool, _ unit: Unit) throws(JSONError) -> ValueReading {
        let offset = scanner.position
        let number: ExactDecimal
        switch try scanner.readNumber() {
        case .exact(let exact): number = exact
        case .tooManyDigits: return try reported(EvidenceDiagnostic.tooManyDigits, at: offset)
        case .tooManyDecimals: return try reported(EvidenceDiagnostic.tooManyDecimals, at: offset)
        }
        if let kind = NumberBounds.mistake(in: number, isInteger: isInteger, unit) {
            return try reported(kind, at: offset)
        }
        return .value(number)
    }

    /// Reads a name of a table as its number there.
    private mutating func readName(
        _ token: JSONToken, _ table: NameTable, _ type: ScalarType
    ) throws(JSONError) -> ValueReading {
        let offset = scanner.position
        if token == .string {
            let string = try scanner.readString()
            if let number = find(string, in: table) { return .value(ExactDecimal(number)) }
            return try reportUnknownName(scanner.text(string), type, at: offset)
        }
        return try refuse(EvidenceDiagnostic.expectedChoice, [Suggestion.list(layout.names(of: type))])
    }

    private mutating func reportUnknownName(
        _ name: String, _ type: ScalarType, at offset: Int
    ) throws(JSONError) -> ValueReading {
        guard !name.isEmpty else { return try reported(EvidenceDiagnostic.emptyText, at: offset) }
        let mistake = layout.unknownName(name, of: type, for: context.name(in: layout))
        try report(mistake.kind, at: offset, mistake.arguments)
        return .invalid
    }

    /// Reads a date; nil when it has been reported.
    mutating func readDate(_ token: JSONToken) throws(JSONError) -> CalendarDate? {
        guard token == .string else {
            _ = try refuse(token == .null ? EvidenceDiagnostic.nullValue : EvidenceDiagnostic.expectedDate)
            return nil
        }
        let offset = scanner.position
        let string = try scanner.readString()
        switch string.hasEscapes ? .malformed : Self.date(scanner.rawBytes(string)) {
        case .date(let date): return date
        case .noSuchDay: try report(EvidenceDiagnostic.noSuchDate, at: offset, [scanner.text(string)])
        case .malformed:
            let isEmpty = string.start == string.end
            _ = try reported(isEmpty ? EvidenceDiagnostic.emptyText : EvidenceDiagnostic.expectedDate, at: offset)
        }
        return nil
    }

    private enum DateReading {
        case date(CalendarDate)
        case noSuchDay
        case malformed
    }

    /// Reads exactly `YYYY-MM-DD`.
    private static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> DateReading {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return .malformed }
        var isMalformed = false
        func digit(_ index: Int) -> Int {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit > 9 { isMalformed = true }
            return Int(digit)
        }
        let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = digit(5) * 10 + digit(6)
        let day = digit(8) * 10 + digit(9)
        guard !isMalformed else { return .malformed }
        return CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .noSuchDay
    }

    /// Reads a calendar year as a number; nil when it has been reported.
    mutating func readYear(_ token: JSONToken) throws(JSONError) -> Int? {
        guard token == .number else {
            _ = try refuse(token == .null ? EvidenceDiagnostic.nullValue : EvidenceDiagnostic.expectedYear)
            return nil
        }
        let offset = scanner.position
        guard case .exact(let number) = try scanner.readNumber(), let year = number.wholeNumber,
            (1...9999).contains(year)
        else {
            _ = try reported(EvidenceDiagnostic.expectedYear, at: offset)
            return nil
        }
        return year
    }

    /// Reads `{"first": 2014, "last": 2018}`.
    private mutating func readPeriod(_ token: JSONToken) throws(JSONError) -> ValueReading {
        guard token == .object else { return try refuse(EvidenceDiagnostic.expectedPeriod) }
        let offset = scanner.position
        try scanner.enter()
        var years = PeriodYears()
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            guard let number = find(key, in: layout.statementMembers), let member = StatementMember(rawValue: number),
                member == .first || member == .last
            else {
                try reportUnknownMember(key, among: [StatementMember.first.name, StatementMember.last.name])
                try scanner.skipValue()
                continue
            }
            try readPeriodYear(member, key, into: &years)
        }
        return try finishPeriod(years, at: offset)
    }

    /// The years of a period as they turn up. A year that was reported is there but has no value.
    struct PeriodYears {
        var first: Int?
        var last: Int?
        var hasFirst = false
        var hasLast = false
    }

    mutating func readPeriodYear(
        _ member: StatementMember, _ key: JSONString, into years: inout PeriodYears
    ) throws(JSONError) {
        if member == .first ? years.hasFirst : years.hasLast {
            try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [member.name])
        }
        let year = try readYear(try scanner.peek())
        if member == .first {
            (years.first, years.hasFirst) = (year, true)
        } else {
            (years.last, years.hasLast) = (year, true)
        }
    }

    mutating func finishPeriod(_ years: PeriodYears, at offset: Int) throws(JSONError) -> ValueReading {
        guard years.hasFirst, years.hasLast else { return try reported(EvidenceDiagnostic.expectedPeriod, at: offset) }
        guard let first = years.first, let last = years.last else { return .invalid }
        guard first <= last else { return try reported(EvidenceDiagnostic.reversedPeriod, at: offset) }
        return .value(CellValue.period(first: first, last: last).number)
    }
}
