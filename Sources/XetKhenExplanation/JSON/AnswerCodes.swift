import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The stable codes of the answer's JSON. A code is never reused for another meaning within a format version.
package enum AnswerCodes {
    package static func code(_ verdict: Verdict) -> String {
        switch verdict {
        case .earned: "earned"
        case .notEarned: "not_earned"
        case .insufficientEvidence: "insufficient_evidence"
        case .conflictingEvidence: "conflicting_evidence"
        case .needsReview: "needs_review"
        case .notApplicable: "not_applicable"
        case .error: "error"
        }
    }

    package static func code(_ outcome: LineOutcome) -> String {
        switch outcome {
        case .judged(let truth): code(truth)
        case .leftOut(let status): code(status)
        }
    }

    package static func code(_ truth: Truth) -> String {
        truth.isTrue ? "met" : truth.isFalse ? "not_met" : "unknown"
    }

    package static func code(_ status: TraceStatus) -> String {
        switch status {
        case .judged: "judged"
        case .notCovered: "not_covered"
        case .notInForce: "not_in_force"
        case .notPleaded: "not_pleaded"
        case .notHeard: "not_heard"
        case .empty: "empty"
        }
    }

    package static func code(_ status: StandardStatus) -> String {
        switch status {
        case .judged(let truth): code(truth)
        case .notCovered: "not_covered"
        case .notInForce: "not_in_force"
        case .notPleaded: "not_pleaded"
        case .empty: "empty"
        }
    }

    /// The codes of a set, in order of precedence.
    package static func codes(_ causes: Causes) -> [String] {
        var result: [String] = []
        if causes.contains(.error) { result.append("error") }
        if causes.contains(.conflict) { result.append("conflict") }
        if causes.contains(.missing) { result.append("missing") }
        if causes.contains(.reading) { result.append("reading") }
        if causes.contains(.weakSource) { result.append("weak_source") }
        return result
    }

    package static func code(_ date: BuiltInDate) -> String {
        switch date {
        case .proposal: "nominated_on"
        case .receipt: "received_on"
        case .consideration: "considered_on"
        case .decision: "decided_on"
        }
    }

    package static func code(_ kind: AwardKind) -> String {
        switch kind {
        case .merit: "merit"
        case .movement: "movement"
        case .thematic: "thematic"
        case .unexpectedFeat: "unexpected_feat"
        case .dedication: "dedication"
        case .lengthOfService: "length_of_service"
        case .externalRelations: "external_relations"
        case .title: "title"
        }
    }

    package static func code(_ grade: Grade) -> String {
        switch grade {
        case .v1: "V1"
        case .v2: "V2"
        case .v3: "V3"
        case .memory: "M"
        }
    }

    package static func code(_ comparison: ComparisonOperator) -> String {
        switch comparison {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }

    package static func code(_ standing: StatementStanding) -> String {
        switch standing {
        case .decides: "decides"
        case .disputes: "disputes"
        case .outranked: "outranked"
        case .replaced: "replaced"
        case .notYetKnown: "not_yet_known"
        case .outOfPeriod: "out_of_period"
        }
    }

    package static func code(_ standing: YearStanding) -> String {
        switch standing {
        case .holds: "holds"
        case .breaks: "breaks"
        case .unknown: "unknown"
        case .notRatedYet: "not_rated_yet"
        case .reset: "reset"
        case .resetPossible: "reset_possible"
        case .beforeStart: "before_start"
        }
    }

    package static func code(_ consequence: ConditionLine.Consequence) -> String {
        switch consequence {
        case .fails: "fails"
        case .satisfied: "satisfied"
        case .replaced: "replaced"
        }
    }

    package static func code(_ state: FactNote.State) -> String {
        switch state {
        case .missing: "missing"
        case .known: "known"
        case .unwritten: "unwritten"
        case .disputed: "disputed"
        case .openList: "open_list"
        case .closedList: "closed_list"
        }
    }

    package static func code(_ type: ScalarType) -> String {
        switch type {
        case .yesNo: "yes_no"
        case .number(_, let unit):
            switch unit {
            case .percent: "percentage"
            case .percentagePoint: "percentage_points"
            case .dong: "money"
            case .none, .year, .month, .day, .times, .named: "number"
            }
        case .date: "date"
        case .year: "year"
        case .period: "period"
        case .text: "text"
        case .choice: "choice"
        case .award: "award"
        case .awardKind: "award_kind"
        }
    }
}
