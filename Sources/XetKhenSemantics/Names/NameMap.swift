import XetKhenSyntax

/// A value for each of some names: an open table by the hashes that names bring along. It keeps the order in which the names
/// were declared.
struct NameMap<Value> {
    private(set) var names: [NameKey] = []
    private var values: [Value] = []
    /// Places in `names` plus one, 0 where there is none; as many as a power of two, at least half of them free.
    private var slots: [Int32] = []

    subscript(name: NameKey) -> Value? {
        guard let slot = slot(of: name), slots[slot] != 0 else { return nil }
        return values[Int(slots[slot]) - 1]
    }

    /// Adds a value for a name that has none; gives the value of one that has.
    mutating func declare(_ name: NameKey, _ value: Value) -> Value? {
        if names.count &* 2 >= slots.count { grow() }
        guard let slot = slot(of: name) else { return nil }
        if slots[slot] != 0 { return values[Int(slots[slot]) - 1] }
        names.append(name)
        values.append(value)
        slots[slot] = Int32(truncatingIfNeeded: names.count)
        return nil
    }

    /// Changes the value of a name; `initial` is that of one that has none.
    mutating func update(_ name: NameKey, initial: Value, _ change: (inout Value) -> Void) {
        _ = declare(name, initial)
        guard let slot = slot(of: name) else { return }
        change(&values[Int(slots[slot]) - 1])
    }

    /// Where a name stands or would stand; nil where there is no room at all.
    private func slot(of name: NameKey) -> Int? {
        guard !slots.isEmpty else { return nil }
        var slot = Int(truncatingIfNeeded: name.hash) & (slots.count - 1)
        while slots[slot] != 0, names[Int(slots[slot]) - 1] != name { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: max(8, slots.count * 4))
        for (index, name) in names.enumerated() {
            guard let slot = slot(of: name) else { continue }
            slots[slot] = Int32(truncatingIfNeeded: index + 1)
        }
    }
}
