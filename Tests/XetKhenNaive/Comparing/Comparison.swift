import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// Sets what the engine says of one nomination beside what the second evaluator says.
package struct Comparison: Sendable {
    package private(set) var differences: [String] = []

    package init(_ engine: Engine, _ nomination: Nomination, using evaluator: inout Evaluator) {
        var trace = Trace()
        let outcomes = evaluator.evaluate(nomination, into: &trace)
        let ruleset = engine.plan.ruleset
        var naive = NaiveEvaluator(ruleset: ruleset, nomination: nomination)

        for (index, criterion) in ruleset.criteria.enumerated() {
            compare(criterion.rule.name, outcomes.criteria[index], naive.criterion(index))
        }
        for (index, standard) in ruleset.standards.enumerated() {
            let isLimb = naive.limbs(of: standard.award).contains(index)
            note("\(standard.rule.name) is a limb", outcomes.isLimb[index], isLimb)
            // What a refined standard is by itself, no award asks.
            guard isLimb else { continue }
            let isPleaded = naive.pleadedLimbs(of: standard.award).contains(index)
            note("\(standard.rule.name) is pleaded", outcomes.isPleaded[index], isPleaded)
            compare(standard.rule.name, outcomes.standards[index], isPleaded ? naive.standard(index) : .notPleaded)
            let own = naive.suspension(ofStandard: index).map { NaiveOutcome.judged($0) }
            let isSuspended = isPleaded ? own ?? .empty : .empty
            compare("\(standard.rule.name) hoãn khi", outcomes.standardSuspensions[index], isSuspended)
        }
        for (index, suspension) in ruleset.suspensions.enumerated() {
            compare(suspension.rule.name, outcomes.suspensions[index], naive.suspension(index))
        }
        for (index, procedure) in ruleset.procedures.enumerated() {
            compare(procedure.rule.name, outcomes.procedures[index], naive.procedure(index))
        }
        for (index, transition) in ruleset.transitions.enumerated() {
            compare(transition.rule.name, outcomes.transitions[index], naive.transition(index))
        }
        for (index, award) in ruleset.awards.enumerated() {
            compare(award.name, outcomes.awards[index], naive.award(index))
        }
    }

    /// Verdicts and the order of awards, of an answer in which completions have had their say.
    package mutating func compare(_ answer: Answer, _ ruleset: CheckedRuleset) {
        var naive = NaiveEvaluator(ruleset: ruleset, nomination: answer.nomination)
        var verdicts: [Int: Verdict] = [:]
        for award in answer.awards {
            verdicts[award.award] = award.verdict
            let name = ruleset.awards[award.award].name
            let encoded = award.transition?.encodedVerdict ?? award.verdict
            if !award.isCertainAnyway {
                note("\(name) under the encoded text", encoded, naive.encodedVerdict(award.award))
            }
            note("\(name) verdict", award.verdict, naive.verdict(from: encoded))
            guard award.verdict != encoded else { continue }
            note("\(name) settling sets", award.towardsEarned.sets.count + award.towardsNotEarned.sets.count, 0)
            note("\(name) earliest date", award.earliest, .notSought)
            note("\(name) bonus", award.bonus, nil)
        }
        let order = NaiveAwardOrder(ruleset, verdicts)
        note("earned", answer.earned.map { answer.awards[$0].award }.sorted(), order.earned)
        note("possible", answer.possible.map { answer.awards[$0].award }.sorted(), order.possible)
        note("just above", answer.justAbove.map { answer.awards[$0].award }.sorted(), order.justAbove)
    }

    private mutating func note<Value: Equatable>(_ name: String, _ engine: Value, _ naive: Value) {
        if engine != naive { differences.append("\(name): engine \(engine), naive \(naive)") }
    }

    private mutating func compare(_ name: String, _ engine: RuleOutcome, _ naive: NaiveOutcome) {
        // Why a rule is left out is a matter of words where several reasons meet.
        let isSame = naive.truth.map { engine.status == .judged && engine.truth == $0 } ?? engine.isLeftOut
        guard !isSame else { return }
        let shown = engine.isLeftOut ? "\(engine.status)" : Self.text(engine.truth)
        differences.append("\(name): engine \(shown), naive \(naive.truth.map(Self.text) ?? "\(naive)")")
    }

    private static func text(_ truth: Truth) -> String {
        guard truth.isUnknown else { return truth.isTrue ? "true" : "false" }
        let names = ["error", "conflict", "missing", "reading", "weakSource"]
        let causes = zip(Causes.inOrder, names).filter { truth.causes.contains($0.0) }.map(\.1)
        return "unknown(\(causes.joined(separator: " ")))"
    }
}
