import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// Sets what the engine says of one nomination beside what the second evaluator says.
package struct Comparison: Sendable {
    package private(set) var differences: [String] = []
    /// Whether the nomination is one that is decided without the general evaluator.
    package private(set) var isDecidedFast = false

    /// `second` is what the second reader made of the same JSON; without it both evaluate what the first one read.
    package init(
        _ engine: Engine, _ nomination: Nomination, _ second: Nomination? = nil, using evaluator: inout Evaluator,
        _ decider: Decider
    ) {
        var trace = Trace()
        let outcomes = evaluator.evaluate(nomination, into: &trace)
        let ruleset = engine.plan.ruleset
        compareDecision(nomination, outcomes, trace, ruleset, decider)
        if let second { compareFacts(nomination, second, ruleset) }
        var naive = NaiveEvaluator(ruleset: ruleset, nomination: second ?? nomination)

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

    /// The fast path gives what the general evaluator gives.
    private mutating func compareDecision(
        _ nomination: Nomination, _ outcomes: RuleOutcomes, _ trace: Trace, _ ruleset: CheckedRuleset,
        _ decider: Decider
    ) {
        let row = DecisionRow(decider.layout)
        guard row.fill(nomination), decider.decide(row), let decision = decider.decision else { return }
        isDecidedFast = true
        let general = Decision(outcomes)
        note("decided criteria", general.criteria, decision.criteria)
        note("decided standards", general.standards, decision.standards)
        note("decided own suspensions", general.standardSuspensions, decision.standardSuspensions)
        note("decided suspensions", general.suspensions, decision.suspensions)
        note("decided procedures", general.procedures, decision.procedures)
        note("decided transitions", general.transitions, decision.transitions)
        note("decided awards", general.awards, decision.awards)
        // Not the first of many, so that it begins where another one ends.
        var rows = DecisionRows(decider.layout)
        for _ in 0..<2 { rows.append(row) }
        note("decided among many", rows.count == 2 && decider.decide(1, of: rows), true)
        note("decision among many", decider.decision, decision)
        var (short, plain) = (DecisionTrace(), DecisionTrace())
        decider.record(into: &short)
        let scope = decider.scope(groups: nomination.groups.sorted(), day: nomination.dates.decision.dayNumber)
        plain.record(outcomes, trace, in: scope)
        let rules = ruleset.rules
        for (place, rule) in scope.rules.enumerated() {
            let name = rules[rule.index].name
            note("\(name) in short", plain.codes[place], short.codes[place])
            for leaf in scope.leaves[rule.leaves] {
                for operand in leaf.firstOperand..<leaf.firstOperand + leaf.operandCount {
                    note("\(name) operand \(operand)", plain.operands[operand].exact, short.operands[operand].exact)
                }
            }
        }
        for award in 0..<plain.awardCodes.count {
            note("award \(award) in short", plain.awardCodes[award], short.awardCodes[award])
        }
    }

    /// Verdicts and the order of awards, of an answer in which completions have had their say.
    package static func differences(_ answer: Answer, _ ruleset: CheckedRuleset) -> [String] {
        var comparison = Comparison()
        comparison.compare(answer, ruleset)
        return comparison.differences
    }

    private init() {}

    private mutating func compare(_ answer: Answer, _ ruleset: CheckedRuleset) {
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

    /// What the two readers made of one nomination: dates, papers, and facts in the order of the ruleset and of the JSON.
    private mutating func compareFacts(_ engine: Nomination, _ naive: Nomination, _ ruleset: CheckedRuleset) {
        note("groups", engine.groups, naive.groups)
        note("dates", engine.dates, naive.dates)
        note("papers", engine.papers.map(\.id), naive.papers.map(\.id))
        for (index, evidence) in ruleset.evidence.enumerated() {
            switch evidence.shape {
            case .scalar(let type):
                compareFact(FactKey(kind: .scalar, evidence: Int32(index)), type, evidence.name, engine, naive)
            case .yearSeries(let type):
                let last = engine.dates.proposal.year
                for year in last - 2 * FactStore.yearsBack...last + FactStore.yearsBack {
                    let key = FactKey(kind: .year, evidence: Int32(index), index: Int32(year))
                    compareFact(key, type, "\(evidence.name) \(year)", engine, naive)
                }
            case .list(let record):
                let fields = ruleset.records[record].fields
                let (list, other) = (engine.facts.lists[index], naive.facts.lists[index])
                note("\(evidence.name) given", list.isGiven, other.isGiven)
                note("\(evidence.name) complete", list.isComplete, other.isComplete)
                note("\(evidence.name) records", list.recordCount, other.recordCount)
                // In which order the records stand says nothing.
                func records(_ facts: FactStore, _ count: Int32) -> [[String]] {
                    (0..<count).map { record in
                        fields.enumerated().map { position, field in
                            let key = FactKey(
                                kind: .field, evidence: Int32(index), index: record, field: Int32(position))
                            return Self.text(of: key, field.type, facts)
                        }
                    }.sorted { $0.lexicographicallyPrecedes($1) }
                }
                note(
                    "\(evidence.name) fields", records(engine.facts, list.recordCount),
                    records(naive.facts, other.recordCount))
            }
        }
    }

    private mutating func compareFact(
        _ key: FactKey, _ type: ScalarType, _ name: String, _ engine: Nomination, _ naive: Nomination
    ) {
        note(name, Self.text(of: key, type, engine.facts), Self.text(of: key, type, naive.facts))
    }

    private static func text(of key: FactKey, _ type: ScalarType, _ facts: FactStore) -> String {
        let isText = if case .text = type { true } else { false }
        func text(_ number: ExactDecimal?) -> String {
            guard let number else { return "unwritten" }
            guard isText else { return "\(number)" }
            // Each reader has a table of texts of its own.
            return number.wholeNumber.flatMap { facts.texts.indices.contains($0) ? facts.texts[$0] : nil } ?? "?"
        }
        switch facts.value(of: key) {
        case .missing: return "missing"
        case .unwritten: return "unwritten"
        case .known(let number): return text(number)
        case .disputed(let numbers): return "disputed " + numbers.map { text($0) }.sorted().joined(separator: " ")
        }
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
