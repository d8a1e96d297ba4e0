import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Lays the conditions and expressions of a ruleset out as plan nodes and side tables.
struct PlanCompiler {
    let ruleset: CheckedRuleset
    /// The ruleset's, in its order, which nominations share.
    var texts: [String]
    private var textIndices: [String: Int]
    var nodes = ContiguousArray<PlanNode>()
    var constants = ContiguousArray<NumberRange>()
    var selections = ContiguousArray<SelectionPlan>()
    var runs = ContiguousArray<RunPlan>()
    var runResets = ContiguousArray<Int32>()
    var runEvidence = ContiguousArray<Int32>()
    var readings = ContiguousArray<ReadingPlan>()
    /// The name of each provision.
    var provisionNames: [String]
    var exceptions = ContiguousArray<ExceptionPlan>()
    var rules = ContiguousArray<RulePlan>()
    var standards = ContiguousArray<StandardPlan>()
    var coverage = ContiguousArray<UInt8>()
    var alternatives = ContiguousArray<AlternativePlan>()
    var anchorClauses = ContiguousArray<AnchorClausePlan>()
    var anchors = ContiguousArray<TableRange>()
    var anchorFrames = ContiguousArray<FramePlan>()
    var resets = ContiguousArray<ResetPlan>()
    var tables = ContiguousArray<TablePlan>()
    var tableFrames = ContiguousArray<FramePlan>()
    var countedBy = ContiguousArray<CountedByPlan>()
    /// For each parameter, within `parameterValues`.
    var parameters = ContiguousArray<TableRange>()
    var parameterValues = ContiguousArray<ParameterValuePlan>()
    var bonusNodes = ContiguousArray<Int32>()
    var bonusFrames = ContiguousArray<FramePlan>()
    var bonuses = ContiguousArray<TableRange>()
    var shapes = ContiguousArray<UInt8>()
    /// How many limbs the `pleaded` nodes have so far.
    var limbCount: Int32 = 0
    /// The list that each variable in scope ranges over.
    var variableLists: [Int32] = []
    /// The greatest slots that the root at hand binds.
    private var frame = FramePlan(variables: 0, runs: 0)

    init(ruleset: CheckedRuleset, texts: [String]) {
        self.ruleset = ruleset
        self.texts = texts
        textIndices = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0.element, $0.offset) })
        provisionNames = [String](repeating: "", count: ruleset.provisionCount)
    }

    mutating func compileRuleset() {
        shapes = ContiguousArray(
            ruleset.evidence.map { evidence -> UInt8 in
                switch evidence.shape {
                case .scalar: 0
                case .list: 1
                case .yearSeries: 2
                }
            })
        for record in ruleset.records {
            guard let expression = record.countedBy else {
                countedBy.append(CountedByPlan())
                continue
            }
            beginRoot(variables: 1)
            let node = compile(expression)
            countedBy.append(CountedByPlan(node: node, isDate: expression.type == .date, frame: frame))
        }
        for parameter in ruleset.parameters { compile(parameter) }
        for anchor in ruleset.anchors { compile(anchor) }
        for table in ruleset.tables { compile(table) }
        for reset in ruleset.resets { compile(reset) }
        for criterion in ruleset.criteria { compile(criterion.rule) }
        for standard in ruleset.standards {
            compile(standard.rule)
            let suspendedWhen = standard.suspendedWhen.map { compile($0, .alone) } ?? -1
            rules[rules.count - 1].variables = frame.variables
            rules[rules.count - 1].runs = frame.runs
            standards.append(
                StandardPlan(
                    award: Int32(standard.award), refines: Int32(standard.refines ?? -1), suspendedWhen: suspendedWhen))
        }
        for suspension in ruleset.suspensions { compile(suspension.rule) }
        for procedure in ruleset.procedures { compile(procedure.rule) }
        for transition in ruleset.transitions { compile(transition.rule) }
        for award in ruleset.awards {
            let first = Int32(bonusNodes.count)
            for bonus in award.bonuses {
                beginRoot(variables: 0)
                bonusNodes.append(compile(bonus.amount))
                bonusFrames.append(frame)
            }
            bonuses.append(TableRange(first: first, count: Int32(award.bonuses.count)))
        }
        for index in nodes.indices where nodes[index].operation == .withRun { findReach(ofRunAt: index) }
    }

    private mutating func findReach(ofRunAt index: Int) {
        let reach = RunReach(ofRunAt: index, compiler: self)
        let run = Int(nodes[index].a)
        runs[run].askedLength = reach.length
        runs[run].askedCounts = reach.counts
        runs[run].counted = TableRange(first: Int32(runEvidence.count), count: Int32(reach.counted.count))
        runEvidence.append(contentsOf: reach.counted)
    }

    private mutating func compile(_ parameter: Parameter) {
        let first = Int32(parameterValues.count)
        for value in parameter.values {
            let (start, end) = Self.days(value.force)
            var index: Int32 = -1
            if let written = value.value, value.grade.decides { index = constant(number(written)) }
            parameterValues.append(ParameterValuePlan(forceStart: start, forceEnd: end, constant: index))
        }
        parameters.append(TableRange(first: first, count: Int32(parameter.values.count)))
    }

    // MARK: - Roots

    private mutating func beginRoot(variables: Int32) {
        frame = FramePlan(variables: variables, runs: 0)
        variableLists.removeAll(keepingCapacity: true)
        while variableLists.count < variables { variableLists.append(-1) }
    }

    private mutating func compile(_ anchor: Anchor) {
        let first = Int32(anchorClauses.count)
        beginRoot(variables: 1)
        for clause in anchor.clauses {
            var cases: [AlternativePlan] = []
            for one in clause.cases {
                let condition = one.condition.map { compile($0, .alone) } ?? -1
                cases.append(AlternativePlan(condition: condition, result: compile(one.year)))
            }
            let (start, end) = Self.days(clause.force)
            anchorClauses.append(
                AnchorClausePlan(
                    forceStart: start, forceEnd: end, isWeak: !clause.grade.decides, cases: append(cases)))
        }
        anchors.append(TableRange(first: first, count: Int32(anchor.clauses.count)))
        anchorFrames.append(frame)
    }

    private mutating func compile(_ table: DecisionTable) {
        beginRoot(variables: 0)
        var rows: [AlternativePlan] = []
        for row in table.rows {
            let condition = compile(row.condition, .alone)
            rows.append(AlternativePlan(condition: condition, result: compile(row.result)))
        }
        let otherwise = table.otherwise.map { compile($0) } ?? -1
        tables.append(TablePlan(rows: append(rows), otherwise: otherwise))
        tableFrames.append(frame)
    }

    private mutating func append(_ list: [AlternativePlan]) -> TableRange {
        let first = Int32(alternatives.count)
        alternatives.append(contentsOf: list)
        return TableRange(first: first, count: Int32(list.count))
    }

    private mutating func compile(_ reset: Reset) {
        beginRoot(variables: 1)
        let selection = append(reset.selection)
        let filter = reset.selection.filter.map { compile($0, .all) } ?? -1
        let at = compile(reset.at)
        let (start, end) = Self.days(reset.force)
        resets.append(
            ResetPlan(
                forceStart: start, forceEnd: end, selection: selection, filter: filter, at: at,
                atIsDate: reset.at.type == .date,
                partialYearMayCount: reset.partialYearMayCount, isWeak: !reset.grade.decides,
                variables: frame.variables, runs: frame.runs))
    }

    private mutating func compile(_ rule: Rule) {
        beginRoot(variables: 0)
        let condition = compile(rule.condition, .alone)
        var list: [ExceptionPlan] = []
        for exception in rule.exceptions {
            let when = compile(exception.condition, .alone)
            var replacement: Int32 = -1
            let consequence: ExceptionPlan.Consequence
            switch exception.consequence {
            case .fails: consequence = .fails
            case .satisfied: consequence = .satisfied
            case .replaced(let other):
                consequence = .replaced
                replacement = compile(other, .alone)
            }
            let isWeak = exception.citations.contains { !$0.grade.decides }
            list.append(
                ExceptionPlan(condition: when, consequence: consequence, replacement: replacement, isWeak: isWeak))
        }
        let first = Int32(exceptions.count)
        if !list.isEmpty { exceptions.append(contentsOf: list) }
        let (start, end) = Self.days(rule.force)
        rules.append(
            RulePlan(
                condition: condition, exceptions: TableRange(first: first, count: Int32(list.count)),
                coverage: append(rule.coverage), forceStart: start, forceEnd: end, isWeak: !rule.grade.decides,
                variables: frame.variables, runs: frame.runs))
    }

    private mutating func append(_ cover: Coverage?) -> Int32 {
        guard let cover else { return -1 }
        let first = Int32(coverage.count)
        for group in ruleset.groups.indices {
            if cover.excepted.indices.contains(group), cover.excepted[group] {
                coverage.append(2)
            } else {
                coverage.append(cover.covered.indices.contains(group) && cover.covered[group] ? 1 : 0)
            }
        }
        return first
    }

    static func days(_ force: DateInterval) -> (start: Int32, end: Int32) {
        (force.start?.dayNumber ?? Int32.min, force.end?.dayNumber ?? Int32.max)
    }

    // MARK: - Tables

    mutating func constant(_ number: ExactDecimal) -> Int32 {
        constants.append(NumberRange(number))
        return Int32(constants.count - 1)
    }

    mutating func number(_ constant: Constant) -> ExactDecimal {
        switch constant {
        case .number(let number): return number
        case .period(let first, let last): return Self.period(first: first, last: last)
        case .text(let text): return ExactDecimal(index(of: text))
        }
    }

    /// A period as one number, as `CellValue` states it. Wider than `Int` where that has 32 bits.
    static func period(first: Int, last: Int) -> ExactDecimal {
        ExactDecimal(coefficient: Int128(first) << 32 &+ Int128(last), scale: 0) ?? .zero
    }

    private mutating func index(of text: String) -> Int {
        if let index = textIndices[text] { return index }
        textIndices[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    mutating func append(_ selection: CheckedSelection) -> Int32 {
        bind(selection.variable, to: selection.list)
        selections.append(
            SelectionPlan(
                list: Int32(selection.list), record: Int32(selection.record), variable: Int32(selection.variable),
                hasFilter: selection.filter != nil, latestOnly: selection.latestOnly, inYear: selection.inYear,
                inRun: Int32(selection.inRun ?? -1)))
        return Int32(selections.count - 1)
    }

    private mutating func bind(_ variable: Int, to list: Int) {
        while variableLists.count <= variable { variableLists.append(-1) }
        variableLists[variable] = Int32(list)
        frame.variables = max(frame.variables, Int32(variable) + 1)
    }

    mutating func append(_ run: CheckedRun) -> Int32 {
        frame.runs = max(frame.runs, Int32(run.slot) + 1)
        let first = Int32(runResets.count)
        for reset in run.resets { runResets.append(Int32(reset)) }
        runs.append(
            RunPlan(
                slot: Int32(run.slot), hasStart: run.from != nil, hasTouching: run.touching != nil,
                resets: TableRange(first: first, count: Int32(run.resets.count))))
        return Int32(runs.count - 1)
    }

    /// Appends a node whose end is set by `close`.
    mutating func open(_ operation: PlanOperation, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0) -> Int32 {
        nodes.append(PlanNode(operation: operation, a: a, b: b, c: c))
        return Int32(nodes.count - 1)
    }

    mutating func close(_ node: Int32) -> Int32 {
        nodes[Int(node)].end = Int32(nodes.count)
        return node
    }

    func list(ofVariable variable: Int) -> Int32 {
        variableLists.indices.contains(variable) ? variableLists[variable] : -1
    }
}
