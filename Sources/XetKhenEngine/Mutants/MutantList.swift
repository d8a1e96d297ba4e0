import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The boundary mutants of a ruleset's own rules, each a ruleset of its own.
///
/// Amounts of money that go with an award are not among them: no case asks for one.
package struct MutantList: Sendable {
    private let ruleset: CheckedRuleset
    private let files: Range<Int>
    /// In the order of their places.
    package let mutants: [Mutant]

    package init(of ruleset: CheckedRuleset, inFiles files: Range<Int>) {
        self.ruleset = ruleset
        self.files = files
        var positions: [MutantSite: Int] = [:]
        var mutants: [Mutant] = []
        for part in Self.parts(of: ruleset) {
            var mutator = Mutator(ruleset: ruleset, files: files)
            var copy = ruleset
            Self.mutate(part, of: &copy, with: &mutator)
            for site in mutator.found {
                if let known = positions[site] {
                    if mutants[known].parts.last != part { mutants[known].parts.append(part) }
                } else {
                    positions[site] = mutants.count
                    mutants.append(Mutant(site: site, holder: Self.name(of: part, in: ruleset), parts: [part]))
                }
            }
        }
        let order = mutants.indices.sorted { left, right in
            let (one, other) = (mutants[left].site.place, mutants[right].site.place)
            return one != other ? one < other : left < right
        }
        self.mutants = order.map { mutants[$0] }
    }

    /// The ruleset with the mutant's change made.
    package func ruleset(with mutant: Mutant) -> CheckedRuleset {
        var result = ruleset
        var mutator = Mutator(ruleset: ruleset, files: files, target: mutant.site)
        for part in mutant.parts { Self.mutate(part, of: &result, with: &mutator) }
        return result
    }

    // MARK: - Parts

    private static func parts(of ruleset: CheckedRuleset) -> [RulesetPart] {
        let rules =
            ruleset.criteria.count + ruleset.standards.count + ruleset.suspensions.count + ruleset.procedures.count
            + ruleset.transitions.count
        var parts = (0..<rules).map { RulesetPart.rule($0) }
        parts += ruleset.parameters.indices.map { .parameter($0) }
        parts += ruleset.tables.indices.map { .table($0) }
        parts += ruleset.anchors.indices.map { .anchor($0) }
        parts += ruleset.resets.indices.map { .reset($0) }
        return parts
    }

    private static func name(of part: RulesetPart, in ruleset: CheckedRuleset) -> String {
        switch part {
        case .rule(let number): rule(number, of: ruleset)?.name ?? ""
        case .parameter(let index): ruleset.parameters[index].name
        case .table(let index): ruleset.tables[index].name
        case .anchor(let index): ruleset.anchors[index].name
        case .reset(let index): ruleset.resets[index].name
        }
    }

    /// The rule that a plan gives this number.
    static func rule(_ number: Int, of ruleset: CheckedRuleset) -> Rule? {
        var index = number
        if index < ruleset.criteria.count { return ruleset.criteria[index].rule }
        index -= ruleset.criteria.count
        if index < ruleset.standards.count { return ruleset.standards[index].rule }
        index -= ruleset.standards.count
        if index < ruleset.suspensions.count { return ruleset.suspensions[index].rule }
        index -= ruleset.suspensions.count
        if index < ruleset.procedures.count { return ruleset.procedures[index].rule }
        index -= ruleset.procedures.count
        return index < ruleset.transitions.count ? ruleset.transitions[index].rule : nil
    }

    private static func mutate(_ part: RulesetPart, of ruleset: inout CheckedRuleset, with mutator: inout Mutator) {
        switch part {
        case .rule(let number): mutate(rule: number, of: &ruleset, with: &mutator)
        case .parameter(let index): mutator.mutate(&ruleset.parameters[index])
        case .table(let index):
            for row in ruleset.tables[index].rows.indices {
                let old = ruleset.tables[index].rows[row]
                ruleset.tables[index].rows[row].condition = mutator.mutate(old.condition)
                ruleset.tables[index].rows[row].result = mutator.mutate(old.result, isCompared: true)
            }
            if let otherwise = ruleset.tables[index].otherwise {
                ruleset.tables[index].otherwise = mutator.mutate(otherwise, isCompared: true)
            }
        case .anchor(let index):
            for clause in ruleset.anchors[index].clauses.indices {
                for position in ruleset.anchors[index].clauses[clause].cases.indices {
                    let old = ruleset.anchors[index].clauses[clause].cases[position]
                    ruleset.anchors[index].clauses[clause].cases[position] = AnchorCase(
                        condition: old.condition.map { mutator.mutate($0) }, year: mutator.mutate(old.year))
                }
            }
        case .reset(let index):
            ruleset.resets[index].selection = mutator.mutate(ruleset.resets[index].selection)
            ruleset.resets[index].at = mutator.mutate(ruleset.resets[index].at)
        }
    }

    private static func mutate(rule number: Int, of ruleset: inout CheckedRuleset, with mutator: inout Mutator) {
        var index = number
        if index < ruleset.criteria.count {
            ruleset.criteria[index].rule = mutator.mutate(ruleset.criteria[index].rule)
            return
        }
        index -= ruleset.criteria.count
        if index < ruleset.standards.count {
            ruleset.standards[index] = mutator.mutate(ruleset.standards[index])
            return
        }
        index -= ruleset.standards.count
        if index < ruleset.suspensions.count {
            ruleset.suspensions[index].rule = mutator.mutate(ruleset.suspensions[index].rule)
            return
        }
        index -= ruleset.suspensions.count
        if index < ruleset.procedures.count {
            ruleset.procedures[index].rule = mutator.mutate(ruleset.procedures[index].rule)
            return
        }
        index -= ruleset.procedures.count
        guard index < ruleset.transitions.count else { return }
        ruleset.transitions[index].rule = mutator.mutate(ruleset.transitions[index].rule)
    }
}

extension Mutator {
    fileprivate mutating func mutate(_ standard: Standard) -> Standard {
        var result = standard
        result.rule = mutate(standard.rule)
        if let suspension = standard.suspendedWhen {
            result.suspendedWhen = mutate(suspension)
            if makes(.suspension, in: standard.rule.range, at: suspension.range) { result.suspendedWhen = nil }
        }
        return result
    }

    fileprivate mutating func mutate(_ parameter: inout Parameter) {
        for index in parameter.values.indices {
            guard case .number(let number)? = parameter.values[index].value else { continue }
            for other in MutantSteps.steps(of: number, parameter.type, isCompared: true, scales)
            where makes(.parameter(index, from: number, to: other), in: parameter.range, at: parameter.range) {
                parameter.values[index].value = .number(other)
            }
        }
    }
}
