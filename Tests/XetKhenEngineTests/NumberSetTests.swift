import Testing

@testable import XetKhenEngine

@Suite("Sets of numbers")
struct NumberSetTests {
    @Test("numbers come back ascending and once, and the next set begins with nothing")
    func taking() {
        var gathering = NumberGathering(below: 200)
        for number in [130, 3, 64, 63, 3, 199] { gathering.insert(number) }
        // Outside of the bound.
        gathering.insert(200)
        gathering.insert(-1)
        let set = gathering.take()
        #expect(set.numbers == [3, 63, 64, 130, 199])
        #expect(set.count == 5)
        #expect(gathering.take().numbers == [])
        gathering.insert(64)
        #expect(gathering.take().numbers == [64])
    }

    @Test("a union has the numbers of both, however far apart they lie")
    func union() {
        var gathering = NumberGathering(below: 1_000)
        gathering.insert(700)
        let far = gathering.take()
        gathering.insert(5)
        gathering.formUnion(far)
        gathering.formUnion(NumberSet())
        gathering.insert(701)
        let both = gathering.take()
        #expect(both.numbers == [5, 700, 701])
        #expect(far.numbers == [700])
        gathering.formUnion(both)
        gathering.formUnion(far)
        #expect(gathering.take().numbers == [5, 700, 701])
        #expect(NumberSet().isEmpty && !both.isEmpty)
    }
}
