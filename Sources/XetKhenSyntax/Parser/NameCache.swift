import XetKhenValues

/// The names of a ruleset's files, each kept once: most stand in many places, and each key that is made anew is copied and
/// held apart from the others.
struct NameCache {
    private struct Entry {
        var hash: UInt64
        var key: NameKey
        /// Where its bytes stand in the pool.
        var start: Int
        var count: Int
    }

    private var entries: [Entry] = []
    /// The bytes of all names, side by side: a text would be asked for them anew each time.
    private var pool: [UInt8] = []
    /// Places in `entries` plus one, 0 where there is none; as many as a power of two, more than half of them free.
    private var slots = [UInt32](repeating: 0, count: 512)

    /// What stands between two offsets, in NFC.
    mutating func key(_ start: Int, _ end: Int, in source: SourceText) -> NameKey {
        // Nearly all names are written in NFC, so that their own bytes find them.
        let end = max(start, end)
        let hash = source.withBytes(start, end) { NameBytes.hash(UnsafeRawBufferPointer($0)) }
        let slot = slot(hash, count: end - start) { pool, known in
            source.withBytes(start, end) { NameBytes.areEqual(UnsafeRawBufferPointer($0), pool, from: known) }
        }
        let found = Int(slots[slot])
        return found > 0 ? entries[found - 1].key : add(NameKey(source.composedText(start, end)))
    }

    private mutating func add(_ key: NameKey) -> NameKey {
        if entries.count &* 2 >= slots.count { grow() }
        let name = Array(key.text.utf8)
        let slot = slot(key.hash, count: name.count) { pool, known in
            name.withUnsafeBytes { NameBytes.areEqual($0, pool, from: known) }
        }
        if slots[slot] != 0 { return entries[Int(slots[slot]) - 1].key }
        entries.append(Entry(hash: key.hash, key: key, start: pool.count, count: name.count))
        pool.append(contentsOf: name)
        slots[slot] = UInt32(truncatingIfNeeded: entries.count)
        return key
    }

    /// Where a name stands or would stand; `isSame` compares it with as many bytes of the pool. `mutating`, though it changes
    /// nothing, since a call that takes the cache by value counts a reference for each of its lists.
    @inline(__always)
    private mutating func slot(
        _ hash: UInt64, count: Int, isSame: (UnsafeRawBufferPointer, _ start: Int) -> Bool
    ) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            let start = entries[entry].start
            if entries[entry].hash == hash, entries[entry].count == count,
                pool.withUnsafeBytes({ isSame($0, start) })
            {
                break
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for index in entries.indices {
            var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }
}
