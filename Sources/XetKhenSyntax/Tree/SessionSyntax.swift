import XetKhenValues

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
package final class TransitionSyntax: Sendable {
    package let name: NameSyntax
    package let label: TextSyntax?
    package let coverage: CoverageSyntax?
    package let condition: ConditionSyntax
    /// `theo KEY`: the document whose regime governs when the condition holds.
    package let regime: NameSyntax
    /// `giữ đạt`: what is met under the encoded text stands.
    package let keepsMet: Bool
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?

    package init(
        name: NameSyntax, label: TextSyntax?, coverage: CoverageSyntax?, condition: ConditionSyntax,
        regime: NameSyntax, keepsMet: Bool, citations: [CitationSyntax], force: ForceSyntax?
    ) {
        self.name = name
        self.label = label
        self.coverage = coverage
        self.condition = condition
        self.regime = regime
        self.keepsMet = keepsMet
        self.citations = citations
        self.force = force
    }
}

/// A decision table: named, one result a row; rows exclude each other, `còn lại` is the row for everything else.
