/// What rules read: criteria as they are named, everything else through anchors, resets and tables as well.
package struct RuleReads: Sendable {
    package var declarations: Set<CitingDeclaration>
    package var criteria: Set<Int>

    /// `extra` is a further condition of the rule, such as the suspension of a standard.
    package init(of rule: Rule, and extra: CheckedCondition? = nil, in ruleset: CheckedRuleset) {
        var reader = RuleReader(ruleset: ruleset)
        reader.read(rule.condition)
        for exception in rule.exceptions {
            reader.read(exception.condition)
            if case .replaced(let standIn) = exception.consequence { reader.read(standIn) }
        }
        if let extra { reader.read(extra) }
        declarations = reader.declarations
        criteria = reader.criteria
    }
}

private struct RuleReader {
    let ruleset: CheckedRuleset
    var declarations: Set<CitingDeclaration> = []
    var criteria: Set<Int> = []

    mutating func read(_ condition: CheckedCondition) {
        switch condition.kind {
        case .criterion(let index): criteria.insert(index)
        case .exists(let selection, _): declarations.insert(.evidence(selection.list))
        case .withRun(let run, _):
            for reset in run.resets { read(reset: reset) }
        case .constant, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded, .within,
            .truth, .readings:
            break
        }
        condition.forEachPart {
            read($0)
        } expression: {
            read($0)
        }
    }

    private mutating func read(_ expression: CheckedExpression) {
        switch expression.kind {
        case .evidence(let index), .evidenceInYear(let index): declarations.insert(.evidence(index))
        case .parameter(let index): declarations.insert(.parameter(index))
        case .count(let selection), .sum(let selection, _): declarations.insert(.evidence(selection.list))
        case .anchor(let index, _): read(anchor: index)
        case .table(let index): read(table: index)
        case .constant, .field, .builtInDate, .arithmetic, .negate, .yearsInRun, .runPart, .yearOf, .yearAfter,
            .periodPart, .age, .dateShift, .rounded, .extreme:
            break
        }
        expression.forEachPart {
            read($0)
        } expression: {
            read($0)
        }
    }

    private mutating func read(anchor index: Int) {
        guard ruleset.anchors.indices.contains(index), declarations.insert(.anchor(index)).inserted else { return }
        for clause in ruleset.anchors[index].clauses {
            for one in clause.cases {
                if let condition = one.condition { read(condition) }
                read(one.year)
            }
        }
    }

    private mutating func read(reset index: Int) {
        guard ruleset.resets.indices.contains(index), declarations.insert(.reset(index)).inserted else { return }
        let reset = ruleset.resets[index]
        declarations.insert(.evidence(reset.selection.list))
        if let filter = reset.selection.filter { read(filter) }
        read(reset.at)
    }

    private mutating func read(table index: Int) {
        guard ruleset.tables.indices.contains(index), declarations.insert(.table(index)).inserted else { return }
        for row in ruleset.tables[index].rows {
            read(row.condition)
            read(row.result)
        }
        if let otherwise = ruleset.tables[index].otherwise { read(otherwise) }
    }
}
