import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Circles that pass through several sorts of declarations: a table whose column counts records by a criterion that
    /// reads the table. Criteria and definitions alone are checked where they are named.
    mutating func checkMixedCycles() {
        // Criteria read tables, anchors, resets and the dates by which records are counted; of these, a date that is a field
        // reads nothing.
        let readsOn = ruleset.records.contains { record in
            if case .field? = record.countedBy?.kind { false } else { record.countedBy != nil }
        }
        guard readsOn || !ruleset.tables.isEmpty || !ruleset.anchors.isEmpty || !ruleset.resets.isEmpty else { return }
        let graph = MeaningGraph(ruleset)
        for node in DependencyOrder(graph.dependencies).cyclic {
            let (name, range) = graph.named(node, ruleset)
            guard let range else { continue }
            report(.cyclicDefinition, at: range, [name])
        }
    }
}

/// What must be known before what: criteria, tables, anchors, resets, and the dates by which records are counted.
private struct MeaningGraph {
    private(set) var dependencies: [[Int]] = []
    private let tables: Int
    private let anchors: Int
    private let resets: Int
    private let records: Int

    init(_ ruleset: CheckedRuleset) {
        tables = ruleset.criteria.count
        anchors = tables + ruleset.tables.count
        resets = anchors + ruleset.anchors.count
        records = resets + ruleset.resets.count
        for criterion in ruleset.criteria {
            var found: Set<Int> = []
            collect(criterion.rule.condition, &found)
            for exception in criterion.rule.exceptions {
                collect(exception.condition, &found)
                if case .replaced(let other) = exception.consequence { collect(other, &found) }
            }
            dependencies.append(found.sorted())
        }
        for table in ruleset.tables {
            var found: Set<Int> = []
            for row in table.rows {
                collect(row.condition, &found)
                collect(row.result, &found)
            }
            if let otherwise = table.otherwise { collect(otherwise, &found) }
            dependencies.append(found.sorted())
        }
        for anchor in ruleset.anchors {
            var found: Set<Int> = []
            for anchorCase in anchor.clauses.flatMap({ $0.cases }) {
                if let condition = anchorCase.condition { collect(condition, &found) }
                collect(anchorCase.year, &found)
            }
            dependencies.append(found.sorted())
        }
        for reset in ruleset.resets {
            var found: Set<Int> = []
            collect(reset.selection, &found)
            if let filter = reset.selection.filter { collect(filter, &found) }
            collect(reset.at, &found)
            dependencies.append(found.sorted())
        }
        for record in ruleset.records {
            var found: Set<Int> = []
            if let countedBy = record.countedBy { collect(countedBy, &found) }
            dependencies.append(found.sorted())
        }
    }

    func named(_ node: Int, _ ruleset: CheckedRuleset) -> (String, SourceRange?) {
        if node < tables { return (ruleset.criteria[node].rule.name, ruleset.criteria[node].rule.range) }
        if node < anchors { return (ruleset.tables[node - tables].name, ruleset.tables[node - tables].range) }
        if node < resets { return (ruleset.anchors[node - anchors].name, ruleset.anchors[node - anchors].range) }
        if node < records { return (ruleset.resets[node - resets].name, ruleset.resets[node - resets].range) }
        let record = ruleset.records[node - records]
        return (record.name, record.countedBy?.range)
    }

    private func collect(_ condition: CheckedCondition, _ found: inout Set<Int>) {
        switch condition.kind {
        case .criterion(let index): found.insert(index)
        case .exists(let selection, _): collect(selection, &found)
        case .withRun(let run, _):
            for reset in run.resets { found.insert(resets + reset) }
        case .constant, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded, .within,
            .truth, .readings:
            break
        }
        condition.forEachPart {
            collect($0, &found)
        } expression: {
            collect($0, &found)
        }
    }

    private func collect(_ expression: CheckedExpression, _ found: inout Set<Int>) {
        switch expression.kind {
        case .table(let index): found.insert(tables + index)
        case .anchor(let index, _): found.insert(anchors + index)
        case .count(let selection), .sum(let selection, _): collect(selection, &found)
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .arithmetic, .negate,
            .yearsInRun, .runPart, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme:
            break
        }
        expression.forEachPart {
            collect($0, &found)
        } expression: {
            collect($0, &found)
        }
    }

    /// Filters are walked as subconditions; here only the date by which the records are counted.
    private func collect(_ selection: CheckedSelection, _ found: inout Set<Int>) {
        if selection.latestOnly || selection.inYear || selection.inRun != nil {
            found.insert(records + selection.record)
        }
    }
}
