import XetKhenValues

/// What each instruction does to the registers.
extension DecisionMachine {
    /// False where the general evaluator has to decide.
    @inline(__always)
    func step(
        _ instruction: DecisionInstruction, _ row: DecisionRow
    ) -> Bool {
        let target = Int(instruction.target)
        let a = Int(instruction.a)
        let b = Int(instruction.b)
        let c = Int(instruction.c)
        switch instruction.operation {
        case .add:
            return combine(a, b, target, slots[a] &+ slots[b])
        case .subtract:
            return combine(a, b, target, slots[a] &- slots[b])
        case .multiply:
            return multiply(a, b, target)
        case .age:
            return age(a, b, target)
        case .extreme:
            return extreme(instruction)
        case .negate:
            return combine(a, a, target, 0 &- slots[a])
        case .yearOf:
            return yearOf(a, target)
        case .shift:
            return shift(instruction)
        case .count:
            slots[target] = Int64(masks[a].nonzeroBitCount) &* unit
            states[target] =
                row.lists[b].isComplete ? SlotState.exact : SlotState.isLowerBound | Causes.missing.rawValue
        case .sum:
            return sum(a, b, c, target, row)
        case .everyRecord:
            masks[target] = Self.every(row.lists[a].recordCount)
        case .compareColumn:
            guard row.isExact[a], states[b] == SlotState.exact else { return false }
            masks[target] = compare(row, a, instruction.kind, slots[b], Int(row.lists[c].recordCount))
        case .columnAmong:
            guard row.isExact[a] else { return false }
            masks[target] = among(row, a, sets[b], Int(row.lists[c].recordCount))
        case .bothMasks:
            masks[target] = masks[a] & masks[b]
        case .eitherMask:
            masks[target] = masks[a] | masks[b]
        case .otherRecords:
            masks[target] = ~masks[a] & Self.every(row.lists[b].recordCount)
        case .constant:
            codes[target] =
                instruction.kind != 0
                ? instruction.kind : instruction.flag ? DecisionCode.isTrue : DecisionCode.isFalse
        case .compare:
            codes[target] = compare(a, instruction.kind, b)
        case .between:
            codes[target] = Self.and(
                compare(a, ComparisonOperator.greaterOrEqual.rawValue, b),
                compare(a, ComparisonOperator.lessOrEqual.rawValue, c))
        case .among:
            guard states[a] == SlotState.exact else {
                codes[target] = states[a] & SlotState.causes
                return states[a] & SlotState.isLowerBound == 0
            }
            codes[target] =
                (isAmong(slots[a], sets[b]) != instruction.flag) ? DecisionCode.isTrue : DecisionCode.isFalse
        case .oneOf:
            return oneOf(instruction)
        case .truth:
            guard states[a] == SlotState.exact else {
                codes[target] = states[a] & SlotState.causes
                return states[a] & SlotState.isLowerBound == 0
            }
            codes[target] = slots[a] != 0 ? DecisionCode.isTrue : DecisionCode.isFalse
        case .recorded:
            if states[a] & SlotState.isUnwritten != 0 {
                codes[target] = instruction.flag ? DecisionCode.isFalse : DecisionCode.isTrue
            } else if states[a] == SlotState.exact {
                codes[target] = instruction.flag ? DecisionCode.isTrue : DecisionCode.isFalse
            } else {
                codes[target] = states[a] & SlotState.causes
            }
        case .ratio:
            return ratio(instruction)
        case .exists:
            codes[target] =
                masks[a] != 0
                ? DecisionCode.isTrue : row.lists[b].isComplete ? DecisionCode.isFalse : Causes.missing.rawValue
        case .all:
            codes[target] = all(a, b)
        case .any:
            codes[target] = any(a, b)
        case .atLeast:
            codes[target] = atLeast(c, a, b)
        case .not:
            let code = codes[a]
            codes[target] =
                code & DecisionCode.leftOut != 0
                ? DecisionCode.empty : code & DecisionCode.causes == 0 ? code ^ DecisionCode.isTrue : code
        case .weakMention:
            codes[target] = weakMention(codes[a], instruction.b)
        case .weakException:
            let code = codes[a]
            let stays = code & DecisionCode.leftOut != 0 || code == DecisionCode.isFalse
            codes[target] = stays ? code : DecisionCode.doubted(code)
        case .standIn:
            codes[target] = codes[a] & DecisionCode.leftOut != 0 ? DecisionCode.isTrue : codes[a]
        case .exceptions:
            codes[target] = exceptions(a, b)
        case .readings:
            codes[target] = readings(a, b)
        case .pleaded:
            codes[target] = pleaded(a, b, row)
        }
        return true
    }

    // MARK: - Slots

    /// A sum of two numbers, unknown where one of them is.
    @inline(__always)
    private func combine(_ a: Int, _ b: Int, _ target: Int, _ result: Int64) -> Bool {
        let state = states[a] | states[b]
        states[target] = state & SlotState.causes
        slots[target] = result
        return state & SlotState.isLowerBound == 0 && result.magnitude < DecisionLayout.maximumMagnitude.magnitude
    }

    private func multiply(_ a: Int, _ b: Int, _ target: Int) -> Bool {
        let state = states[a] | states[b]
        states[target] = state & SlotState.causes
        guard state == SlotState.exact else {
            // Nothing is known of the product, unless it is with 0.
            return state & SlotState.isLowerBound == 0
                && (states[a] != SlotState.exact || slots[a] != 0) && (states[b] != SlotState.exact || slots[b] != 0)
        }
        let (product, rest) = (Int128(slots[a]) &* Int128(slots[b])).quotientAndRemainder(dividingBy: Int128(unit))
        guard rest == 0, let word = Int64(exactly: product) else { return false }
        slots[target] = word
        return word.magnitude < DecisionLayout.maximumMagnitude.magnitude
    }

    private func age(_ a: Int, _ b: Int, _ target: Int) -> Bool {
        let state = states[a] | states[b]
        states[target] = state & SlotState.causes
        guard state == SlotState.exact else { return state & SlotState.isLowerBound == 0 }
        let (birth, restOfBirth) = slots[a].quotientAndRemainder(dividingBy: unit)
        let (day, rest) = slots[b].quotientAndRemainder(dividingBy: unit)
        guard restOfBirth == 0, rest == 0, let start = CalendarDate(dayNumber: Int(birth)),
            let end = CalendarDate(dayNumber: Int(day))
        else { return false }
        slots[target] = Int64(start.wholeYears(until: end)) &* unit
        return true
    }

    private func extreme(_ instruction: DecisionInstruction) -> Bool {
        let target = Int(instruction.target)
        var result: Int64?
        for index in Int(instruction.a)..<Int(instruction.b) {
            let slot = Int(operands[index])
            guard states[slot] == SlotState.exact else { return false }
            result = result.map { instruction.flag ? max($0, slots[slot]) : min($0, slots[slot]) } ?? slots[slot]
        }
        guard let result else { return false }
        slots[target] = result
        states[target] = SlotState.exact
        return true
    }

    private func yearOf(_ a: Int, _ target: Int) -> Bool {
        states[target] = states[a] & SlotState.causes
        guard states[a] == SlotState.exact else { return states[a] & SlotState.isLowerBound == 0 }
        let (day, rest) = slots[a].quotientAndRemainder(dividingBy: unit)
        guard rest == 0, let date = CalendarDate(dayNumber: Int(day)) else { return false }
        slots[target] = Int64(date.year) &* unit
        return true
    }

    private func shift(_ instruction: DecisionInstruction) -> Bool {
        let (a, b, target) = (Int(instruction.a), Int(instruction.b), Int(instruction.target))
        let state = states[a] | states[b]
        states[target] = state & SlotState.causes
        guard state == SlotState.exact else { return state & SlotState.isLowerBound == 0 }
        let (day, restOfDay) = slots[a].quotientAndRemainder(dividingBy: unit)
        let (amount, rest) = slots[b].quotientAndRemainder(dividingBy: unit)
        guard restOfDay == 0, rest == 0, let start = CalendarDate(dayNumber: Int(day)) else { return false }
        let shifted: CalendarDate?
        switch instruction.c {
        case 0: shifted = start.adding(days: Int(amount))
        case 1:
            let rounding = MonthRounding(rawValue: instruction.kind) ?? .lastDayOfMonth
            shifted = start.adding(months: Int(amount), rounding)
        default: shifted = start.adding(years: Int(amount))
        }
        guard let shifted else { return false }
        slots[target] = Int64(shifted.dayNumber) &* unit
        return true
    }

    private func sum(_ column: Int, _ list: Int, _ mask: Int, _ target: Int, _ row: DecisionRow) -> Bool {
        guard row.isExact[column] else { return false }
        let first = column &* DecisionLayout.maximumRecords
        var rest = masks[mask]
        var total: Int64 = 0
        // At most 64 numbers below the greatest magnitude: no overflow.
        while rest != 0 {
            total &+= row.columns[first &+ rest.trailingZeroBitCount]
            rest &= rest &- 1
        }
        slots[target] = total
        states[target] = row.lists[list].isComplete ? SlotState.exact : Causes.missing.rawValue
        return total.magnitude < DecisionLayout.maximumMagnitude.magnitude
    }

    // MARK: - Masks

    @inline(__always)
    private static func every(_ count: Int32) -> UInt64 { count == 64 ? .max : (1 &<< UInt64(count)) &- 1 }

    @inline(__always)
    private func bits(_ row: DecisionRow, _ column: Int, _ count: Int, _ holds: (Int64) -> Bool) -> UInt64 {
        let first = column &* DecisionLayout.maximumRecords
        var mask: UInt64 = 0
        var record = 0
        while record < count {
            mask |= (holds(row.columns[first &+ record]) ? 1 : 0) &<< UInt64(record)
            record &+= 1
        }
        return mask
    }

    private func compare(_ row: DecisionRow, _ column: Int, _ kind: UInt8, _ bound: Int64, _ count: Int) -> UInt64 {
        switch kind {
        case ComparisonOperator.equal.rawValue: bits(row, column, count) { $0 == bound }
        case ComparisonOperator.notEqual.rawValue: bits(row, column, count) { $0 != bound }
        case ComparisonOperator.less.rawValue: bits(row, column, count) { $0 < bound }
        case ComparisonOperator.lessOrEqual.rawValue: bits(row, column, count) { $0 <= bound }
        case ComparisonOperator.greater.rawValue: bits(row, column, count) { $0 > bound }
        default: bits(row, column, count) { $0 >= bound }
        }
    }

    private func among(_ row: DecisionRow, _ column: Int, _ set: UInt64, _ count: Int) -> UInt64 {
        let unit = UInt64(truncatingIfNeeded: unit)
        return bits(row, column, count) { number in
            // A choice is a whole number of units; one beyond 63 is not in the set.
            let word = UInt64(bitPattern: number)
            return word < 64 &* unit && word % unit == 0 && set &>> (word / unit) & 1 == 1
        }
    }
}
