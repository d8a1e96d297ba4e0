import XetKhenSyntax
import XetKhenValues

/// Decision tables.
extension RulesetChecker {
    mutating func addTables() {
        for (index, declared) in tables.enumerated() {
            let syntax = declared.syntax
            var type = ScalarType.yesNo
            switch lower(syntax.type, owner: syntax.name.text, in: declared.origin) {
            case .scalar(let scalar): type = scalar
            case .unwrittenOr, .record, .list, .series:
                report(.evidenceType, syntax.type.range, in: declared.origin, [syntax.name.text])
            case nil: break
            }
            ruleset.tables.append(
                DecisionTable(
                    name: publicName(syntax.name, Entity(kind: .table, index: index), declared.origin),
                    label: LocalizedText(syntax.label, name: syntax.name), type: type, rows: [], otherwise: nil,
                    citations: [], range: place(syntax.name.range, declared.origin)))
        }
    }

    mutating func lowerTables() {
        var dependencies: [[Int]] = []
        for (index, declared) in tables.enumerated() {
            let syntax = declared.syntax
            ruleset.tables[index].citations = lower(syntax.citations, in: declared.origin)
            var context = LoweringContext(origin: declared.origin)
            var columns: [CheckedExpression?] = []
            for column in syntax.columns { columns.append(lower(column, expected: nil, &context)) }
            let isReadable = columns.allSatisfy { $0 != nil }
            var rows: [CheckedTableRow] = []
            for row in syntax.rows {
                let result = lower(row.result, of: ruleset.tables[index].type, &context)
                if row.isOtherwise {
                    ruleset.tables[index].otherwise = result
                    continue
                }
                guard isReadable else { continue }
                var cells: [CheckedCondition?] = []
                for (position, cell) in row.cells.enumerated() where columns.indices.contains(position) {
                    guard let column = columns[position] else { continue }
                    cells.append(lower(cell, column, row.range, &context))
                }
                let conditions = cells.compactMap { $0 }
                guard let result else { continue }
                let range = place(row.range, declared.origin)
                let condition =
                    conditions.count == 1
                    ? conditions[0] : CheckedCondition(.all(conditions), range: range)
                ruleset.tables[index].rows.append(DecisionTable.Row(condition: condition, result: result))
                rows.append(CheckedTableRow(cells: cells, range: range))
            }
            ruleset.tables[index].frame = context.frame
            var uses = TableUses()
            uses.collect(from: columns)
            uses.collect(from: ruleset.tables[index])
            dependencies.append(uses.tables.sorted())
            if declared.origin == main {
                checkTable(
                    syntax.name, columns.compactMap { $0 }, rows, hasOtherwise: ruleset.tables[index].otherwise != nil)
            }
        }
        for index in DependencyOrder(dependencies).cyclic {
            let name = tables[index].syntax.name
            report(.cyclicDefinition, name.range, in: tables[index].origin, [name.text])
        }
    }

    /// Nil for a cell that allows anything, or one that is wrong.
    private mutating func lower(
        _ cell: TableSyntax.Cell, _ column: CheckedExpression, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        switch cell {
        case .anything: return nil
        case .test(let operation, let value):
            guard let value = lower(value, of: column.type, &context) else { return nil }
            guard operation == .equal || operation == .notEqual || isOrdered(column.type) else {
                report(.orderingUnordered, at: value.range, [typeName(column.type, at: value.range)])
                return nil
            }
            return CheckedCondition(.comparison(operation, column, value), range: value.range)
        case .oneOf(let values):
            var lowered: [CheckedExpression] = []
            for value in values {
                if let value = lower(value, of: column.type, &context) { lowered.append(value) }
            }
            guard lowered.count == values.count, let first = lowered.first else { return nil }
            return CheckedCondition(.membership(column, lowered, negated: false), range: first.range)
        case .between(let low, let high):
            let low = lower(low, of: column.type, &context)
            let high = lower(high, of: column.type, &context)
            guard let low, let high else { return nil }
            guard isOrdered(column.type) else {
                report(.orderingUnordered, at: low.range, [typeName(column.type, at: low.range)])
                return nil
            }
            return CheckedCondition(
                .all([
                    CheckedCondition(.comparison(.greaterOrEqual, column, low), range: low.range),
                    CheckedCondition(.comparison(.lessOrEqual, column, high), range: high.range),
                ]), range: low.range)
        }
    }
}

/// A row's cells, one for each column; nil for one that allows anything.
struct CheckedTableRow {
    var cells: [CheckedCondition?]
    var range: SourceRange
}
