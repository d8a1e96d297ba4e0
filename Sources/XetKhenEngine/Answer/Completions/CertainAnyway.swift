import XetKhenValues

/// Decides an undecided award all of whose completions agree (*chắc chắn trong mọi trường hợp*).
package enum CertainAnyway {
    /// Beyond this many unknown facts the plain value stands.
    package static let maximumFacts = 12
    /// How many partial completions are evaluated before the plain value stands.
    package static let maximumEvaluations = 1_024

    package enum Result: Sendable, Hashable {
        /// Every completion gives this value.
        case decided(Bool)
        /// Completions differ, or some stay undecided.
        case undecided
        /// Too many unknown facts, or the budget was spent.
        case notTried
    }

    /// Tries the completions of a subject whose choices are all open. Ends as soon as two of them differ.
    package static func result<Subject: CompletionSubject>(for subject: Subject) -> Result {
        guard subject.choiceCount <= maximumFacts else { return .notTried }
        guard subject.choiceCount > 0 else { return .undecided }
        var search = CompletionSearch(subject: subject, budget: maximumEvaluations)
        var seen: Bool?
        return search.visit(&seen)
    }
}

extension CompletionSearch {
    /// Decides the completions below the choices made; `seen` is the value that those before gave.
    fileprivate mutating func visit(_ seen: inout Bool?) -> CertainAnyway.Result {
        let wanted = seen ?? true
        guard let outcome = outcome(wanting: wanted) else { return .notTried }
        switch outcome {
        case .stuck:
            return .undecided
        case .reached, .refuted:
            let value = outcome == .reached ? wanted : !wanted
            guard seen == nil || seen == value else { return .undecided }
            seen = value
            return .decided(value)
        case .open:
            break
        }
        guard let next = nextToExhaust else { return .undecided }
        defer { choose(next, nil) }
        var result = CertainAnyway.Result.undecided
        // Once a value was seen, its opposite is what would end the search.
        for option in options(next, wanting: !(seen ?? false)) {
            choose(next, option)
            result = visit(&seen)
            guard case .decided = result else { return result }
        }
        return result
    }
}
