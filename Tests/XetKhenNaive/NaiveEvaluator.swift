import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A second evaluator, written from the page on the meaning of the language alone: it walks the checked tree, keeps
/// nothing between steps that it could find again, and shares no code with the engine's plan.
package struct NaiveEvaluator {
    package let ruleset: CheckedRuleset
    package let nomination: Nomination

    /// Facts that a completion assumes.
    package var assumed: [FactKey: FactValue] = [:]
    /// Lists that a completion takes for complete as given.
    package var closedLists: Set<Int> = []
    /// Readings that a completion fixes, by provision.
    package var fixedReadings: [Int: Int] = [:]
    /// The missing and disputed facts read since this was last emptied by what is undecided; some more than once.
    package var unknownFactsRead: [FactKey] = []
    /// Which readings were heard of each provision asked since this was last emptied.
    package var readingsHeard: [Int: [Int]] = [:]

    /// The values that the leaves around try for disputed facts.
    var tried: [FactKey: FactValue] = [:]
    /// The disputed facts that the leaf at hand reads.
    var disputedRead: Set<FactKey> = []

    package init(ruleset: CheckedRuleset, nomination: Nomination) {
        self.ruleset = ruleset
        self.nomination = nomination
    }

    var dates: NominationDates { nomination.dates }

    /// A fact with what is assumed of it.
    mutating func fact(_ key: FactKey) -> FactValue {
        if let value = assumed[key] { return value }
        let value = nomination.facts.value(of: key)
        switch value {
        case .missing, .disputed: unknownFactsRead.append(key)
        case .known, .unwritten: break
        }
        guard case .disputed = value else { return value }
        if let value = tried[key] { return value }
        disputedRead.insert(key)
        return value
    }

    /// A fact as a number.
    mutating func range(of key: FactKey) -> NumberRange {
        switch fact(key) {
        case .missing: .unbounded(.missing)
        case .unwritten: .error
        case .known(let number): NumberRange(number)
        case .disputed: .unbounded(.conflict)
        }
    }

    /// What each combination of the disputed facts gives that are read, facts that an outer leaf tries apart; `nil` where
    /// none is. Beyond 64 combinations the facts count as unbounded.
    private mutating func combinations<Value>(
        _ evaluate: (inout NaiveEvaluator) -> Value
    ) -> (plain: Value, each: [Value]?) {
        let outer = (tried, disputedRead)
        defer { (tried, disputedRead) = outer }
        disputedRead = []
        let plain = evaluate(&self)
        let keys = disputedRead.sorted()
        guard !keys.isEmpty else { return (plain, nil) }

        var combinations = [tried]
        for key in keys {
            guard case .disputed(let values) = nomination.facts.value(of: key) else { continue }
            combinations = combinations.flatMap { combination in
                values.map { value in
                    var extended = combination
                    extended[key] = value.map { .known($0) } ?? .unwritten
                    return extended
                }
            }
            if combinations.count > 64 { return (plain, nil) }
        }
        let each = combinations.map { combination in
            tried = combination
            return evaluate(&self)
        }
        return (plain, each)
    }

    /// A leaf is settled where all combinations of the disputed facts that it reads settle it alike.
    mutating func leaf(_ evaluate: (inout NaiveEvaluator) -> Truth) -> Truth {
        undecided { $0.combined(evaluate) } ?? .true
    }

    private mutating func combined(_ evaluate: (inout NaiveEvaluator) -> Truth) -> Truth {
        let (plain, each) = combinations(evaluate)
        guard let each, let first = each.first else { return plain }
        if first.isSettled, each.allSatisfy({ $0 == first }) { return first }
        return .unknown(each.reduce(Causes.conflict) { $0.union($1.causes) })
    }

    /// A truth that is settled, or left out, asks for none of the facts that were read on the way to it.
    mutating func undecided(_ evaluate: (inout NaiveEvaluator) -> Truth?) -> Truth? {
        let mark = unknownFactsRead.count
        let truth = evaluate(&self)
        if truth?.isSettled ?? true { unknownFactsRead.removeSubrange(mark...) }
        return truth
    }

    /// An expression outside every leaf ranges over its combinations.
    mutating func spread(_ evaluate: (inout NaiveEvaluator) -> NumberRange) -> NumberRange {
        let (plain, each) = combinations(evaluate)
        guard let each, let first = each.first else { return plain }
        return each.dropFirst().reduce(first) { NumberRange.hull($0, $1, causes: .conflict) }
    }

    /// Whether there may be records that the nomination does not give.
    mutating func isOpen(_ list: Int) -> Bool {
        guard !nomination.facts.lists[list].isComplete, !closedLists.contains(list) else { return false }
        unknownFactsRead.append(FactKey(kind: .rest, evidence: Int32(list)))
        return true
    }

    /// The given records of a list.
    func records(of list: Int) -> [RecordReference] {
        (0..<Int(nomination.facts.lists[list].recordCount)).map { .record(list: list, position: $0) }
    }
}
