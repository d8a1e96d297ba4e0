import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension CheckedSaying {
    /// Whether it lists what is missing, and not what is in dispute.
    fileprivate var namesMissing: Bool { vietnamese.contains(.missing) && !vietnamese.contains(.conflicting) }
}

/// The ruleset's own texts, with their holes filled from the lines of the rule.
extension ExplanationBuilder {
    /// The text for the value of `line`, or nil where the author gave none or a hole cannot be filled from the trace.
    func saying(of rule: Rule, for line: ConditionLine) -> FilledSaying? {
        guard case .judged(let truth) = line.outcome else { return nil }
        let template = truth.isTrue ? rule.sayings.met : truth.isFalse ? rule.sayings.notMet : rule.sayings.unknown
        // Words about what is missing do not speak of the papers that disagree, nor of the error, that leave it undecided.
        if let cause = truth.causes.first, cause != .missing, let template, template.namesMissing { return nil }
        guard let template, let vietnamese = filled(template.vietnamese, line) else { return nil }
        var english: [FilledSaying.Part]?
        if let parts = template.english { english = filled(parts, line) }
        return FilledSaying(vietnamese: vietnamese, english: english)
    }

    private func filled(_ parts: [CheckedSaying.Part], _ line: ConditionLine) -> [FilledSaying.Part]? {
        var result: [FilledSaying.Part] = []
        for part in parts {
            switch part {
            case .literal(let text):
                result.append(.literal(text))
            case .value(let expression):
                if case .constant(.text(let text)) = expression.kind {
                    result.append(.text(text))
                } else if let value = value(of: expression, in: line) {
                    result.append(.value(value, expression.type))
                } else {
                    return nil
                }
            case .bound(let expression, let end):
                guard let value = value(of: expression, in: line) else { return nil }
                let number = end == .certain ? value.range.lower : value.range.upper
                guard let number else { return nil }
                result.append(.value(TracedValue(range: NumberRange(number)), expression.type))
            case .record(let variable):
                guard let record = record(bound: variable, in: line) else { return nil }
                result.append(.record(record))
            case .missing:
                let missing = openFacts(of: line).missing
                guard !missing.isEmpty else { return nil }
                result.append(.facts(missing.sorted { $0.key < $1.key }))
            case .conflicting:
                let disputed = openFacts(of: line).disputed
                guard !disputed.isEmpty else { return nil }
                result.append(.facts(disputed.sorted { $0.key < $1.key }))
            }
        }
        return result
    }

    private func openFacts(of line: ConditionLine) -> (missing: [FactNote], disputed: [FactNote]) {
        var missing: [FactNote] = []
        var disputed: [FactNote] = []
        var named: Set<Int> = []
        collectOpenFacts(in: line, missing: &missing, disputed: &disputed, named: &named)
        return (missing, disputed)
    }

    private func value(of expression: CheckedExpression, in line: ConditionLine) -> TracedValue? {
        switch expression.kind {
        case .runPart(let part, let slot):
            guard let run = run(bound: slot, in: line) else { return nil }
            return value(of: part, run)
        case .field(let variable, let field):
            guard let record = record(bound: variable, in: line) else { return nil }
            return known(
                FactKey(
                    kind: .field, evidence: Int32(record.list), index: Int32(record.index), field: Int32(field)))
        case .constant, .evidence, .evidenceInYear, .parameter, .builtInDate, .arithmetic, .negate, .count, .sum,
            .yearsInRun, .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            return plainValue(of: expression) ?? compared(expression, in: line)
        }
    }

    private func value(of part: RunPart, _ run: TracedRun) -> TracedValue? {
        let range: NumberRange?
        switch part {
        case .length:
            range = between(run.certainLength, run.possibleLength, run.causes)
        case .first:
            guard run.possibleFirst <= run.possibleLast else { return nil }
            range = between(run.possibleFirst, max(run.possibleFirst, run.certainFirst), run.causes)
        case .last:
            guard run.possibleFirst <= run.possibleLast else { return nil }
            range = between(min(run.possibleLast, run.certainLast), run.possibleLast, run.causes)
        case .breakingYear:
            guard let year = run.breakingYear else { return nil }
            range = between(year, run.certainFirst - 1, run.causes)
        }
        guard let range else { return nil }
        return TracedValue(range: range)
    }

    private func between(_ lower: Int32, _ upper: Int32, _ causes: Causes) -> NumberRange? {
        NumberRange(lower: ExactDecimal(Int(lower)), upper: ExactDecimal(Int(upper)), causes: causes)
    }

    /// The value that the rule found for the same expression where it compared it.
    private func compared(_ expression: CheckedExpression, in line: ConditionLine) -> TracedValue? {
        for operand in operands(of: line) where operand.expression.meansSame(as: expression) {
            if let value = operand.value { return value }
        }
        for child in orderedChildren(of: line) {
            if let value = compared(expression, in: child) { return value }
        }
        return nil
    }

    private func operands(of line: ConditionLine) -> [Operand] {
        switch line.content {
        case .comparison(let left, _, let right): [left, right]
        case .ratio(let numerator, let denominator, _, let threshold): [numerator, denominator, threshold]
        case .membership(let value, _, _), .recorded(let value, _), .truth(let value, _), .within(let value, _, _, _):
            [value]
        case .constant, .group, .criterion, .exists, .candidate, .furtherRecord, .run, .readings, .reading, .exception,
            .bare:
            []
        }
    }

    /// The run in this slot, of the candidate that speaks for the rule.
    private func run(bound slot: Int, in line: ConditionLine) -> TracedRun? {
        if case .run(let run, let found, _) = line.content, run.slot == slot { return found }
        for child in orderedChildren(of: line) {
            if let found = run(bound: slot, in: child) { return found }
        }
        return nil
    }

    private func record(bound variable: Int, in line: ConditionLine) -> RecordReference? {
        if case .exists(let selection) = line.content, selection.variable == variable,
            let best = line.preferredChild, case .candidate(let record, let passes) = best.content,
            passes?.isFalse != true
        {
            return record
        }
        for child in orderedChildren(of: line) {
            if let found = record(bound: variable, in: child) { return found }
        }
        return nil
    }

    /// Children that may answer for the rule: the criteria named below have variables of their own, and of the records
    /// only the preferred one counts.
    private func orderedChildren(of line: ConditionLine) -> [ConditionLine] {
        switch line.content {
        case .exists:
            guard let best = line.preferredChild else { return [] }
            return [best]
        case .group, .candidate, .run, .readings, .reading, .exception, .furtherRecord, .criterion:
            let kept = line.children.filter { child in
                if case .criterion = child.content { return false }
                return true
            }
            return kept.filter { $0.outcome.agrees(with: line.outcome) }
                + kept.filter { !$0.outcome.agrees(with: line.outcome) }
        case .bare, .constant, .comparison, .ratio, .membership, .recorded, .within, .truth:
            return []
        }
    }
}
