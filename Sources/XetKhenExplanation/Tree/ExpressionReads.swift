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
        condition.forEachPart {
            read($0)
        } expression: {
            read($0)
        }
    }

    package mutating func read(_ expression: CheckedExpression) {
        switch expression.kind {
        case .evidence(let index):
            if !scalars.contains(index) { scalars.append(index) }
        case .evidenceInYear(let index):
            if !series.contains(index) { series.append(index) }
        case .parameter(let index):
            if !parameters.contains(index) { parameters.append(index) }
        case .constant, .field, .builtInDate, .runPart, .anchor, .table, .arithmetic, .negate, .yearOf, .yearAfter,
            .periodPart, .rounded, .count, .sum, .yearsInRun, .age, .dateShift, .extreme:
            break
        }
        expression.forEachPart {
            read($0)
        } expression: {
            read($0)
        }
    }
}
