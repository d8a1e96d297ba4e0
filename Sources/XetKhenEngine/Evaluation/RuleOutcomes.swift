import XetKhenValues

/// What became of one rule, or of one award. `truth` means nothing unless `status` is `judged`.
package struct RuleOutcome: Sendable, Hashable {
    package var status: TraceStatus
    package var truth: Truth

    package init(status: TraceStatus = .judged, truth: Truth = .true) {
        self.status = status
        self.truth = truth
    }

    /// A rule that was judged.
    package init(_ truth: Truth) {
        self.init(status: .judged, truth: truth)
    }

    package var isLeftOut: Bool { status.isLeftOut }
}

/// What one evaluation gave for each rule of the ruleset, indexed as the ruleset's own arrays are.
package struct RuleOutcomes: Sendable, Hashable {
    /// The value of each criterion before its grade is weighed at a mention.
    package var criteria: [RuleOutcome] = []
    /// The value of each standard, with the standard that it refines and its grade worked in.
    package var standards: [RuleOutcome] = []
    /// Whether the standard covers the nominee, is in force and is not replaced by one that refines it: then it is one of
    /// its award's limbs, whether pleaded or not.
    package var isLimb: [Bool] = []
    /// Whether the nomination states one of the standard's own facts. Meaningful for limbs.
    package var isPleaded: [Bool] = []
    /// The standards' own `hoãn khi`; `empty` for a standard without one and for one that is left out.
    package var standardSuspensions: [RuleOutcome] = []
    /// A suspension that holds is true; whether it applies to an award is for the reader of this to say.
    package var suspensions: [RuleOutcome] = []
    package var procedures: [RuleOutcome] = []
    /// A transition that applies is true, or unknown where it is not known whether it does; its grade is not weighed.
    package var transitions: [RuleOutcome] = []
    /// The value of each award from its limbs, exclusions not regarded. Left out when no standard is left: `notCovered`,
    /// `notInForce` or `empty`; when limbs are there but none is pleaded it is unknown with cause missing.
    package var awards: [RuleOutcome] = []

    package init() {}
}
