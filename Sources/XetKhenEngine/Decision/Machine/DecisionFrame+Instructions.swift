import XetKhenSyntax
import XetKhenValues

/// Slots and masks from slots, masks and records.
extension DecisionFrame {
    // MARK: - Slots

    @inline(__always)
    private static func fits(_ word: Int64) -> Bool { word.magnitude < DecisionLayout.maximumMagnitude.magnitude }

    /// A sum of two numbers, unknown where one of them is.
    @inline(__always)
    func combine(_ step: Step, _ result: Int64) -> Bool {
        let state = states[step.a] | states[step.b]
        states[step.target] = state & SlotState.causes
        slots[step.target] = result
        return state & SlotState.isLowerBound == 0 && Self.fits(result)
    }

    @inline(never)
    func multiply(_ first: Int, _ end: Int, isScaled: Bool) -> Bool {
        each(first, end) { step in
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
    }

    @inline(never)
    func scaleUp(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            let (word, overflow) = slots[step.a].multipliedReportingOverflow(by: unit)
            states[step.target] = states[step.a]
            slots[step.target] = word
            return !overflow && Self.fits(word)
        }
    }

    @inline(never)
    func age(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            let state = states[step.a] | states[step.b]
            states[step.target] = state & SlotState.causes
            guard state == SlotState.exact else { return state & SlotState.isLowerBound == 0 }
            guard let start = CalendarDate(dayNumber: Int(slots[step.a])),
                let end = CalendarDate(dayNumber: Int(slots[step.b]))
            else { return false }
            slots[step.target] = Int64(start.wholeYears(until: end))
            return true
        }
    }

    @inline(never)
    func extreme(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
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
    }

    @inline(never)
    func yearOf(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            states[step.target] = states[step.a] & SlotState.causes
            guard states[step.a] == SlotState.exact else { return states[step.a] & SlotState.isLowerBound == 0 }
            guard let date = CalendarDate(dayNumber: Int(slots[step.a])) else { return false }
            slots[step.target] = Int64(date.year)
            return true
        }
    }

    @inline(never)
    func shift(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
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
    }

    @inline(never)
    func sum(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            let field = fields[step.a]
            let list = cells.lists[Int(field.list)]
            guard list.isExact(field) else { return false }
            var total: Int64 = 0
            var bits = masks[step.b]
            // At most 64 numbers below the greatest magnitude: no overflow.
            for record in 0..<Int(list.recordCount) {
                total &+= bits & 1 == 1 ? cells.word(field, list, record) : 0
                bits &>>= 1
            }
            slots[step.target] = total
            states[step.target] = list.isComplete ? SlotState.exact : DecisionCode.missing
            return Self.fits(total)
        }
    }

    // MARK: - Masks

    @inline(__always)
    static func every(_ count: Int32) -> UInt64 { count == 64 ? .max : (1 &<< UInt64(count)) &- 1 }

    @inline(never)
    func compareField(_ first: Int, _ end: Int) -> Bool {
        each(first, end) { step in
            let field = fields[step.a]
            let list = cells.lists[Int(field.list)]
            guard list.isExact(field), states[step.b] == SlotState.exact else { return false }
            let bound = slots[step.b]
            // What stands beyond the last record is none, and its bits are taken away.
            let every = Self.every(list.recordCount)
            if field.isWide {
                var mask: UInt64 = 0
                for record in 0..<Int(list.recordCount) {
                    let order = DecisionOrder.of(cells.word(field, list, record), bound)
                    mask |= UInt64(DecisionOrder.holds(step.kind, for: order)) &<< UInt64(record)
                }
                masks[step.target] = mask
                return true
            }
            guard let narrow = Int32(exactly: bound) else { return false }
            masks[step.target] = cells.compare(field, list, step.kind, narrow) & every
            return true
        }
    }
}
