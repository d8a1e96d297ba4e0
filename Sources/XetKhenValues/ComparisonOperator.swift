/// The six comparisons of the language.
package enum ComparisonOperator: UInt8, Sendable, Hashable, CaseIterable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual

    /// Whether the operator holds for two values that stand so to each other.
    @inlinable
    package func holds(for comparison: Comparison) -> Bool {
        switch self {
        case .equal: comparison == .equal
        case .notEqual: comparison != .equal
        case .less: comparison == .less
        case .lessOrEqual: comparison != .greater
        case .greater: comparison == .greater
        case .greaterOrEqual: comparison != .less
        }
    }

    /// The operator that holds exactly when this one does not.
    @inlinable
    package var negated: ComparisonOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .lessOrEqual: .greater
        case .greater: .lessOrEqual
        case .greaterOrEqual: .less
        }
    }

    /// The operator that says the same with both sides exchanged.
    @inlinable
    package var flipped: ComparisonOperator {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
