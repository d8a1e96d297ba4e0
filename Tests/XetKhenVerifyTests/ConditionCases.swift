import XetKhenValues

/// A condition, what it is given, and the outcomes that the page of the format gives it, worked out by hand.
struct ConditionCase: Sendable, CustomStringConvertible {
    var name: String
    var outcomes: [String]
    var condition: Node
    var facts: [CanonicalValue]
    var runs: [CanonicalValue]

    init(
        _ name: String, _ outcomes: [String], _ condition: Node, facts: [CanonicalValue] = [],
        runs: [CanonicalValue] = []
    ) {
        (self.name, self.outcomes, self.condition, self.facts, self.runs) = (name, outcomes, condition, facts, runs)
    }

    var description: String { name }

    /// The condition with this outcome.
    func trace(_ outcome: String) -> TraceBuilder {
        var altered = condition
        altered.outcome = outcome
        return .of(altered, facts: facts, runs: runs)
    }
}

private func group(_ code: String, _ rest: [CanonicalValue] = [], _ outcomes: String...) -> Node {
    Node(code, "", rest, outcomes.map { .of($0) })
}

private func compare(
    _ relation: String, _ left: CanonicalValue, _ right: CanonicalValue, exact: Bool = false,
    facts: CanonicalValue = []
) -> Node {
    Node("compare", "", [.text(relation), .boolean(exact), left, right, facts])
}

private func ratio(
    _ relation: String, _ top: CanonicalValue, _ bottom: CanonicalValue, _ threshold: CanonicalValue,
    percent: Bool = false, facts: CanonicalValue = []
) -> Node {
    Node("ratio", "", [.text(relation), .boolean(percent), top, bottom, threshold, facts])
}

private let disputed: CanonicalValue = ["f", "disputed", [1, 3], ["p", nil]]
private let unwrittenOrOne: CanonicalValue = ["f", "disputed", [1, nil], ["p", "q"]]
private let half = CanonicalValue.number(ExactDecimal(unchecked: 5, scale: 1))

enum ConditionCases {
    static let all = groups + comparisons + ratios + otherLeaves + lists + readings + runs

    static let groups: [ConditionCase] = [
        ConditionCase("a constant", ["1", "0"], Node("constant", "")),
        ConditionCase("all met", ["1"], group("all", [], "1", "1")),
        ConditionCase("all, one not met, one open", ["0"], group("all", [], "1", "0", "m")),
        ConditionCase("all, two open", ["cmr"], group("all", [], "m", "1", "cr")),
        ConditionCase("all, one left out", ["w"], group("all", [], "-e", "w")),
        ConditionCase("all left out", ["-e"], group("all", [], "-e", "-e")),
        ConditionCase("all of nothing", ["-e"], group("all")),
        ConditionCase("any met", ["1"], group("any", [], "0", "m", "1")),
        ConditionCase("none of any", ["0"], group("any", [], "0", "-e", "0")),
        ConditionCase("any, open", ["ew"], group("any", [], "0", "w", "e")),
        ConditionCase("any of nothing", ["-e"], group("any")),
        ConditionCase("not met, not", ["0"], group("not", [], "1")),
        ConditionCase("not met", ["1"], group("not", [], "0")),
        ConditionCase("not open", ["mr"], group("not", [], "mr")),
        ConditionCase("not of what is left out", ["-e"], group("not", [], "-e")),
        ConditionCase("pleaded, none", ["m"], Node("pleaded", "", [], [Node("all", "-p"), Node("constant", "-p")])),
        ConditionCase("pleaded, one", ["0"], Node("pleaded", "", [], [Node("all", "-p"), .notMet])),
        ConditionCase("pleaded, all empty", ["-e"], Node("pleaded", "", [], [.empty])),
        ConditionCase("two of three met", ["1"], group("at_least", [2], "1", "0", "1")),
        ConditionCase("two of three cannot be met", ["0"], group("at_least", [2], "0", "m", "0")),
        ConditionCase("two of three open", ["mr"], group("at_least", [2], "1", "m", "r")),
        ConditionCase("two of three, one left out", ["m"], group("at_least", [2], "1", "m", "-e")),
        ConditionCase("two of which one is judged", ["em"], group("at_least", [2], "m", "-e")),
        ConditionCase("two of which one is judged and met", ["e"], group("at_least", [2], "1", "-e")),
        ConditionCase("two of what is left out", ["-e"], group("at_least", [2], "-e", "-e", "-e")),
        ConditionCase("a mention", ["1"], Node("mention", "", [0, false, "all"])),
    ]

    static let comparisons: [ConditionCase] = [
        ConditionCase("3 = 3", ["1"], compare("=", 3, 3)),
        ConditionCase("3 ≠ 3", ["0"], compare("≠", 3, 3)),
        ConditionCase("2 < 3", ["1"], compare("<", 2, 3)),
        ConditionCase("3 ≤ 3", ["1"], compare("≤", 3, 3)),
        ConditionCase("3 > 3", ["0"], compare(">", 3, 3)),
        ConditionCase("2 ≥ 3", ["0"], compare("≥", 2, 3)),
        ConditionCase("a range above", ["1"], compare(">", [4, nil, "m"], 3)),
        ConditionCase("a range that touches, >", ["m"], compare(">", [3, nil, "m"], 3)),
        ConditionCase("a range that touches, ≥", ["1"], compare("≥", [3, nil, "m"], 3)),
        ConditionCase("a range that touches, <", ["0"], compare("<", [3, nil, "m"], 3)),
        ConditionCase("a range that touches, ≤", ["m"], compare("≤", [3, nil, "m"], 3)),
        ConditionCase("ranges that overlap", ["cm"], compare("<", [nil, 5, "m"], [4, 9, "c"])),
        ConditionCase("ranges apart, =", ["0"], compare("=", [1, 2, "m"], [3, 4, "r"])),
        ConditionCase("ranges apart, ≠", ["1"], compare("≠", [5, 6, "m"], [3, 4, "r"])),
        ConditionCase("ranges that overlap, =", ["mr"], compare("=", [1, 3, "m"], [3, 4, "r"])),
        ConditionCase("a range of one number", ["1"], compare("=", [3, 3, "m"], 3)),
        ConditionCase("a range where only exact ones count", ["m"], compare("≥", [4, 5, "m"], 3, exact: true)),
        ConditionCase("exact where only exact ones count", ["1"], compare("≥", 4, 3, exact: true)),
        ConditionCase("an unwritten number counts as 0", ["0"], compare(">", ["unwritten": [0, 0, ""]], 0)),
        ConditionCase("an unwritten number", ["e"], compare(">", ["unwritten": [nil, nil, "e"]], 0)),
        ConditionCase(
            "a known fact", ["1"], compare("≥", ["fact": 1], 7, facts: [1]),
            facts: [["g", "missing", [], []], ["f", "known", [7], ["p"]]]),
        ConditionCase(
            "a missing fact", ["m"], compare("≥", ["fact": 0], 7, facts: [0]), facts: [["g", "missing", [], []]]),
        ConditionCase(
            "an unwritten fact", ["e"], compare("≥", ["fact": 0], 7, facts: [0]), facts: [["g", "unwritten", [], []]]),
        ConditionCase(
            "a disputed fact that is settled", ["1"], compare("≤", ["fact": 0], 3, facts: [0]), facts: [disputed]),
        ConditionCase(
            "a disputed fact", ["1", "0", "c"], compare("≤", ["fact": 0], 2, facts: [0]), facts: [disputed]),
        ConditionCase(
            "a disputed and a missing number", ["1", "0", "c", "cm"],
            compare("≤", ["fact": 0], [nil, nil, "m"], facts: [0]), facts: [disputed]),
        ConditionCase(
            "a disputed fact that the leaf does not turn on", ["1", "0", "m", "c", "cm"],
            compare("≤", [nil, nil, "m"], 3, facts: [0]), facts: [disputed]),
        ConditionCase(
            "a fact that may be unwritten", ["1", "0", "c", "ec"], compare("≤", ["fact": 0], 2, facts: [0]),
            facts: [unwrittenOrOne]),
    ]

    static let ratios: [ConditionCase] = [
        ConditionCase("1/2 ≥ 0.5", ["1"], ratio("≥", 1, 2, half)),
        ConditionCase("1/2 > 50 %", ["0"], ratio(">", 1, 2, 50, percent: true)),
        ConditionCase("51/100 > 50 %", ["1"], ratio(">", 51, 100, 50, percent: true)),
        ConditionCase("a denominator of 0", ["e"], ratio(">", [1, 2, "m"], 0, 1)),
        ConditionCase("a denominator that may be 0", ["m"], ratio("<", 1, [0, 4, "m"], 100)),
        ConditionCase("a numerator between 1 and 3 over 4", ["m"], ratio(">", [1, 3, "m"], 4, half)),
        ConditionCase("at least 3 over at most 4", ["1"], ratio("≥", [3, nil, "m"], [1, 4, "c"], 75, percent: true)),
        ConditionCase("1 over 1 and more is above 0", ["1"], ratio(">", 1, [1, nil, "m"], 0)),
        ConditionCase("1 over 1 and more, against 1", ["m"], ratio("<", 1, [1, nil, "m"], 1)),
        ConditionCase("1 over 1 and more is at most 1", ["1"], ratio("≤", 1, [1, nil, "m"], 1)),
        ConditionCase("0 over 1 and more is 0", ["1"], ratio("=", 0, [1, nil, "m"], 0)),
        ConditionCase("1 over 1 and more is not 0", ["0"], ratio("=", 1, [1, nil, "m"], 0)),
        ConditionCase("-2 over 1 to 4 is at most -0.5", ["1"], ratio("≤", -2, [1, 4, "m"], -50, percent: true)),
        ConditionCase("a negative denominator", ["1"], ratio("<", 6, [-3, -2, "m"], -1)),
        ConditionCase("a negative denominator that settles nothing", ["m"], ratio("=", 6, [-3, -2, "m"], -2)),
        ConditionCase("a threshold that is not known", ["r"], ratio(">", 1, 2, [0, 1, "r"])),
        ConditionCase("every cause", ["cmr"], ratio(">", [nil, 9, "c"], [1, 2, "m"], [1, 2, "r"])),
        ConditionCase(
            "a disputed denominator", ["1", "0", "c", "ec"], ratio(">", 1, ["fact": 0], half, facts: [0]),
            facts: [disputed]),
        ConditionCase(
            "a disputed numerator over 0", ["e", "ec"], ratio(">", ["fact": 0], 0, half, facts: [0]), facts: [disputed]),
    ]

    static let otherLeaves: [ConditionCase] = [
        ConditionCase("one of the options", ["1"], Node("member", "", [false, false, 2, [1, 2], []])),
        ConditionCase("none of the options", ["0"], Node("member", "", [false, true, 3, [1, 2], []])),
        ConditionCase("none of no options", ["0"], Node("member", "", [false, false, 3, [], []])),
        ConditionCase("not one of the options", ["0"], Node("member", "", [true, false, 2, [1, 2], []])),
        ConditionCase("perhaps one", ["m"], Node("member", "", [true, false, [nil, nil, "m"], [1, 2], []])),
        ConditionCase("a range that is none", ["0"], Node("member", "", [false, false, [4, 9, "m"], [1, 2], []])),
        ConditionCase("only exact ones", ["m"], Node("member", "", [false, true, [4, 9, "m"], [1, 2], []])),
        ConditionCase("an open option", ["r"], Node("member", "", [false, false, 2, [1, [0, 9, "r"]], []])),
        ConditionCase(
            "an open option beside the one", ["1"], Node("member", "", [false, false, 1, [1, [0, 9, "r"]], []])),
        ConditionCase(
            "options that are not known",
            [
                "1", "0", "m", "em", "cm", "mr", "mw", "ecm", "emr", "emw", "cmr", "cmw", "mrw", "ecmr", "ecmw", "emrw",
                "cmrw", "ecmrw",
            ], Node("member", "", [false, false, [1, 2, "m"], nil, []])),
        ConditionCase(
            "disputed between two options", ["1", "0", "c"],
            Node("member", "", [false, false, ["fact": 0], [1, 3], [0]]), facts: [disputed]),
        ConditionCase("written", ["1"], Node("recorded", "", [true, 0, []])),
        ConditionCase("unwritten", ["0"], Node("recorded", "", [true, ["unwritten": [nil, nil, "e"]], []])),
        ConditionCase("unwritten, as wanted", ["1"], Node("recorded", "", [false, ["unwritten": [0, 0, ""]], []])),
        ConditionCase("written, not wanted", ["0"], Node("recorded", "", [false, 5, []])),
        ConditionCase("perhaps written", ["m"], Node("recorded", "", [true, [nil, nil, "m"], []])),
        ConditionCase(
            "written either way", ["1", "0", "c"], Node("recorded", "", [true, ["fact": 0], [0]]), facts: [disputed]),
        ConditionCase("within", ["1"], Node("within", "", [5, 5, 9, []])),
        ConditionCase("before", ["0"], Node("within", "", [4, 5, [5, 9, "m"], []])),
        ConditionCase("after", ["0"], Node("within", "", [10, 5, 9, []])),
        ConditionCase("perhaps within", ["mr"], Node("within", "", [[4, 6, "m"], 5, [5, 9, "r"], []])),
        ConditionCase(
            "disputed whether within", ["1", "0", "c"], Node("within", "", [["fact": 0], 2, 9, [0]]), facts: [disputed]),
        ConditionCase(
            "disputed whether yes", ["1", "0", "c"], Node("truth", "", [["fact": 0], [0]]),
            facts: [["f", "disputed", [0, 1], []]]),
        ConditionCase("yes", ["1"], Node("truth", "", [1, []])),
        ConditionCase("no", ["0"], Node("truth", "", [0, []])),
        ConditionCase("perhaps", ["m"], Node("truth", "", [[1, 2, "m"], []])),
    ]

    static let lists: [ConditionCase] = [
        ConditionCase("an empty list", ["0", "-e"], Node("exists", "", ["l", false, nil, []])),
        ConditionCase("a record", ["1"], exists([candidate("1", [.met])])),
        ConditionCase(
            "a record and what may follow", ["m"], exists([candidate("0", [.notMet]), further("m")], open: true)),
        ConditionCase("what may follow cannot be", ["0"], exists([further("0", [.notMet])], open: true)),
        ConditionCase("records left out", ["-e"], exists([candidate("-e", [.empty]), candidate("-e", [.empty])])),
        ConditionCase("the latest", ["1"], exists([candidate("1", [.met])], latest: [true, ""])),
        ConditionCase("perhaps none is the latest", ["m"], exists([candidate("1", [.met])], latest: [false, ""])),
        ConditionCase("for this reason", ["c"], exists([candidate("1", [.met])], latest: [false, "c"])),
        ConditionCase("none is met anyway", ["0"], exists([candidate("0", [.notMet])], latest: [false, "c"])),
        ConditionCase("one open record", ["r"], exists([candidate("r", [.open("r")])], latest: [true, "m"])),
        ConditionCase(
            "two latest that agree", ["1"],
            exists([candidate("1", [.met]), candidate("1", [.met])], latest: [true, "m"])),
        ConditionCase(
            "two latest that are open", ["mr"],
            exists([candidate("r", [.open("r")]), candidate("r", [.open("r")])], latest: [true, "m"])),
        ConditionCase(
            "the latest are left out", ["-e"], exists([candidate("-e", [.empty], filter: false)], latest: [false, "m"])),
        ConditionCase("no record is the latest", ["0", "-e"], exists([], latest: [false, "m"])),
        ConditionCase(
            "the filter excludes what the list may still hold", ["0", "-e"],
            exists([], open: true, latest: [false, "m"])),
        ConditionCase("counted and passed", ["1"], exists([candidate("1", [.met, .met], counted: "1", filter: true)])),
        ConditionCase("not counted", ["0"], exists([candidate("0", [.met], counted: "0")])),
        ConditionCase("perhaps counted", ["m"], exists([candidate("m", [.met], counted: "m")])),
        ConditionCase("a record whose filter is left out", ["1"], exists([candidate("1", [.empty], filter: true)])),
        ConditionCase("a record of which nothing is asked", ["1"], exists([candidate("1", [])])),
        ConditionCase(
            "the filter is for choosing the latest", ["1"],
            exists([candidate("1", [.open("m"), .met], counted: "m", filter: true)], latest: [true, ""])),
        ConditionCase(
            "only the filter is asked of the latest", ["1"],
            exists([candidate("1", [.open("m")], filter: true)], latest: [true, ""])),
        ConditionCase(
            "what is asked beside the filter is left out", ["1"],
            exists([candidate("1", [.open("m"), .empty], filter: true)], latest: [true, ""])),
        ConditionCase(
            "the filter and what is asked beside it are left out", ["-e"],
            exists([candidate("-e", [.empty, .empty], filter: true)], latest: [true, ""])),
        ConditionCase(
            "counted, and what is asked is left out", ["1"],
            exists([candidate("1", [.empty, .empty], counted: "m", filter: true)], latest: [true, ""])),
        ConditionCase(
            "a latest record of which nothing is asked", ["1"], exists([candidate("1", [])], latest: [true, ""])),
        ConditionCase(
            "what may follow as the latest", ["1"],
            exists([candidate("1", [.met]), further("1", [.met])], open: true, latest: [true, ""])),
    ]

    static let readings: [ConditionCase] = [
        ConditionCase("readings that agree", ["1"], heard((true, "1"), (false, "1"))),
        ConditionCase("readings that differ", ["r"], heard((true, "1"), (true, "0"))),
        ConditionCase("readings that differ and are open", ["mr"], heard((true, "1"), (true, "m"))),
        ConditionCase("readings equally open", ["m"], heard((true, "m"), (true, "m"))),
        ConditionCase("none decides", ["w"], heard((false, "1"), (false, "1"))),
        ConditionCase("none that is judged decides", ["rw"], heard((true, "-e"), (false, "1"), (false, "0"))),
        ConditionCase(
            "one is not heard", ["0"],
            Node("readings", "", ["r"], [Node("reading", "-h", [true]), Node("reading", "0", [true], [.notMet])])),
        ConditionCase("none is heard", ["-e"], Node("readings", "", ["r"], [Node("reading", "-h", [true])])),
    ]

    static let runs: [ConditionCase] = [
        ConditionCase("a run", ["1", "-e"], Node("run", "", [0, []]), runs: [run]),
        ConditionCase(
            "a run of which something is asked", ["m"], Node("run", "", [0, []], [.met, .open("m")]), runs: [run]),
    ]

    private static let run: CanonicalValue = ["touching", nil, nil, nil, nil, "", []]

    private static func exists(_ candidates: [Node], open: Bool = false, latest: CanonicalValue = nil) -> Node {
        Node("exists", "", ["l", .boolean(open), latest, []], candidates)
    }

    private static func candidate(
        _ outcome: String, _ children: [Node], counted: CanonicalValue = nil, filter: Bool = false
    ) -> Node {
        Node("candidate", outcome, [0, counted, .boolean(filter), []], children)
    }

    private static func further(_ outcome: String, _ children: [Node] = []) -> Node {
        Node("further", outcome, [nil, false, []], children)
    }

    private static func heard(_ readings: (decides: Bool, outcome: String)...) -> Node {
        Node(
            "readings", "", ["r"],
            readings.map {
                Node("reading", $0.outcome, [.boolean($0.decides)], [.of($0.outcome)])
            })
    }
}
