import XetKhenValues

/// Declarations that judge: anchors, resets, suspensions, criteria, standards, exclusions, procedures, transitions.
extension BlockParser {
    mutating func anchor() -> AnchorSyntax? {
        guard let name = name(), expect(.of), let record = self.name() else { return nil }
        let below = takePendingLines()
        finishLine()
        var clauses: [AnchorClauseSyntax] = []
        for child in below {
            if let clause = within(child, { $0.anchorClause() }) { clauses.append(clause) }
        }
        return AnchorSyntax(name: name, record: record, clauses: clauses)
    }

    private mutating func anchorClause() -> AnchorClauseSyntax? {
        let start = position
        let end = layout.lines[line].subtreeEnd
        let below = takePendingLines()
        let faultsAtClause = faults
        var clause = AnchorClauseSyntax(citations: [], force: nil, cases: [], range: range(from: start, to: end))
        var isGap = false
        readAnchorLine(&clause, &isGap)
        for child in below { within(child) { $0.readAnchorLine(&clause, &isGap) } }
        if clause.cases.isEmpty, !isGap, faults == faultsAtClause {
            position = layout.lines[line].headEnd
            report(.anchorWithoutValue, at: range(from: start))
        }
        return clause
    }

    private mutating func readAnchorLine(_ clause: inout AnchorClauseSyntax, _ isGap: inout Bool) {
        while !isAtEnd, !isSilent {
            switch currentKeyword {
            case .source:
                position += 1
                clause.citations += citations()
            case .force:
                position += 1
                clause.force = force()
            case .withoutSource:
                position += 1
                isGap = true
            case .isKind:
                position += 1
                flatten()
                if let value = expression() { clause.cases.append(AnchorCaseSyntax(condition: nil, value: value)) }
            case .when:
                position += 1
                flatten()
                guard let condition = inlineCondition(), expect(.then), let value = expression() else { return }
                clause.cases.append(AnchorCaseSyntax(condition: condition, value: value))
            default:
                let allowed: [Keyword] = [.source, .force, .isKind, .when, .withoutSource]
                reportHere(.unknownClause, [current.map { text(of: $0) } ?? "", suggestion(allowed)])
            }
        }
        finishLine()
    }

    mutating func reset() -> ResetSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var selection: ListSelectionSyntax?
        var at: ExpressionSyntax?
        var mayCount: Bool?
        var citations: [CitationSyntax] = []
        var force: ForceSyntax?
        clauses([.with, .at, .thatYear, .source, .force]) { parser, keyword in
            switch keyword {
            case .with: selection = parser.selectionParts(isVariableRequired: true)
            case .at: at = parser.expression()
            case .thatYear:
                if parser.skip(.mayCount) {
                    mayCount = true
                } else if parser.expect(.doesNotCount) {
                    mayCount = false
                }
            case .source: citations = parser.citations()
            default: force = parser.force()
            }
        }
        require(selection != nil, .with, of: name)
        require(at != nil, .at, of: name)
        require(mayCount != nil, .thatYear, of: name)
        guard let selection, let at else { return nil }
        return ResetSyntax(
            name: name, label: label, selection: selection, at: at, partialYearMayCount: mayCount ?? false,
            citations: citations, force: force)
    }

    /// `mọi hình thức [trừ A, A]` or `A, A`, after `áp dụng`.
    private mutating func awardsInScope() -> (awards: [NameSyntax]?, except: [NameSyntax]) {
        guard skip(.everyAward) else { return (names(), []) }
        return (nil, skip(.except) ? names() : [])
    }

    mutating func suspension() -> SuspensionSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var scope: (awards: [NameSyntax]?, except: [NameSyntax])?
        var parts = RuleParts()
        clauses([.appliesTo, .when, .says, .source, .force], nested: [.when, .says]) { parser, keyword in
            if keyword == .appliesTo { scope = parser.awardsInScope() } else { parser.read(keyword, into: &parts) }
        }
        require(scope != nil, .appliesTo, of: name)
        require(parts.condition != nil, .when, of: name)
        guard let condition = parts.condition else { return nil }
        return SuspensionSyntax(
            name: name, label: label, awards: scope?.awards, exceptAwards: scope?.except ?? [], condition: condition,
            sayings: parts.sayings, citations: parts.citations, force: parts.force)
    }

    mutating func criterion() -> CriterionSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var parts = RuleParts()
        clauses(
            [.covers, .source, .force, .when, .unless, .waivedWhen, .replacedBy, .says],
            nested: [.when, .unless, .waivedWhen, .replacedBy, .says], repeatable: [.unless, .waivedWhen, .replacedBy]
        ) { $0.read($1, into: &parts) }
        return CriterionSyntax(
            name: name, label: label, coverage: parts.coverage, citations: parts.citations, force: parts.force,
            condition: parts.condition, exceptions: parts.exceptions, sayings: parts.sayings)
    }

    mutating func standard() -> StandardSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var parts = RuleParts()
        var award: NameSyntax?
        var kinds: [AwardKind] = []
        var suspendedWhen: ConditionSyntax?
        var optOut: [NameSyntax] = []
        var refines: NameSyntax?
        clauses(
            [
                .proposes, .awardKind, .covers, .source, .force, .when, .unless, .waivedWhen, .replacedBy, .says,
                .suspendedWhen, .ignoresSuspension, .refines,
            ], nested: [.when, .unless, .waivedWhen, .replacedBy, .says, .suspendedWhen],
            repeatable: [.unless, .waivedWhen, .replacedBy]
        ) { parser, keyword in
            switch keyword {
            case .proposes: award = parser.name()
            case .awardKind: kinds = parser.awardKinds()
            case .suspendedWhen: suspendedWhen = parser.condition()
            case .ignoresSuspension: optOut = parser.names()
            case .refines: refines = parser.name()
            default: parser.read(keyword, into: &parts)
            }
        }
        return StandardSyntax(
            name: name, label: label, award: award, kinds: kinds, coverage: parts.coverage, citations: parts.citations,
            force: parts.force, condition: parts.condition, exceptions: parts.exceptions, suspendedWhen: suspendedWhen,
            suspensionOptOut: optOut, refines: refines, sayings: parts.sayings)
    }

    private mutating func awardKinds() -> [AwardKind] {
        var kinds: [AwardKind] = []
        kinds.reserveCapacity(1)
        repeat {
            guard let kind = currentKeyword.flatMap(Self.awardKind) else {
                reportHere(
                    .expectedAwardKind,
                    [
                        suggestion([
                            .merit, .movement, .thematic, .unexpectedFeat, .dedication, .lengthOfService,
                            .externalRelations, .emulationTitle,
                        ])
                    ])
                return kinds
            }
            position += 1
            kinds.append(kind)
        } while skip(.or)
        return kinds
    }

    mutating func procedure() -> ProcedureSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var scope: (awards: [NameSyntax]?, except: [NameSyntax])?
        var parts = RuleParts()
        clauses([.appliesTo, .covers, .when, .says, .source, .force], nested: [.when, .says]) { parser, keyword in
            if keyword == .appliesTo { scope = parser.awardsInScope() } else { parser.read(keyword, into: &parts) }
        }
        require(parts.condition != nil, .when, of: name)
        guard let condition = parts.condition else { return nil }
        return ProcedureSyntax(
            name: name, label: label, awards: scope?.awards, coverage: parts.coverage, condition: condition,
            sayings: parts.sayings, citations: parts.citations, force: parts.force)
    }

    mutating func transition() -> TransitionSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        var regime: NameSyntax?
        var parts = RuleParts()
        var keepsMet = false
        clauses([.covers, .when, .accordingTo, .keepsMet, .source, .force], nested: [.when]) { parser, keyword in
            switch keyword {
            case .accordingTo: regime = parser.name()
            case .keepsMet: keepsMet = true
            default: parser.read(keyword, into: &parts)
            }
        }
        require(parts.condition != nil, .when, of: name)
        require(regime != nil, .accordingTo, of: name)
        guard let condition = parts.condition, let regime else { return nil }
        return TransitionSyntax(
            name: name, label: label, coverage: parts.coverage, condition: condition, regime: regime,
            keepsMet: keepsMet, citations: parts.citations, force: parts.force)
    }

    // MARK: Clauses that rules share

    struct RuleParts {
        var coverage: CoverageSyntax?
        var citations: [CitationSyntax] = []
        var force: ForceSyntax?
        var condition: ConditionSyntax?
        var exceptions: [ExceptionSyntax] = []
        var sayings = SayingsSyntax()
    }

    mutating func read(_ keyword: Keyword, into parts: inout RuleParts) {
        switch keyword {
        case .covers: parts.coverage = coverage()
        case .source: parts.citations = citations()
        case .force: parts.force = force()
        case .when: parts.condition = condition()
        case .unless, .waivedWhen, .replacedBy:
            if let exception = exception(keyword) { parts.exceptions.append(exception) }
        case .says: parts.sayings = sayings()
        default: break
        }
    }
}
