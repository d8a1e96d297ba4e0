import XetKhenSemantics
import XetKhenValues

extension AnswerBuilder {
    /// The suspensions that hold or are not ruled out for an award.
    ///
    /// They concern the limbs that carry its value: those that hold, else the undecided ones, else all that are judged. A
    /// suspension of the ruleset reaches the limbs that do not opt out of it, a standard's own only that limb. While a
    /// limb that carries the value is not suspended the award is not: then only what that limb leaves open is listed.
    func suspensions(of award: Int, truth: Truth, trace: Trace) -> [SuspensionFinding] {
        let limbs = engine.plan.awards[award].standards.filter { outcomes.isLimb[$0] }
        let judged = limbs.filter { outcomes.isPleaded[$0] && !outcomes.standards[$0].isLeftOut }
        let carrying = judged.filter { limb in
            let value = outcomes.standards[limb].truth
            return truth.isUnknown ? value.isUnknown : value == truth
        }
        let relevant = carrying.isEmpty ? (judged.isEmpty ? limbs : judged) : carrying
        let findings = relevant.map { suspensions(of: $0, award: award, trace: trace) }
        let free = findings.filter { !$0.contains { $0.truth.isTrue } }
        var results: [SuspensionFinding] = []
        for finding in (free.isEmpty ? findings : free).joined() where !results.contains(finding) {
            results.append(finding)
        }
        let general = results.filter { $0.suspension != nil }
        return general.sorted { ($0.suspension ?? 0) < ($1.suspension ?? 0) } + results.filter { $0.suspension == nil }
    }

    private func suspensions(of standard: Int, award: Int, trace: Trace) -> [SuspensionFinding] {
        let ruleset = engine.plan.ruleset
        var results: [SuspensionFinding] = []
        for suspension in ruleset.suspensions.indices {
            let outcome = outcomes.suspensions[suspension]
            guard ruleset.suspensions[suspension].awards.contains(award),
                !ruleset.standards[standard].ignoredSuspensions.contains(suspension), !outcome.isLeftOut,
                !outcome.truth.isFalse
            else { continue }
            results.append(
                SuspensionFinding(
                    suspension: suspension, standard: nil, truth: outcome.truth,
                    node: trace.suspensionNodes[suspension]))
        }
        let own = outcomes.standardSuspensions[standard]
        if ruleset.standards[standard].suspendedWhen != nil, !own.isLeftOut, !own.truth.isFalse {
            results.append(
                SuspensionFinding(
                    suspension: nil, standard: standard, truth: own.truth, node: trace.standardSuspensionNodes[standard]
                ))
        }
        return results
    }
}
