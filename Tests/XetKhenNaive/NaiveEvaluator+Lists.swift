import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

extension NaiveEvaluator {
    /// The date or year by which a record falls into a year, a run, or is the latest.
    private mutating func moment(of record: RecordReference, _ type: Int) -> NumberRange {
        guard let expression = ruleset.records[type].countedBy else { return .error }
        return spread { $0.value(expression, .record(record)) }
    }

    private mutating func year(of record: RecordReference, _ type: Int) -> NumberRange {
        guard let expression = ruleset.records[type].countedBy else { return .error }
        let isDate = expression.type == .date
        let year = isDate ? CheckedExpression(.yearOf(expression), type: .year, range: expression.range) : expression
        return value(year, .record(record))
    }

    /// Whether a record is one of the selection: its filter, the year at hand, the run. Of one that certainly is not,
    /// nothing is asked.
    mutating func passes(_ selection: CheckedSelection, _ record: RecordReference, _ at: Surroundings) -> Truth {
        let mark = unknownFactsRead.count
        let truth = meets(selection, record, at)
        if truth.isFalse { unknownFactsRead.removeSubrange(mark...) }
        return truth
    }

    private mutating func meets(_ selection: CheckedSelection, _ record: RecordReference, _ at: Surroundings) -> Truth {
        var inner = at
        inner.variables[selection.variable] = record
        var truth = selection.filter.flatMap { condition($0, inner, .all) } ?? .true
        if selection.inYear, let hand = at.year {
            let isInYear = leaf {
                Self.compare(.equal, $0.year(of: record, selection.record), NumberRange(ExactDecimal(hand)))
            }
            truth = truth.and(isInYear)
        }
        if let slot = selection.inRun, let run = run(in: slot, at) {
            truth = truth.and(run.contains(year(of: record, selection.record)))
        }
        return truth
    }

    mutating func exists(_ selection: CheckedSelection, _ body: [CheckedCondition], _ at: Surroundings) -> Truth? {
        var candidates = records(of: selection.list)
        if isOpen(selection.list) { candidates.append(.rest(list: selection.list)) }
        if selection.latestOnly { return latest(selection, body, candidates, at) }
        var truths: [Truth] = []
        for record in candidates {
            let mark = unknownFactsRead.count
            let filter = passes(selection, record, at)
            guard let body = holds(body, of: record, selection, at) else { continue }
            let truth = candidate(record, filter.and(body))
            if truth.isSettled { unknownFactsRead.removeSubrange(mark...) }
            truths.append(truth)
        }
        if truths.isEmpty, !candidates.isEmpty { return nil }
        let truth = Truth.any(truths)
        // A title of the year of the proposal that is not there is not yet known, even of a list that is complete.
        let isNotYetKnown = selection.inYear && at.year ?? 0 >= dates.proposal.year
        return truth.isFalse && isNotYetKnown ? .unknown(.missing) : truth
    }

    /// What a record that would hold or not gives, when it need not be there.
    private func candidate(_ record: RecordReference, _ truth: Truth) -> Truth {
        truth.and(presence(of: record))
    }

    /// Whether a record is there at all.
    private func presence(of record: RecordReference) -> Truth {
        switch record {
        case .record: .true
        case .rest: .unknown(.missing)
        }
    }

    private mutating func holds(
        _ body: [CheckedCondition], of record: RecordReference, _ selection: CheckedSelection, _ at: Surroundings
    ) -> Truth? {
        guard !body.isEmpty else { return .true }
        var inner = at
        inner.variables[selection.variable] = record
        if let truth = all(body, inner) { return truth }
        // What else is asked of the record stays where its body is left out.
        let isFiltered = selection.filter.flatMap { condition($0, inner, .all) } != nil
        return isFiltered || selection.inYear || selection.inRun != nil ? .true : nil
    }

    /// Every record that could be the latest gives a reading; where none need pass, that there is none is one more.
    private mutating func latest(
        _ selection: CheckedSelection, _ body: [CheckedCondition], _ candidates: [RecordReference], _ at: Surroundings
    ) -> Truth? {
        var passing: [(record: RecordReference, filter: Truth, moment: NumberRange)] = []
        for record in candidates {
            let filter = candidate(record, passes(selection, record, at))
            if !filter.isFalse { passing.append((record, filter, moment(of: record, selection.record))) }
        }
        let certain = passing.filter { $0.filter.isTrue }
        // No record is the latest that is certainly before one that certainly passes.
        let bound = certain.compactMap { $0.moment.lower }.max()
        let possible = passing.filter { candidate in
            guard let bound, let last = candidate.moment.upper else { return true }
            return last >= bound
        }
        var readings = possible.compactMap { holds(body, of: $0.record, selection, at) }
        if readings.isEmpty, !possible.isEmpty { return nil }
        if certain.isEmpty { readings.append(.false) }
        guard let first = readings.first else { return .false }
        if readings.count == 1 { return first }
        if first.isSettled, readings.allSatisfy({ $0 == first }) { return first }

        var causes = readings.reduce(Causes()) { $0.union($1.causes) }
        for candidate in possible {
            causes.formUnion(candidate.filter.causes)
            if possible.count > 1 { causes.formUnion(candidate.moment.causes) }
        }
        let certainDays = possible.filter { $0.filter.isTrue && $0.moment.isExact }.map { $0.moment.lower }
        if Set(certainDays).count < certainDays.count { causes.formUnion(.missing) }
        return .unknown(causes.isEmpty ? .missing : causes)
    }

    mutating func count(_ selection: CheckedSelection, _ at: Surroundings) -> NumberRange {
        var (lower, upper) = (0, 0)
        var causes: Causes = []
        for record in records(of: selection.list) {
            let truth = passes(selection, record, at)
            if truth.isTrue { lower += 1 }
            if !truth.isFalse { upper += 1 }
            causes.formUnion(truth.causes)
        }
        if mayHoldMore(selection, at) {
            return NumberRange(lower: ExactDecimal(lower), upper: nil, causes: causes.union(.missing)) ?? .error
        }
        return NumberRange(lower: ExactDecimal(lower), upper: ExactDecimal(upper), causes: causes) ?? .error
    }

    mutating func sum(
        _ selection: CheckedSelection, _ summand: CheckedExpression, _ at: Surroundings
    ) -> NumberRange {
        var total = NumberRange(.zero)
        var causes: Causes = []
        for record in records(of: selection.list) {
            let truth = passes(selection, record, at)
            if truth.isFalse { continue }
            var inner = at
            inner.variables[selection.variable] = record
            var range = value(summand, inner)
            if truth.isUnknown { range = NumberRange.hull(range, NumberRange(.zero), causes: truth.causes) }
            causes.formUnion(range.causes)
            total = total.adding(range)
        }
        return mayHoldMore(selection, at) ? .unbounded(causes.union(.missing)) : total
    }

    /// Whether further records could count: of an open list, unless it is a run without years that is counted in.
    private mutating func mayHoldMore(_ selection: CheckedSelection, _ at: Surroundings) -> Bool {
        if let slot = selection.inRun, let run = at.runs[slot], run.possible == nil { return false }
        return isOpen(selection.list)
    }
}
