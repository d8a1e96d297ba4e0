import XetKhenSemantics
import XetKhenValues

/// The texts that a ruleset compares with. Their positions are their indices in plans and in `FactStore.texts`.
package enum RulesetTexts {
    /// Every text constant of the ruleset once, in NFC, ordered by UTF-8 bytes.
    package static func constants(of ruleset: CheckedRuleset) -> [String] {
        var collector = TextCollector()
        collector.visit(ruleset)
        return collector.texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// Gathers text constants from every condition and expression.
private struct TextCollector {
    var texts: Set<String> = []

    mutating func visit(_ ruleset: CheckedRuleset) {
        for parameter in ruleset.parameters {
            for value in parameter.values { visit(value.value) }
        }
        for record in ruleset.records { visit(ifGiven: record.countedBy) }
        for anchor in ruleset.anchors {
            for clause in anchor.clauses {
                for anchorCase in clause.cases {
                    visit(ifGiven: anchorCase.condition)
                    visit(anchorCase.year)
                }
            }
        }
        for reset in ruleset.resets {
            visit(reset.selection)
            visit(reset.at)
        }
        for table in ruleset.tables {
            for row in table.rows {
                visit(ifGiven: row.condition)
                visit(ifGiven: row.result)
            }
            visit(ifGiven: table.otherwise)
        }
        for criterion in ruleset.criteria { visit(criterion.rule) }
        for suspension in ruleset.suspensions { visit(suspension.rule) }
        for procedure in ruleset.procedures { visit(procedure.rule) }
        for transition in ruleset.transitions { visit(transition.rule) }
        for standard in ruleset.standards {
            visit(standard.rule)
            visit(ifGiven: standard.suspendedWhen)
        }
        for award in ruleset.awards {
            for bonus in award.bonuses { visit(bonus.amount) }
        }
    }

    private mutating func visit(_ rule: Rule) {
        visit(ifGiven: rule.condition)
        for exception in rule.exceptions {
            visit(exception.condition)
            if case .replaced(let condition) = exception.consequence { visit(condition) }
        }
        visit(rule.sayings.met)
        visit(rule.sayings.notMet)
        visit(rule.sayings.unknown)
    }

    private mutating func visit(_ saying: CheckedSaying?) {
        guard let saying else { return }
        for part in saying.vietnamese + (saying.english ?? []) {
            switch part {
            case .value(let expression), .bound(let expression, _): visit(expression)
            case .literal, .record, .missing, .conflicting: break
            }
        }
    }

    private mutating func visit(_ constant: Constant?) {
        if case .text(let text)? = constant { texts.insert(NormalForm.composed(text)) }
    }

    private mutating func visit(_ selection: CheckedSelection) { visit(ifGiven: selection.filter) }

    // Each node of the ruleset comes here: made optional it would be copied.

    private mutating func visit(ifGiven condition: CheckedCondition?) {
        if let condition { visit(condition) }
    }

    private mutating func visit(ifGiven expression: CheckedExpression?) {
        if let expression { visit(expression) }
    }

    private mutating func visit(_ condition: CheckedCondition) {
        condition.forEachPart {
            visit($0)
        } expression: {
            visit($0)
        }
    }

    private mutating func visit(_ expression: CheckedExpression) {
        if case .constant(let constant) = expression.kind { visit(constant) }
        guard !expression.isLeaf else { return }
        expression.forEachPart {
            visit($0)
        } expression: {
            visit($0)
        }
    }
}
