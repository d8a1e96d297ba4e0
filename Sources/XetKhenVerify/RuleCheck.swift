import XetKhenValues

/// What follows for a root, standards aside, from its condition and its exceptions.
struct RuleCheck {
    let trace: TraceDocument

    func expectation(_ index: Int) throws(TraceFault) -> Expectation {
        let step = trace.steps[index]
        let children = step.children.map { trace.steps[$0] }
        if step.outcome.isInapplicable {
            guard children.isEmpty else {
                throw TraceFault(.children, step.record.place, "below", "\(step.below)", "0")
            }
            return Expectation(step.outcome)
        }
        if step.outcome == .empty, children.isEmpty, step.code != "standard" { return Expectation(.empty) }
        let isWeak = step.record.flag("weak")
        switch step.code {
        // Needs the other standards; only the form of its rule is looked at here.
        case "standard":
            _ = try value(index)
            return Expectation(step.outcome)
        case "own_suspension":
            let outcome = try step.onlyChild(children)
            return Expectation(outcome.isLeftOut ? .empty : isWeak && outcome != .notMet ? outcome.doubted : outcome)
        case "suspension":
            let value = try value(index)
            return Expectation(isWeak && value != .notMet ? value.doubted : value)
        case "procedure":
            let value = try value(index)
            return Expectation(isWeak && value != .met ? value.doubted : value)
        default: return Expectation(try value(index))
        }
    }

    /// The value of a rule; of a standard without children that nothing was asked of it.
    func value(_ index: Int) throws(TraceFault) -> Outcome {
        let step = trace.steps[index]
        let outcomes = step.children.map { trace.steps[$0].outcome }
        if outcomes.isEmpty, step.code == "standard" { return .leftOut(.notPleaded) }
        let exceptions = (step.record["exceptions"].items ?? []).map { item in
            (consequence: item.items?.first?.text, isWeak: item.items?.last?.truth == true)
        }
        let wanted = exceptions.reduce(1) { $0 + ($1.consequence == "replaced" ? 2 : 1) }
        guard let condition = outcomes.first, outcomes.count == wanted else {
            throw TraceFault(.children, step.record.place, "below", "\(outcomes.count)", "\(wanted)")
        }
        guard !condition.isLeftOut else { return .empty }
        var met: [Outcome] = []
        /// The exceptions that are open, and what they lead to.
        var open: [(exception: Outcome, consequence: Outcome)] = []
        var next = 1
        for (kind, isWeak) in exceptions {
            let exception = isWeak && outcomes[next] != .notMet ? outcomes[next].doubted : outcomes[next]
            var consequence = kind == "fails" ? Outcome.notMet : .met
            if kind == "replaced" {
                next += 1
                if !outcomes[next].isLeftOut { consequence = outcomes[next] }
            }
            next += 1
            if exception == .met { met.append(consequence) }
            if exception.isOpen { open.append((exception, consequence)) }
        }
        let causes = (open.map { $0.exception } + open.map { $0.consequence }).causes
        let value = met.first ?? condition
        if met.contains(where: { $0 != value }) { return .open(causes.union(.error)) }
        if open.isEmpty || value.isSettled && open.allSatisfy({ $0.consequence == value }) { return value }
        return .open(causes.union(value.causes))
    }
}
