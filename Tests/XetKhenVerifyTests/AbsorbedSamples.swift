import XetKhenValues

/// Traces in which a condition or a rule decides nothing, so that only what it says itself speaks against an alteration of
/// it.
enum AbsorbedSamples {
    static let all: [CanonicalValue] =
        conditions.map { TraceBuilder.of(Node("any", "1", [], [.met, $0]), facts: facts, runs: [run]).trace }
        + ConditionCases.all.filter { $0.outcomes.count > 1 }.map { example in
            var condition = example.condition
            condition.outcome = example.outcomes[0]
            let absorbed = Node("any", "1", [], [.met, condition])
            return TraceBuilder.of(absorbed, facts: example.facts, runs: example.runs).trace
        } + [inapplicable, rules, mentions, runs]

    private static let facts: [CanonicalValue] = [
        ["a", "known", [5], ["p"]], ["b", "known", [5], []], ["c", "missing", [], []], ["d", "unwritten", [], []],
        ["e", "disputed", [1, 3], []], ["l.*", "open", [], []],
    ]

    private static let run: CanonicalValue = ["touching", nil, nil, nil, nil, "", []]

    private static func unwritten(_ causes: CanonicalValue) -> CanonicalValue { ["unwritten": [1, 2, causes]] }

    private static let conditions: [Node] = [
        Node("compare", "1", ["=", true, ["fact": 0], ["fact": 1], [0, 1, 2]]),
        Node("compare", "em", ["≥", false, unwritten("e"), unwritten("m"), []]),
        Node("compare", "1", ["<", false, [1, 2, "m"], [8, 9, "r"], [2]]),
        Node("ratio", "0", ["≥", false, ["fact": 0], ["fact": 1], ["fact": 0], [0, 1, 2]]),
        Node("ratio", "emr", ["≥", true, unwritten("e"), [1, 2, "m"], [50, 100, "r"], []]),
        Node("ratio", "emr", ["≥", false, [1, 2, "e"], unwritten("m"), unwritten("r"), []]),
        Node("member", "1", [false, false, ["fact": 0], [["fact": 1], [1, 2, "m"], unwritten("e"), 5], [0, 1, 2]]),
        Node("member", "e", [true, false, unwritten("e"), [1, 8], []]),
        Node("recorded", "1", [true, ["fact": 0], [0, 1, 2]]),
        Node("within", "1", [["fact": 0], ["fact": 1], ["fact": 0], [0, 1, 2]]),
        Node("within", "emr", [unwritten("e"), unwritten("m"), unwritten("r"), []]),
        Node("within", "1", [[4, 5, "m"], [1, 2, "r"], [8, 9, "r"], []]),
        Node("truth", "1", [["fact": 0], [0, 1, 2]]),
        Node("truth", "e", [unwritten("e"), []]),
        Node(
            "exists", "1", ["l", true, nil, [0, 1, 2]],
            [
                Node("candidate", "1", [0, nil, false, [0, 2]]),
                Node("candidate", "1", [1, "1", true, [1, 2]], [.met, .met]),
                Node("candidate", "-e", [2, nil, false, []]),
                Node("further", "m", [nil, false, [2, 5]]),
            ]),
        Node(
            "exists", "mr", ["l", true, [true, "r"], []],
            [
                Node("candidate", "1", [0, nil, false, []], [.met]),
                Node("further", "m", [nil, false, []], [.open("m")]),
            ]),
        Node("run", "1", [0, [0, 1, 2]], [.met, .met]),
        Node("pleaded", "1", [], [Node("all", "-p"), Node("truth", "-p"), .met]),
        Node("at_least", "1", [1], [.met, .notMet, Node("not", "-e"), Node("any", "-e"), Node("at_least", "-e", [1])]),
        Node("all", "0", [], [.notMet, Node("pleaded", "-e"), Node("readings", "-e", ["r"]), .open("m")]),
    ]

    /// Standards that do not apply, below one that does.
    private static let inapplicable: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            Node("standard", "-f", ["F"]), .standard("G", "-c", [], refines: "F"),
            .standard("T", "1", [.met], refines: "G"),
        ]
        builder.awards = [TraceBuilder.award("A", "1", "earned")]
        (builder.earned, builder.proposed) = ([0], [0])
        return builder.trace
    }()

    /// Rules of every kind with exceptions of every kind, for an award that is met anyway.
    private static let rules: CanonicalValue = {
        let exceptions: CanonicalValue = [["fails", false], ["satisfied", true], ["replaced", false]]
        let children: [Node] = [.met, .notMet, .notMet, .empty, .met]
        var builder = TraceBuilder()
        builder.roots = [
            .criterion("1", children, exceptions: exceptions), .criterion("-e", [.empty], name: "rỗng"),
            .standard("T", "1", children, exceptions: exceptions, aside: ["S", "Z"]),
            .standard("B", "m", [.open("m")]), .standard("U", "m", [.met], refines: "B"),
            .standard("W", "w", [.met], weak: true), .standard("E", "-e", [.empty]),
            Node("own_suspension", "0", ["T", false], [.notMet]), Node("own_suspension", "-e", ["U", true], [.empty]),
            .suspension("S", "1", children, awards: [0], exceptions: exceptions),
            .suspension("Z", "-e", [.empty]),
            .suspension("P", "1", children, awards: [0], code: "procedure", exceptions: exceptions),
            .suspension("Q", "-e", [.empty], code: "procedure"),
            Node("transition", "0", ["C", false, exceptions, true], [.notMet] + children.dropFirst()),
            Node("transition", "-e", ["D", false, [], true], [.empty]),
        ]
        builder.awards = [TraceBuilder.award("A", "1", "earned")]
        (builder.earned, builder.proposed) = ([0], [0])
        return builder.trace
    }()

    /// A criterion that mentions one that is not covered.
    private static let mentions = TraceBuilder(roots: [
        .criterion("-e", [Node("mention", "-c", ["L", false, "all"])], name: "M")
    ]).trace

    /// Nothing ties a run to what is asked of it.
    private static let runs = TraceBuilder.of(
        Node("all", "1", [], [Node("run", "1", [0, []]), Node("run", "1", [1, []])]),
        runs: [run, ["touching", [2025, 2025], [2025, 2025], nil, nil, "", [[2025, "holds"]]]]
    ).trace
}
