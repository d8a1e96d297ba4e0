import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Statements: a value with the paper it rests on and its dates.
extension NominationParser {
    /// Reads several statements about one fact.
    mutating func readStatements(_ type: ScalarType, year: Int?) throws(JSONError) {
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
    mutating func readStatement(
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
    mutating func readEnvelopeMember(
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

    mutating func finishEnvelope(_ envelope: Envelope, at start: Int) throws(JSONError) {
        if let from = envelope.source.from, let to = envelope.source.to, to < from {
            try report(EvidenceDiagnostic.validityReversed, at: start)
        }
    }
}
