/// Bounds on what is read, so that no document takes unreasonable memory or time.
package enum JSONLimits {
    /// Bytes of one document (64 MiB).
    package static let documentBytes = 64 << 20
    /// Arrays and objects within one another.
    package static let depth = 64
    /// Bytes of one string as written.
    package static let stringBytes = 1 << 20
    /// Elements of one list or entries of one series.
    package static let entries = 100_000
    /// Values stated in one nomination.
    package static let statements = 1_000_000
    /// Mistakes reported for one document; reading stops at the last.
    package static let diagnostics = 100
    /// Warnings reported for one document; those beyond are left out, and the reading goes on.
    package static let warnings = 100
}

/// Why reading cannot go on, and at which byte.
package struct JSONError: Error, Sendable, Hashable {
    package enum Reason: UInt8, Sendable, Hashable, CaseIterable {
        /// A character that cannot stand here.
        case unexpected
        /// The text ends too early.
        case unexpectedEnd
        /// Something follows the end of the document.
        case trailingContent
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A control character inside a string, which must be escaped.
        case controlCharacter
        /// A backslash followed by something that JSON does not know.
        case malformedEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        case malformedNumber
        case tooDeep
        case stringTooLong
        /// Enough mistakes have been reported.
        case stopped
    }

    package var reason: Reason
    /// Counted from 0.
    package var offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
