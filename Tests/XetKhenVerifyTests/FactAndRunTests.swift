import Testing
import XetKhenValues
import XetKhenVerify

/// A run, and the fields that do not follow from its years.
struct RunCase: Sendable, CustomStringConvertible {
    var name: String
    var run: CanonicalValue
    var wrong: [String]

    init(_ name: String, _ run: CanonicalValue, _ wrong: [String] = []) {
        (self.name, self.run, self.wrong) = (name, run, wrong)
    }

    var description: String { name }

    private static func years(_ standings: String...) -> CanonicalValue {
        .array(standings.enumerated().map { [.whole(2025 - $0.offset), .text($0.element)] })
    }

    static let all: [RunCase] = [
        RunCase("no years", ["touching", nil, nil, nil, nil, "", []]),
        RunCase(
            "touching, certain",
            [
                "touching", [2023, 2024], [2023, 2024], 2022, nil, "",
                years("not_rated_yet", "holds", "holds", "breaks"),
            ]),
        RunCase(
            "touching, open below",
            ["touching", [2025, 2025], [2023, 2025], nil, nil, "m", years("holds", "unknown", "holds")]),
        RunCase(
            "touching, open at once",
            ["touching", nil, [2024, 2025], 2023, 2000, "mr", years("reset_possible", "holds", "reset")]),
        RunCase("touching, broken at once", ["touching", nil, nil, 2025, nil, "", years("breaks")]),
        RunCase(
            "touching, up to the start",
            ["touching", [2025, 2025], [2025, 2025], nil, 2025, "", years("holds", "before_start")]),
        RunCase(
            "touching, before the start, which breaks nothing",
            ["touching", [2025, 2025], [2025, 2025], 2024, 2025, "", years("holds", "before_start")], ["breaking"]),
        RunCase(
            "touching, the start not known exactly",
            ["touching", [2025, 2025], [2025, 2025], nil, nil, "", years("holds", "breaks")]),
        RunCase(
            "touching, the breaking year hidden",
            [
                "touching", [2025, 2025], [2025, 2025], nil, 2000, "",
                years("holds", "breaks"),
            ], ["breaking"]),
        RunCase(
            "touching, a year too many",
            ["touching", [2025, 2025], [2025, 2025], 2024, nil, "", years("holds", "breaks", "holds")], ["years"]),
        RunCase(
            "touching, certain over an open year",
            ["touching", [2024, 2025], [2024, 2025], nil, nil, "", years("holds", "unknown")], ["certain"]),
        RunCase(
            "touching, possible stops short",
            ["touching", [2025, 2025], [2025, 2025], nil, nil, "", years("holds", "unknown")], ["possible"]),
        RunCase(
            "causes of what is certain",
            ["touching", [2025, 2025], [2025, 2025], nil, nil, "m", years("holds")], ["causes"]),
        RunCase(
            "the longest, the latest of two",
            ["longest", [2025, 2025], [2025, 2025], 2024, nil, "", years("holds", "breaks", "holds")]),
        RunCase(
            "the longest, the earlier of two",
            ["longest", [2023, 2023], [2023, 2023], nil, nil, "", years("holds", "breaks", "holds")],
            ["certain", "possible"]),
        RunCase(
            "the longest, perhaps another one",
            [
                "longest", [2024, 2025], [2020, 2022], 2019, 2010, "r",
                years("holds", "holds", "breaks", "unknown", "holds", "unknown", "breaks"),
            ]),
        RunCase("the longest of none", ["longest", nil, nil, nil, nil, "", years("breaks", "reset")]),
        RunCase(
            "the longest, a breaking year of none",
            ["longest", nil, nil, 2025, 2000, "", years("breaks", "reset")], ["breaking"]),
        RunCase("unplaced", ["unplaced", nil, [1, 4], nil, nil, "m", []]),
        RunCase("unplaced but certain", ["unplaced", [1, 2], [1, 4], nil, nil, "m", []], ["certain"]),
        RunCase("unplaced without a cause", ["unplaced", nil, [1, 4], nil, nil, "", []], ["causes"]),
        RunCase(
            "years with a gap",
            ["touching", [2025, 2025], [2025, 2025], nil, nil, "", [[2025, "holds"], [2023, "breaks"]]],
            ["years"]),
        RunCase(
            "not rated yet after a year that is",
            ["unplaced", nil, [2024, 2025], nil, nil, "m", years("holds", "not_rated_yet")], ["years"]),
        RunCase("bounds in the other order", ["unplaced", nil, [4, 1], nil, nil, "m", []], ["possible"]),
    ]
}

@Suite struct FactAndRunTests {
    @Test(arguments: RunCase.all)
    func `a run follows from its years`(example: RunCase) {
        let faults = TraceChecker.check(TraceBuilder(runs: [example.run]).trace).faults
        #expect(Set(faults.map { $0.field }) == Set(example.wrong), "\(faults.map { $0.text(in: .english) })")
        #expect(faults.allSatisfy { $0.kind == .run && $0.place == .run(0) })
    }

    @Test func `a run is that of one step`() {
        let run: CanonicalValue = ["touching", nil, nil, nil, nil, "", []]
        let step = Node("run", "1", [0, []])
        #expect(TraceChecker.check(TraceBuilder.of(step, runs: [run]).trace).faults.isEmpty)
        let twice = TraceBuilder.of(Node("all", "1", [], [step, step]), runs: [run]).trace
        #expect(TraceChecker.check(twice).faults.map { $0.kind } == [.reference])
        #expect(TraceChecker.check(TraceBuilder.of(step).trace).faults.map { $0.kind } == [.reference])
    }

    @Test(
        arguments: [
            ("known", [1], true), ("known", [], false), ("known", [1, 2], false), ("known", [nil], false),
            ("missing", [], true), ("missing", [1], false), ("unwritten", [], true), ("unwritten", [nil], false),
            ("disputed", [1, 2], true), ("disputed", [1, nil], true), ("disputed", [1], false), ("open", [], true),
            ("closed", [], true), ("closed", [1], false),
        ] as [(String, CanonicalValue, Bool)])
    func `a fact has as many values as its state asks for`(state: String, values: CanonicalValue, fits: Bool) {
        let trace = TraceBuilder(facts: [["f", .text(state), values, []]]).trace
        #expect(TraceChecker.check(trace).faults.map { $0.kind } == (fits ? [] : [.fact]))
    }

    @Test func `a path is that of one fact`() {
        let trace = TraceBuilder(facts: [["f", "missing", [], []], ["f", "known", [1], []]]).trace
        #expect(TraceChecker.check(trace).faults.map { $0.place } == [.fact(1)])
    }

    @Test(
        arguments: [
            ([0, 1], 0, true), ([0], 0, true), ([1], 0, false), ([1, 0], 0, false), ([0, 0], 0, false),
            ([0, 3], 0, false), ([0, 2], 2, false), ([0], 9, false),
        ] as [(CanonicalValue, Int, Bool)])
    func `a step names its facts in ascending order, those that it compares among them`(
        named: CanonicalValue, read: Int, fits: Bool
    ) {
        let facts: [CanonicalValue] = [["f", "known", [1], []], ["g", "missing", [], []], ["l.*", "open", [], []]]
        let step = Node("compare", "1", ["=", false, ["fact": .whole(read)], 1, named])
        let faults = TraceChecker.check(TraceBuilder.of(step, facts: facts).trace).faults
        #expect(faults.map { $0.kind } == (fits ? [] : [.reference]))
    }
}
