import XetKhenEngine
import XetKhenValues

/// Writes bytes one after the other into memory that is known to have room for them (`BriefTemplate.greatestLength`).
struct BriefCursor {
    private let start: UnsafeMutablePointer<UInt8>
    private var next: UnsafeMutablePointer<UInt8>

    /// As many bytes are copied at once; whoever copies has as many to spare behind.
    static let stride = 16
    /// The longest that `write(_:)` makes of a number: sign, point, and as many digits as a scale can ask for.
    static let numberLength = Int(UInt8.max) + 3

    init(_ start: UnsafeMutablePointer<UInt8>) {
        self.start = start
        next = start
    }

    var count: Int { next - start }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        next.pointee = byte
        next += 1
    }

    /// Copies bytes, and may write up to `stride` more behind them.
    @inline(__always)
    mutating func copy(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        var done = 0
        repeat {
            let sixteen = UnsafeRawPointer(bytes + done).loadUnaligned(as: SIMD16<UInt8>.self)
            UnsafeMutableRawPointer(next + done).storeBytes(of: sixteen, as: SIMD16<UInt8>.self)
            done &+= Self.stride
        } while done < count
        next += count
    }

    /// In normal form, as JSON has it.
    mutating func write(_ number: DecisionTrace.Number) {
        guard number.isKnown else { return writeNull() }
        var (rest, places) = (number.digits.magnitude, Int(number.scale))
        while places > 0, rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        if number.digits < 0 { put(UInt8(ascii: "-")) }
        if rest < 10, places == 0 { return put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)) }
        var digitCount = 1
        var probe = rest
        while probe >= 10 {
            probe /= 10
            digitCount += 1
        }
        digitCount = max(digitCount, places + 1)
        let end = next + (places > 0 ? digitCount + 1 : digitCount)
        var place = end
        for digit in 0..<digitCount {
            if digit == places, places > 0 {
                place -= 1
                place.pointee = UInt8(ascii: ".")
            }
            place -= 1
            place.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        next = end
    }

    /// The day with this number as `"2025-06-30"`.
    mutating func writeDate(_ number: DecisionTrace.Number) {
        guard let day = number.wholeNumber, let date = CalendarDate(dayNumber: day) else { return writeNull() }
        let (year, month, ofMonth) = date.components
        put(UInt8(ascii: "\""))
        write(twoDigits: year / 100)
        write(twoDigits: year % 100)
        put(UInt8(ascii: "-"))
        write(twoDigits: month)
        put(UInt8(ascii: "-"))
        write(twoDigits: ofMonth)
        put(UInt8(ascii: "\""))
    }

    mutating func writeYesNo(_ number: DecisionTrace.Number) {
        guard number.isKnown else { return writeNull() }
        write(number.digits != 0 ? "true" : "false")
    }

    mutating func writeNull() { write("null") }

    /// The bytes themselves, and no others behind them.
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        next.update(from: first, count: bytes.count)
        next += bytes.count
    }

    mutating func write(_ text: StaticString) {
        next.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        next += text.utf8CodeUnitCount
    }

    /// A number below 100.
    private mutating func write(twoDigits number: Int) {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
