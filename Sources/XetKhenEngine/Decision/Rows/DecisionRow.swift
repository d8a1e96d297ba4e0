import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The evidence of one nomination in machine words: what a decision program reads. Used again from nomination to
/// nomination; nothing is allocated while it is filled. One for each thread.
package final class DecisionRow {
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

    /// The groups as bits, and the day of decision, by which rules cover the nominee and are in force.
    var groups: UInt64 = 0
    var day: Int32 = 0
    private var usedHalfWords: Int32 = 0
    private let memory: UnsafeMutableRawPointer
    // Parts of the memory, which stays where it is for as long as the row lives; `DecisionPlaces` gives each its length and
    // what follows begins where it ends. Indices are not checked: the layout makes all that reach them.
    /// By their numbers.
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
    let layout: DecisionLayout

    package init(_ layout: DecisionLayout) {
        self.layout = layout
        let places = layout.places
        memory = UnsafeMutableRawPointer.allocate(byteCount: places.end, alignment: 64)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: places.end)
        lists = memory.bindMemory(to: List.self, capacity: layout.listCount)
        isStated = (memory + places.isStated).bindMemory(to: UInt64.self, capacity: places.statedCount)
        states = (memory + places.states).bindMemory(to: UInt8.self, capacity: layout.slotCount)
        slots = (memory + places.slots).bindMemory(to: Int64.self, capacity: layout.slotCount)
        options = (memory + places.options).bindMemory(to: UInt64.self, capacity: layout.optionCount)
        records = (memory + places.records).bindMemory(to: Int32.self, capacity: (places.end - places.records) / 4)
        clear()
    }

    // Everything in it is trivial: there is nothing to deinitialize.
    deinit { memory.deallocate() }

    /// Nothing is stated.
    @inline(__always)
    func clear() {
        for list in 0..<layout.listCount { lists[list] = List() }
        for word in 0..<layout.places.statedCount { isStated[word] = 0 }
        states.update(repeating: Causes.missing.rawValue, count: layout.slotCount)
        for option in 0..<layout.optionCount { options[option] = 0 }
        usedHalfWords = 0
    }

    // MARK: - What the nomination says of itself

    /// The nominee's groups, ascending.
    package var groupNumbers: [Int] { (0..<64).filter { groups &>> UInt64($0) & 1 == 1 } }

    @inline(__always)
    func set(_ dates: NominationDates) {
        day = dates.decision.dayNumber
        set(Int(BuiltInDate.proposal.rawValue), to: Int64(dates.proposal.dayNumber))
        set(Int(BuiltInDate.receipt.rawValue), to: Int64(dates.receipt.dayNumber))
        set(Int(BuiltInDate.consideration.rawValue), to: Int64(dates.consideration.dayNumber))
        set(Int(BuiltInDate.decision.rawValue), to: Int64(dates.decision.dayNumber))
    }

    // MARK: - Evidence

    @inline(__always)
    func state(_ evidence: Int) { isStated[evidence &>> 6] |= 1 &<< UInt64(evidence & 63) }

    @inline(__always)
    func set(_ slot: Int, to word: Int64) {
        slots[slot] = word
        states[slot] = SlotState.exact
    }

    /// Makes room for the records of a list, of which so far no field is known.
    @inline(__always)
    func open(_ list: Int, recordCount: Int32, isComplete: Bool) {
        let stride = (recordCount + 7) & ~7
        lists[list] = List(
            recordCount: recordCount, start: usedHalfWords, stride: stride, isComplete: isComplete, exactFields: 0)
        usedHalfWords += stride * layout.halfWords[list]
    }

    /// False where a value has more bits than its field.
    @inline(__always)
    func set(_ field: DecisionLayout.Field, ofRecord record: Int32, to word: Int64) -> Bool {
        let list = lists[Int(field.list)]
        let place = Int(list.start &+ field.offset &* list.stride)
        if field.isWide {
            let bits = UInt64(bitPattern: word)
            records[place &+ Int(record) &* 2] = Int32(truncatingIfNeeded: bits)
            records[place &+ Int(record) &* 2 &+ 1] = Int32(truncatingIfNeeded: bits &>> 32)
            return true
        }
        let narrow = Int32(truncatingIfNeeded: word)
        records[place &+ Int(record)] = narrow
        if field.firstOption >= 0 {
            // A choice was read as one of its options: its number is below their count.
            options[Int(field.firstOption &+ narrow)] |= 1 &<< UInt64(record)
        }
        return Int64(narrow) == word
    }

    @inline(__always)
    func setExact(_ field: DecisionLayout.Field) { lists[Int(field.list)].exactFields |= 1 &<< UInt64(field.bit) }
}

extension DecisionRow.List {
    /// Whether a field is known of every record.
    @inline(__always)
    func isExact(_ field: DecisionLayout.Field) -> Bool { exactFields &>> UInt64(field.bit) & 1 == 1 }
}
