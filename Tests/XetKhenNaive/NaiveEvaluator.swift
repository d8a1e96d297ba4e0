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
    /// The missing and disputed facts read since this was last emptied.
    package var unknownFactsRead: Set<FactKey> = []
    /// In how many places each provision's readings were heard since this was last emptied.
    package var provisionsRead: [Int: Int] = [:]

    /// The values that the leaf at hand tries for disputed facts; `nil` outside leaves.
    var tried: [FactKey: FactValue]?
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
        case .missing, .disputed: unknownFactsRead.insert(key)
        case .known, .unwritten: break
        }
        guard case .disputed = value else { return value }
        if let value = tried?[key] { return value }
        disputedRead.insert(key)
        return value
    }

    /// A fact as a number. Outside leaves a disputed fact lies between its disputed values.
    mutating func range(of key: FactKey) -> NumberRange {
        switch fact(key) {
        case .missing: return .unbounded(.missing)
        case .unwritten: return .error
        case .known(let number): return NumberRange(number)
        case .disputed(let values):
            guard !values.isEmpty, !values.contains(nil) else {
                return .unbounded(values.isEmpty ? .conflict : [.conflict, .error])
            }
            let numbers = values.compactMap { $0 }.sorted()
            return NumberRange(lower: numbers.first, upper: numbers.last, causes: .conflict) ?? .error
        }
    }

    /// A leaf is tried with each combination of the disputed facts that it reads, at most 64.
    mutating func leaf(_ evaluate: (inout NaiveEvaluator) -> Truth) -> Truth {
        let outer = (tried, disputedRead)
        defer { (tried, disputedRead) = outer }
        tried = [:]
        disputedRead = []
        let plain = evaluate(&self)
        let keys = disputedRead.sorted()
        guard !keys.isEmpty else { return plain }

        var combinations: [[FactKey: FactValue]] = [[:]]
        for key in keys {
            guard case .disputed(let values) = nomination.facts.value(of: key) else { continue }
            combinations = combinations.flatMap { combination in
                values.map { value in
                    var extended = combination
                    extended[key] = value.map { .known($0) } ?? .unwritten
                    return extended
                }
            }
            if combinations.count > 64 {
                tried = Dictionary(uniqueKeysWithValues: keys.map { ($0, FactValue.disputed([])) })
                return evaluate(&self)
            }
        }
        let truths = combinations.map { combination in
            tried = combination
            return evaluate(&self)
        }
        if let first = truths.first, first.isSettled, truths.allSatisfy({ $0 == first }) { return first }
        return .unknown(truths.reduce(Causes.conflict) { $0.union($1.causes) })
    }

    /// Whether there may be records that the nomination does not give.
    mutating func isOpen(_ list: Int) -> Bool {
        guard !nomination.facts.lists[list].isComplete, !closedLists.contains(list) else { return false }
        unknownFactsRead.insert(FactKey(kind: .rest, evidence: Int32(list)))
        return true
    }

    /// The given records of a list.
    func records(of list: Int) -> [RecordReference] {
        (0..<Int(nomination.facts.lists[list].recordCount)).map { .record(list: list, position: $0) }
    }
}
