import Testing
import XetKhenEngine
import XetKhenValues

@Suite("Searches over completions")
struct AnswerSearchTests {
    @Test("settling sets are those of the definition, in order", arguments: 0..<300)
    func settlingSets(seed: Int) {
        var source = AnswerRandom(state: UInt64(seed) &* 7_919 &+ 1)
        let options = (0..<(2 + source.next(4))).map { _ in 2 + source.next(2) }
        let formula = AnswerFormula.random(&source, depth: 3, options: options)
        guard formula.truth(options.map { _ in -1 }).isUnknown else { return }
        let brute = AnswerBruteForce(formula: formula, options: options)
        if !brute.minimalSets(towards: true).contains([]), !brute.minimalSets(towards: false).contains([]) {
            let subject = FormulaSubject(formula, options: options, leavesAmong: seed.isMultiple(of: 2))
            let result = SettlingSetSearch.bothDirections(of: subject)
            for (wanted, found) in [(true, result.towardsTrue), (false, result.towardsFalse)] {
                #expect(found.isComplete)
                #expect(found.0.map(\.facts) == brute.minimalSets(towards: wanted))
                for set in found.0 {
                    let besideWitness = set.facts.map { fact in
                        (0..<options[fact]).filter { option in
                            var chosen = options.map { _ in -1 }
                            for (other, value) in zip(set.facts, set.witness) { chosen[other] = value }
                            chosen[fact] = option
                            return brute.holds(chosen, wanted)
                        }
                    }
                    #expect(brute.holds(set.facts, set.satisfying, wanted))
                    #expect(zip(set.satisfying, set.witness).allSatisfy { $0.contains($1) })
                    #expect(zip(set.satisfying, besideWitness).allSatisfy { Set($0).isSubset(of: $1) })
                    if brute.holds(set.facts, besideWitness, wanted) { #expect(set.satisfying == besideWitness) }
                }
            }
        }
    }

    @Test("certain anyway is what all completions agree on", arguments: 0..<300)
    func certainAnyway(seed: Int) {
        var source = AnswerRandom(state: UInt64(seed) &* 104_729 &+ 3)
        let options = (0..<(1 + source.next(4))).map { _ in 2 + source.next(3) }
        let formula = AnswerFormula.random(&source, depth: 3, options: options)
        let brute = AnswerBruteForce(formula: formula, options: options)
        let open = options.map { _ in -1 }
        let expected: CertainAnyway.Result =
            brute.holds(open, true) ? .decided(true) : brute.holds(open, false) ? .decided(false) : .undecided
        #expect(CertainAnyway.result(for: FormulaSubject(formula, options: options)) == expected)
    }

    @Test("a fact or its opposite is certain anyway")
    func excludedMiddle() {
        let leaf = AnswerFormula.atLeastOption(choice: 0, option: 1)
        let subject = FormulaSubject(.any([leaf, .not(leaf)]), options: [2])
        #expect(CertainAnyway.result(for: subject) == .decided(true))
    }

    @Test("beyond twelve unknown facts nothing is tried")
    func tooMany() {
        let formula = AnswerFormula.all((0..<13).map { .atLeastOption(choice: $0, option: 1) })
        let subject = FormulaSubject(formula, options: [Int](repeating: 2, count: 13))
        #expect(CertainAnyway.result(for: subject) == .notTried)
    }

    @Test("twenty facts all needed give one set of twenty and twenty sets of one")
    func conjunction() {
        let formula = AnswerFormula.all((0..<20).map { .atLeastOption(choice: $0, option: 2) })
        let subject = FormulaSubject(formula, options: [Int](repeating: 4, count: 20))
        let result = SettlingSetSearch.bothDirections(of: subject)
        #expect(result.towardsTrue.isComplete && result.towardsFalse.isComplete)
        #expect(result.towardsTrue.0.map(\.facts) == [Array(0..<20)])
        #expect(result.towardsTrue.0.first?.satisfying == [[Int]](repeating: [2, 3], count: 20))
        #expect(result.towardsFalse.0.map(\.facts) == (0..<20).map { [$0] })
        #expect(result.towardsFalse.0.first?.satisfying == [[0, 1]])
    }

    /// The best of either lets the other be the least but one; both the least but one do not do.
    @Test("what is asked of the facts of a set does for all of them at once", arguments: [true, false])
    func jointly(leavesAmong: Bool) {
        let first = (1...2).map { AnswerFormula.atLeastOption(choice: 0, option: $0) }
        let second = (1...2).map { AnswerFormula.atLeastOption(choice: 1, option: $0) }
        let formula = AnswerFormula.all([.any([first[1], second[1]]), first[0], second[0]])
        let subject = FormulaSubject(formula, options: [3, 3], leavesAmong: leavesAmong)
        let result = SettlingSetSearch.bothDirections(of: subject)
        #expect(result.towardsTrue.0.map(\.facts) == [[0, 1]])
        #expect(result.towardsTrue.0.map(\.satisfying) == [[[1, 2], [2]]])
    }

    @Test("beyond twenty facts the search says that there may be others")
    func moreFactsThanCandidates() {
        let formula = AnswerFormula.any((0..<22).map { .atLeastOption(choice: $0, option: 1) })
        let subject = FormulaSubject(formula, options: [Int](repeating: 2, count: 22))
        let result = SettlingSetSearch.bothDirections(of: subject)
        #expect(!result.towardsTrue.isComplete)
        #expect(result.towardsTrue.0.map(\.facts) == (0..<20).map { [$0] })
        #expect(result.towardsFalse.0.isEmpty)
    }

    @Test("of more than thirty-two sets the first are given")
    func manySets() {
        // Two of nine: 36 pairs.
        let formula = AnswerFormula.some(2, (0..<9).map { .atLeastOption(choice: $0, option: 1) })
        let subject = FormulaSubject(formula, options: [Int](repeating: 2, count: 9))
        let result = SettlingSetSearch.bothDirections(of: subject)
        #expect(!result.towardsTrue.isComplete)
        #expect(result.towardsTrue.0.count == 32)
        #expect(result.towardsTrue.0.first?.facts == [0, 1])
        #expect(result.towardsTrue.0.allSatisfy { $0.facts.count == 2 })
    }

    @Test("a reading left open is never part of a set")
    func openReading() {
        // Choice 1 is a reading: the fact must hold under both.
        let formula = AnswerFormula.any([
            .atLeastOption(choice: 0, option: 2),
            .all([.atLeastOption(choice: 0, option: 1), .atLeastOption(choice: 1, option: 1)]),
        ])
        let subject = FormulaSubject(formula, options: [3, 2], factCount: 1)
        let result = SettlingSetSearch.bothDirections(of: subject)
        #expect(result.towardsTrue.0.map(\.satisfying) == [[[2]]])
        #expect(result.towardsFalse.0.map(\.satisfying) == [[[0]]])
    }
}
