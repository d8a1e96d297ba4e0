import XetKhenValues

/// Names of a nomination by their bytes as they stand in JSON, in several tables. What followed a name last time is looked
/// at first, since nominations of one source give their evidence in one order. One for each thread.
final class DecisionNames {
    private struct Entry: BitwiseCopyable {
        /// Where its bytes begin among `words`, and in how many words they lie. The last is compared under a mask.
        var first: Int32
        var wordCount: Int32
        var mask: UInt64
        /// Bytes with the closing quotation mark, and the colon behind a key.
        var length: Int32
        var value: Int32
    }

    /// Its entries, as indices; `next` of the one past them is the entry that came first last time.
    private struct Table: BitwiseCopyable {
        var first: Int32
        var end: Int32
    }

    private let words: DecisionWords<UInt64>
    private let entries: DecisionWords<Entry>
    private let tables: DecisionWords<Table>
    private let next: DecisionWords<Int32>
    /// By table, for one with many names: its entries by the bytes alone.
    private let lookUps: [NameTable]

    /// A table with no more names than this is gone through from its first to its last.
    private static let few = 8

    /// `isKeys`: the names are followed by a colon. Of equal names the first counts.
    init(_ tables: [(isKeys: Bool, names: [(name: String, value: Int)])]) {
        var words: [UInt64] = []
        var entries: [Entry] = []
        var places: [Table] = []
        var next: [Int32] = []
        var lookUps: [NameTable] = []
        for table in tables {
            let first = entries.count
            var known: [(name: String, value: Int)] = []
            for (name, value) in table.names {
                let bytes = Array(NormalForm.composed(name).utf8)
                // One that cannot stand in JSON as it is is left to the general reader.
                guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { continue }
                let whole = bytes + Array((table.isKeys ? "\":" : "\"").utf8)
                let start = words.count
                for offset in stride(from: 0, to: whole.count, by: 8) {
                    var word: UInt64 = 0
                    for (index, byte) in whole[offset..<min(offset + 8, whole.count)].enumerated() {
                        word |= UInt64(byte) << UInt64(index * 8)
                    }
                    words.append(word)
                }
                let rest = whole.count % 8
                known.append((name, entries.count))
                entries.append(
                    Entry(
                        first: Int32(start), wordCount: Int32(words.count - start),
                        mask: rest == 0 ? .max : (1 << UInt64(rest * 8)) - 1, length: Int32(whole.count),
                        value: Int32(value)))
                next.append(Int32(entries.count))
            }
            // A place of its own for what comes first; the last entry is followed by none, which it stands for too.
            places.append(Table(first: Int32(first), end: Int32(entries.count)))
            entries.append(Entry(first: 0, wordCount: 0, mask: 0, length: 0, value: -1))
            next.append(Int32(first))
            lookUps.append(NameTable(known))
        }
        self.words = DecisionWords(words)
        self.entries = DecisionWords(entries)
        self.tables = DecisionWords(places)
        self.next = DecisionWords(next)
        self.lookUps = lookUps
    }

    /// The place before the first name of a table.
    @inline(__always)
    func beginning(of table: Int32) -> Int32 { tables[table].end }

    @inline(__always)
    func value(of entry: Int32) -> Int32 { entries[entry].value }

    /// Passes over a key, its colon and the whitespace behind; −1 where the table does not have it. `previous`: the entry
    /// of the key before it.
    @inline(__always)
    func key(_ table: Int32, after previous: Int32, _ cursor: inout DecisionCursor) -> Int32 {
        guard cursor.byte == UInt8(ascii: "\"") else { return -1 }
        let guess = next[previous]
        if isEntry(guess, cursor.at + 1) {
            cursor.at += 1 + Int(entries[guess].length)
            cursor.skipSpace()
            return guess
        }
        return searchKey(table, previous, &cursor)
    }

    private func searchKey(_ table: Int32, _ previous: Int32, _ cursor: inout DecisionCursor) -> Int32 {
        guard let name = Self.bytes(&cursor), let entry = lookUps[Int(table)].find(name) else { return -1 }
        guard cursor.take(UInt8(ascii: ":")) else { return -1 }
        next[previous] = Int32(entry)
        return Int32(entry)
    }

    /// Passes over a string that is one of a table's names and gives what it stands for; −1 for any other.
    @inline(__always)
    func name(in table: Int32, _ cursor: inout DecisionCursor) -> Int32 {
        guard cursor.byte == UInt8(ascii: "\"") else { return -1 }
        let place = tables[table]
        guard place.end &- place.first <= Int32(Self.few) else {
            guard let name = Self.bytes(&cursor), let entry = lookUps[Int(table)].find(name) else { return -1 }
            return entries[entry].value
        }
        var entry = place.first
        while entry < place.end {
            if isEntry(entry, cursor.at + 1) {
                cursor.at += 1 + Int(entries[entry].length)
                return entries[entry].value
            }
            entry &+= 1
        }
        return -1
    }

    /// The text ends with zeros and no name has any: a comparison that goes past the end fails there.
    @inline(__always)
    private func isEntry(_ entry: Int32, _ at: UnsafePointer<UInt8>) -> Bool {
        let entry = entries[entry]
        guard entry.wordCount > 0 else { return false }
        let last = Int(entry.wordCount) &- 1
        var index = 0
        while index < last {
            guard DecisionCursor.word(at + index &* 8) == words[Int(entry.first) &+ index] else { return false }
            index &+= 1
        }
        return (DecisionCursor.word(at + last &* 8) ^ words[Int(entry.first) &+ last]) & entry.mask == 0
    }

    /// The bytes of a string without escapes. What they are is not checked: only bytes of a known name are found.
    private static func bytes(_ cursor: inout DecisionCursor) -> UnsafeBufferPointer<UInt8>? {
        let first = cursor.at + 1
        var next = first
        while next[0] >= 0x20, next[0] != UInt8(ascii: "\""), next[0] != UInt8(ascii: "\\") { next += 1 }
        guard next[0] == UInt8(ascii: "\"") else { return nil }
        cursor.at = next + 1
        return UnsafeBufferPointer(start: first, count: next - first)
    }
}
