import XetKhenSyntax
import XetKhenValues

/// A declaration with the ruleset that it stands in.
struct Declared<Syntax> {
    var syntax: Syntax
    /// Which of the trees.
    var origin: Int
    var headings: [String]
    /// On the concatenated files.
    var range: SourceRange
}

/// The state of one check. Passes stand in extensions, in the order in which `check()` runs them.
///
/// What is asked often is `mutating` or inlined though it changes nothing: a call that takes the checker by value copies it.
struct RulesetChecker {
    let trees: [SyntaxTree]
    /// Added to a tree's file numbers.
    let fileBases: [Int]
    let files: [SyntaxFile]
    /// The tree that is checked; the others are used by it.
    let main: Int
    /// Whether anyone looks for what would only be warned of.
    let warns: Bool

    var sink = DiagnosticSink()
    var names = NameTable()
    var used = EntitySet()
    var ruleset: CheckedRuleset

    var documents: [Declared<DocumentSyntax>] = []
    var groups: [Declared<GroupSyntax>] = []
    var units: [Declared<NameSyntax>] = []
    var scales: [Declared<ScaleSyntax>] = []
    var records: [Declared<RecordSyntax>] = []
    var papers: [Declared<PaperTypeSyntax>] = []
    var evidence: [Declared<EvidenceSyntax>] = []
    var parameters: [Declared<ParameterSyntax>] = []
    var definitions: [Declared<DefinitionSyntax>] = []
    var anchors: [Declared<AnchorSyntax>] = []
    var resets: [Declared<ResetSyntax>] = []
    var suspensions: [Declared<SuspensionSyntax>] = []
    var criteria: [Declared<CriterionSyntax>] = []
    var awards: [Declared<AwardSyntax>] = []
    var standards: [Declared<StandardSyntax>] = []
    var exclusions: [Declared<ExclusionSyntax>] = []
    var procedures: [Declared<ProcedureSyntax>] = []
    var quotas: [Declared<QuotaSyntax>] = []
    var transitions: [Declared<TransitionSyntax>] = []
    var tables: [Declared<TableSyntax>] = []
    var notEncoded: [Declared<NotEncodedSyntax>] = []

    /// The force of each tree's header.
    var headerForces: [DateInterval] = []
    /// For each group, once a clause names it, a flag for each group, whether it is that group or below it.
    var groupsBelow: [[Bool]?] = []
    /// A flag for each group, where a clause names none.
    var noGroups: [Bool] = []
    /// For each scale its values' positions.
    var scalePositions: [NameMap<Int>] = []
    /// The scales that have a value of that name.
    var scalesWithValue = NameMap<[Int]>()
    /// For each record its fields' positions.
    var fieldPositions: [NameMap<Int>] = []
    /// Where each declared criterion stands in the checked ruleset.
    var criterionStates: [CriterionState] = []
    var criterionDepth = 0
    /// Readings by the ruleset that declares them and their name.
    var provisions = NameMap<Provision>()
    /// For each definition whether some rule named it; the others are checked alone.
    var areDefinitionsExpanded: [Bool] = []
    /// For each definition what it is called, once a condition stands for it.
    var definitionNames: [NamedDefinition?] = []
    /// Every text that was typed as a constant so far.
    var textConstants: Set<String> = []
    var nodeCount = 0
    var suggestionCount = 0
    /// What lints need and the checked ruleset does not hold.
    var notes = CheckNotes()
    /// Other values for parameters, those found by the parameters' numbers, and what is wrong with them.
    var settings: [ParameterSetting] = []
    var settingOfParameter: [Int: ParameterSetting] = [:]
    var settingFaults: [SettingFault] = []

    enum CriterionState {
        case unvisited
        case inProgress
        case failed
        case done(Int)
    }

    struct Provision {
        var number: Int
        var labels: [String]
        var range: SourceRange
    }

    init(_ trees: [SyntaxTree], warns: Bool = true) {
        self.trees = trees
        self.warns = warns
        main = trees.count - 1
        var files: [SyntaxFile] = trees.last?.files ?? []
        var bases = [Int](repeating: 0, count: trees.count)
        for (index, tree) in trees.enumerated() where index != trees.count - 1 {
            bases[index] = files.count
            files += tree.files
        }
        self.files = files
        fileBases = bases
        let header = trees.last?.header
        ruleset = CheckedRuleset(
            name: header?.name.text ?? "", title: LocalizedText(header?.title), jurisdiction: nil, force: .always,
            movement: nil, origins: [], files: files)
        ruleset.jurisdiction = header?.jurisdiction.map { LocalizedText($0) }
    }

    mutating func check() -> CheckResult {
        for (origin, tree) in trees.enumerated() {
            for diagnostic in tree.diagnostics { sink.add(rebased(diagnostic, origin)) }
        }
        sink.hasSyntaxErrors = sink.hasErrors
        collectHeaders()
        collectDeclarations()
        findSettings()
        lowerSources()
        lowerTypes()
        lowerParameterTypes()
        findAnchorRecords()
        addTables()
        lowerEvidence()
        lowerAwards()
        lowerRecordKeys()
        lowerParameters()
        lowerAnchors()
        lowerTables()
        lowerResets()
        lowerCriteria()
        lowerSuspensions()
        lowerStandards()
        lowerExclusions()
        lowerProcedures()
        lowerQuotas()
        lowerTransitions()
        lowerBonuses()
        lowerNotEncoded()
        checkUnusedDefinitions()
        ruleset.provisionCount = provisions.names.count
        ruleset.textConstants = textConstants.sorted(by: NameKey.precedes)
        ruleset.tests = trees.last?.tests ?? []
        checkTests()
        if !sink.hasErrors { checkMixedCycles() }
        checkWhole()
        let diagnostics = sink.sorted()
        return CheckResult(
            ruleset: sink.hasErrors || trees.isEmpty ? nil : ruleset, diagnostics: diagnostics, files: files)
    }

    // MARK: Places

    @inline(__always)
    func place(_ range: SourceRange, _ origin: Int) -> SourceRange {
        var range = range
        range.file += fileBases[origin]
        return range
    }

    private func rebased(_ diagnostic: Diagnostic, _ origin: Int) -> Diagnostic {
        guard case .ruleset(let range) = diagnostic.place else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.place = .ruleset(place(range, origin))
        return diagnostic
    }

    /// Reports at a place that is already on the concatenated files.
    mutating func report(_ kind: DiagnosticKind, at place: SourceRange, _ arguments: [String] = []) {
        sink.add(Diagnostic(kind, at: .ruleset(place), arguments))
    }

    /// Reports at a place of one tree.
    mutating func report(_ kind: DiagnosticKind, _ range: SourceRange, in origin: Int, _ arguments: [String] = []) {
        report(kind, at: place(range, origin), arguments)
    }

    /// Whether the file of a place uses English keywords.
    func usesEnglish(at place: SourceRange) -> Bool {
        files.indices.contains(place.file) && files[place.file].keywords == .english
    }
}

extension LocalizedText {
    init(_ syntax: TextSyntax) {
        self.init(syntax.vietnamese, syntax.english)
    }

    init(_ syntax: TextSyntax?) {
        self.init(syntax?.vietnamese ?? "", syntax?.english)
    }

    /// The label of a declaration; its name with spaces where it has none.
    init(_ syntax: TextSyntax?, name: NameSyntax) {
        if let syntax {
            self.init(syntax)
        } else {
            self.init(NameWords.text(of: name.text))
        }
    }
}
