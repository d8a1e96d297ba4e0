import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Evaluates nominations against one plan. Holds scratch storage that is used again from call to call; one for each
/// thread.
package struct Evaluator: Sendable {
    package let plan: Plan

    package init(plan: Plan) { self.plan = plan }

    /// Evaluates every rule once and writes the steps. `trace` is emptied first; its storage is used again.
    package mutating func evaluate(_ nomination: Nomination, into trace: inout Trace) -> RuleOutcomes { RuleOutcomes() }

    /// Takes over the nominee's groups, dates and facts for `awardTruth` and `unknownFacts`, and freezes which limbs are
    /// pleaded. `evaluate` does the same.
    package mutating func load(_ nomination: Nomination) {}

    /// Overwrites a fact until `restore`. `state` missing, known or unwritten. A fact that the store has no cell for (a
    /// year out of reach) is ignored.
    package mutating func set(_ fact: FactKey, _ state: CellState, _ value: CellValue) {}

    /// Takes a list for complete with so many further records, each as favourable as is asked of it, until `restore`.
    package mutating func setRest(ofList evidence: Int, furtherRecords: Int) {}

    /// Fixes one reading of a provision for all its places until `restore`; nil for all that are heard.
    package mutating func setReading(_ reading: Int?, ofProvision provision: Int) {}

    /// Forgets what was overwritten.
    package mutating func restore() {}

    /// The award's value from the loaded facts with all that was overwritten; no trace.
    package mutating func awardTruth(_ award: Int) -> RuleOutcome { RuleOutcome() }

    /// The missing and disputed facts that are read while the award is undecided, sorted, without repetition; empty for a
    /// settled award.
    package mutating func unknownFacts(ofAward award: Int) -> [FactKey] { [] }

    /// The amount of one of the award's bonuses (index into its `bonuses`).
    package mutating func bonus(_ bonus: Int, ofAward award: Int) -> NumberRange { .error }
}
