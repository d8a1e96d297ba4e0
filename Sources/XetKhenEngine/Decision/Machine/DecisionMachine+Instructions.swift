import XetKhenSyntax
import XetKhenValues

/// What each instruction does to the registers.
extension DecisionMachine {
    /// Runs instructions of one operation, one after the other; false where the general evaluator has to decide.
    func run(_ operation: DecisionOperation, from first: Int, to end: Int, _ row: DecisionRow) -> Bool {
        switch operation {
        case .add: each(first, end) { combine($0, slots[$0.a] &+ slots[$0.b]) }
        case .subtract: each(first, end) { combine($0, slots[$0.a] &- slots[$0.b]) }
        case .multiply: each(first, end) { multiply($0, isScaled: false) }
        case .multiplyScaled: each(first, end) { multiply($0, isScaled: true) }
        case .negate:
            each(first, end) { step in
                states[step.target] = states[step.a] & SlotState.causes
                slots[step.target] = 0 &- slots[step.a]
                return states[step.a] & SlotState.isLowerBound == 0
            }
        case .scaleUp: each(first, end) { scaleUp($0) }
        case .age: each(first, end) { age($0) }
        case .extreme: each(first, end) { extreme($0) }
        case .yearOf: each(first, end) { yearOf($0) }
        case .shift: each(first, end) { shift($0) }
        case .count:
            fill(first, end) { step in
                slots[step.target] = Int64(masks[step.a].nonzeroBitCount)
                states[step.target] =
                    row.lists[Int(step.b)].isComplete
                    ? SlotState.exact : SlotState.isLowerBound | Causes.missing.rawValue
            }
        case .sum: each(first, end) { sum($0, row) }
        case .everyRecord: fill(first, end) { masks[$0.target] = Self.every(row.lists[Int($0.a)].recordCount) }
        case .compareField: each(first, end) { compareField($0, row) }
        case .haveOption:
            each(first, end) { step in
                masks[step.target] = row.options[Int(step.b)]
                let field = fields[step.a]
                return row.lists[Int(field.list)].isExact(field)
            }
        case .bothMasks: fill(first, end) { masks[$0.target] = masks[$0.a] & masks[$0.b] }
        case .eitherMask: fill(first, end) { masks[$0.target] = masks[$0.a] | masks[$0.b] }
        case .otherRecords:
            fill(first, end) { masks[$0.target] = ~masks[$0.a] & Self.every(row.lists[Int($0.b)].recordCount) }
        default: runCodes(operation, from: first, to: end, row)
        }
    }

    @inline(__always)
    func each(_ first: Int, _ end: Int, _ body: (Step) -> Bool) -> Bool {
        var index = first
        while index < end {
            guard body(steps[index]) else { return false }
            index &+= 1
        }
        return true
    }

    @inline(__always)
    func fill(_ first: Int, _ end: Int, _ body: (Step) -> Void) -> Bool {
        var index = first
        while index < end {
            body(steps[index])
            index &+= 1
        }
        return true
    }

    // MARK: - Slots

    @inline(__always)
    private static func fits(_ word: Int64) -> Bool { word.magnitude < DecisionLayout.maximumMagnitude.magnitude }

    /// A sum of two numbers, unknown where one of them is.
    @inline(__always)
    private func combine(_ step: Step, _ result: Int64) -> Bool {
        let state = states[step.a] | states[step.b]
        states[step.target] = state & SlotState.causes
        slots[step.target] = result
        return state & SlotState.isLowerBound == 0 && Self.fits(result)
    }

    @inline(__always)
    private func multiply(_ step: Step, isScaled: Bool) -> Bool {
        let (left, right) = (slots[step.a], slots[step.b])
        let state = states[step.a] | states[step.b]
        states[step.target] = state & SlotState.causes
        guard state == SlotState.exact else {
            // Nothing is known of the product, unless it is with 0.
            return state & SlotState.isLowerBound == 0
                && (states[step.a] != SlotState.exact || left != 0)
                && (states[step.b] != SlotState.exact || right != 0)
        }
        var (word, overflow) = left.multipliedReportingOverflow(by: right)
        if isScaled {
            let (product, rest) = (Int128(left) &* Int128(right)).quotientAndRemainder(dividingBy: Int128(unit))
            guard rest == 0, let exact = Int64(exactly: product) else { return false }
            (word, overflow) = (exact, false)
        }
        slots[step.target] = word
        return !overflow && Self.fits(word)
    }

    private func scaleUp(_ step: Step) -> Bool {
        let (word, overflow) = slots[step.a].multipliedReportingOverflow(by: unit)
        states[step.target] = states[step.a]
        slots[step.target] = word
        return !overflow && Self.fits(word)
    }

    private func age(_ step: Step) -> Bool {
        let state = states[step.a] | states[step.b]
        states[step.target] = state & SlotState.causes
        guard state == SlotState.exact else { return state & SlotState.isLowerBound == 0 }
        guard let start = CalendarDate(dayNumber: Int(slots[step.a])),
            let end = CalendarDate(dayNumber: Int(slots[step.b]))
        else { return false }
        slots[step.target] = Int64(start.wholeYears(until: end))
        return true
    }

    private func extreme(_ step: Step) -> Bool {
        var result: Int64?
        for index in Int(step.a)..<Int(step.b) {
            let slot = Int(operands[index])
            guard states[slot] == SlotState.exact else { return false }
            result = result.map { step.flag ? max($0, slots[slot]) : min($0, slots[slot]) } ?? slots[slot]
        }
        guard let result else { return false }
        slots[step.target] = result
        states[step.target] = SlotState.exact
        return true
    }

    private func yearOf(_ step: Step) -> Bool {
        states[step.target] = states[step.a] & SlotState.causes
        guard states[step.a] == SlotState.exact else { return states[step.a] & SlotState.isLowerBound == 0 }
        guard let date = CalendarDate(dayNumber: Int(slots[step.a])) else { return false }
        slots[step.target] = Int64(date.year)
        return true
    }

    private func shift(_ step: Step) -> Bool {
        let state = states[step.a] | states[step.b]
        states[step.target] = state & SlotState.causes
        guard state == SlotState.exact else { return state & SlotState.isLowerBound == 0 }
        guard let start = CalendarDate(dayNumber: Int(slots[step.a])) else { return false }
        let amount = Int(slots[step.b])
        let shifted: CalendarDate?
        switch step.c {
        case 0: shifted = start.adding(days: amount)
        case 1:
            shifted = start.adding(months: amount, MonthRounding(rawValue: step.kind) ?? .lastDayOfMonth)
        default: shifted = start.adding(years: amount)
        }
        guard let shifted else { return false }
        slots[step.target] = Int64(shifted.dayNumber)
        return true
    }

    private func sum(_ step: Step, _ row: DecisionRow) -> Bool {
        let field = fields[step.a]
        let list = row.lists[Int(field.list)]
        guard list.isExact(field) else { return false }
        var total: Int64 = 0
        var bits = masks[step.b]
        // At most 64 numbers below the greatest magnitude: no overflow.
        for record in 0..<Int(list.recordCount) {
            total &+= bits & 1 == 1 ? row.word(field, list, record) : 0
            bits &>>= 1
        }
        slots[step.target] = total
        states[step.target] = list.isComplete ? SlotState.exact : Causes.missing.rawValue
        return Self.fits(total)
    }

    // MARK: - Masks

    @inline(__always)
    private static func every(_ count: Int32) -> UInt64 { count == 64 ? .max : (1 &<< UInt64(count)) &- 1 }

    private func compareField(_ step: Step, _ row: DecisionRow) -> Bool {
        let field = fields[step.a]
        let list = row.lists[Int(field.list)]
        guard list.isExact(field), states[step.b] == SlotState.exact else { return false }
        let bound = slots[step.b]
        // What stands beyond the last record is none, and its bits are taken away.
        let every = Self.every(list.recordCount)
        if field.isWide {
            var mask: UInt64 = 0
            for record in 0..<Int(list.recordCount) {
                let order = DecisionOrder.of(row.word(field, list, record), bound)
                mask |= UInt64(DecisionOrder.holds(step.kind, for: order)) &<< UInt64(record)
            }
            masks[step.target] = mask
            return true
        }
        guard let narrow = Int32(exactly: bound) else { return false }
        masks[step.target] = row.compare(field, list, step.kind, narrow) & every
        return true
    }
}
