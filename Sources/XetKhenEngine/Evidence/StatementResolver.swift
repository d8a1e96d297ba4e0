import XetKhenSemantics
import XetKhenValues

/// Weighs statements into facts: those that do not yet count are set aside, of the rest the highest rank decides, and
/// equals that disagree dispute.
struct StatementResolver {
    private let layout: EvidenceLayout
    private let proposal: CalendarDate
    let drafts: FactDrafts
    private let papers: [Paper]
    private let hasReplacements: Bool
    /// By source: its rank, and why it does not count whatever else is stated, if so.
    private let ranks: [Int]
    private let obstacles: [StatementStanding?]

    var cells: [Cell]
    var statements: [Statement] = []
    private var lists: [ListState]
    private var series: [SeriesState]

    private init(_ drafts: FactDrafts, layout: EvidenceLayout, papers: [Paper], dates: NominationDates) {
        self.layout = layout
        self.drafts = drafts
        proposal = dates.proposal
        self.papers = papers
        hasReplacements = papers.contains { !$0.replaces.isEmpty }
        var ranks: [Int] = []
        var obstacles: [StatementStanding?] = []
        for source in drafts.sources {
            let paper = papers.indices.contains(Int(source.paper)) ? papers[Int(source.paper)] : nil
            ranks.append(paper?.type.map { layout.ruleset.paperTypes[$0].rank } ?? 0)
            obstacles.append(Self.obstacle(source, paper: paper, dates: dates))
        }
        self.ranks = ranks
        self.obstacles = obstacles
        cells = []
        cells.reserveCapacity(layout.scalarCount + drafts.drafts.count + 64)
        cells.append(contentsOf: repeatElement(Cell(), count: layout.scalarCount))
        statements.reserveCapacity(drafts.drafts.count)
        lists = layout.emptyLists
        series = layout.emptySeries
    }

    /// The facts of one nomination. `texts` are those that the drafts' text values index.
    static func resolve(
        _ drafts: FactDrafts, layout: EvidenceLayout, papers: [Paper], dates: NominationDates, texts: [String]
    ) -> FactStore {
        var resolver = StatementResolver(drafts, layout: layout, papers: papers, dates: dates)
        for segment in drafts.segments { resolver.resolve(segment) }
        // A series about which nothing is stated still covers the years that a run may ask for.
        for evidence in layout.seriesIndices where resolver.series[evidence].yearCount == 0 {
            resolver.openSeries(evidence, stated: 0..<0)
        }
        return FactStore(
            cells: resolver.cells, scalarCell: layout.scalarCell, lists: resolver.lists, series: resolver.series,
            statements: resolver.statements, texts: texts)
    }

    /// Why a source does not count. A statement without a date of its own was recorded with its paper.
    private static func obstacle(
        _ source: StatementSource, paper: Paper?, dates: NominationDates
    ) -> StatementStanding? {
        if let recordedOn = source.recordedOn ?? paper?.recordedOn, recordedOn > dates.known {
            return .notYetKnown
        }
        if let from = source.from, dates.proposal < from { return .outOfPeriod }
        if let to = source.to, dates.proposal > to { return .outOfPeriod }
        return nil
    }

    private mutating func resolve(_ segment: FactDrafts.Segment) {
        let evidence = Int(segment.evidence)
        switch layout.shapes[evidence] {
        case .scalar:
            let cell = Int(layout.scalarCell[evidence])
            let key = FactKey(kind: .scalar, evidence: segment.evidence)
            if segment.isBare, segment.drafts.count == 1 {
                settleBare(segment.drafts.lowerBound, key, cell: cell)
            } else {
                settle(Array(segment.drafts), key, cell: cell)
            }
        case .yearSeries: resolveSeries(segment)
        case .list(let record): resolveList(segment, layout.ruleset.records[record])
        }
    }

    // MARK: One fact

    /// The only statement about a fact, and a self-declaration: it decides.
    @inline(__always)
    mutating func settleBare(_ index: Int, _ key: FactKey, cell: Int) {
        let draft = drafts.drafts[index]
        let value = CellValue(draft.value)
        cells[cell] = Cell(
            state: draft.isUnwritten ? .unwritten : .known, value: value,
            firstStatement: Int32(truncatingIfNeeded: statements.count), statementCount: 1)
        statements.append(
            Statement(
                fact: key, value: draft.isUnwritten ? nil : value, paper: nil, recordedOn: nil, standing: .decides))
    }

    /// Weighs all statements about a fact. Those that decide or dispute come first, then the others, each in the order in
    /// which they were made. `replaced`: the papers that others, speaking of the same, replace. `silenced`: a higher paper
    /// says that the record does not exist.
    mutating func settle(
        _ members: [Int], _ key: FactKey, cell: Int?, replaced: Set<Int32>, silenced: Bool = false
    ) {
        func standing(_ index: Int) -> StatementStanding? {
            let source = drafts.drafts[index].source
            if let obstacle = obstacles[Int(source)] { return obstacle }
            if replaced.contains(drafts.sources[Int(source)].paper) { return .replaced }
            return silenced ? .outranked : nil
        }
        let counting = members.filter { standing($0) == nil }
        let rank = counting.map { ranks[Int(drafts.drafts[$0].source)] }.max()
        let deciders = counting.filter { ranks[Int(drafts.drafts[$0].source)] == rank }
        let agree = deciders.dropFirst().allSatisfy { areEqual($0, deciders[0]) }
        if let cell, let first = deciders.first {
            let draft = drafts.drafts[first]
            cells[cell] = Cell(
                state: !agree ? .disputed : draft.isUnwritten ? .unwritten : .known, value: CellValue(draft.value),
                firstStatement: Int32(truncatingIfNeeded: statements.count),
                statementCount: Int32(truncatingIfNeeded: deciders.count))
        }
        for index in deciders { appendStatement(index, key, agree ? .decides : .disputes) }
        for index in members {
            if let standing = standing(index) {
                appendStatement(index, key, standing)
            } else if ranks[Int(drafts.drafts[index].source)] != rank {
                appendStatement(index, key, .outranked)
            }
        }
    }

    /// Weighs a scalar or the value of a year.
    private mutating func settle(_ members: [Int], _ key: FactKey, cell: Int) {
        settle(members, key, cell: cell, replaced: replacedPapers(bySources: members.map { drafts.drafts[$0].source }))
    }

    /// The papers that those among these sources that count name as replaced.
    func replacedPapers(bySources sources: [Int32]) -> Set<Int32> {
        var replaced: Set<Int32> = []
        guard hasReplacements else { return replaced }
        for source in sources where obstacles[Int(source)] == nil {
            let paper = Int(drafts.sources[Int(source)].paper)
            if papers.indices.contains(paper) { replaced.formUnion(papers[paper].replaces) }
        }
        return replaced
    }

    private func areEqual(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (drafts.drafts[left], drafts.drafts[right])
        return left.isUnwritten == right.isUnwritten && (left.isUnwritten || left.value == right.value)
    }

    private mutating func appendStatement(_ index: Int, _ key: FactKey, _ standing: StatementStanding) {
        let draft = drafts.drafts[index]
        let source = drafts.sources[Int(draft.source)]
        statements.append(
            Statement(
                fact: key, value: draft.isUnwritten ? nil : CellValue(draft.value),
                paper: source.paper < 0 ? nil : source.paper, recordedOn: source.recordedOn, standing: standing))
    }

    /// Whether a source is known, of its period, and not among the papers replaced.
    func counts(source: Int32, replaced: Set<Int32> = []) -> Bool {
        obstacles[Int(source)] == nil && !replaced.contains(drafts.sources[Int(source)].paper)
    }

    func rank(ofSource source: Int32) -> Int { ranks[Int(source)] }

    // MARK: A series

    /// Lays out the years from `yearsBack` before that of the proposal, and further where years are stated.
    private mutating func openSeries(_ evidence: Int, stated: Range<Int>) {
        let proposalYear = Int32(truncatingIfNeeded: proposal.year)
        var first = proposalYear - Int32(truncatingIfNeeded: FactStore.yearsBack)
        var last = proposalYear
        for index in stated {
            first = min(first, drafts.drafts[index].index)
            last = max(last, drafts.drafts[index].index)
        }
        let count = last - first + 1
        series[evidence] = SeriesState(
            firstCell: Int32(truncatingIfNeeded: cells.count), firstYear: first, yearCount: count)
        cells.append(contentsOf: repeatElement(Cell(), count: Int(count)))
    }

    private mutating func resolveSeries(_ segment: FactDrafts.Segment) {
        let evidence = Int(segment.evidence)
        openSeries(evidence, stated: segment.drafts)
        let offset = Int(series[evidence].firstCell) - Int(series[evidence].firstYear)
        let order = segment.drafts.sorted { left, right in
            let (leftYear, rightYear) = (drafts.drafts[left].index, drafts.drafts[right].index)
            return leftYear != rightYear ? leftYear < rightYear : left < right
        }
        var start = 0
        while start < order.count {
            let year = drafts.drafts[order[start]].index
            var end = start + 1
            while end < order.count, drafts.drafts[order[end]].index == year { end += 1 }
            let key = FactKey(kind: .year, evidence: segment.evidence, index: year)
            settle(Array(order[start..<end]), key, cell: offset + Int(year))
            start = end
        }
    }

    // MARK: A list

    private mutating func resolveList(_ segment: FactDrafts.Segment, _ type: RecordType) {
        let evidence = Int(segment.evidence)
        let isGiven =
            segment.isBare || segment.lists.contains { counts(source: drafts.lists[$0].source) }
            || segment.records.contains { counts(source: drafts.records[$0].source) }
        lists[evidence].isGiven = isGiven
        lists[evidence].firstCell = Int32(truncatingIfNeeded: cells.count)
        let whenGiven = layout.completeWhenGiven[evidence]
        if segment.isBare, segment.lists.count == 1, type.key.isEmpty {
            appendBareRecords(segment, fieldCount: type.fields.count)
            lists[evidence].recordCount = Int32(truncatingIfNeeded: segment.records.count)
            lists[evidence].isComplete = whenGiven || drafts.lists[segment.lists.lowerBound].isComplete
        } else {
            let merged = mergeRecords(segment, type, completeWhenGiven: whenGiven)
            lists[evidence].recordCount = Int32(truncatingIfNeeded: merged.count)
            lists[evidence].isComplete = merged.isComplete
        }
    }

    /// The records of one self-declared list whose type has no key: each stands for itself.
    private mutating func appendBareRecords(_ segment: FactDrafts.Segment, fieldCount: Int) {
        let firstCell = cells.count
        cells.append(contentsOf: repeatElement(Cell(), count: segment.records.count * fieldCount))
        for index in segment.drafts {
            let record = drafts.drafts[index].index
            let field = drafts.drafts[index].field
            settleBare(
                index, FactKey(kind: .field, evidence: segment.evidence, index: record, field: field),
                cell: firstCell + Int(record) * fieldCount + Int(field))
        }
    }
}
