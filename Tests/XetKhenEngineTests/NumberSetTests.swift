import Testing

@testable import XetKhenEngine

@Suite("Sets of numbers")
struct NumberSetTests {
    @Test("numbers come back ascending and once, and the next set begins with nothing")
    func taking() {
        var pool = NumberPool()
        var gathering = NumberGathering(below: 200)
        for number in [130, 3, 64, 63, 3, 199] { gathering.insert(number) }
        // Outside of the bound.
        gathering.insert(200)
        gathering.insert(-1)
        let set = gathering.take(into: &pool)
        #expect(pool.numbers(set) == [3, 63, 64, 130, 199])
        let none = gathering.take(into: &pool)
        #expect(none.isEmpty && !set.isEmpty)
        #expect(pool.numbers(none) == [])
        gathering.insert(64)
        let next = gathering.take(into: &pool)
        #expect(pool.numbers(next) == [64])
        #expect(pool.numbers(set) == [3, 63, 64, 130, 199])
    }

    @Test("a union has the numbers of both, however far apart they lie")
    func union() {
        var pool = NumberPool()
        var gathering = NumberGathering(below: 1_000)
        gathering.insert(700)
        let far = gathering.take(into: &pool)
        gathering.insert(5)
        gathering.formUnion(far, in: pool)
        gathering.formUnion(NumberSet(), in: pool)
        gathering.insert(701)
        let both = gathering.take(into: &pool)
        #expect(pool.numbers(both) == [5, 700, 701])
        #expect(pool.numbers(far) == [700])
        gathering.formUnion(both, in: pool)
        gathering.formUnion(far, in: pool)
        let again = gathering.take(into: &pool)
        #expect(pool.numbers(again) == [5, 700, 701])
    }

    @Test("a set of greater numbers than are gathered gives those below the bound")
    func narrower() {
        var pool = NumberPool()
        var wide = NumberGathering(below: 1_000)
        wide.insert(3)
        wide.insert(700)
        let set = wide.take(into: &pool)
        var narrow = NumberGathering(below: 64)
        narrow.formUnion(set, in: pool)
        let low = narrow.take(into: &pool)
        #expect(pool.numbers(low) == [3])
    }
}
