/// Why a value is unknown: a set of the five causes, in order of precedence for a verdict's headline.
package struct Causes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    @inlinable
    @inline(__always)
    package init(rawValue: UInt8) {
        self.rawValue = rawValue & 0x1F
    }

    /// A calculation failed (*lỗi*).
    @inlinable @inline(__always) package static var error: Causes { Causes(rawValue: 1) }
    /// Papers of equal rank disagree (*mâu thuẫn*).
    @inlinable @inline(__always) package static var conflict: Causes { Causes(rawValue: 2) }
    /// Evidence is not there (*thiếu*).
    @inlinable @inline(__always) package static var missing: Causes { Causes(rawValue: 4) }
    /// Readings of a provision disagree (*cách hiểu*).
    @inlinable @inline(__always) package static var reading: Causes { Causes(rawValue: 8) }
    /// The source is too weak to decide (*nguồn yếu*).
    @inlinable @inline(__always) package static var weakSource: Causes { Causes(rawValue: 16) }

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

/// The operations of a set on the bits themselves: those that `OptionSet` gives are generic and are not specialised in the
/// targets that use them.
extension Causes {
    @inlinable
    @inline(__always)
    package init() {
        self.init(rawValue: 0)
    }

    @inlinable
    @inline(__always)
    package init(arrayLiteral elements: Causes...) {
        var bits: UInt8 = 0
        for element in elements { bits |= element.rawValue }
        self.init(rawValue: bits)
    }

    @inlinable
    @inline(__always)
    package static func == (left: Causes, right: Causes) -> Bool { left.rawValue == right.rawValue }

    @inlinable
    @inline(__always)
    package var isEmpty: Bool { rawValue == 0 }

    @inlinable
    @inline(__always)
    package func contains(_ other: Causes) -> Bool { rawValue & other.rawValue == other.rawValue }

    @inlinable
    @inline(__always)
    package func isDisjoint(with other: Causes) -> Bool { rawValue & other.rawValue == 0 }

    @inlinable
    @inline(__always)
    package func union(_ other: Causes) -> Causes { Causes(rawValue: rawValue | other.rawValue) }

    @inlinable
    @inline(__always)
    package mutating func formUnion(_ other: Causes) { self = union(other) }
}
