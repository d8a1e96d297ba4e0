import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Types a condition. Nil when something in it is wrong, which has then been reported; all of it is looked at.
    mutating func lower(_ syntax: ConditionSyntax, _ context: inout LoweringContext) -> CheckedCondition? {
        guard enter(&context, at: syntax.range) else { return nil }
        defer { context.depth -= 1 }
        let range = place(syntax.range, context.origin)
        // Most conditions are names.
        if case .name(let name) = syntax.kind { return lowerTruth(of: name, syntax.range, range, &context) }
        return lower(syntax, at: range, &context)
    }

    /// Whatever a condition is; `range` is its place on the concatenated files.
    private mutating func lower(
        _ syntax: ConditionSyntax, at range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        func condition(_ kind: CheckedCondition.Kind) -> CheckedCondition { CheckedCondition(kind, range: range) }
        switch syntax.kind {
        case .all(let members): return lower(members, &context).map { condition(.all($0)) }
        case .any(let members): return lower(members, &context).map { condition(.any($0)) }
        case .pleaded(let members): return lower(members, &context).map { condition(.pleaded($0)) }
        case .atLeast(let count, let members):
            guard let lowered = lower(members, &context) else { return nil }
            guard count >= 1, count <= lowered.count else {
                report(.atLeastCount, at: range, ["\(count)", "\(lowered.count)"])
                return nil
            }
            return condition(.atLeast(count, lowered))
        case .not(let inner): return lower(inner, &context).map { condition(.not($0)) }
        case .comparison(let operation, let left, let right):
            return lowerComparison(operation, left, right, range, &context)
        case .membership(let tested, let members, let negated):
            return lowerMembership(tested, members, negated, range, &context)
        case .recorded(let field, let isWritten):
            guard let field = lower(field, expected: nil, &context) else { return nil }
            guard canBeUnwritten(field, context) else {
                report(.neverUnwritten, at: field.range)
                return nil
            }
            return condition(.recorded(field, isWritten))
        case .within(let date, let years, let until):
            let date = lower(date, of: .date, &context)
            let years = lower(years, of: .number(isInteger: true, .year), &context)
            let until = lower(until, of: .date, &context)
            guard let date, let years, let until else { return nil }
            return condition(.within(date, years: years, until: until))
        case .name(let name): return lowerTruth(of: name, syntax.range, range, &context)
        case .expression(let expression): return lowerTruth(of: expression, range, &context)
        case .exists(let selection, let body, let inYear):
            return lowerExists(selection, body, inYear, range, &context)
        case .withRun(let run, let body): return lowerWithRun(run, body, range, &context)
        case .readings(let name, let readings): return lowerReadings(name, readings, range, &context)
        }
    }

    /// Every member, or nil when one is wrong.
    mutating func lower(_ members: [ConditionSyntax], _ context: inout LoweringContext) -> [CheckedCondition]? {
        var result: [CheckedCondition] = []
        result.reserveCapacity(members.count)
        for index in members.indices {
            if let condition = lower(members[index], &context) { result.append(condition) }
        }
        return result.count == members.count ? result : nil
    }

    // MARK: Leaves

    /// A name that holds of itself; `place` is where it stands in its tree.
    private mutating func lowerTruth(
        of name: NameSyntax, _ place: SourceRange, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        var definition: Int?
        if case .entity(let entity) = meaning(name, expected: nil, &context) {
            switch entity.kind {
            case .criterion:
                used.insert(entity)
                guard
                    let index = criterionIndex(entity.index, named: name, in: context.origin, depth: context.depth)
                else { return nil }
                return CheckedCondition(.criterion(index), range: range)
            case .definition:
                if case .condition(let condition) = definitions[entity.index].syntax.value {
                    used.insert(entity)
                    return expandCondition(entity.index, name, condition, range, &context)
                }
                definition = entity.index
            case .document, .group, .unit, .scale, .record, .paperType, .evidence, .parameter, .anchor, .reset,
                .suspension, .award, .standard, .procedure, .quota, .transition, .table:
                break
            }
        }
        guard var condition = lowerTruth(of: ExpressionSyntax(.name(name), place), range, &context) else { return nil }
        if let definition, case .truth = condition.kind { condition.definition = named(definition) }
        return condition
    }

    private mutating func lowerTruth(
        of expression: ExpressionSyntax, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        guard let lowered = lower(expression, of: .yesNo, &context) else { return nil }
        if case .constant(.number(let value)) = lowered.kind {
            return CheckedCondition(.constant(!value.isZero), range: range)
        }
        return CheckedCondition(.truth(lowered), range: range)
    }

    private mutating func expandCondition(
        _ index: Int, _ name: NameSyntax, _ syntax: ConditionSyntax, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedCondition? {
        guard
            var condition = within(
                definition: index, name, &context, { checker, context in checker.lower(syntax, &context) })
        else { return nil }
        if condition.definition != nil {
            // A definition that is nothing but another one keeps both names.
            condition = CheckedCondition(.all([condition]), range: condition.range)
        }
        condition.definition = named(index)
        return condition
    }

    /// What a definition is called, made once for all that it stands for.
    private mutating func named(_ definition: Int) -> NamedDefinition {
        if let named = definitionNames[definition] { return named }
        let syntax = definitions[definition].syntax
        let named = NamedDefinition(name: syntax.name.text, label: LocalizedText(syntax.label, name: syntax.name))
        definitionNames[definition] = named
        return named
    }

    private func canBeUnwritten(_ expression: CheckedExpression, _ context: LoweringContext) -> Bool {
        guard case .field(let slot, let field) = expression.kind, context.variables.indices.contains(slot) else {
            return false
        }
        return ruleset.records[context.variables[slot].record].fields[field].unwritten != nil
    }

    private mutating func lowerMembership(
        _ tested: ExpressionSyntax, _ members: [ExpressionSyntax], _ negated: Bool, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedCondition? {
        guard let tested = lower(tested, expected: nil, &context) else { return nil }
        var lowered: [CheckedExpression] = []
        for member in members {
            if let expression = lower(member, of: tested.type, &context) { lowered.append(expression) }
        }
        guard lowered.count == members.count else { return nil }
        return CheckedCondition(.membership(tested, lowered, negated: negated), range: range)
    }

    // MARK: Readings

    private mutating func lowerReadings(
        _ name: NameSyntax, _ readings: [ReadingSyntax], _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        var labels: [String] = []
        var result: [CheckedReading] = []
        for reading in readings {
            if labels.contains(reading.label.text) {
                report(.duplicateName, reading.label.range, in: context.origin, [reading.label.text])
            }
            labels.append(reading.label.text)
            guard let condition = lower(reading.condition, &context) else { continue }
            result.append(
                CheckedReading(
                    label: reading.label.text, text: LocalizedText(reading.text), grade: reading.grade,
                    holder: reading.holder.map { LocalizedText($0) }, from: reading.from, condition: condition))
        }
        guard result.count == readings.count else { return nil }
        let isMain = context.origin == main
        let key = NameKey(isMain ? name.text : ruleset.origins[context.origin] + "." + name.text)
        let number: Int
        let new = Provision(number: provisions.names.count, labels: labels, range: range)
        if let known = provisions.declare(key, new) {
            guard known.labels == labels else {
                report(.duplicateName, name.range, in: context.origin, [name.text])
                return nil
            }
            number = known.number
        } else {
            number = new.number
        }
        return CheckedCondition(.readings(provision: number, name: name.text, result), range: range)
    }
}
