import XetKhenSemantics
import XetKhenSyntax

/// Which evidence a condition mentions, through criteria, anchors, tables and resets.
struct EvidenceReads {
    let ruleset: CheckedRuleset
    /// The lists whose records the variables in scope stand for: who reads a field reads the list.
    var lists: [Int: Int] = [:]

    private func binding(_ variable: Int, to list: Int) -> EvidenceReads {
        var inner = self
        inner.lists[variable] = list
        return inner
    }

    /// A frame of its own, where variable 0 is the record.
    private func frame(of variable: Int) -> EvidenceReads {
        EvidenceReads(ruleset: ruleset, lists: lists[variable].map { [0: $0] } ?? [:])
    }

    func reads(byStandard index: Int) -> Set<Int> {
        let standard = ruleset.standards[index]
        let own = reads(standard.rule)
        return standard.refines.map { own.union(reads(byStandard: $0)) } ?? own
    }

    func reads(_ rule: Rule) -> Set<Int> {
        var result = reads(rule.condition)
        for exception in rule.exceptions {
            result.formUnion(reads(exception.condition))
            if case .replaced(let condition) = exception.consequence { result.formUnion(reads(condition)) }
        }
        return result
    }

    func reads(_ condition: CheckedCondition) -> Set<Int> {
        switch condition.kind {
        case .constant: []
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members): union(members)
        case .not(let member): reads(member)
        case .criterion(let index): EvidenceReads(ruleset: ruleset).reads(ruleset.criteria[index].rule)
        case .comparison(_, let left, let right): union([left, right])
        case .ratio(let numerator, let denominator, _, let threshold): union([numerator, denominator, threshold])
        case .membership(let operand, let values, _): union([operand] + values)
        case .recorded(let operand, _), .truth(let operand): reads(operand)
        case .within(let date, let years, let until): union([date, years, until])
        case .exists(let selection, let body):
            reads(selection).union(binding(selection.variable, to: selection.list).union(body))
        case .withRun(let run, let body): reads(run).union(union(body))
        case .readings(_, _, let readings): union(readings.map(\.condition))
        }
    }

    /// The list behind a reset is a gate of every run, and no limb's own.
    private func reads(_ run: CheckedRun) -> Set<Int> {
        union([run.from, run.touching].compactMap { $0 }).union(reads(run.eachYear))
    }

    private func reads(_ selection: CheckedSelection) -> Set<Int> {
        let inner = binding(selection.variable, to: selection.list)
        return Set([selection.list]).union(selection.filter.map { inner.reads($0) } ?? [])
    }

    private func reads(_ expression: CheckedExpression) -> Set<Int> {
        switch expression.kind {
        case .constant, .parameter, .builtInDate, .runPart: []
        case .field(let variable, _): lists[variable].map { [$0] } ?? []
        case .evidence(let index), .evidenceInYear(let index): [index]
        case .arithmetic(_, let left, let right): union([left, right])
        case .negate(let operand), .yearOf(let operand), .yearAfter(let operand), .periodPart(_, let operand),
            .rounded(let operand, _, _):
            reads(operand)
        case .count(let selection): reads(selection)
        case .sum(let selection, let summand):
            reads(selection).union(binding(selection.variable, to: selection.list).reads(summand))
        case .yearsInRun(_, let condition): reads(condition)
        case .anchor(let index, let variable):
            ruleset.anchors[index].clauses.flatMap(\.cases).reduce(into: []) { result, anchorCase in
                let inner = frame(of: variable)
                if let condition = anchorCase.condition { result.formUnion(inner.reads(condition)) }
                result.formUnion(inner.reads(anchorCase.year))
            }
        case .age(let birth, let moment): union([birth, moment])
        case .dateShift(let date, let distance, _, _): union([date, distance])
        case .extreme(_, let operands): union(operands)
        case .table(let index):
            ruleset.tables[index].rows.reduce(into: ruleset.tables[index].otherwise.map(reads) ?? []) {
                $0.formUnion(reads($1.condition))
                $0.formUnion(reads($1.result))
            }
        }
    }

    private func union(_ conditions: [CheckedCondition]) -> Set<Int> {
        conditions.reduce(into: []) { $0.formUnion(reads($1)) }
    }

    private func union(_ expressions: [CheckedExpression]) -> Set<Int> {
        expressions.reduce(into: []) { $0.formUnion(reads($1)) }
    }
}

extension NaiveEvaluator {
    /// Whether the nomination states anything of this evidence.
    private func isStated(_ evidence: Int) -> Bool {
        let facts = nomination.facts
        switch ruleset.evidence[evidence].shape {
        case .scalar:
            return facts.cells[Int(facts.scalarCell[evidence])].state != .missing
        case .yearSeries:
            let years = facts.series[evidence]
            return facts.cells[Int(years.firstCell)..<Int(years.firstCell + years.yearCount)].contains {
                $0.state != .missing
            }
        case .list:
            return facts.lists[evidence].recordCount > 0 || facts.lists[evidence].isComplete
        }
    }

    /// For limbs side by side, of which the evidence is given that each reads: whether each is pleaded.
    func pleaded(_ limbs: [Set<Int>]) -> [Bool] {
        limbs.indices.map { index in
            var common: Set<Int>?
            for other in limbs.indices where other != index {
                common = common?.intersection(limbs[other]) ?? limbs[other]
            }
            let own = limbs[index].subtracting(common ?? [])
            return limbs[index].isEmpty || (own.isEmpty ? limbs[index] : own).contains { isStated($0) }
        }
    }

    func pleaded(_ members: [CheckedCondition], _ at: Surroundings) -> [Bool] {
        let lists = at.variables.mapValues { record in
            switch record {
            case .record(let list, _), .rest(let list): list
            }
        }
        let reads = EvidenceReads(ruleset: ruleset, lists: lists)
        return pleaded(members.map { reads.reads($0) })
    }
}
