import Testing
import XetKhenSyntax
import XetKhenValues

/// Rulesets with words moved, dropped, doubled and taken from elsewhere: whatever they have become, reading ends, and what
/// still reads without a mistake is formatted without a change of meaning.
struct MutationTests {
    /// Numbers that look random and are the same each time.
    private struct Sequence {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    private static let signs = [
        "(", ")", "-", "=", "≥", ",", ";", ":", "khi", "và", "hoặc", "mà", "\n", "\n  ", "# a", "|", "5",
    ]

    @Test(arguments: [SixProvisions.declarations, SixProvisions.rules, SixProvisions.firstInEnglish])
    func wordsMoved(text: String) {
        var random = Sequence(state: UInt64(text.utf8.count))
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var readable = 0
        for _ in 0..<40 {
            var changed = words
            for _ in 0...random.next(below: 2) {
                let place = random.next(below: changed.count)
                switch random.next(below: 5) {
                case 0: changed.remove(at: place)
                case 1: changed.insert(words[random.next(below: words.count)], at: place)
                case 2: changed.insert(Self.signs[random.next(below: Self.signs.count)], at: place)
                case 3: changed[place] = ""
                default: changed.swapAt(place, random.next(below: changed.count))
                }
            }
            let mutant = changed.joined(separator: " ")
            for language in [nil, Language.english, .vietnamese] {
                let once = Formatter.format(mutant, keywords: language)
                guard once.diagnostics.isEmpty else { continue }
                readable += 1
                #expect(!once.isRefused, "\(mutant)")
                #expect(Formatter.format(once.bytes, keywords: language).bytes == once.bytes, "\(mutant)")
            }
        }
        #expect(readable > 0)
    }
}
