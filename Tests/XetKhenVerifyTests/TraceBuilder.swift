import XetKhenValues
import XetKhenVerify

extension CanonicalValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .whole(value) }
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: CanonicalValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, CanonicalValue)...) {
        self = .object(of: elements.map { Member($0, $1) })
    }

    /// The object with another value of a member.
    func with(_ name: String, _ value: CanonicalValue) -> CanonicalValue {
        .object(of: (members ?? []) + [Member(name, value)])
    }

    /// The object with the seal that its other members ask for.
    var sealed: CanonicalValue { with("seal", .text(TraceChecker.seal(of: self))) }
}

/// A step with the steps below it.
struct Node: Sendable, CustomStringConvertible {
    var code: String
    var outcome: String
    var rest: [CanonicalValue]
    var children: [Node]

    init(_ code: String, _ outcome: String, _ rest: [CanonicalValue] = [], _ children: [Node] = []) {
        (self.code, self.outcome, self.rest, self.children) = (code, outcome, rest, children)
    }

    var description: String { "\(code) \(outcome)" }

    /// The step and those below it, as a trace lists them.
    var steps: [CanonicalValue] {
        let below = children.flatMap { $0.steps }
        return [.array([.text(code), .text(outcome), .whole(below.count)] + rest)] + below
    }

    static let met = Node("constant", "1")
    static let notMet = Node("constant", "0")
    static let empty = Node("all", "-e")

    /// A condition that is open: a comparison of a range with 0.
    static func open(_ causes: String) -> Node {
        Node("compare", causes, ["≥", false, [nil, nil, .text(causes)], 0, []])
    }

    /// A condition of this outcome.
    static func of(_ outcome: String) -> Node {
        switch outcome {
        case "1": .met
        case "0": .notMet
        case "-e": .empty
        default: .open(outcome)
        }
    }

    static func criterion(
        _ outcome: String, _ children: [Node], weak: Bool = false, exceptions: CanonicalValue = [], name: String = "K"
    ) -> Node {
        Node("criterion", outcome, [.text(name), .boolean(weak), exceptions], children)
    }

    static func standard(
        _ name: String, _ outcome: String, _ children: [Node], weak: Bool = false, exceptions: CanonicalValue = [],
        award: Int = 0, refines: CanonicalValue = nil, aside: CanonicalValue = []
    ) -> Node {
        Node("standard", outcome, [.text(name), .boolean(weak), exceptions, .whole(award), refines, aside], children)
    }

    static func suspension(
        _ name: String, _ outcome: String, _ children: [Node], weak: Bool = false, awards: CanonicalValue = [0],
        code: String = "suspension", exceptions: CanonicalValue = []
    ) -> Node {
        Node(code, outcome, [.text(name), .boolean(weak), exceptions, awards], children)
    }
}

/// A trace written by hand.
struct TraceBuilder {
    var roots: [Node] = []
    var facts: [CanonicalValue] = []
    var runs: [CanonicalValue] = []
    var awards: [CanonicalValue] = []
    var earned: CanonicalValue = []
    var proposed: CanonicalValue = []
    var possible: CanonicalValue = []
    var justAbove: CanonicalValue = []
    var joint: CanonicalValue = []

    /// The trace, sealed.
    var trace: CanonicalValue {
        let document: CanonicalValue = [
            "format": "xetkhen.trace/1", "awards": .array(awards), "earned": earned, "proposed": proposed,
            "possible": possible, "just_above": justAbove, "joint": joint, "facts": .array(facts),
            "runs": .array(runs), "steps": .array(roots.flatMap { $0.steps }), "seal": "",
        ]
        return document.sealed
    }

    /// A trace of one criterion with this condition, after another one that is met where the condition mentions one.
    static func of(_ condition: Node, facts: [CanonicalValue] = [], runs: [CanonicalValue] = []) -> TraceBuilder {
        let outcome = condition.outcome.hasPrefix("-") ? "-e" : condition.outcome
        let before: [Node] = condition.code == "mention" ? [.criterion("1", [.met], name: "trước")] : []
        return TraceBuilder(roots: before + [.criterion(outcome, [condition])], facts: facts, runs: runs)
    }

    static func award(
        _ name: String, _ value: String, _ verdict: String, above: CanonicalValue = [], title: Bool = false,
        excluded: Bool = false, certain: Bool = false, notTried: Bool = false, encoded: CanonicalValue = nil,
        suspensions: CanonicalValue = [], procedures: CanonicalValue = [], transitions: CanonicalValue = []
    ) -> CanonicalValue {
        let always: CanonicalValue = [
            "name": .text(name), "title": .boolean(title), "above": above, "excluded": .boolean(excluded),
            "verdict": .text(verdict),
        ]
        if verdict == "not_applicable" { return always }
        let applicable: CanonicalValue = [
            "value": .text(value), "certain_anyway": .boolean(certain), "not_tried": .boolean(notTried),
            "suspensions": suspensions, "procedures": procedures,
            "transitions": transitions, "encoded": encoded, "authorities": [0, 1], "proposers": [2], "bonus": nil,
            "lacking": ["p"],
        ]
        return .object(of: (always.members ?? []) + (applicable.members ?? []))
    }
}

/// Every outcome that can be written.
let everyOutcome: [String] = {
    let letters = ["e", "c", "m", "r", "w"]
    let open = (1..<32).map { bits in letters.indices.filter { bits >> $0 & 1 == 1 }.map { letters[$0] }.joined() }
    return ["1", "0"] + open + ["-c", "-f", "-p", "-h", "-e"]
}()
