import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Facts as they stand in the nomination.
extension ExplanationBuilder {
    /// What a node of the trace read, in its order.
    func notes(of node: Int) -> [FactNote] {
        let traced = trace.nodes[node]
        let first = Int(traced.firstFact)
        let end = first + Int(traced.factCount)
        guard first >= 0, first <= end, end <= trace.facts.count else { return [] }
        return trace.facts[first..<end].map { note($0) }
    }

    /// A fact with its state and all that was stated about it.
    func note(_ key: FactKey) -> FactNote {
        let stated = (statements[key] ?? []).map { facts.statements[$0] }
        return FactNote(key: key, type: ruleset.type(of: key), state: state(of: key), statements: stated)
    }

    private func state(of key: FactKey) -> FactNote.State {
        if key.kind == .rest {
            guard facts.lists.indices.contains(Int(key.evidence)) else { return .openList }
            return facts.lists[Int(key.evidence)].isComplete ? .closedList : .openList
        }
        guard let cell = facts.cell(at: key) else { return .missing }
        switch cell.state {
        case .missing: return .missing
        case .known: return .known(cell.value)
        case .unwritten: return .unwritten
        case .disputed: return .disputed
        }
    }

    /// A value that stands ready without any calculation: a constant, a known scalar, a date of the nomination, or the
    /// parameter in force at the date of decision.
    func plainValue(of expression: CheckedExpression) -> TracedValue? {
        switch expression.kind {
        case .constant(.number(let number)):
            return TracedValue(range: NumberRange(number))
        case .evidence(let index):
            return known(FactKey(kind: .scalar, evidence: Int32(index)))
        case .builtInDate(let date):
            return TracedValue(range: NumberRange(ExactDecimal(Int(answer.nomination.dates[date].dayNumber))))
        case .parameter(let index):
            guard ruleset.parameters.indices.contains(index) else { return nil }
            let decision = answer.nomination.dates.decision
            for value in ruleset.parameters[index].values where value.force.contains(decision) {
                if case .number(let number) = value.value { return TracedValue(range: NumberRange(number)) }
            }
            return nil
        case .constant, .evidenceInYear, .field, .arithmetic, .negate, .count, .sum, .yearsInRun, .runPart, .anchor,
            .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            return nil
        }
    }

    /// The settled value of a fact, or nil.
    func known(_ key: FactKey) -> TracedValue? {
        guard let cell = facts.cell(at: key) else { return nil }
        switch cell.state {
        case .known: return TracedValue(range: NumberRange(cell.value.number))
        case .unwritten: return TracedValue(range: .error, isUnwritten: true)
        case .missing, .disputed: return nil
        }
    }

    /// Facts that undecided lines still want, and those that are disputed, without repetition.
    /// `named` holds the criteria already read.
    func collectOpenFacts(
        in line: ConditionLine, missing: inout [FactNote], disputed: inout [FactNote], named: inout Set<Int>
    ) {
        guard line.outcome.isUnknown else { return }
        if case .criterion(let index) = line.content, !named.insert(index).inserted { return }
        for fact in line.facts {
            if fact.isMissing, !missing.contains(fact) { missing.append(fact) }
            if fact.isDisputed, !disputed.contains(fact) { disputed.append(fact) }
        }
        if case .run(_, let run, let years) = line.content, !run.causes.isEmpty {
            for year in years where year.standing == .unknown {
                for fact in year.facts {
                    if fact.isMissing, !missing.contains(fact) { missing.append(fact) }
                    if fact.isDisputed, !disputed.contains(fact) { disputed.append(fact) }
                }
            }
        }
        if case .furtherRecord(let list) = line.content {
            // The list as a whole is asked for, not the fields of a record that nobody has named.
            let rest = note(FactKey(kind: .rest, evidence: Int32(list)))
            if rest.isMissing, !missing.contains(rest) { missing.append(rest) }
            return
        }
        for child in line.children {
            collectOpenFacts(in: child, missing: &missing, disputed: &disputed, named: &named)
        }
    }
}
