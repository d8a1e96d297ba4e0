import XetKhenValues

extension BlockParser {
    private static let declarationKeywords: [Keyword] = [
        .ruleset, .document, .group, .unit, .scale, .choice, .record, .paper, .evidence, .assessment, .parameter,
        .define,
        .anchor, .reset, .suspension, .criterion, .standard, .award, .emulationTitle, .notApplicable, .procedure,
        .quota,
        .transition, .notEncoded,
    ]

    /// Reads a block of rules.
    mutating func readRules() {
        for root in layout.roots {
            guard beginRoot(root) else { continue }
            if layout.misplaced.contains(root) {
                reportHere(.indentedDeclaration)
                continue
            }
            guard let keyword = currentKeyword, Self.declarationKeywords.contains(keyword) else {
                reportHere(
                    .unknownDeclaration, [current.map { text(of: $0) } ?? "", suggestion(Self.declarationKeywords)])
                continue
            }
            position += 1
            guard let kind = declaration(keyword) else { continue }
            declare(kind, root)
        }
    }

    mutating func declare(_ kind: consuming DeclarationSyntax.Kind, _ root: Int) {
        let place = layout.lines[root]
        declarations.append(
            DeclarationSyntax(kind, range(from: place.start, to: place.subtreeEnd), headings: block.headings))
    }

    private mutating func declaration(_ keyword: Keyword) -> DeclarationSyntax.Kind? {
        switch keyword {
        case .ruleset:
            readHeader()
            return nil
        case .document: return document().map { .document($0) }
        case .group: return group().map { .group($0) }
        case .unit: return unitDeclaration().map { .unit($0) }
        case .scale: return scale(isOrdered: true).map { .scale($0) }
        case .choice: return scale(isOrdered: false).map { .scale($0) }
        case .record: return record().map { .record($0) }
        case .paper: return paperType().map { .paperType($0) }
        case .evidence, .assessment: return evidence(keyword).map { .evidence($0) }
        case .parameter: return parameter().map { .parameter($0) }
        case .define: return definition().map { .definition($0) }
        case .anchor: return anchor().map { .anchor($0) }
        case .reset: return reset().map { .reset($0) }
        case .suspension: return suspension().map { .suspension($0) }
        case .criterion: return criterion().map { .criterion($0) }
        case .standard: return standard().map { .standard($0) }
        case .award, .emulationTitle: return award(isTitle: keyword == .emulationTitle).map { .award($0) }
        case .notApplicable: return exclusion().map { .exclusion($0) }
        case .procedure: return procedure().map { .procedure($0) }
        case .quota: return quota().map { .quota($0) }
        case .transition: return transition().map { .transition($0) }
        case .notEncoded: return notEncoded().map { .notEncoded($0) }
        default: return nil
        }
    }

    // MARK: Ruleset and documents

    private mutating func readHeader() {
        let root = line
        guard let name = name(), let title = localizedText() else { return }
        var header = RulesetHeaderSyntax(name: name, title: title, range: name.range)
        clauses([.document, .force, .movement, .uses, .jurisdiction], nested: [.document], repeatable: [.document]) {
            parser, keyword in
            switch keyword {
            case .document:
                let start = parser.position - 1
                guard let document = parser.document() else { return }
                let place = parser.range(from: start, to: parser.layout.lines[parser.line].subtreeEnd)
                parser.declarations.append(
                    DeclarationSyntax(.document(document), place, headings: parser.block.headings))
            case .force: header.force = parser.force()
            case .movement: header.movement = parser.force()
            case .uses: header.uses = parser.names()
            default: header.jurisdiction = parser.localizedText()
            }
        }
        header.range = range(from: layout.lines[root].start, to: layout.lines[root].headEnd)
        if self.header == nil { self.header = header } else { extraHeaders.append(header) }
    }

    private mutating func document() -> DocumentSyntax? {
        guard let key = name() else { return nil }
        var number: String?
        if !skip(.blank) {
            guard let raw = raw() else { return nil }
            number = raw
        }
        guard expect(.comma, ","), expect(.date) else { return nil }
        var date: CalendarDate?
        if !skip(.blank) {
            guard let read = self.date() else { return nil }
            date = read
        }
        guard expect(.comma, ","), let issuer = raw() else { return nil }
        var grade: Grade?
        var title: TextSyntax?
        var force: ForceSyntax?
        clauses([.grade, .title, .force]) { parser, keyword in
            switch keyword {
            case .grade: grade = parser.grade()
            case .title: title = parser.localizedText()
            default: force = parser.force()
            }
        }
        require(grade != nil, .grade, of: key)
        return DocumentSyntax(
            key: key, number: number, date: date, issuer: issuer, title: title, force: force, grade: grade ?? .memory)
    }

    private mutating func raw() -> String? {
        guard let token = current, token.kind == .raw else {
            reportHere(.expectedDocumentPart)
            return nil
        }
        position += 1
        return text(of: token)
    }

    /// `C; C "reason"`; the reason may stand on a deeper line.
    private mutating func notEncoded() -> NotEncodedSyntax? {
        flatten()
        let citations = citations()
        guard !isSilent, let reason = localizedText() else { return nil }
        finishLine()
        return NotEncodedSyntax(citations: citations, reason: reason)
    }

    // MARK: Groups and types

    private mutating func group() -> GroupSyntax? {
        guard let name = name(), let title = localizedText() else { return nil }
        var kind: SubjectKind?
        var parents: [NameSyntax] = []
        clauses([.isKind]) { parser, _ in
            repeat {
                if let read = parser.currentKeyword.flatMap(Self.subjectKind) {
                    parser.position += 1
                    kind = read
                } else if let parent = parser.name() {
                    parents.append(parent)
                } else {
                    return
                }
            } while parser.skip(.comma)
        }
        return GroupSyntax(name: name, title: title, kind: kind, parents: parents)
    }

    private static func subjectKind(_ keyword: Keyword) -> SubjectKind? {
        switch keyword {
        case .individual: .individual
        case .collective: .collective
        case .household: .household
        case .enterprise: .enterprise
        case .governmentUnit: .governmentUnit
        default: nil
        }
    }

    private mutating func unitDeclaration() -> NameSyntax? {
        guard let name = name() else { return nil }
        finishLine()
        return name
    }

    private mutating func scale(isOrdered: Bool) -> ScaleSyntax? {
        guard let name = name() else { return nil }
        flatten()
        var values: [NameSyntax] = []
        var titles: [TextSyntax?] = []
        let separator: TokenKind = isOrdered ? .less : .comma
        if isAtEnd { reportHere(.expectedName) }
        while !isAtEnd, !isSilent {
            guard let value = self.name() else { break }
            values.append(value)
            titles.append(optionalText())
            guard !isAtEnd, !isSilent else { break }
            guard expect(separator, isOrdered ? "<" : ",") else { break }
            if isAtEnd { reportHere(.expectedName) }
        }
        return ScaleSyntax(name: name, isOrdered: isOrdered, values: values, titles: titles)
    }

    private mutating func record() -> RecordSyntax? {
        guard let name = name() else { return nil }
        var fields: [FieldSyntax] = []
        var key: [NameSyntax] = []
        var countedBy: ExpressionSyntax?
        let below = takePendingLines()
        finishLine()
        for child in below {
            within(child) { parser in
                parser.flatten()
                if parser.skip(.key) {
                    key = parser.names()
                } else if parser.skip(.countedBy) {
                    countedBy = parser.expression()
                } else if let field = parser.field() {
                    fields.append(field)
                }
                parser.finishLine()
            }
        }
        return RecordSyntax(name: name, fields: fields, key: key, countedBy: countedBy)
    }

    private mutating func field() -> FieldSyntax? {
        guard currentKind == .name else {
            if currentKind == .keyword, token(1)?.kind == .colon {
                reportHere(.reservedWord, [current.map { text(of: $0) } ?? ""])
            } else {
                reportHere(.unknownClause, [current.map { text(of: $0) } ?? "", suggestion([.key, .countedBy])])
            }
            return nil
        }
        guard let name = name() else { return nil }
        let title = optionalText()
        guard let type = typeAfterColon() else { return nil }
        return FieldSyntax(name: name, title: title, type: type, notAfterConsideration: skip(.notAfterConsideration))
    }

    // MARK: Evidence and parameters

    private mutating func paperType() -> PaperTypeSyntax? {
        guard let name = name(), let title = localizedText(), expect(.rank), let rank = wholeNumber() else {
            return nil
        }
        finishLine()
        return PaperTypeSyntax(name: name, title: title, rank: rank)
    }

    private mutating func evidence(_ keyword: Keyword) -> EvidenceSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        guard let type = typeAfterColon() else { return nil }
        var question: TextSyntax?
        var answeredBy: TextSyntax?
        var assessor: TextSyntax?
        var papers: [NameSyntax] = []
        var coverage: CoverageSyntax?
        var completeness: CompletenessSyntax?
        var citations: [CitationSyntax] = []
        var notAfterConsideration = false
        var allowed: [Keyword] = [
            .asks, .answeredBy, .paper, .covers, .source, .completeBy, .completeWhenGiven, .notAfterConsideration,
        ]
        if keyword == .assessment { allowed.append(.by) }
        clauses(allowed) { parser, keyword in
            switch keyword {
            case .asks: question = parser.localizedText()
            case .answeredBy: answeredBy = parser.localizedText()
            case .paper: papers = parser.names()
            case .covers: coverage = parser.coverage()
            case .source: citations = parser.citations()
            case .completeBy: completeness = parser.name().map { .declared(byPaper: $0) }
            case .completeWhenGiven: completeness = .whenGiven
            case .notAfterConsideration: notAfterConsideration = true
            default: assessor = parser.localizedText()
            }
        }
        if keyword == .assessment { require(assessor != nil, .by, of: name) }
        return EvidenceSyntax(
            name: name, label: label, type: type, question: question, answeredBy: answeredBy, assessor: assessor,
            papers: papers, coverage: coverage, completeness: completeness, citations: citations,
            notAfterConsideration: notAfterConsideration)
    }

    private mutating func parameter() -> ParameterSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        guard let type = typeAfterColon() else { return nil }
        let isCouncilChoice = skip(.ofTheCouncil)
        let below = takePendingLines()
        finishLine()
        var values: [ParameterValueSyntax] = []
        for child in below {
            if let value = within(child, { $0.parameterValue() }) { values.append(value) }
        }
        return ParameterSyntax(
            name: name, label: label, type: type, values: values, isCouncilChoice: isCouncilChoice)
    }

    private mutating func parameterValue() -> ParameterValueSyntax? {
        let start = position
        flatten()
        var value: ExpressionSyntax?
        if !skip(.withoutSource) {
            guard let read = expression() else { return nil }
            value = read
        }
        var force: ForceSyntax?
        if skip(.force) {
            guard let read = self.force() else { return nil }
            force = read
        }
        let citations = skip(.source) ? self.citations() : []
        finishLine()
        return ParameterValueSyntax(value: value, force: force, citations: citations, range: range(from: start))
    }

    private mutating func definition() -> DefinitionSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        if skip(.equal) {
            flatten()
            guard let value = expression() else { return nil }
            finishLine()
            return DefinitionSyntax(name: name, label: label, value: .expression(value))
        }
        if isAtEnd, pendingLines.count == 1, let child = pendingLines.first,
            tokens[layout.lines[child].start].keyword == .when || tokens[layout.lines[child].start].kind == .equal
        {
            enter(child)
        }
        guard expect(.when), let condition = condition() else { return nil }
        return DefinitionSyntax(name: name, label: label, value: .condition(condition))
    }
}
