/// Where month arithmetic goes when the month reached has no such day.
package enum MonthRounding: UInt8, Sendable, Hashable, CaseIterable {
    /// 31/01 plus a month is 28/02 or 29/02.
    case lastDayOfMonth
    /// 31/01 plus a month is 01/03.
    case firstDayOfNextMonth
}

extension CalendarDate {
    /// The day this many days later (earlier if negative), or `nil` outside the years 1 to 9999.
    package func adding(days: Int) -> CalendarDate? {
        let (number, overflow) = Int(dayNumber).addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(dayNumber: number)
    }

    /// The same day of the month this many months later (earlier if negative), or `nil` outside the years 1 to 9999.
    package func adding(months: Int, _ rounding: MonthRounding) -> CalendarDate? {
        let (year, month, day) = components
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 12 else { return nil }
        let reachedYear = total / 12
        let reachedMonth = total % 12 + 1
        let last = Self.daysInMonth(reachedMonth, year: reachedYear)
        if day <= last { return CalendarDate(year: reachedYear, month: reachedMonth, day: day) }
        let end = CalendarDate(year: reachedYear, month: reachedMonth, day: last)
        switch rounding {
        case .lastDayOfMonth: return end
        case .firstDayOfNextMonth: return end?.adding(days: 1)
        }
    }

    /// The anniversary this many years later (earlier if negative), or `nil` outside the years 1 to 9999. The anniversary
    /// of 29/02 in a year without that day is 01/03.
    package func adding(years: Int) -> CalendarDate? {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? nil : adding(months: months, .firstDayOfNextMonth)
    }

    /// The number of anniversaries reached by `other`, that day included; 0 or negative if `other` is earlier, counted the
    /// same way from `other` to this day.
    package func wholeYears(until other: CalendarDate) -> Int {
        guard self <= other else { return -other.wholeYears(until: self) }
        let years = other.year - year
        guard let anniversary = adding(years: years) else { return years - 1 }
        return anniversary <= other ? years : years - 1
    }
}
