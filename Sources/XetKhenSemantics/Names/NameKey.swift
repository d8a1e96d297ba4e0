/// A name as it is looked up. Names are in Normalization Form C once read, so that their bytes decide; comparing bytes is
/// several times faster than comparing texts.
struct NameKey: Hashable {
    let text: String
    /// Of the bytes; found once, since a name is looked for in several tables.
    let hash: UInt64

    init(_ text: String) {
        self.text = text
        hash =
            text.utf8.withContiguousStorageIfAvailable { Self.hash(UnsafeRawBufferPointer($0)) }
            ?? Array(text.utf8).withUnsafeBytes { Self.hash($0) }
    }

    static func == (left: NameKey, right: NameKey) -> Bool {
        guard left.hash == right.hash, left.text.utf8.count == right.text.utf8.count else { return false }
        let equal: Bool?? = left.text.utf8.withContiguousStorageIfAvailable { (one) -> Bool? in
            right.text.utf8.withContiguousStorageIfAvailable { (other) -> Bool in
                haveSameBytes(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
            }
        }
        return (equal ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The order of bytes, which is the order of scalars.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// Each eight bytes are multiplied into what came before.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count)
        for index in stride(from: 0, to: bytes.count, by: 8) {
            hash = (hash ^ word(bytes, at: index)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return hash
    }

    /// For as many bytes on either side.
    private static func haveSameBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        for index in stride(from: 0, to: left.count, by: 8) where word(left, at: index) != word(right, at: index) {
            return false
        }
        return true
    }

    /// The eight bytes from an index on, those after the last one as zero.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
        if bytes.count - index >= 8 {
            return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        var word: UInt64 = 0
        for offset in index..<bytes.count { word = word << 8 | UInt64(bytes[offset]) }
        return word
    }
}
