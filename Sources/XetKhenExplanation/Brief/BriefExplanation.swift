import XetKhenEngine
import XetKhenValues

/// Writes decision traces as JSON, one object for each nominee: what every award and rule came to, and the values that its
/// conditions found, with rules and clauses named by their ids. One for each thread.
package struct BriefExplanation {
    private var templates: [BriefTemplate] = []
    private var last = 0
    /// By the value of a condition in one byte: how it is told.
    private let outcomes: [[UInt8]]

    package init() {
        outcomes = (0...UInt8.max).map { code in
            let outcome = RuleOutcome(code: code)
            var text = "\"outcome\":\""
            text += outcome.isLeftOut ? AnswerCodes.code(outcome.status) : AnswerCodes.code(outcome.truth)
            text += "\""
            let causes = outcome.isLeftOut ? [] : AnswerCodes.codes(outcome.truth.causes)
            if !causes.isEmpty {
                text += ",\"causes\":[" + causes.map { "\"\($0)\"" }.joined(separator: ",") + "]"
            }
            return Array(text.utf8)
        }
    }

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
        let template = templates[last]
        for piece in template.pieces {
            switch piece {
            case .bytes(let range): output += template.pool[range]
            case .rule(let rule): output += outcomes[Int(trace.code(ofRule: rule))]
            case .award(let award): output += outcomes[Int(trace.code(ofAward: award))]
            case .number(let operand): Self.write(trace.operands[operand], to: &output)
            case .date(let operand):
                guard let day = trace.operands[operand].wholeNumber, let date = CalendarDate(dayNumber: day) else {
                    output += "null".utf8
                    continue
                }
                output.append(UInt8(ascii: "\""))
                output += date.isoDescription.utf8
                output.append(UInt8(ascii: "\""))
            case .yesNo(let operand):
                let number = trace.operands[operand]
                output += (!number.isKnown ? "null" : number.digits != 0 ? "true" : "false").utf8
            case .name(let operand, let names):
                guard let number = trace.operands[operand].wholeNumber, names.indices.contains(number) else {
                    output += "null".utf8
                    continue
                }
                output += template.pool[names[number]]
            }
        }
    }

    /// A number in normal form, as JSON has it.
    private static func write(_ number: DecisionTrace.Number, to output: inout [UInt8]) {
        guard number.isKnown else {
            output += "null".utf8
            return
        }
        var (digits, scale) = (number.digits.magnitude, Int(number.scale))
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        if number.digits < 0 { output.append(UInt8(ascii: "-")) }
        let first = output.count
        var places = 0
        while digits != 0 || places <= scale {
            if places == scale, scale > 0 { output.append(UInt8(ascii: ".")) }
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
            digits /= 10
            places += 1
        }
        output[first...].reverse()
    }
}
