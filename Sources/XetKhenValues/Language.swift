/// The language of a text that people read.
package enum Language: UInt8, Sendable, Hashable, CaseIterable {
    case vietnamese
    case english

    /// The two-letter code: `vi` or `en`.
    package var code: String {
        switch self {
        case .vietnamese: "vi"
        case .english: "en"
        }
    }

    /// The separator before the decimals, as an ASCII byte.
    package var decimalSeparator: UInt8 {
        switch self {
        case .vietnamese: UInt8(ascii: ",")
        case .english: UInt8(ascii: ".")
        }
    }

    /// The separator between groups of three digits, as an ASCII byte.
    package var groupSeparator: UInt8 {
        switch self {
        case .vietnamese: UInt8(ascii: ".")
        case .english: UInt8(ascii: ",")
        }
    }
}
