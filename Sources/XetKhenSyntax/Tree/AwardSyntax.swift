import XetKhenValues

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
package final class AwardSyntax: Sendable {
    package let name: NameSyntax
    package let title: TextSyntax
    package let isTitle: Bool
    /// `hạng`: the class within the form, as written ("Nhất", "Nhì", "Ba").
    package let awardClass: TextSyntax?
    /// `trên A, B`: stands above these.
    package let above: [NameSyntax]
    package let authorities: [OfficeSyntax]
    package let proposers: [OfficeSyntax]
    package let bonuses: [BonusSyntax]
    /// `hồ sơ P1, P2`: papers that the dossier must hold.
    package let dossier: [NameSyntax]
    /// `lấy ý kiến`: whose opinion must be asked.
    package let consultation: TextSyntax?
    package let citations: [CitationSyntax]
    package let force: ForceSyntax?

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
package final class ExclusionSyntax: Sendable {
    package let awards: [NameSyntax]
    package let coverage: CoverageSyntax
    package let citations: [CitationSyntax]
    package let highestOpen: NameSyntax?
    package let highestOpenCitations: [CitationSyntax]
    package let saying: TextSyntax?
    package let force: ForceSyntax?

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
