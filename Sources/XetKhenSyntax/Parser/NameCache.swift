/// The names of one file, each kept once: most stand in many places, and each text that is made anew is copied and held
/// apart from the others.
struct NameCache {
    private struct Entry {
        var hash: UInt32
        /// Where the name was first met.
        var start: Int32
        var end: Int32
        var text: String
    }

    private var entries: [Entry] = []
    /// Places in `entries` plus one, 0 where there is none; as many as a power of two, more than half of them free.
    private var slots: [Int32] = []

    /// The text between two offsets in NFC.
    mutating func text(_ start: Int, _ end: Int, in source: SourceText) -> String {
        let end = max(start, end)
        let hash = source.withScalars(start, end) { scalars in
            var hash: UInt32 = 0x811C_9DC5
            for scalar in scalars { hash = (hash ^ scalar) &* 0x0100_0193 }
            return hash
        }
        if entries.count &* 2 >= slots.count { grow() }
        var slot = place(of: hash)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if entries[entry].hash == hash, isSame(entries[entry], start, end, source) { return entries[entry].text }
            slot = (slot + 1) & (slots.count - 1)
        }
        let text = source.composedText(start, end)
        entries.append(
            Entry(
                hash: hash, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), text: text))
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        return text
    }

    /// The last bits of such a hash tell short names apart too little.
    private func place(of hash: UInt32) -> Int { Int(hash ^ hash >> 15) & (slots.count - 1) }

    @inline(__always)
    private func isSame(_ entry: Entry, _ start: Int, _ end: Int, _ source: SourceText) -> Bool {
        guard Int(entry.end) - Int(entry.start) == end - start else { return false }
        return source.withScalars(Int(entry.start), Int(entry.end)) { known in
            source.withScalars(start, end) { name in
                for offset in name.indices where known[offset] != name[offset] { return false }
                return true
            }
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: max(128, slots.count * 2))
        for (index, entry) in entries.enumerated() {
            var slot = place(of: entry.hash)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index + 1)
        }
    }
}
