import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A record that may reset a run.
struct ResetEvent: Sendable {
    /// The index of its reset; events of one reset stand together.
    var reset: Int32
    var isWeak: Bool
    var truth: Truth
    /// The year in which it falls.
    var years: YearBounds
    /// Whether that year counts as possible.
    var partialYearMayCount: Bool
}

/// What the search for one run needs at each year.
struct RunSearch {
    var condition: Int
    /// P.
    var last: Int32
    var start: YearBounds?
    var firstEvent: Int
    var writesYears: Bool
    /// While unknown facts are collected: how many years and how many open ones are within reach, and the year from which
    /// on all are.
    var askedLength = RunReach.unlimited
    var askedCounts = RunReach.unlimited
    var reachFloor = Int32.min
    var memory = YearMemory()
}

/// What one year is to a run, with its truth as a member of it. `isSkipped`: not rated yet.
struct YearOutcome {
    var truth: Truth
    var standing: YearStanding
}

extension Evaluator {
    /// The run that ends at P, or at the year before when P is not rated yet.
    mutating func touchingRun(_ search: inout RunSearch) -> RunState {
        var run = RunState()
        let outerYear = year
        defer { year = outerYear }
        var isCertain = true
        var next = search.last
        let first = search.last - Int32(FactStore.yearsBack)
        run.certainLast = search.last
        run.possibleLast = search.last
        run.certainFirst = search.last + 1
        run.possibleFirst = search.last + 1
        var openYears: Int32 = 0
        while next >= first {
            let mark = unknownReads.count
            let outcome = outcome(ofYear: next, &search)
            if isCollecting, outcome.truth.isUnknown, hasUnknownYear(from: mark) {
                let isWithinReach =
                    run.possibleLast - next < search.askedLength || openYears < search.askedCounts
                    || next >= search.reachFloor
                openYears += 1
                if !isWithinReach {
                    forgetYears(from: mark)
                    run.askedFirst = max(run.askedFirst, next + 1)
                }
            }
            if outcome.standing == .notRatedYet {
                run.certainLast -= 1
                run.possibleLast -= 1
                run.certainFirst -= 1
                run.possibleFirst -= 1
            } else if outcome.truth.isTrue {
                run.possibleFirst = next
                if isCertain { run.certainFirst = next }
            } else if outcome.truth.isUnknown {
                run.possibleFirst = next
                isCertain = false
                run.causes.formUnion(outcome.truth.causes)
            } else {
                if outcome.standing != .beforeStart { note(breakingYear: next, search.start, &run) }
                break
            }
            next -= 1
        }
        run.reachFirst = run.possibleFirst
        run.reachLast = run.possibleLast
        return run
    }

    /// A year that ends the possible run breaks it, unless the run may not have started by then.
    private func note(breakingYear year: Int32, _ start: YearBounds?, _ run: inout RunState) {
        if let start, year < start.high { run.breakingDoubt = start.causes } else { run.breakingYear = year }
    }

    // MARK: - Open years out of reach

    private mutating func hasUnknownYear(from mark: Int) -> Bool {
        for index in mark..<unknownReads.count where unknownReads[index].kind == .year { return true }
        return false
    }

    /// Drops the years of series among what was read since `mark`.
    mutating func forgetYears(from mark: Int) {
        var kept = mark
        for index in mark..<unknownReads.count where unknownReads[index].kind != .year {
            unknownReads[kept] = unknownReads[index]
            kept += 1
        }
        unknownReads.truncate(to: kept)
    }

    /// The first year of which something is known by which a run's years and records are counted: up to it every open year
    /// matters, since it may be what parts that from the run.
    mutating func reachFloor(of run: RunPlan) -> Int32 {
        guard max(run.askedLength, run.askedCounts) < RunReach.unlimited else { return Int32.min }
        var floor = Int32.max
        for index in run.counted.indices {
            let evidence = Int(plan.runEvidence[index])
            if plan.shapes[evidence] == 1 {
                for record in 0..<facts.lists[evidence].recordCount {
                    floor = min(floor, earliestYear(ofRecord: record, evidence))
                }
            } else {
                let series = facts.series[evidence]
                for offset in 0..<series.yearCount
                where facts.cells[Int(series.firstCell) + Int(offset)].state != .missing {
                    floor = min(floor, series.firstYear + offset)
                    break
                }
            }
        }
        return floor
    }

    private mutating func earliestYear(ofRecord record: Int32, _ evidence: Int) -> Int32 {
        guard case .list(let type) = plan.ruleset.evidence[evidence].shape else { return Int32.min }
        let root = plan.countedBy[type]
        guard root.node >= 0 else { return Int32.min }
        let mark = unknownReads.count
        let frame = enterFrame(root.frame.variables, root.frame.runs)
        variables[variableBase] = Binding(list: Int32(evidence), record: record)
        let range = settledValue(Int(root.node))
        leaveFrame(frame)
        unknownReads.truncate(to: mark)
        return YearBounds(root.isDate ? Self.yearOf(range) : range).low
    }

    /// The longest run anywhere up to P, of equal ones the latest; certain and possible run are found apart.
    mutating func longestRun(_ search: inout RunSearch) -> RunState {
        let outerYear = year
        defer { year = outerYear }
        let mark = yearTruths.count
        defer { yearTruths.truncate(to: mark) }
        var last = search.last
        let first = search.last - Int32(FactStore.yearsBack)
        var next = search.last
        var beforeStart = Int32.min
        while next >= first {
            let outcome = outcome(ofYear: next, &search)
            if outcome.standing == .notRatedYet {
                last -= 1
            } else {
                yearTruths.append(outcome.truth)
                if outcome.standing == .beforeStart {
                    beforeStart = next
                    break
                }
            }
            next -= 1
        }
        let years = mark..<yearTruths.count
        let certain = longestStretch(years) { $0.isTrue }
        let possible = longestStretch(years) { !$0.isFalse }
        var run = RunState()
        if !certain.isEmpty {
            run.certainLast = last - Int32(certain.lowerBound - mark)
            run.certainFirst = last - Int32(certain.upperBound - 1 - mark)
        }
        if !possible.isEmpty {
            run.possibleLast = last - Int32(possible.lowerBound - mark)
            run.possibleFirst = last - Int32(possible.upperBound - 1 - mark)
            let before = run.possibleFirst - 1
            if possible.upperBound < yearTruths.count, before != beforeStart {
                note(breakingYear: before, search.start, &run)
            }
        }
        run.isLowerCertain = certain == possible || isInEveryLongest(certain, possible, years)
        let open = run.isLowerCertain ? possible : years
        if certain != possible {
            for index in open where yearTruths[index].isUnknown { run.causes.formUnion(yearTruths[index].causes) }
        }
        run.reachLast = run.isLowerCertain ? run.possibleLast : last
        let lookedAt = Int32(years.count) - (beforeStart == Int32.min ? 0 : 1)
        run.reachFirst = run.isLowerCertain ? run.possibleFirst : last - lookedAt + 1
        return run
    }

    /// Whether no stretch that may hold and leaves the certain one out can be as long as it.
    private func isInEveryLongest(_ certain: Range<Int>, _ possible: Range<Int>, _ years: Range<Int>) -> Bool {
        guard !certain.isEmpty, possible.lowerBound <= certain.lowerBound, certain.upperBound <= possible.upperBound
        else { return false }
        var length = 0
        for index in years {
            let isApart = index < certain.lowerBound - 1 || index > certain.upperBound
            length = isApart && !yearTruths[index].isFalse ? length + 1 : 0
            // A later stretch wins when equal, an earlier one only when longer.
            if length > certain.count || (length == certain.count && index < certain.lowerBound) { return false }
        }
        return true
    }

    private func longestStretch(_ years: Range<Int>, _ holds: (Truth) -> Bool) -> Range<Int> {
        var best = years.lowerBound..<years.lowerBound
        var first = years.lowerBound
        for index in years {
            if holds(yearTruths[index]) {
                if index + 1 - first > best.count { best = first..<index + 1 }
            } else {
                first = index + 1
            }
        }
        return best
    }

    /// A run of which the date to touch is not known: it may lie anywhere or be empty.
    mutating func unplacedRun(causes: Causes) -> RunState {
        var run = RunState()
        run.possibleLast = proposalYear
        run.possibleFirst = proposalYear - Int32(FactStore.yearsBack)
        run.reachFirst = Int32.min
        run.reachLast = Int32.max
        run.causes = causes
        run.isPlaced = false
        run.isLowerCertain = false
        return run
    }

    // MARK: - One year

    private mutating func outcome(ofYear y: Int32, _ search: inout RunSearch) -> YearOutcome {
        let outcome = judge(year: y, &search)
        if search.writesYears { trace.years.append(TracedYear(year: y, standing: outcome.standing)) }
        return outcome
    }

    private mutating func judge(year y: Int32, _ search: inout RunSearch) -> YearOutcome {
        var started = Truth.true
        if let start = search.start {
            if y < start.low { return YearOutcome(truth: .false, standing: .beforeStart) }
            if y < start.high { started = .unknown(start.causes) }
        }
        var undone = Truth.false
        var isPartial = false
        var next = search.firstEvent
        while next < resetEvents.count {
            let reset = resetEvents[next].reset
            let isWeak = resetEvents[next].isWeak
            var byReset = Truth.false
            while next < resetEvents.count, resetEvents[next].reset == reset {
                let event = resetEvents[next]
                next += 1
                guard event.partialYearMayCount else {
                    byReset = byReset.or(event.truth.and(event.years.isAtLeast(y)))
                    continue
                }
                let isLater = event.years.isAtLeast(y + 1)
                byReset = byReset.or(event.truth.and(isLater))
                if isLater.isTrue { continue }
                let reaches = event.truth.and(event.years.isAtLeast(y)).and(.unknown(.reading))
                if reaches.isUnknown { isPartial = true }
                byReset = byReset.or(reaches)
            }
            undone = undone.or(isWeak && !byReset.isFalse ? byReset.doubted : byReset)
        }
        if undone.isTrue { return YearOutcome(truth: .false, standing: .reset) }
        year = y
        let readMark = reads.count
        let unknownMark = unknownReads.count
        let truth = conditionOfYear(search.condition, &search.memory)
        if y == search.last, truth.isUnknown, truth.causes == .missing, !readsAwaited(search.condition) {
            // The rating of this year does not exist yet: nothing was read that could be asked for.
            reads.truncate(to: readMark)
            unknownReads.truncate(to: unknownMark)
            return YearOutcome(truth: .false, standing: .notRatedYet)
        }
        let result = started.and(undone.not).and(truth)
        if result.isTrue { return YearOutcome(truth: result, standing: .holds) }
        if result.isFalse { return YearOutcome(truth: result, standing: .breaks) }
        return YearOutcome(truth: result, standing: isPartial ? .resetPossible : .unknown)
    }

    /// Whether the condition of the year at hand, which is unknown, hangs on a fact whose value is awaited.
    private mutating func readsAwaited(_ condition: Int) -> Bool {
        guard !awaitedFacts.isEmpty else { return false }
        let (wasCollecting, wasRecording) = (isCollecting, recordsReads)
        (isCollecting, recordsReads) = (true, true)
        defer { (isCollecting, recordsReads) = (wasCollecting, wasRecording) }
        let mark = unknownReads.count
        defer { unknownReads.truncate(to: mark) }
        _ = conditionOfYear(condition)
        // An undecided criterion stands among them with a number below 0: which facts it hangs on is not asked here.
        return unknownReads[mark...].contains { fact in
            // Of what a list may still hold nothing falls into the year of the proposal.
            if fact.kind == .rest, year >= proposalYear { return false }
            return fact.evidence < 0 || awaitedFacts.contains(fact)
        }
    }

    // MARK: - Resets

    /// Adds what each record of a reset's list means for a run.
    mutating func findEvents(ofReset index: Int) {
        guard resetInForce[index] else { return }
        let reset = plan.resets[index]
        let selection = plan.selections[Int(reset.selection)]
        let list = facts.lists[Int(selection.list)]
        let frame = enterFrame(reset.variables, reset.runs)
        defer { leaveFrame(frame) }
        for record in 0..<list.recordCount { addEvent(reset, index, selection, record) }
        if !list.isComplete {
            note(.rest, selection.list, 0, 0, isUnknown: true)
            addEvent(reset, index, selection, Binding.rest)
        }
        if list.assumedRecords > 0 { addEvent(reset, index, selection, Binding.favourable) }
    }

    private mutating func addEvent(_ reset: ResetPlan, _ index: Int, _ selection: SelectionPlan, _ record: Int32) {
        bind(selection, record)
        var truth = Truth.true
        if reset.filter >= 0 {
            let judgement = condition(Int(reset.filter))
            if !judgement.isLeftOut { truth = judgement.truth }
        }
        guard !truth.isFalse else { return }
        var years = YearBounds(NumberRange(ExactDecimal(Int(proposalYear))))
        // A favourable record resets up to the year of the proposal.
        if record != Binding.favourable {
            let range = settledValue(Int(reset.at))
            years = YearBounds(reset.atIsDate ? Self.yearOf(range) : range)
        }
        if record == Binding.rest { truth = truth.and(.unknown(.missing)) }
        resetEvents.append(
            ResetEvent(
                reset: Int32(index), isWeak: reset.isWeak, truth: truth, years: years,
                partialYearMayCount: reset.partialYearMayCount && record != Binding.favourable))
    }
}
