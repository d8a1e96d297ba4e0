import XetKhenSyntax
import XetKhenValues

package struct Document: Sendable, Hashable {
    package var key: String
    package var number: String?
    package var date: CalendarDate?
    package var issuer: String
    package var title: LocalizedText?
    package var force: DateInterval
    package var grade: Grade
    package var range: SourceRange

    package init(
        key: String, number: String?, date: CalendarDate?, issuer: String, title: LocalizedText?, force: DateInterval,
        grade: Grade, range: SourceRange
    ) {
        self.key = key
        self.number = number
        self.date = date
        self.issuer = issuer
        self.title = title
        self.force = force
        self.grade = grade
        self.range = range
    }
}

/// Provisions that deliberately have no rule.
package struct NotEncoded: Sendable, Hashable {
    package var citations: [Citation]
    package var reason: LocalizedText
    package var range: SourceRange

    package init(citations: [Citation], reason: LocalizedText, range: SourceRange) {
        self.citations = citations
        self.reason = reason
        self.range = range
    }
}

package struct SubjectGroup: Sendable, Hashable {
    package var name: String
    package var title: LocalizedText
    package var kind: SubjectKind?
    /// Direct parents.
    package var parents: [Int]
    /// This group and all above it.
    package var ancestors: [Int]

    package init(name: String, title: LocalizedText, kind: SubjectKind?, parents: [Int], ancestors: [Int]) {
        self.name = name
        self.title = title
        self.kind = kind
        self.parents = parents
        self.ancestors = ancestors
    }
}

package struct Scale: Sendable, Hashable {
    package var name: String
    package var isOrdered: Bool
    /// Lowest first when ordered.
    package var values: [String]
    package var titles: [LocalizedText]

    package init(name: String, isOrdered: Bool, values: [String], titles: [LocalizedText]) {
        self.name = name
        self.isOrdered = isOrdered
        self.values = values
        self.titles = titles
    }
}

/// Rows exclude each other; `otherwise` stands for everything else, without it no row is an error of evaluation.
package struct DecisionTable: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        package var condition: CheckedCondition
        package var result: CheckedExpression

        package init(condition: CheckedCondition, result: CheckedExpression) {
            self.condition = condition
            self.result = result
        }
    }

    package var name: String
    package var label: LocalizedText
    package var type: ScalarType
    package var rows: [Row]
    package var otherwise: CheckedExpression?
    package var citations: [Citation]
    /// What the rows bind, in a frame of its own.
    package var frame: Frame
    package var range: SourceRange

    package init(
        name: String, label: LocalizedText, type: ScalarType, rows: [Row], otherwise: CheckedExpression?,
        citations: [Citation], frame: Frame = Frame(), range: SourceRange
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.rows = rows
        self.otherwise = otherwise
        self.citations = citations
        self.frame = frame
        self.range = range
    }
}
