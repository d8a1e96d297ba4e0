import Testing
import XetKhenValues

/// A day written `dd/MM/yyyy`, as the tests' short form.
func day(_ text: String) -> CalendarDate? {
    CalendarDate.parseVietnamese(utf8: text.utf8)
}

@Suite struct CalendarDateTests {
    @Test func knownDays() {
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.dayNumber == 0)
        #expect(CalendarDate(year: 9999, month: 12, day: 31) == CalendarDate.latest)
        // 719162 days lie between 01/01/0001 and 01/01/1970.
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 719_162)
        #expect(day("22/07/2024")?.isoDescription == "2024-07-22")
    }

    @Test func everyDayFrom1900To2100FollowsTheOneBefore() throws {
        var number = try #require(CalendarDate(year: 1900, month: 1, day: 1)).dayNumber
        for year in 1900...2100 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 2000)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in lengths.enumerated() {
                #expect(CalendarDate(year: year, month: index + 1, day: length + 1) == nil)
                for day in 1...length {
                    let date = try #require(CalendarDate(year: year, month: index + 1, day: day))
                    guard date.dayNumber == number, date.components == (year, index + 1, day),
                        CalendarDate.parseISO(utf8: date.isoDescription.utf8) == date,
                        CalendarDate.parseVietnamese(utf8: date.vietnameseDescription.utf8) == date
                    else {
                        Issue.record("day \(day)/\(index + 1)/\(year) does not round-trip")
                        return
                    }
                    number += 1
                }
            }
        }
    }

    @Test func everyDayNumberRoundTrips() {
        var wrong = 0
        for number in stride(from: 0, through: Int(CalendarDate.latest.dayNumber), by: 7) {
            guard let date = CalendarDate(dayNumber: number),
                CalendarDate(year: date.year, month: date.month, day: date.day) == date
            else {
                wrong += 1
                continue
            }
        }
        #expect(wrong == 0)
        #expect(CalendarDate(dayNumber: -1) == nil)
        #expect(CalendarDate(dayNumber: 3_652_059) == nil)
        #expect(CalendarDate(dayNumber: Int.max) == nil)
    }

    @Test func impossibleDays() {
        #expect(CalendarDate(year: 2024, month: 2, day: 31) == nil)
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: 13, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: 0, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: 1, day: 0) == nil)
        #expect(CalendarDate(year: Int.min, month: Int.min, day: Int.max) == nil)
    }

    @Test(arguments: [
        "2024-2-01", "24-02-01", "2024/02/01", "2024-02-01 ", " 2024-02-01", "2024-02-30", "0000-01-01", "2024-02-0a",
        "",
        "2024-02-011", "+024-02-01",
    ])
    func refusesOtherISO(text: String) {
        #expect(CalendarDate.parseISO(utf8: text.utf8) == nil)
    }

    @Test(arguments: ["31/02/2024", "1/1/24", "1/1", "1/1/2024/", "/1/2024", "001/1/2024", "1-1-2024", "", "1/1/02024"])
    func refusesOtherVietnamese(text: String) {
        #expect(day(text) == nil)
    }

    @Test func shortVietnameseForm() {
        #expect(day("1/7/2025")?.vietnameseDescription == "01/07/2025")
        #expect(day("1/07/2025") == CalendarDate(year: 2025, month: 7, day: 1))
    }

    @Test func months() throws {
        let end = try #require(day("31/01/2024"))
        #expect(end.adding(months: 1, .lastDayOfMonth) == day("29/02/2024"))
        #expect(end.adding(months: 1, .firstDayOfNextMonth) == day("01/03/2024"))
        #expect(end.adding(months: -2, .lastDayOfMonth) == day("30/11/2023"))
        #expect(end.adding(months: 12, .lastDayOfMonth) == day("31/01/2025"))
        #expect(CalendarDate.latest.adding(months: 1, .lastDayOfMonth) == nil)
        #expect(CalendarDate.earliest.adding(months: -1, .lastDayOfMonth) == nil)
        #expect(end.adding(months: Int.max, .lastDayOfMonth) == nil)
        #expect(end.adding(months: Int.min, .lastDayOfMonth) == nil)
    }

    @Test func yearsAndDays() throws {
        let leap = try #require(day("29/02/2024"))
        #expect(leap.adding(years: 1) == day("01/03/2025"))
        #expect(leap.adding(years: 4) == day("29/02/2028"))
        #expect(leap.adding(years: -1) == day("01/03/2023"))
        #expect(leap.adding(days: 1) == day("01/03/2024"))
        #expect(leap.adding(years: Int.max) == nil)
        #expect(leap.adding(days: Int.max) == nil)
        #expect(CalendarDate.latest.adding(days: 1) == nil)
        #expect(CalendarDate.earliest.adding(days: -1) == nil)
    }

    @Test(arguments: [
        ("15/03/2014", "14/03/2024", 9), ("15/03/2014", "15/03/2024", 10), ("29/02/2024", "28/02/2025", 0),
        ("29/02/2024", "01/03/2025", 1), ("29/02/2024", "28/02/2028", 3), ("29/02/2024", "29/02/2028", 4),
        ("01/01/2020", "01/01/2020", 0), ("15/03/2024", "15/03/2014", -10), ("01/01/0001", "31/12/9999", 9998),
    ])
    func wholeYears(from: String, to: String, expected: Int) throws {
        #expect(try #require(day(from)).wholeYears(until: #require(day(to))) == expected)
    }

    @Test func intervals() throws {
        let start = try #require(day("01/01/2024"))
        let end = try #require(day("01/01/2025"))
        let year = DateInterval(start: start, end: end)
        #expect(year.contains(start))
        #expect(!year.contains(end))
        #expect(year.lastDay == day("31/12/2024"))
        #expect(DateInterval(start: start, lastDay: day("31/12/2024")) == year)
        #expect(DateInterval(start: start, lastDay: CalendarDate.latest).contains(.latest))
        #expect(!year.overlaps(DateInterval(start: end, end: nil)))
        #expect(year.overlaps(DateInterval(start: day("31/12/2024"), end: nil)))
        #expect(year.overlaps(.always))
        #expect(DateInterval(start: start, end: start).isEmpty)
        #expect(!DateInterval(start: start, end: start).overlaps(.always))
        #expect(DateInterval(start: end, end: start).isEmpty)
        #expect(DateInterval(start: nil, end: .earliest).isEmpty)
        #expect(!DateInterval.always.isEmpty)
        #expect(DateInterval(start: nil, end: end).contains(.earliest))
    }
}
