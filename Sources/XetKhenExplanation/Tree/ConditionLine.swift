import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What became of one condition: judged, or left out and why.
package enum LineOutcome: Sendable, Hashable {
    case judged(Truth)
    case leftOut(TraceStatus)

    package var isMet: Bool { self == .judged(.true) }
    package var isNotMet: Bool { self == .judged(.false) }

    /// The causes of an unknown value; empty when the condition is settled or left out.
    package var causes: Causes {
        switch self {
        case .judged(let truth): truth.causes
        case .leftOut: []
        }
    }

    package var isUnknown: Bool { !causes.isEmpty }

    package var isLeftOut: Bool {
        switch self {
        case .judged: false
        case .leftOut: true
        }
    }
}

/// One side of a comparison: what was asked for, and the value that the evaluation found. `value` is nil where the
/// trace holds none.
package struct Operand: Sendable, Hashable {
    package var expression: CheckedExpression
    package var value: TracedValue?

    package init(_ expression: CheckedExpression, _ value: TracedValue?) {
        self.expression = expression
        self.value = value
    }
}

/// One record of a list of the nomination.
package struct RecordReference: Sendable, Hashable {
    /// Index into the ruleset's `evidence`.
    package var list: Int
    /// Position in the list.
    package var index: Int

    package init(list: Int, index: Int) {
        self.list = list
        self.index = index
    }
}

/// One year of a run with what was stated for it.
package struct RunYear: Sendable, Hashable {
    package var year: Int
    package var standing: YearStanding
    /// The facts of the year that the run's condition names, in ruleset order.
    package var facts: [FactNote]

    package init(year: Int, standing: YearStanding, facts: [FactNote]) {
        self.year = year
        self.standing = standing
        self.facts = facts
    }
}

/// A reading of a provision, without its condition (which stands below it as a line).
package struct ReadingNote: Sendable, Hashable {
    package var label: String
    package var text: LocalizedText
    package var grade: Grade
    package var holder: LocalizedText?
    package var from: CalendarDate?

    package init(_ reading: CheckedReading) {
        label = reading.label
        text = reading.text
        grade = reading.grade
        holder = reading.holder
        from = reading.from
    }
}

/// The names that an expression may use where it stands, for putting it into words.
package struct LineScope: Sendable, Hashable {
    /// What each year of the runs in these slots must be.
    package var runs: [Int: CheckedCondition] = [:]
    /// Index into `records` for each variable.
    package var records: [Int: Int] = [:]

    package init() {}
}

/// A condition of a rule with what the evaluation found, and its parts below it.
///
/// Built by walking the rule's condition and its trace side by side. Nothing is computed anew: truth, values and facts
/// are those of the trace.
package struct ConditionLine: Sendable, Hashable {
    package enum Group: Sendable, Hashable {
        case all
        case any
        case pleaded
        case atLeast(Int)
        case not
    }

    package enum Consequence: Sendable, Hashable {
        case fails
        case satisfied
        case replaced
    }

    package enum Content: Sendable, Hashable {
        case constant(Bool)
        case group(Group)
        case criterion(Int)
        /// The operator that must hold; a `không phải` around it is already turned into it.
        case comparison(Operand, ComparisonOperator, Operand)
        case ratio(Operand, Operand, ComparisonOperator, Operand)
        case membership(Operand, [CheckedExpression], negated: Bool)
        case recorded(Operand, Bool)
        case within(Operand, years: CheckedExpression, lower: TracedValue?, upper: TracedValue?)
        /// A yes/no expression and which of the two is required.
        case truth(Operand, required: Bool)
        case exists(CheckedSelection)
        /// `passesFilter` is nil where the list has no filter.
        case candidate(RecordReference, passesFilter: Truth?)
        /// Whatever an open list may still hold.
        case furtherRecord(list: Int)
        case run(CheckedRun, TracedRun, [RunYear])
        case readings(provision: Int, name: String)
        case reading(ReadingNote)
        case exception(label: String, Consequence)
        /// A part of which the trace does not say more than its value.
        case bare
    }

    package var content: Content
    package var outcome: LineOutcome
    /// The name that the ruleset gives to this condition, where it has one.
    package var label: LocalizedText?
    package var saying: FilledSaying?
    /// The line's own sources, or else those of the rule in which it stands.
    package var citations: [Citation]
    package var grade: Grade
    /// What a leaf read, sorted.
    package var facts: [FactNote]
    package var scope: LineScope
    package var children: [ConditionLine]

    package init(
        _ content: Content, outcome: LineOutcome, label: LocalizedText? = nil, saying: FilledSaying? = nil,
        citations: [Citation] = [], grade: Grade = .v1, facts: [FactNote] = [], scope: LineScope = LineScope(),
        children: [ConditionLine] = []
    ) {
        self.scope = scope
        self.content = content
        self.outcome = outcome
        self.label = label
        self.saying = saying
        self.citations = citations
        self.grade = grade
        self.facts = facts
        self.children = children
    }

    package var isLeaf: Bool {
        switch content {
        case .comparison, .ratio, .membership, .recorded, .within, .truth, .constant: true
        case .bare, .group, .criterion, .exists, .candidate, .furtherRecord, .run, .readings, .reading, .exception:
            false
        }
    }
}

/// A text of the ruleset with its holes filled by values of the trace. `english` is nil where the author gave none.
package struct FilledSaying: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case literal(String)
        case value(TracedValue, ScalarType)
        case text(String)
        case record(RecordReference)
        case facts([FactNote])
    }

    package var vietnamese: [Part]
    package var english: [Part]?

    package init(vietnamese: [Part], english: [Part]?) {
        self.vietnamese = vietnamese
        self.english = english
    }
}
