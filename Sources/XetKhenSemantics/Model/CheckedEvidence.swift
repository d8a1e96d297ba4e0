import XetKhenSyntax
import XetKhenValues

package struct RecordField: Sendable, Hashable {
    package var name: String
    package var title: LocalizedText
    package var type: ScalarType
    /// The text that says that the field is known to be unwritten, where its type allows that.
    package var unwritten: String?
    package var notAfterConsideration: Bool

    package init(
        name: String, title: LocalizedText, type: ScalarType, unwritten: String?, notAfterConsideration: Bool
    ) {
        self.name = name
        self.title = title
        self.type = type
        self.unwritten = unwritten
        self.notAfterConsideration = notAfterConsideration
    }
}

package struct RecordType: Sendable, Hashable {
    package var name: String
    package var fields: [RecordField]
    /// Indices into `fields`; empty: every field.
    package var key: [Int]
    /// A date or year over the fields of variable 0.
    package var countedBy: CheckedExpression?
    /// A list of scalars: its elements are bare values of the one field.
    package var isScalar: Bool

    package init(name: String, fields: [RecordField], key: [Int], countedBy: CheckedExpression?, isScalar: Bool) {
        self.name = name
        self.fields = fields
        self.key = key
        self.countedBy = countedBy
        self.isScalar = isScalar
    }
}

package struct PaperType: Sendable, Hashable {
    package var name: String
    package var title: LocalizedText
    package var rank: Int

    package init(name: String, title: LocalizedText, rank: Int) {
        self.name = name
        self.title = title
        self.rank = rank
    }
}

package enum Completeness: Sendable, Hashable {
    /// Open unless the evidence says `complete`, on a paper of this type when one is named.
    case declared(paperType: Int?)
    case whenGiven
}

/// Shared, since every reader of nominations looks at each.
package final class EvidenceDeclaration: Sendable {
    package let name: String
    package let label: LocalizedText
    package let shape: EvidenceShape
    package let question: LocalizedText?
    package let answeredBy: LocalizedText?
    /// Set for an assessment: the body whose degree word this is.
    package let assessor: LocalizedText?
    package let papers: [Int]
    package let coverage: Coverage?
    package let completeness: Completeness
    package let citations: [Citation]
    package let notAfterConsideration: Bool
    package let range: SourceRange

    package init(
        name: String, label: LocalizedText, shape: EvidenceShape, question: LocalizedText?, answeredBy: LocalizedText?,
        assessor: LocalizedText?, papers: [Int], coverage: Coverage?, completeness: Completeness,
        citations: [Citation], notAfterConsideration: Bool, range: SourceRange
    ) {
        self.name = name
        self.label = label
        self.shape = shape
        self.question = question
        self.answeredBy = answeredBy
        self.assessor = assessor
        self.papers = papers
        self.coverage = coverage
        self.completeness = completeness
        self.citations = citations
        self.notAfterConsideration = notAfterConsideration
        self.range = range
    }
}
