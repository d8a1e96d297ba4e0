import XetKhenValues

/// What each instruction does to the registers.
extension DecisionMachine {
    /// Runs instructions of one operation, one after the other; false where the general evaluator has to decide.
    func run(_ operation: DecisionOperation, from first: Int, to end: Int, _ row: DecisionRow) -> Bool {
        switch operation {
        case .add: each(first, end) { combine($0.a, $0.b, $0, slots[$0.a] &+ slots[$0.b]) }
        case .subtract: each(first, end) { combine($0.a, $0.b, $0, slots[$0.a] &- slots[$0.b]) }
        case .negate: each(first, end) { combine($0.a, $0.a, $0, 0 &- slots[$0.a]) }
        case .multiply: each(first, end) { multiply(Int($0.a), Int($0.b), Int($0.target)) }
        case .age: each(first, end) { age(Int($0.a), Int($0.b), Int($0.target)) }
        case .extreme: each(first, end) { extreme($0) }
        case .yearOf: each(first, end) { yearOf(Int($0.a), Int($0.target)) }
        case .shift: each(first, end) { shift($0) }
        case .count:
            each(first, end) { instruction in
                slots[instruction.target] = Int64(masks[instruction.a].nonzeroBitCount) &* unit
                states[instruction.target] =
                    row.lists[instruction.b].isComplete
                    ? SlotState.exact : SlotState.isLowerBound | Causes.missing.rawValue
                return true
            }
        case .sum: each(first, end) { sum(Int($0.a), Int($0.b), Int($0.c), Int($0.target), row) }
        case .everyRecord: fill(first, end) { masks[$0.target] = Self.every(row.lists[$0.a].recordCount) }
        case .compareField:
            each(first, end) { instruction in
                let list = row.lists[instruction.c]
                guard list.isExact(Int(instruction.a)), states[instruction.b] == SlotState.exact else { return false }
                masks[instruction.target] = compare(
                    row, list, Int(instruction.a), instruction.kind, slots[instruction.b])
                return true
            }
        case .haveOption:
            each(first, end) { instruction in
                masks[instruction.target] = row.options[instruction.b]
                return row.lists[instruction.c].isExact(Int(instruction.a))
            }
        case .bothMasks: fill(first, end) { masks[$0.target] = masks[$0.a] & masks[$0.b] }
        case .eitherMask: fill(first, end) { masks[$0.target] = masks[$0.a] | masks[$0.b] }
        case .otherRecords:
            fill(first, end) { masks[$0.target] = ~masks[$0.a] & Self.every(row.lists[$0.b].recordCount) }
        default: runCodes(operation, from: first, to: end, row)
        }
    }

    @inline(__always)
    func each(_ first: Int, _ end: Int, _ body: (DecisionInstruction) -> Bool) -> Bool {
        var index = first
        while index < end {
            guard body(instructions[index]) else { return false }
            index &+= 1
        }
        return true
    }

    @inline(__always)
    func fill(_ first: Int, _ end: Int, _ body: (DecisionInstruction) -> Void) -> Bool {
        var index = first
        while index < end {
            body(instructions[index])
            index &+= 1
        }
        return true
    }

    // MARK: - Slots

    /// A sum of two numbers, unknown where one of them is.
    @inline(__always)
    private func combine(_ a: Int32, _ b: Int32, _ instruction: DecisionInstruction, _ result: Int64) -> Bool {
        let state = states[a] | states[b]
        states[instruction.target] = state & SlotState.causes
        slots[instruction.target] = result
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

    private func sum(_ field: Int, _ list: Int, _ mask: Int, _ target: Int, _ row: DecisionRow) -> Bool {
        let list = row.lists[list]
        guard list.isExact(field) else { return false }
        let first = list.start(of: field)
        var total: Int64 = 0
        var bits = masks[mask]
        // At most 64 numbers below the greatest magnitude: no overflow.
        for record in 0..<Int(list.recordCount) {
            total &+= bits & 1 == 1 ? row.records[first &+ record] : 0
            bits &>>= 1
        }
        slots[target] = total
        states[target] = list.isComplete ? SlotState.exact : Causes.missing.rawValue
        return total.magnitude < DecisionLayout.maximumMagnitude.magnitude
    }

    // MARK: - Masks

    @inline(__always)
    private static func every(_ count: Int32) -> UInt64 { count == 64 ? .max : (1 &<< UInt64(count)) &- 1 }

    /// Eight records at a time: what stands beyond the last is no record, and its bits are taken away.
    @inline(__always)
    private func bits(_ row: DecisionRow, _ list: DecisionRow.List, _ field: Int, _ holds: (Int64) -> Bool) -> UInt64 {
        let first = list.start(of: field)
        var mask: UInt64 = 0
        var record = 0
        while record < list.stride {
            var eight: UInt64 = 0
            for offset in 0..<8 {
                eight |= (holds(row.records[first &+ record &+ offset]) ? 1 : 0) &<< UInt64(offset)
            }
            mask |= eight &<< UInt64(record)
            record &+= 8
        }
        return mask & Self.every(list.recordCount)
    }

    private func compare(
        _ row: DecisionRow, _ list: DecisionRow.List, _ field: Int, _ kind: UInt8, _ bound: Int64
    ) -> UInt64 {
        switch kind {
        case ComparisonCode.equal: bits(row, list, field) { $0 == bound }
        case ComparisonCode.notEqual: bits(row, list, field) { $0 != bound }
        case ComparisonCode.less: bits(row, list, field) { $0 < bound }
        case ComparisonCode.lessOrEqual: bits(row, list, field) { $0 <= bound }
        case ComparisonCode.greater: bits(row, list, field) { $0 > bound }
        default: bits(row, list, field) { $0 >= bound }
        }
    }
}

extension DecisionRow.List {
    /// Whether a field is known of every record.
    @inline(__always)
    func isExact(_ field: Int) -> Bool { exactFields &>> UInt64(field) & 1 == 1 }

    @inline(__always)
    func start(of field: Int) -> Int { Int(start) &+ field &* Int(stride) }
}
