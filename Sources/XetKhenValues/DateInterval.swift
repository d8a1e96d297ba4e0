/// The days from `start` up to but not including `end`; an end that is `nil` is open.
package struct DateInterval: Sendable, Hashable {
    /// The first day, or `nil` for no beginning.
    package let start: CalendarDate?

    /// The first day after, or `nil` for no end.
    package let end: CalendarDate?

    @inlinable
    package init(start: CalendarDate?, end: CalendarDate?) {
        self.start = start
        self.end = end
    }

    /// The days from `start` to `lastDay`, that day included.
    package init(start: CalendarDate?, lastDay: CalendarDate?) {
        // No day follows the calendar's last one: up to it and without end are the same days.
        self.init(start: start, end: lastDay?.adding(days: 1))
    }

    /// All days.
    @inlinable package static var always: DateInterval { DateInterval(start: nil, end: nil) }

    /// Whether no day lies inside.
    package var isEmpty: Bool {
        guard let end else { return false }
        return end <= (start ?? .earliest)
    }

    @inlinable
    package func contains(_ date: CalendarDate) -> Bool {
        if let start, date < start { return false }
        if let end, date >= end { return false }
        return true
    }

    /// Whether some day lies in both.
    package func overlaps(_ other: DateInterval) -> Bool {
        !intersection(other).isEmpty
    }

    /// The days that lie in both; empty intervals may differ in their ends.
    package func intersection(_ other: DateInterval) -> DateInterval {
        let latestStart = max(start ?? .earliest, other.start ?? .earliest)
        let earliestEnd: CalendarDate?
        if let end, let otherEnd = other.end {
            earliestEnd = min(end, otherEnd)
        } else {
            earliestEnd = end ?? other.end
        }
        return DateInterval(start: start == nil && other.start == nil ? nil : latestStart, end: earliestEnd)
    }

    /// The last day inside, or `nil` if there is no end or no day.
    package var lastDay: CalendarDate? {
        isEmpty ? nil : end?.adding(days: -1)
    }
}
