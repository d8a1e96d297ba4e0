import XetKhenSyntax
import XetKhenValues

/// Quotas: kept as written for a later stage, with their names and types checked here.
extension RulesetChecker {
    mutating func lowerQuotas() {
        for declared in quotas {
            let syntax = declared.syntax
            let origin = declared.origin
            for name in syntax.awards { _ = findAward(name, in: origin) }
            let citations = lower(syntax.citations, in: origin)
            checkCitations(citations, lower(syntax.force, in: origin))
            var context = LoweringContext(origin: origin)
            switch syntax.limit {
            case .atMost(let limit), .atLeast(let limit): _ = lowerNumber(limit, &context)
            }
            if let counted = syntax.counted { _ = lower(counted, &context) }
            for key in syntax.rank {
                guard let expression = lower(key.expression, expected: nil, &context) else { continue }
                if !isOrdered(expression.type) {
                    report(.orderingUnordered, at: expression.range, [typeName(expression.type, at: expression.range)])
                }
            }
            guard origin == main else { continue }
            let range = place(syntax.name.range, origin)
            ruleset.quotas.append(Quota(syntax: syntax, citations: citations, range: range))
        }
    }

    /// Definitions that no rule names are checked by themselves; a year may be at hand where they are used.
    mutating func checkUnusedDefinitions() {
        for (index, declared) in definitions.enumerated() where !areDefinitionsExpanded[index] {
            var context = LoweringContext(origin: declared.origin)
            context.hasYear = true
            context.definitions = [index]
            switch declared.syntax.value {
            case .expression(let expression): _ = lower(expression, expected: nil, &context)
            case .condition(let condition): _ = lower(condition, &context)
            }
        }
    }
}
