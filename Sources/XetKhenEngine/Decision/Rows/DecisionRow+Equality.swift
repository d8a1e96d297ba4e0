/// Two rows of one layout are equal where they say the same of a nominee; what no decision reads may differ.
extension DecisionRow: Equatable {
    package static func == (left: DecisionRow, right: DecisionRow) -> Bool {
        let layout = left.layout
        guard layout == right.layout, left.groups == right.groups, left.day == right.day else { return false }
        for word in 0..<layout.places.statedCount where left.isStated[word] != right.isStated[word] { return false }
        for slot in 0..<layout.slotCount {
            guard left.states[slot] == right.states[slot] else { return false }
            guard left.states[slot] != SlotState.exact || left.slots[slot] == right.slots[slot] else { return false }
        }
        for option in 0..<layout.optionCount where left.options[option] != right.options[option] { return false }
        for list in 0..<layout.listCount {
            let (one, other) = (left.lists[list], right.lists[list])
            guard one.recordCount == other.recordCount, one.isComplete == other.isComplete else { return false }
        }
        for field in layout.fields {
            let (one, other) = (left.lists[Int(field.list)], right.lists[Int(field.list)])
            guard one.isExact(field) == other.isExact(field) else { return false }
            guard one.isExact(field) else { continue }
            for record in 0..<Int(one.recordCount) {
                guard left.word(field, one, record) == right.word(field, other, record) else { return false }
            }
        }
        return true
    }
}
