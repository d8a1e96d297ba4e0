import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A paper in the dossier.
package struct Paper: Sendable, Hashable {
    package var id: String
    /// Index into the ruleset's `paperTypes`.
    package var type: Int?
    package var number: String?
    package var date: CalendarDate?
    package var issuer: String?
    package var recordedOn: CalendarDate?
    package var sha256: String?
    /// Indices into `Nomination.papers`.
    package var replaces: [Int32]

    package init(
        id: String, type: Int?, number: String? = nil, date: CalendarDate? = nil, issuer: String? = nil,
        recordedOn: CalendarDate? = nil, sha256: String? = nil, replaces: [Int32] = []
    ) {
        self.id = id
        self.type = type
        self.number = number
        self.date = date
        self.issuer = issuer
        self.recordedOn = recordedOn
        self.sha256 = sha256
        self.replaces = replaces
    }
}

/// The four dates; one not given equals that of consideration, and `defaulted` says which. Beside them the day up to which
/// evidence is known: what was recorded later is not there yet.
package struct NominationDates: Sendable, Hashable {
    package var proposal: CalendarDate
    package var receipt: CalendarDate
    package var consideration: CalendarDate
    package var decision: CalendarDate
    package var known: CalendarDate
    package var defaulted: Set<BuiltInDate>

    /// `known` nil: the day of consideration.
    package init(
        proposal: CalendarDate, receipt: CalendarDate, consideration: CalendarDate, decision: CalendarDate,
        known: CalendarDate? = nil, defaulted: Set<BuiltInDate>
    ) {
        self.proposal = proposal
        self.receipt = receipt
        self.consideration = consideration
        self.decision = decision
        self.known = known ?? consideration
        self.defaulted = defaulted
    }

    package subscript(date: BuiltInDate) -> CalendarDate {
        switch date {
        case .proposal: proposal
        case .receipt: receipt
        case .consideration: consideration
        case .decision: decision
        }
    }
}

/// One nominee with the evidence collected for it, read against a ruleset. `findings` are warnings that do not stop the
/// evaluation (a fact dated after the date of consideration, an unused paper).
package struct Nomination: Sendable, Hashable {
    package var id: String
    package var note: String?
    /// Who is nominated, by a code that is the same in every nomination of one nominee.
    package var nominee: String?
    /// The unit that nominates.
    package var unit: String?
    /// Indices into the ruleset's `groups`.
    package var groups: [Int]
    package var dates: NominationDates
    package var papers: [Paper]
    package var facts: FactStore
    package var findings: [Diagnostic]

    package init(
        id: String, note: String? = nil, nominee: String? = nil, unit: String? = nil, groups: [Int],
        dates: NominationDates, papers: [Paper], facts: FactStore,
        findings: [Diagnostic] = []
    ) {
        self.id = id
        self.note = note
        self.nominee = nominee
        self.unit = unit
        self.groups = groups
        self.dates = dates
        self.papers = papers
        self.facts = facts
        self.findings = findings
    }
}
