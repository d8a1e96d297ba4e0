import XetKhenSemantics
import XetKhenValues

/// Finds the first date of proposal within ten years at which an award would be earned if only time passes.
///
/// The candidates are tried in order. At each the award is first evaluated with the facts as they are. Where that does not
/// give it, and it looks at years, the facts that time will bring are taken as favourable as need be: the years from that
/// of the proposal on, and further records of lists that are counted by year, at most one for each year passed. When the
/// award is firmly not earned today, the facts missing today may be assumed as well: no value of them would give it at
/// once. What is assumed is cut down to what is needed and becomes the date's condition.
struct EarliestDateSearch {
    /// Evaluations for all awards of a nomination, for one award, and for the assumptions at one candidate.
    static let evaluationsForNomination = 600
    static let evaluationsForAward = 250
    static let evaluationsForAssumptions = 64

    let engine: Engine
    let nomination: Nomination

    /// Fills in `earliest` of the answers; an award for which the budget is spent keeps `notSought`.
    func addDates(to answers: inout [AwardAnswer]) {
        var left = Self.evaluationsForNomination
        var extended: Nomination?
        for position in answers.indices where isSought(answers[position]) {
            if extended == nil { extended = withLaterYears() }
            guard let base = extended else { return }
            var run = EarliestDateRun(
                engine: engine, base: base, award: answers[position].award,
                isFirm: answers[position].truth.isFalse, budget: Swift.min(left, Self.evaluationsForAward))
            answers[position].earliest = run.find()
            left -= run.spent
        }
    }

    private func isSought(_ answer: AwardAnswer) -> Bool {
        guard answer.verdict != .notApplicable, answer.verdict != .earned, answer.verdict != .error,
            let end = nomination.dates.proposal.adding(years: CandidateDates.years)
        else { return false }
        let time = engine.timeDependence.awards[answer.award]
        let offset = Swift.min(nomination.dates.receipt, nomination.dates.consideration, nomination.dates.decision)
        return time.readsClock
            || time.bounds.contains { $0 > Swift.min(offset, nomination.dates.proposal) && $0 <= end }
    }

    private func withLaterYears() -> Nomination {
        var result = nomination
        result.facts = nomination.facts.extendingSeries(
            through: nomination.dates.proposal.year + CandidateDates.years
        ) { evidence in
            guard engine.plan.ruleset.evidence.indices.contains(evidence),
                case .yearSeries = engine.plan.ruleset.evidence[evidence].shape
            else { return false }
            return true
        }
        return result
    }
}

extension CompletionSearch {
    /// Chooses values of the members that give true: the last option of each, which is the best of a scale, and where
    /// that does harm any that do. Gives up at once where other facts are what is lacking.
    fileprivate mutating func assumeMostFavourable(_ members: UInt32) -> Bool {
        for choice in facts where choice < 32 && members & (1 << UInt32(choice)) != 0 {
            choose(choice, subject.optionCount(choice) - 1)
        }
        switch outcome(wanting: true) {
        case .reached:
            return true
        case .open, .stuck, nil:
            return false
        case .refuted:
            openAll()
            return someValues(of: members, give: true) == true
        }
    }
}

/// The search for one award.
struct EarliestDateRun {
    let engine: Engine
    let base: Nomination
    let award: Int
    /// The award is not earned whatever the missing facts are.
    let isFirm: Bool
    private(set) var spent = 0
    private let budget: Int
    private let time: AwardTime
    private var evaluator: Evaluator

    init(engine: Engine, base: Nomination, award: Int, isFirm: Bool, budget: Int) {
        self.engine = engine
        self.base = base
        self.award = award
        self.isFirm = isFirm
        self.budget = budget
        time = engine.timeDependence.awards[award]
        evaluator = Evaluator(plan: engine.plan)
    }

    mutating func find() -> EarliestDate {
        let candidates = CandidateDates(time: time, nomination: base, ruleset: engine.plan.ruleset).dates
        var previous = base.dates.proposal
        for candidate in candidates {
            guard spent < budget else { return .notSought }
            guard let moved = nomination(proposedOn: candidate) else { return .notWithinTenYears }
            if truth(of: moved).isTrue { return .date(firstDay(after: previous, upTo: candidate)) }
            if time.readsRuns, let conditions = assumptions(for: moved) { return .dateIf(candidate, conditions) }
            previous = candidate
        }
        return .notWithinTenYears
    }

    /// The nomination with all four dates moved; nil beyond the calendar.
    private func nomination(proposedOn date: CalendarDate) -> Nomination? {
        let days = Int(date.dayNumber - base.dates.proposal.dayNumber)
        guard let receipt = base.dates.receipt.adding(days: days),
            let consideration = base.dates.consideration.adding(days: days),
            let decision = base.dates.decision.adding(days: days)
        else { return nil }
        var moved = base
        moved.dates = NominationDates(
            proposal: date, receipt: receipt, consideration: consideration, decision: decision,
            defaulted: base.dates.defaulted)
        return moved
    }

    private mutating func truth(of moved: Nomination) -> Truth {
        spent += 1
        evaluator.load(moved)
        let outcome = evaluator.awardTruth(award)
        return outcome.isLeftOut ? .false : outcome.truth
    }

    /// The first day after `previous` at which the award is earned, when it is at `last` and not at `previous`: exact
    /// where the value changes once between them, which holds for neighbouring candidates.
    private mutating func firstDay(after previous: CalendarDate, upTo last: CalendarDate) -> CalendarDate {
        var notYet = previous.dayNumber
        var earned = last.dayNumber
        while earned - notYet > 1 {
            let middle = notYet + (earned - notYet) / 2
            guard let date = CalendarDate(dayNumber: Int(middle)), let moved = nomination(proposedOn: date) else {
                break
            }
            if truth(of: moved).isTrue { earned = middle } else { notYet = middle }
        }
        return CalendarDate(dayNumber: Int(earned)) ?? last
    }

    /// The facts with which the award would be earned at the dates of `moved`, or nil.
    private mutating func assumptions(for moved: Nomination) -> [SettlingFact]? {
        let passed = moved.dates.proposal.year - base.dates.proposal.year
        var open = moved
        if passed > 0 {
            for list in time.yearlyLists where open.facts.lists.indices.contains(list) {
                open.facts.lists[list].isComplete = false
            }
        }
        evaluator.load(open)
        spent += 1
        let outcome = evaluator.awardTruth(award)
        guard !outcome.isLeftOut, outcome.truth.isUnknown else { return nil }
        // Finding what is unknown costs about as much as a few evaluations.
        spent += 4
        var trial = AwardTrial(award: award, evaluator: evaluator, nomination: open)
        var members: UInt32 = 0
        for choice in 0..<Swift.min(trial.factCount, 31) {
            guard case .fact(let key) = trial.choices[choice].subject, mayBeAssumed(key) else { continue }
            if key.kind == .rest, !isFirm || wasComplete(Int(key.evidence)) {
                guard passed > 0 else { continue }
                trial.limitOptions(choice, to: passed + 1)
            }
            members |= 1 << UInt32(choice)
        }
        guard members != 0 else { return nil }
        var search = CompletionSearch(subject: trial, budget: EarliestDateSearch.evaluationsForAssumptions)
        defer { spent += EarliestDateSearch.evaluationsForAssumptions - search.evaluationsLeft }
        guard search.assumeMostFavourable(members) else { return nil }
        // Later facts are spared first: what is already past is the firmer ground.
        search.grant(EarliestDateSearch.evaluationsForAssumptions)
        var kept: [Int] = []
        for choice in search.facts.reversed() where search.chosen[choice] >= 0 {
            let option = search.chosen[choice]
            search.choose(choice, nil)
            if search.outcome(wanting: true) != .reached {
                search.choose(choice, option)
                kept.append(choice)
            }
        }
        return conditions(kept.reversed(), &search)
    }

    /// What is asked of each assumed fact with the others as found.
    private mutating func conditions(
        _ facts: [Int], _ search: inout CompletionSearch<AwardTrial>
    ) -> [SettlingFact] {
        let witness = facts.map { search.chosen[$0] }
        var satisfying: [[Int]] = []
        for (position, fact) in facts.enumerated() {
            var options: [Int] = []
            for option in 0..<search.subject.optionCount(fact) {
                search.choose(fact, option)
                if option == witness[position] || search.outcome(wanting: true) == .reached { options.append(option) }
            }
            search.choose(fact, witness[position])
            satisfying.append(options)
        }
        return search.subject.settlingSet(
            FoundSettlingSet(facts: facts, witness: witness, satisfying: satisfying)
        ).facts
    }

    private func wasComplete(_ list: Int) -> Bool {
        base.facts.lists.indices.contains(list) && base.facts.lists[list].isComplete
    }

    /// Years from that of the present proposal on and records counted by year come with time; what is missing today may
    /// be assumed when the award is firmly not earned. A dispute is never assumed away.
    private func mayBeAssumed(_ key: FactKey) -> Bool {
        if let cell = base.facts.cell(at: key), cell.state == .disputed { return false }
        switch key.kind {
        case .year: return isFirm || Int(key.index) >= base.dates.proposal.year
        case .rest: return isFirm || time.yearlyLists.contains(Int(key.evidence))
        case .scalar, .field: return isFirm
        }
    }
}
