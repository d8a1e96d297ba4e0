import XetKhenSemantics
import XetKhenSyntax

/// What a condition or an expression names, in the order in which it names it, without repetition.
package struct ExpressionReads: Sendable, Hashable {
    /// Indices into the ruleset's `evidence`: series read in the year at hand.
    package private(set) var series: [Int] = []
    /// Indices into the ruleset's `parameters`.
    package private(set) var parameters: [Int] = []
    /// Indices into the ruleset's `evidence`: scalars.
    package private(set) var scalars: [Int] = []

    package init() {}

    package mutating func read(_ condition: CheckedCondition) {
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
        case .membership(let operand, let options, _):
            read(operand)
            for option in options { read(option) }
        case .recorded(let operand, _), .truth(let operand):
            read(operand)
        case .within(let date, let years, let until):
            read(date)
            read(years)
            read(until)
        case .exists(let selection, let body):
            read(selection)
            for member in body { read(member) }
        case .withRun(let run, let body):
            if let from = run.from { read(from) }
            if let touching = run.touching { read(touching) }
            read(run.eachYear)
            for member in body { read(member) }
        case .readings(_, _, let readings):
            for reading in readings { read(reading.condition) }
        }
    }

    package mutating func read(_ expression: CheckedExpression) {
        switch expression.kind {
        case .constant, .field, .builtInDate, .runPart, .anchor, .table:
            break
        case .evidence(let index):
            if !scalars.contains(index) { scalars.append(index) }
        case .evidenceInYear(let index):
            if !series.contains(index) { series.append(index) }
        case .parameter(let index):
            if !parameters.contains(index) { parameters.append(index) }
        case .arithmetic(_, let left, let right):
            read(left)
            read(right)
        case .negate(let operand), .yearOf(let operand), .yearAfter(let operand), .periodPart(_, let operand),
            .rounded(let operand, _, _):
            read(operand)
        case .count(let selection):
            read(selection)
        case .sum(let selection, let value):
            read(selection)
            read(value)
        case .yearsInRun(_, let condition):
            read(condition)
        case .age(let first, let second), .dateShift(let first, let second, _, _):
            read(first)
            read(second)
        case .extreme(_, let operands):
            for operand in operands { read(operand) }
        }
    }

    private mutating func read(_ selection: CheckedSelection) {
        if let filter = selection.filter { read(filter) }
    }
}
