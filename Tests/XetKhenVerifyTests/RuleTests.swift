import Testing
import XetKhenValues
import XetKhenVerify

/// A root, what stands before it, and the outcome that the page of the format gives it, worked out by hand.
struct RuleCase: Sendable, CustomStringConvertible {
    var name: String
    var outcome: String
    var root: Node
    var before: [Node] = []
    var after: [Node] = []

    var description: String { name }

    func trace(_ outcome: String) -> CanonicalValue {
        var altered = root
        altered.outcome = outcome
        return TraceBuilder(roots: before + [altered] + after).trace
    }

    var number: Int { before.flatMap { $0.steps }.count }

    static let all = rules + others + mentions

    private static func rule(_ name: String, _ outcome: String, _ exceptions: CanonicalValue, _ children: String...)
        -> RuleCase
    {
        RuleCase(name: name, outcome: outcome, root: .criterion("", children.map { .of($0) }, exceptions: exceptions))
    }

    private static let fails: CanonicalValue = ["fails", false]
    private static let satisfied: CanonicalValue = ["satisfied", false]
    private static let replaced: CanonicalValue = ["replaced", false]

    private static let rules: [RuleCase] = [
        rule("met", "1", [], "1"),
        rule("open", "m", [], "m"),
        rule("left out", "-e", [], "-e"),
        rule("left out whatever the exception", "-e", [fails], "-e", "1"),
        rule("fails", "0", [fails], "1", "1"),
        rule("does not fail", "1", [fails], "1", "0"),
        rule("the exception is left out", "m", [fails], "m", "-e"),
        rule("not met either way", "0", [fails], "0", "m"),
        rule("may fail", "m", [fails], "1", "m"),
        rule("open and may fail", "mr", [fails], "r", "m"),
        rule("satisfied", "1", [satisfied], "0", "1"),
        rule("a weak exception is doubted", "w", [["satisfied", true]], "0", "1"),
        rule("a weak exception that is open", "mw", [["satisfied", true]], "0", "m"),
        rule("a weak exception that is not met", "0", [["satisfied", true]], "0", "0"),
        rule("replaced", "m", [replaced], "1", "1", "m"),
        rule("replaced by what is left out", "1", [replaced], "0", "1", "-e"),
        rule("not replaced", "0", [replaced], "0", "0", "1"),
        rule("perhaps replaced", "cmr", [replaced], "r", "m", "c"),
        rule("perhaps replaced by the same", "1", [replaced], "1", "m", "1"),
        rule("perhaps replaced, but open anyway", "cm", [replaced], "1", "m", "c"),
        rule("consequences that differ", "e", [fails, satisfied], "1", "1", "1"),
        rule("consequences that differ, and more", "emr", [fails, satisfied, replaced], "1", "1", "1", "m", "r"),
        rule("consequences that agree", "0", [fails, fails], "1", "1", "1"),
        rule("fails, and may be satisfied", "m", [fails, satisfied], "1", "1", "m"),
        rule("fails, and may fail", "0", [fails, fails], "1", "1", "m"),
        rule("an open consequence in place", "cr", [replaced, fails], "1", "1", "c", "r"),
    ]

    private static let others: [RuleCase] = [
        RuleCase(name: "a suspension", outcome: "1", root: .suspension("S", "", [.met], awards: [])),
        RuleCase(name: "a weak suspension", outcome: "w", root: .suspension("S", "", [.met], weak: true, awards: [])),
        RuleCase(
            name: "a weak suspension, open", outcome: "mw",
            root: .suspension("S", "", [.open("m")], weak: true, awards: [])),
        RuleCase(
            name: "a weak suspension that does not hold", outcome: "0",
            root: .suspension("S", "", [.notMet], weak: true, awards: [])),
        RuleCase(
            name: "a suspension that fails", outcome: "0",
            root: .suspension("S", "", [.met, .met], awards: [], exceptions: [fails])),
        RuleCase(
            name: "a procedure", outcome: "0", root: .suspension("P", "", [.notMet], awards: [], code: "procedure")),
        RuleCase(
            name: "a weak procedure", outcome: "w",
            root: .suspension("P", "", [.notMet], weak: true, awards: [], code: "procedure")),
        RuleCase(
            name: "a weak procedure that was followed", outcome: "1",
            root: .suspension("P", "", [.met], weak: true, awards: [], code: "procedure")),
        RuleCase(
            name: "a transition", outcome: "0", root: Node("transition", "", ["C", true, [], false], [.notMet])),
        own("own suspension", "1", weak: false, Node("constant", "1")),
        own("own suspension that is left out", "-e", weak: false, .empty),
        own("weak own suspension", "w", weak: true, Node("constant", "w")),
        own("weak own suspension that does not hold", "0", weak: true, .notMet),
        own("weak own suspension, open", "mw", weak: true, Node("all", "mw", [], [.open("m")])),
    ]

    private static func own(_ name: String, _ outcome: String, weak: Bool, _ child: Node) -> RuleCase {
        RuleCase(
            name: name, outcome: outcome, root: Node("own_suspension", "", ["T", .boolean(weak)], [child]),
            before: [Node("standard", "-c", ["T"])])
    }

    /// A criterion that names the one before it, as its outcome follows from the mention's.
    private static let mentions: [RuleCase] = [
        ("1", "all", false, "1"), ("m", "any", false, "m"), ("-e", "all", false, "-e"), ("-e", "alone", true, "-e"),
        ("1", "all", true, "1"), ("0", "all", true, "w"), ("m", "all", true, "mw"), ("1", "any", true, "w"),
        ("0", "any", true, "0"), ("r", "any", true, "rw"), ("1", "alone", true, "w"), ("0", "alone", true, "w"),
    ].map { criterion, joining, weak, outcome in
        RuleCase(
            name: "mention of \(criterion) under \(joining), weak: \(weak)", outcome: outcome,
            root: .criterion("", [Node("mention", outcome, [0, .boolean(weak), .text(joining)])]),
            before: [.criterion(criterion, [.of(criterion)], weak: weak, name: "trước")])
    }
}

@Suite struct RuleTests {
    @Test(arguments: RuleCase.all)
    func `a rule has the outcome that follows and no other`(example: RuleCase) {
        for outcome in everyOutcome {
            let faults = TraceChecker.check(example.trace(outcome)).faults
            if outcome == example.outcome {
                #expect(faults.isEmpty, "\(outcome): \(faults.map { $0.text(in: .english) })")
            } else if outcome == "-c" || outcome == "-f" {
                #expect(faults.map { $0.kind } == [.form], "such a rule is no step, and a standard has only its name")
            } else {
                #expect(faults.map { $0.kind } == [.outcome], "\(outcome)")
                #expect(faults.first?.place == .step(example.number))
                #expect(faults.first?.follows == example.outcome)
            }
        }
    }

    @Test(arguments: ["-c", "-f"])
    func `a mention of a criterion that does not apply names it and is left out`(outcome: String) {
        func kinds(_ mention: Node, _ wanted: String, before: [Node] = []) -> [TraceFault.Kind] {
            TraceChecker.check(TraceBuilder(roots: before + [.criterion(wanted, [mention])]).trace).faults.map {
                $0.kind
            }
        }
        let rest: [CanonicalValue] = ["trước", true, "all"]
        #expect(kinds(Node("mention", outcome, rest), "-e").isEmpty)
        #expect(kinds(Node("mention", outcome, [0, true, "all"]), "-e") == [.form])
        #expect(kinds(Node("mention", "1", rest), "1") == [.form], "an outcome needs the step that it follows from")
        let judged: [Node] = [.criterion("1", [.met], weak: true, name: "trước")]
        #expect(kinds(Node("mention", outcome, rest), "-e", before: judged) == [.reference], "it does apply")
    }

    @Test func `a mention stands for a criterion before it, and says whether that is weak`() {
        func faults(_ mention: Node) -> [TraceFault.Kind] {
            let roots: [Node] = [
                .criterion("1", [.met], weak: true, name: "trước"), .criterion(mention.outcome, [mention]),
            ]
            return TraceChecker.check(TraceBuilder(roots: roots).trace).faults.map { $0.kind }
        }
        #expect(faults(Node("mention", "1", [0, true, "all"])).isEmpty)
        #expect(faults(Node("mention", "1", [0, false, "all"])) == [.reference])
        #expect(faults(Node("mention", "1", [1, true, "all"])) == [.reference])
        #expect(faults(Node("mention", "1", [2, true, "all"])) == [.reference])
        #expect(faults(Node("mention", "1", [9, true, "all"])) == [.reference])
        #expect(faults(Node("mention", "1", [0, true, "both"])) == [.form])
    }
}
