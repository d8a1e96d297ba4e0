import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What the condition of the latest year evaluated gave, for the next year of which the same is known.
struct YearMemory {
    var year: Int32 = 0
    /// Nil before the first year.
    var truth: Truth?
}

/// Most years of a run stand alike: nothing is known of them, or they are rated the same. A condition that reads of the year
/// only what series hold (`Plan.readsYearOfSeries`) gives the same for such years and is evaluated for the first of them.
extension Evaluator {
    /// The condition of the year at hand. What was read is noted for every year, whether it is evaluated or not.
    mutating func conditionOfYear(_ node: Int, _ memory: inout YearMemory) -> Truth {
        guard plan.readsYearOfSeries[node] else { return conditionOfYear(node) }
        if let truth = memory.truth, isSame(year, as: memory.year, node) {
            noteYearAgain()
            return truth
        }
        let readMark = reads.count
        let unknownMark = unknownReads.count
        let truth = conditionOfYear(node)
        memory.truth = truth
        memory.year = year
        guard recordsReads else { return truth }
        // No run stands within such a condition, so that one memory at a time uses these.
        yearReads.removeAll(keepingCapacity: true)
        yearReads.append(contentsOf: reads[readMark...])
        yearUnknownReads.removeAll(keepingCapacity: true)
        yearUnknownReads.append(contentsOf: unknownReads[unknownMark...])
        return truth
    }

    private mutating func noteYearAgain() {
        guard recordsReads else { return }
        for index in yearReads.indices { reads.append(yearReads[index].inYear(year)) }
        for index in yearUnknownReads.indices { unknownReads.append(yearUnknownReads[index].inYear(year)) }
    }

    /// Whether every series that the condition reads holds the same in both years. A dispute is never the same.
    private mutating func isSame(_ year: Int32, as other: Int32, _ condition: Int) -> Bool {
        for index in condition..<Int(plan.nodes[condition].end)
        where plan.nodes[index].operation == .evidenceInYear {
            let series = facts.series[Int(plan.nodes[index].a)]
            let first = cell(of: year, series)
            let second = cell(of: other, series)
            guard first >= 0, second >= 0 else {
                guard isMissing(first), isMissing(second) else { return false }
                continue
            }
            guard facts.cells[first].state == facts.cells[second].state else { return false }
            switch facts.cells[first].state {
            case .missing, .unwritten:
                continue
            case .disputed:
                return false
            case .known:
                let number = facts.cells[first].value.number
                let before = facts.cells[second].value.number
                guard number.coefficient == before.coefficient, number.scale == before.scale else { return false }
            }
        }
        return true
    }

    @inline(__always)
    private mutating func isMissing(_ cell: Int) -> Bool { cell < 0 || facts.cells[cell].state == .missing }

    /// Where a year of a series is in the store's cells, −1 for nowhere.
    @inline(__always)
    private mutating func cell(of year: Int32, _ series: SeriesState) -> Int {
        let offset = year &- series.firstYear
        guard offset >= 0, offset < series.yearCount else { return -1 }
        let index = Int(series.firstCell) + Int(offset)
        return facts.cells.indices.contains(index) ? index : -1
    }
}
