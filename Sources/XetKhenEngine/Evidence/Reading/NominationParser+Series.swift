import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Series: a value for each year.
extension NominationParser {
    /// Values by year, a statement of a whole series, or a list of statements or of years.
    mutating func readSeriesEvidence(_ type: ScalarType) throws(JSONError) {
        switch try scanner.peek() {
        case .object: try readSeries(type, isStatement: true)
        case .array: try readYearEntries(type, holdsStatements: true)
        case .null:
            try report(EvidenceDiagnostic.nullValue, at: scanner.position, [context.name(in: layout)])
            try scanner.skipValue()
        case .string, .number, .true, .false:
            try report(EvidenceDiagnostic.expectedSeries, at: scanner.position, [context.name(in: layout)])
            try scanner.skipValue()
        }
    }

    /// Reads an object of years. Where it may be a statement it may instead have the series as its `value`.
    private mutating func readSeries(_ type: ScalarType, isStatement: Bool) throws(JSONError) {
        let start = scanner.position
        let firstDraft = drafts.drafts.count
        try scanner.enter()
        var envelope = Envelope()
        var years: [Int] = []
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            if let year = yearNamed(by: key) {
                context.year = year
                // Years mostly ascend; only where they do not is the whole series looked through.
                if let last = years.last, year <= last, years.contains(year) {
                    try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [scanner.text(key)])
                }
                years.append(year)
                try readYear(year, type)
                context.year = -1
                continue
            }
            let member = find(key, in: layout.statementMembers).flatMap { StatementMember(rawValue: $0) }
            switch member {
            case .value? where isStatement:
                try noteMember(key, StatementMember.value.rawValue, &envelope.seen)
                try readSeriesValue(type)
            case .paper? where isStatement, .from? where isStatement, .to? where isStatement,
                .recordedOn? where isStatement, .complete? where isStatement:
                try readEnvelopeMember(member, key, allowsComplete: false, into: &envelope)
            case .value?, .paper?, .from?, .to?, .recordedOn?, .complete?, .year?, .first?, .last?, nil:
                try report(
                    EvidenceDiagnostic.notAYear, at: key.start - 1, [scanner.text(key), context.name(in: layout)])
                try scanner.skipValue()
            }
        }
        guard envelope.seen != 0 else { return }
        if !envelope.has(.value), years.isEmpty {
            try report(EvidenceDiagnostic.missingMember, at: start, [StatementMember.value.name])
        }
        try finishEnvelope(envelope, at: start)
        drafts.rest(
            on: envelope.source, draftsFrom: firstDraft, recordsFrom: drafts.records.count,
            listsFrom: drafts.lists.count)
    }

    /// The `value` of a statement about a whole series.
    private mutating func readSeriesValue(_ type: ScalarType) throws(JSONError) {
        let token = try scanner.peek()
        switch token {
        case .object: try readSeries(type, isStatement: false)
        case .array: try readYearEntries(type, holdsStatements: false)
        case .string, .number, .true, .false, .null:
            let kind = token == .null ? EvidenceDiagnostic.nullValue : EvidenceDiagnostic.expectedSeries
            try report(kind, at: scanner.position, [context.name(in: layout)])
            try scanner.skipValue()
        }
    }

    /// The value of one year, in any form that a scalar has.
    private mutating func readYear(_ year: Int, _ type: ScalarType) throws(JSONError) {
        switch try scanner.peek() {
        case .array: try readStatements(type, year: year)
        case .object: try readStatement(type, year: year)
        case .string, .number, .true, .false, .null: try readBareValue(type, year: year)
        }
    }

    /// Reads a list of `{"year": …, "value": …}`, or, where allowed, of statements about the whole series.
    private mutating func readYearEntries(_ type: ScalarType, holdsStatements: Bool) throws(JSONError) {
        try scanner.enter()
        var isFirst = true
        var count = 0
        while try scanner.nextElement(&isFirst) {
            try countEntry(&count)
            if holdsStatements { context.statement = count - 1 }
            guard try scanner.peek() == .object else {
                try report(EvidenceDiagnostic.expectedStatement, at: scanner.position, [context.name(in: layout)])
                try scanner.skipValue()
                continue
            }
            let isYear = holdsStatements ? try namesYear() : true
            if isYear {
                try readStatement(type, year: nil, namesYear: true)
            } else {
                try readSeries(type, isStatement: true)
            }
        }
        context.statement = -1
    }

    /// Whether the object that begins here has the member `year`.
    private func namesYear() throws(JSONError) -> Bool {
        var ahead = scanner
        try ahead.enter()
        var isFirst = true
        while let key = try ahead.nextKey(&isFirst) {
            if find(key, in: layout.statementMembers) == StatementMember.year.rawValue { return true }
            try ahead.skipValue()
        }
        return false
    }

    /// The year that a name of four digits says.
    private func yearNamed(by key: JSONString) -> Int? {
        guard key.end - key.start == 4 else { return nil }
        var year = 0
        for byte in scanner.rawBytes(key) {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            year = year * 10 + Int(digit)
        }
        return year >= 1 ? year : nil
    }
}
