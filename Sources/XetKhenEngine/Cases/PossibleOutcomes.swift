import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A condition of which the cases of a ruleset ought to show these outcomes.
struct AskedCondition {
    var range: SourceRange
    var outcomes: [ConditionOutcome]
}

/// Which outcomes of a rule's conditions some nomination can have: cases are not asked for the others.
///
/// Dates of a nomination are always known; parameters are read as of the day on which the rule is in force; only records
/// that may pass the filter of `gần nhất` are considered.
struct PossibleOutcomes {
    private let ruleset: CheckedRuleset
    private let force: DateInterval
    private(set) var asked: [AskedCondition] = []

    init(of rule: Rule, in ruleset: CheckedRuleset) {
        self.ruleset = ruleset
        force = rule.force
        collect(rule.condition, without: nil)
        for exception in rule.exceptions {
            collect(exception.condition, without: nil)
            if case .replaced(let standIn) = exception.consequence { collect(standIn, without: nil) }
        }
    }

    /// `excluded` is an outcome with which the condition is not looked at.
    private mutating func collect(_ condition: CheckedCondition, without excluded: ConditionOutcome?) {
        switch condition.kind {
        case .constant, .criterion: return
        case .all(let members):
            // A block that must not fail has no member that fails.
            for member in members { collect(member, without: excluded == .notMet ? .notMet : nil) }
        case .any(let members):
            for member in members { collect(member, without: excluded == .met ? .met : nil) }
        case .pleaded(let members), .atLeast(_, let members):
            for member in members { collect(member, without: nil) }
        case .not(let member):
            collect(member, without: excluded == .met ? .notMet : excluded == .notMet ? .met : nil)
        case .exists(let selection, let body):
            if let filter = selection.filter { collect(filter, without: selection.latestOnly ? .notMet : nil) }
            for member in body { collect(member, without: nil) }
        case .withRun(_, let body):
            for member in body { collect(member, without: nil) }
        case .readings(_, _, let readings):
            for reading in readings { collect(reading.condition, without: nil) }
        case .comparison, .ratio, .membership, .recorded, .within, .truth:
            let outcomes = outcomes(of: condition).filter { $0 != excluded }
            asked.append(AskedCondition(range: condition.range, outcomes: outcomes))
        }
    }

    private func outcomes(of leaf: CheckedCondition) -> [ConditionOutcome] {
        var reads = ConstantReads()
        reads.collect(leaf)
        guard !reads.readsFacts else { return ConditionOutcome.allCases }
        if case .truth(let expression) = leaf.kind, case .parameter(let parameter) = expression.kind {
            return ConditionOutcome.allCases.filter { outcomes(of: ruleset.parameters[parameter]).contains($0) }
        }
        // Every parameter must have a value for the condition to be decided; one without makes it unknown.
        let parameters = reads.parameters.map { outcomes(of: ruleset.parameters[$0]) }
        let isDecided = parameters.allSatisfy { $0.contains(.met) || $0.contains(.notMet) }
        let isUnknown = parameters.contains { $0.contains(.unknown) }
        return (isDecided ? [.met, .notMet] : []) + (isUnknown ? [.unknown] : [])
    }

    /// What a yes/no parameter may be while the rule is in force; of other types `notMet` for zero, `met` for other values.
    private func outcomes(of parameter: Parameter) -> Set<ConditionOutcome> {
        var result: Set<ConditionOutcome> = []
        var covered = force.start ?? .earliest
        for value in parameter.values where value.force.overlaps(force) {
            if (value.force.start ?? .earliest) > covered { result.insert(.unknown) }
            covered = value.force.end ?? .latest
            switch value.value {
            case .number(let number)? where value.grade.decides: result.insert(number.isZero ? .notMet : .met)
            case .text?, .period?: result.insert(value.grade.decides ? .met : .unknown)
            case .number?, nil: result.insert(.unknown)
            }
        }
        if covered < force.end ?? .latest { result.insert(.unknown) }
        return result
    }
}

/// What a leaf reads besides constants and the dates of the nomination.
private struct ConstantReads {
    var readsFacts = false
    var parameters: [Int] = []

    mutating func collect(_ leaf: CheckedCondition) {
        switch leaf.kind {
        case .comparison(_, let left, let right): collect([left, right])
        case .ratio(let numerator, let denominator, _, let threshold): collect([numerator, denominator, threshold])
        case .membership(let tested, let options, _): collect([tested] + options)
        case .within(let date, let years, let until): collect([date, years, until])
        case .recorded(let operand, _), .truth(let operand): collect([operand])
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .withRun, .readings:
            readsFacts = true
        }
    }

    private mutating func collect(_ expressions: [CheckedExpression]) {
        for expression in expressions {
            switch expression.kind {
            case .constant, .builtInDate: continue
            case .parameter(let parameter): parameters.append(parameter)
            case .arithmetic(_, let left, let right): collect([left, right])
            case .age(let birth, let day): collect([birth, day])
            case .dateShift(let date, let amount, _, _): collect([date, amount])
            case .negate(let operand), .yearOf(let operand), .yearAfter(let operand), .periodPart(_, let operand),
                .rounded(let operand, _, _):
                collect([operand])
            case .extreme(_, let members): collect(members)
            case .evidence, .evidenceInYear, .field, .count, .sum, .yearsInRun, .runPart, .anchor, .table:
                readsFacts = true
            }
        }
    }
}
