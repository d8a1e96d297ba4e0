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

    package init(
        key: String, number: String?, date: CalendarDate?, issuer: String, title: LocalizedText?, force: DateInterval,
        grade: Grade
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

package struct EvidenceDeclaration: Sendable, Hashable {
    package var name: String
    package var label: LocalizedText
    package var shape: EvidenceShape
    package var question: LocalizedText?
    package var answeredBy: LocalizedText?
    /// Set for an assessment: the body whose degree word this is.
    package var assessor: LocalizedText?
    package var papers: [Int]
    package var coverage: Coverage?
    package var completeness: Completeness
    package var citations: [Citation]
    package var notAfterConsideration: Bool
    package var range: SourceRange

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

/// How many record variables and runs a rule binds at most at one time.
package struct Frame: Sendable, Hashable {
    package var variables: Int
    package var runs: Int

    package init(variables: Int = 0, runs: Int = 0) {
        self.variables = variables
        self.runs = runs
    }
}

/// What criteria, standards, suspensions and procedures have in common.
package struct Rule: Sendable, Hashable {
    package var name: String
    package var label: LocalizedText
    /// Nil: every group.
    package var coverage: Coverage?
    package var citations: [Citation]
    /// The lowest grade that it cites.
    package var grade: Grade
    package var force: DateInterval
    package var condition: CheckedCondition
    package var exceptions: [CheckedException]
    package var sayings: CheckedSayings
    package var frame: Frame
    /// Headings of the provision, outermost first.
    package var headings: [String]
    package var range: SourceRange

    package init(
        name: String, label: LocalizedText, coverage: Coverage?, citations: [Citation], grade: Grade,
        force: DateInterval, condition: CheckedCondition, exceptions: [CheckedException], sayings: CheckedSayings,
        frame: Frame, headings: [String], range: SourceRange
    ) {
        self.name = name
        self.label = label
        self.coverage = coverage
        self.citations = citations
        self.grade = grade
        self.force = force
        self.condition = condition
        self.exceptions = exceptions
        self.sayings = sayings
        self.frame = frame
        self.headings = headings
        self.range = range
    }
}

package struct Criterion: Sendable, Hashable {
    package var rule: Rule
    package init(rule: Rule) { self.rule = rule }
}

package struct Standard: Sendable, Hashable {
    package var rule: Rule
    package var award: Int
    package var kinds: [AwardKind]
    package var suspendedWhen: CheckedCondition?
    /// Indices into `suspensions`.
    package var ignoredSuspensions: [Int]
    /// The standard with which this one must hold together.
    package var refines: Int?

    package init(
        rule: Rule, award: Int, kinds: [AwardKind], suspendedWhen: CheckedCondition?, ignoredSuspensions: [Int],
        refines: Int?
    ) {
        self.rule = rule
        self.award = award
        self.kinds = kinds
        self.suspendedWhen = suspendedWhen
        self.ignoredSuspensions = ignoredSuspensions
        self.refines = refines
    }
}

package struct Suspension: Sendable, Hashable {
    package var rule: Rule
    /// Indices into `awards`.
    package var awards: [Int]

    package init(rule: Rule, awards: [Int]) {
        self.rule = rule
        self.awards = awards
    }
}

package struct Procedure: Sendable, Hashable {
    package var rule: Rule
    package var awards: [Int]

    package init(rule: Rule, awards: [Int]) {
        self.rule = rule
        self.awards = awards
    }
}

package struct Office: Sendable, Hashable {
    package var title: LocalizedText
    package var coverage: Coverage?
    package var force: DateInterval
    package var citations: [Citation]

    package init(title: LocalizedText, coverage: Coverage?, force: DateInterval, citations: [Citation]) {
        self.title = title
        self.coverage = coverage
        self.force = force
        self.citations = citations
    }
}

package struct Bonus: Sendable, Hashable {
    package var amount: CheckedExpression
    package var coverage: Coverage?
    package var force: DateInterval
    package var citations: [Citation]
    /// What `amount` binds, in a frame of its own.
    package var frame: Frame

    package init(
        amount: CheckedExpression, coverage: Coverage?, force: DateInterval, citations: [Citation],
        frame: Frame = Frame()
    ) {
        self.amount = amount
        self.coverage = coverage
        self.force = force
        self.citations = citations
        self.frame = frame
    }
}

package struct Award: Sendable, Hashable {
    package var name: String
    package var title: LocalizedText
    package var isTitle: Bool
    package var awardClass: LocalizedText?
    /// Directly above these.
    package var above: [Int]
    /// Above all of these, closed transitively.
    package var aboveAll: [Int]
    package var authorities: [Office]
    package var proposers: [Office]
    package var bonuses: [Bonus]
    package var dossier: [Int]
    package var consultation: LocalizedText?
    package var citations: [Citation]
    package var force: DateInterval
    package var range: SourceRange

    package init(
        name: String, title: LocalizedText, isTitle: Bool, awardClass: LocalizedText?, above: [Int], aboveAll: [Int],
        authorities: [Office], proposers: [Office], bonuses: [Bonus], dossier: [Int], consultation: LocalizedText?,
        citations: [Citation], force: DateInterval, range: SourceRange
    ) {
        self.name = name
        self.title = title
        self.isTitle = isTitle
        self.awardClass = awardClass
        self.above = above
        self.aboveAll = aboveAll
        self.authorities = authorities
        self.proposers = proposers
        self.bonuses = bonuses
        self.dossier = dossier
        self.consultation = consultation
        self.citations = citations
        self.force = force
        self.range = range
    }
}

package struct Exclusion: Sendable, Hashable {
    package var awards: [Int]
    package var coverage: Coverage
    package var citations: [Citation]
    package var force: DateInterval
    package var highestOpen: Int?
    package var highestOpenCitations: [Citation]
    package var saying: LocalizedText?
    package var range: SourceRange

    package init(
        awards: [Int], coverage: Coverage, citations: [Citation], force: DateInterval, highestOpen: Int?,
        highestOpenCitations: [Citation], saying: LocalizedText?, range: SourceRange
    ) {
        self.awards = awards
        self.coverage = coverage
        self.citations = citations
        self.force = force
        self.highestOpen = highestOpen
        self.highestOpenCitations = highestOpenCitations
        self.saying = saying
        self.range = range
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
