import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Writes answers with their whole traces as canonical documents, `xetkhen.trace/1`.
///
/// Everything that a step's outcome follows from stands in the step, so that the document can be checked without the
/// ruleset. The same answer gives the same bytes. Made once for an engine: what every answer of a ruleset has in common
/// is written here already.
package struct TraceDocument: Sendable {
    package static let format = "xetkhen.trace/1"

    let engine: Engine
    let roots: TraceRoots
    let awards: [TraceAward]

    package init(_ engine: Engine) {
        self.engine = engine
        roots = TraceRoots(engine.plan)
        awards = engine.plan.answeredAwards.map { TraceAward($0, engine.plan) }
    }

    /// The document of an answer that this engine gave.
    package func bytes(of answer: Answer) -> [UInt8] {
        var steps = TraceStepWriter(answer, self)
        steps.writeAll()
        var writer = CanonicalWriter(capacity: 3 * steps.writer.bytes.count)
        writer.beginObject()
        writer.member("awards")
        writer.beginArray()
        for (award, text) in zip(answer.awards, awards) {
            text.write(award, steps: steps.numbering, engine.plan.ruleset, into: &writer)
        }
        writer.endArray()
        writer.member("earned")
        writer.numbers(answer.earned)
        writer.member("facts")
        steps.facts.write(into: &writer)
        writer.member("format")
        writer.composed(Self.format)
        writer.member("joint")
        writer.beginArray()
        for set in answer.jointProposals { writer.numbers(set) }
        writer.endArray()
        writer.member("just_above")
        writer.numbers(answer.justAbove)
        writer.member("possible")
        writer.numbers(answer.possible)
        writer.member("proposed")
        writer.numbers(answer.earned.filter { !answer.awards[$0].isSuspended && !answer.awards[$0].isReturned })
        writer.member("runs")
        steps.writeRuns(into: &writer)
        return Self.sealed(writer.bytes, steps: steps.writer.bytes)
    }

    /// `before` is an open object with all members that stand before `seal`.
    private static func sealed(_ before: [UInt8], steps: [UInt8]) -> [UInt8] {
        let stepsMember = Array(",\"steps\":".utf8)
        var hash = SHA256()
        hash.update(before)
        hash.update(stepsMember)
        hash.update(steps)
        hash.update([UInt8(ascii: "}")])
        return before + Array(",\"seal\":\"\(hash.finish().hexadecimal)\"".utf8) + stepsMember + steps
            + [UInt8(ascii: "}")]
    }
}

extension CanonicalWriter {
    mutating func numbers(_ numbers: [Int]) {
        beginArray()
        for number in numbers { self.number(number) }
        endArray()
    }

    mutating func composed(_ texts: [String]) {
        beginArray()
        for text in texts { composed(text) }
        endArray()
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        member(name)
        boolean(value)
    }

    mutating func member(_ name: StaticString, _ value: String) {
        member(name)
        composed(value)
    }

    mutating func composed(optional value: String?) {
        if let value { composed(value) } else { null() }
    }

    mutating func text(optional value: String?) {
        if let value { text(value) } else { null() }
    }

    mutating func optional(_ value: Int32?) {
        if let value { number(Int(value)) } else { null() }
    }

    /// What `write` writes, without a comma before it.
    static func part(_ write: (inout CanonicalWriter) -> Void) -> [UInt8] {
        var writer = CanonicalWriter()
        write(&writer)
        return writer.bytes
    }
}

extension Causes {
    /// The letters of the format, in order of precedence.
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
    /// Of a rule, or of what mentions one: it does not cover the nominee, or is not in force.
    var isInapplicable: Bool { self == .notCovered || self == .notInForce }

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
