import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Why a nomination got its answer, without a language: what every form (short, full, JSON) is written from.
package struct ExplanationTree: Sendable {
    package var ruleset: CheckedRuleset
    package var answer: Answer
    /// One for each of `answer.awards`, in its order.
    package var awards: [AwardExplanation]

    /// The awards (not titles) that are proposed: the maximal ones earned, without those that are suspended or returned.
    package var proposed: [Int] {
        answer.earned.filter { index in
            guard answer.awards.indices.contains(index) else { return false }
            return !answer.awards[index].isSuspended && !answer.awards[index].isReturned
        }
    }
}

/// A standard that was judged, with its conditions.
package struct StandardExplanation: Sendable, Hashable {
    package var outcome: StandardOutcome
    /// The standard's own value as the award takes it.
    package var truth: Truth
    /// Whether the award's verdict rests on this standard.
    package var isDecisive: Bool
    package var line: ConditionLine
    /// The standard that must hold together with this one, where it has one.
    package var refined: ConditionLine?

    package init(
        outcome: StandardOutcome, truth: Truth, isDecisive: Bool, line: ConditionLine, refined: ConditionLine?
    ) {
        self.outcome = outcome
        self.truth = truth
        self.isDecisive = isDecisive
        self.line = line
        self.refined = refined
    }
}

/// A way to the award that this nomination does not rest on.
package enum OtherRoute: Sendable, Hashable {
    /// Index into the ruleset's `standards`.
    case standard(Int)
    /// A limb within a standard.
    case limb(ConditionLine)
}

/// A suspension or a procedure that speaks of the award.
package struct FlagExplanation: Sendable, Hashable {
    package var truth: Truth
    /// The rule's name; nil for a standard's own suspension.
    package var name: String?
    /// The rule's name in words; nil for a standard's own suspension.
    package var label: LocalizedText?
    package var line: ConditionLine

    package init(truth: Truth, name: String?, label: LocalizedText?, line: ConditionLine) {
        self.truth = truth
        self.name = name
        self.label = label
        self.line = line
    }
}

/// A transition that applies to the nomination, or of which it is not known whether it does.
package struct TransitionExplanation: Sendable, Hashable {
    package var rule: FlagExplanation
    /// The document that governs where it applies. Index into the ruleset's `documents`.
    package var regime: Int
    /// What is met under the encoded text stands.
    package var keepsMet: Bool

    package init(rule: FlagExplanation, regime: Int, keepsMet: Bool) {
        self.rule = rule
        self.regime = regime
        self.keepsMet = keepsMet
    }
}

/// A provision that is read in more than one way, with the value under each reading.
package struct Doubt: Sendable, Hashable {
    package var name: String
    package var outcome: LineOutcome
    package var readings: [Member]
    package var citations: [Citation]

    package struct Member: Sendable, Hashable {
        package var note: ReadingNote
        package var outcome: LineOutcome

        package init(note: ReadingNote, outcome: LineOutcome) {
            self.note = note
            self.outcome = outcome
        }
    }

    package init(name: String, outcome: LineOutcome, readings: [Member], citations: [Citation]) {
        self.name = name
        self.outcome = outcome
        self.readings = readings
        self.citations = citations
    }
}

package struct AwardExplanation: Sendable, Hashable {
    package var answer: AwardAnswer
    package var transitions: [TransitionExplanation]
    /// Suspensions that hold or are not ruled out; those that hold first.
    package var suspensions: [FlagExplanation]
    /// Procedures that are not met or not known to be met; those not met first.
    package var procedures: [FlagExplanation]
    /// Judged standards, decisive ones first.
    package var standards: [StandardExplanation]
    package var otherRoutes: [OtherRoute]
    /// Standards that were left out because of the nominee's group or the dates.
    package var leftOut: [StandardOutcome]
    /// Facts that the undecided conditions still want, without repetition, in ruleset order.
    package var missing: [FactNote]
    package var disputed: [FactNote]
    package var doubts: [Doubt]

    package init(
        answer: AwardAnswer, transitions: [TransitionExplanation] = [], suspensions: [FlagExplanation],
        procedures: [FlagExplanation], standards: [StandardExplanation], otherRoutes: [OtherRoute],
        leftOut: [StandardOutcome], missing: [FactNote], disputed: [FactNote], doubts: [Doubt]
    ) {
        self.answer = answer
        self.transitions = transitions
        self.suspensions = suspensions
        self.procedures = procedures
        self.standards = standards
        self.otherRoutes = otherRoutes
        self.leftOut = leftOut
        self.missing = missing
        self.disputed = disputed
        self.doubts = doubts
    }

    package var award: Int { answer.award }
    package var verdict: Verdict { answer.verdict }
    /// The verdict under the encoded text, which is the verdict itself where no transition applies.
    package var encodedVerdict: Verdict { answer.transition?.encodedVerdict ?? answer.verdict }
}
