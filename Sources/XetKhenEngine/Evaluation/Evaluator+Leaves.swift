import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What is tried for each combination of the disputed values that it reads.
enum LeafTask {
    /// A leaf of a condition.
    case condition(Int)
    /// An expression that stands outside a leaf.
    case value(Int)
    /// Whether the record at hand is counted in the year at hand.
    case countedInYear(SelectionPlan)
    /// The year in which the record at hand is counted.
    case countedYear(SelectionPlan)
    /// The date or year by which it is counted.
    case countedBy(SelectionPlan)
}

extension Evaluator {
    private static let hundredth = NumberRange(ExactDecimal(coefficient: 1, scale: 2) ?? ExactDecimal(0))

    /// How many combinations of disputed values one leaf is tried with at most.
    static let maximumCombinations = 64

    /// The value of a leaf. Disputed facts that it reads range over their disputed values; a field of a favourable record
    /// makes it as it is asked to be.
    mutating func leaf(_ task: LeafTask) -> Truth {
        let outerStart = disputeStart
        let outerFavourable = readsFavourable
        disputeStart = disputed.count
        readsFavourable = false
        var truth = compute(task)
        if disputed.count > disputeStart {
            truth = tryCombinations(task, untried: truth)
            disputed.truncate(to: disputeStart)
        }
        if readsFavourable { truth = Truth(polarity) }
        readsFavourable = outerFavourable
        disputeStart = outerStart
        return truth
    }

    /// The value of an expression outside a leaf: with disputed facts, the range over all combinations.
    mutating func settledValue(_ task: LeafTask) -> NumberRange {
        let outerStart = disputeStart
        let outerKeeps = keepsValues
        disputeStart = disputed.count
        keepsValues = true
        let truth = compute(task)
        if disputed.count > disputeStart {
            _ = tryCombinations(task, untried: truth)
            disputed.truncate(to: disputeStart)
        }
        disputeStart = outerStart
        keepsValues = outerKeeps
        return leafValues.first.range
    }

    mutating func settledValue(_ node: Int) -> NumberRange { settledValue(.value(node)) }

    private mutating func compute(_ task: LeafTask) -> Truth {
        switch task {
        case .condition(let index):
            return computeLeaf(index)
        case .value(let index):
            let range = value(index)
            leafValues = LeafValues(first: TracedValue(range: range), count: 1)
            return .true
        case .countedInYear(let selection):
            return countedYear(selection).compare(.equal, NumberRange(ExactDecimal(Int(year))))
        case .countedYear(let selection):
            let range = countedYear(selection)
            leafValues = LeafValues(first: TracedValue(range: range), count: 1)
            return .true
        case .countedBy(let selection):
            let range = countedBy(selection)
            leafValues = LeafValues(first: TracedValue(range: range), count: 1)
            return .true
        }
    }

    /// Evaluates a task once for each combination of the values of the disputed cells that it has met. `untried` is its
    /// value with these cells unbounded, which stands when there are too many combinations.
    private mutating func tryCombinations(_ task: LeafTask, untried: Truth) -> Truth {
        let outerKeeps = keepsValues
        let untriedValues = leafValues
        keepsValues = true
        defer { keepsValues = outerKeeps }
        while true {
            let cells = Array(disputed[disputeStart...])
            var alternatives: [[CellValue?]] = []
            var combinations = 1
            for cell in cells {
                let values = disputedValues(ofCell: Int(cell))
                alternatives.append(values)
                combinations = min(combinations * values.count, Self.maximumCombinations + 1)
            }
            guard combinations > 0, combinations <= Self.maximumCombinations else {
                leafValues = untriedValues
                return untried
            }
            let truth = tryCombinations(task, cells, alternatives, count: combinations)
            // Another value may lead to a cell not met before: then all is tried again with it. Each turn adds a cell and at
            // least doubles the combinations, so that the limit ends this.
            if disputed.count == disputeStart + cells.count { return truth }
        }
    }

    private mutating func tryCombinations(
        _ task: LeafTask, _ cells: [Int32], _ alternatives: [[CellValue?]], count: Int
    ) -> Truth {
        let firstPin = pinned.count
        for cell in cells { pinned.append(PinnedCell(cell: cell, value: nil)) }
        var result: Truth?
        var agree = true
        var causes: Causes = []
        var values = LeafValues()
        for combination in 0..<count {
            var rest = combination
            for position in cells.indices {
                pinned[firstPin + position].value = alternatives[position][rest % alternatives[position].count]
                rest /= alternatives[position].count
            }
            let truth = compute(task)
            causes.formUnion(truth.causes)
            if let result {
                agree = agree && truth == result && truth.isSettled
                values.formHull(leafValues)
            } else {
                result = truth
                agree = truth.isSettled
                values = leafValues
            }
        }
        pinned.truncate(to: firstPin)
        leafValues = values
        guard let result, agree else { return .unknown(causes.union(.conflict)) }
        return result
    }

    /// The values among which a disputed cell stands, each once; nil is unwritten.
    private func disputedValues(ofCell index: Int) -> [CellValue?] {
        let cell = facts.cells[index]
        var values: [CellValue?] = []
        for position in 0..<Int(max(0, cell.statementCount)) {
            let statement = Int(cell.firstStatement) + position
            guard facts.statements.indices.contains(statement) else { continue }
            let value = facts.statements[statement].value
            if !values.contains(value) { values.append(value) }
        }
        return values
    }

    // MARK: - Leaves of conditions

    private mutating func operand(_ index: Int) -> TracedValue {
        sawUnwritten = false
        let range = value(index)
        let operation = plan.nodes[index].operation
        let isFact = operation == .field || operation == .evidence || operation == .evidenceInYear
        return TracedValue(range: range, isUnwritten: isFact && sawUnwritten)
    }

    private mutating func computeLeaf(_ index: Int) -> Truth {
        let node = plan.nodes[index]
        switch node.operation {
        case .comparison:
            guard keepsValues else {
                let left = value(index + 1)
                return Self.compare(
                    left, node.comparison, value(Int(plan.nodes[index + 1].end)), exactOnly: node.c == 1)
            }
            let left = operand(index + 1)
            let right = operand(Int(plan.nodes[index + 1].end))
            leafValues = LeafValues(first: left, second: right, count: 2)
            return Self.compare(left.range, node.comparison, right.range, exactOnly: node.c == 1)
        case .ratio:
            let second = Int(plan.nodes[index + 1].end)
            let numerator = operand(index + 1)
            let denominator = operand(second)
            let threshold = operand(Int(plan.nodes[second].end))
            if keepsValues {
                leafValues = LeafValues(first: numerator, second: denominator, third: threshold, count: 3)
            }
            let bound = node.c == 1 ? threshold.range.multiplied(by: Self.hundredth) : threshold.range
            return NumberRange.compareRatio(numerator.range, over: denominator.range, node.comparison, bound)
        case .membership:
            let left = operand(index + 1)
            var truth = Truth.false
            var option = Int(plan.nodes[index + 1].end)
            while option < Int(node.end) {
                truth = truth.or(Self.compare(left.range, .equal, value(option), exactOnly: node.c == 1))
                option = Int(plan.nodes[option].end)
            }
            if keepsValues { leafValues = LeafValues(first: left, count: 1) }
            return node.a == 1 ? truth.not : truth
        case .recorded:
            let left = operand(index + 1)
            if keepsValues { leafValues = LeafValues(first: left, count: 1) }
            if left.isUnwritten { return Truth(node.a == 0) }
            return left.range.isExact ? Truth(node.a == 1) : .unknown(left.range.causes)
        case .within:
            return computeWindow(index)
        case .truth:
            let left = operand(index + 1)
            if keepsValues { leafValues = LeafValues(first: left, count: 1) }
            guard let number = left.range.exact else { return .unknown(left.range.causes) }
            return Truth(!number.isZero)
        case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .exists, .withRun, .readings,
            .constant, .evidence, .evidenceInYear, .field, .parameter, .builtInDate, .add, .subtract, .multiply,
            .divide,
            .negate, .count, .sum, .yearsInRun, .runPart, .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift,
            .rounded, .extreme, .table:
            // Not a leaf; the compiler makes none of these one.
            return .unknown(.error)
        }
    }

    /// `D trong N năm đến E`: from the day N years before E up to E.
    private mutating func computeWindow(_ index: Int) -> Truth {
        let second = Int(plan.nodes[index + 1].end)
        let date = operand(index + 1)
        let years = value(second)
        let upper = operand(Int(plan.nodes[second].end))
        let lower = Self.shift(upper.range, by: years.negated, unit: 2, .lastDayOfMonth)
        if keepsValues {
            leafValues = LeafValues(first: date, second: TracedValue(range: lower), third: upper, count: 3)
        }
        return date.range.compare(.greaterOrEqual, lower).and(date.range.compare(.lessOrEqual, upper.range))
    }

    @inline(__always)
    private static func compare(
        _ left: NumberRange, _ comparison: ComparisonOperator, _ right: NumberRange, exactOnly: Bool
    ) -> Truth {
        if exactOnly, !(left.isExact && right.isExact) { return .unknown(left.causes.union(right.causes)) }
        return left.compare(comparison, right)
    }
}

extension LeafValues {
    /// Widens each value to hold another combination's as well.
    mutating func formHull(_ other: LeafValues) {
        first.formHull(other.first)
        second.formHull(other.second)
        third.formHull(other.third)
        count = max(count, other.count)
    }
}

extension TracedValue {
    mutating func formHull(_ other: TracedValue) {
        range = .hull(range, other.range, causes: .conflict)
        isUnwritten = isUnwritten && other.isUnwritten
    }
}
