import Testing
import XetKhenValues
import XetKhenVerify

@Suite struct FormTests {
    private func kinds(_ trace: CanonicalValue) -> [TraceFault.Kind] {
        TraceChecker.check(trace).faults.map { $0.kind }
    }

    private func kinds(_ step: Node) -> [TraceFault.Kind] { kinds(TraceBuilder.of(step).trace) }

    @Test func `an empty trace is accepted, and refused with another seal`() {
        #expect(kinds(TraceBuilder().trace).isEmpty)
        let faults = TraceChecker.check(TraceBuilder().trace.with("seal", "00")).faults
        #expect(faults.map { $0.kind } == [.seal])
        #expect(faults.first?.written == "00" && faults.first?.follows.count == 64)
    }

    @Test(
        arguments: [
            nil, true, 1, "xetkhen.trace/1", [], [:], ["format": "xetkhen.trace/1"],
        ] as [CanonicalValue])
    func `anything that is no trace is refused`(value: CanonicalValue) {
        #expect(kinds(value) == [.form])
    }

    @Test func `members that are lacking, unknown or of another type are refused`() {
        let trace = TraceBuilder(awards: [TraceBuilder.award("A", "0", "not_applicable")]).trace
        #expect(kinds(trace).isEmpty)
        for member in trace.members ?? [] {
            let lacking = CanonicalValue.object((trace.members ?? []).filter { $0.name != member.name })
            #expect(
                kinds(lacking.members?.contains { $0.name == "seal" } == true ? lacking.sealed : lacking) == [.form])
            #expect(kinds(trace.with(member.name, nil)) == [.form], "\(member.name)")
        }
        #expect(kinds(trace.with("format", "xetkhen.trace/2").sealed) == [.form])
        #expect(kinds(trace.with("more", 1).sealed) == [.form])
        #expect(kinds(trace.with("awards", [[:]]).sealed) == [.form])
        #expect(kinds(trace.with("earned", [-1]).sealed) == [.form])
        #expect(kinds(trace.with("joint", [[1]]).sealed) == [.reference])
        #expect(kinds(trace.with("steps", [["all"]]).sealed) == [.form])
        #expect(kinds(trace.with("steps", [[]]).sealed) == [.form])
        #expect(kinds(trace.with("steps", [["every", "1", 0]]).sealed) == [.form])
    }

    /// A step with a field too few, too many, and each field of every wrong type.
    @Test(arguments: ConditionCases.all)
    func `a step with fields of another type or number is refused`(example: ConditionCase) {
        let step = example.condition
        func kinds(_ rest: [CanonicalValue]) -> [TraceFault.Kind] {
            var altered = example
            altered.condition.rest = rest
            return self.kinds(altered.trace(example.outcomes[0]).trace)
        }
        #expect(kinds(step.rest) == [])
        #expect(kinds(step.rest + [nil]) == [.form])
        if !step.rest.isEmpty { #expect(kinds(step.rest.dropLast()) == [.form]) }
        for index in step.rest.indices {
            var rest = step.rest
            rest[index] = ["other": [:]]
            #expect(kinds(rest) == [.form], "field \(index)")
        }
    }

    @Test(
        arguments: [
            [1, 2], [1, 2, ""], [2, 1, "m"], [1, 2, "mm"], [1, 2, "rm"], [1, 2, "x"], [1, 1, ""], ["1", 2, "m"], [],
            ["fact": "0"], ["fact": 0, "more": 1], ["unwritten": 1], ["unwritten": [1, 2, ""]], ["other": 1], "1", true,
            nil,
        ] as [CanonicalValue])
    func `an operand has one of four forms`(operand: CanonicalValue) {
        #expect(kinds(Node("truth", "1", [operand, []])) == [.form])
    }

    @Test func `steps below a step lie within what is below the step around it`() {
        let steps: [CanonicalValue] = [
            ["criterion", "1", 2, "K", false, []], ["all", "1", 2], ["constant", "1", 0], ["constant", "1", 0],
        ]
        #expect(kinds(TraceBuilder().trace.with("steps", .array(steps)).sealed) == [.nesting])
        #expect(kinds(TraceBuilder().trace.with("steps", .array([steps[0]])).sealed) == [.nesting])
    }

    @Test func `steps stand where their kind can stand`() {
        #expect(kinds(TraceBuilder(roots: [.met]).trace) == [.arrangement])
        #expect(kinds(Node("all", "1", [], [.criterion("1", [.met], name: "trong")])) == [.arrangement])
        #expect(kinds(Node("all", "1", [], [Node("reading", "1", [true], [.met])])) == [.arrangement])
        #expect(kinds(Node("readings", "w", ["r"], [.met])) == [.arrangement])
        #expect(kinds(Node("exists", "1", ["l", false, nil, []], [.met])) == [.arrangement])
        #expect(
            kinds(Node("exists", "m", ["l", false, nil, []], [Node("further", "m", [nil, false, []])])) == [
                .arrangement
            ])
        #expect(kinds(Node("exists", "0", ["l", true, nil, []])) == [.arrangement])
        let criteria: [Node] = [.suspension("S", "0", [.notMet], awards: []), .criterion("1", [.met])]
        #expect(kinds(TraceBuilder(roots: criteria).trace) == [.arrangement])
    }

    @Test func `steps have as many children as their kind has`() {
        #expect(kinds(Node("not", "1", [], [.notMet, .notMet])) == [.children])
        #expect(kinds(Node("not", "1")) == [.children])
        #expect(kinds(Node("truth", "1", [1, []], [.met])) == [.children])
        #expect(kinds(Node("constant", "1", [], [.met])) == [.children])
        #expect(kinds(TraceBuilder(roots: [.criterion("1", [])]).trace) == [.children])
        #expect(kinds(TraceBuilder(roots: [.criterion("1", [.met, .met])]).trace) == [.children])
        #expect(kinds(TraceBuilder(roots: [Node("standard", "-c", ["K"], [.met])]).trace) == [.children])
        #expect(kinds(TraceBuilder(roots: [Node("criterion", "-c", ["K"])]).trace) == [.form])
        #expect(
            kinds(TraceBuilder(roots: [.criterion("1", [.met], exceptions: [["replaced", false]])]).trace) == [
                .children
            ])
        let filtered = Node("candidate", "1", [0, nil, true, []])
        #expect(kinds(Node("exists", "1", ["l", false, nil, []], [filtered])) == [.children])
    }

    /// What is left out may have no children, so nothing says that it follows.
    @Test func `what is left out may lack its children`() {
        #expect(
            kinds(Node("all", "1", [], [.met, Node("not", "-e"), Node("exists", "-e", ["l", true, nil, []])])).isEmpty)
        #expect(kinds(Node("all", "1", [], [.met, Node("run", "-e", [0, []])])) == [.reference])
        #expect(kinds(Node("all", "1", [], [.met, Node("all", "-c")])) == [.outcome])
        #expect(kinds(Node("all", "1", [], [.met, Node("all", "-p")])) == [.outcome])
        #expect(kinds(Node("all", "1", [], [.met, Node("truth", "-e", [1, []])])) == [.outcome])
    }

    @Test func `names that stand for roots stand for one`() {
        func of(_ roots: Node...) -> [TraceFault.Kind] {
            let awards = [TraceBuilder.award("A", "1", "earned")]
            return kinds(TraceBuilder(roots: roots, awards: awards, earned: [0], proposed: [0]).trace)
        }
        #expect(of(.standard("T", "1", [.met])).isEmpty)
        #expect(of(.standard("T", "1", [.met]), .standard("T", "1", [.met])) == [.reference])
        #expect(of(.standard("T", "1", [.met], refines: "U")) == [.reference])
        #expect(of(.standard("T", "1", [.met], refines: "T")) == [.reference])
        #expect(
            of(.standard("T", "1", [.met], refines: "U"), .standard("U", "1", [.met], refines: "T")) == [.reference])
        #expect(of(.standard("T", "1", [.met], award: 1)) == [.reference])
        #expect(of(.standard("T", "1", [.met]), Node("own_suspension", "0", ["U", false], [.notMet])) == [.reference])
        #expect(of(.standard("T", "1", [.met]), .suspension("S", "0", [.notMet], awards: [1])) == [.reference])
    }

    /// 20,000 steps, each below the one before it.
    @Test func `no depth of steps is too great`() {
        let depth = 20_000
        var steps: [CanonicalValue] = [["criterion", "1", .whole(depth), "K", false, []]]
        for below in (0..<depth).reversed() { steps.append([below == 0 ? "constant" : "all", "1", .whole(below)]) }
        #expect(kinds(TraceBuilder().trace.with("steps", .array(steps)).sealed).isEmpty)
    }

    @Test func `a fault says in both languages what is written and what follows`() throws {
        let fault = try #require(TraceChecker.check(TraceBuilder.of(Node("truth", "0", [1, []])).trace).faults.first)
        #expect(fault.kind.code == "XK0929")
        #expect(fault.text(in: .vietnamese) == "bước 1: “outcome” ghi “0”, từ nội dung của bước suy ra “1”")
        #expect(fault.text(in: .english) == "step 1: “outcome” is written as “0”, from what the step holds follows “1”")
        #expect(Set(TraceFault.Kind.allCases.map { $0.code }).count == TraceFault.Kind.allCases.count)
    }
}
