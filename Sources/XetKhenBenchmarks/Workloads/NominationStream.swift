/// Nominations in JSON, made one after another and never kept, so that their number costs no memory.
protocol NominationStream {
    /// The next nomination, one line of JSON without its line feed. A stream has no end.
    mutating func line() -> [UInt8]
}

extension Award60Data: NominationStream {}

/// The same few nominations over and over.
struct RepeatedNominations: NominationStream {
    private let nominations: [[UInt8]]
    private var next = 0

    /// Nil without any nomination.
    init?(_ nominations: [[UInt8]]) {
        guard !nominations.isEmpty else { return nil }
        self.nominations = nominations
    }

    mutating func line() -> [UInt8] {
        defer { next = (next + 1) % nominations.count }
        return nominations[next]
    }
}
