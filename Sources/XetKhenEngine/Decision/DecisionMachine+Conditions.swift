import XetKhenSyntax
import XetKhenValues

/// Codes from slots and from other codes.
extension DecisionMachine {
    /// The same for the operations that give codes.
    @inline(__always)
    func runCodes(_ operation: DecisionOperation, from first: Int, to end: Int, _ row: DecisionRow) -> Bool {
        switch operation {
        case .constant:
            fill(first, end) { codes[$0.target] = $0.kind != 0 ? $0.kind : Self.code($0.flag) }
        case .compare: fill(first, end) { codes[$0.target] = compare(Int($0.a), $0.kind, Int($0.b)) }
        case .between:
            fill(first, end) {
                codes[$0.target] = Self.and(
                    compare(Int($0.a), ComparisonCode.greaterOrEqual, Int($0.b)),
                    compare(Int($0.a), ComparisonCode.lessOrEqual, Int($0.c)))
            }
        case .oneOf: each(first, end) { oneOf($0) }
        case .truth: each(first, end) { instruction in settle(instruction) { slots[instruction.a] != 0 } }
        case .recorded: fill(first, end) { codes[$0.target] = recorded(states[$0.a], isWanted: $0.flag) }
        case .ratio: each(first, end) { ratio($0) }
        case .exists:
            fill(first, end) {
                codes[$0.target] =
                    masks[$0.a] != 0
                    ? DecisionCode.isTrue
                    : row.lists[$0.b].isComplete ? DecisionCode.isFalse : Causes.missing.rawValue
            }
        case .all: fill(first, end) { codes[$0.target] = all(Int($0.a), Int($0.b)) }
        case .any: fill(first, end) { codes[$0.target] = any(Int($0.a), Int($0.b)) }
        case .atLeast: fill(first, end) { codes[$0.target] = atLeast(Int($0.c), Int($0.a), Int($0.b)) }
        case .allJudged: fill(first, end) { codes[$0.target] = allJudged(Int($0.a), Int($0.b)) }
        case .anyJudged: fill(first, end) { codes[$0.target] = anyJudged(Int($0.a), Int($0.b)) }
        case .atLeastJudged: fill(first, end) { codes[$0.target] = atLeastJudged(Int($0.c), Int($0.a), Int($0.b)) }
        case .not: fill(first, end) { codes[$0.target] = Self.not(codes[$0.a]) }
        case .weakMention: fill(first, end) { codes[$0.target] = weakMention(codes[$0.a], $0.b) }
        case .weakException: fill(first, end) { codes[$0.target] = Self.weakException(codes[$0.a]) }
        case .standIn:
            fill(first, end) {
                codes[$0.target] = codes[$0.a] & DecisionCode.leftOut != 0 ? DecisionCode.isTrue : codes[$0.a]
            }
        case .exceptions: fill(first, end) { codes[$0.target] = exceptions(Int($0.a), Int($0.b)) }
        case .readings: fill(first, end) { codes[$0.target] = readings(Int($0.a), Int($0.b)) }
        case .pleaded: fill(first, end) { codes[$0.target] = pleaded(Int($0.a), Int($0.b), row) }
        case .add, .subtract, .negate, .multiply, .age, .extreme, .yearOf, .shift, .count, .sum, .everyRecord,
            .compareField, .haveOption, .bothMasks, .eitherMask, .otherRecords:
            false
        }
    }

    /// The code of a question to slot `a` alone; false where it is a lower bound, of which the question says nothing.
    @inline(__always)
    private func settle(_ instruction: DecisionInstruction, _ holds: () -> Bool) -> Bool {
        let state = states[instruction.a]
        codes[instruction.target] = state == SlotState.exact ? Self.code(holds()) : state & SlotState.causes
        return state & SlotState.isLowerBound == 0
    }

    private func recorded(_ state: UInt8, isWanted: Bool) -> UInt8 {
        if state & SlotState.isUnwritten != 0 { return Self.code(!isWanted) }
        return state == SlotState.exact ? Self.code(isWanted) : state & SlotState.causes
    }

    static func not(_ code: UInt8) -> UInt8 {
        if code & DecisionCode.leftOut != 0 { return DecisionCode.empty }
        return code & DecisionCode.causes == 0 ? code ^ DecisionCode.isTrue : code
    }

    static func weakException(_ code: UInt8) -> UInt8 {
        code & DecisionCode.leftOut != 0 || code == DecisionCode.isFalse ? code : DecisionCode.doubted(code)
    }

    @inline(__always)
    static func code(_ holds: Bool) -> UInt8 { holds ? DecisionCode.isTrue : DecisionCode.isFalse }

    /// How two slots compare: settled where both are exact, or a lower bound says enough.
    @inline(__always)
    func compare(_ a: Int, _ kind: UInt8, _ b: Int) -> UInt8 {
        let state = states[a] | states[b]
        guard state == SlotState.exact else {
            return state & SlotState.isLowerBound == 0
                ? state & SlotState.causes : compareBounds(a, kind, b)
        }
        return Self.code(Self.holds(slots[a], kind, slots[b]))
    }

    @inline(__always)
    static func holds(_ left: Int64, _ kind: UInt8, _ right: Int64) -> Bool {
        switch kind {
        case ComparisonCode.equal: left == right
        case ComparisonCode.notEqual: left != right
        case ComparisonCode.less: left < right
        case ComparisonCode.lessOrEqual: left <= right
        case ComparisonCode.greater: left > right
        default: left >= right
        }
    }

    /// One side at least is a lower bound: the other has to be exact for anything to follow.
    private func compareBounds(_ a: Int, _ kind: UInt8, _ b: Int) -> UInt8 {
        let unknown = (states[a] | states[b]) & SlotState.causes
        let comparison = ComparisonOperator(rawValue: kind) ?? .equal
        if states[b] == SlotState.exact { return Self.atLeast(slots[a], comparison, slots[b]) ?? unknown }
        if states[a] == SlotState.exact { return Self.atLeast(slots[b], comparison.flipped, slots[a]) ?? unknown }
        return unknown
    }

    /// How a number that is `lower` or more compares with another one.
    private static func atLeast(_ lower: Int64, _ comparison: ComparisonOperator, _ bound: Int64) -> UInt8? {
        if lower > bound { return code(comparison.holds(for: .greater)) }
        guard lower == bound else { return nil }
        switch comparison {
        case .greaterOrEqual: return DecisionCode.isTrue
        case .less: return DecisionCode.isFalse
        case .equal, .notEqual, .lessOrEqual, .greater: return nil
        }
    }

    func oneOf(_ instruction: DecisionInstruction) -> Bool {
        let a = Int(instruction.a)
        var result = DecisionCode.isFalse
        for index in Int(instruction.b)..<Int(instruction.c) {
            let option = Int(operands[index])
            // Equality with something open is for the general evaluator.
            guard (states[a] | states[option]) & SlotState.isLowerBound == 0 else { return false }
            result = Self.or(result, compare(a, ComparisonCode.equal, option))
        }
        let target = Int(instruction.target)
        codes[target] =
            instruction.flag && result & DecisionCode.causes == 0 ? result ^ DecisionCode.isTrue : result
        return true
    }

    func ratio(_ instruction: DecisionInstruction) -> Bool {
        let (a, b, c) = (Int(instruction.a), Int(instruction.b), Int(instruction.c))
        let target = Int(instruction.target)
        let state = states[a] | states[b] | states[c]
        guard state & SlotState.isLowerBound == 0 else { return false }
        if states[b] == SlotState.exact, slots[b] == 0 {
            codes[target] = Causes.error.rawValue
            return true
        }
        guard state == SlotState.exact else {
            codes[target] = state & SlotState.causes
            return true
        }
        // Both products are below 2^124.
        let scale = Int128(unit) &* (instruction.flag ? 100 : 1)
        var left = Int128(slots[a]) &* scale
        var right = Int128(slots[c]) &* Int128(slots[b])
        if slots[b] < 0 { (left, right) = (0 &- left, 0 &- right) }
        let order: Comparison = left < right ? .less : left == right ? .equal : .greater
        let comparison = ComparisonOperator(rawValue: instruction.kind) ?? .equal
        codes[target] = Self.code(comparison.holds(for: order))
        return true
    }

    // MARK: - Codes

    static func and(_ a: UInt8, _ b: UInt8) -> UInt8 {
        if a == DecisionCode.isFalse || b == DecisionCode.isFalse { return DecisionCode.isFalse }
        let causes = (a | b) & DecisionCode.causes
        return causes == 0 ? DecisionCode.isTrue : causes
    }

    static func or(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == DecisionCode.isTrue || b == DecisionCode.isTrue ? DecisionCode.isTrue : a | b
    }

    @inline(__always)
    func all(_ first: Int, _ end: Int) -> UInt8 {
        var causes: UInt8 = 0
        var isJudged = false
        var isFalse = false
        var index = first
        while index < end {
            let code = codes[Int(operands[index])]
            if code & DecisionCode.leftOut == 0 {
                isJudged = true
                isFalse = isFalse || code == DecisionCode.isFalse
                causes |= code & DecisionCode.causes
            }
            index &+= 1
        }
        if !isJudged { return DecisionCode.empty }
        return isFalse ? DecisionCode.isFalse : causes == 0 ? DecisionCode.isTrue : causes
    }

    @inline(__always)
    func any(_ first: Int, _ end: Int) -> UInt8 {
        var causes: UInt8 = 0
        var isJudged = false
        var isTrue = false
        var index = first
        while index < end {
            let code = codes[Int(operands[index])]
            if code & DecisionCode.leftOut == 0 {
                isJudged = true
                isTrue = isTrue || code == DecisionCode.isTrue
                causes |= code & DecisionCode.causes
            }
            index &+= 1
        }
        if !isJudged { return DecisionCode.empty }
        return isTrue ? DecisionCode.isTrue : causes
    }

    @inline(__always)
    func allJudged(_ first: Int, _ end: Int) -> UInt8 {
        var isFalse = false
        var causes: UInt8 = 0
        var index = first
        while index < end {
            let code = codes[operands[index]]
            isFalse = isFalse || code == DecisionCode.isFalse
            causes |= code
            index &+= 1
        }
        causes &= DecisionCode.causes
        return isFalse ? DecisionCode.isFalse : causes == 0 ? DecisionCode.isTrue : causes
    }

    @inline(__always)
    func anyJudged(_ first: Int, _ end: Int) -> UInt8 {
        var union: UInt8 = 0
        var index = first
        while index < end {
            union |= codes[operands[index]]
            index &+= 1
        }
        return union & DecisionCode.isTrue != 0 ? DecisionCode.isTrue : union
    }

    @inline(__always)
    func atLeastJudged(_ count: Int, _ first: Int, _ end: Int) -> UInt8 {
        var (isTrue, isOpen) = (0, 0)
        var causes: UInt8 = 0
        var index = first
        while index < end {
            let code = codes[operands[index]]
            isTrue &+= Int(code &>> 7)
            isOpen &+= code & DecisionCode.causes != 0 ? 1 : 0
            causes |= code & DecisionCode.causes
            index &+= 1
        }
        return isTrue >= count ? DecisionCode.isTrue : isTrue &+ isOpen < count ? DecisionCode.isFalse : causes
    }

    func atLeast(_ count: Int, _ first: Int, _ end: Int) -> UInt8 {
        var (isTrue, isFalse, isOpen) = (0, 0, 0)
        var causes: UInt8 = 0
        for index in first..<end {
            let code = codes[Int(operands[index])]
            guard code & DecisionCode.leftOut == 0 else { continue }
            if code == DecisionCode.isTrue {
                isTrue += 1
            } else if code == DecisionCode.isFalse {
                isFalse += 1
            } else {
                isOpen += 1
                causes |= code
            }
        }
        let judged = isTrue + isFalse + isOpen
        if judged == 0, end > first { return DecisionCode.empty }
        if judged < count { return causes | Causes.error.rawValue }
        if isTrue >= count { return DecisionCode.isTrue }
        return isTrue + isOpen < count ? DecisionCode.isFalse : causes
    }

    func readings(_ first: Int, _ end: Int) -> UInt8 {
        let considered = slots[Int(BuiltInDate.consideration.rawValue)] / unit
        var agreed: UInt8?
        var agree = true
        var causes: UInt8 = 0
        var decides = false
        for index in stride(from: first, to: end, by: 3) where Int64(operands[index + 1]) <= considered {
            let code = codes[Int(operands[index])]
            guard code & DecisionCode.leftOut == 0 else { continue }
            if operands[index + 2] == 1 { decides = true }
            causes |= code & DecisionCode.causes
            if let agreed { agree = agree && agreed == code } else { agreed = code }
        }
        guard let agreed else { return DecisionCode.empty }
        let code = agree ? agreed : causes | Causes.reading.rawValue
        return decides ? code : DecisionCode.doubted(code)
    }

    func pleaded(
        _ first: Int, _ end: Int, _ row: DecisionRow
    ) -> UInt8 {
        var result = DecisionCode.isFalse
        var isJudged = false
        var isSkipped = false
        for index in stride(from: first, to: end, by: 3) {
            var isPleaded = operands[index + 2] < 0
            var own = Int(operands[index + 1])
            let ownEnd = own + max(0, Int(operands[index + 2]))
            while own < ownEnd, !isPleaded {
                isPleaded = row.isStated[Int(evidence[own])]
                own += 1
            }
            guard isPleaded else {
                isSkipped = true
                continue
            }
            let code = codes[Int(operands[index])]
            guard code & DecisionCode.leftOut == 0 else { continue }
            isJudged = true
            result = Self.or(result, code)
        }
        if isJudged { return result }
        // Lacking is the limb relied on; to skip the block would grant on what all limbs have in common.
        return isSkipped ? Causes.missing.rawValue : DecisionCode.empty
    }

    /// Of the exceptions that are met, the common consequence; of the open ones each a candidate.
    func exceptions(_ first: Int, _ end: Int) -> UInt8 {
        let base = codes[Int(operands[first])]
        if base & DecisionCode.leftOut != 0 { return DecisionCode.empty }
        var fired: UInt8?
        var isConflict = false
        var causes: UInt8 = 0
        var (mayFail, mayHold, mayBeOpen) = (false, false, false)
        for index in stride(from: first + 1, to: end, by: 2) {
            let when = codes[Int(operands[index])]
            let consequence = codes[Int(operands[index + 1])]
            if when & DecisionCode.leftOut != 0 || when == DecisionCode.isFalse { continue }
            if when == DecisionCode.isTrue {
                if let fired, fired != consequence { isConflict = true }
                fired = fired ?? consequence
                continue
            }
            causes |= when | consequence & DecisionCode.causes
            mayHold = mayHold || consequence == DecisionCode.isTrue
            mayFail = mayFail || consequence == DecisionCode.isFalse
            mayBeOpen = mayBeOpen || consequence & DecisionCode.causes != 0
        }
        if isConflict { return causes | Causes.error.rawValue }
        let value = fired ?? base
        guard mayFail || mayHold || mayBeOpen else { return value }
        let agrees = value == DecisionCode.isTrue ? !mayFail : value == DecisionCode.isFalse && !mayHold
        return agrees && !mayBeOpen ? value : causes | value & DecisionCode.causes
    }

    func weakMention(_ code: UInt8, _ joining: Int32) -> UInt8 {
        if code & DecisionCode.leftOut != 0 { return code }
        switch Joining(rawValue: joining) ?? .alone {
        case .all where code == DecisionCode.isTrue: return code
        case .any where code == DecisionCode.isFalse: return code
        case .all, .any, .alone: return DecisionCode.doubted(code)
        }
    }
}

extension DecisionCode {
    /// The value where the source is too weak to decide it.
    static func doubted(_ code: UInt8) -> UInt8 { code & causes | Causes.weakSource.rawValue }
}
