import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A run of years: the years that certainly belong to it and those that may. `nil` is a run without years.
struct NaiveRun {
    var certain: ClosedRange<Int>?
    var possible: ClosedRange<Int>?
    /// Of the years that make the two differ.
    var causes: Causes
    /// The year at which the run ends at its early side.
    var breakingYear: NumberRange
    /// Certain and possible number of years.
    var length: (Int, Int)
    /// Whether it is known where it lies.
    var isPlaced = true
    /// The missing and disputed facts from which it was found.
    var unknownFactsRead: [FactKey] = []

    var isCertain: Bool { certain == possible }

    /// A run of which the date to touch is not known.
    static func unplaced(before last: Int, _ causes: Causes) -> NaiveRun {
        let years = last - FactStore.yearsBack...last
        return NaiveRun(
            certain: nil, possible: years, causes: causes, breakingYear: .unbounded(causes), length: (0, years.count),
            isPlaced: false)
    }

    func part(_ part: RunPart) -> NumberRange {
        switch part {
        case .length: return interval(length.0, length.1)
        case .first:
            guard let possible else { return .error }
            guard isPlaced else { return .unbounded(causes) }
            guard let certain else { return open(lower: possible.lowerBound, upper: nil) }
            return interval(certain.lowerBound, possible.lowerBound)
        case .last:
            guard let possible else { return .error }
            guard isPlaced else { return .unbounded(causes) }
            guard let certain else { return open(lower: nil, upper: possible.upperBound) }
            return interval(certain.upperBound, possible.upperBound)
        case .breakingYear: return breakingYear
        }
    }

    private func interval(_ a: Int, _ b: Int) -> NumberRange { open(lower: min(a, b), upper: max(a, b)) }

    private func open(lower: Int?, upper: Int?) -> NumberRange {
        NumberRange(lower: lower.map { ExactDecimal($0) }, upper: upper.map { ExactDecimal($0) }, causes: causes)
            ?? .error
    }

    /// Whether a year, of which an interval is known, lies in the run.
    func contains(_ year: NumberRange) -> Truth {
        func lies(in years: ClosedRange<Int>) -> Bool {
            guard let first = year.lower, let last = year.upper else { return false }
            return first >= ExactDecimal(years.lowerBound) && last <= ExactDecimal(years.upperBound)
        }
        func mayLie(in years: ClosedRange<Int>) -> Bool {
            (year.lower.map { $0 <= ExactDecimal(years.upperBound) } ?? true)
                && (year.upper.map { $0 >= ExactDecimal(years.lowerBound) } ?? true)
        }
        if !isPlaced { return .unknown(year.causes.union(causes)) }
        if let certain, lies(in: certain) { return .true }
        guard let possible, mayLie(in: possible) else { return .false }
        return .unknown(isCertain ? year.causes : year.causes.union(causes))
    }
}

extension NaiveEvaluator {
    private enum Standing {
        case holds
        case stops
        case unknown(Causes)
        case notRatedYet
    }

    /// What a run was found from is read by whoever asks something of it.
    mutating func run(_ run: CheckedRun, _ at: Surroundings) -> NaiveRun {
        let mark = unknownFactsRead.count
        var found = years(of: run, at)
        found.unknownFactsRead = Array(unknownFactsRead[mark...])
        unknownFactsRead.removeSubrange(mark...)
        return found
    }

    /// The run of a slot, to ask something of it.
    mutating func run(in slot: Int, _ at: Surroundings) -> NaiveRun? {
        guard let run = at.runs[slot] else { return nil }
        unknownFactsRead += run.unknownFactsRead
        return run
    }

    private mutating func years(of run: CheckedRun, _ at: Surroundings) -> NaiveRun {
        var last = dates.proposal.year
        if let date = run.touching {
            let day = spread { $0.value(date, at) }
            guard let first = day.lower.flatMap(Self.date)?.year, first == day.upper.flatMap(Self.date)?.year else {
                return .unplaced(before: last, day.causes)
            }
            last = first
        }
        let start = run.from.map { start in spread { $0.value(start, at) } }
        var standings: [Int: Standing] = [:]
        var hasEnded = false
        for year in stride(from: last, through: last - FactStore.yearsBack, by: -1) {
            let mark = unknownFactsRead.count
            let found = standing(of: year, last: last, start: start, run, at)
            standings[year] = found
            // Past a year that ends it nothing is asked.
            if hasEnded, run.touching != nil { unknownFactsRead.removeSubrange(mark...) }
            if case .stops = found { hasEnded = true }
        }

        func extend(back end: Int, while counts: (Standing) -> Bool) -> ClosedRange<Int>? {
            var year = end
            while let standing = standings[year], counts(standing) { year -= 1 }
            return year == end ? nil : year + 1...end
        }
        func longest(while counts: (Standing) -> Bool) -> ClosedRange<Int>? {
            var best: ClosedRange<Int>?
            for end in stride(from: last, through: last - FactStore.yearsBack, by: -1) {
                guard let found = extend(back: end, while: counts), found.count > best?.count ?? 0 else { continue }
                best = found
            }
            return best
        }
        let isCertain: (Standing) -> Bool = { if case .holds = $0 { true } else { false } }
        let isPossible: (Standing) -> Bool = {
            switch $0 {
            case .holds, .unknown: true
            case .stops, .notRatedYet: false
            }
        }
        var end = last
        if case .notRatedYet = standings[last] { end = last - 1 }
        let certain = run.touching == nil ? longest(while: isCertain) : extend(back: end, while: isCertain)
        let possible = run.touching == nil ? longest(while: isPossible) : extend(back: end, while: isPossible)

        var causes: Causes = []
        for year in possible ?? end + 1...end + 1 {
            if case .unknown(let why) = standings[year] { causes.formUnion(why) }
        }
        var result = NaiveRun(
            certain: certain, possible: possible, causes: certain == possible ? [] : causes, breakingYear: .error,
            length: (certain?.count ?? 0, possible?.count ?? 0))
        if possible != nil || run.touching != nil {
            let year = possible.map { $0.lowerBound - 1 } ?? end
            var isBroken = false
            if case .stops = standings[year], start?.lower.map({ ExactDecimal(year) >= $0 }) ?? true { isBroken = true }
            let hasStarted = start.map { $0.upper.map { ExactDecimal(year) >= $0 } ?? false } ?? true
            if isBroken, hasStarted {
                let latest = certain.map { $0.lowerBound - 1 } ?? end
                result.breakingYear =
                    NumberRange(lower: ExactDecimal(year), upper: ExactDecimal(latest), causes: result.causes) ?? .error
            } else {
                let doubts = isBroken ? result.causes.union(start?.causes ?? []) : result.causes
                if !doubts.isEmpty { result.breakingYear = .unbounded(doubts) }
            }
        }
        if run.touching == nil, possible != nil {
            // A stretch apart from the certain run that may be taken instead of it.
            func isTaken(_ year: Int) -> Bool {
                guard let certain else { return true }
                guard let other = extend(back: year, while: isPossible) else { return false }
                let first = year > certain.upperBound ? max(other.lowerBound, certain.upperBound + 2) : other.lowerBound
                let count = year - first + 1
                return count > certain.count || (count == certain.count && year > certain.upperBound)
            }
            let apart = standings.keys.filter { year in
                certain.map { year > $0.upperBound + 1 || year < $0.lowerBound - 1 } ?? true
            }
            if apart.contains(where: isTaken) {
                result.certain = nil
                let lookedAt = standings.keys.filter { year in
                    year <= end && start?.lower.map { ExactDecimal(year) >= $0 } ?? true
                }
                result.possible = (lookedAt.min() ?? end)...end
                for case .unknown(let why) in standings.values { result.causes.formUnion(why) }
                result.breakingYear = .unbounded(result.causes)
            }
        }
        return result
    }

    private mutating func standing(
        of year: Int, last: Int, start: NumberRange?, _ run: CheckedRun, _ at: Surroundings
    ) -> Standing {
        let number = ExactDecimal(year)
        if let first = start?.lower, number < first { return .stops }
        var doubt: Causes = []
        if let start, start.upper.map({ number < $0 }) ?? true { doubt.formUnion(start.causes) }
        for index in run.resets where ruleset.resets[index].force.contains(dates.decision) {
            let reset = reset(ruleset.resets[index], in: year)
            if reset.isTrue { return .stops }
            doubt.formUnion(reset.causes)
        }
        var inner = at
        inner.year = year
        let mark = unknownFactsRead.count
        let truth = condition(run.eachYear, inner, .elsewhere) ?? .true
        if truth.isFalse { return .stops }
        let causes = truth.causes.union(doubt)
        if year == last, truth.isUnknown, truth.causes == .missing {
            // What is not rated yet is not a missing fact.
            unknownFactsRead.removeSubrange(mark...)
            return .notRatedYet
        }
        return causes.isEmpty ? .holds : .unknown(causes)
    }

    /// Whether an event of the reset falls in the year or later: true stops the year, unknown leaves it in doubt.
    private mutating func reset(_ reset: Reset, in year: Int) -> Truth {
        var result = Truth.false
        var candidates = records(of: reset.selection.list)
        if isOpen(reset.selection.list) { candidates.append(.rest(list: reset.selection.list)) }
        for record in candidates {
            let filter = passes(reset.selection, record, Surroundings())
            if filter.isFalse { continue }
            let day = spread { $0.value(reset.at, .record(record, in: reset.selection.variable)) }
            let first = day.lower.flatMap(Self.date)?.year
            let last = day.upper.flatMap(Self.date)?.year
            if let last, last < year { continue }
            // What is left to doubt in the year of the event itself is how much of it counts.
            if let first, first > year || (first == year && !reset.partialYearMayCount) {
                result = result.or(filter)
            } else if first == year, last == year {
                result = result.or(filter.and(.unknown(NaiveEvaluator.partialYear)))
            } else {
                // Its year may be this one, too.
                let doubt: Causes = reset.partialYearMayCount ? Self.partialYear : []
                result = result.or(.unknown(filter.causes.union(day.causes).union(doubt)))
            }
        }
        return result.isFalse || reset.grade.decides ? result : .unknown(result.causes.union(.weakSource))
    }

    /// Why the year of a reset that may count is not certain.
    static let partialYear = Causes.reading

    /// How many years of a run meet a further condition.
    mutating func years(in run: NaiveRun, where condition: CheckedCondition, _ at: Surroundings) -> NumberRange {
        guard run.isPlaced else {
            return NumberRange(lower: .zero, upper: ExactDecimal(run.length.1), causes: run.causes) ?? .error
        }
        var (lower, upper) = (0, 0)
        var causes: Causes = []
        let years = Set(run.certain.map(Array.init) ?? []).union(run.possible.map(Array.init) ?? [])
        for year in years.sorted() {
            var inner = at
            inner.year = year
            let truth = self.condition(condition, inner, .elsewhere) ?? .true
            let isCertain = run.certain?.contains(year) ?? false
            if isCertain, truth.isTrue { lower += 1 }
            if run.possible?.contains(year) ?? false, !truth.isFalse { upper += 1 }
            if truth.isFalse { continue }
            causes.formUnion(truth.causes)
            if !isCertain { causes.formUnion(run.causes) }
        }
        // They are years of the run, and no more than it may have.
        upper = min(max(lower, upper), run.length.1)
        return NumberRange(lower: ExactDecimal(lower), upper: ExactDecimal(upper), causes: causes) ?? .error
    }
}
