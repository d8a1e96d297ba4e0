import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What can only be judged when the whole nomination has been read.
extension NominationParser {
    /// The nomination, or nil when there is a mistake in it.
    mutating func finish(defaultConsideration: CalendarDate?, known: CalendarDate?) throws(JSONError) -> Nomination? {
        guard !isNoNomination else { return nil }
        let dates = try finishDates(defaultConsideration: defaultConsideration, known: known)
        try finishGroups()
        try linkPapers()
        try linkMentions()
        try checkCompleteLists()
        guard let dates, !reports.contains(where: { $0.kind.severity == .error }) else { return nil }
        let facts = StatementResolver.resolve(
            drafts, layout: layout, papers: papers, dates: dates, texts: texts.texts)
        try checkFacts(dates)
        try checkPapers()
        guard !reports.contains(where: { $0.kind.severity == .error }) else { return nil }
        return Nomination(
            id: id ?? "", note: note, nominee: nominee, unit: unit, groups: groups, dates: dates, papers: papers,
            facts: facts,
            findings: reports.isEmpty ? [] : diagnostics(ofSeverity: .warning))
    }

    private mutating func finishDates(
        defaultConsideration: CalendarDate?, known: CalendarDate?
    ) throws(JSONError) -> NominationDates? {
        let given = dates.map { $0?.date }
        guard let consideration = given[Int(BuiltInDate.consideration.rawValue)] ?? defaultConsideration else {
            // A date that was there but could not be read has been reported already.
            if !reports.contains(where: { $0.path == NominationMember.consideredOn.name }) {
                try report(EvidenceDiagnostic.missingConsiderationDate, at: nominationStart)
            }
            return nil
        }
        func value(_ date: BuiltInDate) -> CalendarDate { given[Int(date.rawValue)] ?? consideration }
        let result = NominationDates(
            proposal: value(.proposal), receipt: value(.receipt), consideration: consideration,
            decision: value(.decision), known: known,
            defaulted: Set(BuiltInDate.allCases.filter { given[Int($0.rawValue)] == nil }))
        let force = layout.ruleset.force
        if !force.contains(result.decision) {
            let decided = dates[Int(BuiltInDate.decision.rawValue)]
            let considered = dates[Int(BuiltInDate.consideration.rawValue)]
            context.member = (decided == nil ? NominationMember.consideredOn : .decidedOn).rawValue
            try report(
                EvidenceDiagnostic.outsideForce, at: (decided ?? considered)?.offset ?? nominationStart,
                [result.decision.vietnameseDescription, Self.text(of: force)])
            context.member = -1
        }
        return result
    }

    /// `22/07/2024 – 31/12/2025`, with `…` for an open end.
    private static func text(of interval: DateInterval) -> String {
        (interval.start?.vietnameseDescription ?? "…") + " – " + (interval.lastDay?.vietnameseDescription ?? "…")
    }

    private mutating func finishGroups() throws(JSONError) {
        guard groups.isEmpty, !layout.ruleset.groups.isEmpty else { return }
        let wasReported = reports.contains {
            $0.path == NominationMember.group.name || $0.path == NominationMember.groups.name
        }
        guard !wasReported else { return }
        let names = Suggestion.list(layout.ruleset.groups.map { $0.name })
        try report(EvidenceDiagnostic.missingGroup, at: nominationStart, [names])
    }

    /// Finds the papers that others replace, and refuses a paper that would replace itself.
    private mutating func linkPapers() throws(JSONError) {
        for index in papers.indices {
            context.member = NominationMember.papers.rawValue
            context.paper = index
            context.paperMember = PaperMember.replaces.rawValue
            for replaced in paperPlaces[index].replaces {
                if let number = paperNumbers[replaced.id] {
                    papers[index].replaces.append(number)
                } else {
                    try reportUnknownPaper(replaced.id, at: replaced.offset)
                }
            }
        }
        for index in papers.indices where isReplacedByItself(index) {
            context.paper = index
            let offset = paperPlaces[index].replaces.first?.offset ?? paperPlaces[index].offset
            try report(EvidenceDiagnostic.replacementCycle, at: offset, [papers[index].id])
        }
        context = ReadingContext()
    }

    private func isReplacedByItself(_ start: Int) -> Bool {
        guard !papers[start].replaces.isEmpty else { return false }
        var seen: Set<Int> = []
        var open = papers[start].replaces.map { Int($0) }
        while let paper = open.popLast() {
            if paper == start { return true }
            if seen.insert(paper).inserted { open.append(contentsOf: papers[paper].replaces.map { Int($0) }) }
        }
        return false
    }

    private mutating func reportUnknownPaper(_ id: String, at offset: Int) throws(JSONError) {
        try report(
            EvidenceDiagnostic.unknownPaper, at: offset, [id, Suggestion.text(for: id, among: papers.map { $0.id })])
    }

    /// Turns the papers that statements name into indices of the papers listed.
    private mutating func linkMentions() throws(JSONError) {
        guard !mentions.isEmpty else { return }
        var numbers: [Int32] = []
        for mention in mentions {
            if let number = paperNumbers[mention.id] {
                numbers.append(number)
            } else {
                context = mention.context
                try reportUnknownPaper(mention.id, at: mention.offset)
                numbers.append(-1)
            }
        }
        context = ReadingContext()
        for index in drafts.sources.indices where drafts.sources[index].paper >= 0 {
            drafts.sources[index].paper = numbers[Int(drafts.sources[index].paper)]
        }
    }

    /// A list may be called complete only on the paper that its declaration asks for.
    private mutating func checkCompleteLists() throws(JSONError) {
        for segment in drafts.segments {
            for list in segment.lists where drafts.lists[list].isComplete {
                guard let type = EvidenceChecks.missingCompletenessPaper(segment, list, drafts, papers, layout) else {
                    continue
                }
                context.member = NominationMember.evidence.rawValue
                context.evidence = Int(segment.evidence)
                try report(
                    EvidenceDiagnostic.completeNeedsPaper, at: Int(drafts.lists[list].offset),
                    [layout.name(Int(segment.evidence)), layout.ruleset.paperTypes[type].name])
            }
        }
        context = ReadingContext()
    }

    /// Facts dated after the consideration, and evidence that this group is not asked for.
    private mutating func checkFacts(_ dates: NominationDates) throws(JSONError) {
        context.member = NominationMember.evidence.rawValue
        let lastDay = ExactDecimal(Int(dates.consideration.dayNumber))
        for segment in drafts.segments {
            let evidence = Int(segment.evidence)
            if layout.hasCoverage[evidence], let coverage = layout.ruleset.evidence[evidence].coverage,
                !coverage.covers(groups)
            {
                context.evidence = evidence
                try report(EvidenceDiagnostic.evidenceNotAsked, at: Int(segment.offset), [layout.label(evidence)])
            }
            guard layout.hasDates[evidence] else { continue }
            for index in segment.drafts {
                // Almost nothing passes this, and what does not needs no closer look.
                guard drafts.drafts[index].value > lastDay else { continue }
                let draft = drafts.drafts[index]
                guard
                    let isRefused = EvidenceChecks.lateDate(
                        draft, segment, drafts.sources[Int(draft.source)], papers, dates, layout)
                else { continue }
                context.evidence = evidence
                setFactContext(draft, evidence)
                let date = CalendarDate(dayNumber: draft.value.wholeNumber ?? 0) ?? .earliest
                try report(
                    isRefused ? EvidenceDiagnostic.dateAfterConsideration : EvidenceDiagnostic.factAfterConsideration,
                    at: Int(draft.offset), [context.label(in: layout), date.vietnameseDescription])
            }
        }
        context = ReadingContext()
    }

    private mutating func setFactContext(_ draft: FactDrafts.Draft, _ evidence: Int) {
        (context.year, context.record, context.field) = (-1, -1, -1)
        switch layout.shapes[evidence] {
        case .scalar: break
        case .yearSeries: context.year = Int(draft.index)
        case .list: (context.record, context.field) = (Int(draft.index), Int(draft.field))
        }
    }

    /// Papers that nothing rests on, and papers of a type that the evidence does not name.
    private mutating func checkPapers() throws(JSONError) {
        guard !papers.isEmpty else { return }
        let unused = EvidenceChecks.unusedPapers(papers, drafts, layout)
        context.member = NominationMember.papers.rawValue
        for index in unused {
            context.paper = index
            try report(EvidenceDiagnostic.unusedPaper, at: paperPlaces[index].offset, [layout.title(of: papers[index])])
        }
        for mention in mentions {
            context = mention.context
            guard let number = paperNumbers[mention.id], layout.ruleset.evidence.indices.contains(context.evidence),
                let accepted = EvidenceChecks.acceptedTypes(
                    besides: papers[Int(number)], for: context.evidence, layout)
            else { continue }
            try report(
                EvidenceDiagnostic.paperTypeNotListed, at: mention.offset,
                [layout.title(of: papers[Int(number)]), layout.label(context.evidence), Suggestion.list(accepted)])
        }
        context = ReadingContext()
    }
}
