import XetKhenSyntax
import XetKhenValues

/// One stretch of a parameter. `value` nil: `chưa có nguồn`, reading it gives the cause weak source.
package struct ParameterValue: Sendable, Hashable {
    package var value: Constant?
    package var force: DateInterval
    package var citations: [Citation]
    package var grade: Grade

    package init(value: Constant?, force: DateInterval, citations: [Citation], grade: Grade) {
        self.value = value
        self.force = force
        self.citations = citations
        self.grade = grade
    }
}

package struct Parameter: Sendable, Hashable {
    package var name: String
    package var label: LocalizedText
    package var type: ScalarType
    /// Sorted by date, without overlaps.
    package var values: [ParameterValue]
    package var isCouncilChoice: Bool
    package var range: SourceRange

    package init(
        name: String, label: LocalizedText, type: ScalarType, values: [ParameterValue], isCouncilChoice: Bool,
        range: SourceRange
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.values = values
        self.isCouncilChoice = isCouncilChoice
        self.range = range
    }
}

/// An anchor's cases are tried as exclusive alternatives over variable 0 (the record); none that holds is an error.
package struct AnchorClause: Sendable, Hashable {
    package var citations: [Citation]
    package var grade: Grade
    package var force: DateInterval
    /// Empty: `chưa có nguồn`.
    package var cases: [AnchorCase]

    package init(citations: [Citation], grade: Grade, force: DateInterval, cases: [AnchorCase]) {
        self.citations = citations
        self.grade = grade
        self.force = force
        self.cases = cases
    }
}

package struct AnchorCase: Sendable, Hashable {
    package var condition: CheckedCondition?
    package var year: CheckedExpression

    package init(condition: CheckedCondition?, year: CheckedExpression) {
        self.condition = condition
        self.year = year
    }
}

package struct Anchor: Sendable, Hashable {
    package var name: String
    package var record: Int
    package var clauses: [AnchorClause]
    /// Variable 0 is the record; what the cases bind stands above it.
    package var frame: Frame
    package var range: SourceRange

    package init(
        name: String, record: Int, clauses: [AnchorClause], frame: Frame = Frame(variables: 1), range: SourceRange
    ) {
        self.name = name
        self.record = record
        self.clauses = clauses
        self.frame = frame
        self.range = range
    }
}

/// `selection.variable` and all in it live in a frame of their own.
package struct Reset: Sendable, Hashable {
    package var name: String
    package var label: LocalizedText
    package var selection: CheckedSelection
    package var at: CheckedExpression
    package var partialYearMayCount: Bool
    package var citations: [Citation]
    package var grade: Grade
    package var force: DateInterval
    package var frame: Frame
    package var range: SourceRange

    package init(
        name: String, label: LocalizedText, selection: CheckedSelection, at: CheckedExpression,
        partialYearMayCount: Bool, citations: [Citation], grade: Grade, force: DateInterval, frame: Frame,
        range: SourceRange
    ) {
        self.name = name
        self.label = label
        self.selection = selection
        self.at = at
        self.partialYearMayCount = partialYearMayCount
        self.citations = citations
        self.grade = grade
        self.force = force
        self.frame = frame
        self.range = range
    }
}
