import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Standards of merit that go through grants without a word on their kind, in what they say or name.
    mutating func checkCountedKinds() {
        for standard in ruleset.standards where standard.kinds.contains(.merit) && isOwn(standard.rule.range) {
            var walk = GrantWalk(ruleset: ruleset)
            walk.visit(standard.rule.condition)
            for exception in standard.rule.exceptions {
                if case .replaced(let other) = exception.consequence { walk.visit(other) }
            }
            for found in walk.found {
                report(.countedKind, at: isOwn(found.range) ? found.range : standard.rule.range, [found.field])
            }
        }
    }
}

/// Goes through what a standard counts, criteria included.
private struct GrantWalk {
    let ruleset: CheckedRuleset
    var found: [(field: String, range: SourceRange)] = []
    private var criteria: Set<Int> = []

    init(ruleset: CheckedRuleset) {
        self.ruleset = ruleset
    }

    mutating func visit(_ condition: CheckedCondition) {
        switch condition.kind {
        case .exists(let selection, let body): judge(selection, body: body, condition.range)
        case .criterion(let index):
            if criteria.insert(index).inserted { visit(ruleset.criteria[index].rule.condition) }
        case .constant, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded, .within,
            .truth, .withRun, .readings:
            break
        }
        condition.forEachPart {
            visit($0)
        } expression: {
            visit($0)
        }
    }

    private mutating func visit(_ expression: CheckedExpression) {
        switch expression.kind {
        case .count(let selection), .sum(let selection, _): judge(selection, body: [], expression.range)
        case .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .arithmetic, .negate,
            .yearsInRun, .runPart, .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme,
            .table:
            break
        }
        expression.forEachPart {
            visit($0)
        } expression: {
            visit($0)
        }
    }

    private mutating func judge(_ selection: CheckedSelection, body: [CheckedCondition], _ range: SourceRange) {
        let record = ruleset.records[selection.record]
        guard let kind = record.fields.firstIndex(where: { $0.type == .awardKind }) else { return }
        let conditions = (selection.filter.map { [$0] } ?? []) + body
        var reads = FieldReads(variable: selection.variable)
        for condition in conditions { reads.collect(from: condition) }
        if reads.fields.contains(kind) || reads.awards.contains(where: { ruleset.awards[$0].isTitle }) { return }
        found.append((record.fields[kind].name, range))
    }
}

/// Which fields of one variable conditions read, and the awards that they compare with.
private struct FieldReads {
    let variable: Int
    var fields: Set<Int> = []
    var awards: Set<Int> = []

    init(variable: Int) {
        self.variable = variable
    }

    mutating func collect(from condition: CheckedCondition) {
        condition.forEachPart {
            collect(from: $0)
        } expression: {
            collect(from: $0)
        }
    }

    private mutating func collect(from expression: CheckedExpression) {
        if case .field(let slot, let field) = expression.kind, slot == variable { fields.insert(field) }
        if expression.type == .award, case .constant(.number(let number)) = expression.kind,
            let award = number.wholeNumber
        {
            awards.insert(award)
        }
        expression.forEachPart {
            collect(from: $0)
        } expression: {
            collect(from: $0)
        }
    }
}
