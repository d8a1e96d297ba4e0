/// What a piece of a fenced block is. Pieces tile the block: nothing of it is lost.
package enum TokenKind: UInt8, Sendable, Hashable {
    case spaces
    case newline
    case comment
    case keyword
    case name
    /// `L22-44-1-đ`.
    case citation
    case number
    /// `22/07/2024` or `2024-07-22`.
    case date
    /// `07/2024`, only after `từ`, `đến` and `đến hết`.
    case month
    case text
    /// The number or the issuer of a document: read as it stands.
    case raw
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case plus, minus, times, slash, percent
    case open, close, comma, colon, semicolon, arrow, range, bar
    /// What could not be read; reported where it was met.
    case unknown

    @inline(__always)
    package var isTrivia: Bool { self == .spaces || self == .newline || self == .comment }
}

/// A piece of a fenced block between two offsets of its file.
package struct Token: Sendable, Hashable {
    package var kind: TokenKind
    /// Set exactly when `kind` is `.keyword`.
    package var keyword: Keyword?
    package var start: Int32
    package var end: Int32
    /// Counted from 0.
    package var line: Int32
    /// Of its first scalar and of the one after its last, counted from 0.
    package var startColumn: Int32
    package var endColumn: Int32

    package init(
        _ kind: TokenKind, _ start: Int, _ end: Int, line: Int, columns: (start: Int, end: Int), keyword: Keyword? = nil
    ) {
        self.kind = kind
        self.keyword = keyword
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.line = Int32(truncatingIfNeeded: line)
        startColumn = Int32(truncatingIfNeeded: columns.start)
        endColumn = Int32(truncatingIfNeeded: columns.end)
    }
}
