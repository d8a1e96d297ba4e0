import XetKhenValues

/// The three texts of a criterion or standard; holes are `{name}`, `{c.dài}`, `{thiếu}`.
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
package struct AnchorCaseSyntax: Sendable, Hashable {
    package var condition: ConditionSyntax?
    package var value: ExpressionSyntax

    package init(condition: ConditionSyntax?, value: ExpressionSyntax) {
        self.condition = condition
        self.value = value
    }
}

/// One dated stretch of an anchor, with its source; `cases` empty is a stretch written `chưa có nguồn`.
package struct AnchorClauseSyntax: Sendable, Hashable {
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?
    package var cases: [AnchorCaseSyntax]
    package var range: SourceRange

    package init(citations: [CitationSyntax], force: ForceSyntax?, cases: [AnchorCaseSyntax], range: SourceRange) {
        self.citations = citations
        self.force = force
        self.cases = cases
        self.range = range
    }
}

/// `mốc NAME của RECORD`: the first year that counts after a record, a dated function of its fields.
package struct AnchorSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var record: NameSyntax
    package var clauses: [AnchorClauseSyntax]

    package init(name: NameSyntax, record: NameSyntax, clauses: [AnchorClauseSyntax]) {
        self.name = name
        self.record = record
        self.clauses = clauses
    }
}

/// `đặt lại NAME`: years up to the event of each selected record do not count in any run (unless opted out).
package struct ResetSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    package var selection: ListSelectionSyntax
    /// The date at which counting starts again.
    package var at: ExpressionSyntax
    /// `năm chứa ngày đó có thể tính` (true) or `chưa tính` (false).
    package var partialYearMayCount: Bool
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, selection: ListSelectionSyntax, at: ExpressionSyntax,
        partialYearMayCount: Bool, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.selection = selection
        self.at = at
        self.partialYearMayCount = partialYearMayCount
        self.citations = citations
        self.force = force
    }
}

/// `hoãn NAME`: suspends every award (or those of `awards`) while its condition holds.
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
package struct OfficeSyntax: Sendable, Hashable {
    package var title: TextSyntax
    package var coverage: CoverageSyntax?
    package var force: ForceSyntax?
    package var citations: [CitationSyntax]

    package init(title: TextSyntax, coverage: CoverageSyntax?, force: ForceSyntax?, citations: [CitationSyntax]) {
        self.title = title
        self.coverage = coverage
        self.force = force
        self.citations = citations
    }
}

/// `thưởng E cho G`: the bonus of a nominee of those groups, in money at the date of decision.
package struct BonusSyntax: Sendable, Hashable {
    package var amount: ExpressionSyntax
    package var coverage: CoverageSyntax?
    package var force: ForceSyntax?
    package var citations: [CitationSyntax]

    package init(
        amount: ExpressionSyntax, coverage: CoverageSyntax?, force: ForceSyntax?, citations: [CitationSyntax]
    ) {
        self.amount = amount
        self.coverage = coverage
        self.force = force
        self.citations = citations
    }
}

/// `hình thức NAME "title"` or `danh hiệu NAME "title"`.
package struct AwardSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var title: TextSyntax
    package var isTitle: Bool
    /// `hạng`: the class within the form, as written ("Nhất", "Nhì", "Ba").
    package var awardClass: TextSyntax?
    /// `trên A, B`: stands above these.
    package var above: [NameSyntax]
    package var authorities: [OfficeSyntax]
    package var proposers: [OfficeSyntax]
    package var bonuses: [BonusSyntax]
    /// `hồ sơ P1, P2`: papers that the dossier must hold.
    package var dossier: [NameSyntax]
    /// `lấy ý kiến`: whose opinion must be asked.
    package var consultation: TextSyntax?
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?

    package init(
        name: NameSyntax, title: TextSyntax, isTitle: Bool, awardClass: TextSyntax?, above: [NameSyntax],
        authorities: [OfficeSyntax], proposers: [OfficeSyntax], bonuses: [BonusSyntax], dossier: [NameSyntax],
        consultation: TextSyntax?, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.title = title
        self.isTitle = isTitle
        self.awardClass = awardClass
        self.above = above
        self.authorities = authorities
        self.proposers = proposers
        self.bonuses = bonuses
        self.dossier = dossier
        self.consultation = consultation
        self.citations = citations
        self.force = force
    }
}

/// `không áp dụng A, B cho G`: closed by law, with the highest form that is open.
package struct ExclusionSyntax: Sendable, Hashable {
    package var awards: [NameSyntax]
    package var coverage: CoverageSyntax
    package var citations: [CitationSyntax]
    package var highestOpen: NameSyntax?
    package var highestOpenCitations: [CitationSyntax]
    package var saying: TextSyntax?
    package var force: ForceSyntax?

    package init(
        awards: [NameSyntax], coverage: CoverageSyntax, citations: [CitationSyntax], highestOpen: NameSyntax?,
        highestOpenCitations: [CitationSyntax], saying: TextSyntax?, force: ForceSyntax?
    ) {
        self.awards = awards
        self.coverage = coverage
        self.citations = citations
        self.highestOpen = highestOpen
        self.highestOpenCitations = highestOpenCitations
        self.saying = saying
        self.force = force
    }
}

/// `thủ tục NAME`: checked apart from eligibility; not met means that the dossier is returned.
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
package struct QuotaSyntax: Sendable, Hashable {
    package enum Limit: Sendable, Hashable {
        case atMost(ExpressionSyntax)
        case atLeast(ExpressionSyntax)
    }

    package struct RankKey: Sendable, Hashable {
        package var expression: ExpressionSyntax
        package var descending: Bool

        package init(expression: ExpressionSyntax, descending: Bool) {
            self.expression = expression
            self.descending = descending
        }
    }

    package var name: NameSyntax
    package var label: TextSyntax?
    package var awards: [NameSyntax]
    package var limit: Limit
    /// `của …`: what the share is a share of; nil for an absolute number.
    package var denominator: TextSyntax?
    package var counted: ConditionSyntax?
    package var rounding: Rounding?
    /// `phạm vi mỗi E, mỗi E`
    package var scope: [NameSyntax]
    package var rank: [RankKey]
    /// `đồng hạng trả hội đồng`
    package var tiesGoToCouncil: Bool
    /// `chưa rõ chờ`
    package var undecidedWait: Bool
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, awards: [NameSyntax], limit: Limit, denominator: TextSyntax?,
        counted: ConditionSyntax?, rounding: Rounding?, scope: [NameSyntax], rank: [RankKey], tiesGoToCouncil: Bool,
        undecidedWait: Bool, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.awards = awards
        self.limit = limit
        self.denominator = denominator
        self.counted = counted
        self.rounding = rounding
        self.scope = scope
        self.rank = rank
        self.tiesGoToCouncil = tiesGoToCouncil
        self.undecidedWait = undecidedWait
        self.citations = citations
        self.force = force
    }
}

/// `chuyển tiếp NAME`: which regime governs a case that straddles a change.
package struct TransitionSyntax: Sendable, Hashable {
    package var name: NameSyntax
    package var label: TextSyntax?
    package var condition: ConditionSyntax
    /// `theo KEY`: the document whose regime governs when the condition holds.
    package var regime: NameSyntax
    package var citations: [CitationSyntax]
    package var force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, condition: ConditionSyntax, regime: NameSyntax,
        citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.condition = condition
        self.regime = regime
        self.citations = citations
        self.force = force
    }
}

/// A decision table: named, one result a row; rows exclude each other, `còn lại` is the row for everything else.
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
