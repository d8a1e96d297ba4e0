import XetKhenSemantics
import XetKhenValues

/// What every rule of a scope came to, and with which values, in a few machine words: recorded with the decision, turned into
/// text only when asked. Used again from nomination to nomination.
package struct DecisionTrace: Sendable {
    /// A number that is exactly known, as digits and how many of them are decimals.
    package struct Number: Sendable, Hashable, BitwiseCopyable {
        package var digits: Int64
        package var scale: UInt8
        package var isKnown: Bool

        /// Nil where it is not known or has decimals.
        package var wholeNumber: Int? { isKnown && scale == 0 ? Int(exactly: digits) : nil }

        /// The number itself, where it is known.
        package var exact: ExactDecimal? {
            isKnown ? ExactDecimal(unchecked: Int128(digits), scale: scale).normalized : nil
        }

        static let unknown = Number(digits: 0, scale: 0, isKnown: false)
    }

    package internal(set) var scope: DecisionScope?
    /// What each rule of the scope came to, by its place there, in one byte (`RuleOutcome.init(code:)`).
    package private(set) var codes = ContiguousArray<UInt8>()
    /// What each award came to, from its standards alone.
    package private(set) var awardCodes = ContiguousArray<UInt8>()
    /// The operands of all leaves of the scope.
    package private(set) var operands = ContiguousArray<Number>()

    package init() {}

    /// Makes room for what comes of a nominee of this scope.
    mutating func begin(_ scope: DecisionScope) {
        guard self.scope !== scope else { return }
        self.scope = scope
        codes = ContiguousArray(repeating: 0, count: scope.rules.count)
        awardCodes = ContiguousArray(repeating: 0, count: scope.plan.standardsOfAward.count)
        operands = ContiguousArray(repeating: .unknown, count: scope.operandCount)
    }

    /// Fills all of one kind at once.
    @inline(__always)
    mutating func setAwards(_ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        awardCodes.withUnsafeMutableBufferPointer { fill($0) }
    }

    @inline(__always)
    mutating func setRules(_ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        codes.withUnsafeMutableBufferPointer { fill($0) }
    }

    @inline(__always)
    mutating func setOperands(_ fill: (UnsafeMutableBufferPointer<Number>) -> Void) {
        operands.withUnsafeMutableBufferPointer { fill($0) }
    }

    @inline(__always)
    mutating func setCode(_ rule: Int, _ code: UInt8) { codes[rule] = code }

    @inline(__always)
    mutating func setAward(_ award: Int, _ code: UInt8) { awardCodes[award] = code }

    @inline(__always)
    mutating func setOperand(_ operand: Int, _ number: Number) { operands[operand] = number }

    /// Of a rule that is left out nothing was looked at.
    mutating func forgetLeftOut(_ scope: DecisionScope) {
        for (place, rule) in scope.rules.enumerated() where codes[place] & DecisionCode.leftOut != 0 {
            for leaf in scope.leaves[rule.leaves] {
                for operand in 0..<leaf.operandCount { operands[leaf.firstOperand + operand] = .unknown }
            }
        }
    }
}
