import XetKhenValues

/// A value as a column holds it. The store has no use for floating-point numbers.
enum SQLiteValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    static func optional(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }
    static func optional(_ bytes: [UInt8]?) -> SQLiteValue { bytes.map { .blob($0) } ?? .null }
    static func digest(_ digest: Digest) -> SQLiteValue { .text(digest.hexadecimal) }
    static func optional(_ digest: Digest?) -> SQLiteValue { digest.map { .digest($0) } ?? .null }
    static func date(_ date: CalendarDate) -> SQLiteValue { .text(date.isoDescription) }
    static func optional(_ date: CalendarDate?) -> SQLiteValue { date.map { .date($0) } ?? .null }
}
