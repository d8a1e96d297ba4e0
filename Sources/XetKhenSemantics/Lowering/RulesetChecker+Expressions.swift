import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// Types an expression. `expected` is what the place asks for: it finds the values of scales; a type that differs is
    /// the caller's to report. Nil when something in it is wrong, which has then been reported.
    mutating func lower(
        _ syntax: ExpressionSyntax, expected: ScalarType?, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard enter(&context, at: syntax.range) else { return nil }
        defer { context.depth -= 1 }
        let range = place(syntax.range, context.origin)
        func typed(_ kind: CheckedExpression.Kind, _ type: ScalarType) -> CheckedExpression {
            CheckedExpression(kind, type: type, range: range)
        }
        switch syntax.kind {
        case .number(let number, let unit):
            guard let unit = lower(unit, in: context.origin) else { return nil }
            return typed(.constant(.number(number)), .number(isInteger: number.isWhole, unit))
        case .date(let date): return typed(.constant(.number(ExactDecimal(Int(date.dayNumber)))), .date)
        case .text(let text):
            textConstants.insert(text)
            return typed(.constant(.text(text)), .text)
        case .yesNo(let value): return typed(.constant(.number(value ? .one : .zero)), .yesNo)
        case .name(let name): return lowerName(name, expected: expected, &context)
        case .field(let variable, let field): return lowerField(variable, field, expected, &context)
        case .builtInDate(let date): return typed(.builtInDate(date), .date)
        case .awardKind(let kind):
            return typed(.constant(.number(ExactDecimal(Int(kind.rawValue)))), .awardKind)
        case .arithmetic(let operation, let left, let right):
            return lowerArithmetic(operation, left, right, range, &context)
        case .negate(let inner):
            guard let inner = lowerNumber(inner, &context) else { return nil }
            if case .constant(.number(let number)) = inner.kind {
                return typed(.constant(.number(number.negated)), inner.type)
            }
            return typed(.negate(inner), inner.type)
        case .count(let selection, let run):
            guard let selection = lowerSelection(selection, inRun: run, &context) else { return nil }
            return typed(.count(selection), .number(isInteger: true, .times))
        case .sum(let field, let selection, let run):
            return lowerSum(field, selection, run, range, &context)
        case .yearsInRun(let run, let condition):
            guard let run = findRun(run, &context) else { return nil }
            let hadYear = context.hasYear
            context.hasYear = true
            defer { context.hasYear = hadYear }
            guard let condition = lower(condition, &context) else { return nil }
            return typed(.yearsInRun(run.slot, condition), .number(isInteger: true, .year))
        case .runPart(let part, let name): return lowerRunPart(part, name, range, &context)
        case .periodPart(let last, let inner):
            if case .name(let name) = inner.kind, context.run(name.key) != nil {
                return lowerRunPart(last ? .last : .first, name, range, &context)
            }
            guard let period = lower(inner, of: .period, &context) else { return nil }
            return typed(.periodPart(last: last, period), .year)
        case .anchor(let anchor, let variable): return lowerAnchorUse(anchor, variable, range, &context)
        case .yearOf(let inner):
            guard let date = lower(inner, of: .date, &context) else { return nil }
            return typed(.yearOf(date), .year)
        case .yearAfter(let inner):
            guard var year = lower(inner, expected: .year, &context) else { return nil }
            if year.type == .date { year = typed(.yearOf(year), .year) }
            guard let fitted = fitted(year, to: .year) else { return nil }
            return typed(.yearAfter(fitted), .year)
        case .age(let birth, let day):
            guard let birth = lower(birth, of: .date, &context), let day = lower(day, of: .date, &context) else {
                return nil
            }
            return typed(.age(of: birth, at: day), .number(isInteger: true, .year))
        case .dateShift(let date, let amount, let unit, let rounding):
            return lowerDateShift(date, amount, unit, rounding, range, &context)
        case .rounded(let inner, let step, let rounding):
            guard step.coefficient > 0 else {
                report(.roundingStep, at: range)
                return nil
            }
            guard let inner = lowerNumber(inner, &context) else { return nil }
            return typed(.rounded(inner, to: step, rounding), inner.type)
        case .extreme(let largest, let members): return lowerExtreme(largest, members, expected, range, &context)
        }
    }

    /// Counts a node and a level; reports once when a rule asks for too much.
    mutating func enter(_ context: inout LoweringContext, at range: SourceRange) -> Bool {
        context.depth += 1
        context.nodes += 1
        nodeCount += 1
        guard !context.isExhausted else {
            context.depth -= 1
            return false
        }
        guard context.depth + criterionDepth <= WorkLimits.nesting, context.nodes <= WorkLimits.nodesInRule,
            nodeCount <= WorkLimits.nodesInRuleset
        else {
            context.isExhausted = true
            context.depth -= 1
            report(.tooMuchWork, range, in: context.origin)
            return false
        }
        return true
    }

    /// An expression that must have this type, literals adapted to it.
    mutating func lower(
        _ syntax: ExpressionSyntax, of type: ScalarType, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard let expression = lower(syntax, expected: type, &context) else { return nil }
        return fitted(expression, to: type)
    }

    /// An expression that must be a number, of any unit.
    mutating func lowerNumber(_ syntax: ExpressionSyntax, _ context: inout LoweringContext) -> CheckedExpression? {
        guard let expression = lower(syntax, expected: nil, &context) else { return nil }
        guard case .number = expression.type else {
            reportWrongType(expression, expected: .number(isInteger: false, .none))
            return nil
        }
        return expression
    }

    private mutating func lowerField(
        _ variable: NameSyntax, _ field: NameSyntax, _ expected: ScalarType?, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard let binding = context.variable(variable.key) else {
            // Not a variable: a name of a used ruleset, `ruleset.name`.
            var range = variable.range
            range.end = field.range.end
            let name = NameSyntax(variable.text + "." + field.text, range)
            return lowerName(name, expected: expected, &context)
        }
        guard let position = fieldPositions[binding.record][field.key] else {
            reportUnknown(
                field, among: ruleset.records[binding.record].fields.map { $0.name }, in: context.origin)
            return nil
        }
        var range = place(variable.range, context.origin)
        range.end = field.range.end
        return CheckedExpression(
            .field(variable: binding.slot, field: position),
            type: ruleset.records[binding.record].fields[position].type, range: range)
    }

    private mutating func lowerSum(
        _ field: NameSyntax, _ selection: ListSelectionSyntax, _ run: NameSyntax?, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard let selection = lowerSelection(selection, inRun: run, &context) else { return nil }
        let record = ruleset.records[selection.record]
        guard let position = fieldPositions[selection.record][field.key] else {
            reportUnknown(field, among: record.fields.map { $0.name }, in: context.origin)
            return nil
        }
        let summand = CheckedExpression(
            .field(variable: selection.variable, field: position), type: record.fields[position].type,
            range: place(field.range, context.origin))
        guard case .number = summand.type else {
            reportWrongType(summand, expected: .number(isInteger: false, .none))
            return nil
        }
        return CheckedExpression(.sum(selection, summand), type: summand.type, range: range)
    }

    private mutating func lowerRunPart(
        _ part: RunPart, _ name: NameSyntax, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        if context.run(name.key) == nil, part == .first || part == .last {
            // Not a run: a period.
            guard let period = lowerName(name, expected: .period, &context),
                let fitted = fitted(period, to: .period)
            else { return nil }
            return CheckedExpression(.periodPart(last: part == .last, fitted), type: .year, range: range)
        }
        guard let run = findRun(name, &context) else { return nil }
        let type: ScalarType = part == .length ? .number(isInteger: true, .year) : .year
        return CheckedExpression(.runPart(part, run.slot), type: type, range: range)
    }

    mutating func findRun(_ name: NameSyntax, _ context: inout LoweringContext) -> RunBinding? {
        if let run = context.run(name.key) { return run }
        report(
            .unknownRun, name.range, in: context.origin,
            [name.text, NormalForm.nearest(name.text, among: context.runs.map { $0.name.text }) ?? ""])
        return nil
    }

    private mutating func lowerAnchorUse(
        _ anchor: NameSyntax, _ variable: NameSyntax, _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard let index = find(anchor, in: .rules, origin: context.origin, expecting: .anchor) else { return nil }
        guard let binding = context.variable(variable.key) else {
            reportUnknown(
                variable, among: context.variables[context.firstVariable...].compactMap { $0.name?.text },
                in: context.origin)
            return nil
        }
        guard let record = notes.anchorRecords[index] else { return nil }
        guard record == binding.record else {
            report(
                .anchorOfOtherRecord, variable.range, in: context.origin,
                [anchor.text, ruleset.records[record].name, ruleset.records[binding.record].name])
            return nil
        }
        return CheckedExpression(.anchor(index, variable: binding.slot), type: .year, range: range)
    }

    private mutating func lowerDateShift(
        _ date: ExpressionSyntax, _ amount: ExpressionSyntax, _ unit: UnitSyntax, _ rounding: MonthRounding?,
        _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedExpression? {
        guard let date = lower(date, of: .date, &context), let unit = lower(unit, in: context.origin),
            let amount = lowerNumber(amount, &context)
        else { return nil }
        if case .number(_, let written) = amount.type, written != .none, written != unit {
            reportWrongType(amount, expected: .number(isInteger: true, unit))
            return nil
        }
        if unit == .month, rounding == nil {
            report(.monthsWithoutRounding, at: range)
            return nil
        }
        return CheckedExpression(
            .dateShift(date, by: amount, unit: unit, rounding ?? .firstDayOfNextMonth), type: .date, range: range)
    }

    private mutating func lowerExtreme(
        _ largest: Bool, _ members: [ExpressionSyntax], _ expected: ScalarType?, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedExpression? {
        var lowered: [CheckedExpression] = []
        var isComplete = true
        for member in members {
            if let expression = lower(member, expected: lowered.first?.type ?? expected, &context) {
                lowered.append(expression)
            } else {
                isComplete = false
            }
        }
        guard isComplete, let first = lowered.first else { return nil }
        let type = lowered.first { !Self.isBareNumber($0) }?.type ?? first.type
        guard isOrdered(type) else {
            report(.orderingUnordered, at: first.range, [typeName(type, at: first.range)])
            return nil
        }
        var result: [CheckedExpression] = []
        for expression in lowered {
            guard let fitted = fitted(expression, to: type) else { return nil }
            result.append(fitted)
        }
        return CheckedExpression(.extreme(largest: largest, result), type: type, range: range)
    }
}
