/// A name as a key of a dictionary. Names are in Normalization Form C once read, so that their bytes decide; comparing
/// bytes is several times faster than comparing texts.
struct NameKey: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: NameKey, right: NameKey) -> Bool {
        guard left.text.utf8.count == right.text.utf8.count else { return false }
        let areEqual = left.text.utf8.withContiguousStorageIfAvailable { left in
            right.text.utf8.withContiguousStorageIfAvailable { right in left.elementsEqual(right) }
        }
        return (areEqual ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        // Two lanes of a multiplicative hash over the bytes, fed once.
        hasher.combine(text.utf8.withContiguousStorageIfAvailable { Self.hash($0) } ?? Self.hash(text.utf8))
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    /// The order of bytes, which is the order of scalars.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

extension Dictionary where Key == NameKey {
    /// Adds a value for a name that has none; gives the value of one that has. A new name, as most are, is looked up once.
    mutating func declare(_ name: NameKey, _ value: Value) -> Value? {
        guard let earlier = updateValue(value, forKey: name) else { return nil }
        self[name] = earlier
        return earlier
    }
}
