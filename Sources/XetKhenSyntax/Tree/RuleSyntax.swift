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

package final class SuspensionSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    /// Nil: every standard of every award.
    package let awards: [NameSyntax]?
    package let exceptAwards: [NameSyntax]
    package let condition: ConditionSyntax
    package let sayings: SayingsSyntax
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?

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

package final class CriterionSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    package let coverage: CoverageSyntax?
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?
    package let condition: ConditionSyntax?
    package let exceptions: [ExceptionSyntax]
    package let sayings: SayingsSyntax

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
package final class StandardSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    package let award: NameSyntax?
    package let kinds: [AwardKind]
    package let coverage: CoverageSyntax?
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?
    package let condition: ConditionSyntax?
    package let exceptions: [ExceptionSyntax]
    /// `hoãn khi`: suspends this standard's award while it holds.
    package let suspendedWhen: ConditionSyntax?
    /// `không áp dụng hoãn NAME`: ruleset-wide suspensions that this standard opts out of.
    package let suspensionOptOut: [NameSyntax]
    /// `chi tiết hóa X`: must hold together with X.
    package let refines: NameSyntax?
    package let sayings: SayingsSyntax

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

package final class ProcedureSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    /// Nil: every award.
    package let awards: [NameSyntax]?
    package let coverage: CoverageSyntax?
    package let condition: ConditionSyntax
    package let sayings: SayingsSyntax
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?

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

package final class TableSyntax: Sendable {
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

    package let name: NameSyntax
    package let label: TextSyntax?
    package let type: TypeSyntax
    package let citations: [CitationSyntax]
    package let columns: [ExpressionSyntax]
    package let rows: [Row]

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
