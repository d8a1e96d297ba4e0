import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What reading a record's field needs to know at once.
struct FieldType: Sendable {
    var type: ScalarType
    var canBeUnwritten: Bool
}

/// What reading evidence needs of a ruleset, worked out once: where facts go, and names by their bytes.
///
/// Immutable; a class so that handing it on costs one reference and not one for each table.
package final class EvidenceLayout: Sendable {
    package let ruleset: CheckedRuleset
    /// By evidence, beside one another so that reading one touches nothing else.
    let shapes: [EvidenceShape]
    /// By record type.
    let recordIsScalar: [Bool]
    /// By evidence; −1 where the shape is no scalar.
    let scalarCell: [Int32]
    let scalarCount: Int
    /// A state for every evidence: lists with their field counts, all open and not given.
    let emptyLists: [ListState]
    let emptySeries: [SeriesState]
    let seriesIndices: [Int]
    let textConstants: [String]
    /// By record type, then field.
    let fieldTypes: [[FieldType]]
    let greatestFieldCount: Int
    /// By evidence: whether some of its values are dates, and whether only some groups are asked for it.
    let hasDates: [Bool]
    let hasCoverage: [Bool]
    /// By evidence: whether every list given is complete.
    let completeWhenGiven: [Bool]

    let nominationMembers = FormatNames.nominationMembers
    let paperMembers = FormatNames.paperMembers
    let statementMembers = FormatNames.statementMembers
    let textNames: NameTable
    let evidenceNames: NameTable
    let groupNames: NameTable
    let paperTypeNames: NameTable
    let awardNames: NameTable
    let awardKindNames = FormatNames.awardKinds
    /// By scale.
    let scaleNames: [NameTable]
    /// By record type.
    let fieldNames: [NameTable]

    package convenience init(_ ruleset: CheckedRuleset) {
        self.init(ruleset, texts: ruleset.textConstants)
    }

    /// The same with the texts that plans share given.
    init(_ ruleset: CheckedRuleset, texts: [String]) {
        self.ruleset = ruleset
        var scalarCell = [Int32](repeating: -1, count: ruleset.evidence.count)
        var emptyLists = [ListState](repeating: ListState(), count: ruleset.evidence.count)
        var seriesIndices: [Int] = []
        var scalarCount = 0
        for (index, evidence) in ruleset.evidence.enumerated() {
            switch evidence.shape {
            case .scalar:
                scalarCell[index] = Int32(truncatingIfNeeded: scalarCount)
                scalarCount += 1
            case .list(let record):
                emptyLists[index].fieldCount = Int32(truncatingIfNeeded: ruleset.records[record].fields.count)
            case .yearSeries: seriesIndices.append(index)
            }
        }
        shapes = ruleset.evidence.map { $0.shape }
        recordIsScalar = ruleset.records.map { $0.isScalar }
        self.scalarCell = scalarCell
        self.scalarCount = scalarCount
        self.emptyLists = emptyLists
        self.seriesIndices = seriesIndices
        emptySeries = [SeriesState](repeating: SeriesState(), count: ruleset.evidence.count)
        fieldTypes = ruleset.records.map { record in
            record.fields.map { FieldType(type: $0.type, canBeUnwritten: $0.unwritten != nil) }
        }
        greatestFieldCount = ruleset.records.map { $0.fields.count }.max() ?? 0
        hasDates = ruleset.evidence.map { evidence in
            switch evidence.shape {
            case .scalar(let type), .yearSeries(let type): type == .date
            case .list(let record): ruleset.records[record].fields.contains { $0.type == .date }
            }
        }
        hasCoverage = ruleset.evidence.map { $0.coverage != nil }
        completeWhenGiven = ruleset.evidence.map { $0.completeness == .whenGiven }
        textConstants = texts
        textNames = NameTable(textConstants)
        evidenceNames = Self.table(ruleset.evidence.map { $0.name })
        groupNames = Self.table(ruleset.groups.map { $0.name })
        paperTypeNames = Self.table(ruleset.paperTypes.map { $0.name })
        awardNames = Self.table(ruleset.awards.map { $0.name })
        scaleNames = ruleset.scales.map { NameTable($0.values) }
        fieldNames = ruleset.records.map { record in NameTable(record.fields.map { $0.name }) }
    }

    private static func table(_ names: [String]) -> NameTable { NameTable(entries(names)) }

    /// Kinds of awards as nominations write them.
    static var awardKinds: [(name: String, value: Int)] {
        AwardKind.allCases.flatMap { kind in kind.evidenceNames.map { ($0, Int(kind.rawValue)) } }
    }

    /// Full names, and what follows a qualified name's last dot where only one name ends so.
    static func entries(_ names: [String]) -> [(name: String, value: Int)] {
        var entries = names.enumerated().map { (name: $0.element, value: $0.offset) }
        let dot = UInt8(ascii: ".")
        guard names.contains(where: { isQualified($0) }) else { return entries }
        var endings: [String: Int] = [:]
        let shortNames = names.map { name in
            name.utf8.lastIndex(of: dot).map { String(name[name.utf8.index(after: $0)...]) } ?? name
        }
        for short in shortNames { endings[short, default: 0] += 1 }
        for (index, short) in shortNames.enumerated() where endings[short] == 1 { entries.append((short, index)) }
        return entries
    }

    private static func isQualified(_ name: String) -> Bool {
        let dot = UInt8(ascii: ".")
        return name.utf8.withContiguousStorageIfAvailable { $0.contains(dot) } ?? name.utf8.contains(dot)
    }

    /// What the ruleset calls a fact's evidence, for messages.
    func name(_ evidence: Int) -> String {
        ruleset.evidence.indices.contains(evidence) ? ruleset.evidence[evidence].name : ""
    }

    /// What people call an evidence: its label, or its question where the label is only the name.
    func label(_ evidence: Int) -> String {
        guard ruleset.evidence.indices.contains(evidence) else { return "" }
        let declaration = ruleset.evidence[evidence]
        guard declaration.label.vietnamese == declaration.name, let question = declaration.question else {
            return Self.readable(declaration.label.vietnamese)
        }
        let text = Self.readable(question.vietnamese)
        return text.hasSuffix("?") ? String(text.dropLast()) : text
    }

    /// What people call a paper: the title of its type and its number; without a number its date or else its id.
    func title(of paper: Paper) -> String {
        guard let type = paper.type, ruleset.paperTypes.indices.contains(type) else { return paper.number ?? paper.id }
        let title = Self.readable(ruleset.paperTypes[type].title.vietnamese)
        if let number = paper.number { return title + " số " + number }
        if let date = paper.date { return title + " ngày " + date.vietnameseDescription }
        return title + " (" + paper.id + ")"
    }

    /// A name as words, for declarations without a label of their own.
    static func readable(_ name: String) -> String {
        NameWords.text(of: name)
    }

    func record(of evidence: Int) -> RecordType? {
        guard case .list(let record) = ruleset.evidence[evidence].shape else { return nil }
        return ruleset.records[record]
    }
}

/// Names that are the same for every ruleset.
private enum FormatNames {
    static let nominationMembers = NameTable(NominationMember.allCases.map { $0.name })
    static let paperMembers = NameTable(PaperMember.allCases.map { $0.name })
    static let statementMembers = NameTable(StatementMember.allCases.map { $0.name })
    static let awardKinds = NameTable(EvidenceLayout.awardKinds)
}

extension AwardKind {
    /// How nominations write a kind: Vietnamese first, then English; spaces may stand for the underscores.
    var evidenceNames: [String] {
        let names: (String, String)
        switch self {
        case .merit: names = ("công_trạng", "merit")
        case .movement: names = ("phong_trào", "movement")
        case .thematic: names = ("chuyên_đề", "thematic")
        case .unexpectedFeat: names = ("đột_xuất", "unexpected_feat")
        case .dedication: names = ("cống_hiến", "dedication")
        case .lengthOfService: names = ("niên_hạn", "length_of_service")
        case .externalRelations: names = ("đối_ngoại", "external_relations")
        case .title: names = ("danh_hiệu", "title")
        }
        return [names.0, names.1, NameWords.text(of: names.0), NameWords.text(of: names.1)]
    }
}
