import XetKhenValues

/// Searches over the completions of a subject, depth first, deciding subtrees by their partial truth, with a budget of
/// evaluations. A search that runs out of budget returns nil: neither yes nor no.
package struct CompletionSearch<Subject: CompletionSubject> {
    package var subject: Subject
    package private(set) var evaluationsLeft: Int
    /// The option chosen at each choice, −1 while open, −2 while open among some of its options only.
    package private(set) var chosen: [Int]
    /// The option to try first on the way to true (even positions) and to false (odd positions) of each choice.
    private var firstOption: [Int]

    package init(subject: consuming Subject, budget: Int) {
        evaluationsLeft = budget
        chosen = [Int](repeating: -1, count: subject.choiceCount)
        firstOption = []
        firstOption.reserveCapacity(2 * subject.choiceCount)
        for choice in 0..<subject.choiceCount {
            // A guess that costs nothing when it is wrong: what is better, more or true comes last among the options.
            firstOption.append(subject.optionCount(choice) - 1)
            firstOption.append(0)
        }
        self.subject = subject
    }

    package var choices: Range<Int> { 0..<chosen.count }
    package var facts: Range<Int> { 0..<Swift.min(subject.factCount, chosen.count) }

    package mutating func grant(_ budget: Int) {
        evaluationsLeft = budget
    }

    package mutating func choose(_ choice: Int, _ option: Int?) {
        guard chosen[choice] != option ?? -1 else { return }
        chosen[choice] = option ?? -1
        subject.choose(choice, option)
    }

    /// False where the subject cannot leave the choice open among these options; then it stays as it was.
    package mutating func choose(_ choice: Int, among options: [Int]) -> Bool {
        guard subject.choose(choice, among: options) else { return false }
        chosen[choice] = -2
        return true
    }

    package mutating func openAll() {
        for choice in choices { choose(choice, nil) }
    }

    /// Evaluates once; nil when the budget is spent.
    package mutating func outcome(wanting wanted: Bool) -> CompletionOutcome? {
        guard evaluationsLeft > 0 else { return nil }
        evaluationsLeft -= 1
        let truth = subject.truth()
        if let value = truth.settled { return value == wanted ? .reached : .refuted }
        // An open fact shows as missing or in conflict, an open reading as a reading; whatever other cause is left stays.
        var fromOpenChoices: Causes = []
        for choice in choices where chosen[choice] < 0 {
            fromOpenChoices.formUnion(facts.contains(choice) ? [.missing, .conflict] : .reading)
        }
        return truth.causes.isDisjoint(with: fromOpenChoices) ? .stuck : .open
    }

    /// The options of a choice, the one to be tried first at the head.
    package func options(_ choice: Int, wanting wanted: Bool) -> [Int] {
        let first = firstOption[2 * choice + (wanted ? 0 : 1)]
        let count = subject.optionCount(choice)
        var order = [first]
        if wanted {
            for option in stride(from: count - 1, through: 0, by: -1) where option != first { order.append(option) }
        } else {
            for option in 0..<count where option != first { order.append(option) }
        }
        return order
    }

    package mutating func remember(_ option: Int, for choice: Int, wanting wanted: Bool) {
        firstOption[2 * choice + (wanted ? 0 : 1)] = option
    }

    /// The first open choice all of whose values can be tried.
    package var nextToExhaust: Int? {
        choices.first { chosen[$0] < 0 && subject.isExhaustive($0) }
    }

    /// Whether every completion of the open choices gives the wanted truth. The choices are left as they were.
    package mutating func allCompletions(give wanted: Bool) -> Bool? {
        guard let outcome = outcome(wanting: wanted) else { return nil }
        switch outcome {
        case .reached: return true
        case .refuted, .stuck: return false
        case .open: break
        }
        guard let next = nextToExhaust else { return false }
        defer { choose(next, nil) }
        for option in options(next, wanting: !wanted) {
            choose(next, option)
            guard let holds = allCompletions(give: wanted) else { return nil }
            guard holds else { return false }
        }
        return true
    }

    /// Whether some values of the open choices among `members` give the wanted truth whatever the others are. When they
    /// do, they are left chosen; otherwise the choices are left as they were.
    package mutating func someValues(of members: UInt32, give wanted: Bool) -> Bool? {
        guard let outcome = outcome(wanting: wanted) else { return nil }
        switch outcome {
        case .reached: return true
        case .refuted, .stuck: return false
        case .open: break
        }
        guard let next = facts.first(where: { chosen[$0] < 0 && $0 < 32 && members & (1 << UInt32($0)) != 0 }) else {
            return allCompletions(give: wanted)
        }
        for option in options(next, wanting: wanted) {
            choose(next, option)
            guard let found = someValues(of: members, give: wanted) else {
                choose(next, nil)
                return nil
            }
            if found { return true }
        }
        choose(next, nil)
        return false
    }

    /// Whether values of the open choices outside `members` are found that keep the wanted truth from ever being reached,
    /// whatever the members are. They are left chosen; otherwise the choices are left as they were. False may mean that
    /// no one assignment refutes it.
    package mutating func refuter(outside members: UInt32, of wanted: Bool) -> Bool? {
        guard let outcome = outcome(wanting: wanted) else { return nil }
        switch outcome {
        case .reached: return false
        case .refuted, .stuck: return true
        case .open: break
        }
        let next = choices.first { chosen[$0] < 0 && ($0 >= 32 || members & (1 << UInt32($0)) == 0) }
        guard let next else { return false }
        for option in options(next, wanting: !wanted) {
            choose(next, option)
            guard let found = refuter(outside: members, of: wanted) else {
                choose(next, nil)
                return nil
            }
            if found { return true }
        }
        choose(next, nil)
        return false
    }
}
