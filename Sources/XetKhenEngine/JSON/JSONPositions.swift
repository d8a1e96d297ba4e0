import XetKhenSyntax

/// Turns byte offsets into lines and columns, in one pass over the text.
package enum JSONPositions {
    /// The positions of offsets in ascending order; columns count Unicode scalars from 1. A byte-order mark is no column.
    /// In text that is not UTF-8 a stray byte counts as a column unless it looks like the rest of a scalar.
    package static func positions(of offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>) -> [SourcePosition] {
        var result: [SourcePosition] = []
        result.reserveCapacity(offsets.count)
        var line = 1
        var column = 1
        var offset = JSONScanner(bytes).position
        for target in offsets {
            while offset < target, offset < bytes.count {
                let byte = bytes[offset]
                if byte == 0x0A {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
                offset += 1
            }
            result.append(SourcePosition(line: line, column: column))
        }
        return result
    }
}
