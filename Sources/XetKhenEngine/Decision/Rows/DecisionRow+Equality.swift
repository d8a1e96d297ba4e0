/// Two rows of one layout are equal where they say the same of a nominee; what no decision reads may differ.
extension DecisionRow: Equatable {
    package static func == (left: DecisionRow, right: DecisionRow) -> Bool {
        let layout = left.layout
        guard layout == right.layout, left.groups == right.groups, left.day == right.day else { return false }
        for word in 0..<layout.places.statedCount where left.cells.isStated[word] != right.cells.isStated[word] {
            return false
        }
        for slot in 0..<layout.slotCount {
            guard left.cells.states[slot] == right.cells.states[slot] else { return false }
            guard left.cells.states[slot] != SlotState.exact || left.cells.slots[slot] == right.cells.slots[slot] else {
                return false
            }
        }
        for option in 0..<layout.optionCount where left.cells.options[option] != right.cells.options[option] {
            return false
        }
        for list in 0..<layout.listCount {
            let (one, other) = (left.cells.lists[list], right.cells.lists[list])
            guard one.recordCount == other.recordCount, one.isComplete == other.isComplete else { return false }
        }
        for field in layout.fields {
            let (one, other) = (left.cells.lists[Int(field.list)], right.cells.lists[Int(field.list)])
            guard one.isExact(field) == other.isExact(field) else { return false }
            guard one.isExact(field) else { continue }
            for record in 0..<Int(one.recordCount) {
                guard left.cells.word(field, one, record) == right.cells.word(field, other, record) else {
                    return false
                }
            }
        }
        return true
    }
}
