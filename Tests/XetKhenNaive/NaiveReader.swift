import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Reads the nominations that `NominationWriter` writes, by the page on the meaning alone and without any check: a mistake
/// in one ends in `nil`.
package struct NaiveReader {
    let ruleset: CheckedRuleset
    var papers: [Paper] = []
    var facts: FactStore
    var dates: NominationDates

    /// One value that someone stated for a fact; `nil` is stated to be unwritten.
    private struct Stated {
        var value: ExactDecimal?
        var paper: Int?
        var recordedOn: CalendarDate?
        var from: CalendarDate?
        var to: CalendarDate?
    }

    /// `texts` are those of the plan, which come first in a store.
    package static func read(_ json: JSONValue, _ ruleset: CheckedRuleset, texts: [String]) -> Nomination? {
        guard let dates = dates(json) else { return nil }
        var reader = NaiveReader(ruleset: ruleset, facts: FactStore(texts: texts), dates: dates)
        let groups = json["groups"]?.elements.compactMap { name in
            ruleset.groups.firstIndex { $0.name == name.plainText }
        }
        reader.readPapers(json["papers"]?.elements ?? [])
        reader.readEvidence(json["evidence"])
        return Nomination(
            id: json["id"]?.plainText ?? "", groups: groups ?? [], dates: dates, papers: reader.papers,
            facts: reader.facts)
    }

    private static func date(_ value: JSONValue?) -> CalendarDate? {
        value?.plainText.flatMap { CalendarDate.parseISO(utf8: Array($0.utf8)) }
    }

    private static func dates(_ json: JSONValue) -> NominationDates? {
        guard let consideration = date(json["considered_on"]) else { return nil }
        var defaulted: Set<BuiltInDate> = []
        func given(_ name: String, _ kind: BuiltInDate) -> CalendarDate {
            if let date = date(json[name]) { return date }
            defaulted.insert(kind)
            return consideration
        }
        let proposal = given("nominated_on", .proposal)
        let receipt = given("received_on", .receipt)
        let decision = given("decided_on", .decision)
        return NominationDates(
            proposal: proposal, receipt: receipt, consideration: consideration, decision: decision,
            defaulted: defaulted)
    }

    private mutating func readPapers(_ values: [JSONValue]) {
        papers = values.map { value in
            Paper(
                id: value["id"]?.plainText ?? "",
                type: ruleset.paperTypes.firstIndex { $0.name == value["type"]?.plainText },
                recordedOn: Self.date(value["recorded_on"]))
        }
        for (index, value) in values.enumerated() {
            papers[index].replaces = (value["replaces"]?.elements ?? []).compactMap { id in
                papers.firstIndex { $0.id == id.plainText }.map(Int32.init)
            }
        }
    }

    private mutating func readEvidence(_ values: JSONValue?) {
        for (index, declaration) in ruleset.evidence.enumerated() {
            facts.scalarCell.append(-1)
            facts.lists.append(ListState())
            facts.series.append(SeriesState())
            let value = values?[declaration.name]
            switch declaration.shape {
            case .scalar(let type):
                facts.scalarCell[index] = Int32(facts.cells.count)
                resolve(value.map { statements($0, type) } ?? [], FactKey(kind: .scalar, evidence: Int32(index)))
            case .yearSeries(let type): readSeries(index, type, value)
            case .list(let record): readList(index, declaration, ruleset.records[record], value)
            }
        }
    }

    private mutating func readSeries(_ index: Int, _ type: ScalarType, _ value: JSONValue?) {
        let years = value?.members.compactMap { Int($0.name) } ?? []
        let first = min(years.min() ?? 9999, dates.proposal.year - FactStore.yearsBack)
        let last = max(years.max() ?? 0, dates.proposal.year)
        facts.series[index] = SeriesState(
            firstCell: Int32(facts.cells.count), firstYear: Int32(first), yearCount: Int32(last - first + 1))
        for year in first...last {
            let key = FactKey(kind: .year, evidence: Int32(index), index: Int32(year))
            resolve(value?["\(year)"].map { statements($0, type) } ?? [], key)
        }
    }

    private mutating func readList(
        _ index: Int, _ declaration: EvidenceDeclaration, _ type: RecordType, _ value: JSONValue?
    ) {
        struct Record {
            var key: [ExactDecimal]
            var fields: [[Stated]]
            /// The list statements that give it, with the rank of each.
            var givenBy: [(list: Int, rank: Int)]
        }
        var records: [Record] = []
        var given: [JSONValue] = value.map { [$0] } ?? []
        if case .array(let elements) = value {
            // Several statements, or the records themselves.
            let areStatements = !elements.isEmpty && elements.allSatisfy { $0["value"] != nil }
            given = areStatements ? elements : [.object(["value": .array(elements)])]
        }
        let stated = given.map { list in
            Stated(paper: list["paper"].flatMap { id in papers.firstIndex { $0.id == id.plainText } })
        }
        let known = stated.filter(isHeard)
        var complete: [(list: Int, rank: Int)] = []
        for (number, list) in given.enumerated() where isHeard(stated[number]) {
            let paper = stated[number].paper
            let says: Bool
            switch declaration.completeness {
            case .whenGiven: says = true
            case .declared(let needed):
                let fits = needed == nil || needed == paper.flatMap { papers[$0].type }
                says = list["complete"]?.text == "true" && fits
            }
            if says, !isReplaced(stated[number], among: known) { complete.append((number, rank(stated[number]))) }
            for record in list["value"]?.elements ?? [] {
                let fields = type.fields.map { field -> [Stated] in
                    guard let value = type.isScalar ? record : record[field.name] else { return [] }
                    return [Stated(value: self.number(value, field.type, unwritten: field.unwritten), paper: paper)]
                }
                let keyFields = type.key.isEmpty ? Array(type.fields.indices) : type.key
                let key = keyFields.compactMap { fields[$0].first?.value }
                let same = records.firstIndex { other in
                    // Without a key one list that gives equal records twice means two.
                    other.key == key && !(type.key.isEmpty && other.givenBy.contains { $0.list == number })
                }
                if key.count == keyFields.count, let same {
                    for field in fields.indices { records[same].fields[field] += fields[field] }
                    records[same].givenBy.append((number, rank(stated[number])))
                } else {
                    records.append(
                        Record(
                            key: key.count == keyFields.count ? key : [], fields: fields,
                            givenBy: [(number, rank(stated[number]))]))
                }
            }
        }
        var isComplete = false
        if let top = complete.map({ $0.rank }).max() {
            let binding = complete.filter { $0.rank == top }.map { $0.list }
            records.removeAll { record in
                record.givenBy.allSatisfy { $0.rank < top && !binding.contains($0.list) }
            }
            isComplete = records.allSatisfy { record in
                binding.allSatisfy { list in record.givenBy.contains { $0.list == list } }
            }
        }
        facts.lists[index] = ListState(
            firstCell: Int32(facts.cells.count), recordCount: Int32(records.count),
            fieldCount: Int32(type.fields.count), isComplete: isComplete, isGiven: !known.isEmpty)
        for (position, record) in records.enumerated() {
            for (field, stated) in record.fields.enumerated() {
                resolve(
                    stated,
                    FactKey(kind: .field, evidence: Int32(index), index: Int32(position), field: Int32(field)),
                    speakers: record.fields.flatMap { $0 })
            }
        }
    }

    // MARK: Statements

    private mutating func statements(_ value: JSONValue, _ type: ScalarType) -> [Stated] {
        if case .array(let several) = value { return several.flatMap { statements($0, type) } }
        guard let inner = value["value"] else { return [Stated(value: number(value, type, unwritten: nil))] }
        return [
            Stated(
                value: number(inner, type, unwritten: nil),
                paper: value["paper"].flatMap { id in papers.firstIndex { $0.id == id.plainText } },
                recordedOn: Self.date(value["recorded_on"]), from: Self.date(value["from"]), to: Self.date(value["to"]))
        ]
    }

    /// Whether a statement is known at the date of consideration, of its period, and not replaced.
    private func isHeard(_ stated: Stated) -> Bool {
        let recorded = stated.recordedOn ?? stated.paper.flatMap { papers[$0].recordedOn }
        if let recorded, recorded > dates.consideration { return false }
        if let from = stated.from, dates.proposal < from { return false }
        if let to = stated.to, dates.proposal > to { return false }
        return true
    }

    /// A paper replaces another where both speak of the fact.
    private func isReplaced(_ one: Stated, among known: [Stated]) -> Bool {
        known.contains { other in
            guard let paper = one.paper, let replacing = other.paper else { return false }
            return papers[replacing].replaces.contains(Int32(paper))
        }
    }

    private func rank(_ stated: Stated) -> Int {
        stated.paper.flatMap { papers[$0].type }.map { ruleset.paperTypes[$0].rank } ?? 0
    }

    /// Adds the cell of a fact: of the statements heard those of the highest rank decide.
    ///
    /// `speakers` are the statements about the whole record where the fact is a field.
    private mutating func resolve(_ stated: [Stated], _ key: FactKey, speakers: [Stated]? = nil) {
        let known = stated.filter(isHeard)
        let heard = known.filter { !isReplaced($0, among: speakers?.filter(isHeard) ?? known) }
        let top = heard.map(rank).max() ?? 0
        let deciders = heard.filter { rank($0) == top }
        let isDisputed = deciders.contains { $0.value != deciders[0].value }
        var cell = Cell(firstStatement: Int32(facts.statements.count), statementCount: Int32(deciders.count))
        if let first = deciders.first {
            cell.state = isDisputed ? .disputed : first.value == nil ? .unwritten : .known
            if !isDisputed, let value = first.value { cell.value = CellValue(value) }
        }
        for decider in deciders {
            facts.statements.append(
                Statement(
                    fact: key, value: decider.value.map { CellValue($0) }, paper: decider.paper.map(Int32.init),
                    recordedOn: decider.recordedOn, standing: isDisputed ? .disputes : .decides))
        }
        facts.cells.append(cell)
    }

    private mutating func number(_ value: JSONValue, _ type: ScalarType, unwritten: String?) -> ExactDecimal? {
        if let unwritten, value.plainText == unwritten { return nil }
        switch type {
        case .yesNo: return ExactDecimal(value.text == "true" ? 1 : 0)
        case .number, .year: return (try? ExactDecimal.parseJSONNumber(Array(value.text.utf8))) ?? .zero
        case .date: return ExactDecimal(Int(Self.date(value)?.dayNumber ?? 0))
        case .period:
            let first = Int(value["first"]?.text ?? "") ?? 0
            return ExactDecimal(first << 32 + (Int(value["last"]?.text ?? "") ?? 0))
        case .text:
            let text = value.plainText ?? ""
            if let index = facts.texts.firstIndex(of: text) { return ExactDecimal(index) }
            facts.texts.append(text)
            return ExactDecimal(facts.texts.count - 1)
        case .choice(let scale):
            return ExactDecimal(ruleset.scales[scale].values.firstIndex(of: value.plainText ?? "") ?? 0)
        case .award: return ExactDecimal(ruleset.awards.firstIndex { $0.name == value.plainText } ?? 0)
        case .awardKind:
            let kinds: [String: AwardKind] = [
                "công trạng": .merit, "chuyên đề": .thematic, "đột xuất": .unexpectedFeat,
            ]
            return ExactDecimal(Int((kinds[value.plainText ?? ""] ?? .merit).rawValue))
        }
    }
}

extension JSONValue {
    subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

    var members: [Member] { if case .object(let members) = self { members } else { [] } }

    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    var plainText: String? { if case .text(let text) = self { text } else { nil } }
}
