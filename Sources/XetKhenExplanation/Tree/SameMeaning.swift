import XetKhenSemantics
import XetKhenSyntax

/// Whether two expressions say the same, wherever they stand in the text.
///
/// A text's hole repeats an expression of the rule; its value is then read off the trace where the rule compared it.
extension CheckedExpression {
    package func meansSame(as other: CheckedExpression) -> Bool {
        withoutPlaces == other.withoutPlaces
    }

    /// The expression with every place in the text made equal.
    fileprivate var withoutPlaces: CheckedExpression {
        let plain: Kind
        switch kind {
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .runPart, .anchor, .table:
            plain = kind
        case .arithmetic(let by, let left, let right): plain = .arithmetic(by, left.withoutPlaces, right.withoutPlaces)
        case .negate(let operand): plain = .negate(operand.withoutPlaces)
        case .count(let selection): plain = .count(selection.withoutPlaces)
        case .sum(let selection, let value): plain = .sum(selection.withoutPlaces, value.withoutPlaces)
        case .yearsInRun(let slot, let condition): plain = .yearsInRun(slot, condition.withoutPlaces)
        case .yearOf(let operand): plain = .yearOf(operand.withoutPlaces)
        case .yearAfter(let operand): plain = .yearAfter(operand.withoutPlaces)
        case .periodPart(let isLast, let operand): plain = .periodPart(last: isLast, operand.withoutPlaces)
        case .age(let birth, let date): plain = .age(of: birth.withoutPlaces, at: date.withoutPlaces)
        case .dateShift(let date, let amount, let unit, let rounding):
            plain = .dateShift(date.withoutPlaces, by: amount.withoutPlaces, unit: unit, rounding)
        case .rounded(let operand, let step, let rounding):
            plain = .rounded(operand.withoutPlaces, to: step, rounding)
        case .extreme(let largest, let operands):
            plain = .extreme(largest: largest, operands.map { $0.withoutPlaces })
        }
        return CheckedExpression(plain, type: type, range: nowhere)
    }
}

extension CheckedSelection {
    fileprivate var withoutPlaces: CheckedSelection {
        var plain = self
        plain.filter = filter?.withoutPlaces
        return plain
    }
}

extension CheckedCondition {
    /// The condition with every place in the text made equal and without names.
    fileprivate var withoutPlaces: CheckedCondition {
        let plain: Kind
        switch kind {
        case .constant, .criterion: plain = kind
        case .all(let members): plain = .all(members.map { $0.withoutPlaces })
        case .any(let members): plain = .any(members.map { $0.withoutPlaces })
        case .pleaded(let members): plain = .pleaded(members.map { $0.withoutPlaces })
        case .atLeast(let count, let members): plain = .atLeast(count, members.map { $0.withoutPlaces })
        case .not(let member): plain = .not(member.withoutPlaces)
        case .comparison(let by, let left, let right):
            plain = .comparison(by, left.withoutPlaces, right.withoutPlaces)
        case .ratio(let numerator, let denominator, let by, let threshold):
            plain = .ratio(numerator.withoutPlaces, denominator.withoutPlaces, by, threshold.withoutPlaces)
        case .membership(let value, let options, let isNegated):
            plain = .membership(value.withoutPlaces, options.map { $0.withoutPlaces }, negated: isNegated)
        case .recorded(let value, let isRequired): plain = .recorded(value.withoutPlaces, isRequired)
        case .within(let date, let years, let until):
            plain = .within(date.withoutPlaces, years: years.withoutPlaces, until: until.withoutPlaces)
        case .truth(let value): plain = .truth(value.withoutPlaces)
        case .exists(let selection, let body):
            plain = .exists(selection.withoutPlaces, body: body.map { $0.withoutPlaces })
        case .withRun(let run, let body):
            var bare = run
            bare.from = run.from?.withoutPlaces
            bare.touching = run.touching?.withoutPlaces
            bare.eachYear = run.eachYear.withoutPlaces
            bare.range = nowhere
            plain = .withRun(bare, body: body.map { $0.withoutPlaces })
        case .readings(let provision, let name, let readings):
            plain = .readings(
                provision: provision, name: name,
                readings.map { reading in
                    var bare = reading
                    bare.condition = reading.condition.withoutPlaces
                    return bare
                })
        }
        return CheckedCondition(plain, range: nowhere)
    }
}

private let nowhere = SourceRange(
    file: 0, start: SourcePosition(line: 0, column: 0), end: SourcePosition(line: 0, column: 0))
