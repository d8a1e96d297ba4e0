import XetKhenValues

/// One provision whose readings an award uses.
package struct ProvisionUse: Sendable, Hashable {
    /// Below the ruleset's `provisionCount`.
    package var provision: Int
    package var name: String
    /// From when each reading is heard, in source order; nil is always.
    package var heardFrom: [CalendarDate?]
    /// In how many places of the award's standards and their criteria it stands.
    package var places: Int
}

/// What is known of one award before any nomination.
package struct AwardPlan: Sendable, Hashable {
    /// Indices into the ruleset's `standards`, in ruleset order.
    package var standards: [Int] = []
    /// The criteria that the standards mention, and those that these mention, in ruleset order.
    package var criteria: [Int] = []
    /// The evidence that standards and criteria read, in ruleset order.
    package var evidence: [Int] = []
    /// The readings used, by provision number.
    package var provisions: [ProvisionUse] = []
}

/// Names a kind of fact: a scalar or the years of a series (`field` −1), or one field of a list's records.
package struct FactSlot: Sendable, Hashable, Comparable {
    package var evidence: Int
    package var field: Int

    package init(evidence: Int, field: Int = -1) {
        self.evidence = evidence
        self.field = field
    }

    package static func < (left: FactSlot, right: FactSlot) -> Bool {
        left.evidence != right.evidence ? left.evidence < right.evidence : left.field < right.field
    }
}

/// With what the facts of one slot are compared anywhere in the ruleset: where the regions are cut from which a
/// completion takes one representative each. All sorted, without repetition.
package struct Cuts: Sendable, Hashable {
    /// Constants, and every value of the parameters that it is compared with.
    package var numbers: [ExactDecimal] = []
    /// Years with which the year of a date is compared.
    package var years: [ExactDecimal] = []
    /// Dates of the nomination, as raw values of `BuiltInDate`.
    package var dates: [UInt8] = []
    /// Whole years that shift one of the dates before it is compared (a window, an age).
    package var shiftsInYears: [ExactDecimal] = []
    /// Other facts.
    package var slots: [FactSlot] = []
    /// Leaves that do more with the fact than set it beside one other value, as nodes of the plan.
    package var calculations: [Int32] = []
    /// Whether it says where a run begins or which year a run touches: each year may then matter.
    package var placesRuns = false

    package init() {}
}
