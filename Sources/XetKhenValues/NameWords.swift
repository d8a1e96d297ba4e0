/// Names as people read them.
package enum NameWords {
    /// The words of a name: what it has instead of spaces become spaces.
    package static func text(of name: String) -> String {
        var name = name
        return name.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { text in
                // As many bytes are written as the name has.
                for index in bytes.indices {
                    text[index] = bytes[index] == UInt8(ascii: "_") ? UInt8(ascii: " ") : bytes[index]
                }
                return bytes.count
            }
        }
    }
}
