import XetKhenValues

/// Everything that a `quy-tắc` or `bảng` block may declare, tests apart.
package struct DeclarationSyntax: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case document(DocumentSyntax)
        case group(GroupSyntax)
        case unit(NameSyntax)
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
        case quota(QuotaSyntax)
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
package struct DocumentSyntax: Sendable, Hashable {
    package var key: NameSyntax
    package var number: String?
    package var date: CalendarDate?
    package var issuer: String
    package var title: TextSyntax?
    package var force: ForceSyntax?
    package var grade: Grade

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
package struct NotEncodedSyntax: Sendable, Hashable {
    package var citations: [CitationSyntax]
    package var reason: TextSyntax

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
package struct GroupSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var title: TextSyntax
    package var kind: SubjectKind?
    package var parents: [NameSyntax]

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
package struct ScaleSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var isOrdered: Bool
    package var values: [NameSyntax]
    package var titles: [TextSyntax?]

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
package struct RecordSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var fields: [FieldSyntax]
    package var key: [NameSyntax]
    /// `tính theo E`: the date or year by which a record falls into a run, a window, or is the latest.
    package var countedBy: ExpressionSyntax?

    package init(name: NameSyntax, fields: [FieldSyntax], key: [NameSyntax], countedBy: ExpressionSyntax?) {
        self.name = name
        self.fields = fields
        self.key = key
        self.countedBy = countedBy
    }
}

/// `giấy tờ NAME "title" bậc N`: a greater rank silences a smaller one on the same fact.
package struct PaperTypeSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var title: TextSyntax
    package var rank: Int

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
package struct EvidenceSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    package var type: TypeSyntax
    package var question: TextSyntax?
    /// Who must answer.
    package var answeredBy: TextSyntax?
    /// The body whose degree word this is; its grounds and paper are part of the evidence.
    package var assessor: TextSyntax?
    package var papers: [NameSyntax]
    package var coverage: CoverageSyntax?
    package var completeness: CompletenessSyntax?
    package var citations: [CitationSyntax]
    package var notAfterConsideration: Bool

    package init(
        name: NameSyntax, label: TextSyntax? = nil, type: TypeSyntax, question: TextSyntax? = nil,
        answeredBy: TextSyntax? = nil, assessor: TextSyntax? = nil, papers: [NameSyntax] = [],
        coverage: CoverageSyntax? = nil, completeness: CompletenessSyntax? = nil, citations: [CitationSyntax] = [],
        notAfterConsideration: Bool = false
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
package struct ParameterSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    package var type: TypeSyntax
    package var values: [ParameterValueSyntax]
    package var isCouncilChoice: Bool

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
package struct DefinitionSyntax: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        case expression(ExpressionSyntax)
        case condition(ConditionSyntax)
    }

    package var name: NameSyntax
    package var label: TextSyntax?
    package var value: Value

    package init(name: NameSyntax, label: TextSyntax?, value: Value) {
        self.name = name
        self.label = label
        self.value = value
    }
}
