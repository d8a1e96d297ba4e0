import XetKhenSyntax
import XetKhenValues

/// What a name means where it stands in an expression.
enum NameMeaning {
    case field(VariableBinding, Int)
    case entity(Entity)
    case scaleValue(scale: Int, position: Int)
    case ambiguous(Entity, Entity)
    case unknown
}

extension RulesetChecker {
    /// Order: a value of the scale that is expected; a variable over a list of scalars; a field of the records at hand;
    /// a declared name; a field of a named variable's record; a value that only one scale has.
    mutating func meaning(_ name: NameSyntax, expected: ScalarType?, _ context: inout LoweringContext) -> NameMeaning {
        let key = name.key
        if case .choice(let scale)? = expected, let position = scalePositions[scale][key] {
            return .scaleValue(scale: scale, position: position)
        }
        if context.variables.count > context.firstVariable {
            if let field = qualifiedField(name.text, &context) { return .field(field.0, field.1) }
            if let binding = context.variable(key), ruleset.records[binding.record].isScalar {
                return .field(binding, 0)
            }
            if let found = field(key, first: true, &context) { return found }
        }
        switch names.find(key, in: .rules, from: context.origin) {
        case .one(let entity): return .entity(entity)
        case .several(let first, let second): return .ambiguous(first, second)
        case .none: break
        }
        if let found = field(key, first: false, &context) { return found }
        if let scales = scalesWithValue[key], scales.count == 1, let position = scalePositions[scales[0]][key] {
            return .scaleValue(scale: scales[0], position: position)
        }
        return .unknown
    }

    /// A field of a record at hand, the innermost first: of those whose fields come before other names, or of the rest.
    private mutating func field(_ key: NameKey, first: Bool, _ context: inout LoweringContext) -> NameMeaning? {
        var slot = context.variables.count
        while slot > context.firstVariable {
            slot -= 1
            guard context.variables[slot].fieldsFirst == first else { continue }
            if let field = fieldPositions[context.variables[slot].record][key] {
                return .field(context.variables[slot], field)
            }
        }
        return nil
    }

    /// `v.field` where the name was read as one.
    private mutating func qualifiedField(
        _ name: String, _ context: inout LoweringContext
    ) -> (VariableBinding, Int)? {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")),
            let binding = context.variable(NameKey(String(name[..<dot]))),
            let field = fieldPositions[binding.record][NameKey(String(name[name.utf8.index(after: dot)...]))]
        else { return nil }
        return (binding, field)
    }

    /// Everything that could have been meant, for a suggestion.
    func candidates(_ expected: ScalarType?, _ context: LoweringContext) -> [String] {
        var result: [String] = []
        if case .choice(let scale)? = expected { result += ruleset.scales[scale].values }
        for binding in context.variables[context.firstVariable...] {
            result += ruleset.records[binding.record].fields.map { $0.name }
            if let name = binding.name, ruleset.records[binding.record].isScalar { result.append(name.text) }
        }
        result += context.runs[context.firstRun...].map { $0.name.text }
        result += candidates(in: .rules, from: context.origin)
        return result
    }

    mutating func lowerName(
        _ name: NameSyntax, expected: ScalarType?, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        let range = place(name.range, context.origin)
        switch meaning(name, expected: expected, &context) {
        case .field(let binding, let field):
            return CheckedExpression(
                .field(variable: binding.slot, field: field), type: ruleset.records[binding.record].fields[field].type,
                range: range)
        case .scaleValue(let scale, let position):
            return CheckedExpression(
                .constant(.number(ExactDecimal(position))), type: .choice(scale), range: range)
        case .ambiguous(let first, let second):
            reportAmbiguous(name, first, second, in: context.origin)
        case .unknown:
            reportUnknown(name, among: candidates(expected, context), in: context.origin)
        case .entity(let entity):
            return lower(entity, name, expected, range, &context)
        }
        return nil
    }

    private mutating func lower(
        _ entity: Entity, _ name: NameSyntax, _ expected: ScalarType?, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedExpression? {
        used.insert(entity)
        switch entity.kind {
        case .evidence:
            guard !notes.brokenEvidence.contains(entity.index) else { return nil }
            switch ruleset.evidence[entity.index].shape {
            case .scalar(let type): return CheckedExpression(.evidence(entity.index), type: type, range: range)
            case .yearSeries(let type):
                guard context.hasYear else {
                    report(.seriesOutsideYear, at: range, [name.text])
                    return nil
                }
                return CheckedExpression(.evidenceInYear(entity.index), type: type, range: range)
            case .list:
                report(.listAsValue, at: range, [name.text])
                return nil
            }
        case .parameter:
            guard let type = notes.parameterTypes[entity.index] else { return nil }
            return CheckedExpression(.parameter(entity.index), type: type, range: range)
        case .award:
            return CheckedExpression(.constant(.number(ExactDecimal(entity.index))), type: .award, range: range)
        case .table:
            return CheckedExpression(.table(entity.index), type: ruleset.tables[entity.index].type, range: range)
        case .definition:
            return expandExpression(entity.index, name, expected, &context)
        case .document, .group, .unit, .scale, .record, .paperType, .anchor, .reset, .suspension, .criterion, .standard,
            .procedure, .quota, .transition:
            reportWrongUse(name.text, entity, at: range)
            return nil
        }
    }

    // MARK: Definitions

    private mutating func expandExpression(
        _ index: Int, _ name: NameSyntax, _ expected: ScalarType?, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard case .expression(let expression) = definitions[index].syntax.value else {
            reportWrongUse(name.text, Entity(kind: .definition, index: index), at: place(name.range, context.origin))
            return nil
        }
        return within(definition: index, name, &context) { checker, context in
            checker.lower(expression, expected: expected, &context)
        }
    }

    /// Writes a definition out where it is named. It sees the year at hand and nothing else of what its user has bound.
    mutating func within<Result>(
        definition index: Int, _ name: NameSyntax, _ context: inout LoweringContext,
        _ body: (inout RulesetChecker, inout LoweringContext) -> Result?
    ) -> Result? {
        guard !context.definitions.contains(index) else {
            report(.cyclicDefinition, name.range, in: context.origin, [name.text])
            return nil
        }
        areDefinitionsExpanded[index] = true
        let outer = (context.origin, context.firstVariable, context.firstRun)
        context.origin = definitions[index].origin
        context.firstVariable = context.variables.count
        context.firstRun = context.runs.count
        context.definitions.append(index)
        let variableCount = context.everyVariable.count
        let runCount = context.everyRun.count
        defer {
            (context.origin, context.firstVariable, context.firstRun) = outer
            context.definitions.removeLast()
            context.everyVariable.removeLast(context.everyVariable.count - variableCount)
            context.everyRun.removeLast(context.everyRun.count - runCount)
        }
        return body(&self, &context)
    }
}
