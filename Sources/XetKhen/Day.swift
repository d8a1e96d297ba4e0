import XetKhenValues

/// A day of the calendar.
public struct Day: Sendable, Hashable, Comparable {
    package let date: CalendarDate

    package init(_ date: CalendarDate) { self.date = date }

    /// Reads `2024-07-22`; nil when there is no such day.
    public init?(iso text: String) {
        guard let date = CalendarDate.parseISO(utf8: text.utf8) else { return nil }
        self.date = date
    }

    /// The day as `2024-07-22`.
    public var iso: String { date.isoDescription }

    /// Earlier days come first.
    public static func < (left: Day, right: Day) -> Bool { left.date < right.date }
}
