import XetKhenValues

/// What follows from the years that a run lists.
struct RunCheck {
    private let record: Record
    /// The latest first, without those that are not rated yet.
    private let years: [(year: Int, standing: String)]
    private(set) var faults: [TraceFault] = []

    init(_ record: Record) {
        self.record = record
        var listed: [(year: Int, standing: String)] = []
        for item in record["years"].items ?? [] {
            if let year = item.items?.first?.wholeNumber, let standing = item.items?.last?.text {
                listed.append((year, standing))
            }
        }
        years = Array(listed.drop { $0.standing == "not_rated_yet" })
        for (later, earlier) in zip(listed, listed.dropFirst()) {
            require("years", earlier.year.description, [(later.year - 1).description])
        }
        for (year, standing) in years where standing == "not_rated_yet" {
            faults.append(TraceFault(.run, record.place, "years", "\(year): \(standing)", "\(year): …"))
        }
        for name in ["certain", "possible"] {
            let bounds = record.numbers(name)
            if bounds != bounds.sorted() { require(name, bounds.text, [bounds.sorted().text]) }
        }
        if record.text("form") == "unplaced" {
            require("certain", record.numbers("certain").text, ["[]"])
            if record.text("causes").isEmpty { require("causes", "", ["ecmrw"]) }
        } else {
            compareStretches()
        }
    }

    private mutating func compareStretches() {
        let certain: ClosedRange<Int>?
        let possible: ClosedRange<Int>?
        let breaker: (year: Int, standing: String)?
        if record.text("form") == "touching" {
            let end = years.firstIndex { Self.isNotMet($0.standing) } ?? years.count
            let settled = years.firstIndex { $0.standing != "holds" } ?? years.count
            certain = Self.stretch(years.prefix(settled))
            possible = Self.stretch(years.prefix(end))
            breaker = years.dropFirst(end).first
            if years.count > end + 1 { require("years", years.count.description, [(end + 1).description]) }
        } else {
            certain = longest { $0 == "holds" }
            possible = longest { !Self.isNotMet($0) }
            breaker = possible.flatMap { run in years.first { $0.year == run.lowerBound - 1 } }
        }
        require("certain", record.numbers("certain").text, [Self.text(certain)])
        require("possible", record.numbers("possible").text, [Self.text(possible)])
        let breaking = breaker.flatMap { $0.standing == "before_start" ? nil : $0.year }?.description ?? "null"
        // A start that is not written may be one that is not known exactly.
        let hidden = record["start"] == .null ? ["null"] : []
        require("breaking", record["breaking"].wholeNumber?.description ?? "null", [breaking] + hidden)
        if certain == possible { require("causes", record.text("causes"), [""]) }
    }

    private mutating func require(_ field: String, _ written: String, _ follows: [String]) {
        guard !follows.contains(written) else { return }
        faults.append(TraceFault(.run, record.place, field, written, follows.joined(separator: " | ")))
    }

    private static func isNotMet(_ standing: String) -> Bool {
        standing == "breaks" || standing == "reset" || standing == "before_start"
    }

    /// Of stretches equally long the latest.
    private func longest(_ holds: (String) -> Bool) -> ClosedRange<Int>? {
        var best: ClosedRange<Int>?
        var current: ClosedRange<Int>?
        for (year, standing) in years {
            let last = current.map { $0.upperBound } ?? year
            current = holds(standing) && year <= last ? year...last : nil
            if let current, current.count > best?.count ?? 0 { best = current }
        }
        return best
    }

    private static func stretch(_ years: ArraySlice<(year: Int, standing: String)>) -> ClosedRange<Int>? {
        guard let last = years.first?.year, let first = years.last?.year, first <= last else { return nil }
        return first...last
    }

    private static func text(_ run: ClosedRange<Int>?) -> String {
        run.map { [$0.lowerBound, $0.upperBound].text } ?? "[]"
    }
}
