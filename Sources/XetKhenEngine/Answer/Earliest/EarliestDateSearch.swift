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
    /// The evaluator holds other facts and dates afterwards.
    func addDates(to answers: inout [AwardAnswer], using evaluator: inout Evaluator) {
        var left = Self.evaluationsForNomination
        var extended: Nomination?
        for position in answers.indices where isSought(answers[position]) {
            let base = extended ?? withLaterYears()
            if extended == nil { evaluator.load(base) }
            extended = base
            var run = EarliestDateRun(
                engine: engine, base: base, award: answers[position].award,
                isFirm: answers[position].truth.isFalse, budget: Swift.min(left, Self.evaluationsForAward))
            answers[position].earliest = run.find(using: &evaluator)
            answers[position].earliestTransitions = run.transitions(at: answers[position].earliest, using: &evaluator)
            left -= run.spent
        }
    }

    private func isSought(_ answer: AwardAnswer) -> Bool {
        guard answer.verdict != .notApplicable, answer.verdict != .earned, answer.verdict != .error,
            !answer.isLeftOpen,
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
    /// With the lists open that time may bring records of; made when first needed.
    private var openEvaluator: Evaluator?

    init(engine: Engine, base: Nomination, award: Int, isFirm: Bool, budget: Int) {
        self.engine = engine
        self.base = base
        self.award = award
        self.isFirm = isFirm
        self.budget = budget
        time = engine.timeDependence.awards[award]
    }

    /// The evaluator has loaded the base, at whatever dates.
    mutating func find(using evaluator: inout Evaluator) -> EarliestDate {
        let candidates = CandidateDates(time: time, nomination: base, ruleset: engine.plan.ruleset).dates
        var previous = base.dates.proposal
        for candidate in candidates {
            guard spent < budget else { return .notSought }
            guard let moved = dates(proposedOn: candidate) else { return .notWithinTenYears }
            let plain = truth(at: moved, &evaluator)
            if plain.isTrue { return .date(firstDay(after: previous, upTo: candidate, &evaluator)) }
            if time.readsRuns, let conditions = assumptions(at: moved, plain: plain, &evaluator) {
                return .dateIf(candidate, conditions)
            }
            previous = candidate
        }
        return .notWithinTenYears
    }

    /// The transitions without `giữ đạt` that apply, or may apply, when the date comes; at the end of the ten years where
    /// there is none.
    func transitions(at earliest: EarliestDate, using evaluator: inout Evaluator) -> [Int] {
        let date: CalendarDate?
        switch earliest {
        case .notSought: date = nil
        case .date(let day), .dateIf(let day, _): date = day
        case .notWithinTenYears: date = base.dates.proposal.adding(years: CandidateDates.years)
        }
        guard !engine.plan.ruleset.transitions.isEmpty, let date, let moved = dates(proposedOn: date) else { return [] }
        evaluator.move(to: moved)
        return evaluator.transitionsThatLeaveOpen()
    }

    /// All four dates moved; nil beyond the calendar.
    private func dates(proposedOn date: CalendarDate) -> NominationDates? {
        let days = Int(date.dayNumber - base.dates.proposal.dayNumber)
        guard let receipt = base.dates.receipt.adding(days: days),
            let consideration = base.dates.consideration.adding(days: days),
            let decision = base.dates.decision.adding(days: days)
        else { return nil }
        return NominationDates(
            proposal: date, receipt: receipt, consideration: consideration, decision: decision,
            defaulted: base.dates.defaulted)
    }

    private mutating func truth(at dates: NominationDates, _ evaluator: inout Evaluator) -> Truth {
        spent += 1
        evaluator.move(to: dates)
        let outcome = evaluator.awardTruth(award)
        return outcome.isLeftOut ? .false : outcome.truth
    }

    /// The first day after `previous` at which the award is earned, when it is at `last` and not at `previous`: exact
    /// where the value changes once between them, which holds for neighbouring candidates.
    private mutating func firstDay(
        after previous: CalendarDate, upTo last: CalendarDate, _ evaluator: inout Evaluator
    ) -> CalendarDate {
        var notYet = previous.dayNumber
        var earned = last.dayNumber
        while earned - notYet > 1 {
            let middle = notYet + (earned - notYet) / 2
            guard let date = CalendarDate(dayNumber: Int(middle)), let moved = dates(proposedOn: date) else { break }
            if truth(at: moved, &evaluator).isTrue { earned = middle } else { notYet = middle }
        }
        return CalendarDate(dayNumber: Int(earned)) ?? last
    }

    /// The facts with which the award would be earned at these dates, or nil. The evaluator has been moved to them and gives
    /// `plain` with the facts as they are.
    private mutating func assumptions(
        at dates: NominationDates, plain: Truth, _ evaluator: inout Evaluator
    ) -> [SettlingFact]? {
        let passed = dates.proposal.year - base.dates.proposal.year
        var moved = base
        moved.dates = dates
        guard passed > 0, !time.yearlyLists.isEmpty else {
            return mayBeAssumed(plain) ? assumptions(for: moved, passed: passed, &evaluator) : nil
        }
        // Taken out and put back, so that it is not copied.
        var open = openEvaluator.take() ?? opened(evaluator)
        open.move(to: dates)
        defer { openEvaluator = open }
        spent += 1
        let outcome = open.awardTruth(award)
        guard !outcome.isLeftOut, mayBeAssumed(outcome.truth) else { return nil }
        return assumptions(for: moved, passed: passed, &open)
    }

    private func opened(_ evaluator: Evaluator) -> Evaluator {
        var open = evaluator
        open.open(lists: time.yearlyLists)
        return open
    }

    /// Only missing facts are assumed: where nothing is missing there is nothing to look for.
    private func mayBeAssumed(_ truth: Truth) -> Bool { truth.isUnknown && truth.causes.contains(.missing) }

    private mutating func assumptions(
        for moved: Nomination, passed: Int, _ evaluator: inout Evaluator
    ) -> [SettlingFact]? {
        // Finding what is unknown costs about as much as a few evaluations.
        spent += 4
        var trial = AwardTrial(award: award, evaluator: evaluator, nomination: moved)
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
        var search = CompletionSearch(subject: consume trial, budget: EarliestDateSearch.evaluationsForAssumptions)
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

    /// What is asked of the assumed facts; whatever they are within it, the award is earned.
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
        spent += EarliestDateSearch.evaluationsForAssumptions - search.evaluationsLeft
        search.grant(EarliestDateSearch.evaluationsForAssumptions)
        satisfying = search.jointOptions(
            of: facts, satisfying: satisfying, witness: witness, wanting: true, completes: false)
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
