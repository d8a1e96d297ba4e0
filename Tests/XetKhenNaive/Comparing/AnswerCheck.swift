import XetKhenEngine
import XetKhenRecord
import XetKhenSemantics
import XetKhenValues
import XetKhenVerify

/// An answer beside the second evaluator: verdicts, the order of awards, what is certain anyway in worlds drawn at random,
/// and the earliest date on days drawn at random; and its trace before the independent checker.
package struct AnswerCheck {
    static let worldsPerAward = 40
    static let daysPerAward = 12
    /// Worlds for each of the values of a date's conditions that are tried, and how many of these at most.
    static let worldsPerDate = 10
    static let valuesPerDate = 64

    package private(set) var differences: [String]
    private(set) var certainAnyway = 0
    /// Awards whose earliest date was sought.
    private(set) var earliestDates = 0

    package init(_ engine: Engine, _ nomination: Nomination, seed: UInt64) {
        let ruleset = engine.plan.ruleset
        let answer = engine.answer(nomination)
        differences = Comparison.differences(answer, ruleset)
        differences += Self.faults(in: TraceDocument(engine).bytes(of: answer))
        for award in answer.awards where award.isCertainAnyway {
            certainAnyway += 1
            var sample = CompletionSample(ruleset, nomination, award: award.award, seed: seed)
            for _ in 0..<Self.worldsPerAward {
                guard let value = sample.drawValue(), value != award.truth.isTrue else { continue }
                differences.append(
                    "\(ruleset.awards[award.award].name) certain anyway \(award.truth.isTrue), not so in \(sample.world)"
                )
                break
            }
        }
        var random = SplitMix64(seed: seed)
        for award in answer.awards { check(award.earliest, of: award.award, nomination, ruleset, &random) }
    }

    /// What the checker of traces, which knows neither engine nor ruleset, refuses in a document.
    private static func faults(in document: [UInt8]) -> [String] {
        guard let trace = try? CanonicalReader.read(document) else { return ["the trace is not canonical"] }
        let faults = TraceChecker.check(trace).faults.prefix(3).map { $0.text(in: .english) }
        return faults.isEmpty ? [] : faults + [String(decoding: document, as: UTF8.self)]
    }

    /// With the facts as they are the award is not earned on any day before the earliest, and is on that day; where the
    /// date has conditions, with these.
    private mutating func check(
        _ earliest: EarliestDate, of award: Int, _ nomination: Nomination, _ ruleset: CheckedRuleset,
        _ random: inout SplitMix64
    ) {
        let present = nomination.dates.proposal
        guard let end = present.adding(years: CandidateDates.years) else { return }
        let last: CalendarDate
        switch earliest {
        case .notSought: return
        case .date(let day), .dateIf(let day, _): last = day
        case .notWithinTenYears: last = end
        }
        earliestDates += 1
        let span = Int(last.dayNumber - present.dayNumber)
        var days: [Int] = []
        if span > 1 { days = (0..<Self.daysPerAward).map { _ in random.integer(1...span - 1) } + [span - 1] }
        if case .date = earliest { days.append(span) }
        for day in days {
            guard let moved = nomination.dates.moved(by: day) else { continue }
            var later = nomination
            later.dates = moved
            var naive = NaiveEvaluator(ruleset: ruleset, nomination: later)
            let isEarned = naive.award(award) == .judged(.true)
            let isExpected = day == span
            guard isEarned != isExpected else { continue }
            differences.append(
                "\(ruleset.awards[award].name) earliest \(earliest): on \(moved.proposal) earned \(isEarned)")
            return
        }
        guard case .dateIf(_, let conditions) = earliest, let moved = nomination.dates.moved(by: span) else { return }
        var later = nomination
        later.dates = moved
        let assumptions = Self.assumptions(conditions)
        let isBacked = assumptions.contains { assumed in
            var sample = CompletionSample(ruleset, later, award: award, assuming: assumed, seed: random.next())
            return (0..<Self.worldsPerDate).allSatisfy { _ in sample.drawValue() != false }
        }
        if !isBacked, !assumptions.isEmpty {
            differences.append("\(ruleset.awards[award].name) earliest \(earliest): not earned so on that day")
        }
    }

    /// Values that the conditions admit, with one of each range; none where a condition is not one on values.
    private static func assumptions(_ conditions: [SettlingFact]) -> [[FactKey: FactValue]] {
        var result: [[FactKey: FactValue]] = [[:]]
        for condition in conditions {
            let values: [ExactDecimal]
            switch condition.requirement {
            case .nothingMore: continue
            case .moreRecords: return []
            case .oneOf(let admitted): values = admitted.map(\.number)
            case .between(let lower, let lowerIncluded, let upper, let upperIncluded):
                values = [number(above: lower, lowerIncluded, below: upper, upperIncluded)]
            }
            result = result.flatMap { assumed in
                values.map { value in assumed.merging([condition.fact: .known(value)]) { $1 } }
            }
            if result.count > valuesPerDate { return [] }
        }
        return result
    }

    private static func number(
        above lower: ExactDecimal?, _ lowerIncluded: Bool, below upper: ExactDecimal?, _ upperIncluded: Bool
    ) -> ExactDecimal {
        if let lower, lowerIncluded { return lower }
        if let upper, upperIncluded { return upper }
        guard let lower else { return upper?.subtracting(.one) ?? .zero }
        guard let upper else { return lower.adding(.one) ?? lower }
        return lower.adding(upper)?.multiplied(by: ExactDecimal(unchecked: 5, scale: 1)) ?? lower
    }
}

extension NominationDates {
    /// All four dates so many days later; nil beyond the calendar.
    fileprivate func moved(by days: Int) -> NominationDates? {
        guard let proposal = proposal.adding(days: days), let receipt = receipt.adding(days: days),
            let consideration = consideration.adding(days: days), let decision = decision.adding(days: days)
        else { return nil }
        return NominationDates(
            proposal: proposal, receipt: receipt, consideration: consideration, decision: decision,
            defaulted: defaulted)
    }
}
