import XetKhenValues

/// Everything that a `quy-tắc` or `bảng` block may declare, tests apart. What is declared is shared and never copied: it is
/// handed from the parser over the tree to the checker.
package struct DeclarationSyntax: Sendable {
    package enum Kind: Sendable {
        case document(DocumentSyntax)
        case group(GroupSyntax)
        indirect case unit(NameSyntax)
        case scale(ScaleSyntax)
        case record(RecordSyntax)
        case paperType(PaperTypeSyntax)
        case evidence(EvidenceSyntax)
        case parameter(ParameterSyntax)
        case definition(DefinitionSyntax)
        case anchor(AnchorSyntax)
        case reset(ResetSyntax)
        case suspension(SuspensionSyntax)
        case criterion(CriterionSyntax)
        case award(AwardSyntax)
        case standard(StandardSyntax)
        case exclusion(ExclusionSyntax)
        case procedure(ProcedureSyntax)
        indirect case quota(QuotaSyntax)
        case transition(TransitionSyntax)
        case table(TableSyntax)
        case notEncoded(NotEncodedSyntax)
    }

    package var kind: Kind
    /// The whole declaration.
    package var range: SourceRange
    /// The Markdown headings that it stands under, outermost first.
    package var headings: [String]

    package init(_ kind: Kind, _ range: SourceRange, headings: [String] = []) {
        self.kind = kind
        self.range = range
        self.headings = headings
    }
}

/// `bộ quy tắc NAME "title"` with its clauses. Documents named inside it become declarations of their own.
package struct RulesetHeaderSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var title: TextSyntax
    package var jurisdiction: TextSyntax?
    package var force: ForceSyntax?
    /// `phong trào từ … đến …`: when achievements count.
    package var movement: ForceSyntax?
    package var uses: [NameSyntax]
    package var range: SourceRange

    package init(
        name: NameSyntax, title: TextSyntax, jurisdiction: TextSyntax? = nil, force: ForceSyntax? = nil,
        movement: ForceSyntax? = nil, uses: [NameSyntax] = [], range: SourceRange
    ) {
        self.name = name
        self.title = title
        self.jurisdiction = jurisdiction
        self.force = force
        self.movement = movement
        self.uses = uses
        self.range = range
    }
}

/// `văn bản KEY number, ngày D, issuer`; number and date are nil where the document leaves them blank (`để trống`).
package final class DocumentSyntax: Sendable {
    package let key: NameSyntax
    package let number: String?
    package let date: CalendarDate?
    package let issuer: String
    package let title: TextSyntax?
    package let force: ForceSyntax?
    package let grade: Grade

    package init(
        key: NameSyntax, number: String?, date: CalendarDate?, issuer: String, title: TextSyntax? = nil,
        force: ForceSyntax? = nil, grade: Grade
    ) {
        self.key = key
        self.number = number
        self.date = date
        self.issuer = issuer
        self.title = title
        self.force = force
        self.grade = grade
    }
}

/// `chưa thể hiện C; C "reason"`: provisions that deliberately have no rule.
package final class NotEncodedSyntax: Sendable {
    package let citations: [CitationSyntax]
    package let reason: TextSyntax

    package init(citations: [CitationSyntax], reason: TextSyntax) {
        self.citations = citations
        self.reason = reason
    }
}

/// What sort of nominee a group is; the law's limbs and the bonus depend on it.
package enum SubjectKind: UInt8, Sendable, Hashable, CaseIterable {
    case individual
    case collective
    case household
    case enterprise
    case governmentUnit
}

/// `nhóm NAME "title" là KIND_OR_PARENT, …`.
package final class GroupSyntax: Sendable {
    package let name: NameSyntax
    package let title: TextSyntax
    package let kind: SubjectKind?
    package let parents: [NameSyntax]

    package init(name: NameSyntax, title: TextSyntax, kind: SubjectKind?, parents: [NameSyntax]) {
        self.name = name
        self.title = title
        self.kind = kind
        self.parents = parents
    }
}

/// `cho G1, G2 trừ G3`.
package struct CoverageSyntax: Sendable, Hashable {
    package var groups: [NameSyntax]
    package var except: [NameSyntax]

    package init(groups: [NameSyntax], except: [NameSyntax] = []) {
        self.groups = groups
        self.except = except
    }
}

/// `thang NAME` (ordered, lowest first) or `lựa chọn NAME`; each value may carry a title.
package final class ScaleSyntax: Sendable {
    package let name: NameSyntax
    package let isOrdered: Bool
    package let values: [NameSyntax]
    package let titles: [TextSyntax?]

    package init(name: NameSyntax, isOrdered: Bool, values: [NameSyntax], titles: [TextSyntax?]) {
        self.name = name
        self.isOrdered = isOrdered
        self.values = values
        self.titles = titles
    }
}

package struct FieldSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var title: TextSyntax?
    package var type: TypeSyntax
    /// `không sau ngày xét`: a later date is an error rather than a finding.
    package var notAfterConsideration: Bool

    package init(name: NameSyntax, title: TextSyntax?, type: TypeSyntax, notAfterConsideration: Bool) {
        self.name = name
        self.title = title
        self.type = type
        self.notAfterConsideration = notAfterConsideration
    }
}

/// `bản ghi NAME` with fields, the key that tells when two papers speak of one record, and the year it counts in.
package final class RecordSyntax: Sendable {
    package let name: NameSyntax
    package let fields: [FieldSyntax]
    package let key: [NameSyntax]
    /// `tính theo E`: the date or year by which a record falls into a run, a window, or is the latest.
    package let countedBy: ExpressionSyntax?

    package init(name: NameSyntax, fields: [FieldSyntax], key: [NameSyntax], countedBy: ExpressionSyntax?) {
        self.name = name
        self.fields = fields
        self.key = key
        self.countedBy = countedBy
    }
}

/// `giấy tờ NAME "title" bậc N`: a greater rank silences a smaller one on the same fact.
package final class PaperTypeSyntax: Sendable {
    package let name: NameSyntax
    package let title: TextSyntax
    package let rank: Int

    package init(name: NameSyntax, title: TextSyntax, rank: Int) {
        self.name = name
        self.title = title
        self.rank = rank
    }
}

/// When a list counts as complete.
package enum CompletenessSyntax: Sendable, Hashable {
    /// Open unless the nomination's evidence says `complete`, optionally only on a paper of this type.
    case declared(byPaper: NameSyntax?)
    /// `trọn vẹn khi có`: a list that is given is complete.
    case whenGiven
}

/// `minh chứng NAME "label" : TYPE`, or `đánh giá NAME "label" : TYPE bởi …` when `assessor` is set.
package final class EvidenceSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    package let type: TypeSyntax
    package let question: TextSyntax?
    /// Who must answer.
    package let answeredBy: TextSyntax?
    /// The body whose degree word this is; its grounds and paper are part of the evidence.
    package let assessor: TextSyntax?
    package let papers: [NameSyntax]
    package let coverage: CoverageSyntax?
    package let completeness: CompletenessSyntax?
    package let citations: [CitationSyntax]
    package let notAfterConsideration: Bool

    package init(
        name: NameSyntax, label: TextSyntax?, type: TypeSyntax, question: TextSyntax?, answeredBy: TextSyntax?,
        assessor: TextSyntax?, papers: [NameSyntax], coverage: CoverageSyntax?, completeness: CompletenessSyntax?,
        citations: [CitationSyntax], notAfterConsideration: Bool
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.question = question
        self.answeredBy = answeredBy
        self.assessor = assessor
        self.papers = papers
        self.coverage = coverage
        self.completeness = completeness
        self.citations = citations
        self.notAfterConsideration = notAfterConsideration
    }
}

/// One dated value of a parameter; `value` nil is a stretch written `chưa có nguồn`.
package struct ParameterValueSyntax: Sendable, Hashable {
    package var value: ExpressionSyntax?
    package var force: ForceSyntax?
    package var citations: [CitationSyntax]
    package var range: SourceRange

    package init(value: ExpressionSyntax?, force: ForceSyntax?, citations: [CitationSyntax], range: SourceRange) {
        self.value = value
        self.force = force
        self.citations = citations
        self.range = range
    }
}

/// `tham số NAME "label" : TYPE` with dated values. `isCouncilChoice` for `của hội đồng`.
package final class ParameterSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    package let type: TypeSyntax
    package let values: [ParameterValueSyntax]
    package let isCouncilChoice: Bool

    package init(
        name: NameSyntax, label: TextSyntax?, type: TypeSyntax, values: [ParameterValueSyntax], isCouncilChoice: Bool
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.values = values
        self.isCouncilChoice = isCouncilChoice
    }
}

/// `đặt NAME = E` or `đặt NAME` with a condition below it.
package final class DefinitionSyntax: Sendable {
    package enum Value: Sendable, Hashable {
        case expression(ExpressionSyntax)
        case condition(ConditionSyntax)
    }

    package let name: NameSyntax
    package let label: TextSyntax?
    package let value: Value

    package init(name: NameSyntax, label: TextSyntax?, value: Value) {
        self.name = name
        self.label = label
        self.value = value
    }
}
