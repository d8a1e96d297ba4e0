import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The evidence of one nomination in machine words: what a decision program reads. Used again from nomination to
/// nomination; nothing is allocated while it is filled. One for each thread.
package final class DecisionRow {
    /// What the nomination states of one list.
    struct List: BitwiseCopyable {
        var recordCount: Int32 = 0
        var isComplete = false
    }

    let layout: DecisionLayout
    package var groups: [Int] = []
    /// The day of decision, by which rules are in force.
    var day: Int32 = 0
    /// Dates, then scalars; why each is not exact.
    let slots: DecisionWords<Int64>
    let states: DecisionWords<UInt8>
    /// By evidence.
    let lists: DecisionWords<List>
    /// The fields of all records, `DecisionLayout.maximumRecords` for each column; whether all of a column are exact.
    let columns: DecisionWords<Int64>
    let isExact: DecisionWords<Bool>
    /// By evidence, whether the nomination states anything of it.
    let isStated: DecisionWords<Bool>

    package init(_ layout: DecisionLayout) {
        self.layout = layout
        slots = DecisionWords(repeating: 0, count: layout.slotCount)
        states = DecisionWords(repeating: Causes.missing.rawValue, count: layout.slotCount)
        lists = DecisionWords(repeating: List(), count: layout.evidenceCount)
        columns = DecisionWords(repeating: 0, count: layout.columnCount * DecisionLayout.maximumRecords)
        isExact = DecisionWords(repeating: false, count: layout.columnCount)
        isStated = DecisionWords(repeating: false, count: layout.evidenceCount)
    }

    /// Takes over a nomination that was read; false where it holds what a row cannot: disputed facts, numbers beyond a word,
    /// more records than a mask has bits.
    package func fill(_ nomination: Nomination) -> Bool {
        if groups != nomination.groups { groups = nomination.groups }
        day = nomination.dates.decision.dayNumber
        for date in BuiltInDate.allCases {
            let slot = Int(date.rawValue)
            slots[slot] = Int64(nomination.dates[date].dayNumber) * layout.unit
            states[slot] = SlotState.exact
        }
        let facts = nomination.facts
        for evidence in 0..<layout.evidenceCount {
            let slot = Int(layout.slots[evidence])
            if slot >= 0 {
                guard fillScalar(evidence, slot, facts) else { return false }
            } else if layout.firstColumns[evidence] >= 0 {
                guard fillList(evidence, facts) else { return false }
            } else {
                fillSeries(evidence, facts)
            }
        }
        return true
    }

    private func fillScalar(_ evidence: Int, _ slot: Int, _ facts: borrowing FactStore) -> Bool {
        let index = Int(facts.scalarCell[evidence])
        let state = facts.cells.indices.contains(index) ? facts.cells[index].state : .missing
        isStated[evidence] = state != .missing
        switch state {
        case .known:
            guard let word = layout.word(facts.cells[index].value.number) else { return false }
            slots[slot] = word
            states[slot] = SlotState.exact
        case .missing:
            states[slot] = Causes.missing.rawValue
        case .unwritten:
            states[slot] = Causes.error.rawValue | SlotState.isUnwritten
        case .disputed:
            return false
        }
        return true
    }

    private func fillList(_ evidence: Int, _ facts: borrowing FactStore) -> Bool {
        let list = facts.lists[evidence]
        guard list.recordCount <= DecisionLayout.maximumRecords, list.assumedRecords == 0 else { return false }
        lists[evidence] = List(recordCount: list.recordCount, isComplete: list.isComplete)
        isStated[evidence] = list.isGiven && (list.recordCount > 0 || list.isComplete)
        let first = Int(layout.firstColumns[evidence])
        for field in 0..<Int(list.fieldCount) {
            let column = (first + field) * DecisionLayout.maximumRecords
            var allExact = true
            for record in 0..<Int(list.recordCount) {
                let cell = facts.cells[Int(list.firstCell) + record * Int(list.fieldCount) + field]
                if cell.state == .disputed { return false }
                guard cell.state == .known, let word = layout.word(cell.value.number) else {
                    allExact = false
                    continue
                }
                columns[column + record] = word
            }
            isExact[first + field] = allExact
        }
        return true
    }

    private func fillSeries(_ evidence: Int, _ facts: borrowing FactStore) {
        let series = facts.series[evidence]
        isStated[evidence] = false
        for offset in 0..<Int(series.yearCount) where facts.cells[Int(series.firstCell) + offset].state != .missing {
            isStated[evidence] = true
            return
        }
    }
}
