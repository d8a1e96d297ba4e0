import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What came of reading a nomination: the nomination, or every mistake found, in the order in which they stand.
package enum ReadResult: Sendable, Hashable {
    case nomination(Nomination)
    case refused([Diagnostic])
}

/// Reads nominations in JSON against one ruleset. Prepared once; immutable and shared between threads.
package struct NominationReader: Sendable {
    package let layout: EvidenceLayout

    package init(ruleset: CheckedRuleset) {
        layout = EvidenceLayout(ruleset)
    }

    /// For the ruleset of an engine.
    package init(_ engine: Engine) {
        layout = EvidenceLayout(engine.plan.ruleset, texts: engine.plan.texts)
    }

    /// Reads one nomination of at most `JSONLimits.documentBytes`. `defaultConsideration` stands in where the nomination
    /// gives no date of consideration. What was recorded after `known` counts as not yet there; nil is the day of
    /// consideration.
    package func read(_ bytes: [UInt8], defaultConsideration: CalendarDate? = nil, known: CalendarDate? = nil)
        -> ReadResult
    {
        bytes.withUnsafeBufferPointer { read($0, defaultConsideration: defaultConsideration, known: known) }
    }

    /// Reads one nomination from bytes that stay as they are while it is read, such as a line of a larger buffer.
    package func read(
        _ bytes: UnsafeBufferPointer<UInt8>, defaultConsideration: CalendarDate? = nil, known: CalendarDate? = nil
    ) -> ReadResult {
        guard bytes.count <= JSONLimits.documentBytes else {
            let limit = "\(JSONLimits.documentBytes)"
            return .refused([
                Diagnostic(
                    EvidenceDiagnostic.documentTooLarge,
                    at: .nomination(path: "", position: SourcePosition(line: 1, column: 1)), [limit])
            ])
        }
        var parser = NominationParser(bytes, layout: layout)
        return parser.parse(defaultConsideration: defaultConsideration, known: known)
    }
}

/// The members of a nomination.
enum NominationMember: Int, CaseIterable {
    case id, note, nominee, unit, subject, group, groups, nominatedOn, receivedOn, consideredOn, decidedOn, papers,
        evidence

    var name: String {
        switch self {
        case .id: "id"
        case .note: "note"
        case .nominee: "nominee"
        case .unit: "unit"
        case .subject: "subject"
        case .group: "group"
        case .groups: "groups"
        case .nominatedOn: "nominated_on"
        case .receivedOn: "received_on"
        case .consideredOn: "considered_on"
        case .decidedOn: "decided_on"
        case .papers: "papers"
        case .evidence: "evidence"
        }
    }
}

/// The members of a paper.
enum PaperMember: Int, CaseIterable {
    case id, type, number, date, issuer, recordedOn, sha256, replaces

    var name: String {
        switch self {
        case .id: "id"
        case .type: "type"
        case .number: "number"
        case .date: "date"
        case .issuer: "issuer"
        case .recordedOn: "recorded_on"
        case .sha256: "sha256"
        case .replaces: "replaces"
        }
    }
}

/// The members of a statement about a fact. `first` and `last` are a period's, `year` belongs to an entry of a series.
enum StatementMember: Int, CaseIterable {
    case value, paper, from, to, recordedOn, complete, year, first, last

    var name: String {
        switch self {
        case .value: "value"
        case .paper: "paper"
        case .from: "from"
        case .to: "to"
        case .recordedOn: "recorded_on"
        case .complete: "complete"
        case .year: "year"
        case .first: "first"
        case .last: "last"
        }
    }
}
