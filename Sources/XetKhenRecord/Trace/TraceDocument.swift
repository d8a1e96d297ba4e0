import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// An answer with its whole trace as a canonical document: `xetkhen.trace/1`.
///
/// Everything that a step's outcome follows from stands in the step, so that the document can be checked without the
/// ruleset. The same answer gives the same bytes.
package enum TraceDocument {
    package static let format = "xetkhen.trace/1"

    /// The document of an answer that `engine` gave.
    package static func bytes(of answer: Answer, by engine: Engine) -> [UInt8] {
        var steps = TraceStepWriter(answer: answer, plan: engine.plan)
        steps.writeAll()
        let awards = TraceAwardWriter(answer: answer, ruleset: engine.plan.ruleset, steps: steps.numbering)
        var before = CanonicalWriter(capacity: 4 * steps.writer.bytes.count)
        before.beginObject()
        before.name("awards")
        before.verbatim(awards.bytes())
        before.name("earned")
        before.numbers(answer.earned)
        before.name("facts")
        steps.facts.write(into: &before)
        before.name("format")
        before.text(format)
        before.name("joint")
        before.beginArray()
        for set in answer.jointProposals { before.numbers(set) }
        before.endArray()
        before.name("just_above")
        before.numbers(answer.justAbove)
        before.name("possible")
        before.numbers(answer.possible)
        before.name("proposed")
        before.numbers(answer.earned.filter { !answer.awards[$0].isSuspended && !answer.awards[$0].isReturned })
        before.name("runs")
        before.verbatim(steps.runBytes())
        return sealed(before, steps: steps.writer.bytes)
    }

    /// `before` holds an open object with all members that stand before `seal`.
    private static func sealed(_ before: CanonicalWriter, steps: [UInt8]) -> [UInt8] {
        func finished(_ writer: CanonicalWriter) -> [UInt8] {
            var writer = writer
            writer.name("steps")
            writer.verbatim(steps)
            writer.endObject()
            return writer.bytes
        }
        let seal = SHA256.digest(of: finished(before))
        var document = before
        document.name("seal")
        document.text(seal.hexadecimal)
        return finished(document)
    }
}

extension CanonicalWriter {
    mutating func numbers(_ numbers: [Int]) {
        beginArray()
        for number in numbers { self.number(number) }
        endArray()
    }

    mutating func texts(_ texts: [String]) {
        beginArray()
        for text in texts { self.text(text) }
        endArray()
    }

    mutating func member(_ name: String, _ value: Bool) {
        self.name(name)
        boolean(value)
    }

    mutating func member(_ name: String, _ value: String) {
        self.name(name)
        text(value)
    }

    mutating func optional(_ value: String?) {
        if let value { text(value) } else { null() }
    }

    mutating func optional(_ value: Int32?) {
        if let value { number(Int(value)) } else { null() }
    }
}

extension Causes {
    /// The letters of <doc:TraceFormat>, in order of precedence.
    var letters: String {
        var text = ""
        if contains(.error) { text += "e" }
        if contains(.conflict) { text += "c" }
        if contains(.missing) { text += "m" }
        if contains(.reading) { text += "r" }
        if contains(.weakSource) { text += "w" }
        return text
    }
}

extension Truth {
    var letters: String { isTrue ? "1" : isFalse ? "0" : causes.letters }
}

extension TraceStatus {
    /// The outcome of a step with this status and truth.
    func letters(_ truth: Truth) -> String {
        switch self {
        case .judged: truth.letters
        case .notCovered: "-c"
        case .notInForce: "-f"
        case .notPleaded: "-p"
        case .notHeard: "-h"
        case .empty: "-e"
        }
    }
}
