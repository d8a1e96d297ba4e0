import XetKhenValues

/// The outcomes that follow for a step.
struct Expectation {
    var outcomes: [Outcome]
    /// Where the step may also be open: the causes that it has then, and those that it may have.
    var open: (required: CauseSet, allowed: CauseSet)?

    init(_ outcomes: Outcome...) { self.outcomes = outcomes }

    func admits(_ outcome: Outcome) -> Bool {
        if outcomes.contains(outcome) { return true }
        guard let open, outcome.isOpen else { return false }
        return open.required.isSubset(of: outcome.causes) && outcome.causes.isSubset(of: open.allowed)
    }

    var text: String {
        let openText = open.map { [$0.required.text + "…"] } ?? []
        return (outcomes.map { $0.text } + openText).joined(separator: " | ")
    }

    /// What follows where a source too weak to settle anything says this: only 0 stays.
    var doubtedUnlessNotMet: Expectation {
        var result = self
        result.outcomes = outcomes.map { $0 == .notMet ? $0 : $0.doubted }
        if let open { result.open = (open.required.union(.weak), open.allowed.union(.weak)) }
        return result
    }
}

/// What follows for a condition from what it holds and from the steps just below it.
struct StepCheck {
    let trace: TraceDocument

    func expectation(_ index: Int) throws(TraceFault) -> Expectation {
        let step = trace.steps[index]
        let parent = step.parent.map { trace.steps[$0] }
        let place = Self.places(below: parent?.code)
        guard place.isEmpty ? Self.isCondition(step.code) : place.contains(step.code) else {
            let wanted = place.isEmpty ? "…" : place.joined(separator: " | ")
            throw TraceFault(.arrangement, step.record.place, "code", step.code, wanted)
        }
        if step.isRoot { return try RuleCheck(trace: trace).expectation(index) }
        if step.children.isEmpty, step.outcome.isLeftOut {
            if step.outcome == .leftOut(.notPleaded), parent?.code == "pleaded" { return Expectation(step.outcome) }
            if step.code == "reading" || step.outcome == .empty && Self.groups.contains(step.code) {
                return Expectation(step.outcome)
            }
        }
        let result = try Self.groups.contains(step.code) ? Expectation(group(step)) : leaf(step, index)
        return parent?.code == "own_suspension" && parent?.record.flag("weak") == true
            ? result.doubtedUnlessNotMet : result
    }

    private static let groups = [
        "all", "any", "pleaded", "at_least", "not", "exists", "candidate", "further", "run", "readings", "reading",
    ]

    private static func isCondition(_ code: String) -> Bool {
        !TraceForms.roots.contains(code) && !["candidate", "further", "reading"].contains(code)
    }

    /// The kinds that may stand below a step of this code; none for the conditions.
    private static func places(below code: String?) -> [String] {
        switch code {
        case nil: TraceForms.roots
        case "exists": ["candidate", "further"]
        case "readings": ["reading"]
        default: []
        }
    }

    private func group(_ step: Step) throws(TraceFault) -> Outcome {
        let children = step.children.map { trace.steps[$0] }
        let outcomes = children.map { $0.outcome }
        let judged = outcomes.judged
        switch step.code {
        case "any": return .any(outcomes)
        case "pleaded":
            return judged.isEmpty && outcomes.contains(.leftOut(.notPleaded)) ? .open(.missing) : .any(outcomes)
        case "at_least": return Self.atLeast(step.record.number("count"), judged)
        case "not": return try step.onlyChild(children).negated
        case "exists": return try exists(step, children)
        case "candidate", "further": return try candidate(step, outcomes)
        case "run": return outcomes.isEmpty ? .met : .all(outcomes)
        case "readings":
            guard let first = judged.first else { return .empty }
            let decided = children.contains { !$0.outcome.isLeftOut && $0.record.flag("decides") }
            let agreed = judged.allSatisfy { $0 == first } ? first : .open(judged.causes.union(.reading))
            return decided ? agreed : agreed.doubted
        case "reading": return try step.onlyChild(children)
        default: return .all(outcomes)
        }
    }

    private static func atLeast(_ count: Int, _ judged: [Outcome]) -> Outcome {
        if judged.isEmpty { return .empty }
        if judged.count < count { return .open(judged.causes.union(.error)) }
        if judged.filter({ $0 == .met }).count >= count { return .met }
        return judged.filter { $0 != .notMet }.count < count ? .notMet : .open(judged.causes)
    }

    private func exists(_ step: Step, _ candidates: [Step]) throws(TraceFault) -> Outcome {
        let further = candidates.indices.filter { candidates[$0].code == "further" }
        let wanted = step.record.flag("open") ? [candidates.count - 1] : []
        // What the list may still hold is no candidate for the latest where the filter excludes it.
        guard further == wanted || further.isEmpty && step.record["latest"] != .null else {
            throw TraceFault(.arrangement, step.record.place, "further", further.text, wanted.text)
        }
        let judged = candidates.map { $0.outcome }.judged
        if candidates.isEmpty { return .notMet }
        guard let first = judged.first else { return .empty }
        guard let latest = step.record["latest"].items else { return .any(judged) }
        let readings = latest.first?.truth == true ? judged : judged + [.notMet]
        if readings.count == 1 || first.isSettled && readings.allSatisfy({ $0 == first }) { return first }
        let causes = readings.causes.union(latest.last?.causes ?? [])
        return .open(causes.isEmpty ? .missing : causes)
    }

    private func candidate(_ step: Step, _ children: [Outcome]) throws(TraceFault) -> Outcome {
        let filters = step.record.flag("filtered") ? 1 : 0
        guard children.count >= filters else {
            throw TraceFault(.children, step.record.place, "filtered", "0", "≥ 1")
        }
        let membership = step.record["membership"].outcome.map { [$0] } ?? []
        if let parent = step.parent, trace.steps[parent].record["latest"] != .null {
            let asked = Array(children.dropFirst(filters))
            let isChosen = !membership.isEmpty || !Array(children.prefix(filters)).judged.isEmpty
            return asked.isEmpty || asked.judged.isEmpty && isChosen ? .met : .all(asked)
        }
        // Where nothing is asked after the filter, it is asked that there is a record.
        let outcome = Outcome.all(membership + children + (children.count == filters ? [.met] : []))
        return step.code == "further" && !outcome.isLeftOut ? .all([outcome, .open(.missing)]) : outcome
    }

    private func leaf(_ step: Step, _ index: Int) throws(TraceFault) -> Expectation {
        guard step.children.isEmpty else {
            throw TraceFault(.children, step.record.place, "below", "\(step.children.count)", "0")
        }
        switch step.code {
        case "constant": return Expectation(.met, .notMet)
        case "mention": return Expectation(try mention(step, index))
        default: return try LeafCheck(step, trace).expectation()
        }
    }

    private func mention(_ step: Step, _ index: Int) throws(TraceFault) -> Outcome {
        if step.outcome.isInapplicable {
            let name = step.record.text("criterion")
            guard trace.criteria.contains(name) else { return step.outcome }
            throw TraceFault(.reference, step.record.place, "criterion", name, "…")
        }
        let number = step.record.number("criterion")
        // What stands before the root around the mention and is a root itself ends before it.
        var around = index
        while let parent = trace.steps[around].parent { around = parent }
        guard number < around, trace.steps[number].code == "criterion" else {
            throw TraceFault(.reference, step.record.place, "criterion", "\(number)", "criterion < \(around)")
        }
        let criterion = trace.steps[number]
        let isWeak = step.record.flag("weak")
        guard criterion.record.flag("weak") == isWeak else {
            throw TraceFault(.reference, step.record.place, "weak", "\(isWeak)", "\(!isWeak)")
        }
        let keeps = ["all": Outcome.met, "any": .notMet][step.record.text("joining")]
        return isWeak && criterion.outcome != keeps ? criterion.outcome.doubted : criterion.outcome
    }
}

extension Step {
    func onlyChild(_ children: [Step]) throws(TraceFault) -> Outcome {
        guard let child = children.first, children.count == 1 else {
            throw TraceFault(.children, record.place, "below", "\(children.count)", "1")
        }
        return child.outcome
    }
}
