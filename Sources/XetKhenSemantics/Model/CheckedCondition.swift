import XetKhenSyntax
import XetKhenValues

/// Records of a list that pass a filter.
package struct CheckedSelection: Sendable, Hashable {
    /// Index into `evidence`; its shape is a list.
    package var list: Int
    package var record: Int
    /// The slot that holds the record at hand while `filter` and the body are evaluated.
    package var variable: Int
    package var filter: CheckedCondition?
    /// Only the latest record, by the record's `countedBy`, among those that pass the filter.
    package var latestOnly: Bool
    /// Only records counted in the year at hand (per-year conditions).
    package var inYear: Bool
    /// Only records counted within this run.
    package var inRun: Int?

    package init(
        list: Int, record: Int, variable: Int, filter: CheckedCondition?, latestOnly: Bool = false,
        inYear: Bool = false, inRun: Int? = nil
    ) {
        self.list = list
        self.record = record
        self.variable = variable
        self.filter = filter
        self.latestOnly = latestOnly
        self.inYear = inYear
        self.inRun = inRun
    }
}

package struct CheckedExpression: Sendable, Hashable {
    /// What takes no more room than a reference lies in place; the rest stands behind one.
    package enum Kind: Sendable, Hashable {
        indirect case constant(Constant)
        /// A scalar evidence.
        case evidence(Int)
        /// A year series' value in the year at hand.
        case evidenceInYear(Int)
        indirect case field(variable: Int, field: Int)
        case parameter(Int)
        case builtInDate(BuiltInDate)
        indirect case arithmetic(ArithmeticOperator, CheckedExpression, CheckedExpression)
        indirect case negate(CheckedExpression)
        indirect case count(CheckedSelection)
        indirect case sum(CheckedSelection, CheckedExpression)
        indirect case yearsInRun(Int, CheckedCondition)
        indirect case runPart(RunPart, Int)
        indirect case anchor(Int, variable: Int)
        indirect case yearOf(CheckedExpression)
        indirect case yearAfter(CheckedExpression)
        indirect case periodPart(last: Bool, CheckedExpression)
        indirect case age(of: CheckedExpression, at: CheckedExpression)
        indirect case dateShift(CheckedExpression, by: CheckedExpression, unit: Unit, MonthRounding)
        indirect case rounded(CheckedExpression, to: ExactDecimal, Rounding)
        indirect case extreme(largest: Bool, [CheckedExpression])
        case table(Int)
    }

    package var kind: Kind
    package var type: ScalarType
    package var range: SourceRange

    package init(_ kind: Kind, type: ScalarType, range: SourceRange) {
        self.kind = kind
        self.type = type
        self.range = range
    }
}

package struct CheckedReading: Sendable, Hashable {
    package var label: String
    package var text: LocalizedText
    package var grade: Grade
    package var holder: LocalizedText?
    package var from: CalendarDate?
    package var condition: CheckedCondition

    package init(
        label: String, text: LocalizedText, grade: Grade, holder: LocalizedText?, from: CalendarDate?,
        condition: CheckedCondition
    ) {
        self.label = label
        self.text = text
        self.grade = grade
        self.holder = holder
        self.from = from
        self.condition = condition
    }
}

package struct CheckedRun: Sendable, Hashable {
    package var name: String
    /// The slot that holds the run.
    package var slot: Int
    /// A year; nil: as far back as the years hold.
    package var from: CheckedExpression?
    /// A date; nil: the run may end in any year before that of the proposal.
    package var touching: CheckedExpression?
    package var eachYear: CheckedCondition
    /// Indices into `resets`, opt-outs applied.
    package var resets: [Int]
    package var range: SourceRange

    package init(
        name: String, slot: Int, from: CheckedExpression?, touching: CheckedExpression?, eachYear: CheckedCondition,
        resets: [Int], range: SourceRange
    ) {
        self.name = name
        self.slot = slot
        self.from = from
        self.touching = touching
        self.eachYear = eachYear
        self.resets = resets
        self.range = range
    }
}

package struct CheckedCondition: Sendable, Hashable {
    /// What takes no more room than a reference lies in place; the rest stands behind one.
    package enum Kind: Sendable, Hashable {
        case constant(Bool)
        case all([CheckedCondition])
        case any([CheckedCondition])
        case pleaded([CheckedCondition])
        indirect case atLeast(Int, [CheckedCondition])
        indirect case not(CheckedCondition)
        /// A named criterion, evaluated once for a nomination.
        case criterion(Int)
        indirect case comparison(ComparisonOperator, CheckedExpression, CheckedExpression)
        /// `numerator / denominator OP threshold`, by cross-multiplication. Percentages are numbers of hundredths: where the
        /// threshold's type is a percentage, it is the quotient × 100 that is compared.
        indirect case ratio(CheckedExpression, CheckedExpression, ComparisonOperator, CheckedExpression)
        indirect case membership(CheckedExpression, [CheckedExpression], negated: Bool)
        indirect case recorded(CheckedExpression, Bool)
        indirect case within(CheckedExpression, years: CheckedExpression, until: CheckedExpression)
        /// A yes/no expression.
        indirect case truth(CheckedExpression)
        /// Some selected record makes every member of the body hold.
        indirect case exists(CheckedSelection, body: [CheckedCondition])
        indirect case withRun(CheckedRun, body: [CheckedCondition])
        /// `provision` numbers the readings of a ruleset: one provision has one reading at a time.
        indirect case readings(provision: Int, name: String, [CheckedReading])
    }

    package var kind: Kind
    /// The definition that this condition stands for, where it was named with `đặt`.
    package var definition: NamedDefinition?
    package var range: SourceRange

    package init(_ kind: Kind, definition: NamedDefinition? = nil, range: SourceRange) {
        self.kind = kind
        self.definition = definition
        self.range = range
    }

    package var name: String? { definition?.name }
    package var label: LocalizedText? { definition?.label }
}

/// What a definition is called. Shared, since few conditions stand for one.
package final class NamedDefinition: Sendable, Hashable {
    package let name: String
    package let label: LocalizedText

    package init(name: String, label: LocalizedText) {
        self.name = name
        self.label = label
    }

    package static func == (left: NamedDefinition, right: NamedDefinition) -> Bool {
        left.name == right.name && left.label == right.label
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(label)
    }
}

package struct CheckedException: Sendable, Hashable {
    package enum Consequence: Sendable, Hashable {
        case fails
        case satisfied
        case replaced(CheckedCondition)
    }

    package var label: String
    package var condition: CheckedCondition
    package var consequence: Consequence
    package var citations: [Citation]

    package init(label: String, condition: CheckedCondition, consequence: Consequence, citations: [Citation]) {
        self.label = label
        self.condition = condition
        self.consequence = consequence
        self.citations = citations
    }
}

/// Which end of an interval a hole shows: the lower end is certain, the upper one possible.
package enum SayingBound: UInt8, Sendable, Hashable {
    case certain
    case possible
}

/// A template with its typed holes found: literal stretches and holes in turn.
package struct CheckedSaying: Sendable, Hashable {
    package enum Part: Sendable, Hashable {
        case literal(String)
        /// A value: evidence, parameter, field of a variable, expression over a run.
        case value(CheckedExpression)
        /// One end of what is known of a value: `{c.dài.chắc}`, `{c.dài.có_thể}`.
        case bound(CheckedExpression, SayingBound)
        /// A whole record named by a variable (`{m}`).
        case record(variable: Int)
        /// `{thiếu}`: the missing facts of this rule.
        case missing
        /// `{mâu thuẫn}`: the disputed facts.
        case conflicting
    }

    package var vietnamese: [Part]
    package var english: [Part]?

    package init(vietnamese: [Part], english: [Part]?) {
        self.vietnamese = vietnamese
        self.english = english
    }
}

package struct CheckedSayings: Sendable, Hashable {
    package var met: CheckedSaying?
    package var notMet: CheckedSaying?
    package var unknown: CheckedSaying?

    package init(met: CheckedSaying? = nil, notMet: CheckedSaying? = nil, unknown: CheckedSaying? = nil) {
        self.met = met
        self.notMet = notMet
        self.unknown = unknown
    }
}
