import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Builds small checked rulesets and nominations by hand, so that these tests rest on no parser.
struct AnswerRuleset {
    static let place = SourceRange(
        file: 0, start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))
    static let rating = 0

    var ruleset = CheckedRuleset(
        name: "thử", title: LocalizedText("Thử"), jurisdiction: nil, force: .always, movement: nil, origins: ["thử"],
        files: [])

    init() {
        let values = ["không_hoàn_thành", "hoàn_thành", "hoàn_thành_tốt", "hoàn_thành_xuất_sắc"]
        ruleset.scales = [
            Scale(name: "xếp_loại", isOrdered: true, values: values, titles: values.map { LocalizedText($0) })
        ]
    }

    mutating func declare(_ name: String, _ shape: EvidenceShape) -> Int {
        ruleset.evidence.append(
            EvidenceDeclaration(
                name: name, label: LocalizedText(name), shape: shape, question: nil, answeredBy: nil, assessor: nil,
                papers: [], coverage: nil, completeness: .declared(paperType: nil), citations: [],
                notAfterConsideration: false, range: Self.place))
        return ruleset.evidence.count - 1
    }

    /// A list with one record type of its own; records are counted by their first field.
    mutating func declareList(_ name: String, _ fields: [(String, ScalarType)]) -> Int {
        ruleset.records.append(
            RecordType(
                name: name,
                fields: fields.map { name, type in
                    RecordField(
                        name: name, title: LocalizedText(name), type: type, unwritten: nil,
                        notAfterConsideration: false)
                }, key: [0],
                countedBy: CheckedExpression(
                    .field(variable: 0, field: 0), type: fields[0].1, range: Self.place), isScalar: false))
        return declare(name, .list(record: ruleset.records.count - 1))
    }

    @discardableResult
    mutating func award(_ name: String, above: [Int] = [], aboveAll: [Int]? = nil, isTitle: Bool = false) -> Int {
        ruleset.awards.append(
            Award(
                name: name, title: LocalizedText(name), isTitle: isTitle, awardClass: nil, above: above,
                aboveAll: aboveAll ?? above, authorities: [], proposers: [], bonuses: [], dossier: [],
                consultation: nil, citations: [], force: .always, range: Self.place))
        return ruleset.awards.count - 1
    }

    func rule(
        _ name: String, _ condition: CheckedCondition, grade: Grade = .v1, force: DateInterval = .always
    ) -> Rule {
        Rule(
            name: name, label: LocalizedText(name), coverage: nil, citations: [], grade: grade, force: force,
            condition: condition, exceptions: [], sayings: CheckedSayings(), frame: Frame(variables: 1, runs: 1),
            headings: [], range: Self.place)
    }

    @discardableResult
    mutating func standard(
        _ award: Int, _ condition: CheckedCondition, force: DateInterval = .always, ignoring: [Int] = []
    ) -> Int {
        let name = "tiêu_chuẩn_\(ruleset.standards.count)"
        ruleset.standards.append(
            Standard(
                rule: rule(name, condition, force: force), award: award, kinds: [.merit], suspendedWhen: nil,
                ignoredSuspensions: ignoring, refines: nil))
        return ruleset.standards.count - 1
    }

    mutating func reset(from list: Int, date field: Int) {
        guard case .list(let record) = ruleset.evidence[list].shape else { return }
        ruleset.resets.append(
            Reset(
                name: "đặt_lại", label: LocalizedText("đặt lại"),
                selection: CheckedSelection(list: list, record: record, variable: 0, filter: nil),
                at: CheckedExpression(.field(variable: 0, field: field), type: .date, range: Self.place),
                partialYearMayCount: false, citations: [], grade: .v1, force: .always, frame: Frame(variables: 1),
                range: Self.place))
    }

    // MARK: Conditions

    static func condition(_ kind: CheckedCondition.Kind) -> CheckedCondition {
        CheckedCondition(kind, range: place)
    }

    static func all(_ members: CheckedCondition...) -> CheckedCondition { condition(.all(members)) }
    static func any(_ members: CheckedCondition...) -> CheckedCondition { condition(.any(members)) }
    static func not(_ member: CheckedCondition) -> CheckedCondition { condition(.not(member)) }

    static func holds(_ evidence: Int) -> CheckedCondition {
        condition(.truth(CheckedExpression(.evidence(evidence), type: .yesNo, range: place)))
    }

    static func number(_ value: Int, _ type: ScalarType = .number(isInteger: true, .none)) -> CheckedExpression {
        CheckedExpression(.constant(.number(ExactDecimal(value))), type: type, range: place)
    }

    static func compare(
        _ kind: CheckedExpression.Kind, _ comparison: ComparisonOperator, _ value: Int,
        _ type: ScalarType = .number(isInteger: true, .none)
    ) -> CheckedCondition {
        condition(
            .comparison(comparison, CheckedExpression(kind, type: type, range: place), number(value, type)))
    }

    func selection(_ list: Int, filter: CheckedCondition? = nil, inRun: Int? = nil) -> CheckedSelection {
        guard case .list(let record) = ruleset.evidence[list].shape else {
            return CheckedSelection(list: list, record: 0, variable: 0, filter: filter)
        }
        return CheckedSelection(list: list, record: record, variable: 0, filter: filter, inRun: inRun)
    }

    func count(
        _ list: Int, filter: CheckedCondition? = nil, inRun: Int? = nil, atLeast least: Int
    ) -> CheckedCondition {
        Self.compare(.count(selection(list, filter: filter, inRun: inRun)), .greaterOrEqual, least)
    }

    /// A run of years with at least this rating that touches the proposal.
    func run(
        of series: Int, atLeast rating: Int, from year: Int?, resets: [Int] = [], _ body: [CheckedCondition]
    ) -> CheckedCondition {
        let run = CheckedRun(
            name: "c", slot: 0, from: year.map { Self.number($0, .year) },
            touching: CheckedExpression(.builtInDate(.proposal), type: .date, range: Self.place),
            eachYear: Self.compare(.evidenceInYear(series), .greaterOrEqual, rating, .choice(Self.rating)),
            resets: resets, range: Self.place)
        return Self.condition(.withRun(run, body: body))
    }

    static func readings(_ members: [(String, Grade, CheckedCondition)], provision: Int = 0) -> CheckedCondition {
        condition(
            .readings(
                provision: provision, name: "AMB_\(provision)",
                members.map { label, grade, condition in
                    CheckedReading(
                        label: label, text: LocalizedText(label), grade: grade, holder: nil, from: nil,
                        condition: condition)
                }))
    }
}

/// What a test states of a nominee.
struct AnswerEvidence {
    var scalars: [Int: Int] = [:]
    var years: [Int: [Int: Int]] = [:]
    var lists: [Int: (records: [[Int?]], isComplete: Bool)] = [:]
    var proposal: CalendarDate

    init(proposal day: (Int, Int, Int)) {
        proposal = CalendarDate(year: day.2, month: day.1, day: day.0) ?? .earliest
    }

    func nomination(for engine: Engine) -> Nomination {
        let ruleset = engine.plan.ruleset
        var facts = FactStore(texts: engine.plan.texts)
        func cell(_ value: Int?) -> Cell {
            value.map { Cell(state: .known, value: CellValue(ExactDecimal($0))) } ?? Cell()
        }
        for (index, evidence) in ruleset.evidence.enumerated() {
            var list = ListState()
            var series = SeriesState()
            var scalar: Int32 = 0
            let first = Int32(facts.cells.count)
            switch evidence.shape {
            case .scalar:
                scalar = first
                facts.cells.append(cell(scalars[index]))
            case .yearSeries:
                let from = proposal.year - FactStore.yearsBack
                series = SeriesState(
                    firstCell: first, firstYear: Int32(from), yearCount: Int32(FactStore.yearsBack + 1))
                for year in from...proposal.year { facts.cells.append(cell(years[index]?[year])) }
            case .list(let record):
                let given = lists[index]
                list = ListState(
                    firstCell: first, recordCount: Int32(given?.records.count ?? 0),
                    fieldCount: Int32(ruleset.records[record].fields.count), isComplete: given?.isComplete ?? false,
                    isGiven: given != nil)
                for record in given?.records ?? [] { facts.cells.append(contentsOf: record.map { cell($0) }) }
            }
            facts.scalarCell.append(scalar)
            facts.lists.append(list)
            facts.series.append(series)
        }
        return Nomination(
            id: "1", groups: [],
            dates: NominationDates(
                proposal: proposal, receipt: proposal, consideration: proposal, decision: proposal,
                defaulted: [.receipt, .consideration, .decision]), papers: [], facts: facts)
    }
}
