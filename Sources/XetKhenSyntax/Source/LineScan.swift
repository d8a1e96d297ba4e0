/// Where the lines of some bytes begin, and what of them is no text: eight bytes are looked at at once.
struct LineScan: Sendable {
    /// The offset of the first byte of each line.
    private(set) var starts: [Int32] = [0]
    /// The first NUL.
    private(set) var nul: Int?
    /// The first byte that is no UTF-8.
    private(set) var invalid: Int?

    init(_ bytes: [UInt8]) {
        // A line has some forty bytes; more room than that is asked for only where it is used.
        starts.reserveCapacity(bytes.count / 32)
        bytes.withUnsafeBytes { scan($0) }
    }

    private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
        let count = bytes.count
        var index = 0
        while index < count {
            // Most of a file is neither line ends nor letters with marks.
            while index <= count &- 8, !ByteScan.hasOthers(ByteScan.wholeWord(at: index, of: bytes)) { index &+= 8 }
            if count - index >= 8 {
                let word = ByteScan.wholeWord(at: index, of: bytes)
                // The lowest bit is that of the first byte that is NUL or no ASCII; with none, all eight are neither.
                let stop = word & ByteScan.highBits | ByteScan.bytes(of: word, equalTo: 0)
                var ends = ByteScan.bytes(of: word, equalTo: 0x0A) & ((stop & (0 &- stop)) &- 1)
                while ends != 0 {
                    starts.append(Int32(truncatingIfNeeded: index + ends.trailingZeroBitCount / 8 + 1))
                    ends &= ends &- 1
                }
                index += stop.trailingZeroBitCount / 8
                if stop == 0 { continue }
            }
            guard index < count else { return }
            let length = Self.length(at: index, bytes)
            if bytes[index] == 0x0A { starts.append(Int32(truncatingIfNeeded: index + 1)) }
            if bytes[index] == 0, nul == nil { nul = index }
            if length == nil, invalid == nil { invalid = index }
            index += length ?? 1
        }
    }

    /// How many bytes the scalar takes that begins at an index; nil where none does.
    @inline(__always)
    private static func length(at index: Int, _ bytes: UnsafeRawBufferPointer) -> Int? {
        func continues(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
            index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
        }
        let isWhole: Bool
        let length: Int
        switch bytes[index] {
        case ..<0x80: return 1
        case 0xC2..<0xE0: (isWhole, length) = (continues(1), 2)
        case 0xE0: (isWhole, length) = (continues(1, from: 0xA0) && continues(2), 3)
        case 0xED: (isWhole, length) = (continues(1, to: 0x9F) && continues(2), 3)
        case 0xE1..<0xF0: (isWhole, length) = (continues(1) && continues(2), 3)
        case 0xF0: (isWhole, length) = (continues(1, from: 0x90) && continues(2) && continues(3), 4)
        case 0xF1..<0xF4: (isWhole, length) = (continues(1) && continues(2) && continues(3), 4)
        case 0xF4: (isWhole, length) = (continues(1, to: 0x8F) && continues(2) && continues(3), 4)
        default: return nil
        }
        return isWhole ? length : nil
    }
}
