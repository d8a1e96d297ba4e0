import XetKhenSyntax
import XetKhenValues

/// Codes from slots and from other codes.
extension DecisionFrame {
    func recorded(_ state: UInt8, isWanted: Bool) -> UInt8 {
        if state & SlotState.isUnwritten != 0 { return DecisionCode.code(!isWanted) }
        return state == SlotState.exact ? DecisionCode.code(isWanted) : state & SlotState.causes
    }

    /// How two slots compare: settled where both are exact, or a lower bound says enough.
    @inline(__always)
    func compare(_ a: Int, _ comparison: UInt8, _ b: Int) -> UInt8 {
        let state = states[a] | states[b]
        let holds = DecisionOrder.holds(comparison, for: DecisionOrder.of(slots[a], slots[b])) &<< 7
        // Chosen without a branch: what is missing is so at random.
        let code = state == SlotState.exact ? holds : state & SlotState.causes
        return state & SlotState.isLowerBound == 0 ? code : compareBounds(a, comparison, b)
    }

    /// One side at least is a lower bound: the other has to be exact for anything to follow.
    @inline(never)
    private func compareBounds(_ a: Int, _ comparison: UInt8, _ b: Int) -> UInt8 {
        let unknown = (states[a] | states[b]) & SlotState.causes
        if states[b] == SlotState.exact { return Self.atLeast(slots[a], comparison, slots[b]) ?? unknown }
        guard states[a] == SlotState.exact else { return unknown }
        // The same seen from the other side: less and greater change places.
        let flipped = comparison & 0b010 | comparison &>> 2 & 1 | (comparison & 1) &<< 2
        return Self.atLeast(slots[b], flipped, slots[a]) ?? unknown
    }

    /// How a number that is `lower` or more compares with another one.
    private static func atLeast(_ lower: Int64, _ comparison: UInt8, _ bound: Int64) -> UInt8? {
        let whereGreater = DecisionOrder.holds(comparison, for: DecisionOrder.greater) &<< 7
        if lower > bound { return whereGreater }
        let whereEqual = DecisionOrder.holds(comparison, for: DecisionOrder.equal) &<< 7
        return lower == bound && whereEqual == whereGreater ? whereEqual : nil
    }

    @inline(never)
    func oneOf(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            let a = Int(step.a)
            var result = DecisionCode.isFalse
            for index in Int(step.b)..<Int(step.c) {
                let option = Int(operands[index])
                // Equality with something open is for the general evaluator.
                guard (states[a] | states[option]) & SlotState.isLowerBound == 0 else { return false }
                result = DecisionCode.or(result, compare(a, ComparisonOperator.equal.orders, option))
            }
            codes[step.target] =
                step.flag && result & DecisionCode.causes == 0 ? result ^ DecisionCode.isTrue : result
            return true
        }
    }

    /// A number that is one of those below 64 whose bits are given.
    @inline(__always)
    func member(_ step: Step) -> Bool {
        let state = states[step.a]
        let word = UInt64(bitPattern: slots[step.a])
        let bit = word < 64 ? UInt64(bitPattern: slots[step.b]) &>> word & 1 : 0
        let holds = (UInt8(truncatingIfNeeded: bit) ^ (step.flag ? 1 : 0)) &<< 7
        codes[step.target] = state == SlotState.exact ? holds : state & SlotState.causes
        return state & SlotState.isLowerBound == 0
    }

    @inline(never)
    func ratio(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            let (numerator, denominator, bound) = (slots[step.a], slots[step.b], slots[step.c])
            let state = states[step.a] | states[step.b] | states[step.c]
            guard state & SlotState.isLowerBound == 0 else { return false }
            if states[step.b] == SlotState.exact, denominator == 0 {
                codes[step.target] = Causes.error.rawValue
                return true
            }
            guard state == SlotState.exact else {
                codes[step.target] = state & SlotState.causes
                return true
            }
            // Both products are below 2^124.
            let scale = Int128(unit) &* (step.flag ? 100 : 1)
            var left = Int128(numerator) &* scale
            var right = Int128(bound) &* Int128(denominator)
            if denominator < 0 { (left, right) = (0 &- left, 0 &- right) }
            codes[step.target] = DecisionOrder.holds(step.kind, for: DecisionOrder.of(left, right)) &<< 7
            return true
        }
    }

    // MARK: - Lists of codes of which some may be left out

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

    // MARK: - Lists of codes of which none is left out, as words from `first` to `end`

    @inline(__always)
    func allJudged(_ first: Int, _ end: Int) -> UInt8 {
        var notFalse = UInt64.max
        var union: UInt64 = 0
        var index = first
        while index < end {
            let word = codeWords[index]
            let eight = word.of(codes)
            notFalse &= word.notFalse(eight)
            union |= eight
            index &+= 1
        }
        let causes = DecisionCodeWord.union(union) & DecisionCode.causes
        let code = causes == 0 ? DecisionCode.isTrue : causes
        return DecisionCodeWord.areAll(notFalse) ? code : DecisionCode.isFalse
    }

    @inline(__always)
    func anyJudged(_ first: Int, _ end: Int) -> UInt8 {
        var union: UInt64 = 0
        var index = first
        while index < end {
            union |= codeWords[index].of(codes)
            index &+= 1
        }
        let code = DecisionCodeWord.union(union)
        return code & DecisionCode.isTrue != 0 ? DecisionCode.isTrue : code
    }

    @inline(__always)
    func atLeastJudged(_ count: Int, _ first: Int, _ end: Int) -> UInt8 {
        var (isTrue, isOpen) = (0, 0)
        var union: UInt64 = 0
        var index = first
        while index < end {
            let eight = codeWords[index].of(codes)
            isTrue &+= DecisionCodeWord.trueCount(eight)
            isOpen &+= DecisionCodeWord.openCount(eight)
            union |= eight
            index &+= 1
        }
        let causes = DecisionCodeWord.union(union) & DecisionCode.causes
        return isTrue >= count ? DecisionCode.isTrue : isTrue &+ isOpen < count ? DecisionCode.isFalse : causes
    }

    // MARK: - Other forms

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

    func readings(_ step: Step) -> UInt8 {
        let considered = slots[step.c]
        var agreed: UInt8?
        var agree = true
        var causes: UInt8 = 0
        var decides = false
        for index in stride(from: Int(step.a), to: Int(step.b), by: 3) where Int64(operands[index + 1]) <= considered {
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
        _ first: Int, _ end: Int
    ) -> UInt8 {
        var result = DecisionCode.isFalse
        var isJudged = false
        var isSkipped = false
        for index in stride(from: first, to: end, by: 2) {
            guard pleads(operands[index + 1]) else {
                isSkipped = true
                continue
            }
            let code = codes[Int(operands[index])]
            guard code & DecisionCode.leftOut == 0 else { continue }
            isJudged = true
            result = DecisionCode.or(result, code)
        }
        if isJudged { return result }
        // Lacking is the limb relied on; to skip the block would grant on what all limbs have in common.
        return isSkipped ? DecisionCode.missing : DecisionCode.empty
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
