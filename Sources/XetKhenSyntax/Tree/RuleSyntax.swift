import XetKhenValues

package struct SayingsSyntax: Sendable, Hashable {
    package var met: TextSyntax?
    package var notMet: TextSyntax?
    package var unknown: TextSyntax?

    package init(met: TextSyntax? = nil, notMet: TextSyntax? = nil, unknown: TextSyntax? = nil) {
        self.met = met
        self.notMet = notMet
        self.unknown = unknown
    }
}

/// One case of an anchor: `khi COND  E`, or E alone.

package struct SuspensionSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    /// Nil: every standard of every award.
    package var awards: [NameSyntax]?
    package var exceptAwards: [NameSyntax]
    package var condition: ConditionSyntax
    package var sayings: SayingsSyntax
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, awards: [NameSyntax]?, exceptAwards: [NameSyntax],
        condition: ConditionSyntax, sayings: SayingsSyntax, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.awards = awards
        self.exceptAwards = exceptAwards
        self.condition = condition
        self.sayings = sayings
        self.citations = citations
        self.force = force
    }
}

package struct CriterionSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    package var coverage: CoverageSyntax?
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?
    package var condition: ConditionSyntax?
    package var exceptions: [ExceptionSyntax]
    package var sayings: SayingsSyntax

    package init(
        name: NameSyntax, label: TextSyntax?, coverage: CoverageSyntax?, citations: [CitationSyntax],
        force: ForceSyntax?, condition: ConditionSyntax?, exceptions: [ExceptionSyntax], sayings: SayingsSyntax
    ) {
        self.name = name
        self.label = label
        self.coverage = coverage
        self.citations = citations
        self.force = force
        self.condition = condition
        self.exceptions = exceptions
        self.sayings = sayings
    }
}

/// `tiêu chuẩn NAME`: what entitles to an award.
package struct StandardSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    package var award: NameSyntax?
    package var kinds: [AwardKind]
    package var coverage: CoverageSyntax?
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?
    package var condition: ConditionSyntax?
    package var exceptions: [ExceptionSyntax]
    /// `hoãn khi`: suspends this standard's award while it holds.
    package var suspendedWhen: ConditionSyntax?
    /// `không áp dụng hoãn NAME`: ruleset-wide suspensions that this standard opts out of.
    package var suspensionOptOut: [NameSyntax]
    /// `chi tiết hóa X`: must hold together with X.
    package var refines: NameSyntax?
    package var sayings: SayingsSyntax

    package init(
        name: NameSyntax, label: TextSyntax?, award: NameSyntax?, kinds: [AwardKind], coverage: CoverageSyntax?,
        citations: [CitationSyntax], force: ForceSyntax?, condition: ConditionSyntax?, exceptions: [ExceptionSyntax],
        suspendedWhen: ConditionSyntax?, suspensionOptOut: [NameSyntax], refines: NameSyntax?, sayings: SayingsSyntax
    ) {
        self.name = name
        self.label = label
        self.award = award
        self.kinds = kinds
        self.coverage = coverage
        self.citations = citations
        self.force = force
        self.condition = condition
        self.exceptions = exceptions
        self.suspendedWhen = suspendedWhen
        self.suspensionOptOut = suspensionOptOut
        self.refines = refines
        self.sayings = sayings
    }
}

/// An authority or proposer, by date.

package struct ProcedureSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    /// Nil: every award.
    package var awards: [NameSyntax]?
    package var coverage: CoverageSyntax?
    package var condition: ConditionSyntax
    package var sayings: SayingsSyntax
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, awards: [NameSyntax]?, coverage: CoverageSyntax?,
        condition: ConditionSyntax, sayings: SayingsSyntax, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.awards = awards
        self.coverage = coverage
        self.condition = condition
        self.sayings = sayings
        self.citations = citations
        self.force = force
    }
}

/// `hạn mức NAME`: a cap or a floor over the nominations of one session.

package struct TableSyntax: Sendable, Hashable {
    package enum Cell: Sendable, Hashable {
        case anything
        case test(ComparisonOperator, ExpressionSyntax)
        case oneOf([ExpressionSyntax])
        /// `a .. b`, both ends included.
        case between(ExpressionSyntax, ExpressionSyntax)
    }

    package struct Row: Sendable, Hashable {
        /// Empty for the `còn lại` row.
        package var cells: [Cell]
        package var isOtherwise: Bool
        package var result: ExpressionSyntax
        package var range: SourceRange

        package init(cells: [Cell], isOtherwise: Bool, result: ExpressionSyntax, range: SourceRange) {
            self.cells = cells
            self.isOtherwise = isOtherwise
            self.result = result
            self.range = range
        }
    }

    package var name: NameSyntax
    package var label: TextSyntax?
    package var type: TypeSyntax
    package var citations: [CitationSyntax]
    package var columns: [ExpressionSyntax]
    package var rows: [Row]

    package init(
        name: NameSyntax, label: TextSyntax?, type: TypeSyntax, citations: [CitationSyntax],
        columns: [ExpressionSyntax], rows: [Row]
    ) {
        self.name = name
        self.label = label
        self.type = type
        self.citations = citations
        self.columns = columns
        self.rows = rows
    }
}
