import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How the passing of time enters an award: which days may change its value while all facts stay as they are.
package struct AwardTime: Sendable, Hashable {
    /// The dates of the nomination that its conditions read; runs and records counted by year read that of proposal.
    package var clock: Set<BuiltInDate> = []
    /// It counts whole years between dates or shifts them by years, so that every anniversary may bring a change.
    package var shiftsYears = false
    /// It shifts dates by months, so that every month may bring a change.
    package var shiftsMonths = false
    /// Days by which it shifts dates.
    package var shiftsDays: Set<Int> = []
    /// First days of force of its rules, parameters, anchors and readings, and the days after their last.
    package var bounds: Set<CalendarDate> = []
    /// Dates written in its conditions.
    package var dates: Set<CalendarDate> = []
    /// Lists whose records are counted year by year: later years may bring more.
    package var yearlyLists: Set<Int> = []
    /// Evidence that it reads.
    package var evidence: Set<Int> = []
    /// It looks at a run of years.
    package var readsRuns = false

    /// It reads a date of the nomination or looks at years.
    package var readsClock: Bool { !clock.isEmpty }

    mutating func formUnion(_ other: AwardTime) {
        clock.formUnion(other.clock)
        shiftsYears = shiftsYears || other.shiftsYears
        shiftsMonths = shiftsMonths || other.shiftsMonths
        shiftsDays.formUnion(other.shiftsDays)
        bounds.formUnion(other.bounds)
        dates.formUnion(other.dates)
        yearlyLists.formUnion(other.yearlyLists)
        evidence.formUnion(other.evidence)
        readsRuns = readsRuns || other.readsRuns
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
                time.evidence.formUnion(plans[award].evidence)
            }
            self.awards.append(time)
        }
    }
}

/// Walks rules and gathers what of them depends on time. Everything that is walked is finite: criteria are not followed,
/// anchors and resets hold none of their own kind, tables are followed once.
private struct TimeReader {
    let ruleset: CheckedRuleset
    var time = AwardTime()
    var visitedTables: Set<Int> = []

    init(ruleset: CheckedRuleset) { self.ruleset = ruleset }

    mutating func time(of rule: Rule) -> AwardTime {
        time = AwardTime()
        visitedTables = []
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

    private mutating func read(_ condition: CheckedCondition) {
        switch condition.kind {
        case .constant, .criterion:
            break
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members):
            for member in members { read(member) }
        case .not(let member):
            read(member)
        case .comparison(_, let left, let right):
            read(left)
            read(right)
        case .ratio(let numerator, let denominator, _, let threshold):
            read(numerator)
            read(denominator)
            read(threshold)
        case .membership(let expression, let values, _):
            read(expression)
            for value in values { read(value) }
        case .recorded(let expression, _), .truth(let expression):
            read(expression)
        case .within(let date, let years, let until):
            time.shiftsYears = true
            read(date)
            read(years)
            read(until)
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

    private mutating func read(_ selection: CheckedSelection) {
        time.evidence.insert(selection.list)
        if selection.inYear || selection.inRun != nil {
            time.clock.insert(.proposal)
            time.yearlyLists.insert(selection.list)
        }
        if let filter = selection.filter { read(filter) }
        if ruleset.records.indices.contains(selection.record), let date = ruleset.records[selection.record].countedBy {
            read(date)
        }
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
            time.dates.insert(date)
        case .constant(.text), .constant(.period), .field, .runPart:
            break
        case .evidence(let evidence), .evidenceInYear(let evidence):
            time.evidence.insert(evidence)
        case .parameter(let parameter):
            guard ruleset.parameters.indices.contains(parameter) else { return }
            for value in ruleset.parameters[parameter].values { read(value.force) }
        case .builtInDate(let date):
            time.clock.insert(date)
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
        case .anchor(let anchor, _):
            guard ruleset.anchors.indices.contains(anchor) else { return }
            for clause in ruleset.anchors[anchor].clauses {
                read(clause.force)
                for anchorCase in clause.cases {
                    if let condition = anchorCase.condition { read(condition) }
                    read(anchorCase.year)
                }
            }
        case .age(let start, let end):
            time.shiftsYears = true
            read(start)
            read(end)
        case .dateShift(let date, let amount, let unit, _):
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
            guard ruleset.tables.indices.contains(table), visitedTables.insert(table).inserted else { return }
            for row in ruleset.tables[table].rows {
                read(row.condition)
                read(row.result)
            }
            if let otherwise = ruleset.tables[table].otherwise { read(otherwise) }
        }
    }
}
