import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Reads nominations in JSON straight into rows: those that state values plainly, without papers and without mistakes. All
/// others are left to the general reader, which says what is wrong with them. One for each thread.
package final class DecisionReader {
    /// How a value is read and where it goes.
    struct Value: BitwiseCopyable {
        enum Kind: UInt8, BitwiseCopyable {
            case number
            case yesNo
            case date
            case year
            /// A name of `table`.
            case name
            case text
            case list
            /// Left to the general reader.
            case other
        }

        var kind: Kind
        /// Of a number.
        var isScaled = false
        var mayBeNegative = false
        /// Of a date: one after that of consideration is a mistake.
        var isRefusedLate = false
        /// A slot, a list or a field, as numbers of the row's layout.
        var place: Int32 = -1
        var table: Int32 = -1
    }

    /// How the records of one list are read.
    struct List: BitwiseCopyable {
        var isScalar: Bool
        var isComplete: Bool
        /// The table of its fields' names, the first of its fields, and how many there are.
        var table: Int32
        var firstField: Int32
        var fieldCount: Int32
        /// The fields of its key, as bits; 0 where each record stands for itself.
        var key: UInt64
    }

    let layout: DecisionLayout
    let evidenceLayout: EvidenceLayout
    let names: DecisionNames
    /// By evidence, and by field.
    let values: DecisionWords<Value>
    let fieldValues: DecisionWords<Value>
    let lists: DecisionWords<List>
    /// The values of the list at hand, field after field, and which records have each.
    let scratch: DecisionWords<Int64>
    let known: DecisionWords<UInt64>
    let text = DecisionText()
    /// Evidence that the nomination at hand states.
    let seen: DecisionWords<UInt64>
    /// The latest date that the evidence at hand gives, and the latest of those that may not be later than that of
    /// consideration.
    var latest: Int32 = 0
    var latestAllowed: Int32 = 0
    /// Texts of it that the ruleset does not have.
    var texts: [UnsafeBufferPointer<UInt8>] = []
    /// By the lowest of a nominee's groups, the groups met last, and the evidence that these are not asked for, as bits.
    private let recentGroups = DecisionWords<RecentGroups>(repeating: RecentGroups(), count: UInt64.bitWidth + 1)
    private let unasked: DecisionWords<UInt64>
    private let last = DecisionVariable(Last())

    private struct RecentGroups: BitwiseCopyable {
        var groups: UInt64 = 0
        var areKnown = false
    }

    /// What is kept of the last nomination beside its row.
    private struct Last: BitwiseCopyable {
        /// Where its id stands, without its quotation marks, and how long it is.
        var id = 0
        var idCount = 0
        var isPlainID = false
        var hasWarnings = false
    }

    static let members: Int32 = 0
    static let evidence: Int32 = 1
    static let groups: Int32 = 2
    static let firstOfFields: Int32 = 3

    /// `reader` and `layout` are of one ruleset.
    package init(_ reader: NominationReader, _ layout: DecisionLayout) {
        self.layout = layout
        evidenceLayout = reader.layout
        let ruleset = reader.layout.ruleset
        let plan = DecisionReadings(reader.layout, layout)
        names = DecisionNames(plan.tables)
        values = DecisionWords(plan.values)
        fieldValues = DecisionWords(plan.fieldValues)
        lists = DecisionWords(plan.lists)
        scratch = DecisionWords(
            repeating: 0, count: DecisionLayout.maximumRecords * (ruleset.records.map { $0.fields.count }.max() ?? 0))
        known = DecisionWords(repeating: 0, count: 64)
        seen = DecisionWords(repeating: 0, count: layout.places.statedCount)
        unasked = DecisionWords(repeating: 0, count: (UInt64.bitWidth + 1) * layout.places.statedCount)
    }

    /// Whether there is something in the last nomination that the general reader warns of.
    package var hasWarnings: Bool { last.value.hasWarnings }

    /// Whether the id of the last nomination is ASCII without escapes.
    package var isPlainID: Bool { last.value.isPlainID }

    /// The id of the last nomination, as it is written.
    package var idBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.start + last.value.id, count: last.value.idCount)
    }

    /// The id of the last nomination as the general reader gives it.
    package var idText: String {
        let quoted = UnsafeBufferPointer(start: text.start + last.value.id - 1, count: last.value.idCount + 2)
        var scanner = JSONScanner(quoted)
        return (try? scanner.readString()).map { scanner.text($0) } ?? ""
    }

    /// Reads one nomination; false where the general reader has to. `defaultConsideration` and `known` are as there.
    package func read(
        _ bytes: UnsafeBufferPointer<UInt8>, defaultConsideration: CalendarDate? = nil, known: CalendarDate? = nil,
        into row: DecisionRow
    ) -> Bool {
        guard bytes.count <= JSONLimits.documentBytes else { return false }
        text.take(bytes)
        row.clear()
        row.groups = 0
        (latest, latestAllowed) = (0, 0)
        if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
        for word in 0..<seen.count { seen[word] = 0 }
        var cursor = DecisionCursor(at: text.start, end: text.end)
        var head = Head()
        guard readMembers(&cursor, &head, row) else { return false }
        cursor.skipSpace()
        guard cursor.at == cursor.end else { return false }
        return finish(head, defaultConsideration, known, row)
    }

    /// What a nomination says besides its evidence.
    private struct Head {
        var seen: UInt32 = 0
        /// Day numbers by `BuiltInDate`, −1 for none.
        var dates = SIMD4<Int32>(repeating: -1)
    }

    private func readMembers(_ cursor: inout DecisionCursor, _ head: inout Head, _ row: DecisionRow) -> Bool {
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        var entry = names.beginning(of: Self.members)
        while true {
            entry = names.key(Self.members, after: entry, &cursor)
            guard entry >= 0, let member = NominationMember(rawValue: Int(names.value(of: entry))) else { return false }
            let bit: UInt32 = 1 << UInt32(member.rawValue)
            guard head.seen & bit == 0, read(member, &cursor, &head, row) else { return false }
            head.seen |= bit
            guard let another = cursor.another(before: UInt8(ascii: "}")) else { return false }
            if !another { return true }
        }
    }

    @inline(__always)
    private func read(
        _ member: NominationMember, _ cursor: inout DecisionCursor, _ head: inout Head, _ row: DecisionRow
    ) -> Bool {
        switch member {
        case .id:
            guard let string = cursor.string(), !string.bytes.isEmpty else { return false }
            last.value.isPlainID = string.isPlain
            last.value.idCount = string.bytes.count
            last.value.id = cursor.at - text.start - 1 - string.bytes.count
            return true
        case .note, .nominee, .unit:
            guard let string = cursor.string() else { return false }
            return !string.bytes.isEmpty
        case .group: return readGroup(&cursor, row)
        case .nominatedOn: return readDate(.proposal, &cursor, &head)
        case .receivedOn: return readDate(.receipt, &cursor, &head)
        case .consideredOn: return readDate(.consideration, &cursor, &head)
        case .decidedOn: return readDate(.decision, &cursor, &head)
        case .evidence: return readEvidence(&cursor, row)
        case .groups:
            guard cursor.take(UInt8(ascii: "[")) else { return false }
            while readGroup(&cursor, row), let another = cursor.another(before: UInt8(ascii: "]")) {
                if !another { return true }
            }
            return false
        case .subject, .papers: return false
        }
    }

    private func readGroup(_ cursor: inout DecisionCursor, _ row: DecisionRow) -> Bool {
        let group = names.name(in: Self.groups, &cursor)
        guard group >= 0, group < 64 else { return false }
        row.groups |= 1 << UInt64(group)
        return true
    }

    @inline(__always)
    private func readDate(_ date: BuiltInDate, _ cursor: inout DecisionCursor, _ head: inout Head) -> Bool {
        guard let day = cursor.date() else { return false }
        head.dates[Int(date.rawValue)] = day
        return true
    }

    /// What can only be judged when the whole nomination has been read.
    private func finish(
        _ head: Head, _ defaultConsideration: CalendarDate?, _ known: CalendarDate?, _ row: DecisionRow
    ) -> Bool {
        func has(_ member: NominationMember) -> Bool { head.seen & 1 << UInt32(member.rawValue) != 0 }
        guard has(.id), !(has(.group) && has(.groups)) else { return false }
        let given = head.dates[Int(BuiltInDate.consideration.rawValue)]
        guard let consideration = given >= 0 ? given : defaultConsideration?.dayNumber else { return false }
        for slot in 0..<DecisionLayout.dateCount {
            row.set(slot, to: Int64(head.dates[slot] >= 0 ? head.dates[slot] : consideration))
        }
        row.day = Int32(truncatingIfNeeded: row.cells.slots[Int(BuiltInDate.decision.rawValue)])
        let ruleset = evidenceLayout.ruleset
        guard let decision = CalendarDate(dayNumber: Int(row.day)), ruleset.force.contains(decision) else {
            return false
        }
        guard row.groups != 0 || ruleset.groups.isEmpty else { return false }
        last.value.hasWarnings = latest > consideration || !areAsked(row.groups)
        return latestAllowed <= consideration
    }

    /// Whether the nominee's groups are asked for all the evidence that is stated.
    private func areAsked(_ groups: UInt64) -> Bool {
        let place = groups.trailingZeroBitCount
        let first = place * seen.count
        if !recentGroups[place].areKnown || recentGroups[place].groups != groups {
            findUnasked(groups, first)
            recentGroups[place] = RecentGroups(groups: groups, areKnown: true)
        }
        for word in 0..<seen.count where seen[word] & unasked[first + word] != 0 { return false }
        return true
    }

    private func findUnasked(_ groups: UInt64, _ first: Int) {
        let numbers = DecisionRow.groupNumbers(groups)
        for word in 0..<seen.count { unasked[first + word] = 0 }
        for (index, evidence) in evidenceLayout.ruleset.evidence.enumerated() {
            if let coverage = evidence.coverage, !coverage.covers(numbers) {
                unasked[first + index / 64] |= 1 << UInt64(index % 64)
            }
        }
    }
}
