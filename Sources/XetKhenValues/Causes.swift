/// Why a value is unknown: a set of the five causes, in order of precedence for a verdict's headline.
package struct Causes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) {
        self.rawValue = rawValue & 0x1F
    }

    /// A calculation failed (*lỗi*).
    @inlinable package static var error: Causes { Causes(rawValue: 1) }
    /// Papers of equal rank disagree (*mâu thuẫn*).
    @inlinable package static var conflict: Causes { Causes(rawValue: 2) }
    /// Evidence is not there (*thiếu*).
    @inlinable package static var missing: Causes { Causes(rawValue: 4) }
    /// Readings of a provision disagree (*cách hiểu*).
    @inlinable package static var reading: Causes { Causes(rawValue: 8) }
    /// The source is too weak to decide (*nguồn yếu*).
    @inlinable package static var weakSource: Causes { Causes(rawValue: 16) }

    /// Every cause, in order of precedence.
    package static var inOrder: [Causes] { [.error, .conflict, .missing, .reading, .weakSource] }

    /// The causes of this set one by one, in order of precedence.
    package var elements: [Causes] {
        Self.inOrder.filter { contains($0) }
    }

    /// The cause that comes first in precedence, or `nil` for an empty set.
    @inlinable
    package var first: Causes? {
        rawValue == 0 ? nil : Causes(rawValue: rawValue & (0 &- rawValue))
    }
}
