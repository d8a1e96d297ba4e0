import XetKhenValues

/// The standards of a trace, and the rules that name them.
struct Standards {
    struct Standard {
        let step: Int
        let award: Int
        let isWeak: Bool
        let outcome: Outcome
        /// The value of its own rule.
        let own: Outcome
        let leavesAside: [String]
        /// Its own value and those of the standards that it refines.
        var joint: Outcome?
        /// Whether no applicable standard refines it.
        var isLimb = true
        /// The step of its own suspension.
        var suspension: Int?
    }

    /// Those that are applicable.
    private(set) var list: [Standard] = []

    init(_ trace: TraceDocument) throws(TraceFault) {
        var named: [String: Int] = [:]
        for (number, step) in trace.steps.enumerated() where step.isRoot {
            guard named.updateValue(number, forKey: step.code + " " + step.record.text("name")) == nil else {
                throw TraceFault(.reference, step.record.place, "name", step.record.text("name"), "1 × …")
            }
        }
        func find(
            _ code: String, _ name: String, _ place: TraceFault.Place, _ field: String
        ) throws(TraceFault) -> Int {
            if let number = named[code + " " + name] { return number }
            throw TraceFault(.reference, place, field, name, code)
        }
        var positions: [Int: Int] = [:]
        for (number, step) in trace.steps.enumerated() where step.code == "standard" && !step.outcome.isInapplicable {
            positions[number] = list.count
            let aside = step.record["leaves aside"].items?.compactMap { $0.text } ?? []
            list.append(
                Standard(
                    step: number, award: step.record.number("award"), isWeak: step.record.flag("weak"),
                    outcome: step.outcome, own: try RuleCheck(trace: trace).value(number), leavesAside: aside))
        }
        for (number, step) in trace.steps.enumerated() where step.code == "own_suspension" {
            let standard = try find("standard", step.record.text("name"), step.record.place, "name")
            if let position = positions[standard] { list[position].suspension = number }
        }
        for position in list.indices {
            var members = [list[position].own].judged
            var current = list[position].step
            var passed: Set<Int> = [current]
            while let name = trace.steps[current].record["refines"].text {
                let place = trace.steps[current].record.place
                let refined = try find("standard", name, place, "refines")
                guard passed.insert(refined).inserted else { throw TraceFault(.reference, place, "refines", name, "…") }
                if let other = positions[refined] {
                    if current == list[position].step { list[other].isLimb = false }
                    let own = list[other].own
                    if !own.isLeftOut { members.append(list[other].isWeak && own != .met ? own.doubted : own) }
                }
                current = refined
            }
            list[position].joint = members.isEmpty ? nil : .all(members)
        }
    }

    /// The faults of the standards' outcomes.
    func faults() -> [TraceFault] {
        var faults: [TraceFault] = []
        for standard in list {
            let expected = Expectation(weighed(standard))
            if standard.isLimb, standard.outcome == .leftOut(.notPleaded) { continue }
            guard !expected.admits(standard.outcome) else { continue }
            faults.append(
                TraceFault(.outcome, .step(standard.step), "outcome", standard.outcome.text, expected.text))
        }
        return faults
    }

    private func weighed(_ standard: Standard) -> Outcome {
        guard let joint = standard.joint, !standard.own.isLeftOut || standard.own == .empty else { return standard.own }
        guard standard.isWeak, !standard.own.isLeftOut else { return joint }
        let isBacked = list.contains { other in
            other.step != standard.step && other.award == standard.award && other.isLimb && !other.isWeak
                && other.outcome != .leftOut(.notPleaded) && other.joint != nil
        }
        return joint == .notMet && isBacked ? joint : joint.doubted
    }
}
