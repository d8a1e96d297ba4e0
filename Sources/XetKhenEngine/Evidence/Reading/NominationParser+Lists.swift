import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Lists of records or of scalars.
extension NominationParser {
    /// A bare list, a statement of a list, or several such statements.
    mutating func readListEvidence(_ record: Int) throws(JSONError) {
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
}
