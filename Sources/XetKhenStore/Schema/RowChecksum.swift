import XetKhenValues

/// The checksum over the values of a row, so that a bit that flipped in any of them is noticed. It guards against accidents;
/// against intent the chain of digests does.
///
/// Each value goes into SHA-256 as one byte for its kind, the number of its bytes in eight bytes with the highest first, and
/// its bytes; a whole number has the eight bytes of its two's complement.
struct RowChecksum {
    private var hash = SHA256()

    static func of(_ values: [SQLiteValue]) -> SQLiteValue {
        var checksum = RowChecksum()
        for value in values { checksum.add(value) }
        return .digest(checksum.hash.finish())
    }

    private mutating func add(_ value: SQLiteValue) {
        switch value {
        case .null: add(kind: 0, [])
        case .integer(let number): add(kind: 1, Self.bytes(UInt64(bitPattern: number)))
        case .text(let text): add(kind: 2, Array(text.utf8))
        case .blob(let bytes): add(kind: 3, bytes)
        }
    }

    private mutating func add(kind: UInt8, _ bytes: [UInt8]) {
        hash.update([kind] + Self.bytes(UInt64(bytes.count)))
        hash.update(bytes)
    }

    private static func bytes(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
}
