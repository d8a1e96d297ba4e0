import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Where a criterion is mentioned: what its removal would leave there.
enum MentionPlace {
    case all
    case any
    case elsewhere
}

extension NaiveEvaluator {
    /// The value of a condition; `nil` if it is left out.
    mutating func condition(_ condition: CheckedCondition, _ at: Surroundings, _ place: MentionPlace) -> Truth? {
        undecided { $0.value(of: condition, at, place) }
    }

    private mutating func value(
        of condition: CheckedCondition, _ at: Surroundings, _ place: MentionPlace
    ) -> Truth? {
        switch condition.kind {
        case .constant(let value): return Truth(value)
        case .all(let members): return all(members, at)
        case .any(let members): return any(members, at)
        case .pleaded(let members):
            let isPleaded = pleaded(members, at)
            let limbs = any(zip(members, isPleaded).filter(\.1).map(\.0), at)
            return limbs ?? (isPleaded.contains(false) ? .unknown(.missing) : nil)
        case .atLeast(let count, let members):
            let truths = members.compactMap { self.condition($0, at, .elsewhere) }
            if truths.isEmpty { return nil }
            guard truths.count < count else { return Truth.atLeast(count, of: truths) }
            return .unknown(truths.reduce(Causes.error) { $0.union($1.causes) })
        case .not(let member): return self.condition(member, at, .elsewhere)?.not
        case .criterion(let index): return mention(of: index, place)
        case .comparison(let comparison, let left, let right):
            return leaf { $0.compare(comparison, left, right, at) }
        case .ratio(let numerator, let denominator, let comparison, let threshold):
            // Percentages are numbers of hundredths.
            let isPercentage = if case .number(_, .percent) = threshold.type { true } else { false }
            return leaf {
                let top = $0.value(numerator, at)
                return NumberRange.compareRatio(
                    isPercentage ? top.multiplied(by: NumberRange(ExactDecimal(100))) : top,
                    over: $0.value(denominator, at), comparison, $0.value(threshold, at))
            }
        case .membership(let operand, let values, let negated):
            let truth = leaf { evaluator in
                Truth.any(values.map { evaluator.compare(.equal, operand, $0, at) })
            }
            return negated ? truth.not : truth
        case .recorded(let operand, let expected):
            let truth = leaf { $0.isRecorded(operand, at) }
            return expected ? truth : truth.not
        case .within(let date, let years, let until):
            return leaf { evaluator in
                let (day, end) = (evaluator.value(date, at), evaluator.value(until, at))
                let start = evaluator.shifted(
                    end, by: evaluator.value(years, at).negated, .year, .firstDayOfNextMonth)
                return Self.compare(.lessOrEqual, start, day).and(Self.compare(.lessOrEqual, day, end))
            }
        case .truth(let operand):
            return leaf { evaluator in
                let range = evaluator.value(operand, at)
                return range.exact.map { Truth($0 == .one) } ?? .unknown(range.causes)
            }
        case .exists(let selection, let body): return exists(selection, body, at)
        case .withRun(let run, let body):
            var inner = at
            inner.runs[run.slot] = self.run(run, at)
            return body.isEmpty ? .true : all(body, inner)
        case .readings(let provision, _, let readings): return self.readings(provision, readings, at)
        }
    }

    mutating func all(_ members: [CheckedCondition], _ at: Surroundings) -> Truth? {
        let truths = members.compactMap { condition($0, at, .all) }
        return truths.isEmpty ? nil : Truth.all(truths)
    }

    mutating func any(_ members: [CheckedCondition], _ at: Surroundings) -> Truth? {
        let truths = members.compactMap { condition($0, at, .any) }
        return truths.isEmpty ? nil : Truth.any(truths)
    }

    /// A weak criterion is two readings of the place where it is mentioned: applied and removed.
    private mutating func mention(of index: Int, _ place: MentionPlace) -> Truth? {
        guard case .judged(let truth) = criterion(index) else { return nil }
        guard !ruleset.criteria[index].rule.grade.decides else { return truth }
        switch place {
        case .all where truth.isTrue, .any where truth.isFalse: return truth
        case .all, .any, .elsewhere: return .unknown(truth.causes.union(.weakSource))
        }
    }

    private mutating func readings(_ provision: Int, _ readings: [CheckedReading], _ at: Surroundings) -> Truth? {
        var heard = readings.indices.filter { index in
            readings[index].from.map { $0 <= dates.consideration } ?? true
        }
        readingsHeard[provision] = heard
        if let fixed = fixedReadings[provision] { heard = heard.filter { $0 == fixed } }
        let judged = heard.compactMap { index in
            condition(readings[index].condition, at, .elsewhere).map { (truth: $0, grade: readings[index].grade) }
        }
        guard let first = judged.first?.truth else { return nil }
        var result = first
        if !judged.allSatisfy({ $0.truth == first }) {
            result = .unknown(judged.reduce(Causes.reading) { $0.union($1.truth.causes) })
        }
        return judged.contains { $0.grade.decides } ? result : .unknown(result.causes.union(.weakSource))
    }

    // MARK: Leaves

    private mutating func compare(
        _ comparison: ComparisonOperator, _ left: CheckedExpression, _ right: CheckedExpression, _ at: Surroundings
    ) -> Truth {
        let (a, b) = (value(left, at), value(right, at))
        guard isOrdered(left.type) else {
            guard let first = a.exact, let second = b.exact else { return .unknown(a.causes.union(b.causes)) }
            return Truth((first == second) == (comparison == .equal))
        }
        return Self.compare(comparison, a, b)
    }

    private func isOrdered(_ type: ScalarType) -> Bool {
        switch type {
        case .number, .date, .year, .yesNo: true
        case .choice(let scale): ruleset.scales[scale].isOrdered
        case .text, .award, .awardKind, .period: false
        }
    }

    /// Settled where every pair of numbers within the intervals compares alike.
    static func compare(_ comparison: ComparisonOperator, _ a: NumberRange, _ b: NumberRange) -> Truth {
        func isBelow(_ lower: ExactDecimal?, _ upper: ExactDecimal?, orEqual: Bool) -> Bool {
            guard let lower, let upper else { return true }
            return orEqual ? lower <= upper : lower < upper
        }
        var outcomes: [Bool] = []
        if isBelow(a.lower, b.upper, orEqual: false) { outcomes.append(comparison.holds(for: .less)) }
        if isBelow(b.lower, a.upper, orEqual: false) { outcomes.append(comparison.holds(for: .greater)) }
        if isBelow(a.lower, b.upper, orEqual: true), isBelow(b.lower, a.upper, orEqual: true) {
            outcomes.append(comparison.holds(for: .equal))
        }
        if outcomes.allSatisfy({ $0 }) { return .true }
        return outcomes.contains(true) ? .unknown(a.causes.union(b.causes)) : .false
    }

    private mutating func isRecorded(_ operand: CheckedExpression, _ at: Surroundings) -> Truth {
        let key: FactKey?
        switch operand.kind {
        case .field(let variable, let field): key = fieldKey(variable, field, at)
        case .evidence(let evidence): key = FactKey(kind: .scalar, evidence: Int32(evidence))
        case .evidenceInYear(let evidence):
            key = at.year.map { FactKey(kind: .year, evidence: Int32(evidence), index: Int32($0)) }
        default:
            let range = value(operand, at)
            return range.isExact ? .true : .unknown(range.causes)
        }
        guard let key else { return .unknown(.missing) }
        switch fact(key) {
        case .missing: return .unknown(.missing)
        case .unwritten: return .false
        case .known: return .true
        case .disputed: return .unknown(.conflict)
        }
    }
}
