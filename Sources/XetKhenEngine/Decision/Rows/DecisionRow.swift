import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The evidence of one nomination in machine words: what a decision program reads. Used again from nomination to
/// nomination; nothing is allocated while it is filled. One for each thread.
package final class DecisionRow {
    /// The groups as bits, and the day of decision, by which rules cover the nominee and are in force.
    var groups: UInt64 = 0
    var day: Int32 = 0
    /// Of the records.
    private(set) var usedHalfWords: Int32 = 0
    /// As much room for records as the nominations so far took, so that many rows lie close together.
    private(set) var cells: DecisionCells
    let layout: DecisionLayout

    package init(_ layout: DecisionLayout) {
        self.layout = layout
        cells = DecisionCells(layout, halfWords: layout.usualHalfWords)
        clear()
    }

    deinit { cells.deallocate() }

    /// Nothing is stated.
    @inline(__always)
    func clear() {
        let cells = cells
        for list in 0..<layout.listCount { cells.lists[list] = DecisionCells.List() }
        for word in 0..<layout.places.statedCount { cells.isStated[word] = 0 }
        cells.states.update(repeating: Causes.missing.rawValue, count: layout.slotCount)
        for option in 0..<layout.optionCount { cells.options[option] = 0 }
        usedHalfWords = 0
    }

    // MARK: - What the nomination says of itself

    /// The nominee's groups, ascending.
    package var groupNumbers: [Int] { Self.groupNumbers(groups) }

    static func groupNumbers(_ groups: UInt64) -> [Int] {
        (0..<UInt64.bitWidth).filter { groups &>> UInt64($0) & 1 == 1 }
    }

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
    func state(_ evidence: Int) { cells.isStated[evidence &>> 6] |= 1 &<< UInt64(evidence & 63) }

    @inline(__always)
    func set(_ slot: Int, to word: Int64) {
        cells.slots[slot] = word
        cells.states[slot] = SlotState.exact
    }

    /// Makes room for the records of a list, of which so far no field is known.
    @inline(__always)
    func open(_ list: Int, recordCount: Int32, isComplete: Bool) {
        let stride = (recordCount + 7) & ~7
        cells.lists[list] = DecisionCells.List(
            recordCount: recordCount, start: usedHalfWords, stride: stride, isComplete: isComplete, exactFields: 0)
        usedHalfWords += stride * layout.halfWords[list]
        if usedHalfWords > cells.halfWords {
            cells = cells.grown(layout, halfWords: max(usedHalfWords, cells.halfWords * 2))
        }
    }

    /// False where a value has more bits than its field.
    @inline(__always)
    func set(_ field: DecisionLayout.Field, ofRecord record: Int32, to word: Int64) -> Bool {
        let cells = cells
        let list = cells.lists[Int(field.list)]
        let place = Int(list.start &+ field.offset &* list.stride)
        if field.isWide {
            let bits = UInt64(bitPattern: word)
            cells.records[place &+ Int(record) &* 2] = Int32(truncatingIfNeeded: bits)
            cells.records[place &+ Int(record) &* 2 &+ 1] = Int32(truncatingIfNeeded: bits &>> 32)
            return true
        }
        let narrow = Int32(truncatingIfNeeded: word)
        cells.records[place &+ Int(record)] = narrow
        if field.firstOption >= 0 {
            // A choice was read as one of its options: its number is below their count.
            cells.options[Int(field.firstOption &+ narrow)] |= 1 &<< UInt64(record)
        }
        return Int64(narrow) == word
    }

    @inline(__always)
    func setExact(_ field: DecisionLayout.Field) { cells.lists[Int(field.list)].exactFields |= 1 &<< UInt64(field.bit) }
}
