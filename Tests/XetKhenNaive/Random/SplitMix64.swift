/// A small generator with a fixed seed, so that every run draws the same cases.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func integer(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True about so many times in a hundred.
    package mutating func chance(_ percent: Int) -> Bool { integer(0...99) < percent }

    package mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[integer(0...choices.count - 1)]
    }

    package mutating func subset<Element>(of choices: [Element], atMost limit: Int) -> [Element] {
        var left = choices
        var taken: [Element] = []
        while taken.count < limit, !left.isEmpty {
            taken.append(left.remove(at: integer(0...left.count - 1)))
        }
        return taken
    }
}
