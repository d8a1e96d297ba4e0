import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Reads one nomination: one pass over its bytes, statements into drafts, then papers, dates and facts.
struct NominationParser {
    let layout: EvidenceLayout
    var scanner: JSONScanner
    var context = ReadingContext()
    var drafts: FactDrafts
    var texts: TextTable
    var reports: [Report] = []
    private var warningCount = 0

    var id: String?
    var note: String?
    var nominee: String?
    var unit: String?
    var groups: [Int] = []
    var groupMember: NominationMember?
    /// By `BuiltInDate`, with the offset of each.
    var dates: [(date: CalendarDate, offset: Int)?] = [nil, nil, nil, nil]
    var papers: [Paper] = []
    var paperPlaces: [PaperPlace] = []
    var paperNumbers: [String: Int32] = [:]
    /// Papers that statements name, once for each evidence; `StatementSource.paper` is an index here until papers are known.
    var mentions: [PaperMention] = []
    var mentionNumbers: [MentionKey: Int32] = [:]
    /// Marks what has been seen, so that a name given twice is found.
    var seenEvidence: [Bool]
    var seenFields: [Int]
    var recordSerial = 0

    /// A mistake whose line and column are worked out at the end.
    struct Report {
        var kind: DiagnosticKind
        var offset: Int
        var path: String
        var arguments: [String]
    }

    struct PaperPlace {
        var offset: Int
        var replaces: [(id: String, offset: Int)] = []
    }

    struct MentionKey: Hashable {
        var id: String
        var evidence: Int
    }

    struct PaperMention {
        var id: String
        var offset: Int
        var context: ReadingContext
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, layout: EvidenceLayout) {
        self.layout = layout
        scanner = JSONScanner(bytes)
        drafts = FactDrafts(reservingStatements: min(bytes.count / 12 + 8, 4096))
        texts = TextTable(constants: layout.textConstants, table: layout.textNames)
        seenEvidence = [Bool](repeating: false, count: layout.ruleset.evidence.count)
        seenFields = [Int](repeating: 0, count: layout.greatestFieldCount)
    }

    mutating func parse(defaultConsideration: CalendarDate?, known: CalendarDate?) -> ReadResult {
        do {
            try readNomination()
            context = ReadingContext()
            try scanner.finish()
            if let nomination = try finish(defaultConsideration: defaultConsideration, known: known) {
                return .nomination(nomination)
            }
        } catch {
            reportSyntax(error)
        }
        return .refused(diagnostics(ofSeverity: nil))
    }

    // MARK: Reports

    /// Records a mistake at a byte offset; the last one that is recorded stops the reading.
    mutating func report(_ kind: DiagnosticKind, at offset: Int, _ arguments: [String] = []) throws(JSONError) {
        if kind.severity == .warning {
            guard warningCount < JSONLimits.warnings else { return }
            warningCount += 1
        }
        let path = context.path(in: layout)
        reports.append(Report(kind: kind, offset: offset, path: path, arguments: arguments))
        guard reports.count - warningCount < JSONLimits.diagnostics else { throw JSONError(.stopped, at: offset) }
    }

    private mutating func reportSyntax(_ error: JSONError) {
        let kind: DiagnosticKind
        var arguments: [String] = []
        switch error.reason {
        case .unexpected:
            kind = EvidenceDiagnostic.unexpectedCharacter
            arguments = [characterText(at: error.offset)]
        case .unexpectedEnd: kind = EvidenceDiagnostic.unexpectedEnd
        case .trailingContent: kind = EvidenceDiagnostic.trailingContent
        case .invalidUTF8: kind = EvidenceDiagnostic.invalidUTF8
        case .controlCharacter:
            kind = EvidenceDiagnostic.controlCharacter
            arguments = [characterText(at: error.offset)]
        case .malformedEscape: kind = EvidenceDiagnostic.malformedEscape
        case .loneSurrogate: kind = EvidenceDiagnostic.loneSurrogate
        case .malformedNumber: kind = EvidenceDiagnostic.malformedNumber
        case .tooDeep:
            kind = EvidenceDiagnostic.tooDeep
            arguments = ["\(JSONLimits.depth)"]
        case .stringTooLong:
            kind = EvidenceDiagnostic.stringTooLong
            arguments = ["\(JSONLimits.stringBytes)"]
        case .stopped: return
        }
        let path = context.path(in: layout)
        reports.append(Report(kind: kind, offset: error.offset, path: path, arguments: arguments))
    }

    /// The character at an offset as a message shows it; U+ and its code where it cannot be seen.
    private func characterText(at offset: Int) -> String {
        let rest = scanner.bytes[offset..<min(offset + 4, scanner.bytes.count)]
        guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else { return "" }
        guard scalar.value > 0x20, scalar.value != 0x7F, scalar.value != 0xFFFD else {
            let code = String(scalar.value == 0xFFFD ? UInt32(scanner.bytes[offset]) : scalar.value, radix: 16)
            return "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code.uppercased()
        }
        return "“" + String(Character(scalar)) + "”"
    }

    /// The reports of one severity, or all, in the order in which they stand in the text.
    func diagnostics(ofSeverity severity: Severity?) -> [Diagnostic] {
        let chosen = reports.enumerated().filter { severity == nil || $0.element.kind.severity == severity }
        let ordered = chosen.sorted {
            $0.element.offset != $1.element.offset ? $0.element.offset < $1.element.offset : $0.offset < $1.offset
        }
        let positions = JSONPositions.positions(of: ordered.map { $0.element.offset }, in: scanner.bytes)
        return zip(ordered, positions).map { entry, position in
            Diagnostic(
                entry.element.kind, at: .nomination(path: entry.element.path, position: position),
                entry.element.arguments)
        }
    }

    // MARK: Names

    /// What a name of the nomination stands for in a table, in whatever normal form it is written.
    @inline(__always)
    func find(_ name: JSONString, in table: NameTable) -> Int? {
        if !name.hasEscapes, let found = table.find(scanner.rawBytes(name)) { return found }
        if !name.hasEscapes, name.isASCII { return nil }
        return table.find(scanner.text(name))
    }

    // MARK: The nomination

    private mutating func readNomination() throws(JSONError) {
        let token = try scanner.peek()
        let start = scanner.position
        guard token == .object else {
            isNoNomination = true
            try report(EvidenceDiagnostic.notANomination, at: start, [groupNames])
            try scanner.skipValue()
            return
        }
        try scanner.enter()
        var isFirst = true
        var seen: UInt32 = 0
        var isEmpty = true
        while let key = try scanner.nextKey(&isFirst) {
            isEmpty = false
            guard let number = find(key, in: layout.nominationMembers), let member = NominationMember(rawValue: number)
            else {
                context = ReadingContext()
                try reportUnknownMember(key, among: NominationMember.allCases.map { $0.name })
                try scanner.skipValue()
                continue
            }
            context = ReadingContext()
            context.member = number
            try noteMember(key, number, &seen)
            try readMember(member, key)
        }
        context = ReadingContext()
        guard !isEmpty else {
            isNoNomination = true
            try report(EvidenceDiagnostic.emptyNomination, at: start, [groupNames])
            return
        }
        if id == nil, seen & 1 << UInt32(NominationMember.id.rawValue) == 0 {
            try report(EvidenceDiagnostic.missingMember, at: start, [NominationMember.id.name])
        }
        nominationStart = start
    }

    private var groupNames: String { Suggestion.list(layout.ruleset.groups.map { $0.name }) }

    /// Whether there is nothing that could be a nomination: what is missing of it is then not listed one by one.
    var isNoNomination = false
    /// Where the nomination's opening brace stands.
    var nominationStart = 0

    /// Marks a member as seen and reports it when it was seen before.
    mutating func noteMember(_ key: JSONString, _ number: Int, _ seen: inout UInt32) throws(JSONError) {
        let bit: UInt32 = 1 << UInt32(number)
        if seen & bit != 0 {
            try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [scanner.text(key)])
        }
        seen |= bit
    }

    mutating func reportUnknownMember(_ key: JSONString, among names: [String]) throws(JSONError) {
        let list = names.map { "“" + $0 + "”" }.joined(separator: ", ")
        try report(EvidenceDiagnostic.unknownMember, at: key.start - 1, [scanner.text(key), list])
    }

    private mutating func readMember(_ member: NominationMember, _ key: JSONString) throws(JSONError) {
        switch member {
        case .id: id = try readPlainText(member.name)
        case .note: note = try readPlainText(member.name)
        case .nominee: nominee = try readPlainText(member.name)
        case .unit: unit = try readPlainText(member.name)
        case .subject: try readSubject()
        case .group, .groups:
            if let groupMember, groupMember != member {
                try report(EvidenceDiagnostic.groupTwice, at: key.start - 1)
            }
            groupMember = member
            try member == .group ? readGroup() : readGroups()
        case .nominatedOn: try readBuiltInDate(.proposal)
        case .receivedOn: try readBuiltInDate(.receipt)
        case .consideredOn: try readBuiltInDate(.consideration)
        case .decidedOn: try readBuiltInDate(.decision)
        case .papers: try readPapers()
        case .evidence: try readEvidence()
        }
    }

    /// Names and numbers of the person, as the nomination calls them: checked, and of no effect.
    private mutating func readSubject() throws(JSONError) {
        guard try enterObject(NominationMember.subject.name) else { return }
        var isFirst = true
        var names: Set<String> = []
        var count = 0
        while let key = try scanner.nextKey(&isFirst) {
            let name = NormalForm.composed(scanner.text(key))
            if !names.insert(name).inserted {
                try report(EvidenceDiagnostic.duplicateName, at: key.start - 1, [name])
            }
            try countEntry(&count)
            _ = try readPlainText(name)
        }
    }

    private mutating func readGroup() throws(JSONError) {
        _ = try scanner.peek()
        let offset = scanner.position
        guard let string = try readStringToken("group") else { return }
        guard let group = find(string, in: layout.groupNames) else {
            let name = scanner.text(string)
            let suggestion = Suggestion.text(for: name, among: layout.ruleset.groups.map { $0.name })
            try report(EvidenceDiagnostic.unknownGroup, at: offset, [name, suggestion])
            return
        }
        if !groups.contains(group) { groups.append(group) }
    }

    private mutating func readGroups() throws(JSONError) {
        guard try enterArray("groups") else { return }
        var isFirst = true
        var count = 0
        while try scanner.nextElement(&isFirst) {
            try countEntry(&count)
            try readGroup()
        }
    }

    private mutating func readBuiltInDate(_ date: BuiltInDate) throws(JSONError) {
        let token = try scanner.peek()
        let offset = scanner.position
        if let value = try readDate(token) { dates[Int(date.rawValue)] = (value, offset) }
    }

    // MARK: Structural values

    /// Reads `[`, or reports that a list is wanted and passes over the value.
    mutating func enterArray(_ name: String) throws(JSONError) -> Bool {
        guard try scanner.peek() == .array else {
            try refuseValue(EvidenceDiagnostic.expectedArray, name)
            return false
        }
        try scanner.enter()
        return true
    }

    /// Reads `{`, or reports that members are wanted and passes over the value.
    mutating func enterObject(_ name: String) throws(JSONError) -> Bool {
        guard try scanner.peek() == .object else {
            try refuseValue(EvidenceDiagnostic.expectedObject, name)
            return false
        }
        try scanner.enter()
        return true
    }

    /// Reports the value at hand, as null where it is that, and passes over it.
    private mutating func refuseValue(_ kind: DiagnosticKind, _ name: String) throws(JSONError) {
        let isNull = try scanner.peek() == .null
        try report(isNull ? EvidenceDiagnostic.nullValue : kind, at: scanner.position, [name])
        try scanner.skipValue()
    }

    mutating func readStringToken(_ name: String) throws(JSONError) -> JSONString? {
        guard try scanner.peek() == .string else {
            try refuseValue(EvidenceDiagnostic.expectedString, name)
            return nil
        }
        return try scanner.readString()
    }

    mutating func readPlainText(_ name: String) throws(JSONError) -> String? {
        _ = try scanner.peek()
        let offset = scanner.position
        guard let string = try readStringToken(name) else { return nil }
        let text = scanner.text(string)
        if text.isEmpty { try report(EvidenceDiagnostic.emptyText, at: offset, [name]) }
        return text
    }

    /// Counts an element of a list and stops the reading beyond the limit.
    @inline(__always)
    mutating func countEntry(_ count: inout Int) throws(JSONError) {
        count += 1
        guard count <= JSONLimits.entries else {
            try report(EvidenceDiagnostic.tooManyEntries, at: scanner.position, ["\(JSONLimits.entries)"])
            throw JSONError(.stopped, at: scanner.position)
        }
    }
}
