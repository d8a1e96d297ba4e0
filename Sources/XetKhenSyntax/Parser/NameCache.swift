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
    /// Places in `entries` plus one, 0 where there is none; as many as a power of two, half of them free. None before the first
    /// name: an empty cache is what stands where one has been handed on.
    private var slots: [UInt32] = []

    /// What stands between two offsets, where it is known as it is written. Nearly all names are written in NFC, so that their
    /// own bytes find them.
    func known(_ start: Int, _ end: Int, in source: SourceText) -> NameKey? {
        guard !slots.isEmpty else { return nil }
        return source.withBytes(start, max(start, end)) { written in
            let bytes = UnsafeRawBufferPointer(written)
            let found = Int(slots[slot(NameBytes.hash(bytes), bytes)])
            return found > 0 ? entries[found - 1].key : nil
        }
    }

    /// What stands between two offsets, in NFC; asked where it is not known as it is written.
    mutating func add(_ start: Int, _ end: Int, in source: SourceText) -> NameKey {
        let name = source.composedText(start, end)
        return source.withBytes(start, max(start, end)) { written in
            guard ByteScan.mayHaveMarks(written) else { return key(name, UnsafeRawBufferPointer(written)) }
            return Array(name.utf8).withUnsafeBytes { key(name, $0) }
        }
    }

    private mutating func key(_ name: String, _ bytes: UnsafeRawBufferPointer) -> NameKey {
        if entries.count &* 2 >= slots.count { grow() }
        let hash = NameBytes.hash(bytes)
        let slot = slot(hash, bytes)
        if slots[slot] > 0 { return entries[Int(slots[slot]) - 1].key }
        let key = NameKey(name, hash: hash)
        entries.append(Entry(hash: hash, key: key, start: pool.count, count: bytes.count))
        pool.append(contentsOf: bytes)
        slots[slot] = UInt32(truncatingIfNeeded: entries.count)
        return key
    }

    /// Where a name stands or would stand.
    @inline(__always)
    private func slot(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            let start = entries[entry].start
            if entries[entry].hash == hash, entries[entry].count == bytes.count,
                pool.withUnsafeBytes({ NameBytes.areEqual(bytes, $0, from: start) })
            {
                break
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: max(512, slots.count * 2))
        for index in entries.indices {
            var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }
}
