import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The evidence of one nomination in machine words: what a decision program reads. Used again from nomination to
/// nomination; nothing is allocated while it is filled. One for each thread.
package final class DecisionRow {
    /// What the nomination states of one list.
    struct List: BitwiseCopyable {
        var recordCount: Int32 = 0
        /// Where its first field begins among the words of the records, and how many words each field has: as many as there
        /// are records, rounded up to a multiple of eight.
        var start: Int32 = 0
        var stride: Int32 = 0
        var isComplete = false
        /// The fields that are known of every record, as bits.
        var exactFields: UInt64 = 0
    }

    let layout: DecisionLayout
    /// The groups as bits, and the day of decision, by which rules cover the nominee and are in force.
    private(set) var groups: UInt64 = 0
    private(set) var day: Int32 = 0
    /// Dates, then scalars; why each is not exact.
    let slots: DecisionWords<Int64>
    let states: DecisionWords<UInt8>
    /// By their numbers.
    let lists: DecisionWords<List>
    /// The fields of all records, list after list and field after field.
    let records: DecisionWords<Int64>
    private var usedWords: Int32 = 0
    /// For each option of each choice the records that have it.
    let options: DecisionWords<UInt64>
    /// By evidence, whether the nomination states anything of it.
    let isStated: DecisionWords<Bool>

    package init(_ layout: DecisionLayout) {
        self.layout = layout
        slots = DecisionWords(repeating: 0, count: layout.slotCount)
        states = DecisionWords(repeating: Causes.missing.rawValue, count: layout.slotCount)
        lists = DecisionWords(repeating: List(), count: layout.listCount)
        records = DecisionWords(repeating: 0, count: layout.fieldCount * DecisionLayout.maximumRecords)
        options = DecisionWords(repeating: 0, count: layout.optionCount)
        isStated = DecisionWords(repeating: false, count: layout.evidenceCount)
    }

    /// Takes over a nomination that was read; false where it holds what a row cannot: disputed facts, numbers beyond a word,
    /// more records or groups than a mask has bits.
    package func fill(_ nomination: Nomination) -> Bool {
        groups = 0
        for group in nomination.groups {
            guard (0..<64).contains(group) else { return false }
            groups |= 1 << UInt64(group)
        }
        day = nomination.dates.decision.dayNumber
        for date in BuiltInDate.allCases {
            let slot = Int(date.rawValue)
            slots[slot] = Int64(nomination.dates[date].dayNumber) * layout.unit
            states[slot] = SlotState.exact
        }
        usedWords = 0
        for option in 0..<layout.optionCount { options[option] = 0 }
        let facts = nomination.facts
        for evidence in 0..<layout.evidenceCount {
            let slot = Int(layout.slots[evidence])
            if slot >= 0 {
                guard fillScalar(evidence, slot, facts) else { return false }
            } else if layout.lists[evidence] >= 0 {
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
        guard list.recordCount <= DecisionLayout.maximumRecords, list.assumedRecords == 0,
            list.fieldCount <= 64
        else { return false }
        let stride = (list.recordCount + 7) & ~7
        var filled = List(
            recordCount: list.recordCount, start: usedWords, stride: stride, isComplete: list.isComplete)
        usedWords += stride * list.fieldCount
        isStated[evidence] = list.isGiven && (list.recordCount > 0 || list.isComplete)
        let choices = layout.options[Int(layout.lists[evidence])]
        for field in 0..<list.fieldCount {
            let firstOption = choices[Int(field)]
            var allExact = true
            for record in 0..<list.recordCount {
                let cell = facts.cells[Int(list.firstCell + record * list.fieldCount + field)]
                if cell.state == .disputed { return false }
                guard cell.state == .known, let word = layout.word(cell.value.number) else {
                    allExact = false
                    continue
                }
                records[filled.start + field * stride + record] = word
                if firstOption >= 0 {
                    // A choice was read as one of its options: its number is below their count.
                    options[firstOption + Int32(word / layout.unit)] |= 1 << UInt64(record)
                }
            }
            if allExact { filled.exactFields |= 1 << UInt64(field) }
        }
        lists[layout.lists[evidence]] = filled
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
