import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What came of turning a case into a nomination: the nomination with its findings, or what is wrong with the case.
package struct BuiltCase: Sendable {
    package var nomination: Nomination?
    package var diagnostics: [Diagnostic]
}

/// Turns the cases of a `kiểm-thử` block into nominations, weighed in the same way as those read from JSON.
///
/// `theo P` and `hồ sơ P` stand for one paper of type P each, without dates. Mistakes are located in the ruleset's text.
package struct CaseBuilder: Sendable {
    private let layout: EvidenceLayout

    package init(ruleset: CheckedRuleset) {
        layout = EvidenceLayout(ruleset)
    }

    package func build(_ test: TestSyntax) -> BuiltCase {
        var draft = CaseDraft(layout: layout)
        return draft.build(test)
    }
}

/// One case while its nomination is being put together.
struct CaseDraft {
    let layout: EvidenceLayout
    var drafts = FactDrafts()
    var texts: TextTable
    var papers: [Paper] = []
    var diagnostics: [Diagnostic] = []
    /// What the drafts' offsets index.
    var places: [SourceRange] = []

    init(layout: EvidenceLayout) {
        self.layout = layout
        texts = TextTable(constants: layout.textConstants, table: layout.textNames)
    }

    mutating func report(_ kind: DiagnosticKind, at range: SourceRange, _ arguments: [String] = []) {
        diagnostics.append(Diagnostic(kind, at: .ruleset(range), arguments))
    }

    mutating func place(_ range: SourceRange) -> Int {
        places.append(range)
        return places.count - 1
    }

    mutating func build(_ test: TestSyntax) -> BuiltCase {
        let groups = findGroups(test.groups)
        for name in test.papers { _ = paper(of: name) }
        let dates = findDates(test)
        stateEvidence(test.evidence)
        checkCompleteLists()
        guard let dates, !hasErrors else { return BuiltCase(nomination: nil, diagnostics: diagnostics) }
        checkFacts(dates, groups)
        guard !hasErrors else { return BuiltCase(nomination: nil, diagnostics: diagnostics) }
        let facts = StatementResolver.resolve(
            drafts, layout: layout, papers: papers, dates: dates, texts: texts.texts)
        let nomination = Nomination(
            id: test.title, groups: groups, dates: dates, papers: papers, facts: facts, findings: diagnostics)
        return BuiltCase(nomination: nomination, diagnostics: diagnostics)
    }

    private var hasErrors: Bool { diagnostics.contains { $0.kind.severity == .error } }

    private mutating func findGroups(_ names: [NameSyntax]) -> [Int] {
        var groups: [Int] = []
        for name in names {
            guard let group = layout.groupNames.find(name.text) else {
                let suggestion = Suggestion.text(for: name.text, among: layout.ruleset.groups.map { $0.name })
                report(EvidenceDiagnostic.unknownGroup, at: name.range, [name.text, suggestion])
                continue
            }
            if !groups.contains(group) { groups.append(group) }
        }
        return groups
    }

    /// Without a date of consideration that of the proposal stands in.
    private mutating func findDates(_ test: TestSyntax) -> NominationDates? {
        guard let consideration = test.dates[.consideration] ?? test.dates[.proposal] else {
            report(EvidenceDiagnostic.missingConsiderationDate, at: test.range)
            return nil
        }
        return NominationDates(
            proposal: test.dates[.proposal] ?? consideration, receipt: test.dates[.receipt] ?? consideration,
            consideration: consideration, decision: test.dates[.decision] ?? consideration,
            defaulted: Set(BuiltInDate.allCases.filter { test.dates[$0] == nil }))
    }

    /// The one paper of a type that a case has; nil when there is no such type.
    private mutating func paper(of name: NameSyntax) -> Int32? {
        guard let type = layout.paperTypeNames.find(name.text) else {
            let suggestion = Suggestion.text(for: name.text, among: layout.ruleset.paperTypes.map { $0.name })
            report(EvidenceDiagnostic.unknownPaperType, at: name.range, [name.text, suggestion])
            return nil
        }
        if let known = papers.firstIndex(where: { $0.type == type }) { return Int32(truncatingIfNeeded: known) }
        papers.append(Paper(id: layout.ruleset.paperTypes[type].name, type: type))
        return Int32(truncatingIfNeeded: papers.count - 1)
    }

    // MARK: Statements

    /// States all lines of a case, those about one evidence together.
    private mutating func stateEvidence(_ lines: [TestEvidenceSyntax]) {
        var order: [Int] = []
        var linesOfEvidence: [Int: [TestEvidenceSyntax]] = [:]
        for line in lines {
            guard let evidence = layout.evidenceNames.find(line.name.text) else {
                let suggestion = Suggestion.text(
                    for: line.name.text, among: layout.ruleset.evidence.map { $0.name })
                report(EvidenceDiagnostic.unknownEvidence, at: line.name.range, [line.name.text, suggestion])
                continue
            }
            if linesOfEvidence[evidence] == nil { order.append(evidence) }
            linesOfEvidence[evidence, default: []].append(line)
        }
        for evidence in order {
            let lines = linesOfEvidence[evidence] ?? []
            guard let first = lines.first else { continue }
            drafts.beginEvidence(evidence, at: place(first.name.range))
            for line in lines { state(line, about: evidence) }
            drafts.endEvidence()
        }
    }

    private mutating func state(_ line: TestEvidenceSyntax, about evidence: Int) {
        let counts = (drafts.drafts.count, drafts.records.count, drafts.lists.count)
        switch layout.ruleset.evidence[evidence].shape {
        case .scalar(let type):
            let value = read(line.value, as: type, named: line.name.text, at: line.range)
            state(value, index: 0, field: 0, at: Self.range(of: line.value) ?? line.range)
        case .yearSeries(let type): stateSeries(line, type)
        case .list(let record): stateList(line, record)
        }
        guard let name = line.paper, let paper = paper(of: name) else { return }
        var source = StatementSource()
        source.paper = paper
        drafts.rest(on: source, draftsFrom: counts.0, recordsFrom: counts.1, listsFrom: counts.2)
    }

    private mutating func state(_ value: ValueReading, index: Int, field: Int, at range: SourceRange) {
        switch value {
        case .value(let number):
            drafts.state(number, isUnwritten: false, index: index, field: field, at: place(range))
        case .unwritten: drafts.state(.zero, isUnwritten: true, index: index, field: field, at: place(range))
        case .invalid: break
        }
    }

    /// Where a single value stands.
    private static func range(of value: TestValueSyntax) -> SourceRange? {
        switch value {
        case .expression(let expression), .period(let expression, _): expression.range
        case .record, .list, .series: nil
        }
    }

    private mutating func stateSeries(_ line: TestEvidenceSyntax, _ type: ScalarType) {
        guard case .series(let years) = line.value else {
            report(EvidenceDiagnostic.expectedSeries, at: line.range, [line.name.text])
            return
        }
        for entry in years {
            guard (1...9999).contains(entry.year) else {
                report(EvidenceDiagnostic.notAYear, at: entry.value.range, ["\(entry.year)", line.name.text])
                continue
            }
            let value = read(.expression(entry.value), as: type, named: line.name.text, at: entry.value.range)
            state(value, index: entry.year, field: 0, at: entry.value.range)
        }
    }

    private mutating func stateList(_ line: TestEvidenceSyntax, _ record: Int) {
        guard case .list(let items, let isComplete) = line.value else {
            report(EvidenceDiagnostic.expectedList, at: line.range, [line.name.text])
            return
        }
        let type = layout.ruleset.records[record]
        drafts.beginList(at: place(line.range))
        drafts.lists[drafts.lists.count - 1].isComplete = isComplete
        for item in items {
            let number = drafts.beginRecord(at: place(line.range))
            if case .record(let fields) = item {
                stateFields(fields, of: number, record, type)
            } else if type.isScalar {
                let value = read(item, as: type.fields[0].type, named: line.name.text, at: line.range)
                state(value, index: number, field: 0, at: Self.range(of: item) ?? line.range)
            } else {
                report(EvidenceDiagnostic.expectedObject, at: line.range, [line.name.text])
            }
            drafts.endRecord()
        }
    }

    private mutating func stateFields(
        _ fields: [TestFieldSyntax], of number: Int, _ record: Int, _ type: RecordType
    ) {
        var seen: Set<Int> = []
        for field in fields {
            guard let index = layout.fieldNames[record].find(field.name.text) else {
                let names = Suggestion.list(type.fields.map { $0.name })
                report(EvidenceDiagnostic.unknownField, at: field.name.range, [field.name.text, type.name, names])
                continue
            }
            guard seen.insert(index).inserted else {
                report(EvidenceDiagnostic.duplicateName, at: field.name.range, [field.name.text])
                continue
            }
            let value = read(
                field.value, as: type.fields[index].type, unwritten: type.fields[index].unwritten,
                named: field.name.text, at: field.name.range)
            state(value, index: number, field: index, at: Self.range(of: field.value) ?? field.name.range)
        }
    }

    // MARK: Checks

    private mutating func checkCompleteLists() {
        for segment in drafts.segments {
            for list in segment.lists where drafts.lists[list].isComplete {
                guard let type = EvidenceChecks.missingCompletenessPaper(segment, list, drafts, papers, layout) else {
                    continue
                }
                report(
                    EvidenceDiagnostic.completeNeedsPaper, at: places[Int(drafts.lists[list].offset)],
                    [layout.name(Int(segment.evidence)), layout.ruleset.paperTypes[type].name])
            }
        }
    }

    private mutating func checkFacts(_ dates: NominationDates, _ groups: [Int]) {
        for segment in drafts.segments {
            let evidence = Int(segment.evidence)
            if let coverage = layout.ruleset.evidence[evidence].coverage, !coverage.covers(groups) {
                report(EvidenceDiagnostic.evidenceNotAsked, at: places[Int(segment.offset)], [layout.name(evidence)])
            }
            guard layout.hasDates[evidence] else { continue }
            for index in segment.drafts {
                let draft = drafts.drafts[index]
                let source = drafts.sources[Int(draft.source)]
                guard let isRefused = EvidenceChecks.lateDate(draft, segment, source, papers, dates, layout),
                    let date = draft.value.wholeNumber.flatMap({ CalendarDate(dayNumber: $0) })
                else { continue }
                report(
                    isRefused ? EvidenceDiagnostic.dateAfterConsideration : EvidenceDiagnostic.factAfterConsideration,
                    at: places[Int(draft.offset)], [layout.name(evidence), date.vietnameseDescription])
            }
        }
    }
}
