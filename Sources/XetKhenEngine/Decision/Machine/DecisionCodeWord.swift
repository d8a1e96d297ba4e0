/// Eight codes beside each other, of which a condition takes some: what is asked of a list of codes is asked of up to eight
/// at once. None of those taken is left out.
struct DecisionCodeWord: BitwiseCopyable {
    /// In which eight codes.
    let index: Int32
    /// All bits of those taken.
    private(set) var taken: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits = ones &* UInt64(DecisionCode.isTrue)
    private static let causes = ones &* UInt64(DecisionCode.causes)

    /// The codes with these numbers, in as few words as hold them; one that is there twice counts twice.
    static func words(_ codes: some Collection<Int32>) -> [DecisionCodeWord] {
        var words: [DecisionCodeWord] = []
        for code in codes.sorted() {
            let (index, place) = code.quotientAndRemainder(dividingBy: 8)
            let bits: UInt64 = 0xFF &<< UInt64(place * 8)
            if let last = words.last, last.index == index, last.taken & bits == 0 {
                words[words.count - 1].taken |= bits
            } else {
                words.append(DecisionCodeWord(index: index, taken: bits))
            }
        }
        return words
    }

    /// The codes taken; 0 in place of the others.
    @inline(__always)
    func of(_ codes: DecisionView<UInt8>) -> UInt64 { codes.eight(Int(index)) & taken }

    /// The highest bit of each code taken that is not false, and of the others.
    @inline(__always)
    func notFalse(_ eight: UInt64) -> UInt64 {
        // The greatest sum of causes and 0x7F is below 0x100: nothing is carried over to the next code.
        ((eight & Self.causes &+ Self.highBits &- Self.ones) | eight | ~taken) & Self.highBits
    }

    @inline(__always)
    static func areAll(_ highBits: UInt64) -> Bool { highBits == Self.highBits }

    @inline(__always)
    static func trueCount(_ eight: UInt64) -> Int { sum(eight &>> 7 & ones) }

    @inline(__always)
    static func openCount(_ eight: UInt64) -> Int {
        sum((eight & causes &+ highBits &- ones) &>> 7 & ones)
    }

    /// Each code is 0 or 1.
    @inline(__always)
    private static func sum(_ eight: UInt64) -> Int { Int(truncatingIfNeeded: (eight &* ones) &>> 56) }

    /// The bits of all eight.
    @inline(__always)
    static func union(_ eight: UInt64) -> UInt8 {
        let four = eight | eight &>> 32
        let two = four | four &>> 16
        return UInt8(truncatingIfNeeded: two | two &>> 8)
    }
}

extension DecisionView<UInt8> {
    /// Eight codes as one number, whichever way the machine orders its bytes: the first in the lowest.
    @inline(__always)
    fileprivate func eight(_ index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self))
    }
}

extension DecisionOperation {
    /// Whether its operands are codes of which none is left out.
    var takesCodeWords: Bool {
        switch self {
        case .allJudged, .anyJudged, .atLeastJudged: true
        default: false
        }
    }
}
