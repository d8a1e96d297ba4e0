/// Nominations that fit a synthetic ruleset, drawn from a seed. A tenth of the evidence is missing.
struct SyntheticNominations: NominationStream {
    private let evidence: Int
    private var random: SplitMix
    private var number = 0

    init(_ size: SyntheticSize, seed: UInt64) {
        evidence = size.evidence
        random = SplitMix(state: seed)
    }

    mutating func line() -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(64 + evidence * 24)
        line.append(
            contentsOf: "{\"id\":\"S\(number)\",\"group\":\"team\",\"considered_on\":\"2026-01-31\",\"evidence\":{".utf8
        )
        number += 1
        // How good the nominee is, from 0 to 99; everything drawn leans on it.
        let quality = random.below(100)
        var isFirst = true
        for evidence in 0..<evidence where random.below(10) != 0 {
            line.append(contentsOf: isFirst ? "\"e".utf8 : ",\"e".utf8)
            isFirst = false
            Self.append(evidence, to: &line)
            line.append(contentsOf: "\":".utf8)
            appendValue(SyntheticEvidence(number: evidence), quality, to: &line)
        }
        line.append(contentsOf: "}}".utf8)
        return line
    }

    private mutating func appendValue(_ kind: SyntheticEvidence, _ quality: Int, to line: inout [UInt8]) {
        switch kind {
        case .count, .part: Self.append(quality * 5 + random.below(500), to: &line)
        case .limit: Self.append((99 - quality) * 5 + random.below(500), to: &line)
        case .flag: line.append(contentsOf: (random.below(140) < quality + 20 ? "true" : "false").utf8)
        case .fault: line.append(contentsOf: (random.below(140) < quality + 20 ? "false" : "true").utf8)
        case .measure:
            Self.append((quality * 5 + random.below(500)) / 10, to: &line)
            line.append(contentsOf: ".\(random.below(10))".utf8)
        case .day: appendDay(year: 2025, through: 12 - quality / 12, to: &line)
        case .rating:
            let rating = min(3, (quality + random.below(60)) / 40)
            line.append(contentsOf: "\"\(SyntheticEvidence.ratings[rating])\"".utf8)
        case .share: Self.append(min(100, quality * 7 / 10 + random.below(40)), to: &line)
        case .events:
            line.append(UInt8(ascii: "["))
            for event in 0..<(1 + random.below(2 + quality / 25)) {
                line.append(contentsOf: event == 0 ? "{\"date\":".utf8 : ",{\"date\":".utf8)
                appendDay(year: 2024 + random.below(2), through: 12, to: &line)
                line.append(contentsOf: ",\"amount\":".utf8)
                Self.append(100 + random.below(600), to: &line)
                line.append(UInt8(ascii: "}"))
            }
            line.append(UInt8(ascii: "]"))
        }
    }

    /// A day of one of the first so many months of a year, no later than its 28th, so that every month has it.
    private mutating func appendDay(year: Int, through lastMonth: Int, to line: inout [UInt8]) {
        let month = 1 + random.below(lastMonth)
        let day = 1 + random.below(28)
        line.append(
            contentsOf: "\"\(year)-\(SyntheticEvidence.twoDigits(month))-\(SyntheticEvidence.twoDigits(day))\"".utf8)
    }

    /// A number that is not negative, in digits. Nearly all that a line holds is numbers, and a text for each would take
    /// longer than what is measured.
    private static func append(_ number: Int, to line: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &line) }
        line.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}

/// The generator SplitMix64: small, of good quality, and the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A number from 0 to one below `bound`, which is positive. The bias of the remainder is far below what is measured.
    mutating func below(_ bound: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % bound }
}
