import XetKhenValues

/// What every rule that concerns a nominee gives, without steps. Used again from nomination to nomination.
package struct Decision: Sendable {
    /// By criterion; those that are left out are named by their status. The same for the next ones.
    package var criteria = ContiguousArray<RuleOutcome>()
    /// With what they refine and their grades worked in.
    package var standards = ContiguousArray<RuleOutcome>()
    /// The standards' own suspensions, by standard; empty where none is judged that has one.
    package var standardSuspensions = ContiguousArray<RuleOutcome>()
    package var suspensions = ContiguousArray<RuleOutcome>()
    package var procedures = ContiguousArray<RuleOutcome>()
    package var transitions = ContiguousArray<RuleOutcome>()
    /// By award, from its standards alone: no completions of what is open, no exclusions.
    package var awards = ContiguousArray<RuleOutcome>()

    package init() {}

    /// The same parts of what the general evaluator gives.
    package init(_ outcomes: RuleOutcomes) {
        criteria = ContiguousArray(outcomes.criteria)
        standards = ContiguousArray(outcomes.standards)
        let hasOwn = outcomes.standardSuspensions.contains { $0.status != .empty }
        standardSuspensions = hasOwn ? ContiguousArray(outcomes.standardSuspensions) : []
        suspensions = ContiguousArray(outcomes.suspensions)
        procedures = ContiguousArray(outcomes.procedures)
        transitions = ContiguousArray(outcomes.transitions)
        awards = ContiguousArray(outcomes.awards)
    }
}
