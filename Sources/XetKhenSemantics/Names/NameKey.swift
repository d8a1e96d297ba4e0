import XetKhenValues

/// A name as it is looked up. Names are in Normalization Form C once read, so that their bytes decide; comparing bytes is
/// several times faster than comparing texts.
struct NameKey: Hashable {
    let text: String
    /// Of the bytes; found once, since a name is looked for in several tables.
    let hash: UInt64

    init(_ text: String) {
        self.text = text
        hash =
            text.utf8.withContiguousStorageIfAvailable { NameBytes.hash(UnsafeRawBufferPointer($0)) }
            ?? Array(text.utf8).withUnsafeBytes { NameBytes.hash($0) }
    }

    static func == (left: NameKey, right: NameKey) -> Bool {
        guard left.hash == right.hash, left.text.utf8.count == right.text.utf8.count else { return false }
        let equal: Bool?? = left.text.utf8.withContiguousStorageIfAvailable { (one) -> Bool? in
            right.text.utf8.withContiguousStorageIfAvailable { (other) -> Bool in
                NameBytes.areEqual(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
            }
        }
        return (equal ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The order of bytes, which is the order of scalars.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
