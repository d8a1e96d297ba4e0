import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How the passing of time enters an award: which days may change its value while all facts stay as they are.
package struct AwardTime: Sendable, Hashable {
    /// The dates of the nomination that its conditions read; runs and records counted by year read that of proposal.
    package var clock: Set<BuiltInDate> = []
    /// Dates that stand in one condition with a date of the nomination, and those of them where that condition shifts dates.
    package var compared = ComparedDates()
    package var shifted = ComparedDates()
    /// It counts whole years between dates or shifts them by years, so that every anniversary may bring a change.
    package var shiftsYears = false
    /// It shifts dates by months, so that every month may bring a change.
    package var shiftsMonths = false
    /// Days by which it shifts dates.
    package var shiftsDays: Set<Int> = []
    /// First days of force of its rules, parameters, anchors and readings, and the days after their last.
    package var bounds: Set<CalendarDate> = []
    /// Lists whose records are counted year by year: later years may bring more.
    package var yearlyLists: Set<Int> = []
    /// It looks at a run of years.
    package var readsRuns = false

    /// It reads a date of the nomination or looks at years.
    package var readsClock: Bool { !clock.isEmpty }

    mutating func formUnion(_ other: AwardTime) {
        clock.formUnion(other.clock)
        compared.formUnion(other.compared)
        shifted.formUnion(other.shifted)
        shiftsYears = shiftsYears || other.shiftsYears
        shiftsMonths = shiftsMonths || other.shiftsMonths
        shiftsDays.formUnion(other.shiftsDays)
        bounds.formUnion(other.bounds)
        yearlyLists.formUnion(other.yearlyLists)
        readsRuns = readsRuns || other.readsRuns
    }
}

/// Dates that a condition reads beside those of the nomination: facts, and dates written in the rules.
package struct ComparedDates: Sendable, Hashable {
    package var facts: Set<FactSlot> = []
    package var written: Set<CalendarDate> = []

    mutating func formUnion(_ other: ComparedDates) {
        facts.formUnion(other.facts)
        written.formUnion(other.written)
    }
}

/// What time does to each award of a ruleset, found once.
package struct TimeDependence: Sendable {
    package private(set) var awards: [AwardTime] = []

    package init(ruleset: CheckedRuleset, awards plans: [AwardPlan]) {
        var reader = TimeReader(ruleset: ruleset)
        let criteria = ruleset.criteria.map { reader.time(of: $0.rule) }
        let standards = ruleset.standards.map { reader.time(of: $0.rule) }
        for award in ruleset.awards.indices {
            var time = AwardTime()
            var open = ruleset.standards.indices.filter { ruleset.standards[$0].award == award }
            var visited: Set<Int> = []
            while let standard = open.popLast() {
                guard visited.insert(standard).inserted else { continue }
                time.formUnion(standards[standard])
                if let refined = ruleset.standards[standard].refines { open.append(refined) }
            }
            if plans.indices.contains(award) {
                for criterion in plans[award].criteria where criteria.indices.contains(criterion) {
                    time.formUnion(criteria[criterion])
                }
            }
            self.awards.append(time)
        }
    }
}

/// Walks rules and gathers what of them depends on time. Everything that is walked is finite: criteria are not followed,
/// anchors and resets hold none of their own kind, a table is not followed within itself.
private struct TimeReader {
    /// What one condition without members reads. The day at hand enters nowhere but through the dates of the nomination:
    /// runs, records counted by year and anchors look at years.
    private struct Leaf {
        var dates = ComparedDates()
        var readsClock = false
        var shifts = false
    }

    let ruleset: CheckedRuleset
    var time = AwardTime()
    private var leaf = Leaf()
    private var openTables: Set<Int> = []
    /// The list whose record each variable of the rule stands for; in an anchor the one that it is asked for.
    private var lists: [Int: Int] = [:]
    private var anchoredList: Int?

    init(ruleset: CheckedRuleset) { self.ruleset = ruleset }

    mutating func time(of rule: Rule) -> AwardTime {
        time = AwardTime()
        lists = [:]
        read(rule.force)
        read(rule.condition)
        for exception in rule.exceptions {
            read(exception.condition)
            if case .replaced(let condition) = exception.consequence { read(condition) }
        }
        return time
    }

    private mutating func read(_ force: DateInterval) {
        if let start = force.start { time.bounds.insert(start) }
        if let end = force.end { time.bounds.insert(end) }
    }

    /// Reads what stands in one condition, apart from the condition around it.
    private mutating func readLeaf(_ read: (inout TimeReader) -> Void) {
        let outer = leaf
        leaf = Leaf()
        read(&self)
        if leaf.readsClock {
            time.compared.formUnion(leaf.dates)
            if leaf.shifts { time.shifted.formUnion(leaf.dates) }
        }
        leaf = outer
    }

    private mutating func read(_ condition: CheckedCondition) {
        switch condition.kind {
        case .constant, .criterion:
            break
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members):
            for member in members { read(member) }
        case .not(let member):
            read(member)
        case .comparison(_, let left, let right):
            readLeaf(left, right)
        case .ratio(let numerator, let denominator, _, let threshold):
            readLeaf(numerator, denominator, threshold)
        case .membership(let expression, let values, _):
            readLeaf { reader in
                reader.read(expression)
                for value in values { reader.read(value) }
            }
        case .recorded(let expression, _), .truth(let expression):
            readLeaf(expression)
        case .within(let date, let years, let until):
            time.shiftsYears = true
            readLeaf { reader in
                reader.leaf.shifts = true
                reader.read(date)
                reader.read(years)
                reader.read(until)
            }
        case .exists(let selection, let body):
            read(selection)
            for member in body { read(member) }
        case .withRun(let run, let body):
            read(run)
            for member in body { read(member) }
        case .readings(_, _, let readings):
            for reading in readings {
                if let from = reading.from { time.bounds.insert(from) }
                read(reading.condition)
            }
        }
    }

    private mutating func readLeaf(_ expressions: CheckedExpression...) {
        readLeaf { reader in
            for expression in expressions { reader.read(expression) }
        }
    }

    private mutating func read(_ selection: CheckedSelection) {
        lists[selection.variable] = selection.list
        if selection.inYear || selection.inRun != nil {
            time.clock.insert(.proposal)
            time.yearlyLists.insert(selection.list)
        }
        if let filter = selection.filter { read(filter) }
    }

    private mutating func read(_ run: CheckedRun) {
        time.clock.insert(.proposal)
        time.readsRuns = true
        if let from = run.from { read(from) }
        if let touching = run.touching { read(touching) }
        read(run.eachYear)
        for index in run.resets where ruleset.resets.indices.contains(index) {
            let reset = ruleset.resets[index]
            read(reset.force)
            read(reset.selection)
            read(reset.at)
        }
    }

    private mutating func read(_ expression: CheckedExpression) {
        switch expression.kind {
        case .constant(.number(let number)):
            guard expression.type == .date, let day = number.wholeNumber, let date = CalendarDate(dayNumber: day)
            else { return }
            leaf.dates.written.insert(date)
        case .constant(.text), .constant(.period), .runPart:
            break
        case .field(let variable, let field):
            guard let list = anchoredList ?? lists[variable] else { return }
            leaf.dates.facts.insert(FactSlot(evidence: list, field: field))
        case .evidence(let evidence), .evidenceInYear(let evidence):
            leaf.dates.facts.insert(FactSlot(evidence: evidence))
        case .parameter(let parameter):
            guard ruleset.parameters.indices.contains(parameter) else { return }
            for value in ruleset.parameters[parameter].values {
                read(value.force)
                guard expression.type == .date, case .number(let number)? = value.value,
                    let day = number.wholeNumber, let date = CalendarDate(dayNumber: day)
                else { continue }
                leaf.dates.written.insert(date)
            }
        case .builtInDate(let date):
            time.clock.insert(date)
            leaf.readsClock = true
        case .arithmetic(_, let left, let right):
            read(left)
            read(right)
        case .negate(let operand), .yearOf(let operand), .yearAfter(let operand), .periodPart(_, let operand),
            .rounded(let operand, _, _):
            read(operand)
        case .count(let selection):
            read(selection)
        case .sum(let selection, let summand):
            read(selection)
            read(summand)
        case .yearsInRun(_, let condition):
            read(condition)
        case .anchor(let anchor, let variable):
            guard ruleset.anchors.indices.contains(anchor) else { return }
            let outer = anchoredList
            anchoredList = lists[variable]
            defer { anchoredList = outer }
            for clause in ruleset.anchors[anchor].clauses {
                read(clause.force)
                for anchorCase in clause.cases {
                    if let condition = anchorCase.condition { read(condition) }
                    read(anchorCase.year)
                }
            }
        case .age(let start, let end):
            time.shiftsYears = true
            leaf.shifts = true
            read(start)
            read(end)
        case .dateShift(let date, let amount, let unit, _):
            leaf.shifts = true
            read(date)
            read(amount)
            if unit == .year { time.shiftsYears = true }
            if unit == .month { time.shiftsMonths = true }
            if unit == .day, case .constant(.number(let number)) = amount.kind, let days = number.wholeNumber {
                time.shiftsDays.insert(days)
            }
        case .extreme(_, let operands):
            for operand in operands { read(operand) }
        case .table(let table):
            guard ruleset.tables.indices.contains(table), openTables.insert(table).inserted else { return }
            defer { openTables.remove(table) }
            for row in ruleset.tables[table].rows {
                read(row.condition)
                read(row.result)
            }
            if let otherwise = ruleset.tables[table].otherwise { read(otherwise) }
        }
    }
}
