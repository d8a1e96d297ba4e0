/// A number of which a lower and an upper bound are known, with the causes that keep it from being exact.
///
/// The causes are empty exactly when both bounds are finite and equal. A bound that is `nil` is infinite. The true value is
/// always a finite number within the bounds, except that a range with the cause `.error` may stand for no number at all.
package struct NumberRange: Sendable, Hashable {
    // The parts of two decimals side by side, so that the scales share one word; a bound that is absent is 0.
    @usableFromInline let lowerCoefficient: Int128
    @usableFromInline let upperCoefficient: Int128
    @usableFromInline let lowerScale: UInt8
    @usableFromInline let upperScale: UInt8
    /// 1 if the lower bound is finite, 2 if the upper one is.
    @usableFromInline let finite: UInt8

    /// Why the number is not exact; empty exactly when it is.
    package let causes: Causes

    /// An exact number.
    @inlinable
    @inline(__always)
    package init(_ number: ExactDecimal) {
        lowerCoefficient = number.coefficient
        upperCoefficient = number.coefficient
        lowerScale = number.scale
        upperScale = number.scale
        finite = 3
        causes = []
    }

    /// Bounds in order. Equal finite bounds make an exact number and drop the causes; other bounds without a cause get
    /// `.error`.
    @usableFromInline
    init(ordered lower: ExactDecimal?, _ upper: ExactDecimal?, _ causes: Causes) {
        lowerCoefficient = lower?.coefficient ?? 0
        upperCoefficient = upper?.coefficient ?? 0
        lowerScale = lower?.scale ?? 0
        upperScale = upper?.scale ?? 0
        finite = (lower == nil ? 0 : 1) | (upper == nil ? 0 : 2)
        if let lower, let upper, lower == upper {
            self.causes = []
        } else {
            self.causes = causes.isEmpty ? .error : causes
        }
    }

    /// The range between two bounds, or `nil` if they are out of order. Equal finite bounds make an exact number and drop the
    /// causes; other bounds need a cause and get `.error` without one.
    @inlinable
    package init?(lower: ExactDecimal?, upper: ExactDecimal?, causes: Causes) {
        if let lower, let upper, upper < lower { return nil }
        self.init(ordered: lower, upper, causes)
    }

    /// Without bounds.
    @inlinable
    @inline(__always)
    init(unboundedFor causes: Causes) {
        lowerCoefficient = 0
        upperCoefficient = 0
        lowerScale = 0
        upperScale = 0
        finite = 0
        self.causes = causes.isEmpty ? .error : causes
    }

    /// A number of which nothing is known, for these causes.
    @inlinable
    @inline(__always)
    package static func unbounded(_ causes: Causes) -> NumberRange {
        NumberRange(unboundedFor: causes)
    }

    /// A calculation that failed.
    @inlinable package static var error: NumberRange { .unbounded(.error) }

    /// The lower bound (*chắc chắn*, of a count), or `nil` for none.
    @inlinable
    package var lower: ExactDecimal? {
        finite & 1 == 0 ? nil : ExactDecimal(unchecked: lowerCoefficient, scale: lowerScale)
    }

    /// The upper bound (*có thể*, of a count), or `nil` for none.
    @inlinable
    package var upper: ExactDecimal? {
        finite & 2 == 0 ? nil : ExactDecimal(unchecked: upperCoefficient, scale: upperScale)
    }

    @inlinable @inline(__always) package var isExact: Bool { causes.isEmpty }

    /// The number, or `nil` if it is not exact.
    @inlinable @inline(__always) package var exact: ExactDecimal? { isExact ? lower : nil }

    /// Equal bounds and equal causes, whatever the scales.
    package static func == (left: NumberRange, right: NumberRange) -> Bool {
        left.lower == right.lower && left.upper == right.upper && left.causes == right.causes
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(lower)
        hasher.combine(upper)
        hasher.combine(causes)
    }

    /// The smallest range that holds both, with the causes of both and the given ones: a fact that has one of several values.
    package static func hull(_ a: NumberRange, _ b: NumberRange, causes: Causes) -> NumberRange {
        let union = causes.union(a.causes).union(b.causes)
        return NumberRange(ordered: least(a.lower, b.lower), greatest(a.upper, b.upper), union)
    }

    /// The lesser of two lower bounds.
    static func least(_ a: ExactDecimal?, _ b: ExactDecimal?) -> ExactDecimal? {
        guard let a, let b else { return nil }
        return min(a, b)
    }

    /// The greater of two upper bounds.
    static func greatest(_ a: ExactDecimal?, _ b: ExactDecimal?) -> ExactDecimal? {
        guard let a, let b else { return nil }
        return max(a, b)
    }
}
