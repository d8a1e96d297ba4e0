/// The value of a condition: true (*đúng*), false (*sai*), or unknown (*chưa rõ*) with a non-empty set of causes.
///
/// A settled value carries no cause and an unknown one always does; the encoding admits nothing else.
package struct Truth: Sendable, Hashable {
    /// 0 is false, 0x80 is true, anything else is the set of causes of an unknown value.
    @usableFromInline let code: UInt8

    @inlinable
    @inline(__always)
    init(code: UInt8) {
        self.code = code
    }

    @inlinable @inline(__always) package static var `true`: Truth { Truth(code: 0x80) }
    @inlinable @inline(__always) package static var `false`: Truth { Truth(code: 0) }

    /// Unknown for these causes. An unknown value without a cause would be a fault of the caller, and shows as `.error`.
    @inlinable
    @inline(__always)
    package static func unknown(_ causes: Causes) -> Truth {
        Truth(code: causes.isEmpty ? Causes.error.rawValue : causes.rawValue)
    }

    /// A settled value.
    @inlinable
    @inline(__always)
    package init(_ value: Bool) {
        self.init(code: value ? 0x80 : 0)
    }

    @inlinable @inline(__always) package var isTrue: Bool { code == 0x80 }
    @inlinable @inline(__always) package var isFalse: Bool { code == 0 }
    @inlinable @inline(__always) package var isUnknown: Bool { !isTrue && !isFalse }
    @inlinable @inline(__always) package var isSettled: Bool { isTrue || isFalse }

    /// Why the value is unknown; empty exactly when it is settled.
    @inlinable @inline(__always) package var causes: Causes { Causes(rawValue: code & 0x7F) }

    /// The settled value, or `nil` if unknown.
    @inlinable @inline(__always) package var settled: Bool? { isTrue ? true : isFalse ? false : nil }

    /// *Và*: false if either is false, else unknown with both causes, else true.
    @inlinable
    @inline(__always)
    package func and(_ other: Truth) -> Truth {
        if isFalse || other.isFalse { return .false }
        let union = (code | other.code) & 0x7F
        return union == 0 ? .true : Truth(code: union)
    }

    /// *Hoặc*: true if either is true, else unknown with both causes, else false.
    @inlinable
    @inline(__always)
    package func or(_ other: Truth) -> Truth {
        if isTrue || other.isTrue { return .true }
        return Truth(code: code | other.code)
    }

    /// *Không phải*: swaps true and false, keeps the causes.
    @inlinable
    @inline(__always)
    package var not: Truth {
        isTrue ? .false : isFalse ? .true : self
    }
}
