/// How long a piece of work takes, over many runs of it in one process.
struct Measurement {
    let name: String
    /// Nanoseconds of each run, ascending.
    let nanoseconds: [Int64]

    /// Runs `work` until `runs` figures are taken, after a tenth as many to warm up.
    static func take(_ name: String, runs: Int, _ work: () -> Void) -> Measurement {
        for _ in 0..<max(1, runs / 10) { work() }
        let clock = ContinuousClock()
        var figures: [Int64] = []
        figures.reserveCapacity(runs)
        for _ in 0..<runs {
            let time = clock.measure(work)
            figures.append(time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000)
        }
        return Measurement(name: name, nanoseconds: figures.sorted())
    }

    static let heading =
        "microseconds" + String(repeating: " ", count: 46)
        + ["best", "median", "99 %"].map { String(repeating: " ", count: 12 - $0.count) + $0 }.joined()

    func percentile(_ share: Int) -> Int64 {
        nanoseconds.isEmpty ? 0 : nanoseconds[min(nanoseconds.count - 1, nanoseconds.count * share / 100)]
    }

    /// Best, median, 99th percentile, in microseconds with one decimal.
    var line: String {
        Self.line(name, [nanoseconds.first ?? 0, percentile(50), percentile(99)].map(Self.microseconds))
    }

    static func line(_ name: String, _ figures: [String]) -> String {
        let padded = name + String(repeating: " ", count: max(1, 58 - name.count))
        return padded + figures.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
    }

    private static func microseconds(_ nanoseconds: Int64) -> String {
        let tenths = (nanoseconds + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}
