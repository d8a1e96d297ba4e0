import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

let nowhere = SourceRange(
    file: 0, start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))

func date(_ day: Int, _ month: Int, _ year: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? .earliest
}

func dayNumber(_ day: Int, _ month: Int, _ year: Int) -> Int { Int(date(day, month, year).dayNumber) }

/// A whole-number code for a text that is known to be `text` of a period.
func period(_ first: Int, _ last: Int) -> Int { first << 32 + last }

// MARK: - Expressions

func expression(_ kind: CheckedExpression.Kind, _ type: ScalarType = .number(isInteger: true, .none))
    -> CheckedExpression
{
    CheckedExpression(kind, type: type, range: nowhere)
}

func number(_ value: Int, _ type: ScalarType = .number(isInteger: true, .none)) -> CheckedExpression {
    expression(.constant(.number(ExactDecimal(value))), type)
}

func scalar(_ evidence: Int, _ type: ScalarType = .number(isInteger: true, .none)) -> CheckedExpression {
    expression(.evidence(evidence), type)
}

func field(_ variable: Int, _ field: Int, _ type: ScalarType = .number(isInteger: true, .none)) -> CheckedExpression {
    expression(.field(variable: variable, field: field), type)
}

let proposalDate = expression(.builtInDate(.proposal), .date)
let considerationDate = expression(.builtInDate(.consideration), .date)

// MARK: - Conditions

func condition(_ kind: CheckedCondition.Kind) -> CheckedCondition { CheckedCondition(kind, range: nowhere) }
func all(_ members: CheckedCondition...) -> CheckedCondition { condition(.all(members)) }
func any(_ members: CheckedCondition...) -> CheckedCondition { condition(.any(members)) }
func not(_ member: CheckedCondition) -> CheckedCondition { condition(.not(member)) }
func holds(_ evidence: Int) -> CheckedCondition { condition(.truth(scalar(evidence, .yesNo))) }

func compare(_ left: CheckedExpression, _ comparison: ComparisonOperator, _ right: CheckedExpression)
    -> CheckedCondition
{
    condition(.comparison(comparison, left, right))
}

func readings(_ provision: Int, _ list: [(CheckedCondition, Grade, CalendarDate?)]) -> CheckedCondition {
    condition(
        .readings(
            provision: provision, name: "cách hiểu",
            list.map {
                CheckedReading(
                    label: "A", text: LocalizedText(""), grade: $0.1, holder: nil, from: $0.2, condition: $0.0)
            }))
}

// MARK: - Rulesets

/// A ruleset put together declaration by declaration; each function returns the index of what it added.
struct RulesetFixture {
    var ruleset = CheckedRuleset(
        name: "thử", title: LocalizedText("thử"), jurisdiction: nil, force: .always, movement: nil, origins: [],
        files: []
    )

    init() {
        for name in ["cá_nhân", "tập_thể"] {
            ruleset.groups.append(
                SubjectGroup(
                    name: name, title: LocalizedText(name), kind: nil, parents: [], ancestors: [ruleset.groups.count]))
        }
        ruleset.documents.append(
            Document(
                key: "L", number: nil, date: nil, issuer: "", title: nil, force: .always, grade: .v1, range: nowhere))
    }

    mutating func evidence(_ shape: EvidenceShape) -> Int {
        ruleset.evidence.append(
            EvidenceDeclaration(
                name: "minh_chứng_\(ruleset.evidence.count)", label: LocalizedText(""), shape: shape, question: nil,
                answeredBy: nil, assessor: nil, papers: [], coverage: nil, completeness: .declared(paperType: nil),
                citations: [], notAfterConsideration: false, range: nowhere))
        return ruleset.evidence.count - 1
    }

    mutating func yesNo() -> Int { evidence(.scalar(.yesNo)) }
    mutating func whole() -> Int { evidence(.scalar(.number(isInteger: true, .none))) }

    /// A record type with these fields, counted by the field at `countedBy` (a date or a year by its type).
    mutating func record(_ types: [ScalarType], countedBy: Int? = nil) -> Int {
        ruleset.records.append(
            RecordType(
                name: "bản_ghi_\(ruleset.records.count)",
                fields: types.map {
                    RecordField(
                        name: "f", title: LocalizedText(""), type: $0, unwritten: nil, notAfterConsideration: false)
                }, key: [], countedBy: countedBy.map { field(0, $0, types[$0]) }, isScalar: false))
        return ruleset.records.count - 1
    }

    func selection(
        _ list: Int, variable: Int = 0, where filter: CheckedCondition? = nil, latestOnly: Bool = false,
        inYear: Bool = false, inRun: Int? = nil
    ) -> CheckedSelection {
        var record = 0
        if case .list(let type) = ruleset.evidence[list].shape { record = type }
        return CheckedSelection(
            list: list, record: record, variable: variable, filter: filter, latestOnly: latestOnly, inYear: inYear,
            inRun: inRun)
    }

    func citation(_ grade: Grade) -> Citation {
        Citation(document: 0, path: [], dash: nil, grade: grade, range: nowhere)
    }

    func rule(
        _ condition: CheckedCondition, grade: Grade = .v1, groups: [Int]? = nil, force: DateInterval = .always,
        exceptions: [CheckedException] = []
    ) -> Rule {
        var coverage: Coverage?
        if let groups {
            let flags = ruleset.groups.indices.map { groups.contains($0) }
            coverage = Coverage(covered: flags, excepted: flags.map { _ in false })
        }
        return Rule(
            name: "quy_tắc", label: LocalizedText(""), coverage: coverage, citations: [citation(grade)], grade: grade,
            force: force, condition: condition, exceptions: exceptions, sayings: CheckedSayings(), frame: Frame(),
            headings: [], range: nowhere)
    }

    func exception(
        _ condition: CheckedCondition, _ consequence: CheckedException.Consequence, grade: Grade = .v1
    ) -> CheckedException {
        CheckedException(label: "", condition: condition, consequence: consequence, citations: [citation(grade)])
    }

    mutating func criterion(_ rule: Rule) -> Int {
        ruleset.criteria.append(Criterion(rule: rule))
        return ruleset.criteria.count - 1
    }

    mutating func award() -> Int {
        ruleset.awards.append(
            Award(
                name: "hình_thức_\(ruleset.awards.count)", title: LocalizedText(""), isTitle: false, awardClass: nil,
                above: [], aboveAll: [], authorities: [], proposers: [], bonuses: [], dossier: [], consultation: nil,
                citations: [], force: .always, range: nowhere))
        return ruleset.awards.count - 1
    }

    mutating func standard(_ rule: Rule, award: Int, refines: Int? = nil, suspendedWhen: CheckedCondition? = nil)
        -> Int
    {
        ruleset.standards.append(
            Standard(
                rule: rule, award: award, kinds: [.merit], suspendedWhen: suspendedWhen, ignoredSuspensions: [],
                refines: refines))
        return ruleset.standards.count - 1
    }

    /// A ruleset of one award with one standard of this condition.
    mutating func soleStandard(_ condition: CheckedCondition) {
        _ = standard(rule(condition), award: award())
    }
}

// MARK: - Nominations

/// What is stated about a nominee whose proposal is of `proposal`; the other dates are those of consideration.
struct NominationFixture {
    var nomination: Nomination
    private let ruleset: CheckedRuleset

    init(_ ruleset: CheckedRuleset, proposal: CalendarDate, consideration: CalendarDate? = nil, groups: [Int] = [0]) {
        self.ruleset = ruleset
        let day = consideration ?? proposal
        var facts = FactStore()
        let year = proposal.year
        for evidence in ruleset.evidence {
            facts.scalarCell.append(Int32(facts.cells.count))
            var list = ListState()
            var series = SeriesState()
            switch evidence.shape {
            case .scalar: facts.cells.append(Cell())
            case .list(let record): list.fieldCount = Int32(ruleset.records[record].fields.count)
            case .yearSeries:
                series.firstCell = Int32(facts.cells.count)
                series.firstYear = Int32(year - FactStore.yearsBack)
                series.yearCount = Int32(FactStore.yearsBack + 1)
                facts.cells.append(contentsOf: repeatElement(Cell(), count: FactStore.yearsBack + 1))
            }
            facts.lists.append(list)
            facts.series.append(series)
        }
        nomination = Nomination(
            id: "hồ sơ", groups: groups,
            dates: NominationDates(
                proposal: proposal, receipt: day, consideration: day, decision: day, defaulted: []),
            papers: [], facts: facts)
    }

    mutating func state(_ evidence: Int, _ value: Int) { set(Int(nomination.facts.scalarCell[evidence]), [value]) }
    mutating func state(_ evidence: Int, _ value: Bool) { state(evidence, value ? 1 : 0) }
    mutating func dispute(_ evidence: Int, _ values: Int...) { set(Int(nomination.facts.scalarCell[evidence]), values) }

    mutating func year(_ evidence: Int, _ year: Int, _ values: Int...) {
        let series = nomination.facts.series[evidence]
        set(Int(series.firstCell) + year - Int(series.firstYear), values)
    }

    /// Gives a list its records. A nil value is missing, several are disputed, none is unwritten.
    mutating func list(_ evidence: Int, _ records: [[[Int]?]] = [], complete: Bool = true) {
        var list = nomination.facts.lists[evidence]
        list.firstCell = Int32(nomination.facts.cells.count)
        list.recordCount = Int32(records.count)
        list.isComplete = complete
        list.isGiven = true
        nomination.facts.lists[evidence] = list
        for record in records {
            for values in record {
                nomination.facts.cells.append(Cell())
                if let values { set(nomination.facts.cells.count - 1, values) }
            }
        }
    }

    private mutating func set(_ index: Int, _ values: [Int]) {
        guard let first = values.first else {
            nomination.facts.cells[index].state = .unwritten
            return
        }
        nomination.facts.cells[index].value = CellValue(ExactDecimal(first))
        nomination.facts.cells[index].state = values.count == 1 ? .known : .disputed
        nomination.facts.cells[index].firstStatement = Int32(nomination.facts.statements.count)
        nomination.facts.cells[index].statementCount = Int32(values.count)
        for value in values {
            nomination.facts.statements.append(
                Statement(
                    fact: FactKey(kind: .scalar, evidence: 0), value: CellValue(ExactDecimal(value)), paper: nil,
                    recordedOn: nil, standing: values.count == 1 ? .decides : .disputes))
        }
    }
}

/// One evaluation with its trace.
struct Evaluated {
    var outcomes: RuleOutcomes
    var trace = Trace()
    var evaluator: Evaluator

    init(_ fixture: RulesetFixture, _ nomination: NominationFixture) {
        evaluator = Evaluator(plan: Plan(compiling: fixture.ruleset))
        outcomes = RuleOutcomes()
        outcomes = evaluator.evaluate(nomination.nomination, into: &trace)
    }

    /// The first award's value.
    var truth: Truth { outcomes.awards[0].truth }

    /// The nodes of a kind, in the order in which they were entered.
    func nodes(_ kind: TraceNodeKind) -> [TraceNode] { trace.nodes.filter { $0.kind == kind } }

    func facts(of node: TraceNode) -> [FactKey] {
        Array(trace.facts[Int(node.firstFact)..<Int(node.firstFact + node.factCount)])
    }

    func values(of node: TraceNode) -> [TracedValue] {
        Array(trace.values[Int(node.firstValue)..<Int(node.firstValue + node.valueCount)])
    }
}

func unknown(_ causes: Causes) -> Truth { .unknown(causes) }

func range(_ lower: Int?, _ upper: Int?, _ causes: Causes) -> NumberRange {
    NumberRange(lower: lower.map { ExactDecimal($0) }, upper: upper.map { ExactDecimal($0) }, causes: causes) ?? .error
}
