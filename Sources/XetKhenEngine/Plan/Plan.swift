import XetKhenSemantics
import XetKhenValues

/// A checked ruleset compiled for evaluation: conditions and expressions as flat arrays of trivial nodes. Immutable, shared
/// between threads and evaluators.
package struct Plan: Sendable {
    package let ruleset: CheckedRuleset
    /// Texts of the ruleset in the order in which a `FactStore` must hold them first.
    package let texts: [String]
    /// One for each award of the ruleset.
    package let awards: [AwardPlan]

    package init(compiling ruleset: CheckedRuleset) {
        self.ruleset = ruleset
        texts = []
        awards = ruleset.awards.map { _ in AwardPlan() }
    }

    /// With what the facts of a slot are compared; for a list's own slot (`field` −1) the counts that are asked of it.
    package func cuts(for slot: FactSlot) -> Cuts { Cuts() }

    /// Evidence that a standard reads: itself, its exceptions, its criteria and the standard that it refines.
    package func evidenceRead(byStandard standard: Int) -> [Int] { [] }
}
