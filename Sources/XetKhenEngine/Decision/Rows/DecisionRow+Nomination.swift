import XetKhenSyntax
import XetKhenValues

extension DecisionRow {
    /// Takes over a nomination that was read; false where it holds what a row cannot: disputed facts, numbers beyond a word,
    /// more records or groups than a mask has bits.
    package func fill(_ nomination: Nomination) -> Bool {
        clear()
        groups = 0
        for group in nomination.groups {
            guard (0..<64).contains(group) else { return false }
            groups |= 1 << UInt64(group)
        }
        set(nomination.dates)
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
        let cellState = facts.cells.indices.contains(index) ? facts.cells[index].state : .missing
        switch cellState {
        case .known:
            let number = facts.cells[index].value.number
            guard let word = layout.word(number, isScaled: layout.isScaled[slot]) else { return false }
            set(slot, to: word)
        case .missing: return true
        case .unwritten: cells.states[slot] = Causes.error.rawValue | SlotState.isUnwritten
        case .disputed: return false
        }
        state(evidence)
        return true
    }

    private func fillList(_ evidence: Int, _ facts: borrowing FactStore) -> Bool {
        let stated = facts.lists[evidence]
        guard stated.recordCount <= DecisionLayout.maximumRecords, stated.assumedRecords == 0, stated.fieldCount <= 64
        else { return false }
        let list = Int(layout.lists[evidence])
        let first = Int(layout.firstFields[list])
        let fields = first..<first + Int(stated.fieldCount)
        open(list, recordCount: stated.recordCount, isComplete: stated.isComplete)
        if stated.isGiven, stated.recordCount > 0 || stated.isComplete { state(evidence) }
        for (position, index) in fields.enumerated() {
            let field = layout.fields[index]
            var allExact = true
            for record in 0..<stated.recordCount {
                let cell = facts.cells[Int(stated.firstCell + record * stated.fieldCount) + position]
                if cell.state == .disputed { return false }
                guard cell.state == .known, let word = layout.word(cell.value.number, isScaled: field.isScaled) else {
                    allExact = false
                    continue
                }
                guard set(field, ofRecord: record, to: word) else { return false }
            }
            if allExact { setExact(field) }
        }
        return true
    }

    private func fillSeries(_ evidence: Int, _ facts: borrowing FactStore) {
        let series = facts.series[evidence]
        for offset in 0..<Int(series.yearCount) where facts.cells[Int(series.firstCell) + offset].state != .missing {
            state(evidence)
            return
        }
    }
}
