import Foundation
import Testing

@testable import XetKhenBenchmarks

/// Figures made up for the tests.
enum MadeUp {
    static let setting = RunSetting(
        machine: .init(processor: "Processor & Sons", cores: 2, memory: 8 << 30, system: "System 1"),
        compiler: "Swift 6.3, optimized", revision: "0123456789ab + changes", date: "2026-01-31T00:00:00Z")

    static func figure(_ quantity: Quantity, _ best: Double, workload: String = "award-60", size: Int? = nil) -> Figure
    {
        Figure(quantity, ascending: [best, best * 1.5, best * 2, best * 4], pieces: 3).of(workload, size: size)
    }

    /// Every figure of every axis; time and memory grow with the size.
    static let growth = GrowthAxis.allCases.flatMap { axis in
        axis.sizes(isQuick: false).flatMap { size in
            axis.quantities.map { quantity in
                figure(
                    quantity, quantity.unit == .bytes ? 1e7 + Double(size) : Double(size) * 120,
                    workload: axis.rawValue, size: size)
            }
        }
    }
}

@Suite("Figures")
struct FigureTests {
    @Test("percentiles are values of the runs")
    func percentiles() {
        let figure = Figure(.decision, ascending: (1...200).map(Double.init))
        #expect([figure.best, figure.median, figure.percentile99, figure.worst] == [1, 101, 199, 200])
        #expect(figure.runs == 200)
        let alone = Figure(.memoryOfRuleset, ascending: [5])
        #expect([alone.best, alone.median, alone.percentile99, alone.worst] == [5, 5, 5, 5])
    }

    @Test("a saved run reads back equal, and runs put one after another too")
    func savedRun() throws {
        let run = SavedRun(MadeUp.growth + [Figure(.decision, ascending: [0.1 + 0.2])], MadeUp.setting)
        #expect(try SavedRun(reading: run.data).entries == run.entries)
        #expect(try SavedRun(reading: run.data + run.data).entries == run.entries + run.entries)
        let line = try #require(String(decoding: run.data, as: UTF8.self).split(separator: "\n").first)
        for word in ["Processor & Sons", "Swift 6.3, optimized", "0123456789ab + changes"] {
            #expect(line.contains(word), "each figure stands with machine, compiler and revision")
        }
    }

    @Test("a line that is no figure is named")
    func brokenRun() {
        let run = SavedRun([MadeUp.figure(.decision, 1)], MadeUp.setting)
        #expect(throws: SavedRun.Fault(line: 2)) { try SavedRun(reading: run.data + Data("{}\n".utf8)) }
    }

    @Test("a figure that doubled is marked, one within the noise is not")
    func comparison() {
        let before = SavedRun(
            [
                MadeUp.figure(.decision, 100), MadeUp.figure(.reading, 100), MadeUp.figure(.loading, 100),
                MadeUp.figure(.decision, 7, size: 10),
            ], MadeUp.setting)
        let now = [
            MadeUp.figure(.decision, 200), MadeUp.figure(.reading, 110), MadeUp.figure(.loading, 50),
            MadeUp.figure(.answer, 1),
        ]
        let comparison = Comparison(now, MadeUp.setting, with: before, noise: Comparison.noise)
        #expect(comparison.rows.map(\.mark) == [.more, .same, .less])
        #expect(comparison.rows.map(\.ratio) == [2, 1.1, 0.5])
        #expect(comparison.hasMore)
        #expect(comparison.added == [now[3]])
        #expect(comparison.differences.isEmpty)
        #expect(comparison.text.contains("| award-60: one decision"))
        #expect(comparison.text.contains("2.00 | MORE |"))
        #expect(!Comparison(now, MadeUp.setting, with: before, noise: 2.5).hasMore)
    }

    @Test("another machine and another compiler are said")
    func differences() {
        var other = MadeUp.setting
        other.machine.cores = 64
        other.compiler = "Swift 6.2, optimized"
        let before = SavedRun([MadeUp.figure(.decision, 100)], other)
        let comparison = Comparison(
            [MadeUp.figure(.decision, 100)], MadeUp.setting, with: before, noise: Comparison.noise)
        #expect(comparison.text.contains("another machine: Processor & Sons, 64 cores"))
        #expect(comparison.text.contains("another compiler: Swift 6.2, optimized"))
        #expect(!comparison.hasMore)
    }

    @Test("values are shown in the multiple that suits them")
    func wording() {
        let times = [0.5, 12.34, 999, 1234, 99_960, 999_600, 5e6, 2.5e9].map { Figure.Unit.nanoseconds.text($0) }
        #expect(times == ["0.50 ns", "12.3 ns", "999 ns", "1.23 µs", "100 µs", "1.00 ms", "5.00 ms", "2.50 s"])
        #expect(Figure.Unit.bytes.text(3.5 * 1_048_576) == "3.50 MiB")
        #expect([0.0, 999, 1000, 1_234_567].map(\.grouped) == ["0", "999", "1,000", "1,234,567"])
        #expect(MadeUp.figure(.batchWithReading, 500).rate == "2,000,000")
        #expect(MadeUp.figure(.decision, 500).rate == nil)
    }
}
