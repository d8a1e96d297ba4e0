import XetKhenSemantics
import XetKhenValues

/// What a statement rests on. `paper` is an index into the nomination's papers; −1 is a self-declaration.
struct StatementSource: Sendable, Hashable {
    var paper: Int32 = -1
    var recordedOn: CalendarDate?
    var from: CalendarDate?
    var to: CalendarDate?

    /// This source with what it leaves open taken from the statement around it.
    func within(_ outer: StatementSource) -> StatementSource {
        StatementSource(
            paper: paper >= 0 ? paper : outer.paper, recordedOn: recordedOn ?? outer.recordedOn,
            from: from ?? outer.from, to: to ?? outer.to)
    }
}

/// Everything stated in one nomination in the order in which it stands, before papers and dates are weighed.
///
/// All statements about one evidence stand together, as one segment.
struct FactDrafts: Sendable {
    struct Draft: Sendable {
        var value: ExactDecimal
        var isUnwritten: Bool
        var field: Int32 = 0
        /// The year, or the number of the record within its segment.
        var index: Int32 = 0
        /// Index into `sources`; 0 is a bare value.
        var source: Int32 = 0
        /// Where it stands: a byte offset, or a number that the caller can turn into a place.
        var offset: Int32
    }

    /// A record as one statement gives it; its fields' drafts stand together.
    struct Record: Sendable {
        var source: Int32 = 0
        /// Index into `lists`.
        var list: Int32
        var firstDraft: Int32
        var endDraft: Int32
        var offset: Int32
    }

    /// One statement of a whole list.
    struct List: Sendable {
        var source: Int32 = 0
        var isComplete = false
        var offset: Int32
    }

    struct Segment: Sendable {
        var evidence: Int32
        var drafts: Range<Int>
        var records: Range<Int>
        var lists: Range<Int>
        /// Every statement is a self-declaration without dates.
        var isBare: Bool
        var offset: Int32
    }

    var drafts: [Draft] = []
    var records: [Record] = []
    var lists: [List] = []
    var segments: [Segment] = []
    var sources: [StatementSource] = [StatementSource()]

    private var openEvidence: Int32 = -1
    private var openOffset: Int32 = 0
    private var openDrafts = 0
    private var openRecords = 0
    private var openLists = 0
    private var openIsBare = true

    init(reservingStatements count: Int = 0) {
        drafts.reserveCapacity(count)
        segments.reserveCapacity(count)
    }

    @inline(__always)
    mutating func beginEvidence(_ evidence: Int, at offset: Int) {
        openEvidence = Int32(truncatingIfNeeded: evidence)
        openOffset = Int32(truncatingIfNeeded: offset)
        openDrafts = drafts.count
        openRecords = records.count
        openLists = lists.count
        openIsBare = true
    }

    @inline(__always)
    mutating func endEvidence() {
        segments.append(
            Segment(
                evidence: openEvidence, drafts: openDrafts..<drafts.count, records: openRecords..<records.count,
                lists: openLists..<lists.count, isBare: openIsBare, offset: openOffset))
    }

    /// States a scalar, the value of a year, or a field of the record that is open.
    @inline(__always)
    mutating func state(_ value: ExactDecimal, isUnwritten: Bool, index: Int = 0, field: Int = 0, at offset: Int) {
        drafts.append(
            Draft(
                value: value, isUnwritten: isUnwritten, field: Int32(truncatingIfNeeded: field),
                index: Int32(truncatingIfNeeded: index), offset: Int32(truncatingIfNeeded: offset)))
    }

    mutating func beginList(at offset: Int) {
        lists.append(List(offset: Int32(truncatingIfNeeded: offset)))
    }

    /// Opens a record and gives its number within the segment.
    @inline(__always)
    mutating func beginRecord(at offset: Int) -> Int {
        let first = Int32(truncatingIfNeeded: drafts.count)
        records.append(
            Record(
                list: Int32(truncatingIfNeeded: lists.count - 1), firstDraft: first, endDraft: first,
                offset: Int32(truncatingIfNeeded: offset)))
        return records.count - 1 - openRecords
    }

    @inline(__always)
    mutating func endRecord() {
        records[records.count - 1].endDraft = Int32(truncatingIfNeeded: drafts.count)
    }

    /// Rests everything stated since these counts on a source, as far as it does not name its own.
    mutating func rest(
        on source: StatementSource, draftsFrom firstDraft: Int, recordsFrom firstRecord: Int, listsFrom firstList: Int
    ) {
        guard source != StatementSource() else { return }
        openIsBare = false
        var resolved: (inner: Int32, outer: Int32) = (0, addSource(source))
        let plain = resolved.outer
        func merged(_ inner: Int32, _ drafts: inout FactDrafts) -> Int32 {
            if inner == 0 { return plain }
            if inner != resolved.inner {
                resolved = (inner, drafts.addSource(drafts.sources[Int(inner)].within(source)))
            }
            return resolved.outer
        }
        for index in firstDraft..<drafts.count { drafts[index].source = merged(drafts[index].source, &self) }
        for index in firstRecord..<records.count { records[index].source = merged(records[index].source, &self) }
        for index in firstList..<lists.count { lists[index].source = merged(lists[index].source, &self) }
    }

    private mutating func addSource(_ source: StatementSource) -> Int32 {
        if let last = sources.last, last == source { return Int32(truncatingIfNeeded: sources.count - 1) }
        sources.append(source)
        return Int32(truncatingIfNeeded: sources.count - 1)
    }
}
