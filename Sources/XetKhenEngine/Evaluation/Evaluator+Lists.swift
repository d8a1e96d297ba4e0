import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How a record passes a selection: for certain, possibly, and why the two differ.
struct Passing {
    var certain: Bool
    var possible: Bool
    var causes: Causes

    init(_ truth: Truth) {
        certain = truth.isTrue
        possible = !truth.isFalse
        causes = truth.causes
    }
}

extension Evaluator {
    // MARK: - Counts and sums

    /// How many records pass: certainly at the lower end, possibly at the upper.
    mutating func count(_ index: Int, _ node: PlanNode) -> NumberRange {
        let selection = plan.selections[Int(node.a)]
        if isRunEmpty(selection) { return NumberRange(.zero) }
        let context = enterExpression()
        defer { leaveExpression(context) }
        let filter = node.b == 1 ? index + 1 : -1
        if selection.latestOnly { return countLatest(selection, filter) }
        let list = facts.lists[Int(selection.list)]
        var certain = 0
        var possible = 0
        var causes: Causes = []
        let mark = unknownReads.count
        noteRun(of: selection)
        if list.assumedRecords > 0 {
            bind(selection, Binding.favourable)
            let passing = passing(selection, filter)
            if passing.certain { certain += Int(list.assumedRecords) }
            if passing.possible { possible += Int(list.assumedRecords) }
            if passing.possible, !passing.certain { causes.formUnion(passing.causes) }
        }
        for record in 0..<list.recordCount {
            bind(selection, record)
            let recordMark = unknownReads.count
            let passing = passing(selection, filter)
            if passing.certain { certain += 1 }
            if passing.possible { possible += 1 } else { unknownReads.truncate(to: recordMark) }
            if passing.possible, !passing.certain { causes.formUnion(passing.causes) }
        }
        let isOpen = noteRest(selection, list)
        let lower = ExactDecimal(certain)
        if !isOpen, certain == possible {
            unknownReads.truncate(to: mark)
            return NumberRange(lower)
        }
        if isOpen { causes.insert(.missing) }
        return NumberRange(lower: lower, upper: isOpen ? nil : ExactDecimal(possible), causes: causes) ?? .error
    }

    /// The sum of a value over the records that pass; one that may pass contributes between 0 and its value.
    mutating func sum(_ index: Int, _ node: PlanNode) -> NumberRange {
        let selection = plan.selections[Int(node.a)]
        if isRunEmpty(selection) { return NumberRange(.zero) }
        let context = enterExpression()
        defer { leaveExpression(context) }
        let filter = node.b == 1 ? index + 1 : -1
        let term = node.b == 1 ? Int(plan.nodes[index + 1].end) : index + 1
        if selection.latestOnly { return sumLatest(selection, filter, term) }
        let list = facts.lists[Int(selection.list)]
        var total = NumberRange(.zero)
        noteRun(of: selection)
        for record in 0..<list.recordCount {
            bind(selection, record)
            let mark = unknownReads.count
            let passing = passing(selection, filter)
            guard passing.possible else {
                unknownReads.truncate(to: mark)
                continue
            }
            let amount = value(term)
            if passing.certain {
                total = total.adding(amount)
            } else {
                total = total.adding(.hull(amount, NumberRange(.zero), causes: passing.causes))
            }
        }
        // What further records add is not known, whether they are assumed or only possible.
        let isOpen = noteRest(selection, list)
        return isOpen || list.assumedRecords > 0 ? .unbounded(total.causes.union(.missing)) : total
    }

    /// No year, no record: whatever the list may still hold.
    private mutating func isRunEmpty(_ selection: SelectionPlan) -> Bool {
        guard selection.inRun >= 0 else { return false }
        let run = runs[runBase + Int(selection.inRun)]
        return run.possibleLength == 0
    }

    /// Whether the list may hold further records for this selection.
    private mutating func noteRest(_ selection: SelectionPlan, _ list: ListState) -> Bool {
        if !list.isComplete {
            note(.rest, selection.list, 0, 0, isUnknown: true)
            return true
        }
        return selection.inYear && year >= proposalYear
    }

    @inline(__always)
    mutating func bind(_ selection: SelectionPlan, _ record: Int32) {
        variables[variableBase + Int(selection.variable)] = Binding(list: selection.list, record: record)
    }

    /// Whether the record at hand passes the filter and is counted in the year or run that is asked for; a favourable one
    /// is wherever there is a year. Within a leaf.
    private mutating func passing(_ selection: SelectionPlan, _ filter: Int) -> Passing {
        var truth = Truth.true
        if filter >= 0 {
            let judgement = condition(filter)
            if !judgement.isLeftOut { truth = judgement.truth }
        }
        let isFavourable = variables[variableBase + Int(selection.variable)].record == Binding.favourable
        if selection.inYear, !isFavourable {
            truth = truth.and(countedYear(selection).compare(.equal, NumberRange(ExactDecimal(Int(year)))))
        }
        guard selection.inRun >= 0 else { return Passing(truth) }
        if isFavourable { return Passing(truth.and(hasYear(selection))) }
        return inRun(selection, truth, YearBounds(countedYear(selection)))
    }

    private mutating func noteRun(of selection: SelectionPlan) {
        if recordsReads, selection.inRun >= 0 { noteRun(runs[runBase + Int(selection.inRun)]) }
    }

    /// Whether the run in which records are counted has a year at all.
    func hasYear(_ selection: SelectionPlan) -> Truth {
        let run = runs[runBase + Int(selection.inRun)]
        if run.certainLength > 0 { return .true }
        return run.possibleLength > 0 ? .unknown(run.causes) : .false
    }

    private mutating func inRun(_ selection: SelectionPlan, _ truth: Truth, _ years: YearBounds) -> Passing {
        let run = runs[runBase + Int(selection.inRun)]
        var passing = Passing(truth)
        let mayBeIn = run.mayHave(years)
        let isIn = run.certainlyHas(years)
        passing.certain = passing.certain && isIn
        passing.possible = passing.possible && mayBeIn
        passing.causes.formUnion(years.causes)
        if !isIn { passing.causes.formUnion(run.causes) }
        return passing
    }

    // MARK: - The date of a record

    /// The date or year by which the record at hand is counted.
    mutating func countedBy(_ selection: SelectionPlan) -> NumberRange {
        let root = plan.countedBy[Int(selection.record)]
        guard root.node >= 0 else { return .error }
        let binding = variables[variableBase + Int(selection.variable)]
        let frame = enterFrame(root.frame.variables, root.frame.runs)
        variables[variableBase] = binding
        let result = value(Int(root.node))
        leaveFrame(frame)
        return result
    }

    mutating func countedYear(_ selection: SelectionPlan) -> NumberRange {
        let range = countedBy(selection)
        return plan.countedBy[Int(selection.record)].isDate ? Self.yearOf(range) : range
    }

    // MARK: - Existence

    mutating func exists(_ index: Int, _ node: PlanNode) -> Judgement {
        let selection = plan.selections[Int(node.a)]
        let filter = selection.hasFilter ? index + 1 : -1
        let body = selection.hasFilter ? Int(plan.nodes[index + 1].end) : index + 1
        let step = beginStep(.exists)
        let readMark = reads.count
        let outerPolarity = polarity
        polarity = true
        let result =
            selection.latestOnly
            ? existsLatest(selection, filter, body, Int(node.end), step: step)
            : existsAny(selection, filter, body, Int(node.end))
        polarity = outerPolarity
        if step >= 0 { writeFacts(step, from: readMark) }
        endStep(step, result)
        return result
    }

    private mutating func existsAny(_ selection: SelectionPlan, _ filter: Int, _ body: Int, _ end: Int) -> Judgement {
        let list = facts.lists[Int(selection.list)]
        var truth = Truth.false
        var judged = false
        var leftOut = false
        for record in 0..<list.recordCount {
            let value = candidate(selection, record, filter, body, end)
            if value.isLeftOut {
                leftOut = true
            } else {
                judged = true
                truth = truth.or(value.truth)
                if stopsEarly, truth.isTrue { return Judgement(truth: truth) }
            }
        }
        if !list.isComplete {
            note(.rest, selection.list, 0, 0, isUnknown: false)
            let value = candidate(selection, Binding.rest, filter, body, end)
            if value.isLeftOut {
                leftOut = true
            } else {
                judged = true
                truth = truth.or(value.truth)
                if value.truth.isUnknown { note(.rest, selection.list, 0, 0, isUnknown: true) }
            }
        }
        if list.assumedRecords > 0, !truth.isTrue, mayUseFavourable(selection, list) {
            let value = candidate(selection, Binding.favourable, filter, body, end)
            if !value.isLeftOut {
                judged = true
                if selection.inYear, value.truth.isTrue { favouredLists.append(Int32(selection.list)) }
                truth = truth.or(value.truth)
            }
        }
        if leftOut, !judged { return .empty }
        // A title of the year of the proposal may still be awarded.
        if selection.inYear, truth.isFalse, year >= proposalYear { truth = .unknown(.missing) }
        return Judgement(truth: truth)
    }

    /// Whether a condition may be left aside when its value does not matter: below some a favourable record is used up.
    private mutating func isWithoutEffect(_ condition: Int) -> Bool {
        guard hasAssumedRecords else { return true }
        for index in condition..<Int(plan.nodes[condition].end) {
            switch plan.nodes[index].operation {
            case .exists, .withRun, .yearsInRun, .anchor, .table, .count, .sum:
                return false
            case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison, .ratio, .membership,
                .recorded, .within, .truth, .readings, .constant, .evidence, .evidenceInYear, .field, .parameter,
                .builtInDate, .add, .subtract, .multiply, .divide, .negate, .runPart, .yearOf, .yearAfter, .periodPart,
                .age, .dateShift, .rounded, .extreme:
                continue
            }
        }
        return true
    }

    private mutating func mayUseFavourable(_ selection: SelectionPlan, _ list: ListState) -> Bool {
        guard selection.inYear else { return true }
        return mayUseFavourableInYear && favourablesUsed[Int(selection.list)] < list.assumedRecords
    }

    /// *All* of the filter, the year or run asked for, and the body for one record.
    private mutating func candidate(
        _ selection: SelectionPlan, _ record: Int32, _ filter: Int, _ body: Int, _ end: Int
    ) -> Judgement {
        let step = beginStep(record == Binding.rest ? .restCandidate : .candidate, record)
        let readMark = reads.count
        let unknownMark = unknownReads.count
        bind(selection, record)
        var truth = Truth.true
        // Without a body it is asked that there is one; a filter that is left out asks for nothing more.
        var judged = body == end
        if selection.inYear, record != Binding.favourable {
            truth = leaf(.countedInYear(selection))
            judged = true
        }
        if selection.inRun >= 0 {
            noteRun(of: selection)
            let membership: Truth
            if record == Binding.favourable {
                membership = hasYear(selection)
            } else {
                let passing = inRun(selection, .true, YearBounds(settledValue(.countedYear(selection))))
                membership = passing.certain ? .true : passing.possible ? .unknown(passing.causes) : .false
            }
            writeMembership(membership, step)
            truth = truth.and(membership)
            judged = true
        }
        if step >= 0 { writeFacts(step, from: readMark) }
        // A record of another year fails whatever it is.
        if filter >= 0, !(stopsEarly && truth.isFalse && isWithoutEffect(filter)) {
            let value = condition(filter)
            if !value.isLeftOut {
                judged = true
                truth = truth.and(value.truth)
            }
        }
        if body < end, !(stopsEarly && truth.isFalse) {
            let value = all(from: body, to: end)
            if !value.isLeftOut {
                judged = true
                truth = truth.and(value.truth)
            }
        }
        // Whether there is such a record at all is not known.
        if record == Binding.rest { truth = truth.and(.unknown(.missing)) }
        if isCollecting, truth.isSettled { unknownReads.truncate(to: unknownMark) }
        let result = judged ? Judgement(truth: truth) : .empty
        endStep(step, result)
        return result
    }
}
