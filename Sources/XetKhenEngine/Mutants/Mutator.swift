import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Walks the rules. Without a target it gathers the changes that can be made in the ruleset's own text and returns what it
/// was given; with one it makes that change wherever it meets it.
struct Mutator {
    let scales: [Scale]
    let resets: [Reset]
    /// The ruleset's own files.
    let files: Range<Int>
    var target: MutantSite?
    private(set) var found: [MutantSite] = []
    /// The leaf at hand, and the days of force of the rule that it stands in.
    private var context: SourceRange?
    private var force = DateInterval.always

    init(ruleset: CheckedRuleset, files: Range<Int>, target: MutantSite? = nil) {
        scales = ruleset.scales
        resets = ruleset.resets
        self.files = files
        self.target = target
    }

    /// Whether this change is the one to be made.
    mutating func makes(
        _ change: MutantChange, in owner: SourceRange, at place: SourceRange, named name: String? = nil
    ) -> Bool {
        guard files.contains(owner.file) else { return false }
        let site = MutantSite(owner: owner, change: change, place: place, context: context, name: name)
        if let target { return target == site }
        found.append(site)
        return false
    }

    mutating func mutate(_ rule: Rule) -> Rule {
        force = rule.force
        let first = rule.condition
        var condition = mutate(first)
        if !first.isConjunction, !first.isConstant, makes(.condition, in: rule.range, at: first.range) {
            condition = CheckedCondition(.constant(true), range: first.range)
        }
        var exceptions = rule.exceptions
        for index in exceptions.indices.reversed() {
            let exception = exceptions[index]
            exceptions[index].condition = mutate(exception.condition)
            if case .replaced(let standIn) = exception.consequence {
                exceptions[index].consequence = .replaced(mutate(standIn))
            }
            if makes(.exception(index), in: rule.range, at: exception.condition.range, named: exception.label) {
                exceptions.remove(at: index)
            }
        }
        return rule.judging(by: condition, exceptions: exceptions)
    }

    /// Whether a reset ever applies in the rule at hand.
    func isEverInForce(reset index: Int) -> Bool {
        resets.indices.contains(index) && resets[index].force.overlaps(force)
    }

    // MARK: - Conditions

    mutating func mutate(_ condition: CheckedCondition) -> CheckedCondition {
        var result = condition
        switch condition.kind {
        case .constant, .criterion: return condition
        case .all(let members): result.kind = .all(mutate(members, in: condition.range))
        case .any(let members): result.kind = .any(mutate(members, in: condition.range))
        case .pleaded(let members): result.kind = .pleaded(mutate(members, in: condition.range))
        case .atLeast(let count, let members):
            var asked = count
            for other in [count - 1, count + 1] where other >= 1 && other <= members.count {
                if makes(.atLeast(count, other), in: condition.range, at: condition.range) { asked = other }
            }
            // With fewer members than are asked for the rule would be at fault, not another rule.
            let kept = mutate(members, in: condition.range, mayDrop: count < members.count)
            result.kind = .atLeast(asked, kept)
        case .not(let member): result.kind = .not(mutate(member))
        case .readings(let provision, let name, let readings):
            let mutated = readings.map { reading -> CheckedReading in
                var reading = reading
                reading.condition = mutate(reading.condition)
                return reading
            }
            result.kind = .readings(provision: provision, name: name, mutated)
        case .exists(let selection, let body):
            let mutated = mutate(selection)
            result.kind = .exists(mutated, body: mutate(body, in: condition.range, mayDropLast: true))
        case .withRun(let run, let body):
            let mutated = mutate(run)
            result.kind = .withRun(mutated, body: mutate(body, in: condition.range))
        case .comparison, .ratio, .membership, .recorded, .within, .truth:
            let outer = context
            context = condition.range
            result.kind = mutatedLeaf(condition)
            context = outer
        }
        return result
    }

    /// The members of a block; dropping the last one that is left is dropping the block, which its own block does.
    private mutating func mutate(
        _ members: [CheckedCondition], in owner: SourceRange, mayDrop: Bool = true, mayDropLast: Bool = false
    ) -> [CheckedCondition] {
        var result: [CheckedCondition] = []
        for (index, member) in members.enumerated() {
            let mutated = mutate(member)
            let isDropped =
                mayDrop && (members.count > 1 || mayDropLast)
                && makes(
                    .member(index), in: owner, at: member.name == nil ? member.range : owner, named: member.name)
            if !isDropped { result.append(mutated) }
        }
        return result
    }

    private mutating func mutatedLeaf(_ leaf: CheckedCondition) -> CheckedCondition.Kind {
        switch leaf.kind {
        case .comparison(let operation, let left, let right):
            let other = mutated(operation, left, right, in: leaf.range)
            return .comparison(other, mutate(left, isCompared: true), mutate(right, isCompared: true))
        case .ratio(let numerator, let denominator, let operation, let threshold):
            let other = makes(.comparison(operation, operation.withOtherStrictness), in: leaf.range, at: leaf.range)
            return .ratio(
                mutate(numerator), mutate(denominator), other ? operation.withOtherStrictness : operation,
                mutate(threshold))
        case .membership(let tested, let options, let negated):
            let tested = mutate(tested)
            var kept: [CheckedExpression] = []
            for (index, option) in options.enumerated() {
                let mutated = mutate(option)
                let isDropped = options.count > 1 && makes(.option(index), in: leaf.range, at: option.range)
                if !isDropped { kept.append(mutated) }
            }
            return .membership(tested, kept, negated: negated)
        case .within(let date, let years, let until):
            return .within(mutate(date), years: mutate(years), until: mutate(until))
        case .recorded(let operand, let isWritten): return .recorded(mutate(operand), isWritten)
        case .truth(let operand): return .truth(mutate(operand))
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .withRun, .readings:
            return leaf.kind
        }
    }

    /// Between whole values another strictness is the same as the number moved by one, which is a mutant already.
    private mutating func mutated(
        _ operation: ComparisonOperator, _ left: CheckedExpression, _ right: CheckedExpression, in owner: SourceRange
    ) -> ComparisonOperator {
        let other = operation.withOtherStrictness
        if hasStep(right, like: operation, besides: left) || hasStep(left, like: operation.flipped, besides: right) {
            return operation
        }
        return makes(.comparison(operation, other), in: owner, at: owner) ? other : operation
    }

    /// Whether moving `bound` makes `x OP bound` what it is with the other strictness.
    private func hasStep(
        _ bound: CheckedExpression, like operation: ComparisonOperator, besides tested: CheckedExpression
    ) -> Bool {
        guard case .constant(.number(let number)) = bound.kind, MutantSteps.isDiscrete(tested.type), number.isWhole
        else { return false }
        let steps = MutantSteps.steps(of: number, bound.type, isCompared: true, scales)
        switch operation {
        case .greaterOrEqual, .lessOrEqual, .greater, .less:
            let isUp = operation == .greaterOrEqual || operation == .less
            return steps.contains { isUp == (number < $0) && isWholeStep($0, number) }
        case .equal, .notEqual: return false
        }
    }

    private func isWholeStep(_ one: ExactDecimal, _ other: ExactDecimal) -> Bool {
        one.subtracting(other)?.magnitude == .one
    }
}

extension CheckedCondition {
    /// Whether dropping its members, one at a time, is all that can be dropped of it.
    var isConjunction: Bool {
        if case .all(let members) = kind { members.count > 1 } else { false }
    }

    var isConstant: Bool {
        if case .constant = kind { true } else { false }
    }
}

extension ComparisonOperator {
    /// The operator that differs from this one where both sides are equal.
    var withOtherStrictness: ComparisonOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .lessOrEqual
        case .lessOrEqual: .less
        case .greater: .greaterOrEqual
        case .greaterOrEqual: .greater
        }
    }
}
