import Testing
import XetKhenSyntax

@testable import XetKhenSemantics

@Suite("Names and what they stand for")
struct NameMapTests {
    /// Names of every length up to forty bytes, plain and Vietnamese, many of them alike but for their last letter.
    private static let names: [String] = {
        let plain = (0..<400).map { number in String(repeating: "n", count: number % 40) + "_\(number)" }
        let vietnamese = (0..<400).map { number in String(repeating: "ề", count: number % 13) + "ộ\(number)" }
        return [""] + plain + vietnamese
    }()

    @Test("each name has its own value, declared in whatever order, and no other name has one")
    func values() {
        var map = NameMap<Int>()
        for (number, name) in Self.names.enumerated() { #expect(map.declare(NameKey(name), number) == nil) }
        for (number, name) in Self.names.enumerated() {
            #expect(map[NameKey(name)] == number, "\(name)")
            #expect(map[NameKey(name + "x")] == nil, "\(name)")
        }
        #expect(map.names.map { $0.text } == Self.names)
    }

    @Test("a name that has a value keeps it and says which; another can be changed in place")
    func declaredTwice() {
        var map = NameMap<Int>()
        #expect(map[NameKey("a")] == nil)
        #expect(map.declare(NameKey("a"), 1) == nil)
        #expect(map.declare(NameKey("a"), 2) == 1)
        #expect(map[NameKey("a")] == 1)
        map.update(NameKey("a"), initial: 0) { $0 += 10 }
        map.update(NameKey("b"), initial: 5) { $0 += 10 }
        #expect(map[NameKey("a")] == 11)
        #expect(map[NameKey("b")] == 15)
        #expect(map.names.count == 2)
    }

    @Test("keys are equal exactly where the bytes are")
    func equality() {
        for (one, other) in zip(Self.names, Self.names.dropFirst()) {
            #expect(NameKey(one) == NameKey(String(decoding: Array(one.utf8), as: UTF8.self)))
            #expect(NameKey(one) != NameKey(other))
        }
    }
}
