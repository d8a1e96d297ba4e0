/// A day of the proleptic Gregorian calendar, from 01/01/0001 to 31/12/9999.
package struct CalendarDate: Sendable, Hashable, Comparable {
    /// Days since 01/01/0001, which is 0.
    package let dayNumber: Int32

    @inlinable
    init(uncheckedDayNumber dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The first day, 01/01/0001.
    @inlinable package static var earliest: CalendarDate { CalendarDate(uncheckedDayNumber: 0) }
    /// The last day, 31/12/9999.
    @inlinable package static var latest: CalendarDate { CalendarDate(uncheckedDayNumber: 3_652_058) }

    /// The day with this number, or `nil` outside the years 1 to 9999.
    package init?(dayNumber: Int) {
        guard dayNumber >= 0, dayNumber <= Int(Self.latest.dayNumber) else { return nil }
        self.init(uncheckedDayNumber: Int32(dayNumber))
    }

    /// The day, or `nil` if the calendar has no such day (31/02/2024) or the year is not 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year)
        else { return nil }
        // Years are counted from 1 March, so that the leap day is the last of its year.
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let number = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 306
        self.init(uncheckedDayNumber: Int32(number))
    }

    /// Year, month and day of the month.
    package var components: (year: Int, month: Int, day: Int) {
        // Days are counted from 01/03/0000, so that the leap day is the last of its year. Within a century, the year and the
        // day of it are the two halves of a product (Neri and Schneider, 2022); 306 days of such a year are in the old one.
        let quarters = UInt32(bitPattern: dayNumber &+ 306) &* 4 &+ 3
        let (century, rest) = quarters.quotientAndRemainder(dividingBy: 146_097)
        let product = 2_939_745 * UInt64(rest | 3)
        let yearOfCentury = UInt32(truncatingIfNeeded: product &>> 32)
        let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
        let months = 2141 &* dayOfYear &+ 197_913
        let isNextYear = dayOfYear >= 306
        let month = months &>> 16 &- (isNextYear ? 12 : 0)
        let day = (months & 0xFFFF) / 2141 &+ 1
        return (Int(100 &* century &+ yearOfCentury &+ (isNextYear ? 1 : 0)), Int(month), Int(day))
    }

    package var year: Int { components.year }
    package var month: Int { components.month }
    package var day: Int { components.day }

    /// Whether the year has a 29 February.
    package static func isLeapYear(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days of a month, 1 to 12; 0 for any other number.
    package static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeapYear(year) ? 29 : 28
        default: 0
        }
    }

    @inlinable
    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}
