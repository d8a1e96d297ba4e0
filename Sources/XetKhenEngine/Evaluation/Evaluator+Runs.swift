import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A run as it stands while the lines that follow it are evaluated. A run is empty when first > last.
struct RunState: Sendable {
    var certainFirst: Int32 = 1
    var certainLast: Int32 = 0
    var possibleFirst: Int32 = 1
    var possibleLast: Int32 = 0
    /// The years in which it may lie: those of the possible run unless `isLowerCertain` is false.
    var reachFirst: Int32 = 1
    var reachLast: Int32 = 0
    /// While unknown facts are collected: the first open year that is asked for, `Int32.min` for all.
    var askedFirst = Int32.min
    /// The year that ends the possible run at its early side by breaking it, `Int32.min` for none.
    var breakingYear = Int32.min
    /// Why the year that ends the possible run may be before its start instead of breaking it.
    var breakingDoubt: Causes = []
    /// Of the years that make the two differ.
    var causes: Causes = []
    /// Whether the real run holds every year of the certain one. Not so for a run that may turn out to lie elsewhere.
    var isLowerCertain = true
    /// Whether its place is known at all; not when the date that it must touch is unknown.
    var isPlaced = true
    /// Stretches of `runReads` and `runUnknownReads`.
    var firstRead = 0
    var readCount = 0
    var firstUnknownRead = 0
    var unknownReadCount = 0

    var certainLength: Int32 { certainFirst > certainLast ? 0 : certainLast - certainFirst + 1 }
    var possibleLength: Int32 { possibleFirst > possibleLast ? 0 : possibleLast - possibleFirst + 1 }

    /// The first and last year of the certain run, nil for an empty one.
    var certainStart: Int32? { certainLength > 0 ? certainFirst : nil }
    var certainEnd: Int32? { certainLength > 0 ? certainLast : nil }

    /// Whether a year between these bounds is one of the run's for certain, or possibly.
    func certainlyHas(_ years: YearBounds) -> Bool {
        isLowerCertain && years.low >= certainFirst && years.high <= certainLast
    }

    func mayHave(_ years: YearBounds) -> Bool { years.high >= reachFirst && years.low <= reachLast }
}

extension Evaluator {
    // MARK: - With a run

    mutating func withRun(_ index: Int, _ node: PlanNode) -> Judgement {
        let step = beginStep(.withRun)
        let readMark = runReads.count
        let unknownMark = runUnknownReads.count
        let body = determineRun(index, node, step)
        let result = body < Int(node.end) ? all(from: body, to: Int(node.end)) : Judgement(truth: .true)
        runReads.truncate(to: readMark)
        runUnknownReads.truncate(to: unknownMark)
        endStep(step, result)
        return result
    }

    /// Finds the run of a node and returns where its body starts.
    private mutating func determineRun(_ index: Int, _ node: PlanNode, _ step: Int) -> Int {
        let plan = self.plan.runs[Int(node.a)]
        let readMark = reads.count
        let unknownMark = unknownReads.count
        let yearMark = trace.years.count
        var operand = Int(self.plan.nodes[index + 1].end)
        let context = enterExpression()
        var start: YearBounds?
        if plan.hasStart {
            start = runStart(operand)
            operand = Int(self.plan.nodes[operand].end)
        }
        var end = YearBounds(NumberRange(ExactDecimal(Int(proposalYear))))
        if plan.hasTouching {
            end = YearBounds(Self.yearOf(settledValue(operand)))
            operand = Int(self.plan.nodes[operand].end)
        }
        let eventMark = resetEvents.count
        for position in plan.resets.indices { findEvents(ofReset: Int(self.plan.runResets[position])) }
        var search = RunSearch(
            condition: index + 1, last: end.low, start: start, firstEvent: eventMark, writesYears: step >= 0)
        if isCollecting {
            search.askedLength = plan.askedLength
            search.askedCounts = plan.askedCounts
            search.reachFloor = reachFloor(of: plan)
        }
        if hasAssumedRecords { for list in favourablesUsed.indices { favourablesUsed[list] = 0 } }
        var run: RunState
        if !end.causes.isEmpty {
            run = unplacedRun(causes: end.causes)
        } else if plan.hasTouching {
            run = touchingRun(&search)
        } else {
            run = longestRun(&search)
        }
        resetEvents.truncate(to: eventMark)
        leaveExpression(context)

        run.firstRead = runReads.count
        run.firstUnknownRead = runUnknownReads.count
        run.unknownReadCount = unknownReads.count - unknownMark
        runUnknownReads.append(contentsOf: unknownReads[unknownMark...])
        unknownReads.truncate(to: unknownMark)
        if step >= 0 {
            writeFacts(step, from: readMark)
            // As the step has them, sorted: whoever reads the run takes them over.
            runReads.append(contentsOf: trace.facts[Int(trace.nodes[step].firstFact)...])
            write(run, step, start, yearMark)
        } else {
            // Within an expression what the run read counts as read by the leaf through `noteRun`.
            runReads.append(contentsOf: reads[readMark...])
            reads.truncate(to: readMark)
        }
        run.readCount = runReads.count - run.firstRead
        runs[runBase + Int(plan.slot)] = run
        return operand
    }

    private mutating func write(_ run: RunState, _ step: Int, _ start: YearBounds?, _ yearMark: Int) {
        var exactStart: Int32?
        if let start, start.causes.isEmpty { exactStart = start.low }
        trace.nodes[step].reference = Int32(trace.runs.count)
        trace.runs.append(
            TracedRun(
                certainFirst: run.certainFirst, certainLast: run.certainLast, possibleFirst: run.possibleFirst,
                possibleLast: run.possibleLast, breakingYear: run.breakingYear == Int32.min ? nil : run.breakingYear,
                start: exactStart, causes: run.causes, firstYear: Int32(yearMark),
                yearCount: Int32(trace.years.count - yearMark)))
    }

    /// The year from which a run may count. Read off a favourable record it is the earliest year.
    private mutating func runStart(_ node: Int) -> YearBounds {
        let outer = readsFavourable
        readsFavourable = false
        let range = settledValue(node)
        let isFavourable = readsFavourable
        readsFavourable = outer
        guard !isFavourable else {
            return YearBounds(NumberRange(ExactDecimal(Int(proposalYear) - FactStore.yearsBack)))
        }
        return YearBounds(range)
    }

    // MARK: - Parts

    mutating func runPart(_ node: PlanNode) -> NumberRange {
        let run = runs[runBase + Int(node.b)]
        noteRun(run)
        switch RunPart(rawValue: UInt8(truncatingIfNeeded: node.a)) ?? .length {
        case .length:
            return Self.range(run.certainLength, run.possibleLength, run.causes)
        case .first:
            guard run.possibleLength > 0 else { return .error }
            guard run.isPlaced else { return .unbounded(run.causes) }
            return Self.range(run.reachFirst, run.isLowerCertain ? run.certainStart : nil, run.causes)
        case .last:
            guard run.possibleLength > 0 else { return .error }
            guard run.isPlaced else { return .unbounded(run.causes) }
            return Self.range(run.isLowerCertain ? run.certainEnd : nil, run.reachLast, run.causes)
        case .breakingYear:
            guard run.isLowerCertain else { return .unbounded(run.causes) }
            guard run.breakingYear != Int32.min else {
                let causes = run.causes.union(run.breakingDoubt)
                return causes.isEmpty ? .error : .unbounded(causes)
            }
            return Self.range(run.breakingYear, run.certainFirst - 1, run.causes)
        }
    }

    private static func range(_ lower: Int32?, _ upper: Int32?, _ causes: Causes) -> NumberRange {
        NumberRange(
            lower: lower.map { ExactDecimal(Int($0)) }, upper: upper.map { ExactDecimal(Int($0)) }, causes: causes)
            ?? .error
    }

    /// `số năm trong c mà …`.
    mutating func yearsInRun(_ index: Int, _ node: PlanNode) -> NumberRange {
        let run = runs[runBase + Int(node.a)]
        noteRun(run)
        guard run.possibleLength > 0 else { return NumberRange(.zero) }
        guard run.isPlaced else { return Self.range(0, run.possibleLength, run.causes) }
        let context = enterExpression()
        let outerYear = year
        if hasAssumedRecords { for list in favourablesUsed.indices { favourablesUsed[list] = 0 } }
        var certain: Int32 = 0
        var possible: Int32 = 0
        var causes: Causes = []
        var memory = YearMemory()
        var next = run.reachLast
        while next >= run.reachFirst {
            year = next
            let mark = unknownReads.count
            let truth = conditionOfYear(index + 1, &memory)
            if isCollecting, next < run.askedFirst { forgetYears(from: mark) }
            let isIn = run.isLowerCertain && next >= run.certainFirst && next <= run.certainLast
            if truth.isTrue, isIn { certain += 1 }
            if !truth.isFalse {
                possible += 1
                if truth.isUnknown { causes.formUnion(truth.causes) }
                if !isIn { causes.formUnion(run.causes) }
            }
            next -= 1
        }
        year = outerYear
        leaveExpression(context)
        return Self.range(certain, min(possible, run.possibleLength), causes)
    }

    /// Whoever reads a run reads what its years were read from.
    mutating func noteRun(_ run: RunState) {
        guard recordsReads else { return }
        if isTracing {
            for index in run.firstRead..<run.firstRead + run.readCount { reads.append(runReads[index]) }
        }
        if isCollecting {
            for index in run.firstUnknownRead..<run.firstUnknownRead + run.unknownReadCount {
                unknownReads.append(runUnknownReads[index])
            }
        }
    }

    /// A year's condition; one that is left out asks for nothing. Favourable records of the year are used only where the
    /// year would not hold without them, one of each list.
    mutating func conditionOfYear(_ node: Int) -> Truth {
        mayUseFavourableInYear = false
        let judgement = condition(node)
        let truth = judgement.isLeftOut ? Truth.true : judgement.truth
        guard hasAssumedRecords, !truth.isTrue, !plan.readsYearOfSeries[node] else { return truth }
        let mark = favouredLists.count
        mayUseFavourableInYear = true
        let favoured = condition(node)
        mayUseFavourableInYear = false
        defer { favouredLists.truncate(to: mark) }
        guard !favoured.isLeftOut, favoured.truth.isTrue, year < proposalYear else { return truth }
        for index in mark..<favouredLists.count where !favouredLists[mark..<index].contains(favouredLists[index]) {
            favourablesUsed[Int(favouredLists[index])] += 1
        }
        return favoured.truth
    }
}
