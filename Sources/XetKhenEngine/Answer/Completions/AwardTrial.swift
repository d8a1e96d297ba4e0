import XetKhenSemantics
import XetKhenValues

/// One award of a loaded nomination under completion: its unknown facts in the order of their names, then the provisions
/// that it uses in more than one place.
package struct AwardTrial: CompletionSubject {
    package let award: Int
    package private(set) var choices: [CompletionChoice]
    package let factCount: Int
    /// Every representative of every unknown fact is among the options; of further records, as many as matter.
    package private(set) var triesEveryRegion: Bool
    private var evaluator: Evaluator
    private var chosen: [Choosing]
    /// What of it the evaluator has been told.
    private var applied: [Choosing]
    /// Choices that may have changed since.
    private var pending: [Int] = []

    private enum Choosing: Hashable {
        case open
        case option(Int)
        case among([Int])
    }

    /// The evaluator has loaded the nomination and has nothing overwritten.
    package init(award: Int, evaluator: Evaluator, nomination: Nomination) {
        var evaluator = evaluator
        let plan = evaluator.plan
        let names = plan.ruleset.evidence
        let keys = evaluator.unknownFacts(ofAward: award).filter { key in
            names.indices.contains(Int(key.evidence))
        }
        let sorted = keys.sorted { left, right in
            if left.evidence == right.evidence { return left < right }
            let first = names[Int(left.evidence)].name.utf8
            let second = names[Int(right.evidence)].name.utf8
            if first.lexicographicallyPrecedes(second) { return true }
            return second.lexicographicallyPrecedes(first) ? false : left < right
        }
        let values = RepresentativeValues(plan: plan, nomination: nomination, unknown: sorted)
        var choices: [CompletionChoice] = []
        for key in sorted {
            guard let choice = values.choice(for: key), !choice.options.isEmpty else { continue }
            choices.append(choice)
        }
        self.award = award
        factCount = choices.count
        if plan.awards.indices.contains(award) {
            for use in plan.awards[award].provisions where use.places > 1 {
                guard let choice = values.choice(for: use) else { continue }
                choices.append(choice)
            }
        }
        triesEveryRegion = choices.allSatisfy { $0.isExhaustive || $0.isOfFurtherRecords } && factCount == sorted.count
        evaluator.awaitValues(of: sorted)
        self.choices = choices
        self.evaluator = evaluator
        chosen = [Choosing](repeating: .open, count: choices.count)
        applied = chosen
    }

    package var choiceCount: Int { choices.count }

    package func optionCount(_ choice: Int) -> Int { choices[choice].options.count }

    package func isExhaustive(_ choice: Int) -> Bool { choices[choice].isExhaustive }

    /// Leaves only the first options of a choice.
    package mutating func limitOptions(_ choice: Int, to count: Int) {
        let options = choices[choice].options.count
        guard count > 0, count < options else { return }
        choices[choice].isExhaustive = false
        choices[choice].options.removeLast(options - count)
    }

    package mutating func choose(_ choice: Int, _ option: Int?) {
        chosen[choice] = option.map { .option($0) } ?? .open
        pending.append(choice)
    }

    /// As a fact in dispute between these values: what holds for every combination of them holds.
    package mutating func choose(_ choice: Int, among options: [Int]) -> Bool {
        guard case .fact(let key) = choices[choice].subject, key.kind != .rest else { return false }
        chosen[choice] = .among(options)
        pending.append(choice)
        return true
    }

    package mutating func truth() -> Truth {
        for choice in pending where applied[choice] != chosen[choice] { apply(choice) }
        pending.removeAll(keepingCapacity: true)
        let outcome = evaluator.awardTruth(award)
        return outcome.isLeftOut ? .unknown(.error) : outcome.truth
    }

    private mutating func apply(_ choice: Int) {
        applied[choice] = chosen[choice]
        switch (choices[choice].subject, chosen[choice]) {
        case (.fact(let key), .open):
            evaluator.unset(key)
        case (.fact(let key), .option(let option)):
            set(key, choices[choice].options[option])
        case (.fact(let key), .among(let options)):
            evaluator.setDisputed(key, among: options.map { choices[choice].options[$0].cellValue })
        case (.provision(let provision), .option(let option)):
            guard case .reading(let reading) = choices[choice].options[option] else { return }
            evaluator.setReading(reading, ofProvision: provision)
        case (.provision(let provision), .open), (.provision(let provision), .among):
            evaluator.setReading(nil, ofProvision: provision)
        }
    }

    private mutating func set(_ key: FactKey, _ option: CompletionOption) {
        switch option {
        case .value(let value): evaluator.set(key, .known, value)
        case .unwritten: evaluator.set(key, .unwritten, CellValue(.zero))
        case .furtherRecords(let count): evaluator.setRest(ofList: Int(key.evidence), furtherRecords: count)
        case .reading: break
        }
    }

    /// The facts of a set that was found, with what is asked of each.
    package func settlingSet(_ found: FoundSettlingSet) -> SettlingSet {
        var facts: [SettlingFact] = []
        for (position, choice) in found.facts.enumerated() {
            guard case .fact(let key) = choices[choice].subject else { continue }
            let requirement = choices[choice].requirement(
                satisfying: found.satisfying[position], witness: found.witness[position])
            facts.append(SettlingFact(fact: key, requirement: requirement))
        }
        return SettlingSet(facts: facts)
    }
}
