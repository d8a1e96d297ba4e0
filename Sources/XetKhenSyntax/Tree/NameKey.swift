import XetKhenValues

/// A name as it is looked up. Names are in Normalization Form C once read, so that their bytes decide; comparing bytes is
/// several times faster than comparing texts. A parser gives all places of a name the same key, so that most comparisons
/// end with the reference.
package final class NameKey: Hashable, Sendable {
    package let text: String
    /// Of the bytes; found once, since a name is looked for in several tables.
    package let hash: UInt64

    package init(_ text: String) {
        self.text = text
        hash =
            text.utf8.withContiguousStorageIfAvailable { NameBytes.hash(UnsafeRawBufferPointer($0)) }
            ?? Array(text.utf8).withUnsafeBytes { NameBytes.hash($0) }
    }

    /// Whose hash has been found already.
    init(_ text: String, hash: UInt64) {
        self.text = text
        self.hash = hash
    }

    @inlinable
    package static func == (left: NameKey, right: NameKey) -> Bool {
        left === right || left.hash == right.hash && left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The order of bytes, which is the order of scalars.
    package static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
