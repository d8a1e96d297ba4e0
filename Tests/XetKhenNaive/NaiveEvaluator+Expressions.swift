import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension NaiveEvaluator {
    /// A scalar expression as the interval in which its value lies.
    mutating func value(_ expression: CheckedExpression, _ at: Surroundings) -> NumberRange {
        switch expression.kind {
        case .constant(let constant): return NumberRange(number(of: constant))
        case .evidence(let evidence): return range(of: FactKey(kind: .scalar, evidence: Int32(evidence)))
        case .evidenceInYear(let evidence):
            guard let year = at.year else { return .error }
            return range(of: FactKey(kind: .year, evidence: Int32(evidence), index: Int32(year)))
        case .field(let variable, let field):
            guard let key = fieldKey(variable, field, at) else { return .unbounded(.missing) }
            return range(of: key)
        case .parameter(let index): return parameter(ruleset.parameters[index])
        case .builtInDate(let date): return NumberRange(ExactDecimal(Int(dates[date].dayNumber)))
        case .arithmetic(let operation, let left, let right):
            let (a, b) = (value(left, at), value(right, at))
            switch operation {
            case .add: return a.adding(b)
            case .subtract: return a.subtracting(b)
            case .multiply: return a.multiplied(by: b)
            case .divide: return .error
            }
        case .negate(let operand): return value(operand, at).negated
        case .count(let selection): return count(selection, at)
        case .sum(let selection, let summand): return sum(selection, summand, at)
        case .yearsInRun(let slot, let condition):
            guard let run = run(in: slot, at) else { return .error }
            return years(in: run, where: condition, at)
        case .runPart(let part, let slot): return run(in: slot, at)?.part(part) ?? .error
        case .anchor(let index, let variable):
            guard let record = at.variables[variable] else { return .error }
            return anchor(ruleset.anchors[index], of: record)
        case .yearOf(let date): return mapEnds(value(date, at)) { Self.date($0).map { ExactDecimal($0.year) } }
        case .yearAfter(let year): return value(year, at).adding(NumberRange(.one))
        case .periodPart(let last, let period):
            let range = value(period, at)
            guard let packed = range.exact?.wholeNumber else { return .unbounded(range.causes) }
            return NumberRange(ExactDecimal(last ? packed & 0xFFFF_FFFF : packed >> 32))
        case .age(let birth, let moment): return age(value(birth, at), value(moment, at))
        case .dateShift(let date, let distance, let unit, let rounding):
            return shifted(value(date, at), by: value(distance, at), unit, rounding)
        case .rounded(let operand, let step, let mode):
            if case .arithmetic(.divide, let left, let right) = operand.kind {
                return value(left, at).divided(by: value(right, at), step: step, mode: mode)
            }
            return value(operand, at).rounded(to: step, mode)
        case .extreme(let largest, let operands):
            let ranges = operands.map { value($0, at) }
            guard let first = ranges.first else { return .error }
            return ranges.dropFirst().reduce(first) { largest ? $0.maximum($1) : $0.minimum($1) }
        case .table(let index): return table(ruleset.tables[index], at)
        }
    }

    /// The fact behind a field; `nil` for one of a record that is not there yet.
    func fieldKey(_ variable: Int, _ field: Int, _ at: Surroundings) -> FactKey? {
        guard case .record(let list, let position) = at.variables[variable] else { return nil }
        return FactKey(kind: .field, evidence: Int32(list), index: Int32(position), field: Int32(field))
    }

    func number(of constant: Constant) -> ExactDecimal {
        switch constant {
        case .number(let number): number
        // A text that nobody states equals none that is stated.
        case .text(let text): ExactDecimal(nomination.facts.texts.firstIndex(of: text) ?? -1)
        case .period(let first, let last): ExactDecimal(first << 32 + last)
        }
    }

    private func parameter(_ parameter: Parameter) -> NumberRange {
        guard let stretch = parameter.values.first(where: { $0.force.contains(dates.decision) }) else { return .error }
        guard let value = stretch.value, stretch.grade.decides else { return .unbounded(.weakSource) }
        return NumberRange(number(of: value))
    }

    /// The year that the clause in force gives for a record.
    private mutating func anchor(_ anchor: Anchor, of record: RecordReference) -> NumberRange {
        guard let clause = anchor.clauses.first(where: { $0.force.contains(dates.decision) }) else { return .error }
        guard !clause.cases.isEmpty, clause.grade.decides else { return .unbounded(.weakSource) }
        let at = Surroundings.record(record)
        return chosen(clause.cases.map { ($0.condition, $0.year) }, otherwise: nil, at)
    }

    private mutating func table(_ table: DecisionTable, _ at: Surroundings) -> NumberRange {
        chosen(table.rows.map { ($0.condition, $0.result) }, otherwise: table.otherwise, at)
    }

    /// The value of the single case that is true; of unknown ones the interval over all that may be.
    private mutating func chosen(
        _ cases: [(condition: CheckedCondition?, value: CheckedExpression)], otherwise: CheckedExpression?,
        _ at: Surroundings
    ) -> NumberRange {
        var trueCases = 0
        var causes: Causes = []
        var ranges: [NumberRange] = []
        for (condition, result) in cases {
            let truth = condition.map { self.condition($0, at, .elsewhere) ?? .true } ?? .true
            if truth.isFalse { continue }
            if truth.isTrue { trueCases += 1 }
            causes.formUnion(truth.causes)
            ranges.append(value(result, at))
        }
        if trueCases == 0, let otherwise { ranges.append(value(otherwise, at)) }
        guard trueCases < 2, let first = ranges.first else { return .error }
        return ranges.dropFirst().reduce(first) { NumberRange.hull($0, $1, causes: causes) }
    }

    private func age(_ birth: NumberRange, _ moment: NumberRange) -> NumberRange {
        func years(_ from: ExactDecimal?, _ to: ExactDecimal?) -> ExactDecimal? {
            guard let first = from, let last = to, let start = Self.date(first), let end = Self.date(last) else {
                return nil
            }
            return ExactDecimal(start.wholeYears(until: end))
        }
        let causes = birth.causes.union(moment.causes)
        return NumberRange(
            lower: years(birth.upper, moment.lower), upper: years(birth.lower, moment.upper), causes: causes) ?? .error
    }

    /// A date moved by whole years, months or days; a later date or a longer way never ends earlier.
    func shifted(_ date: NumberRange, by distance: NumberRange, _ unit: Unit, _ rounding: MonthRounding) -> NumberRange
    {
        let causes = date.causes.union(distance.causes)
        var failed = false
        func end(_ day: ExactDecimal?, _ way: ExactDecimal?) -> ExactDecimal? {
            guard let day, let way else { return nil }
            guard let start = Self.date(day), let count = way.wholeNumber else {
                failed = true
                return nil
            }
            let reached: CalendarDate?
            switch unit {
            case .year: reached = start.adding(years: count)
            case .month: reached = start.adding(months: count, rounding)
            case .day: reached = start.adding(days: count)
            case .none, .percent, .percentagePoint, .dong, .times, .named: reached = nil
            }
            if reached == nil { failed = true }
            return reached.map { ExactDecimal(Int($0.dayNumber)) }
        }
        let (lower, upper) = (end(date.lower, distance.lower), end(date.upper, distance.upper))
        if failed { return .unbounded(causes.union(.error)) }
        return NumberRange(lower: lower, upper: upper, causes: causes) ?? .error
    }

    static func date(_ dayNumber: ExactDecimal) -> CalendarDate? {
        dayNumber.wholeNumber.flatMap { CalendarDate(dayNumber: $0) }
    }

    /// Both ends through a function that never decreases.
    private func mapEnds(_ range: NumberRange, _ map: (ExactDecimal) -> ExactDecimal?) -> NumberRange {
        NumberRange(lower: range.lower.flatMap(map), upper: range.upper.flatMap(map), causes: range.causes) ?? .error
    }
}
