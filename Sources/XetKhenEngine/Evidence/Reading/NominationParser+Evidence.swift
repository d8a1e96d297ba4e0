import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension NominationParser {
    mutating func readEvidence() throws(JSONError) {
        guard try enterObject(NominationMember.evidence.name) else { return }
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            context.evidence = -1
            guard let evidence = find(key, in: layout.evidenceNames) else {
                let name = scanner.text(key)
                let suggestion = Suggestion.text(for: name, among: layout.ruleset.evidence.map { $0.name })
                try report(EvidenceDiagnostic.unknownEvidence, at: key.start - 1, [name, suggestion])
                try scanner.skipValue()
                continue
            }
            context.evidence = evidence
            guard !seenEvidence[evidence] else {
                try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [scanner.text(key)])
                try scanner.skipValue()
                continue
            }
            seenEvidence[evidence] = true
            drafts.beginEvidence(evidence, at: key.start - 1)
            switch layout.shapes[evidence] {
            case .scalar(let type): try readScalarEvidence(type)
            case .list(let record): try readListEvidence(record)
            case .yearSeries(let type): try readSeriesEvidence(type)
            }
            drafts.endEvidence()
            guard drafts.drafts.count <= JSONLimits.statements else {
                try report(
                    EvidenceDiagnostic.tooManyStatements, at: key.start - 1, ["\(JSONLimits.statements)"])
                throw JSONError(.stopped, at: key.start)
            }
        }
        context.evidence = -1
    }

    /// A bare value, a statement, or several statements.
    @inline(__always)
    private mutating func readScalarEvidence(_ type: ScalarType) throws(JSONError) {
        switch try scanner.peek() {
        case .array: try readStatements(type, year: nil)
        case .object: try readStatement(type, year: nil)
        case .string, .number, .true, .false, .null: try readBareValue(type, year: 0)
        }
    }

    @inline(__always)
    private mutating func readBareValue(_ type: ScalarType, year: Int) throws(JSONError) {
        let offset = scanner.position
        switch try readValue(type) {
        case .value(let value): drafts.state(value, isUnwritten: false, index: year, at: offset)
        case .unwritten: drafts.state(.zero, isUnwritten: true, index: year, at: offset)
        case .invalid: break
        }
    }

    /// Reads several statements about one fact.
    private mutating func readStatements(_ type: ScalarType, year: Int?) throws(JSONError) {
        let start = scanner.position
        try scanner.enter()
        var isFirst = true
        var count = 0
        while try scanner.nextElement(&isFirst) {
            try countEntry(&count)
            context.statement = count - 1
            guard try scanner.peek() == .object else {
                try report(EvidenceDiagnostic.expectedStatement, at: scanner.position, [context.name(in: layout)])
                try scanner.skipValue()
                continue
            }
            try readStatement(type, year: year)
        }
        context.statement = -1
        if count == 0 { try report(EvidenceDiagnostic.noStatements, at: start, [context.name(in: layout)]) }
    }

    /// What a statement says besides its value.
    struct Envelope {
        var source = StatementSource()
        var isComplete = false
        var seen: UInt32 = 0

        func has(_ member: StatementMember) -> Bool { seen & 1 << UInt32(member.rawValue) != 0 }
    }

    /// Reads a statement object about a scalar or a year. Of a period the object may be the value itself. In an entry of
    /// a series (`namesYear`) the year is a member of it.
    private mutating func readStatement(
        _ type: ScalarType, year: Int?, namesYear: Bool = false
    ) throws(JSONError) {
        let start = scanner.position
        let firstDraft = drafts.drafts.count
        try scanner.enter()
        var envelope = Envelope()
        var period = PeriodYears()
        var entryYear = year
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            let member = find(key, in: layout.statementMembers).flatMap { StatementMember(rawValue: $0) }
            switch member {
            case .value?:
                try noteMember(key, StatementMember.value.rawValue, &envelope.seen)
                _ = try scanner.peek()
                try readBareValue(type, year: year ?? 0)
            case .first? where type == .period, .last? where type == .period:
                guard let member else { break }
                try readPeriodYear(member, key, into: &period)
            case .year? where namesYear:
                try noteMember(key, StatementMember.year.rawValue, &envelope.seen)
                entryYear = try readYear(try scanner.peek())
            case .paper?, .from?, .to?, .recordedOn?, .complete?, .first?, .last?, .year?, nil:
                try readEnvelopeMember(member, key, allowsComplete: false, namesYear: namesYear, into: &envelope)
            }
        }
        if period.hasFirst || period.hasLast, !envelope.has(.value) {
            if case .value(let value) = try finishPeriod(period, at: start) {
                drafts.state(value, isUnwritten: false, index: year ?? 0, at: start)
            }
        } else if !envelope.has(.value) {
            try report(EvidenceDiagnostic.missingMember, at: start, [StatementMember.value.name])
        }
        if namesYear {
            guard envelope.has(.year) else {
                try report(EvidenceDiagnostic.missingMember, at: start, [StatementMember.year.name])
                return
            }
            for index in firstDraft..<drafts.drafts.count {
                drafts.drafts[index].index = Int32(truncatingIfNeeded: entryYear ?? 1)
            }
        }
        try finishEnvelope(envelope, at: start)
        drafts.rest(
            on: envelope.source, draftsFrom: firstDraft, recordsFrom: drafts.records.count,
            listsFrom: drafts.lists.count)
    }

    /// Reads `paper`, the dates and, for lists, `complete`; any other member is reported.
    private mutating func readEnvelopeMember(
        _ member: StatementMember?, _ key: JSONString, allowsComplete: Bool, namesYear: Bool = false,
        into envelope: inout Envelope
    ) throws(JSONError) {
        guard let member, member != .year, member != .first, member != .last, member != .value else {
            var known: [StatementMember] = [.value, .paper, .from, .to, .recordedOn]
            if allowsComplete { known.append(.complete) }
            if namesYear { known.append(.year) }
            try reportUnknownMember(key, among: known.map { $0.name })
            try scanner.skipValue()
            return
        }
        try noteMember(key, member.rawValue, &envelope.seen)
        let token = try scanner.peek()
        switch member {
        case .paper: if let paper = try readPaperMention() { envelope.source.paper = paper }
        case .from: envelope.source.from = try readDate(token)
        case .to: envelope.source.to = try readDate(token)
        case .recordedOn: envelope.source.recordedOn = try readDate(token)
        case .complete:
            guard allowsComplete else {
                try report(
                    EvidenceDiagnostic.completeOnlyForLists, at: key.start - 1, [context.name(in: layout)])
                try scanner.skipValue()
                return
            }
            guard token == .true || token == .false else {
                try report(EvidenceDiagnostic.expectedYesNo, at: scanner.position, [member.name])
                try scanner.skipValue()
                return
            }
            try scanner.readLiteral(token)
            envelope.isComplete = token == .true
        case .value, .year, .first, .last: try scanner.skipValue()
        }
    }

    private mutating func finishEnvelope(_ envelope: Envelope, at start: Int) throws(JSONError) {
        if let from = envelope.source.from, let to = envelope.source.to, to < from {
            try report(EvidenceDiagnostic.validityReversed, at: start)
        }
    }

    // MARK: Lists

    /// A bare list, a statement of a list, or several such statements.
    private mutating func readListEvidence(_ record: Int) throws(JSONError) {
        switch try scanner.peek() {
        case .array:
            guard try listsStatements(record) else {
                drafts.beginList(at: scanner.position)
                try readRecords(record)
                return
            }
            try scanner.enter()
            var isFirst = true
            var count = 0
            while try scanner.nextElement(&isFirst) {
                try countEntry(&count)
                context.statement = count - 1
                guard try scanner.peek() == .object else {
                    try report(EvidenceDiagnostic.expectedStatement, at: scanner.position, [context.name(in: layout)])
                    try scanner.skipValue()
                    continue
                }
                try readListStatement(record)
            }
            context.statement = -1
        case .object: try readListStatement(record)
        case .null:
            try report(EvidenceDiagnostic.nullValue, at: scanner.position, [context.name(in: layout)])
            try scanner.skipValue()
        case .string, .number, .true, .false:
            try report(EvidenceDiagnostic.expectedList, at: scanner.position, [context.name(in: layout)])
            try scanner.skipValue()
        }
    }

    /// Whether the list that begins here is one of statements about the list: its first element is an object with a member
    /// `value` that is no field of the record; for a list of scalars that value must be a list itself.
    private func listsStatements(_ record: Int) throws(JSONError) -> Bool {
        let type = layout.ruleset.records[record]
        var ahead = scanner
        try ahead.enter()
        var isFirst = true
        guard try ahead.nextElement(&isFirst), try ahead.peek() == .object else { return false }
        try ahead.enter()
        isFirst = true
        while let key = try ahead.nextKey(&isFirst) {
            if !type.isScalar, find(key, in: layout.fieldNames[record]) != nil { return false }
            if find(key, in: layout.statementMembers) == StatementMember.value.rawValue {
                let token = try ahead.peek()
                return !type.isScalar || token == .array
            }
            try ahead.skipValue()
        }
        return false
    }

    private mutating func readListStatement(_ record: Int) throws(JSONError) {
        let start = scanner.position
        let firstDraft = drafts.drafts.count
        let firstRecord = drafts.records.count
        drafts.beginList(at: start)
        try scanner.enter()
        var envelope = Envelope()
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            let member = find(key, in: layout.statementMembers).flatMap { StatementMember(rawValue: $0) }
            guard member == .value else {
                try readEnvelopeMember(member, key, allowsComplete: true, into: &envelope)
                continue
            }
            try noteMember(key, StatementMember.value.rawValue, &envelope.seen)
            let token = try scanner.peek()
            guard token == .array else {
                let kind = token == .null ? EvidenceDiagnostic.nullValue : EvidenceDiagnostic.expectedList
                try report(kind, at: scanner.position, [context.name(in: layout)])
                try scanner.skipValue()
                continue
            }
            try readRecords(record)
        }
        if !envelope.has(.value) {
            try report(EvidenceDiagnostic.missingMember, at: start, [StatementMember.value.name])
        }
        drafts.lists[drafts.lists.count - 1].isComplete = envelope.isComplete
        try finishEnvelope(envelope, at: start)
        drafts.rest(
            on: envelope.source, draftsFrom: firstDraft, recordsFrom: firstRecord, listsFrom: drafts.lists.count - 1)
    }

    private mutating func readRecords(_ record: Int) throws(JSONError) {
        let isScalar = layout.recordIsScalar[record]
        try scanner.enter()
        var isFirst = true
        var count = 0
        while try scanner.nextElement(&isFirst) {
            try countEntry(&count)
            context.record = count - 1
            let token = try scanner.peek()
            if isScalar, token != .object {
                let number = drafts.beginRecord(at: scanner.position)
                try readField(record, 0, of: number)
                drafts.endRecord()
            } else if token == .object {
                try readRecord(record, isScalar: isScalar)
            } else {
                let kind = token == .null ? EvidenceDiagnostic.nullValue : EvidenceDiagnostic.expectedObject
                try report(kind, at: scanner.position, [context.name(in: layout)])
                try scanner.skipValue()
            }
        }
        context.record = -1
        context.field = -1
    }

    /// Reads a record with its fields, or a scalar's `value`, and what it rests on where that is its own.
    private mutating func readRecord(_ record: Int, isScalar: Bool) throws(JSONError) {
        let start = scanner.position
        let firstDraft = drafts.drafts.count
        let number = drafts.beginRecord(at: start)
        recordSerial += 1
        try scanner.enter()
        var envelope = Envelope()
        var hasSource = false
        var isFirst = true
        while let key = try scanner.nextKey(&isFirst) {
            if !isScalar, let field = find(key, in: layout.fieldNames[record]) {
                context.field = field
                if seenFields[field] == recordSerial {
                    try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [scanner.text(key)])
                }
                seenFields[field] = recordSerial
                try readField(record, field, of: number)
                continue
            }
            context.field = -1
            let member = find(key, in: layout.statementMembers).flatMap { StatementMember(rawValue: $0) }
            switch member {
            case .value? where isScalar:
                try noteMember(key, StatementMember.value.rawValue, &envelope.seen)
                try readField(record, 0, of: number)
            case .paper?, .from?, .to?, .recordedOn?:
                hasSource = true
                try readEnvelopeMember(member, key, allowsComplete: false, into: &envelope)
            case .value?, .complete?, .year?, .first?, .last?, nil:
                let type = layout.ruleset.records[record]
                let names = Suggestion.list(isScalar ? [StatementMember.value.name] : type.fields.map { $0.name })
                let title = isScalar ? context.name(in: layout) : type.name
                try report(EvidenceDiagnostic.unknownField, at: key.start - 1, [scanner.text(key), title, names])
                try scanner.skipValue()
            }
        }
        context.field = -1
        drafts.endRecord()
        if isFirst {
            let fields = layout.ruleset.records[record].fields.map { $0.name }
            try report(EvidenceDiagnostic.emptyRecord, at: start, [Suggestion.list(fields)])
        } else if isScalar, !envelope.has(.value) {
            try report(EvidenceDiagnostic.missingMember, at: start, [StatementMember.value.name])
        }
        guard hasSource else { return }
        try finishEnvelope(envelope, at: start)
        drafts.rest(
            on: envelope.source, draftsFrom: firstDraft, recordsFrom: drafts.records.count - 1,
            listsFrom: drafts.lists.count)
    }

    @inline(__always)
    private mutating func readField(_ record: Int, _ field: Int, of number: Int) throws(JSONError) {
        let type = layout.fieldTypes[record][field]
        _ = try scanner.peek()
        let offset = scanner.position
        let unwritten = type.canBeUnwritten ? layout.ruleset.records[record].fields[field].unwritten : nil
        switch try readValue(type.type, unwritten: unwritten) {
        case .value(let value): drafts.state(value, isUnwritten: false, index: number, field: field, at: offset)
        case .unwritten: drafts.state(.zero, isUnwritten: true, index: number, field: field, at: offset)
        case .invalid: break
        }
    }

    // MARK: Series

    /// Values by year, a statement of a whole series, or a list of statements or of years.
    private mutating func readSeriesEvidence(_ type: ScalarType) throws(JSONError) {
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
