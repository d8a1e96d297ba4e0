/// The bytes of names, eight at a time: what tables of names look them up by.
package enum NameBytes {
    /// The hash decides only where a name is looked for; no order of it reaches an output.
    @inlinable
    package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < bytes.count {
            tail = tail << 8 | UInt64(bytes[offset])
            offset += 1
        }
        hash = (hash ^ tail) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 29
    }

    /// Whether `pool` has these bytes from `start` on, where it has as many.
    @inlinable
    package static func areEqual(
        _ bytes: UnsafeRawBufferPointer, _ pool: UnsafeRawBufferPointer, from start: Int
    ) -> Bool {
        var offset = 0
        while offset + 8 <= bytes.count {
            let left = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard left == pool.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self) else { return false }
            offset += 8
        }
        while offset < bytes.count {
            guard bytes[offset] == pool[start + offset] else { return false }
            offset += 1
        }
        return true
    }
}
