/// The evidence of a row in one stretch of memory. `DecisionPlaces` gives each part its length and what follows begins where
/// it ends. Indices are not checked: the layout makes all that reach them.
struct DecisionCells: BitwiseCopyable {
    /// What the nomination states of one list.
    struct List: BitwiseCopyable {
        var recordCount: Int32 = 0
        /// Where its first field begins among the half words of the records, and how many values each field has: as many as
        /// there are records, rounded up to a multiple of eight.
        var start: Int32 = 0
        var stride: Int32 = 0
        var isComplete = false
        /// The fields that are known of every record, as bits; without records each is.
        var exactFields: UInt64 = .max
    }

    /// By their numbers. The memory begins with them.
    let lists: UnsafeMutablePointer<List>
    /// By evidence, whether the nomination states anything of it, as bits.
    let isStated: UnsafeMutablePointer<UInt64>
    /// Dates, then scalars; why each is not exact.
    let states: UnsafeMutablePointer<UInt8>
    let slots: UnsafeMutablePointer<Int64>
    /// For each option of each choice the records that have it.
    let options: UnsafeMutablePointer<UInt64>
    /// The fields of all records, list after list and field after field.
    let records: UnsafeMutablePointer<Int32>
    let halfWords: Int32

    /// Memory for so many half words of records, all of it zero. Whoever asks for it gives it back (`deallocate`).
    init(_ layout: DecisionLayout, halfWords: Int32) {
        let count = layout.places.byteCount(halfWords)
        let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        self.init(layout, at: memory, halfWords: halfWords)
    }

    /// Evidence that stands at some place of memory already.
    @inline(__always)
    init(_ layout: DecisionLayout, at memory: UnsafeMutableRawPointer, halfWords: Int32) {
        let places = layout.places
        lists = memory.assumingMemoryBound(to: List.self)
        isStated = (memory + places.isStated).assumingMemoryBound(to: UInt64.self)
        states = (memory + places.states).assumingMemoryBound(to: UInt8.self)
        slots = (memory + places.slots).assumingMemoryBound(to: Int64.self)
        options = (memory + places.options).assumingMemoryBound(to: UInt64.self)
        records = (memory + places.records).assumingMemoryBound(to: Int32.self)
        self.halfWords = halfWords
    }

    /// Everything in it is trivial: there is nothing to deinitialize.
    func deallocate() { UnsafeMutableRawPointer(lists).deallocate() }

    /// Copies the evidence with so many half words of records.
    func copy(_ layout: DecisionLayout, halfWords: Int32, to memory: UnsafeMutableRawPointer) {
        memory.copyMemory(from: lists, byteCount: layout.places.byteCount(halfWords))
    }

    /// The same evidence with room for more records, in place of this.
    func grown(_ layout: DecisionLayout, halfWords: Int32) -> DecisionCells {
        let grown = DecisionCells(layout, halfWords: halfWords)
        copy(layout, halfWords: self.halfWords, to: UnsafeMutableRawPointer(grown.lists))
        deallocate()
        return grown
    }
}

extension DecisionCells.List {
    /// Whether a field is known of every record.
    @inline(__always)
    func isExact(_ field: DecisionLayout.Field) -> Bool { exactFields &>> UInt64(field.bit) & 1 == 1 }
}
