/// The evidence of many nominations in one stretch of memory, row after row, to be decided again and again.
package struct DecisionRows: ~Copyable {
    /// What a row says beside its evidence, and how long its records are.
    private struct Head: BitwiseCopyable {
        var groups: UInt64
        var day: Int32
        var halfWords: Int32
    }

    package let layout: DecisionLayout
    private var memory: UnsafeMutableRawPointer
    private var capacity = 0
    private var used = 0
    /// Where each row begins.
    private var starts = ContiguousArray<Int>()

    package init(_ layout: DecisionLayout) {
        self.layout = layout
        memory = UnsafeMutableRawPointer.allocate(byteCount: 0, alignment: 16)
    }

    deinit { memory.deallocate() }

    package var count: Int { starts.count }

    /// Takes over what a row of the same layout holds.
    package mutating func append(_ row: DecisionRow) {
        let length = MemoryLayout<Head>.stride + (layout.places.byteCount(row.usedHalfWords) + 15) & ~15
        if used + length > capacity { grow(to: max(used + length, capacity * 2)) }
        let head = Head(groups: row.groups, day: row.day, halfWords: row.usedHalfWords)
        (memory + used).storeBytes(of: head, as: Head.self)
        row.cells.copy(layout, halfWords: row.usedHalfWords, to: memory + used + MemoryLayout<Head>.stride)
        starts.append(used)
        used += length
    }

    private mutating func grow(to capacity: Int) {
        let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        grown.copyMemory(from: memory, byteCount: used)
        memory.deallocate()
        memory = grown
        self.capacity = capacity
    }

    /// The groups, the day of decision and the evidence of a row, which is there; valid until the next one is appended.
    @inline(__always)
    func row(_ index: Int) -> (groups: UInt64, day: Int32, cells: DecisionCells) {
        let start = memory + starts[index]
        let head = start.load(as: Head.self)
        let cells = DecisionCells(layout, at: start + MemoryLayout<Head>.stride, halfWords: head.halfWords)
        return (head.groups, head.day, cells)
    }
}
