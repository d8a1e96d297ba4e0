import XetKhenValues

/// What a machine asks of the records.
extension DecisionCells {
    @inline(__always)
    func word(_ field: DecisionLayout.Field, _ list: List, _ record: Int) -> Int64 {
        let place = Int(list.start &+ field.offset &* list.stride)
        guard field.isWide else { return Int64(records[place &+ record]) }
        let low = UInt64(UInt32(bitPattern: records[place &+ record &* 2]))
        return Int64(records[place &+ record &* 2 &+ 1]) &<< 32 | Int64(bitPattern: low)
    }

    /// The records whose field compares so with a bound, eight at a time; what stands beyond the last record is compared
    /// too.
    @inline(__always)
    func compare(_ field: DecisionLayout.Field, _ list: List, _ comparison: UInt8, _ bound: Int32) -> UInt64 {
        let first = UnsafeRawPointer(records + Int(list.start &+ field.offset &* list.stride))
        let bounds = SIMD8<Int32>(repeating: bound)
        var mask: UInt64 = 0
        var record = 0
        // One question to the words at most, and its answer or the contrary: `≠` is not `=`, `≥` not `<`, `≤` not `>`.
        let isContrary = comparison.nonzeroBitCount == 2
        let asked = isContrary ? ~comparison & 0b111 : comparison
        while record < list.stride {
            let words = first.loadUnaligned(fromByteOffset: record &* 4, as: SIMD8<Int32>.self)
            let eight =
                switch asked {
                case ComparisonOperator.equal.orders: words .== bounds
                case ComparisonOperator.less.orders: words .< bounds
                default: words .> bounds
                }
            mask |= Self.bits(eight) &<< UInt64(record)
            record &+= 8
        }
        return isContrary ? ~mask : mask
    }

    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD8<Int32>>) -> UInt64 {
        let lanes = SIMD8<Int8>(truncatingIfNeeded: SIMD8<Int32>.zero.replacing(with: -1, where: mask))
        // Lane by lane a bit of its own, and all of them added up in the highest byte.
        let bits = UInt64(littleEndian: unsafeBitCast(lanes, to: UInt64.self)) & 0x8040_2010_0804_0201
        return (bits &* 0x0101_0101_0101_0101) &>> 56
    }
}
