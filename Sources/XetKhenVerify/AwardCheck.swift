import XetKhenValues

/// What follows for one award from the steps.
struct AwardCheck {
    private let trace: TraceDocument
    private let number: Int
    private let award: Record
    private let limbs: [Standards.Standard]
    private(set) var faults: [TraceFault] = []
    /// Whether the value is what all completions give.
    private(set) var isByCompletion = false

    init(_ trace: TraceDocument, _ standards: Standards, award number: Int) {
        self.trace = trace
        self.number = number
        award = trace.awards[number]
        limbs = standards.list.filter { $0.isLimb && $0.award == number }
        // Where the law closes the award, the standards give nothing.
        let value = award.flag("excluded") ? nil : given()
        checkValue(value)
        checkVerdict(isApplicable: value != nil)
        let procedures = value == nil ? [] : rules("procedure") { $0 != .met }
        require("procedures", award.numbers("procedures").text, procedures.text)
        require("suspensions", award.numbers("suspensions").text, value.map { suspensions($0).text } ?? "[]")
    }

    private mutating func require(_ field: String, _ written: String, _ follows: String) {
        guard written != follows else { return }
        faults.append(TraceFault(.award, award.place, field, written, follows))
    }

    /// The value as the standards give it.
    private func given() -> Outcome? {
        let counted = limbs.filter { $0.outcome != .leftOut(.notPleaded) && $0.joint != nil }
        if counted.isEmpty { return limbs.contains { $0.outcome == .leftOut(.notPleaded) } ? .open(.missing) : nil }
        return .any(counted.map { $0.outcome })
    }

    private mutating func checkValue(_ given: Outcome?) {
        // Of an award that is not applicable none is written.
        guard let value = award["value"].outcome else { return }
        guard let given, given.isOpen, award.flag("certain_anyway") else {
            return require("value", value.text, (given ?? .notMet).text)
        }
        isByCompletion = true
        if !value.isSettled { require("value", value.text, "0 | 1") }
        if award.flag("not_tried") { require("not_tried", "true", "false") }
    }

    private mutating func checkVerdict(isApplicable: Bool) {
        let code = isApplicable ? Self.verdict(of: award["value"].outcome ?? .empty) : "not_applicable"
        let applying = trace.steps.indices.filter {
            trace.steps[$0].code == "transition" && trace.steps[$0].outcome.hasEffect
        }
        require("transitions", award.numbers("transitions").text, applying.text)
        require("encoded", award["encoded"].text ?? "null", applying.isEmpty ? "null" : code)
        let keepsMet = applying.allSatisfy { trace.steps[$0].record.flag("keeps met") }
        let stays = applying.isEmpty || code == "error" || code == "earned" && keepsMet
        require("verdict", award.text("verdict"), stays ? code : "needs_review")
    }

    private static func verdict(of value: Outcome) -> String {
        if value.isSettled { return value == .met ? "earned" : "not_earned" }
        if value.causes.contains(.error) { return "error" }
        if value.causes.contains(.conflict) { return "conflicting_evidence" }
        return value.causes.contains(.missing) ? "insufficient_evidence" : "needs_review"
    }

    /// The steps of the rules that name the award and are neither left out nor without effect.
    private func rules(_ code: String, _ hasEffect: (Outcome) -> Bool) -> [Int] {
        trace.steps.indices.filter { index in
            let step = trace.steps[index]
            return step.code == code && !step.outcome.isLeftOut && hasEffect(step.outcome)
                && step.record.numbers("awards").contains(number)
        }
    }

    private func suspensions(_ value: Outcome) -> [Int] {
        let judged = limbs.filter { !$0.outcome.isLeftOut }
        let carrying = judged.filter { value.isOpen ? $0.outcome.isOpen : $0.outcome == value }
        let general = rules("suspension") { $0 != .notMet }
        let concerned = !carrying.isEmpty ? carrying : !judged.isEmpty ? judged : limbs
        let findings = concerned.map { limb in
            let own = limb.suspension.flatMap { trace.steps[$0].outcome.hasEffect ? $0 : nil }
            return general.filter { !limb.leavesAside.contains(trace.steps[$0].record.text("name")) }
                + (own.map { [$0] } ?? [])
        }
        let free = findings.filter { !$0.contains { trace.steps[$0].outcome == .met } }
        let listed = Set((free.isEmpty ? findings : free).joined())
        return (general + limbs.compactMap { $0.suspension }).filter { listed.contains($0) }
    }
}

extension Outcome {
    fileprivate var hasEffect: Bool { !isLeftOut && self != .notMet }
}
