import XetKhenSemantics
import XetKhenSyntax

/// How each value of a ruleset's evidence is read, worked out once for a reader.
struct DecisionReadings {
    private(set) var values: [DecisionReader.Value] = []
    private(set) var fieldValues: [DecisionReader.Value] = []
    private(set) var lists: [DecisionReader.List] = []
    private(set) var tables: [(isKeys: Bool, names: [(name: String, value: Int)])]
    private let names: EvidenceLayout
    private var tablesOfTypes: [ScalarType: Int32] = [:]

    init(_ names: EvidenceLayout, _ layout: DecisionLayout) {
        self.names = names
        let ruleset = names.ruleset
        // In the order of `DecisionReader.members`, `evidence` and `groups`.
        tables = [
            (true, NominationMember.allCases.map { ($0.name, $0.rawValue) }),
            (true, EvidenceLayout.entries(ruleset.evidence.map { $0.name })),
            (false, EvidenceLayout.entries(ruleset.groups.map { $0.name })),
        ]
        for evidence in ruleset.evidence.indices {
            switch ruleset.evidence[evidence].shape {
            case .scalar(let type):
                var reading = value(type, at: layout.slots[evidence])
                reading.isRefusedLate = ruleset.evidence[evidence].notAfterConsideration
                values.append(reading)
            case .yearSeries: values.append(DecisionReader.Value(kind: .other))
            case .list(let record):
                let list = layout.lists[evidence]
                values.append(
                    DecisionReader.Value(
                        kind: ruleset.records[record].fields.count <= 64 ? .list : .other, place: list))
                append(ruleset.evidence[evidence], ruleset.records[record], list, layout)
            }
        }
    }

    private mutating func append(
        _ evidence: EvidenceDeclaration, _ record: RecordType, _ list: Int32, _ layout: DecisionLayout
    ) {
        let first = layout.firstFields[Int(list)]
        for (position, field) in record.fields.enumerated() {
            var reading = value(field.type, at: first + Int32(position))
            reading.isRefusedLate = evidence.notAfterConsideration || field.notAfterConsideration
            if let unwritten = field.unwritten, mayBeRead(unwritten, field.type) {
                reading = DecisionReader.Value(kind: .other)
            }
            fieldValues.append(reading)
        }
        let table = Int32(tables.count)
        tables.append((true, record.fields.enumerated().map { ($0.element.name, $0.offset) }))
        lists.append(
            DecisionReader.List(
                isScalar: record.isScalar, isComplete: evidence.completeness == .whenGiven, table: table,
                firstField: first,
                fieldCount: Int32(record.fields.count),
                key: record.key.reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }))
    }

    /// Whether the text that says that a fact is unwritten would be read as a value of this type.
    private func mayBeRead(_ text: String, _ type: ScalarType) -> Bool {
        switch type {
        case .text: true
        case .choice(let scale): names.scaleNames[scale].find(text) != nil
        case .award: names.awardNames.find(text) != nil
        case .awardKind: names.awardKindNames.find(text) != nil
        case .yesNo, .number, .date, .year, .period: false
        }
    }

    private mutating func value(_ type: ScalarType, at place: Int32) -> DecisionReader.Value {
        switch type {
        case .yesNo: return DecisionReader.Value(kind: .yesNo, place: place)
        case .number(let isInteger, let unit):
            return DecisionReader.Value(
                kind: .number, isScaled: type.hasDecimals,
                mayBeNegative: NumberBounds.mayBeNegative(isInteger: isInteger, unit), place: place)
        case .date: return DecisionReader.Value(kind: .date, place: place)
        case .year: return DecisionReader.Value(kind: .year, place: place)
        case .text: return DecisionReader.Value(kind: .text, place: place)
        case .choice(let scale):
            return name(type, names.ruleset.scales[scale].values.enumerated().map { ($0.element, $0.offset) }, place)
        case .award: return name(type, EvidenceLayout.entries(names.ruleset.awards.map { $0.name }), place)
        case .awardKind: return name(type, EvidenceLayout.awardKinds, place)
        case .period: return DecisionReader.Value(kind: .other)
        }
    }

    /// A value that is one of these names; types share their tables.
    private mutating func name(
        _ type: ScalarType, _ entries: [(name: String, value: Int)], _ place: Int32
    ) -> DecisionReader.Value {
        let table = tablesOfTypes[type] ?? Int32(tables.count)
        if Int(table) == tables.count {
            tables.append((false, entries))
            tablesOfTypes[type] = table
        }
        return DecisionReader.Value(kind: .name, place: place, table: table)
    }
}
