import XetKhenSyntax
import XetKhenValues

/// Lists and runs: what binds a variable or a run.
extension RulesetChecker {
    /// Binds the selection's variable and types its filter; the caller unbinds with `endSelection`.
    private mutating func beginSelection(
        _ syntax: ListSelectionSyntax, inYear: Bool, inRun: NameSyntax?, _ context: inout LoweringContext
    ) -> CheckedSelection? {
        context.listDepth += 1
        guard context.listDepth <= WorkLimits.nestedLists else {
            report(.tooMuchWork, syntax.list.range, in: context.origin)
            return nil
        }
        var run: RunBinding?
        if let inRun {
            guard let found = findRun(inRun, &context) else { return nil }
            run = found
        }
        guard let list = findList(syntax.list, &context) else { return nil }
        let needsYear = inYear || inRun != nil || syntax.latestOnly
        if needsYear, !canBeCounted(list.record) {
            report(.recordWithoutYear, syntax.list.range, in: context.origin, [ruleset.records[list.record].name])
            return nil
        }
        let slot = context.bind(
            syntax.variable?.key, record: list.record, fieldsFirst: true)
        var selection = CheckedSelection(
            list: list.evidence, record: list.record, variable: slot, filter: nil, latestOnly: syntax.latestOnly,
            inYear: inYear, inRun: run?.slot)
        if let filter = syntax.filter {
            guard let lowered = lower(filter, &context) else { return nil }
            selection.filter = lowered
        }
        if syntax.variable != nil { context.variables[slot].fieldsFirst = false }
        return selection
    }

    mutating func lowerSelection(
        _ syntax: ListSelectionSyntax, inRun: NameSyntax?, _ context: inout LoweringContext
    ) -> CheckedSelection? {
        let bound = context.variables.count
        let depth = context.listDepth
        defer {
            context.variables.removeLast(context.variables.count - bound)
            context.listDepth = depth
        }
        return beginSelection(syntax, inYear: false, inRun: inRun, &context)
    }

    mutating func lowerExists(
        _ syntax: ListSelectionSyntax, _ body: [ConditionSyntax], _ inYear: Bool, _ range: SourceRange,
        _ context: inout LoweringContext
    ) -> CheckedCondition? {
        let bound = context.variables.count
        let depth = context.listDepth
        defer {
            context.variables.removeLast(context.variables.count - bound)
            context.listDepth = depth
        }
        if inYear, !context.hasYear {
            report(.yearOutsideRun, at: range)
            return nil
        }
        guard let selection = beginSelection(syntax, inYear: inYear, inRun: nil, &context),
            let members = lower(body, &context)
        else { return nil }
        return CheckedCondition(.exists(selection, body: members), range: range)
    }

    /// Binds a reset's record in a frame of its own and types what follows it.
    mutating func lowerResetSelection(
        _ syntax: ListSelectionSyntax, at date: ExpressionSyntax, _ context: inout LoweringContext
    ) -> (CheckedSelection, CheckedExpression)? {
        guard let selection = beginSelection(syntax, inYear: false, inRun: nil, &context) else { return nil }
        context.variables[selection.variable].fieldsFirst = true
        guard let date = lower(date, of: .date, &context) else { return nil }
        return (selection, date)
    }

    private func canBeCounted(_ record: Int) -> Bool {
        if ruleset.records[record].countedBy != nil { return true }
        // One that was written and is wrong has been reported.
        return records.indices.contains(record) && records[record].syntax.countedBy != nil
    }

    private mutating func findList(
        _ name: NameSyntax, _ context: inout LoweringContext
    ) -> (evidence: Int, record: Int)? {
        switch names.find(name.key, in: .rules, from: context.origin) {
        case .one(let entity):
            used.insert(entity)
            guard entity.kind == .evidence else {
                reportWrongUse(name.text, entity, at: place(name.range, context.origin))
                return nil
            }
            guard !notes.brokenEvidence.contains(entity.index) else { return nil }
            guard case .list(let record) = ruleset.evidence[entity.index].shape else {
                report(.notAList, name.range, in: context.origin, [name.text])
                return nil
            }
            return (entity.index, record)
        case .several(let first, let second): reportAmbiguous(name, first, second, in: context.origin)
        case .none:
            var lists: [String] = []
            for evidence in ruleset.evidence {
                if case .list = evidence.shape { lists.append(evidence.name) }
            }
            reportUnknown(name, among: lists, in: context.origin)
        }
        return nil
    }

    // MARK: Runs

    mutating func lowerWithRun(
        _ syntax: RunSyntax, _ body: [ConditionSyntax], _ range: SourceRange, _ context: inout LoweringContext
    ) -> CheckedCondition? {
        let from = syntax.from.map { lower($0, of: .year, &context) }
        let touching = syntax.touching.map { lower($0, of: .date, &context) }
        let hadYear = context.hasYear
        context.hasYear = true
        let eachYear = lower(syntax.eachYear, &context)
        context.hasYear = hadYear
        var resetIndices: [Int] = []
        if let named = syntax.resets {
            for name in named {
                if let index = find(name, in: .rules, origin: context.origin, expecting: .reset),
                    !resetIndices.contains(index)
                {
                    resetIndices.append(index)
                }
            }
        } else {
            resetIndices = Array(resets.indices)
        }
        let bound = context.runs.count
        defer { context.runs.removeLast(context.runs.count - bound) }
        let slot = context.bindRun(syntax.name.key)
        let members = lower(body, &context)
        guard let eachYear, let members else { return nil }
        var run = CheckedRun(
            name: syntax.name.text, slot: slot, from: nil, touching: nil, eachYear: eachYear, resets: resetIndices,
            range: place(syntax.range, context.origin))
        if let from {
            guard let from else { return nil }
            run.from = from
        }
        if let touching {
            guard let touching else { return nil }
            run.touching = touching
        }
        return CheckedCondition(.withRun(run, body: members), range: range)
    }
}
