@_spi(_Unicode) import Swift

/// Unicode forms of names and texts.
package enum NormalForm {
    /// The text in Normalization Form C. Two texts that compare equal give the same bytes.
    package static func composed(_ text: String) -> String {
        guard !isPlainlyComposed(text) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// The text in Normalization Form C without the five tone marks: *hoà* and *hòa* both give *hoa*, *tiêu* stays.
    package static func withoutToneMarks(_ text: String) -> String {
        guard !isASCII(text) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfd where !isToneMark(scalar) { scalars.append(scalar) }
        return composed(String(scalars))
    }

    /// The text with the Vietnamese letters taken to their base letters: no tone, circumflex, breve, horn or bar. The case is
    /// kept.
    package static func foldDiacritics(_ text: String) -> String {
        guard !isASCII(text) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfd {
            switch scalar {
            case "\u{0300}"..."\u{036F}": continue
            case "đ": scalars.append("d")
            case "Đ": scalars.append("D")
            default: scalars.append(scalar)
            }
        }
        return composed(String(scalars))
    }

    /// Whether every scalar is of a block that holds no combining mark and nothing that the form replaces: Latin letters
    /// with their precomposed marks, and common punctuation.
    private static func isPlainlyComposed(_ text: String) -> Bool {
        // Below U+0300 no byte is greater.
        allBytes(of: text) { $0 < 0xCC }
            || text.unicodeScalars.allSatisfy { scalar in
                let value = scalar.value
                return value < 0x0300 || value >= 0x1E00 && value < 0x1F00 || value >= 0x2010 && value < 0x2028
            }
    }

    private static func isASCII(_ text: String) -> Bool {
        allBytes(of: text) { $0 < 0x80 }
    }

    /// Whether all bytes of a text in UTF-8 pass.
    @inline(__always)
    private static func allBytes(of text: String, _ passes: (UInt8) -> Bool) -> Bool {
        // A text hands out its bytes one by one several times slower than a list of them.
        text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(passes) } ?? text.utf8.allSatisfy(passes)
    }

    /// Grave, acute, tilde, hook above, dot below.
    private static func isToneMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{0300}", "\u{0301}", "\u{0303}", "\u{0309}", "\u{0323}": true
        default: false
        }
    }
}
