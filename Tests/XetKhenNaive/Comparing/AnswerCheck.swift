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
    /// Worlds in which what settles an award is tried, with values of its facts drawn anew for each.
    static let worldsPerSet = 12

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
            var sample = CompletionSample(engine, nomination, award: award.award, seed: seed)
            for _ in 0..<Self.worldsPerAward {
                guard let value = sample.drawValue(), value != award.truth.isTrue else { continue }
                differences.append(
                    "\(ruleset.awards[award.award].name) certain anyway \(award.truth.isTrue), not so in \(sample.world)"
                )
                break
            }
        }
        var random = SplitMix64(seed: seed)
        for award in answer.awards {
            check(award.earliest, of: award.award, nomination, engine, &random)
            for (sets, wanted) in [(award.towardsEarned, true), (award.towardsNotEarned, false)] {
                for set in sets.sets {
                    guard let world = Self.refuting(set.facts, wanted, award.award, nomination, engine, &random) else {
                        continue
                    }
                    differences.append(
                        "\(ruleset.awards[award.award].name) settled \(wanted) by \(set): not so in \(world)")
                }
            }
        }
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
        _ earliest: EarliestDate, of award: Int, _ nomination: Nomination, _ engine: Engine,
        _ random: inout SplitMix64
    ) {
        let ruleset = engine.plan.ruleset
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
        if let world = Self.refuting(conditions, true, award, later, engine, &random) {
            differences.append("\(ruleset.awards[award].name) earliest \(earliest): not earned so in \(world)")
        }
    }

    /// A world drawn at random in which the facts are as asked and the award is not worth what is wanted.
    private static func refuting(
        _ facts: [SettlingFact], _ wanted: Bool, _ award: Int, _ nomination: Nomination, _ engine: Engine,
        _ random: inout SplitMix64
    ) -> String? {
        for _ in 0..<worldsPerSet {
            guard let assumed = values(of: facts, &random) else { return nil }
            var sample = CompletionSample(
                engine, nomination, award: award, assuming: assumed, seed: random.next())
            if let value = sample.drawValue(), value != wanted { return sample.world }
        }
        return nil
    }

    /// Values as asked of each fact; nil where something else than a value is asked.
    private static func values(of facts: [SettlingFact], _ random: inout SplitMix64) -> [FactKey: FactValue]? {
        var result: [FactKey: FactValue] = [:]
        for fact in facts {
            switch fact.requirement {
            case .nothingMore: continue
            case .moreRecords: return nil
            case .oneOf(let values):
                guard !values.isEmpty else { return nil }
                result[fact.fact] = .known(random.pick(values).number)
            case .suchAs(let number): result[fact.fact] = .known(number)
            case .between(let lower, let lowerIncluded, let upper, let upperIncluded):
                result[fact.fact] = .known(
                    number(above: lower, lowerIncluded, below: upper, upperIncluded, &random))
            }
        }
        return result
    }

    /// An end of the range where it belongs to it, else a number within.
    private static func number(
        above lower: ExactDecimal?, _ lowerIncluded: Bool, below upper: ExactDecimal?, _ upperIncluded: Bool,
        _ random: inout SplitMix64
    ) -> ExactDecimal {
        let ends = [lowerIncluded ? lower : nil, upperIncluded ? upper : nil].compactMap { $0 }
        guard ends.isEmpty else { return random.pick(ends) }
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
