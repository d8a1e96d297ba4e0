import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Mutator {
    /// `isCompared`: a value of an ordered scale may take its neighbour's place.
    mutating func mutate(_ expression: CheckedExpression, isCompared: Bool = false) -> CheckedExpression {
        var result = expression
        switch expression.kind {
        case .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .runPart, .anchor, .table, .constant(.text),
            .constant(.period):
            return expression
        case .constant(.number(let number)):
            for other in MutantSteps.steps(of: number, expression.type, isCompared: isCompared, scales)
            where makes(
                .value(expression.type, from: number, to: other), in: expression.range, at: expression.range)
            {
                result.kind = .constant(.number(other))
            }
        case .arithmetic(let operation, let left, let right):
            result.kind = .arithmetic(operation, mutate(left), mutate(right))
        case .negate(let operand): result.kind = .negate(mutate(operand))
        case .count(let selection): result.kind = .count(mutate(selection))
        case .sum(let selection, let summand): result.kind = .sum(mutate(selection), summand)
        case .yearsInRun(let run, let condition): result.kind = .yearsInRun(run, mutate(condition))
        case .yearOf(let operand): result.kind = .yearOf(mutate(operand))
        case .yearAfter(let operand): result.kind = .yearAfter(mutate(operand))
        case .periodPart(let last, let operand): result.kind = .periodPart(last: last, mutate(operand))
        case .age(let birth, let day): result.kind = .age(of: mutate(birth), at: mutate(day))
        case .dateShift(let date, let amount, let unit, let rounding):
            result.kind = .dateShift(mutate(date), by: mutate(amount), unit: unit, rounding)
        case .rounded(let operand, let step, let rounding):
            result.kind = .rounded(mutate(operand), to: step, rounding)
        case .extreme(let largest, let members):
            result.kind = .extreme(largest: largest, members.map { mutate($0) })
        }
        return result
    }

    mutating func mutate(_ selection: CheckedSelection) -> CheckedSelection {
        guard let filter = selection.filter else { return selection }
        var result = selection
        result.filter = mutate(filter)
        if !filter.isConjunction, makes(.filter, in: filter.range, at: filter.range, named: filter.name) {
            result.filter = nil
        }
        return result
    }

    mutating func mutate(_ run: CheckedRun) -> CheckedRun {
        var result = run
        if let from = run.from {
            result.from = mutate(from)
            if makes(.runStart, in: run.range, at: from.range) { result.from = nil }
        }
        if let touching = run.touching {
            result.touching = mutate(touching)
            if makes(.runEnd, in: run.range, at: touching.range) { result.touching = nil }
        }
        result.eachYear = mutate(run.eachYear)
        for reset in run.resets where isEverInForce(reset: reset) && makes(.reset(reset), in: run.range, at: run.range)
        {
            result.resets.removeAll { $0 == reset }
        }
        return result
    }
}

/// By how much a value is moved.
enum MutantSteps {
    /// The values one step below and above; none where a step leaves the values of the type.
    static func steps(
        of number: ExactDecimal, _ type: ScalarType, isCompared: Bool, _ scales: [Scale]
    ) -> [ExactDecimal] {
        switch type {
        case .number(let isInteger, let unit):
            // One unit of the last decimal place that is written.
            guard let step = ExactDecimal(coefficient: 1, scale: number.scale) else { return [] }
            let mayBeNegative = number.isNegative || NumberBounds.mayBeNegative(isInteger: isInteger, unit)
            return neighbours(of: number, step).filter { mayBeNegative || !$0.isNegative }
        case .year:
            return neighbours(of: number, .one).filter { $0.wholeNumber.map { (1...9999).contains($0) } ?? false }
        case .date:
            return neighbours(of: number, .one).filter { day in
                day.wholeNumber.flatMap { CalendarDate(dayNumber: $0) } != nil
            }
        case .choice(let scale):
            guard isCompared, scales.indices.contains(scale), scales[scale].isOrdered else { return [] }
            return neighbours(of: number, .one).filter { value in
                value.wholeNumber.map { scales[scale].values.indices.contains($0) } ?? false
            }
        case .yesNo, .period, .text, .award, .awardKind: return []
        }
    }

    private static func neighbours(of number: ExactDecimal, _ step: ExactDecimal) -> [ExactDecimal] {
        [number.subtracting(step), number.adding(step)].compactMap { $0 }
    }

    /// Whether one step leads to the next value there is.
    static func isDiscrete(_ type: ScalarType) -> Bool {
        switch type {
        case .number(let isInteger, let unit): isInteger || unit == .dong
        case .year, .date, .choice: true
        case .yesNo, .period, .text, .award, .awardKind: false
        }
    }
}
