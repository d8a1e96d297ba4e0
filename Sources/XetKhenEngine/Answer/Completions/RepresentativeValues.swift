import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Chooses the values that completions give to an unknown fact: all of a closed type, one of each region that the values
/// with which it is compared cut from a number line.
package struct RepresentativeValues {
    /// More representatives of one fact than this are not tried.
    package static let maximumOptions = 48
    /// Further records of a list that are tried at most.
    package static let maximumFurtherRecords = 24
    /// Years before that of the proposal that divide the date of a record and of what places a run: runs look at its year.
    package static let yearsLookedAt = 8

    package let plan: Plan
    package let nomination: Nomination
    private let unknownSlots: Set<FactSlot>

    /// `unknown` are the facts under completion.
    package init(plan: Plan, nomination: Nomination, unknown: [FactKey]) {
        self.plan = plan
        self.nomination = nomination
        unknownSlots = Set(unknown.map { Self.slot(of: $0) })
    }

    private static func slot(of key: FactKey) -> FactSlot {
        FactSlot(evidence: Int(key.evidence), field: key.kind == .field ? Int(key.field) : -1)
    }

    /// The choice for a missing or disputed fact; nil when the fact names nothing in the ruleset.
    package func choice(for key: FactKey) -> CompletionChoice? {
        let evidence = Int(key.evidence)
        guard plan.ruleset.evidence.indices.contains(evidence) else { return nil }
        if key.kind == .rest { return rest(of: evidence, key) }
        guard let type = type(of: key) else { return nil }
        if let cell = nomination.facts.cell(at: key), cell.state == .disputed {
            return disputed(cell, key)
        }
        let slot = Self.slot(of: key)
        let calculated = plan.cuts(for: slot).calculations.map { boundaries(of: type, slot, key, inLeaf: Int($0)) }
        var choice = values(of: type, slot: slot, calculated.compactMap { $0 }.flatMap { $0 }, key)
        choice.isExhaustive = isExhaustive(type, slot, key) && calculated.allSatisfy { $0 != nil }
        if mayBeUnwritten(key) { choice.options.append(.unwritten) }
        if choice.options.count > Self.maximumOptions {
            choice.options.removeLast(choice.options.count - Self.maximumOptions)
            if choice.regions.count > choice.options.count {
                choice.regions.removeLast(choice.regions.count - choice.options.count)
            }
            choice.isExhaustive = false
        }
        return choice
    }

    /// A fact of a closed type has all its values. What else is compared with a fact that is unknown too, or calculated
    /// with, has other boundaries than those noted; runs and anchors look at the year of a record and of what places a run.
    private func isExhaustive(_ type: ScalarType, _ slot: FactSlot, _ key: FactKey) -> Bool {
        switch type {
        case .yesNo, .choice, .award, .awardKind: return true
        case .period: return false
        case .date, .year: guard key.kind == .scalar else { return false }
        case .number, .text: break
        }
        guard !plan.cuts(for: slot).placesRuns else { return false }
        return plan.cuts(for: slot).slots.allSatisfy { !unknownSlots.contains($0) }
    }

    /// Where a leaf that calculates with a fact changes its value; nil where that cannot be told. A closed type has all its
    /// values anyway.
    private func boundaries(
        of type: ScalarType, _ slot: FactSlot, _ key: FactKey, inLeaf leaf: Int
    ) -> [ExactDecimal]? {
        let isWhole: Bool
        switch type {
        case .yesNo, .choice, .award, .awardKind: return []
        case .number(let isInteger, _): isWhole = isInteger
        case .year: isWhole = true
        case .date:
            guard key.kind == .scalar else { return nil }
            return DateLeafBoundary(plan: plan, nomination: nomination, unknown: slot.evidence)
                .days(ofLeaf: leaf)?.map { ExactDecimal($0) }
        case .period, .text: return nil
        }
        guard key.kind == .scalar else { return nil }
        return LeafBoundary(plan: plan, nomination: nomination, unknown: slot.evidence, isWhole: isWhole)
            .values(ofLeaf: leaf)
    }

    /// The choice of one reading of a provision among those heard; nil when no more than one is.
    package func choice(for use: ProvisionUse) -> CompletionChoice? {
        let heard = use.heardFrom.indices.filter { reading in
            guard let from = use.heardFrom[reading] else { return true }
            return from <= nomination.dates.consideration
        }
        guard heard.count > 1 else { return nil }
        return CompletionChoice(
            subject: .provision(use.provision), options: heard.map { CompletionOption.reading($0) })
    }

    private func type(of key: FactKey) -> ScalarType? {
        switch (key.kind, plan.ruleset.evidence[Int(key.evidence)].shape) {
        case (.scalar, .scalar(let type)), (.year, .yearSeries(let type)):
            return type
        case (.field, .list(let record)):
            let fields = plan.ruleset.records[record].fields
            return fields.indices.contains(Int(key.field)) ? fields[Int(key.field)].type : nil
        case (.scalar, .list), (.scalar, .yearSeries), (.year, .scalar), (.year, .list), (.field, .scalar),
            (.field, .yearSeries), (.rest, .scalar), (.rest, .list), (.rest, .yearSeries):
            return nil
        }
    }

    private func mayBeUnwritten(_ key: FactKey) -> Bool {
        guard key.kind == .field, case .list(let record) = plan.ruleset.evidence[Int(key.evidence)].shape else {
            return false
        }
        return plan.ruleset.records[record].fields[Int(key.field)].unwritten != nil
    }

    private func rest(of evidence: Int, _ key: FactKey) -> CompletionChoice {
        var largest = 1
        for number in plan.cuts(for: FactSlot(evidence: evidence)).numbers {
            guard let whole = number.rounded(to: .one, .up)?.wholeNumber else { continue }
            // One more than is asked, so that "more than k" and "not k" have a witness.
            largest = Swift.max(largest, whole < Self.maximumFurtherRecords ? whole + 1 : Self.maximumFurtherRecords)
        }
        // Records that are not as favourable as is asked of them may do more than none.
        return CompletionChoice(
            subject: .fact(key), options: (0...largest).map { CompletionOption.furtherRecords($0) },
            isExhaustive: false)
    }

    private func disputed(_ cell: Cell, _ key: FactKey) -> CompletionChoice {
        var values: [ExactDecimal] = []
        var isUnwritten = false
        for stated in nomination.facts.disputedValues(of: cell) {
            guard let value = stated else {
                isUnwritten = true
                continue
            }
            if !values.contains(value.number) { values.append(value.number) }
        }
        var options = values.sorted().map { CompletionOption.value(CellValue($0)) }
        if isUnwritten { options.append(.unwritten) }
        return CompletionChoice(subject: .fact(key), options: options)
    }

    private func values(
        of type: ScalarType, slot: FactSlot, _ calculated: [ExactDecimal], _ key: FactKey
    ) -> CompletionChoice {
        switch type {
        case .yesNo:
            return closed(0...1, key)
        case .choice(let scale):
            return closed(0...Swift.max(0, plan.ruleset.scales[scale].values.count - 1), key)
        case .award:
            return closed(0...Swift.max(0, plan.ruleset.awards.count - 1), key)
        case .awardKind:
            return closed(0...(AwardKind.allCases.count - 1), key)
        case .number(let isInteger, _):
            let cuts = numbers(comparedWith: slot, type, calculated)
            return isInteger ? whole(boundaries(around: cuts), key) : decimal(cuts, key)
        case .year:
            let cuts = numbers(comparedWith: slot, type, calculated)
            return whole(boundaries(around: cuts).union(yearsLookedAt(key)), key)
        case .date:
            return whole(dateBoundaries(slot, key).union(calculated.compactMap { $0.wholeNumber }), key)
        case .period:
            return periods(slot, key)
        case .text:
            return texts(slot, key)
        }
    }

    private func closed(_ range: ClosedRange<Int>, _ key: FactKey) -> CompletionChoice {
        CompletionChoice(
            subject: .fact(key), options: range.map { CompletionOption.value(CellValue(ExactDecimal($0))) })
    }

    /// Constants and known values with which the facts of a slot are compared, sorted.
    private func numbers(comparedWith slot: FactSlot) -> [ExactDecimal] {
        let cuts = plan.cuts(for: slot)
        var numbers = Set(cuts.numbers)
        numbers.formUnion(cuts.years)
        for other in cuts.slots { numbers.formUnion(nomination.facts.knownValues(of: other)) }
        return numbers.sorted()
    }

    /// The same with what calculations ask for. Of two that are unknown, each lies below, at and above the other.
    private func numbers(
        comparedWith slot: FactSlot, _ type: ScalarType, _ calculated: [ExactDecimal]
    ) -> [ExactDecimal] {
        var numbers = Set(numbers(comparedWith: slot) + calculated)
        if plan.cuts(for: slot).slots.contains(where: unknownSlots.contains) {
            numbers.insert(type == .year ? ExactDecimal(nomination.dates.proposal.year - 1) : .zero)
        }
        return numbers.sorted()
    }

    /// Whole numbers at which a region begins, from those with which a value is compared.
    private func boundaries(around numbers: [ExactDecimal]) -> Set<Int> {
        var boundaries: Set<Int> = []
        for number in numbers {
            guard let below = number.rounded(to: .one, .down)?.wholeNumber,
                let next = below.addingReportingOverflow(1).overflow ? nil : below + 1
            else { continue }
            // A whole constant stands alone; one between two whole numbers divides there, and one line more does no harm.
            boundaries.insert(below)
            boundaries.insert(next)
        }
        return boundaries
    }

    private func yearsLookedAt(_ key: FactKey) -> Set<Int> {
        guard key.kind == .field || plan.cuts(for: Self.slot(of: key)).placesRuns else { return [] }
        let year = nomination.dates.proposal.year
        return Set(year - Self.yearsLookedAt...year + 1)
    }

    private func dateBoundaries(_ slot: FactSlot, _ key: FactKey) -> Set<Int> {
        let cuts = plan.cuts(for: slot)
        var days: Set<Int> = []
        func divide(at date: CalendarDate?) {
            guard let date else { return }
            days.insert(Int(date.dayNumber))
            days.insert(Int(date.dayNumber) + 1)
        }
        for number in cuts.numbers {
            if let day = number.wholeNumber { divide(at: CalendarDate(dayNumber: day)) }
        }
        for other in cuts.slots {
            for number in nomination.facts.knownValues(of: other) {
                if let day = number.wholeNumber { divide(at: CalendarDate(dayNumber: day)) }
            }
        }
        for raw in cuts.dates {
            guard let name = BuiltInDate(rawValue: raw) else { continue }
            let date = nomination.dates[name]
            divide(at: date)
            for shift in cuts.shiftsInYears {
                guard let years = shift.wholeNumber else { continue }
                divide(at: date.adding(years: -years))
                divide(at: date.adding(years: years))
            }
        }
        var years = yearsLookedAt(key)
        for number in cuts.years {
            guard let year = number.wholeNumber, (1...9998).contains(year) else { continue }
            years.insert(year)
            years.insert(year + 1)
        }
        for year in years {
            guard let first = CalendarDate(year: year, month: 1, day: 1) else { continue }
            days.insert(Int(first.dayNumber))
        }
        return days.filter { $0 > 0 && $0 < Int(CalendarDate.latest.dayNumber) }
    }

    /// Regions of whole numbers, each beginning at a boundary; the first is open below, the last above.
    private func whole(_ boundaries: Set<Int>, _ key: FactKey) -> CompletionChoice {
        let starts = boundaries.sorted()
        guard let first = starts.first else {
            let region = CompletionRegion(
                lower: nil, lowerIncluded: false, upper: nil, upperIncluded: false, representative: .zero)
            return CompletionChoice(subject: .fact(key), options: [.value(CellValue(.zero))], regions: [region])
        }
        var regions: [CompletionRegion] = []
        let below = ExactDecimal(first &- 1)
        regions.append(
            CompletionRegion(
                lower: nil, lowerIncluded: false, upper: below, upperIncluded: true, representative: below))
        for (position, start) in starts.enumerated() {
            let end = position + 1 < starts.count ? ExactDecimal(starts[position + 1] - 1) : nil
            regions.append(
                CompletionRegion(
                    lower: ExactDecimal(start), lowerIncluded: true, upper: end, upperIncluded: end != nil,
                    representative: ExactDecimal(start)))
        }
        return CompletionChoice(
            subject: .fact(key), options: regions.map { .value(CellValue($0.representative)) }, regions: regions)
    }

    /// Each of the numbers, and what lies between and beyond them.
    private func decimal(_ numbers: [ExactDecimal], _ key: FactKey) -> CompletionChoice {
        var regions: [CompletionRegion] = []
        var before: ExactDecimal?
        for number in numbers {
            let representative: ExactDecimal?
            if let before {
                representative = before.adding(number)?.multiplied(by: ExactDecimal(unchecked: 5, scale: 1))
            } else {
                representative = number.subtracting(.one)
            }
            if let representative {
                regions.append(
                    CompletionRegion(
                        lower: before, lowerIncluded: false, upper: number, upperIncluded: false,
                        representative: representative))
            }
            regions.append(
                CompletionRegion(
                    lower: number, lowerIncluded: true, upper: number, upperIncluded: true, representative: number))
            before = number
        }
        if let representative = before == nil ? ExactDecimal.zero : before?.adding(.one) {
            regions.append(
                CompletionRegion(
                    lower: before, lowerIncluded: false, upper: nil, upperIncluded: false,
                    representative: representative))
        }
        return CompletionChoice(
            subject: .fact(key), options: regions.map { .value(CellValue($0.representative)) }, regions: regions)
    }

    /// Periods of one to several years around those with which they are compared, or the last ones.
    private func periods(_ slot: FactSlot, _ key: FactKey) -> CompletionChoice {
        let cuts = plan.cuts(for: slot)
        var years = yearsLookedAt(key)
        for number in cuts.years + cuts.numbers {
            guard let year = number.wholeNumber, (2...9998).contains(year) else { continue }
            years.formUnion([year - 1, year, year + 1])
        }
        if years.isEmpty { years = [nomination.dates.proposal.year - 1] }
        // The year in which a period ends is what anchors look at; where it begins is tried at its end and at the start.
        let sorted = years.sorted()
        var options: [CompletionOption] = []
        for last in sorted {
            for first in Set([sorted[0], last]).sorted() {
                let number = ExactDecimal(unchecked: Int128(first) << 32 + Int128(last), scale: 0)
                options.append(.value(CellValue(number)))
            }
        }
        return CompletionChoice(subject: .fact(key), options: options)
    }

    /// Texts of the rules, and one that is none of them.
    private func texts(_ slot: FactSlot, _ key: FactKey) -> CompletionChoice {
        var options = numbers(comparedWith: slot).map { CompletionOption.value(CellValue($0)) }
        let other = ExactDecimal(nomination.facts.texts.count)
        options.append(.value(CellValue(other)))
        return CompletionChoice(subject: .fact(key), options: options)
    }
}
