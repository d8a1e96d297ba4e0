import Testing
import XetKhenValues

@Suite struct TruthTests {
    /// Every value: two settled and the thirty-one sets of causes.
    static let all: [Truth] = [.true, .false] + (1...31).map { Truth.unknown(Causes(rawValue: $0)) }

    @Test func aValueIsUnknownExactlyWhenItHasACause() {
        #expect(Set(Self.all).count == 33)
        for value in Self.all {
            #expect(value.isUnknown == !value.causes.isEmpty)
            #expect([value.isTrue, value.isFalse, value.isUnknown].count { $0 } == 1)
        }
        #expect(Truth.unknown([]) == .unknown(.error))
        #expect(Truth.unknown(Causes(rawValue: 0xE0)) == .unknown(.error))
    }

    @Test func conjunction() {
        let missing = Truth.unknown(.missing)
        let conflict = Truth.unknown(.conflict)
        #expect(missing.and(.false) == .false)
        #expect(missing.and(.true) == missing)
        // One missing and one disputed paper leave the conjunction open: they never reject the nominee.
        #expect(missing.and(conflict) == .unknown([.missing, .conflict]))
        #expect(missing.or(conflict) == .unknown([.missing, .conflict]))
        #expect(Truth.unknown(.error).or(.true) == .true)
        #expect(Truth.unknown(.error).and(.false) == .false)
        #expect(missing.not == missing)
    }

    @Test func lawsOfTheAlgebra() {
        for a in Self.all {
            #expect(a.not.not == a)
            #expect(a.and(a) == a)
            #expect(a.or(a) == a)
            #expect(a.and(.true) == a)
            #expect(a.or(.false) == a)
            for b in Self.all {
                #expect(a.and(b) == b.and(a))
                #expect(a.or(b) == b.or(a))
                #expect(a.and(b).not == a.not.or(b.not))
                #expect(a.or(b).not == a.not.and(b.not))
                #expect(Truth.agreeing(a, b, disagreement: .reading) == Truth.agreeing(b, a, disagreement: .reading))
            }
        }
    }

    @Test func orderOfMembersNeverMatters() {
        var wrong = 0
        for a in Self.all {
            for b in Self.all {
                for c in Self.all {
                    if a.and(b).and(c) != a.and(b.and(c)) { wrong += 1 }
                    if a.or(b).or(c) != a.or(b.or(c)) { wrong += 1 }
                    let left = Truth.agreeing(
                        Truth.agreeing(a, b, disagreement: .reading), c, disagreement: .reading)
                    let right = Truth.agreeing(
                        a, Truth.agreeing(b, c, disagreement: .reading), disagreement: .reading)
                    if left != right { wrong += 1 }
                }
            }
        }
        #expect(wrong == 0)
    }

    @Test func atLeast() {
        let missing = Truth.unknown(.missing)
        let members: [Truth] = [.true, .false, missing, .unknown(.conflict)]
        #expect(Truth.atLeast(0, of: members) == .true)
        #expect(Truth.atLeast(1, of: members) == .true)
        #expect(Truth.atLeast(2, of: members) == .unknown([.missing, .conflict]))
        #expect(Truth.atLeast(3, of: members) == .unknown([.missing, .conflict]))
        #expect(Truth.atLeast(4, of: members) == .false)
        #expect(Truth.atLeast(1, of: []) == .false)
        #expect(Truth.atLeast(2, true: 1, false: 0, unknown: Int.max, causes: .missing) == missing)
    }

    /// *All* and *any* are the two ends of *at least*.
    @Test func atLeastMeetsAllAndAny() {
        var generator = SplitMix64(seed: 4)
        for _ in 0..<2000 {
            let members = (0..<generator.integer(1...5)).map { _ in
                Self.all[generator.integer(0...1) == 0 ? generator.integer(0...1) : generator.integer(0...32)]
            }
            #expect(Truth.atLeast(1, of: members) == Truth.any(members))
            #expect(Truth.atLeast(members.count, of: members) == Truth.all(members))
        }
    }

    @Test func readings() {
        let missing = Truth.unknown(.missing)
        #expect(Truth.agreeing(.true, .true, disagreement: .reading) == .true)
        #expect(Truth.agreeing(.true, .false, disagreement: .reading) == .unknown(.reading))
        #expect(Truth.agreeing(.true, missing, disagreement: .reading) == .unknown([.reading, .missing]))
        #expect(Truth.agreeing(missing, missing, disagreement: .reading) == missing)
    }

    @Test func exceptions() {
        let missing = Truth.unknown(.missing)
        let conflict = Truth.unknown(.conflict)
        #expect(Truth.choose(condition: .true, then: .false, otherwise: conflict) == .false)
        #expect(Truth.choose(condition: .false, then: .false, otherwise: conflict) == conflict)
        #expect(Truth.choose(condition: missing, then: .true, otherwise: .true) == .true)
        #expect(Truth.choose(condition: missing, then: .false, otherwise: .true) == missing)
        #expect(
            Truth.choose(condition: missing, then: conflict, otherwise: conflict) == .unknown([.missing, .conflict]))
    }

    /// Settling an unknown member never moves a settled result.
    @Test func settlingKeepsWhatIsSettled() {
        for a in Self.all {
            for b in Self.all where b.isUnknown {
                for value in [Truth.true, .false] {
                    if a.and(b).isSettled { #expect(a.and(value) == a.and(b)) }
                    if a.or(b).isSettled { #expect(a.or(value) == a.or(b)) }
                    let choice = Truth.choose(condition: b, then: a, otherwise: a)
                    if choice.isSettled { #expect(Truth.choose(condition: value, then: a, otherwise: a) == choice) }
                }
            }
        }
    }

    @Test func causesInOrder() {
        let causes: Causes = [.weakSource, .missing, .conflict]
        #expect(causes.elements == [.conflict, .missing, .weakSource])
        #expect(causes.first == .conflict)
        #expect(Causes().first == nil)
        #expect(Causes.inOrder.map(\.rawValue) == [1, 2, 4, 8, 16])
    }
}
