import XetKhenEngine
import XetKhenValues

/// Writes decision traces as JSON, one object for each nominee: what every award and rule came to, and the values that its
/// conditions found, with rules and clauses named by their ids. One for each thread.
package struct BriefExplanation {
    private var templates: [BriefTemplate] = []
    private var last = 0

    package init() {}

    /// Appends the explanation of one nominee; `id` is what the nomination is called.
    package mutating func write(_ trace: DecisionTrace, id: String, to output: inout [UInt8]) {
        var writer = JSONWriter(indented: false)
        writer.string(id)
        output += "{\"nomination\":".utf8
        output += writer.utf8
        write(trace, to: &output)
    }

    /// The same for an id that stands in JSON already and needs no care there.
    package mutating func write(
        _ trace: DecisionTrace, plainID id: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        output += "{\"nomination\":\"".utf8
        output.append(contentsOf: id)
        output.append(UInt8(ascii: "\""))
        write(trace, to: &output)
    }

    private mutating func write(_ trace: DecisionTrace, to output: inout [UInt8]) {
        guard let scope = trace.scope else { return }
        if !templates.indices.contains(last) || templates[last].scope !== scope {
            last = templates.firstIndex { $0.scope === scope } ?? templates.count
            if last == templates.count { templates.append(BriefTemplate(scope)) }
        }
        templates[last].write(trace, to: &output)
    }
}

extension BriefTemplate {
    fileprivate func write(_ trace: DecisionTrace, to output: inout [UInt8]) {
        pool.withUnsafeBufferPointer { pool in
            func append(_ span: Span) {
                output.append(
                    contentsOf: UnsafeBufferPointer(rebasing: pool[Int(span.first)..<Int(span.first + span.count)]))
            }
            for piece in pieces {
                let index = Int(piece.index)
                switch piece.kind {
                case .bytes: append(piece.span)
                case .rule: append(outcomes[Int(trace.code(ofRule: index))])
                case .award: append(outcomes[Int(trace.code(ofAward: index))])
                case .number: trace.operands[index].write(to: &output)
                case .date: trace.operands[index].writeDate(to: &output)
                case .yesNo:
                    let number = trace.operands[index]
                    output += (!number.isKnown ? "null" : number.digits != 0 ? "true" : "false").utf8
                case .name:
                    if let number = trace.operands[index].wholeNumber, number >= 0, number < Int(piece.span.count) {
                        append(names[Int(piece.span.first) + number])
                    } else {
                        output += "null".utf8
                    }
                }
            }
        }
    }
}

extension DecisionTrace.Number {
    /// In normal form, as JSON has it.
    fileprivate func write(to output: inout [UInt8]) {
        guard isKnown else { return output += "null".utf8 }
        var (rest, places) = (digits.magnitude, Int(scale))
        while places > 0, rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        if digits < 0 { output.append(UInt8(ascii: "-")) }
        var digitCount = 1
        var probe = rest
        while probe >= 10 {
            probe /= 10
            digitCount += 1
        }
        digitCount = max(digitCount, places + 1)
        let length = places > 0 ? digitCount + 1 : digitCount
        var place = output.count + length
        output.append(contentsOf: repeatElement(UInt8(ascii: "."), count: length))
        for digit in 0..<digitCount {
            // Passes over the point.
            if digit == places, places > 0 { place -= 1 }
            place -= 1
            output[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// The day with this number as `"2025-06-30"`.
    fileprivate func writeDate(to output: inout [UInt8]) {
        guard let day = wholeNumber, let date = CalendarDate(dayNumber: day) else { return output += "null".utf8 }
        let (year, month, ofMonth) = date.components
        output.append(UInt8(ascii: "\""))
        Self.write(year / 100, to: &output)
        Self.write(year % 100, to: &output)
        output.append(UInt8(ascii: "-"))
        Self.write(month, to: &output)
        output.append(UInt8(ascii: "-"))
        Self.write(ofMonth, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    /// A number below 100 in two digits.
    private static func write(_ number: Int, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
