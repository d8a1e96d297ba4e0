import XetKhenSemantics
import XetKhenValues

/// What a trace node stands for. Children of a node are the nodes between it and its `end`, at depth one.
package enum TraceNodeKind: UInt8, Sendable, Hashable {
    /// A rule (criterion, standard, suspension, procedure, transition); `reference` is its index in the ruleset. Its
    /// children: the condition, then each exception's condition followed by its replacing condition if it has one.
    case criterion
    case standard
    case suspension
    case procedure
    case transition
    /// The conditions of `CheckedCondition.Kind`; the children stand in the order of the condition's members.
    case constant
    case all
    case any
    case pleaded
    case atLeast
    case not
    /// A mention of a criterion; `reference` is the criterion, its own node is at `Trace.criterionNodes[reference]`.
    case criterionReference
    case comparison
    case ratio
    case membership
    case recorded
    case within
    case truth
    /// Children: one `candidate` for each record considered, in list order; last a `restCandidate` on an open list.
    /// `reference` is that of a `LatestNote`.
    case exists
    /// `reference` is the record's position; children: the filter if any, then the members of the body. Its value, where
    /// there is one, is whether the record is counted in the run that is asked for: 1, 0 or a range without bounds.
    case candidate
    case restCandidate
    /// `reference` indexes `Trace.runs`; children: the members of the body.
    case withRun
    /// Children: one `reading` for each reading in source order.
    case readings
    /// `reference` is its position; left out when it is not yet heard.
    case reading
}

package enum TraceStatus: UInt8, Sendable, Hashable {
    case judged
    /// `cho` does not cover the nominee.
    case notCovered
    case notInForce
    case notPleaded
    /// A reading that is not yet heard on the date of consideration.
    case notHeard
    /// All members left out.
    case empty

    package var isLeftOut: Bool { self != .judged }
}

/// What was found of the latest record (`gần nhất`) besides its candidates.
package struct LatestNote: Sendable, Hashable {
    /// Whether some record passes the filter for certain.
    package var isCertain: Bool
    /// Why it is not settled which record is the latest.
    package var causes: Causes

    package init(isCertain: Bool, causes: Causes) {
        self.isCertain = isCertain
        self.causes = causes
    }

    /// Nil for the reference of an `exists` that does not ask for the latest.
    package init?(reference: Int32) {
        guard reference & 1 == 1 else { return nil }
        isCertain = reference & 2 == 2
        causes = Causes(rawValue: UInt8(truncatingIfNeeded: reference >> 2))
    }

    package var reference: Int32 { 1 | (isCertain ? 2 : 0) | Int32(causes.rawValue) << 2 }
}

/// One step of an evaluation, in the order in which the steps were entered. `truth` means nothing when left out.
package struct TraceNode: Sendable, Hashable {
    package var kind: TraceNodeKind
    package var status: TraceStatus
    package var truth: Truth
    package var reference: Int32
    /// One past the last node below this one.
    package var end: Int32
    /// `Trace.values[firstValue ..< firstValue + valueCount]`: left and right of a comparison (numerator, denominator,
    /// threshold of a ratio; operand of a membership; date, lower and upper end of a window).
    package var firstValue: Int32
    package var valueCount: Int32
    /// `Trace.facts[firstFact ..< firstFact + factCount]`: what a leaf read, sorted, without repetition.
    package var firstFact: Int32
    package var factCount: Int32

    package init(
        kind: TraceNodeKind, status: TraceStatus = .judged, truth: Truth = .true, reference: Int32 = 0, end: Int32 = 0,
        firstValue: Int32 = 0, valueCount: Int32 = 0, firstFact: Int32 = 0, factCount: Int32 = 0
    ) {
        self.kind = kind
        self.status = status
        self.truth = truth
        self.reference = reference
        self.end = end
        self.firstValue = firstValue
        self.valueCount = valueCount
        self.firstFact = firstFact
        self.factCount = factCount
    }
}

/// A value of an expression as it was computed; `isUnwritten` for a field known to be unwritten.
package struct TracedValue: Sendable, Hashable {
    package var range: NumberRange
    package var isUnwritten: Bool

    package init(range: NumberRange, isUnwritten: Bool = false) {
        self.range = range
        self.isUnwritten = isUnwritten
    }
}

/// What one year is to a run.
package enum YearStanding: UInt8, Sendable, Hashable {
    case holds
    case breaks
    /// Not known: `causes` of the run say why.
    case unknown
    /// The year of the proposal, not rated yet: neither counts nor breaks.
    case notRatedYet
    /// Up to a reset: does not count though it may be rated.
    case reset
    /// The year of a reset that may count.
    case resetPossible
    /// Before the first year that may count.
    case beforeStart
}

/// A run as it was found. `certain…` and `possible…` are empty when first > last.
package struct TracedRun: Sendable, Hashable {
    package var certainFirst: Int32
    package var certainLast: Int32
    package var possibleFirst: Int32
    package var possibleLast: Int32
    /// The latest year that certainly ends the possible run at its early side, if one was met (not its start).
    package var breakingYear: Int32?
    /// The year from which it may count, where that is known exactly.
    package var start: Int32?
    package var causes: Causes
    /// `Trace.years[firstYear ..< firstYear + yearCount]`, the latest year first.
    package var firstYear: Int32
    package var yearCount: Int32

    package init(
        certainFirst: Int32, certainLast: Int32, possibleFirst: Int32, possibleLast: Int32, breakingYear: Int32?,
        start: Int32?, causes: Causes, firstYear: Int32 = 0, yearCount: Int32 = 0
    ) {
        self.certainFirst = certainFirst
        self.certainLast = certainLast
        self.possibleFirst = possibleFirst
        self.possibleLast = possibleLast
        self.breakingYear = breakingYear
        self.start = start
        self.causes = causes
        self.firstYear = firstYear
        self.yearCount = yearCount
    }

    package var certainLength: Int32 { certainFirst > certainLast ? 0 : certainLast - certainFirst + 1 }
    package var possibleLength: Int32 { possibleFirst > possibleLast ? 0 : possibleLast - possibleFirst + 1 }
}

package struct TracedYear: Sendable, Hashable {
    package var year: Int32
    package var standing: YearStanding

    package init(year: Int32, standing: YearStanding) {
        self.year = year
        self.standing = standing
    }
}

/// The steps of one evaluation: criteria first, then standards, suspensions, procedures and transitions, each in ruleset
/// order.
/// Written by the evaluator as it goes; every explanation is read off this and nothing is evaluated again.
package struct Trace: Sendable, Hashable {
    package var nodes: [TraceNode] = []
    package var values: [TracedValue] = []
    package var facts: [FactKey] = []
    package var runs: [TracedRun] = []
    package var years: [TracedYear] = []
    /// Where each rule's own node is.
    package var criterionNodes: [Int32] = []
    package var standardNodes: [Int32] = []
    package var suspensionNodes: [Int32] = []
    package var procedureNodes: [Int32] = []
    package var transitionNodes: [Int32] = []
    /// The condition of each standard's own `hoãn khi`, after all standards; −1 for a standard without one.
    package var standardSuspensionNodes: [Int32] = []

    package init() {}

    /// The nodes one level below `node`, in order.
    package func children(of node: Int) -> [Int] {
        var result: [Int] = []
        var next = node + 1
        let end = Int(nodes[node].end)
        while next < end {
            result.append(next)
            next = Swift.max(next + 1, Int(nodes[next].end))
        }
        return result
    }
}
