import Testing
import XetKhenValues
import XetKhenVerify

/// A field of a sample changed, and what follows instead.
struct FieldChange: Sendable, CustomStringConvertible {
    var sample: String
    /// The award, or nil for a member of the document.
    var award: Int?
    var field: String
    var value: CanonicalValue
    var follows: String

    init(_ sample: String, _ award: Int?, _ field: String, _ value: CanonicalValue, _ follows: String) {
        (self.sample, self.award, self.field, self.value, self.follows) = (sample, award, field, value, follows)
    }

    var description: String { "\(sample): \(field)" }

    static let ofAwards: [FieldChange] = [
        FieldChange("two awards", 0, "value", "m", "1"),
        FieldChange("two awards", 0, "procedures", [4], "[4, 6]"),
        FieldChange("two awards", 0, "procedures", [6, 4], "[4, 6]"),
        FieldChange("two awards", 0, "encoded", "earned", "null"),
        FieldChange("two awards", 1, "verdict", "needs_review", "insufficient_evidence"),
        FieldChange("suspended", 0, "suspensions", [14, 6], "[14, 8]"),
        FieldChange("suspended", 1, "suspensions", [12], "[12, 14, 10]"),
        FieldChange("suspensions left aside", 0, "suspensions", [5], "[]"),
        FieldChange("suspensions left aside", 1, "suspensions", [], "[5]"),
        FieldChange("transitions", 0, "transitions", [6], "[6, 8]"),
        FieldChange("transitions", 0, "verdict", "earned", "needs_review"),
        FieldChange("transitions", 1, "encoded", nil, "error"),
        FieldChange("transitions", 3, "value", "1", "0"),
        FieldChange("transitions", 3, "suspensions", [6], "[]"),
        FieldChange("transitions", 3, "encoded", "not_earned", "not_applicable"),
        FieldChange("completions", 0, "certain_anyway", false, "m"),
        FieldChange("completions", 0, "value", "r", "0 | 1"),
        FieldChange("completions", 0, "not_tried", true, "false"),
        FieldChange("errors", 1, "verdict", "error", "conflicting_evidence"),
    ]

    static let ofOrders: [FieldChange] = [
        FieldChange("two awards", nil, "earned", [], "[0]"),
        FieldChange("two awards", nil, "proposed", [0], "[]"),
        FieldChange("two awards", nil, "just_above", [0], "[1]"),
        FieldChange("suspended", nil, "earned", [0, 1], "[1]"),
        FieldChange("suspensions left aside", nil, "just_above", [1], "[0, 1]"),
        FieldChange("weak limbs", nil, "possible", [1, 2], "[2]"),
        FieldChange("outside the order", nil, "earned", [0, 3], "[3]"),
        FieldChange("outside the order", nil, "possible", [1], "[]"),
    ]
}

@Suite struct AwardTests {
    private func sample(_ name: String) throws -> CanonicalValue {
        try #require(AwardSamples.all.first { $0.name == name }?.trace)
    }

    @Test(arguments: AwardSamples.all.map { $0.name })
    func `what follows is accepted`(name: String) throws {
        let trace = try sample(name)
        let report = TraceChecker.check(trace)
        #expect(report.faults.isEmpty, "\(report.faults.map { $0.text(in: .english) })")
        #expect(report.awardCount == trace["awards"]?.items?.count)
        #expect(report.byCompletion == (name == "completions" ? ["A"] : []))
    }

    @Test(arguments: FieldChange.ofAwards)
    func `a field of an award that does not follow is named`(change: FieldChange) throws {
        let trace = try sample(change.sample)
        let number = try #require(change.award)
        var awards = try #require(trace["awards"]?.items)
        awards[number] = awards[number].with(change.field, change.value)
        let faults = TraceChecker.check(trace.with("awards", .array(awards)).sealed).faults
        #expect(
            faults.contains { $0.kind == .award && $0.place == .award(number) && $0.follows == change.follows },
            "\(faults.map { $0.text(in: .english) })")
    }

    @Test(arguments: FieldChange.ofOrders)
    func `an order that does not follow is named`(change: FieldChange) throws {
        let faults = TraceChecker.check(try sample(change.sample).with(change.field, change.value).sealed).faults
        #expect(faults.map { $0.kind } == [.order])
        #expect(faults.first?.field == change.field && faults.first?.follows == change.follows)
    }

    /// A standard given another outcome is at fault itself; what it takes along is no matter.
    @Test(arguments: [
        ("refined standards", 0, ["w", "0"]), ("refined standards", 2, ["m", "mw"]),
        ("refined standards", 4, ["1", "mw"]), ("refined standards", 6, ["-e", "mw"]), ("weak limbs", 0, ["w", "0"]),
        ("weak limbs", 4, ["0", "w"]), ("weak limbs", 6, ["1", "w"]),
    ])
    func `the outcome of a standard that does not follow is named`(
        name: String, step: Int, outcomes: [String]
    ) throws {
        let trace = try sample(name)
        var steps = try #require(trace["steps"]?.items)
        var fields = try #require(steps[step].items)
        fields[1] = .text(outcomes[0])
        steps[step] = .array(fields)
        let faults = TraceChecker.check(trace.with("steps", .array(steps)).sealed).faults
        let fault = try #require(faults.first { $0.place == .step(step) })
        #expect(fault.kind == .outcome && fault.written == outcomes[0] && fault.follows == outcomes[1])
    }
}
