import XetKhenSyntax
import XetKhenValues

/// The parts of a checked condition or expression, for the checks that look into them.
extension CheckedCondition {
    /// Conditions directly below this one, those of readings and filters included.
    var subconditions: [CheckedCondition] {
        switch kind {
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members): members
        case .not(let inner): [inner]
        case .exists(let selection, let body): (selection.filter.map { [$0] } ?? []) + body
        case .withRun(let run, let body): [run.eachYear] + body
        case .readings(_, _, let readings): readings.map { $0.condition }
        case .constant, .criterion, .comparison, .ratio, .membership, .recorded, .within, .truth: []
        }
    }

    /// Expressions directly in this condition.
    var expressions: [CheckedExpression] {
        switch kind {
        case .comparison(_, let left, let right): [left, right]
        case .ratio(let top, let bottom, _, let limit): [top, bottom, limit]
        case .membership(let tested, let members, _): [tested] + members
        case .recorded(let inner, _), .truth(let inner): [inner]
        case .within(let date, let years, let until): [date, years, until]
        case .withRun(let run, _): (run.from.map { [$0] } ?? []) + (run.touching.map { [$0] } ?? [])
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .readings: []
        }
    }
}

extension CheckedExpression {
    var subexpressions: [CheckedExpression] {
        switch kind {
        case .arithmetic(_, let left, let right): [left, right]
        case .negate(let inner), .yearOf(let inner), .yearAfter(let inner), .periodPart(_, let inner),
            .rounded(let inner, _, _):
            [inner]
        case .sum(_, let summand): [summand]
        case .age(let birth, let day): [birth, day]
        case .dateShift(let date, let amount, _, _): [date, amount]
        case .extreme(_, let members): members
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .count, .yearsInRun, .runPart,
            .anchor, .table:
            []
        }
    }

    /// Conditions directly in this expression: filters, and the condition on years.
    var subconditions: [CheckedCondition] {
        switch kind {
        case .count(let selection), .sum(let selection, _): selection.filter.map { [$0] } ?? []
        case .yearsInRun(_, let condition): [condition]
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .arithmetic, .negate, .runPart,
            .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            []
        }
    }
}

/// The tables that a table reads.
struct TableUses {
    var tables: Set<Int> = []

    mutating func collect(from columns: [CheckedExpression?]) {
        for case let column? in columns { collect(from: column) }
    }

    mutating func collect(from table: DecisionTable) {
        for row in table.rows {
            collect(from: row.condition)
            collect(from: row.result)
        }
        if let otherwise = table.otherwise { collect(from: otherwise) }
    }

    private mutating func collect(from expression: CheckedExpression) {
        if case .table(let index) = expression.kind { tables.insert(index) }
        for inner in expression.subexpressions { collect(from: inner) }
        for inner in expression.subconditions { collect(from: inner) }
    }

    private mutating func collect(from condition: CheckedCondition) {
        for inner in condition.expressions { collect(from: inner) }
        for inner in condition.subconditions { collect(from: inner) }
    }
}
