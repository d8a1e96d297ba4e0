import XetKhenValues

/// One thing that is wrong with a case file, and what it affects.
package struct StoreProblem: Sendable, Hashable {
    package enum Affected: Sendable, Hashable {
        /// The file as a whole, or a part of it that cannot be told.
        case file
        case record(Int64)
        case nomination(String)
        case paper(nomination: String, id: String)
        case bundle(meaning: String)
        case session(String)
        /// A row so damaged that it does not tell what it is.
        case row(table: String, Int64)
    }

    package let affected: Affected
    package let message: StoreText

    package init(_ affected: Affected, _ message: StoreText) {
        self.affected = affected
        self.message = message
    }
}

extension StoreProblem.Affected {
    /// The affected thing as a sentence names it.
    package var name: StoreText {
        switch self {
        case .file: StoreText("tệp", "the file")
        case .record(let number): .record(number)
        case .nomination(let id): .nomination(id)
        case .paper(let nomination, let id): .paper(id, of: nomination)
        case .bundle(let meaning): StoreText("bộ quy tắc \(meaning)", "ruleset \(meaning)")
        case .session(let id): .session(id)
        case .row(let table, let number):
            StoreText("dòng \(number) của bảng “\(table)”", "row \(number) of the table “\(table)”")
        }
    }
}

/// What a verification found.
package struct Verification: Sendable, Hashable {
    /// How many records could be read.
    package internal(set) var recordCount: Int64 = 0
    /// The last record that could be read.
    package internal(set) var head: ChainHead?
    /// In the order in which they were found, at most ``limit``.
    package internal(set) var problems: [StoreProblem] = []
    /// How many more problems there were.
    package internal(set) var omitted = 0

    package static let limit = 1000

    package var isSound: Bool { problems.isEmpty }

    mutating func note(_ problem: StoreProblem) {
        if problems.count < Self.limit { problems.append(problem) } else { omitted += 1 }
    }
}
