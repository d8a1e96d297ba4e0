import XetKhenSyntax
import XetKhenValues

extension CheckedCondition {
    /// Hands over each condition and each expression directly below this one, those of readings, filters and runs included, in
    /// the order in which they are written, and gathers nothing.
    package func forEachPart(
        condition visit: (CheckedCondition) -> Void, expression look: (CheckedExpression) -> Void
    ) {
        switch kind {
        case .constant, .criterion: break
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members):
            for member in members { visit(member) }
        case .not(let inner): visit(inner)
        case .comparison(_, let left, let right):
            look(left)
            look(right)
        case .ratio(let top, let bottom, _, let limit):
            look(top)
            look(bottom)
            look(limit)
        case .membership(let tested, let members, _):
            look(tested)
            for member in members { look(member) }
        case .recorded(let inner, _), .truth(let inner): look(inner)
        case .within(let date, let years, let until):
            look(date)
            look(years)
            look(until)
        case .exists(let selection, let body):
            if let filter = selection.filter { visit(filter) }
            for member in body { visit(member) }
        case .withRun(let run, let body):
            if let from = run.from { look(from) }
            if let touching = run.touching { look(touching) }
            visit(run.eachYear)
            for member in body { visit(member) }
        case .readings(_, _, let readings):
            for reading in readings { visit(reading.condition) }
        }
    }
}

extension CheckedExpression {
    /// Hands over each condition (filters, the condition on years) and each expression directly in this one.
    package func forEachPart(
        condition visit: (CheckedCondition) -> Void, expression look: (CheckedExpression) -> Void
    ) {
        switch kind {
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .runPart, .anchor, .table: break
        case .arithmetic(_, let left, let right), .age(let left, let right), .dateShift(let left, let right, _, _):
            look(left)
            look(right)
        case .negate(let inner), .yearOf(let inner), .yearAfter(let inner), .periodPart(_, let inner),
            .rounded(let inner, _, _):
            look(inner)
        case .count(let selection):
            if let filter = selection.filter { visit(filter) }
        case .sum(let selection, let summand):
            if let filter = selection.filter { visit(filter) }
            look(summand)
        case .yearsInRun(_, let condition): visit(condition)
        case .extreme(_, let members):
            for member in members { look(member) }
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
        expression.forEachPart {
            collect(from: $0)
        } expression: {
            collect(from: $0)
        }
    }

    private mutating func collect(from condition: CheckedCondition) {
        condition.forEachPart {
            collect(from: $0)
        } expression: {
            collect(from: $0)
        }
    }
}
