import XetKhenValues

/// A step, and where it stands among the others.
struct Step: Sendable {
    let code: String
    let outcome: Outcome
    /// How many steps lie below.
    let below: Int
    let record: Record
    var children: [Int] = []
    var parent: Int?

    init(_ items: [CanonicalValue], at place: TraceFault.Place) throws(TraceFault) {
        let head = try Record(Array(items.prefix(3)), TraceForms.head, at: place)
        (code, below, outcome) = (head.text("code"), head.number("below"), head["outcome"].outcome ?? .empty)
        guard var rest = TraceForms.rest(of: code) else { throw TraceFault(.form, place, "code", code, "…") }
        if TraceForms.roots.contains(code) {
            // Only a standard that another one refines is a step though it is not applicable; one that refines another
            // itself says so.
            if outcome.isInapplicable {
                guard code == "standard" else { throw TraceFault(.form, place, "outcome", outcome.text, "1 | 0 | …") }
                if items.count == 4 { rest = [TraceForms.name] }
            }
        } else if outcome == .leftOut(.notPleaded) {
            rest = []
        } else if code == "mention", outcome.isInapplicable {
            rest = [Field("criterion", .text)] + TraceForms.mention
        }
        record = try Record(items, TraceForms.head + rest, at: place)
    }

    var isRoot: Bool { TraceForms.roots.contains(code) }
}

extension Outcome {
    /// Of a root: that the rule does not apply at all.
    var isInapplicable: Bool { self == .leftOut(.notCovered) || self == .leftOut(.notInForce) }
}

/// A trace in the form of the format: every number in it stands for what it is to stand for.
struct TraceDocument: Sendable {
    let record: Record
    private(set) var awards: [Record] = []
    private(set) var facts: [Fact] = []
    private(set) var runs: [Record] = []
    private(set) var steps: [Step] = []
    /// The names of the criteria that are steps.
    private(set) var criteria: Set<String> = []

    init(_ value: CanonicalValue) throws(TraceFault) {
        record = try Record(object: value, TraceForms.document, at: .document)
        for (number, item) in (record["awards"].items ?? []).enumerated() {
            awards.append(
                try Record(object: item, TraceForms.award(verdict: item["verdict"]?.text), at: .award(number)))
        }
        for (number, item) in (record["facts"].items ?? []).enumerated() {
            facts.append(try Fact(try Record(item.items ?? [], TraceForms.fact, at: .fact(number)), number: number))
        }
        for (number, item) in (record["runs"].items ?? []).enumerated() {
            runs.append(try Record(item.items ?? [], TraceForms.run, at: .run(number)))
        }
        for (number, item) in (record["steps"].items ?? []).enumerated() {
            steps.append(try Step(item.items ?? [], at: .step(number)))
        }
        try nest()
        try refer()
    }

    /// Gives each step its children. The steps around one are kept on a list and not by recursion, so no depth is too great.
    private mutating func nest() throws(TraceFault) {
        var around: [(step: Int, end: Int)] = []
        for index in steps.indices {
            while let last = around.last, last.end <= index { around.removeLast() }
            let room = (around.last?.end ?? steps.count) - index - 1
            let below = steps[index].below
            guard below <= room else { throw TraceFault(.nesting, .step(index), "below", "\(below)", "≤ \(room)") }
            if let parent = around.last?.step {
                steps[parent].children.append(index)
                steps[index].parent = parent
            }
            around.append((index, index + 1 + below))
        }
    }

    private mutating func refer() throws(TraceFault) {
        for name in ["earned", "proposed", "possible", "just_above"] {
            try require(record.numbers(name), below: awards.count, record.place, name)
        }
        for item in record["joint"].items ?? [] {
            try require(item.items?.compactMap { $0.wholeNumber } ?? [], below: awards.count, record.place, "joint")
        }
        for award in awards {
            try require(award.numbers("above"), below: awards.count, award.place, "above")
            for name in ["suspensions", "procedures", "transitions"] {
                try require(award.numbers(name), below: steps.count, award.place, name)
            }
        }
        for step in steps {
            if step.code == "criterion" { criteria.insert(step.record.text("name")) }
            let named = step.record.numbers("facts")
            try require(named, below: facts.count, step.record.place, "facts")
            guard zip(named, named.dropFirst()).allSatisfy({ $0 < $1 }) else {
                throw TraceFault(.reference, step.record.place, "facts", named.text, named.sorted().text)
            }
            try require(step.record.numbers("awards"), below: awards.count, step.record.place, "awards")
            if step.code == "standard", !step.outcome.isInapplicable {
                try require([step.record.number("award")], below: awards.count, step.record.place, "award")
            }
        }
        // A run is that of one step, and a path is that of one fact.
        let used = steps.filter { $0.code == "run" }.map { $0.record.number("run") }
        try require(used, below: runs.count, record.place, "runs")
        var paths: Set<String> = []
        for (number, fact) in facts.enumerated() where !paths.insert(fact.path).inserted {
            throw TraceFault(.fact, .fact(number), "path", fact.path, "1 × \(fact.path)")
        }
    }

    /// The numbers stand for something, and each stands once.
    private func require(
        _ numbers: [Int], below count: Int, _ place: TraceFault.Place, _ field: String
    ) throws(TraceFault) {
        var seen: Set<Int> = []
        for number in numbers where number >= count || !seen.insert(number).inserted {
            throw TraceFault(.reference, place, field, "\(number)", number < count ? "1 × \(number)" : "< \(count)")
        }
    }
}

extension [Int] {
    var text: String { "[" + map { "\($0)" }.joined(separator: ", ") + "]" }
}
