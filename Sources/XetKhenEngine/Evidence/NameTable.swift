import XetKhenValues

/// Finds names by their UTF-8 bytes. Built once for a ruleset; a look-up allocates nothing.
///
/// The hash decides only where a name is looked for, so no order of it reaches an output, and the names come from the
/// ruleset, so no nomination can crowd it.
package final class NameTable: Sendable {
    /// Every name's bytes one after another.
    private let pool: [UInt8]
    private let starts: [Int32]
    /// Index of a name plus one by hash, 0 where there is none; the count is a power of two, at least twice that of names.
    private let slots: [Int32]
    private let mask: Int
    /// What each name stands for.
    private let values: [Int32]

    /// Each name stands for its position. Of equal names the first counts.
    package convenience init(_ names: [String]) {
        self.init(names.enumerated().map { ($0.element, $0.offset) })
    }

    /// Names, normalized here, with what they stand for. Of equal names the first counts.
    package init(_ entries: [(name: String, value: Int)]) {
        var capacity = 4
        while capacity < entries.count * 2 { capacity *= 2 }
        let mask = capacity - 1
        var slots = [Int32](repeating: 0, count: capacity)
        var pool: [UInt8] = []
        var starts: [Int32] = [0]
        var values: [Int32] = []
        pool.reserveCapacity(entries.count * 16)
        starts.reserveCapacity(entries.count + 1)
        values.reserveCapacity(entries.count)
        for entry in entries {
            var name = NormalForm.composed(entry.name)
            name.withUTF8 { name in
                let slot = Self.slot(of: name, slots, mask, starts, pool)
                guard slots[slot] == 0 else { return }
                values.append(Int32(truncatingIfNeeded: entry.value))
                pool.append(contentsOf: name)
                starts.append(Int32(truncatingIfNeeded: pool.count))
                slots[slot] = Int32(truncatingIfNeeded: values.count)
            }
        }
        self.mask = mask
        self.slots = slots
        self.pool = pool
        self.starts = starts
        self.values = values
    }

    /// What a name stands for, or nil if the table does not have it. The bytes must be those of the normalized name.
    @inline(__always)
    package func find(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        let entry = slots[Self.slot(of: name, slots, mask, starts, pool)]
        return entry == 0 ? nil : Int(values[Int(entry) - 1])
    }

    /// What a name stands for, in whatever normal form it is written.
    package func find(_ name: String) -> Int? {
        Array(NormalForm.composed(name).utf8).withUnsafeBufferPointer { find($0) }
    }

    /// Where a name stands, or the empty slot where it would.
    @inline(__always)
    private static func slot(
        of name: UnsafeBufferPointer<UInt8>, _ slots: [Int32], _ mask: Int, _ starts: [Int32], _ pool: [UInt8]
    ) -> Int {
        let bytes = UnsafeRawBufferPointer(name)
        var slot = Int(truncatingIfNeeded: NameBytes.hash(bytes)) & mask
        while true {
            let entry = Int(slots[slot])
            if entry == 0 { return slot }
            let start = Int(starts[entry - 1])
            if Int(starts[entry]) - start == name.count,
                pool.withUnsafeBytes({ NameBytes.areEqual(bytes, $0, from: start) })
            {
                return slot
            }
            slot = (slot + 1) & mask
        }
    }
}
