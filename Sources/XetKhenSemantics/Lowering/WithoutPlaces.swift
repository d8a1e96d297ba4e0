import XetKhenSyntax
import XetKhenValues

/// Conditions and expressions freed of where they stand and of the names they were given, so that equal ones mean the same.
extension CheckedCondition {
    var withoutPlaces: CheckedCondition {
        let kind: Kind =
            switch self.kind {
            case .constant, .criterion: self.kind
            case .all(let members): .all(members.map { $0.withoutPlaces })
            case .any(let members): .any(members.map { $0.withoutPlaces })
            case .pleaded(let members): .pleaded(members.map { $0.withoutPlaces })
            case .atLeast(let count, let members): .atLeast(count, members.map { $0.withoutPlaces })
            case .not(let inner): .not(inner.withoutPlaces)
            case .comparison(let operation, let left, let right):
                .comparison(operation, left.withoutPlaces, right.withoutPlaces)
            case .ratio(let top, let bottom, let operation, let limit):
                .ratio(top.withoutPlaces, bottom.withoutPlaces, operation, limit.withoutPlaces)
            case .membership(let tested, let members, let negated):
                .membership(tested.withoutPlaces, members.map { $0.withoutPlaces }, negated: negated)
            case .recorded(let inner, let isWritten): .recorded(inner.withoutPlaces, isWritten)
            case .within(let date, let years, let until):
                .within(date.withoutPlaces, years: years.withoutPlaces, until: until.withoutPlaces)
            case .truth(let inner): .truth(inner.withoutPlaces)
            case .exists(let selection, let body):
                .exists(selection.withoutPlaces, body: body.map { $0.withoutPlaces })
            case .withRun(let run, let body): .withRun(run.withoutPlaces, body: body.map { $0.withoutPlaces })
            case .readings(let provision, let name, let readings):
                .readings(provision: provision, name: name, readings.map { $0.withoutPlaces })
            }
        return CheckedCondition(kind, range: .nowhere)
    }
}

extension CheckedExpression {
    var withoutPlaces: CheckedExpression {
        let kind: Kind =
            switch self.kind {
            case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .runPart, .anchor, .table:
                self.kind
            case .arithmetic(let operation, let left, let right):
                .arithmetic(operation, left.withoutPlaces, right.withoutPlaces)
            case .negate(let inner): .negate(inner.withoutPlaces)
            case .count(let selection): .count(selection.withoutPlaces)
            case .sum(let selection, let summand): .sum(selection.withoutPlaces, summand.withoutPlaces)
            case .yearsInRun(let run, let condition): .yearsInRun(run, condition.withoutPlaces)
            case .yearOf(let inner): .yearOf(inner.withoutPlaces)
            case .yearAfter(let inner): .yearAfter(inner.withoutPlaces)
            case .periodPart(let last, let inner): .periodPart(last: last, inner.withoutPlaces)
            case .age(let birth, let day): .age(of: birth.withoutPlaces, at: day.withoutPlaces)
            case .dateShift(let date, let amount, let unit, let rounding):
                .dateShift(date.withoutPlaces, by: amount.withoutPlaces, unit: unit, rounding)
            case .rounded(let inner, let step, let rounding): .rounded(inner.withoutPlaces, to: step, rounding)
            case .extreme(let largest, let members):
                .extreme(largest: largest, members.map { $0.withoutPlaces })
            }
        return CheckedExpression(kind, type: type, range: .nowhere)
    }
}

extension CheckedSelection {
    var withoutPlaces: CheckedSelection {
        var result = self
        result.filter = filter.map { $0.withoutPlaces }
        return result
    }
}

extension CheckedRun {
    var withoutPlaces: CheckedRun {
        CheckedRun(
            name: "", slot: slot, from: from.map { $0.withoutPlaces }, touching: touching.map { $0.withoutPlaces },
            eachYear: eachYear.withoutPlaces, resets: resets, range: .nowhere)
    }
}

extension CheckedReading {
    var withoutPlaces: CheckedReading {
        var result = self
        result.condition = condition.withoutPlaces
        return result
    }
}

extension SourceRange {
    static var nowhere: SourceRange {
        let position = SourcePosition(line: 0, column: 0)
        return SourceRange(file: 0, start: position, end: position)
    }
}
