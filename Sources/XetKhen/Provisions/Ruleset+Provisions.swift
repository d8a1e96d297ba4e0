import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Ruleset {
    /// The table of provisions: each that this ruleset's own files cite or say to be without a rule, with the rules that
    /// encode it and the cases of its documents that try them. Runs the cases.
    public func provisions() -> ProvisionTable { provisions(cases: casesByDeclaration()) }

    /// The table with these cases, as indices into the ruleset's tests.
    func provisions(cases: [CitingDeclaration: [Int]]) -> ProvisionTable {
        var collector = ProvisionCollector(checked, ownFileCount: ownFileCount)
        for use in checked.citationUses { collector.add(use) }
        for declaration in checked.notEncoded { collector.add(declaration) }
        return collector.table(cases: cases)
    }

    /// For each declaration the cases that try it, as indices into the ruleset's tests.
    private func casesByDeclaration() -> [CitingDeclaration: [Int]] {
        let builder = CaseBuilder(ruleset: checked)
        let trials = CaseTrials(of: checked)
        var evaluator = Evaluator(plan: engine.plan)
        var cases: [CitingDeclaration: [Int]] = [:]
        for (index, test) in checked.tests.enumerated() {
            guard let nomination = builder.build(test).nomination else { continue }
            let answer = engine.answer(nomination, .verdicts, using: &evaluator)
            for declaration in trials.declarations(triedBy: test, answer) {
                cases[declaration, default: []].append(index)
            }
        }
        return cases
    }
}

/// Gathers the rows of a table of provisions.
private struct ProvisionCollector {
    private struct Provision: Hashable {
        var document: Int
        var path: [String]
        var dash: Int?
    }

    private struct Entry {
        var citation: Citation
        var rules: [CitingRule] = []
        var declarations: Set<CitingDeclaration> = []
        var grade: Grade?
        var omissions: [EncodingOmission] = []

        var places: [RulePlace] { rules.map { $0.place } + omissions.map { $0.place } }
    }

    private let ruleset: CheckedRuleset
    private let files: [RulesetPage]
    private let vietnamese: CitationWording
    private let english: CitationWording
    private var entries: [Provision: Entry] = [:]
    /// Where the provisions of one article or section are cited.
    private var placesOfArticle: [Provision: [RulePlace]] = [:]
    /// What the headings over a rule name, by file and innermost heading.
    private var headingNames: [[Int: HeadingNames]]

    init(_ ruleset: CheckedRuleset, ownFileCount: Int) {
        self.ruleset = ruleset
        files = ruleset.files.prefix(ownFileCount).map { file in
            RulesetPage(path: file.path, language: file.keywords, markdown: MarkdownDocument(file.text))
        }
        vietnamese = CitationWording(ruleset, in: .vietnamese)
        english = CitationWording(ruleset, in: .english)
        headingNames = files.map { _ in [:] }
    }

    private func isOwn(_ range: SourceRange) -> Bool { files.indices.contains(range.file) }

    private func place(_ range: SourceRange) -> RulePlace {
        RulePlace(file: range.file, path: files[range.file].path, line: range.start.line)
    }

    mutating func add(_ use: CitationUse) {
        guard isOwn(use.citation.range), isOwn(use.range) else { return }
        let citation = use.citation
        let key = Provision(document: citation.document, path: citation.path, dash: citation.dash)
        var entry = entries[key] ?? Entry(citation: citation)
        let rule = CitingRule(part: use.part, name: use.name, detailText: use.detail, place: place(use.range))
        if !entry.rules.contains(rule) { entry.rules.append(rule) }
        entry.declarations.insert(use.declaration)
        entry.grade = max(entry.grade ?? citation.grade, citation.grade)
        entries[key] = entry
        if let article = Self.article(of: citation) { placesOfArticle[article, default: []].append(rule.place) }
    }

    mutating func add(_ declaration: NotEncoded) {
        guard isOwn(declaration.range) else { return }
        for citation in declaration.citations {
            let key = Provision(document: citation.document, path: citation.path, dash: citation.dash)
            let omission = EncodingOmission(reasonText: declaration.reason, place: place(citation.range))
            entries[key, default: Entry(citation: citation)].omissions.append(omission)
            if let article = Self.article(of: citation) { placesOfArticle[article, default: []].append(omission.place) }
        }
    }

    // MARK: Rows

    mutating func table(cases: [CitingDeclaration: [Int]]) -> ProvisionTable {
        // Documents of the ruleset itself come before those of the rulesets that it uses.
        let own = ruleset.documents.indices.filter { isOwn(ruleset.documents[$0].range) }
        let others = ruleset.documents.indices.filter { !isOwn(ruleset.documents[$0].range) }
        var rows: [ProvisionRow] = []
        var documents: [Document] = []
        for document in own + others {
            let found = entries.filter { $0.key.document == document }
            let sorted = found.sorted {
                ProvisionOrder(path: $0.key.path, dash: $0.key.dash)
                    < ProvisionOrder(path: $1.key.path, dash: $1.key.dash)
            }
            guard !sorted.isEmpty else { continue }
            documents.append(ruleset.documents[document])
            for (_, entry) in sorted { rows.append(row(entry, cases)) }
        }
        return ProvisionTable(
            rows: rows, name: ruleset.name, title: ruleset.title, files: files, documents: documents)
    }

    private mutating func row(_ entry: Entry, _ cases: [CitingDeclaration: [Int]]) -> ProvisionRow {
        let citation = entry.citation
        var tried: Set<Int> = []
        for declaration in entry.declarations { tried.formUnion(cases[declaration] ?? []) }
        let heading = heading(over: entry)
        return ProvisionRow(
            id: ruleset.identifier(of: citation), document: ruleset.documents[citation.document].key,
            path: citation.path, dash: citation.dash,
            text: LocalizedText(vietnamese.citation(citation), english.citation(citation)),
            rules: entry.rules.sorted { $0.place < $1.place }, cases: tried.sorted().map(tryingCase),
            grade: entry.grade.map { SourceGrade($0) }, omissions: entry.omissions.sorted { $0.place < $1.place },
            headings: heading.texts, headingPlace: heading.place)
    }

    private func tryingCase(_ index: Int) -> TryingCase {
        let test = ruleset.tests[index]
        return TryingCase(title: test.title, place: place(test.range))
    }

    // MARK: Headings

    /// The headings over the first rule among those under headings that name the most of where the provision stands.
    /// Where none names its article or section, those over a rule of the same article or section that do.
    private mutating func heading(over entry: Entry) -> (texts: [String], place: RulePlace?) {
        var best = heading(over: entry.places, naming: entry.citation)
        if best?.score ?? 0 == 0, let article = Self.article(of: entry.citation) {
            let other = heading(over: placesOfArticle[article] ?? [], naming: entry.citation)
            if let other, other.score > 0 { best = other }
        }
        guard let best, let innermost = best.headings.last else { return ([], nil) }
        let all = files[best.file].markdown.headings
        return (
            best.headings.map { all[$0].text },
            RulePlace(file: best.file, path: files[best.file].path, line: all[innermost].line)
        )
    }

    private mutating func heading(
        over places: [RulePlace], naming citation: Citation
    ) -> (score: Int, file: Int, headings: [Int])? {
        var best: (score: Int, file: Int, headings: [Int])?
        for place in places.sorted() {
            let headings = files[place.file].markdown.headings(over: place.line)
            guard let innermost = headings.last else { continue }
            let score = names(of: headings, innermost, in: place.file).score(path: citation.path, dash: citation.dash)
            if let found = best, found.score >= score { continue }
            best = (score, place.file, headings)
        }
        return best
    }

    /// The article or section that a provision stands in; nil for a whole document.
    private static func article(of citation: Citation) -> Provision? {
        citation.path.first.map { Provision(document: citation.document, path: [$0], dash: nil) }
    }

    private mutating func names(of headings: [Int], _ innermost: Int, in file: Int) -> HeadingNames {
        if let known = headingNames[file][innermost] { return known }
        let all = files[file].markdown.headings
        let names = HeadingNames(headings.map { all[$0].text })
        headingNames[file][innermost] = names
        return names
    }
}
