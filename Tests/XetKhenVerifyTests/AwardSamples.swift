import XetKhenValues

/// Whole traces, written by hand, with everything that follows in them.
enum AwardSamples {
    static let all: [(name: String, trace: CanonicalValue)] = [
        ("two awards", twoAwards), ("suspended", suspended), ("suspensions left aside", leftAside),
        ("refined standards", refined), ("weak limbs", weakLimbs), ("transitions", transitions), ("kept", kept),
        ("outside the order", outside), ("completions", completions), ("errors", errors),
    ]

    /// The higher award lacks evidence; a procedure was not followed for the lower one.
    static let twoAwards: CanonicalValue = {
        var builder = TraceBuilder()
        builder.facts = [["tuổi", "missing", [], []], ["số.2022", "known", [3], ["p1", nil]]]
        builder.roots = [
            .standard(
                "A1", "1", [Node("compare", "1", ["≥", true, ["fact": 1], 3, [1]])]),
            .standard("B1", "m", [Node("compare", "m", ["≥", true, ["fact": 0], 3, [0]])], award: 1),
            .suspension("P", "0", [.notMet], code: "procedure"),
            .suspension("Q", "m", [.open("m")], awards: [0, 1], code: "procedure"),
        ]
        builder.awards = [
            TraceBuilder.award("A", "1", "earned", procedures: [4, 6]),
            TraceBuilder.award("B", "m", "insufficient_evidence", above: [0], procedures: [6]),
        ]
        (builder.earned, builder.proposed, builder.possible, builder.justAbove) = ([0], [], [1], [1])
        builder.joint = [[0]]
        return builder.trace
    }()

    /// Of the limbs that are met one is free of what suspends the other, so only its finding is listed.
    static let suspended: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("T1", "1", [.met]), .standard("T2", "1", [.met]), .standard("T3", "1", [.met], award: 1),
            Node("own_suspension", "1", ["T1", false], [.met]),
            Node("own_suspension", "w", ["T2", true], [Node("constant", "w")]),
            Node("own_suspension", "m", ["T3", false], [.open("m")]),
            .suspension("S", "1", [.met], awards: [1]), .suspension("R", "m", [.open("m")], awards: [0, 1]),
            .suspension("Z", "0", [.notMet], awards: [0, 1]),
        ]
        builder.awards = [
            TraceBuilder.award("A", "1", "earned", suspensions: [14, 8]),
            TraceBuilder.award("B", "1", "earned", above: [0], suspensions: [12, 14, 10]),
        ]
        (builder.earned, builder.proposed) = ([1], [])
        return builder.trace
    }()

    /// The limb that is not met carries the value; what the other leaves aside is not asked.
    static let leftAside: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("T1", "0", [.notMet], aside: ["S"]), .standard("T2", "0", [.notMet]),
            .standard("T3", "-p", [], award: 1), .suspension("S", "1", [.met], awards: [0, 1]),
        ]
        builder.awards = [
            TraceBuilder.award("A", "0", "not_earned"),
            TraceBuilder.award("B", "m", "insufficient_evidence", suspensions: [5]),
        ]
        (builder.possible, builder.justAbove) = ([1], [0, 1])
        return builder.trace
    }()

    /// A chain: the refined standards count with the limb; one that is weak and not met is doubted, one that is not in
    /// force ends the chain.
    static let refined: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("G1", "0", [.notMet], weak: true), .standard("G2", "mw", [.open("m")], refines: "G1"),
            .standard("L", "mw", [.met], refines: "G2"), .standard("N", "mw", [.empty], refines: "G2"),
            Node("standard", "-f", ["F"]), .standard("M", "0", [.notMet], refines: "F"), .standard("X", "-p", []),
        ]
        builder.awards = [TraceBuilder.award("A", "mw", "insufficient_evidence")]
        (builder.possible, builder.justAbove) = ([0], [0])
        return builder.trace
    }()

    /// A weak limb that is not met says so only beside another limb that is not weak.
    static let weakLimbs: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("W", "0", [.notMet], weak: true), .standard("N", "0", [.notMet]),
            .standard("V", "w", [.notMet], weak: true, award: 1), .standard("U", "w", [.met], weak: true, award: 2),
        ]
        builder.awards = [
            TraceBuilder.award("A", "0", "not_earned"),
            TraceBuilder.award("B", "w", "needs_review", above: [0]),
            TraceBuilder.award("C", "w", "needs_review", above: [0, 1]),
        ]
        (builder.possible, builder.justAbove) = ([2], [0])
        return builder.trace
    }()

    /// One transition applies and leaves everything but an error open, even an award without a standard in force.
    static let transitions: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("A1", "1", [.met]), .standard("B1", "e", [.open("e")], award: 1),
            .standard("C1", "0", [.notMet], award: 2),
            Node("transition", "1", ["T", false, [], true], [.met]),
            Node("transition", "m", ["U", false, [], false], [.open("m")]),
            Node("transition", "0", ["V", false, [], false], [.notMet]),
        ]
        builder.awards = [
            TraceBuilder.award("A", "1", "needs_review", encoded: "earned", transitions: [6, 8]),
            TraceBuilder.award("B", "e", "error", encoded: "error", transitions: [6, 8]),
            TraceBuilder.award("C", "0", "needs_review", encoded: "not_earned", transitions: [6, 8]),
            TraceBuilder.award("D", "0", "needs_review", encoded: "not_applicable", transitions: [6, 8]),
        ]
        (builder.possible, builder.justAbove) = ([0, 1, 2, 3], [0, 1, 2, 3])
        return builder.trace
    }()

    /// The transition keeps what is met.
    static let kept: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [.standard("A1", "1", [.met]), Node("transition", "w", ["T", false, [], true], [.open("w")])]
        builder.awards = [TraceBuilder.award("A", "1", "earned", encoded: "earned", transitions: [2])]
        (builder.earned, builder.proposed) = ([0], [0])
        return builder.trace
    }()

    /// A title, an award that the law closes, and one without a standard in force.
    static let outside: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("A1", "1", [.met]), .standard("B1", "1", [.met], award: 1),
            .standard("D1", "1", [.met], award: 3), .suspension("S", "1", [.met], awards: [1, 2]),
            .suspension("P", "0", [.notMet], awards: [1], code: "procedure"),
        ]
        builder.awards = [
            TraceBuilder.award("A", "1", "earned", title: true),
            TraceBuilder.award("B", "0", "not_applicable", above: [3], excluded: true),
            TraceBuilder.award("C", "0", "not_applicable", above: [3, 1]),
            TraceBuilder.award("D", "1", "earned"),
        ]
        (builder.earned, builder.proposed) = ([3], [3])
        return builder.trace
    }()

    /// The first value is open by the standards, but every completion gives 0; the suspensions are those of the open limb.
    static let completions: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("A1", "m", [.open("m")]), .standard("A2", "0", [.notMet]),
            .standard("B1", "r", [.open("r")], award: 1),
            Node("own_suspension", "1", ["A1", false], [.met]), Node("own_suspension", "1", ["A2", false], [.met]),
        ]
        builder.awards = [
            TraceBuilder.award("A", "0", "not_earned", certain: true, suspensions: [6]),
            TraceBuilder.award("B", "r", "needs_review", above: [0], notTried: true),
        ]
        (builder.possible, builder.justAbove) = ([1], [0])
        return builder.trace
    }()

    static let errors: CanonicalValue = {
        var builder = TraceBuilder()
        builder.roots = [
            .standard("A1", "ecm", [.open("ecm")]), .standard("B1", "cm", [.open("cm")], award: 1),
            .standard("C1", "rw", [.open("rw")], award: 2),
        ]
        builder.awards = [
            TraceBuilder.award("A", "ecm", "error"), TraceBuilder.award("B", "cm", "conflicting_evidence"),
            TraceBuilder.award("C", "rw", "needs_review"),
        ]
        (builder.possible, builder.justAbove) = ([0, 1, 2], [0, 1, 2])
        return builder.trace
    }()
}
