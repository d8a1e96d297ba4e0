import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The answer for one award. Every case but `notApplicable` follows from the award's truth by the precedence
/// lỗi, mâu thuẫn, thiếu, cách hiểu / nguồn yếu, unless a transition overrides it.
package enum Verdict: UInt8, Sendable, Hashable, CaseIterable {
    case earned
    case notEarned
    case insufficientEvidence
    case conflictingEvidence
    case needsReview
    case notApplicable
    case error

    package init(_ truth: Truth) {
        if truth.isTrue {
            self = .earned
        } else if truth.isFalse {
            self = .notEarned
        } else if truth.causes.contains(.error) {
            self = .error
        } else if truth.causes.contains(.conflict) {
            self = .conflictingEvidence
        } else if truth.causes.contains(.missing) {
            self = .insufficientEvidence
        } else {
            self = .needsReview
        }
    }
}

/// One of the facts of a settling set with the values that settle it together with the others, whichever these take of theirs.
package struct SettlingFact: Sendable, Hashable {
    package enum Requirement: Sendable, Hashable {
        /// One of these values (yes/no, choices, texts of the rules).
        case oneOf([CellValue])
        /// A number in this range; a nil bound is open.
        case between(lower: ExactDecimal?, lowerIncluded: Bool, upper: ExactDecimal?, upperIncluded: Bool)
        /// This number, for instance. It is calculated or compared with another unknown fact, or says when a record counts or
        /// where a run lies, so that which others would do cannot be told.
        case suchAs(ExactDecimal)
        /// The list is complete as it is given.
        case nothingMore
        /// At least this many further records of the sort that is asked for.
        case moreRecords(Int)
    }

    package var fact: FactKey
    package var requirement: Requirement

    package init(fact: FactKey, requirement: Requirement) {
        self.fact = fact
        self.requirement = requirement
    }
}

/// A minimal set of facts that settles an award, and one way of doing so. Facts in the order of their evidence's names.
package struct SettlingSet: Sendable, Hashable {
    package var facts: [SettlingFact]

    package init(facts: [SettlingFact]) { self.facts = facts }
}

/// Settling sets towards one verdict, ordered by size, then names. `isComplete` is false when there may be others.
package struct SettlingSets: Sendable, Hashable {
    package static let maximumSets = 32
    package static let maximumFacts = 20

    package var sets: [SettlingSet]
    package var isComplete: Bool

    package init(sets: [SettlingSet] = [], isComplete: Bool = true) {
        self.sets = sets
        self.isComplete = isComplete
    }
}

/// When an award would be earned if only time passes.
package enum EarliestDate: Sendable, Hashable {
    /// It is earned now, or nothing that passes with time blocks it.
    case notSought
    case date(CalendarDate)
    /// Only if these facts come out so (future ratings, titles).
    case dateIf(CalendarDate, [SettlingFact])
    case notWithinTenYears
}

package enum StandardStatus: Sendable, Hashable {
    case judged(Truth)
    case notCovered
    case notInForce
    case notPleaded
    case empty
}

package struct StandardOutcome: Sendable, Hashable {
    /// Index into the ruleset's `standards`.
    package var standard: Int
    package var status: StandardStatus
    /// Its node in the trace.
    package var node: Int32

    package init(standard: Int, status: StandardStatus, node: Int32) {
        self.standard = standard
        self.status = status
        self.node = node
    }
}

/// A fault of procedure, or one that cannot be ruled out. `truth` is false for a dossier that must be returned.
package struct ProcedureFinding: Sendable, Hashable {
    package var procedure: Int
    package var truth: Truth
    package var node: Int32

    package init(procedure: Int, truth: Truth, node: Int32) {
        self.procedure = procedure
        self.truth = truth
        self.node = node
    }
}

/// The transitions that apply to a nomination, and what an award is under the text that the ruleset encodes.
///
/// An award under a transition needs review, whatever it is under that text: the text that governs is not there. Two values
/// stand: an error, and what is earned where every transition that applies lets what is met stand.
package struct TransitionFinding: Sendable, Hashable {
    /// `truth` is true, or unknown where it is not known which text governs.
    package struct Applying: Sendable, Hashable {
        package var transition: Int
        package var truth: Truth
        package var node: Int32

        package init(transition: Int, truth: Truth, node: Int32) {
            self.transition = transition
            self.truth = truth
            self.node = node
        }
    }

    /// In ruleset order; never empty.
    package var applying: [Applying]
    /// Whether each of them lets what is met stand: the strictest counts.
    package var keepsMet: Bool
    /// The verdict under the encoded text.
    package var encodedVerdict: Verdict

    package init(applying: [Applying], keepsMet: Bool, encodedVerdict: Verdict) {
        self.applying = applying
        self.keepsMet = keepsMet
        self.encodedVerdict = encodedVerdict
    }

    /// The verdict where these transitions apply.
    package var verdict: Verdict {
        switch encodedVerdict {
        case .error: .error
        case .earned: keepsMet ? .earned : .needsReview
        case .notEarned, .insufficientEvidence, .conflictingEvidence, .needsReview, .notApplicable: .needsReview
        }
    }
}

/// A suspension that holds (true) or is not ruled out (unknown). `suspension` nil: the standard's own `hoãn khi`.
package struct SuspensionFinding: Sendable, Hashable {
    package var suspension: Int?
    package var standard: Int?
    package var truth: Truth
    package var node: Int32

    package init(suspension: Int?, standard: Int?, truth: Truth, node: Int32) {
        self.suspension = suspension
        self.standard = standard
        self.truth = truth
        self.node = node
    }
}

/// The bonus at the rates of the date of decision. `amount` nil with causes when it cannot be said.
package struct BonusAnswer: Sendable, Hashable {
    package var bonus: Int
    package var amount: ExactDecimal?
    package var causes: Causes

    package init(bonus: Int, amount: ExactDecimal?, causes: Causes) {
        self.bonus = bonus
        self.amount = amount
        self.causes = causes
    }
}

package struct AwardAnswer: Sendable, Hashable {
    /// Index into the ruleset's `awards`.
    package var award: Int
    package var verdict: Verdict
    /// The value under the encoded text, which the verdict follows unless a transition overrides it.
    package var truth: Truth
    /// Where a transition applies.
    package var transition: TransitionFinding?
    /// The plain value was undecided, and all completions of the unknown facts agree.
    package var isCertainAnyway: Bool
    /// More unknown facts than `CertainAnyway.maximumFacts`: the plain value stands.
    package var completionsNotTried: Bool
    /// Index into `exclusions` when closed by law.
    package var exclusion: Int?
    package var standards: [StandardOutcome]
    package var suspensions: [SuspensionFinding]
    package var procedures: [ProcedureFinding]
    package var towardsEarned: SettlingSets
    package var towardsNotEarned: SettlingSets
    package var earliest: EarliestDate
    /// Transitions without `giữ đạt` that would apply on the earliest date: it is one under the encoded text only.
    package var earliestTransitions: [Int] = []
    /// Indices into the award's `authorities` and `proposers` that hold on the date of decision and of proposal.
    package var authorities: [Int]
    package var proposers: [Int]
    package var bonus: BonusAnswer?
    /// Paper types that the dossier still lacks.
    package var lackingPapers: [Int]

    /// Neither granted nor refused: the value is unknown, or a transition leaves it open.
    package var isUndecided: Bool {
        switch verdict {
        case .earned, .notEarned, .notApplicable: false
        case .insufficientEvidence, .conflictingEvidence, .needsReview, .error: true
        }
    }
    /// A transition leaves the award open: nothing is worked out under a text that does not govern.
    package var isLeftOpen: Bool { transition?.verdict == .needsReview }
    /// Shown first, hiding neither value nor reasons.
    package var isSuspended: Bool { suspensions.contains { $0.truth.isTrue } }
    /// A fault of procedure, judged apart from the value.
    package var isReturned: Bool { procedures.contains { $0.truth.isFalse } }

    package init(
        award: Int, verdict: Verdict, truth: Truth, transition: TransitionFinding? = nil,
        isCertainAnyway: Bool = false, completionsNotTried: Bool = false, exclusion: Int? = nil,
        standards: [StandardOutcome] = [], suspensions: [SuspensionFinding] = [],
        procedures: [ProcedureFinding] = [], towardsEarned: SettlingSets = SettlingSets(),
        towardsNotEarned: SettlingSets = SettlingSets(), earliest: EarliestDate = .notSought, authorities: [Int] = [],
        proposers: [Int] = [], bonus: BonusAnswer? = nil, lackingPapers: [Int] = []
    ) {
        self.award = award
        self.verdict = verdict
        self.truth = truth
        self.transition = transition
        self.isCertainAnyway = isCertainAnyway
        self.completionsNotTried = completionsNotTried
        self.exclusion = exclusion
        self.standards = standards
        self.suspensions = suspensions
        self.procedures = procedures
        self.towardsEarned = towardsEarned
        self.towardsNotEarned = towardsNotEarned
        self.earliest = earliest
        self.authorities = authorities
        self.proposers = proposers
        self.bonus = bonus
        self.lackingPapers = lackingPapers
    }
}

/// The answer for one nomination, with the trace of the one execution that gave it.
package struct Answer: Sendable, Hashable {
    package var nomination: Nomination
    /// One for each award and title of the ruleset that has a standard or an exclusion, in ruleset order.
    package var awards: [AwardAnswer]
    /// Indices into `awards` of this answer: the maximal awards earned for certain, and the maximal ones still possible.
    package var earned: [Int]
    package var possible: [Int]
    /// Awards just above what is earned (the lowest ones if nothing is), with what blocks each.
    package var justAbove: [Int]
    /// Which of `earned` may be proposed together: an achievement supports one award of form only.
    package var jointProposals: [[Int]]
    package var trace: Trace

    package init(
        nomination: Nomination, awards: [AwardAnswer], earned: [Int], possible: [Int], justAbove: [Int],
        jointProposals: [[Int]], trace: Trace
    ) {
        self.nomination = nomination
        self.awards = awards
        self.earned = earned
        self.possible = possible
        self.justAbove = justAbove
        self.jointProposals = jointProposals
        self.trace = trace
    }
}
