import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Works out the answer for one nomination from what its one evaluation gave. Undecided awards are evaluated again by the
/// searches over their completions, each within its own budget.
struct AnswerBuilder {
    let engine: Engine
    let nomination: Nomination
    let outcomes: RuleOutcomes
    let depth: AnswerDepth

    private var ruleset: CheckedRuleset { engine.plan.ruleset }

    func answer(trace: Trace, evaluator: inout Evaluator) -> Answer {
        var answers: [AwardAnswer] = []
        let transitions = applyingTransitions(trace: trace)
        for award in engine.plan.answeredAwards {
            let plain = plainAnswer(for: award, trace: trace, evaluator: &evaluator)
            let isSought = depth == .full && (transitions.isEmpty || plain.verdict == .error)
            answers.append(under(transitions, settled(plain, seeksSettlingSets: isSought, &evaluator)))
        }
        if depth == .full {
            EarliestDateSearch(engine: engine, nomination: nomination).addDates(to: &answers, using: &evaluator)
        }
        let order = AwardOrder(answers: answers, awards: ruleset.awards)
        let joint = JointProposals.sets(
            earned: order.earned, answers: answers, awards: ruleset.awards, trace: trace)
        return Answer(
            nomination: nomination, awards: answers, earned: order.earned, possible: order.possible,
            justAbove: order.justAbove, jointProposals: joint, trace: trace)
    }

    /// The answer by the plain value, with all that does not need completions.
    private func plainAnswer(for award: Int, trace: Trace, evaluator: inout Evaluator) -> AwardAnswer {
        let standards = standardOutcomes(for: award, trace: trace)
        let exclusion = ruleset.exclusions.firstIndex { exclusion in
            exclusion.awards.contains(award) && exclusion.force.contains(nomination.dates.decision)
                && exclusion.coverage.covers(nomination.groups)
        }
        let outcome = outcomes.awards.indices.contains(award) ? outcomes.awards[award] : RuleOutcome(status: .empty)
        guard exclusion == nil, !outcome.isLeftOut else {
            return AwardAnswer(
                award: award, verdict: .notApplicable, truth: .false, exclusion: exclusion, standards: standards)
        }
        return AwardAnswer(
            award: award, verdict: Verdict(outcome.truth), truth: outcome.truth, standards: standards,
            suspensions: suspensions(of: award, truth: outcome.truth, trace: trace),
            procedures: procedures(of: award, trace: trace),
            authorities: offices(ruleset.awards[award].authorities, on: nomination.dates.decision),
            proposers: offices(ruleset.awards[award].proposers, on: nomination.dates.proposal),
            bonus: bonus(of: award, &evaluator), lackingPapers: lackingPapers(of: award))
    }

    /// Adds what the completions of an undecided award say.
    private func settled(
        _ plain: AwardAnswer, seeksSettlingSets: Bool, _ evaluator: inout Evaluator
    ) -> AwardAnswer {
        guard plain.verdict != .notApplicable, plain.truth.isUnknown else { return plain }
        var answer = plain
        let trial = AwardTrial(award: plain.award, evaluator: evaluator, nomination: nomination)
        switch CertainAnyway.result(for: trial) {
        case .decided(let value):
            answer.truth = Truth(value)
            answer.verdict = Verdict(answer.truth)
            answer.isCertainAnyway = true
            return answer
        case .notTried:
            answer.completionsNotTried = true
        case .undecided:
            break
        }
        guard seeksSettlingSets else { return answer }
        let (towardsTrue, towardsFalse) = SettlingSetSearch.bothDirections(of: trial)
        answer.towardsEarned = SettlingSets(
            sets: towardsTrue.0.map { trial.settlingSet($0) },
            isComplete: towardsTrue.isComplete && trial.triesEveryRegion)
        answer.towardsNotEarned = SettlingSets(
            sets: towardsFalse.0.map { trial.settlingSet($0) },
            isComplete: towardsFalse.isComplete && trial.triesEveryRegion)
        return answer
    }

    private func standardOutcomes(for award: Int, trace: Trace) -> [StandardOutcome] {
        var results: [StandardOutcome] = []
        for standard in engine.plan.awards[award].standards {
            let outcome = outcomes.standards[standard]
            let status: StandardStatus
            switch outcome.status {
            case .judged:
                let isPleaded = !outcomes.isLimb[standard] || outcomes.isPleaded[standard]
                status = isPleaded ? .judged(outcome.truth) : .notPleaded
            case .notCovered: status = .notCovered
            case .notInForce: status = .notInForce
            case .notPleaded: status = .notPleaded
            case .notHeard, .empty: status = .empty
            }
            let node = trace.standardNodes.indices.contains(standard) ? trace.standardNodes[standard] : -1
            results.append(StandardOutcome(standard: standard, status: status, node: node))
        }
        return results
    }

    private func procedures(of award: Int, trace: Trace) -> [ProcedureFinding] {
        var results: [ProcedureFinding] = []
        for procedure in ruleset.procedures.indices where ruleset.procedures[procedure].awards.contains(award) {
            let outcome = outcomes.procedures[procedure]
            guard !outcome.isLeftOut, !outcome.truth.isTrue else { continue }
            results.append(
                ProcedureFinding(
                    procedure: procedure, truth: outcome.truth, node: trace.procedureNodes[procedure]))
        }
        return results
    }

    private func offices(_ offices: [Office], on date: CalendarDate) -> [Int] {
        offices.indices.filter { office in
            offices[office].force.contains(date) && offices[office].coverage?.covers(nomination.groups) ?? true
        }
    }

    private func bonus(of award: Int, _ evaluator: inout Evaluator) -> BonusAnswer? {
        let bonuses = ruleset.awards[award].bonuses
        let index = bonuses.firstIndex { bonus in
            bonus.force.contains(nomination.dates.decision) && bonus.coverage?.covers(nomination.groups) ?? true
        }
        guard let index else { return nil }
        let amount = evaluator.bonus(index, ofAward: award)
        return BonusAnswer(bonus: index, amount: amount.exact, causes: amount.causes)
    }

    /// A paper recorded after the day up to which evidence is known is not in the dossier yet.
    private func lackingPapers(of award: Int) -> [Int] {
        ruleset.awards[award].dossier.filter { type in
            !nomination.papers.contains { paper in
                guard paper.type == type else { return false }
                guard let recorded = paper.recordedOn else { return true }
                return recorded <= nomination.dates.known
            }
        }
    }
}
