import XetKhenValues

/// What follows for a step that compares values.
struct LeafCheck {
    private let step: Step
    private let facts: [Fact]
    /// The facts that the step names.
    private let named: [Int]

    init(_ step: Step, _ trace: TraceDocument) {
        self.step = step
        facts = trace.facts
        named = step.record.numbers("facts")
    }

    func expectation() throws(TraceFault) -> Expectation {
        if step.code == "member", step.record["options"] == .null { return try withComputedOptions() }
        let outcome = try outcome()
        let disputed = named.filter { facts[$0].isDisputed }
        guard !outcome.isSettled, !disputed.isEmpty else { return Expectation(outcome) }
        var result = Expectation(.met, .notMet, outcome)
        // A denominator that is 0 makes an error of every one of the disputed values, and a conflict of them where the
        // step itself tries them.
        if step.code == "ratio", outcome == .open(.error) {
            result.outcomes = [outcome]
            result.open = (.error, [.error, .conflict])
            return result
        }
        // With one of the values the leaf may be in error: one that is unwritten, or a denominator that is 0.
        let mayErr = step.code == "ratio" || disputed.contains { facts[$0].mayBeUnwritten }
        // A dispute that the values do not turn on leaves the step as it is.
        result.open = (.conflict, outcome.causes.union(mayErr ? [.conflict, .error] : .conflict))
        return result
    }

    /// Options that are not known may settle the step either way, or add causes to those of the value.
    private func withComputedOptions() throws(TraceFault) -> Expectation {
        let value = try operand("value")
        var result = Expectation(.met, .notMet)
        result.open = (value.causes, .every)
        return result
    }

    private func outcome() throws(TraceFault) -> Outcome {
        let record = step.record
        let exactOnly = record.flag("exact only")
        let relation = Relation(record.text("operator")) ?? .equality
        switch step.code {
        case "compare":
            return .comparison(try operand("left"), relation, try operand("right"), exactOnly: exactOnly)
        case "ratio":
            return .ratio(
                try operand("numerator"), over: try operand("denominator"), relation, try operand("threshold"),
                percent: record.flag("percent"))
        case "member":
            let value = try operand("value")
            var equal: [Outcome] = [.notMet]
            for option in record["options"].items ?? [] {
                equal.append(.comparison(value, .equality, try resolve(option, "options"), exactOnly: exactOnly))
            }
            return record.flag("negated") ? Outcome.any(equal).negated : .any(equal)
        case "recorded":
            let value = try operand("value")
            guard value.isUnwritten || value.exact != nil else { return .open(value.causes) }
            return value.isUnwritten == record.flag("wanted") ? .notMet : .met
        case "within":
            let date = try operand("date")
            return .all([
                .comparison(date, .atLeast, try operand("from"), exactOnly: false),
                .comparison(date, .atMost, try operand("until"), exactOnly: false),
            ])
        default:
            let value = try operand("value")
            return value.exact.map { $0.isZero ? .notMet : .met } ?? .open(value.causes)
        }
    }

    private func operand(_ name: String) throws(TraceFault) -> Operand { try resolve(step.record[name], name) }

    private func resolve(_ value: CanonicalValue, _ name: String) throws(TraceFault) -> Operand {
        guard let operand = Operand(value), let number = operand.fact else { return Operand(value) ?? Operand() }
        guard named.contains(number), let value = facts[number].value else {
            throw TraceFault(.reference, step.record.place, name, "{fact: \(number)}", named.text)
        }
        return value
    }
}
