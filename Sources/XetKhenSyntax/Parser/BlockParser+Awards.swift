import XetKhenValues

/// Awards, exclusions and quotas.
extension BlockParser {
    mutating func award(isTitle: Bool) -> AwardSyntax? {
        guard let name = name(), let title = localizedText() else { return nil }
        var awardClass: TextSyntax?
        var consultation: TextSyntax?
        var above: [NameSyntax] = []
        var dossier: [NameSyntax] = []
        var authorities: [OfficeSyntax] = []
        var proposers: [OfficeSyntax] = []
        var bonuses: [BonusSyntax] = []
        var citations: [CitationSyntax] = []
        var force: ForceSyntax?
        clauses(
            [
                .awardClass, .above, .source, .force, .dossier, .consults, .decidedBy, .proposedBy, .bonus,
            ], repeatable: [.decidedBy, .proposedBy, .bonus]
        ) { parser, keyword in
            switch keyword {
            case .awardClass: awardClass = parser.localizedText()
            case .above: above = parser.names()
            case .source: citations = parser.citations()
            case .force: force = parser.force()
            case .dossier: dossier = parser.names()
            case .consults: consultation = parser.localizedText()
            case .decidedBy: if let office = parser.office() { authorities.append(office) }
            case .proposedBy: if let office = parser.office() { proposers.append(office) }
            default: if let bonus = parser.bonus() { bonuses.append(bonus) }
            }
        }
        return AwardSyntax(
            name: name, title: title, isTitle: isTitle, awardClass: awardClass, above: above, authorities: authorities,
            proposers: proposers, bonuses: bonuses, dossier: dossier, consultation: consultation, citations: citations,
            force: force)
    }

    private mutating func office() -> OfficeSyntax? {
        guard let title = localizedText() else { return nil }
        let (coverage, force, citations) = details()
        return OfficeSyntax(title: title, coverage: coverage, force: force, citations: citations)
    }

    private mutating func bonus() -> BonusSyntax? {
        guard let amount = expression() else { return nil }
        let (coverage, force, citations) = details()
        return BonusSyntax(amount: amount, coverage: coverage, force: force, citations: citations)
    }

    /// `[COVER] [FORCE] [CITE]` in any order, up to the end of the clause: they belong to it, not to the award.
    private mutating func details() -> (CoverageSyntax?, ForceSyntax?, [CitationSyntax]) {
        var coverage: CoverageSyntax?
        var force: ForceSyntax?
        var citations: [CitationSyntax] = []
        while !isSilent {
            if coverage == nil, skip(.covers) {
                coverage = self.coverage()
            } else if force == nil, skip(.force) {
                force = self.force()
            } else if citations.isEmpty, skip(.source) {
                citations = self.citations()
            } else {
                break
            }
        }
        return (coverage, force, citations)
    }

    mutating func exclusion() -> ExclusionSyntax? {
        let awards = names()
        guard let first = awards.first, !isSilent else { return nil }
        var parts = RuleParts()
        var highest: NameSyntax?
        var highestCitations: [CitationSyntax] = []
        var saying: TextSyntax?
        clauses([.covers, .source, .force, .highestOpen, .says]) { parser, keyword in
            switch keyword {
            case .highestOpen:
                highest = parser.name()
                if parser.skip(.accordingTo) { highestCitations = parser.citations() }
            case .says: saying = parser.localizedText()
            default: parser.read(keyword, into: &parts)
            }
        }
        require(parts.coverage != nil, .covers, of: first)
        guard let coverage = parts.coverage else { return nil }
        return ExclusionSyntax(
            awards: awards, coverage: coverage, citations: parts.citations, highestOpen: highest,
            highestOpenCitations: highestCitations, saying: saying, force: parts.force)
    }

    mutating func quota() -> QuotaSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var parts = RuleParts()
        var awards: [NameSyntax] = []
        var limit: QuotaSyntax.Limit?
        var denominator: TextSyntax?
        var counted: ConditionSyntax?
        var rounding: Rounding?
        var scope: [NameSyntax] = []
        var rank: [QuotaSyntax.RankKey] = []
        var ties = false
        var wait = false
        clauses(
            [
                .award, .atMost, .atMinimum, .counts, .rounded, .scope, .rankedBy, .tiesToCouncil, .undecidedWait,
                .source, .force,
            ], nested: [.counts]
        ) { parser, keyword in
            switch keyword {
            case .award: awards = parser.names()
            case .atMost, .atMinimum:
                guard let amount = parser.expression() else { return }
                limit = keyword == .atMost ? .atMost(amount) : .atLeast(amount)
                if parser.skip(.of) { denominator = parser.localizedText() }
            case .counts: counted = parser.condition()
            case .rounded: rounding = parser.rounding()
            case .scope: scope = parser.list { $0.expect(.each) ? $0.name() : nil }
            case .rankedBy: rank = parser.list { $0.rankKey() }
            case .tiesToCouncil: ties = true
            case .undecidedWait: wait = true
            default: parser.read(keyword, into: &parts)
            }
        }
        require(limit != nil, .atMost, of: name)
        require(!awards.isEmpty, .award, of: name)
        guard let limit else { return nil }
        return QuotaSyntax(
            name: name, label: label, awards: awards, limit: limit, denominator: denominator, counted: counted,
            rounding: rounding, scope: scope, rank: rank, tiesGoToCouncil: ties, undecidedWait: wait,
            citations: parts.citations, force: parts.force)
    }

    private mutating func rankKey() -> QuotaSyntax.RankKey? {
        guard let expression = expression() else { return nil }
        if skip(.descending) { return QuotaSyntax.RankKey(expression: expression, descending: true) }
        guard expect(.ascending) else { return nil }
        return QuotaSyntax.RankKey(expression: expression, descending: false)
    }
}
