import XetKhenValues

/// How two numbers compare, and which comparisons that satisfies, without a branch: an order is the number of a bit, a
/// comparison the bits of the orders for which it holds.
enum DecisionOrder {
    static let less: UInt8 = 0
    static let equal: UInt8 = 1
    static let greater: UInt8 = 2

    @inline(__always)
    static func of<Number: BinaryInteger>(_ left: Number, _ right: Number) -> UInt8 {
        (left >= right ? 1 : 0) &+ (left > right ? 1 : 0)
    }

    /// 1 where a comparison holds for an order, 0 where not.
    @inline(__always)
    static func holds(_ comparison: UInt8, for order: UInt8) -> UInt8 { comparison &>> order & 1 }
}

extension ComparisonOperator {
    /// The orders for which it holds, as bits.
    var orders: UInt8 {
        switch self {
        case .equal: 0b010
        case .notEqual: 0b101
        case .less: 0b001
        case .lessOrEqual: 0b011
        case .greater: 0b100
        case .greaterOrEqual: 0b110
        }
    }
}
