import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A record that passes the filter of `gần nhất`, or may.
struct LatestEntry: Sendable {
    /// Its position, or `Binding.rest` or `Binding.favourable`.
    var record: Int32
    var truth: Truth
    /// When it is counted: a day or a year; the ends of `Int` for not known.
    var low: Int
    var high: Int
    var causes: Causes
    /// Whether something is asked of it besides the body.
    var isAsked = false
    /// Whether it is counted in the run that is asked for, if one is.
    var membership: Truth?
}

/// The records of one list that may be the latest to pass a filter, on the stack of `latestEntries` from `first` on.
struct LatestRecords {
    var first: Int
    /// Whether some record passes for certain.
    var isCertain: Bool
    /// Why the record is not settled: filters, dates.
    var causes: Causes
}

/// `gần nhất`: the records that could be the latest are taken as readings that agree or not.
extension Evaluator {
    /// Finds the records that could be the latest.
    private mutating func findLatest(_ selection: SelectionPlan, _ filter: Int) -> LatestRecords {
        let context = enterExpression()
        defer { leaveExpression(context) }
        let first = latestEntries.count
        let list = facts.lists[Int(selection.list)]
        for record in 0..<list.recordCount { addEntry(selection, record, filter) }
        if !list.isComplete {
            note(.rest, selection.list, 0, 0, isUnknown: true)
            addEntry(selection, Binding.rest, filter)
        }
        if list.assumedRecords > 0 { addEntry(selection, Binding.favourable, filter) }
        var threshold = Int.min
        var isCertain = false
        for index in first..<latestEntries.count where latestEntries[index].truth.isTrue {
            isCertain = true
            threshold = max(threshold, latestEntries[index].low)
        }
        var kept = first
        var causes: Causes = []
        for index in first..<latestEntries.count where latestEntries[index].high >= threshold {
            latestEntries[kept] = latestEntries[index]
            causes.formUnion(latestEntries[index].truth.causes)
            kept += 1
        }
        latestEntries.truncate(to: kept)
        // The date of a record that has no rival does not matter.
        if kept > first + 1 {
            var sameDay = 0
            for entry in latestEntries[first...] {
                causes.formUnion(entry.causes)
                if entry.truth.isTrue, entry.low == entry.high { sameDay += 1 }
            }
            // Exact dates that remain are one date: which of the records is the latest is not known.
            if sameDay > 1 { causes.insert(.missing) }
        }
        return LatestRecords(first: first, isCertain: isCertain, causes: causes)
    }

    private mutating func addEntry(_ selection: SelectionPlan, _ record: Int32, _ filter: Int) {
        bind(selection, record)
        var truth = Truth.true
        var isAsked = selection.inYear || selection.inRun >= 0
        if filter >= 0 {
            let judgement = condition(filter)
            if !judgement.isLeftOut {
                isAsked = true
                truth = judgement.truth
            }
        }
        if record == Binding.favourable {
            if selection.inRun >= 0 { truth = truth.and(hasYear(selection)) }
            guard !truth.isFalse else { return }
            // It is the latest one.
            latestEntries.append(
                LatestEntry(
                    record: record, truth: truth, low: Int.max, high: Int.max, causes: [], isAsked: isAsked))
            return
        }
        if selection.inYear { truth = truth.and(leaf(.countedInYear(selection))) }
        var membership: Truth?
        if selection.inRun >= 0 {
            let run = runs[runBase + Int(selection.inRun)]
            noteRun(run)
            let years = YearBounds(settledValue(.countedYear(selection)))
            let isIn: Truth =
                run.certainlyHas(years) ? .true : run.mayHave(years) ? .unknown(years.causes.union(run.causes)) : .false
            membership = isIn
            truth = truth.and(isIn)
        }
        guard !truth.isFalse else { return }
        let range = settledValue(.countedBy(selection))
        latestEntries.append(
            LatestEntry(
                record: record, truth: record == Binding.rest ? truth.and(.unknown(.missing)) : truth,
                low: range.lower?.wholeNumber ?? Int.min, high: range.upper?.wholeNumber ?? Int.max,
                causes: range.causes, isAsked: isAsked, membership: membership))
    }

    mutating func existsLatest(
        _ selection: SelectionPlan, _ filter: Int, _ body: Int, _ end: Int, step outer: Int
    ) -> Judgement {
        let found = findLatest(selection, filter)
        if outer >= 0 {
            trace.nodes[outer].reference = LatestNote(isCertain: found.isCertain, causes: found.causes).reference
        }
        defer { latestEntries.truncate(to: found.first) }
        var agreed: Truth? = found.isCertain ? nil : .false
        var agree = true
        var causes = found.causes
        var readings = found.isCertain ? 0 : 1
        var judged = false
        for index in found.first..<latestEntries.count {
            let record = latestEntries[index].record
            let step = beginStep(record == Binding.rest ? .restCandidate : .candidate, record)
            bind(selection, record)
            if let membership = latestEntries[index].membership { writeMembership(membership, step) }
            if writesNodes, filter >= 0 { _ = condition(filter) }
            var value = body < end ? all(from: body, to: end) : Judgement(truth: .true)
            // A body that is left out leaves what else is asked.
            if value.isLeftOut, latestEntries[index].isAsked { value = Judgement(truth: .true) }
            endStep(step, value)
            guard !value.isLeftOut else { continue }
            judged = true
            readings += 1
            causes.formUnion(value.truth.causes)
            if let agreed { agree = agree && agreed == value.truth } else { agreed = value.truth }
        }
        if !judged, latestEntries.count > found.first { return .empty }
        guard let agreed else { return Judgement(truth: .false) }
        if agree, agreed.isSettled || readings == 1 { return Judgement(truth: agreed) }
        return Judgement(truth: .unknown(causes.isEmpty ? .missing : causes))
    }

    mutating func countLatest(_ selection: SelectionPlan, _ filter: Int) -> NumberRange {
        let found = findLatest(selection, filter)
        defer { latestEntries.truncate(to: found.first) }
        if found.isCertain { return NumberRange(.one) }
        guard latestEntries.count > found.first else { return NumberRange(.zero) }
        return NumberRange(lower: .zero, upper: .one, causes: found.causes) ?? .error
    }

    mutating func sumLatest(_ selection: SelectionPlan, _ filter: Int, _ term: Int) -> NumberRange {
        let found = findLatest(selection, filter)
        defer { latestEntries.truncate(to: found.first) }
        let causes = found.causes.isEmpty ? Causes.missing : found.causes
        var result: NumberRange? = found.isCertain ? nil : NumberRange(.zero)
        for index in found.first..<latestEntries.count {
            bind(selection, latestEntries[index].record)
            let amount = value(term)
            if let sum = result { result = .hull(sum, amount, causes: causes) } else { result = amount }
        }
        return result ?? NumberRange(.zero)
    }
}
