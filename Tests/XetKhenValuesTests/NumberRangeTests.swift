import Testing
import XetKhenValues

@Suite struct NumberRangeTests {
    private func range(_ low: Int?, _ high: Int?, _ causes: Causes = .missing) -> NumberRange {
        NumberRange(lower: low.map { ExactDecimal($0) }, upper: high.map { ExactDecimal($0) }, causes: causes) ?? .error
    }

    private func exact(_ value: Int) -> NumberRange { NumberRange(ExactDecimal(value)) }

    @Test func causesAreEmptyExactlyWhenExact() {
        #expect(range(3, 3).isExact)
        #expect(range(3, 3).causes.isEmpty)
        #expect(range(3, 4, []).causes == .error)
        #expect(NumberRange(lower: ExactDecimal(4), upper: ExactDecimal(3), causes: .missing) == nil)
        #expect(NumberRange.error.lower == nil)
        #expect(NumberRange.error.upper == nil)
        #expect(
            NumberRange(lower: ExactDecimal(15), upper: ExactDecimal(coefficient: 150, scale: 1), causes: .conflict)
                == exact(15))
    }

    @Test func openLists() {
        // Two initiatives on an open list: at least two, for want of a closed one.
        let count = range(2, nil)
        #expect(count.compare(.greaterOrEqual, exact(2)) == .true)
        #expect(count.compare(.greaterOrEqual, exact(3)) == .unknown(.missing))
        #expect(count.compare(.less, exact(2)) == .false)
        #expect(count.compare(.equal, exact(1)) == .false)
        #expect(count.compare(.notEqual, exact(1)) == .true)
    }

    @Test func certainRunLengths() {
        #expect(range(1, 5).compare(.greaterOrEqual, exact(5)) == .unknown(.missing))
        #expect(range(1, 4).compare(.greaterOrEqual, exact(5)) == .false)
        #expect(range(1, 4).compare(.lessOrEqual, exact(4)) == .true)
        #expect(range(1, 4).compare(.greater, exact(4)) == .false)
    }

    @Test func errorsStayListed() throws {
        let greatest = NumberRange(try decimal("99999999999999999999999999999999999999"))
        #expect(greatest.adding(exact(1)) == .error)
        #expect(greatest.multiplied(by: greatest) == .error)
        #expect(greatest.adding(range(0, 1)).causes == [.error, .missing])
        #expect(NumberRange.error.multiplied(by: exact(0)) == .error)
        #expect(NumberRange.error.adding(range(0, 1)).causes == [.error, .missing])
        #expect(NumberRange.error.compare(.equal, exact(1)) == .unknown(.error))
        #expect(NumberRange.error.minimum(exact(2)).compare(.lessOrEqual, exact(2)) == .true)
    }

    @Test func unboundedProducts() {
        #expect(exact(0).multiplied(by: range(nil, nil)) == exact(0))
        #expect(exact(2).multiplied(by: range(1, nil)) == range(2, nil))
        #expect(exact(-2).multiplied(by: range(1, nil)) == range(nil, -2))
        #expect(range(nil, nil).multiplied(by: range(1, 2)) == range(nil, nil))
        #expect(range(0, nil).multiplied(by: range(nil, 0)) == range(nil, 0))
    }

    @Test func extremes() {
        #expect(range(1, 2).minimum(range(5, nil, .conflict)) == range(1, 2))
        #expect(range(1, 6).minimum(range(5, 7, .conflict)) == range(1, 6, [.missing, .conflict]))
        #expect(range(1, 6).maximum(range(5, 7, .conflict)) == range(5, 7, [.missing, .conflict]))
        #expect(range(nil, 6).maximum(exact(6)) == exact(6))
        #expect(range(1, nil).maximum(range(nil, 3)) == range(1, nil))
    }

    @Test func hulls() {
        #expect(NumberRange.hull(exact(3), exact(5), causes: .conflict) == range(3, 5, .conflict))
        #expect(NumberRange.hull(exact(3), exact(3), causes: .conflict) == exact(3))
        #expect(NumberRange.hull(exact(3), range(4, nil), causes: .conflict) == range(3, nil, [.conflict, .missing]))
    }

    @Test func ratios() throws {
        let half = NumberRange(try decimal("0.5"))
        func ratio(_ a: NumberRange, _ b: NumberRange, _ comparison: ComparisonOperator) -> Truth {
            NumberRange.compareRatio(a, over: b, comparison, half)
        }
        #expect(ratio(exact(3), exact(8), .greaterOrEqual) == .false)
        #expect(ratio(exact(4), exact(8), .greaterOrEqual) == .true)
        #expect(ratio(exact(4), exact(0), .greaterOrEqual) == .unknown(.error))
        #expect(ratio(range(1, 2), exact(0), .greaterOrEqual) == .unknown(.error))
        #expect(ratio(exact(4), range(0, 8, .conflict), .greaterOrEqual) == .unknown(.conflict))
        #expect(ratio(exact(4), range(1, 8, .conflict), .greaterOrEqual) == .true)
        #expect(ratio(range(3, 4), range(8, 9, .conflict), .greater) == .false)
        #expect(ratio(range(3, 5), range(8, 9, .conflict), .greater) == .unknown([.missing, .conflict]))
        #expect(ratio(exact(3), range(7, nil), .less) == .true)
        #expect(ratio(exact(-4), range(-8, -1), .greaterOrEqual) == .true)
        // Over an open list the share comes near to zero but stays above it.
        #expect(NumberRange.compareRatio(exact(1), over: range(1, nil), .greater, exact(0)) == .true)
        #expect(NumberRange.compareRatio(range(0, 1), over: range(1, nil), .greater, exact(0)) == .unknown(.missing))
        #expect(NumberRange.compareRatio(exact(-1), over: range(1, nil), .equal, exact(0)) == .false)
    }

    @Test func roundedQuotients() throws {
        #expect(exact(47).divided(by: exact(0), step: .one, mode: .down) == .error)
        #expect(range(1, 2).divided(by: exact(0), step: .one, mode: .down).causes == [.missing, .error])
        #expect(exact(10).divided(by: range(3, 4), step: .one, mode: .down) == range(2, 3))
        #expect(exact(10).divided(by: range(3, nil), step: .one, mode: .up) == range(0, 4))
        #expect(exact(10).divided(by: range(0, 4), step: .one, mode: .down) == range(nil, nil))
        #expect(exact(10).divided(by: range(3, 4), step: .zero, mode: .down).causes == [.missing, .error])
        #expect(range(7, 8).rounded(to: ExactDecimal(10), .up) == exact(10))
    }

    /// On small whole ranges the results are exactly those of all completions.
    @Test func agreesWithAllCompletions() throws {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<1500 {
            let a = bounds(&generator)
            let b = bounds(&generator)
            let t = bounds(&generator)
            let (x, y, z) = (
                range(a.lowerBound, a.upperBound), range(b.lowerBound, b.upperBound), range(t.lowerBound, t.upperBound)
            )
            for comparison in ComparisonOperator.allCases {
                let results = Set(a.flatMap { i in b.map { j in holds(comparison, i, j) } })
                #expect(x.compare(comparison, y).settled == (results.count == 1 ? results.first : nil))

                let ratio = NumberRange.compareRatio(x, over: y, comparison, z)
                if b.contains(0) {
                    #expect(ratio.isUnknown)
                } else {
                    let outcomes = Set(
                        a.flatMap { i in
                            b.flatMap { j in
                                t.map { k in j > 0 ? holds(comparison, i, k * j) : holds(comparison, -i, k * -j) }
                            }
                        })
                    // Between the corners lie fractions: a settled answer holds for all completions, and at the corners
                    // the order operators are settled whenever the completions agree.
                    if let settled = ratio.settled { #expect(outcomes == [settled]) }
                    if comparison != .equal, comparison != .notEqual {
                        #expect(ratio.settled == (outcomes.count == 1 ? outcomes.first : nil))
                    }
                }
            }
            let products = a.flatMap { i in b.map { j in i * j } }
            #expect(x.multiplied(by: y) == hull(products))
            #expect(x.adding(y) == hull(a.flatMap { i in b.map { j in i + j } }))
            #expect(x.subtracting(y) == hull(a.flatMap { i in b.map { j in i - j } }))
            #expect(x.minimum(y) == hull(a.flatMap { i in b.map { j in min(i, j) } }))
            #expect(x.maximum(y) == hull(a.flatMap { i in b.map { j in max(i, j) } }))
        }
    }

    private func bounds(_ generator: inout SplitMix64) -> ClosedRange<Int> {
        let low = generator.integer(-5...5)
        return low...(low + generator.integer(0...3))
    }

    private func hull(_ values: [Int]) -> NumberRange {
        range(values.min(), values.max())
    }

    private func holds(_ comparison: ComparisonOperator, _ a: Int, _ b: Int) -> Bool {
        switch comparison {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }

    @Test func operatorsNegateAndFlip() {
        for comparison in ComparisonOperator.allCases {
            for order in [Comparison.less, .equal, .greater] {
                #expect(comparison.negated.holds(for: order) == !comparison.holds(for: order))
                #expect(comparison.flipped.holds(for: order.flipped) == comparison.holds(for: order))
            }
        }
    }
}
