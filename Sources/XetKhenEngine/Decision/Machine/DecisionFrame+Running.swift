import XetKhenSyntax
import XetKhenValues

/// What each instruction does to the registers.
extension DecisionFrame {
    /// Runs stretch after stretch; false where the general evaluator has to decide.
    func run(_ stretches: DecisionView<DecisionSchedule.Stretch>, _ count: Int) -> Bool {
        var first = 0
        for index in 0..<count {
            let stretch = stretches[index]
            guard run(stretch.operation, from: first, to: Int(stretch.end)) else { return false }
            first = Int(stretch.end)
        }
        return true
    }

    /// Runs instructions of one operation, one after the other; false where the general evaluator has to decide.
    @inline(__always)
    private func run(_ operation: DecisionOperation, from first: Int, to end: Int) -> Bool {
        switch operation {
        case .add: each(first, end) { combine($0, slots[$0.a] &+ slots[$0.b]) }
        case .subtract: each(first, end) { combine($0, slots[$0.a] &- slots[$0.b]) }
        case .multiply: multiply(first, end, isScaled: false)
        case .multiplyScaled: multiply(first, end, isScaled: true)
        case .negate:
            each(first, end) { step in
                states[step.target] = states[step.a] & SlotState.causes
                slots[step.target] = 0 &- slots[step.a]
                return states[step.a] & SlotState.isLowerBound == 0
            }
        case .scaleUp: scaleUp(first, end)
        case .age: age(first, end)
        case .extreme: extreme(first, end)
        case .yearOf: yearOf(first, end)
        case .shift: shift(first, end)
        case .count:
            fill(first, end) { step in
                slots[step.target] = Int64(masks[step.a].nonzeroBitCount)
                states[step.target] =
                    cells.lists[Int(step.b)].isComplete
                    ? SlotState.exact : SlotState.isLowerBound | DecisionCode.missing
            }
        case .sum: sum(first, end)
        case .everyRecord: fill(first, end) { masks[$0.target] = Self.every(cells.lists[Int($0.a)].recordCount) }
        case .compareField: compareField(first, end)
        case .haveOption:
            each(first, end) { step in
                masks[step.target] = cells.options[Int(step.b)]
                let field = fields[step.a]
                return cells.lists[Int(field.list)].isExact(field)
            }
        case .bothMasks: fill(first, end) { masks[$0.target] = masks[$0.a] & masks[$0.b] }
        case .eitherMask: fill(first, end) { masks[$0.target] = masks[$0.a] | masks[$0.b] }
        case .otherRecords:
            fill(first, end) { masks[$0.target] = ~masks[$0.a] & Self.every(cells.lists[Int($0.b)].recordCount) }
        case .constant:
            fill(first, end) { codes[$0.target] = $0.kind != 0 ? $0.kind : DecisionCode.code($0.flag) }
        case .compare: fill(first, end) { codes[$0.target] = compare(Int($0.a), $0.kind, Int($0.b)) }
        case .between:
            fill(first, end) {
                codes[$0.target] = DecisionCode.and(
                    compare(Int($0.a), ComparisonOperator.greaterOrEqual.orders, Int($0.b)),
                    compare(Int($0.a), ComparisonOperator.lessOrEqual.orders, Int($0.c)))
            }
        case .oneOf: oneOf(first, end)
        case .member: each(first, end) { member($0) }
        case .truth:
            each(first, end) { step in
                let state = states[step.a]
                codes[step.target] =
                    state == SlotState.exact ? DecisionCode.code(slots[step.a] != 0) : state & SlotState.causes
                // Of a lower bound the question says nothing.
                return state & SlotState.isLowerBound == 0
            }
        case .recorded: fill(first, end) { codes[$0.target] = recorded(states[$0.a], isWanted: $0.flag) }
        case .ratio: ratio(first, end)
        case .exists:
            fill(first, end) {
                codes[$0.target] =
                    masks[$0.a] != 0
                    ? DecisionCode.isTrue
                    : cells.lists[Int($0.b)].isComplete ? DecisionCode.isFalse : DecisionCode.missing
            }
        case .all: fill(first, end) { codes[$0.target] = all(Int($0.a), Int($0.b)) }
        case .any: fill(first, end) { codes[$0.target] = any(Int($0.a), Int($0.b)) }
        case .atLeast: fill(first, end) { codes[$0.target] = atLeast(Int($0.c), Int($0.a), Int($0.b)) }
        case .allJudged: fill(first, end) { codes[$0.target] = allJudged(Int($0.a), Int($0.b)) }
        case .anyJudged: fill(first, end) { codes[$0.target] = anyJudged(Int($0.a), Int($0.b)) }
        case .atLeastJudged: fill(first, end) { codes[$0.target] = atLeastJudged(Int($0.c), Int($0.a), Int($0.b)) }
        case .not: fill(first, end) { codes[$0.target] = DecisionCode.not(codes[$0.a]) }
        case .weakMention: fill(first, end) { codes[$0.target] = weakMention(codes[$0.a], Int32($0.b)) }
        case .weakException: fill(first, end) { codes[$0.target] = DecisionCode.weakException(codes[$0.a]) }
        case .standIn:
            fill(first, end) {
                codes[$0.target] = codes[$0.a] & DecisionCode.leftOut != 0 ? DecisionCode.isTrue : codes[$0.a]
            }
        case .exceptions: fill(first, end) { codes[$0.target] = exceptions(Int($0.a), Int($0.b)) }
        case .readings: fill(first, end) { codes[$0.target] = readings($0) }
        case .pleaded: fill(first, end) { codes[$0.target] = pleaded(Int($0.a), Int($0.b)) }
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
}
