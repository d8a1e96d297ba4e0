import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The dates of proposal at which an award's value may change while all facts stay as they are.
///
/// All four dates of the nomination move by the same number of days. A value changes only where one of them passes the
/// first day of a year (runs, years of dates), a bound of force, a date of the evidence or of the rules that a condition
/// compares with it, or a day that lies whole years, or the months and days that the rules write, from such a date. A
/// disputed date counts with each of its values: a condition holds where it does for all of them. The list holds each such
/// day and the day after it, for each of the dates that the award reads; the bounds of force for all four. Where rules
/// compute dates in other ways (a number of days that is itself evidence) the search that uses this list finds the first
/// day between two candidates by bisection.
package struct CandidateDates: Sendable {
    package static let years = 10
    package static let maximumCandidates = 600

    /// Dates of proposal after the present one, ascending, the end of the ten years last.
    package private(set) var dates: [CalendarDate] = []

    package init(time: AwardTime, nomination: Nomination, ruleset: CheckedRuleset) {
        let present = nomination.dates.proposal
        guard let end = present.adding(years: Self.years) else { return }
        var days: Set<Int32> = [end.dayNumber]
        let compared = Self.days(of: time.compared, nomination.facts, ruleset)
        let shifted = Self.days(of: time.shifted, nomination.facts, ruleset)
        func offset(_ date: BuiltInDate) -> Int32 { nomination.dates[date].dayNumber - present.dayNumber }
        let read = Set(time.clock.map { offset($0) })
        for offset in Set(BuiltInDate.allCases.map { offset($0) }) {
            // A day that one of the four dates reaches, as a date of proposal.
            func reach(_ date: CalendarDate?) {
                guard let date else { return }
                for day in [date.dayNumber - offset, date.dayNumber - offset + 1]
                where day > present.dayNumber && day < end.dayNumber {
                    days.insert(day)
                }
            }
            func reachFirstOfYear(_ year: Int) {
                guard let first = CalendarDate(year: year, month: 1, day: 1) else { return }
                let day = first.dayNumber - offset
                if day > present.dayNumber, day < end.dayNumber { days.insert(day) }
            }
            for bound in time.bounds { reach(bound) }
            guard read.contains(offset) else { continue }
            let firstYear = present.year - 1
            for year in firstYear...firstYear + Self.years + 2 { reachFirstOfYear(year) }
            for date in compared { reach(date) }
            for date in shifted {
                for shift in time.shiftsDays {
                    reach(date.adding(days: shift))
                    reach(date.adding(days: -shift))
                }
                let ahead = firstYear - date.year
                if time.shiftsYears {
                    for year in ahead...ahead + Self.years + 2 { reach(date.adding(years: year)) }
                }
                guard time.shiftsMonths else { continue }
                for month in 12 * ahead...12 * (ahead + Self.years + 2) {
                    reach(date.adding(months: month, .lastDayOfMonth))
                }
            }
        }
        let sorted = days.sorted().prefix(Self.maximumCandidates)
        dates = sorted.compactMap { CalendarDate(dayNumber: Int($0)) }
    }

    private static func days(
        of dates: ComparedDates, _ facts: FactStore, _ ruleset: CheckedRuleset
    ) -> Set<CalendarDate> {
        var result = dates.written
        for slot in dates.facts where ruleset.isDate(slot) {
            for number in facts.statedValues(of: slot) {
                guard let day = number.wholeNumber, let date = CalendarDate(dayNumber: day) else { continue }
                result.insert(date)
            }
        }
        return result
    }
}

extension CheckedRuleset {
    fileprivate func isDate(_ slot: FactSlot) -> Bool {
        guard evidence.indices.contains(slot.evidence) else { return false }
        switch evidence[slot.evidence].shape {
        case .scalar(let type), .yearSeries(let type):
            return type == .date
        case .list(let record):
            let fields = records[record].fields
            return fields.indices.contains(slot.field) && fields[slot.field].type == .date
        }
    }
}
