import XetKhenSemantics
import XetKhenValues

/// What is known of one fact.
package enum CellState: UInt8, Sendable, Hashable {
    case missing
    case known
    /// Known to be unwritten (`không ghi`).
    case unwritten
    /// Equals disagree: the fact ranges over its disputed values only.
    case disputed
}

/// A scalar as the engine computes with it. `number` carries yes/no as 0 and 1, a date as its day number, a year as it
/// is, a choice as its position, an award by its index, an award kind by its raw value, a text by its index in
/// `FactStore.texts`, a period as `first × 2³² + last`.
package struct CellValue: Sendable, Hashable {
    package var number: ExactDecimal

    package init(_ number: ExactDecimal) { self.number = number }
}

/// One fact with what it rests on. `firstStatement ..< firstStatement + statementCount` are the statements that decide
/// it (one value) or dispute it (several values), in `FactStore.statements`.
package struct Cell: Sendable, Hashable {
    package var state: CellState
    package var value: CellValue
    package var firstStatement: Int32
    package var statementCount: Int32

    package init(
        state: CellState = .missing, value: CellValue = CellValue(ExactDecimal(0)), firstStatement: Int32 = 0,
        statementCount: Int32 = 0
    ) {
        self.state = state
        self.value = value
        self.firstStatement = firstStatement
        self.statementCount = statementCount
    }
}

/// Why a statement does not speak for its fact.
package enum StatementStanding: UInt8, Sendable, Hashable {
    case decides
    case disputes
    /// A paper of a higher rank speaks of the same fact.
    case outranked
    /// Another paper names this one as replaced.
    case replaced
    /// Recorded after the day up to which evidence is known.
    case notYetKnown
    /// Its period of validity does not contain the date of proposal.
    case outOfPeriod
}

/// One value that someone stated for a fact, with the paper that it rests on; nothing is dropped.
package struct Statement: Sendable, Hashable {
    package var fact: FactKey
    /// Nil: stated to be unwritten.
    package var value: CellValue?
    /// Index into `Nomination.papers`; nil is a self-declaration.
    package var paper: Int32?
    package var recordedOn: CalendarDate?
    package var standing: StatementStanding

    package init(
        fact: FactKey, value: CellValue?, paper: Int32?, recordedOn: CalendarDate?, standing: StatementStanding
    ) {
        self.fact = fact
        self.value = value
        self.paper = paper
        self.recordedOn = recordedOn
        self.standing = standing
    }
}

/// Names one fact of a nomination.
package struct FactKey: Sendable, Hashable, Comparable {
    package enum Kind: UInt8, Sendable, Hashable {
        case scalar
        /// `index` is the year.
        case year
        /// `index` is the record's position, `field` its field.
        case field
        /// What an open list may still hold.
        case rest
    }

    // Two words compare faster than four fields; the sign bits are turned so that negative numbers come first.
    private var what: UInt64
    private var which: UInt64

    package init(kind: Kind, evidence: Int32, index: Int32 = 0, field: Int32 = 0) {
        what = Self.ordered(evidence) << 32 | UInt64(kind.rawValue)
        which = Self.ordered(index) << 32 | Self.ordered(field)
    }

    package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: what)) ?? .scalar }
    /// Index into the ruleset's `evidence`.
    package var evidence: Int32 { Self.number(what >> 32) }
    package var index: Int32 { Self.number(which >> 32) }
    package var field: Int32 { Self.number(which) }

    /// The same of another year, if it is a year's.
    func inYear(_ year: Int32) -> FactKey {
        kind == .year ? FactKey(kind: .year, evidence: evidence, index: year, field: field) : self
    }

    /// By evidence, kind, index, field.
    package static func < (left: FactKey, right: FactKey) -> Bool {
        left.what != right.what ? left.what < right.what : left.which < right.which
    }

    @inline(__always)
    private static func ordered(_ number: Int32) -> UInt64 { UInt64(UInt32(bitPattern: number) ^ 0x8000_0000) }

    @inline(__always)
    private static func number(_ word: UInt64) -> Int32 {
        Int32(bitPattern: UInt32(truncatingIfNeeded: word) ^ 0x8000_0000)
    }
}

/// The records of one list. Cell of record r, field f: `firstCell + r × fieldCount + f`.
package struct ListState: Sendable, Hashable {
    package var firstCell: Int32
    package var recordCount: Int32
    package var fieldCount: Int32
    /// Whether it is known that there are no other records.
    package var isComplete: Bool
    /// Whether the nomination names the list at all.
    package var isGiven: Bool
    /// In a completion that is tried out: how many records, each as favourable as is asked of it, are added. 0 otherwise.
    package var assumedRecords: Int32

    package init(
        firstCell: Int32 = 0, recordCount: Int32 = 0, fieldCount: Int32 = 0, isComplete: Bool = false,
        isGiven: Bool = false, assumedRecords: Int32 = 0
    ) {
        self.firstCell = firstCell
        self.recordCount = recordCount
        self.fieldCount = fieldCount
        self.isComplete = isComplete
        self.isGiven = isGiven
        self.assumedRecords = assumedRecords
    }
}

/// The years of one series: year y is at `firstCell + (y − firstYear)`; a year outside is missing.
package struct SeriesState: Sendable, Hashable {
    package var firstCell: Int32
    package var firstYear: Int32
    package var yearCount: Int32

    package init(firstCell: Int32 = 0, firstYear: Int32 = 0, yearCount: Int32 = 0) {
        self.firstCell = firstCell
        self.firstYear = firstYear
        self.yearCount = yearCount
    }
}

/// Everything stated about one nominee, resolved to facts. Evidence e of the ruleset is a scalar at cell
/// `scalarCell[e]`, a list at `lists[e]` or a series at `series[e]`, as its shape says. Every series covers the years
/// from `FactStore.yearsBack` before that of the proposal up to it, and any other year that is stated.
package struct FactStore: Sendable, Hashable {
    /// How far back a run may reach; a limit with a name so that no input makes one endless.
    package static let yearsBack = 40

    package var cells: [Cell]
    package var scalarCell: [Int32]
    package var lists: [ListState]
    package var series: [SeriesState]
    package var statements: [Statement]
    /// Interned texts (NFC); equal texts have equal indices. Constants of the ruleset come first, in the plan's order.
    package var texts: [String]

    package init(
        cells: [Cell] = [], scalarCell: [Int32] = [], lists: [ListState] = [], series: [SeriesState] = [],
        statements: [Statement] = [], texts: [String] = []
    ) {
        self.cells = cells
        self.scalarCell = scalarCell
        self.lists = lists
        self.series = series
        self.statements = statements
        self.texts = texts
    }
}
