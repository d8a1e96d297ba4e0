import Foundation
import Testing
import XetKhen

@testable import XetKhenBenchmarks

@Suite("What is measured")
struct WorkloadTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The stored nominations are lines of the stream by their numbers, so both programs and tests speak of one workload.
    @Test("award-60 is the nominations that the tests of the engine know, from the one generator")
    func award60() throws {
        let workload = try #require(Workload(named: Workload.award60, root: Self.root))
        var stream = workload.stream()
        #expect(stream is Award60Data)
        let lines = Set((0..<1000).map { _ in stream.line() })
        let stored = try Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/Tests/Peers/award-60/nominations.jsonl"))
        let known = stored.split(separator: 0x0A).map { Array($0) }
        #expect(known.count > 50)
        for line in known { #expect(lines.contains(line), "\(String(decoding: line, as: UTF8.self))") }
    }

    @Test(
        "every workload is measured in full",
        arguments: [Workload.award60, "rulesets/mau-ke-hoach", "synthetic:20,3,30"])
    func measurement(name: String) throws {
        let workload = try #require(Workload(named: name, root: Self.root))
        let measurement = WorkloadMeasurement(
            workload: workload, meter: Meter(duration: .milliseconds(1)), nominations: 70)
        let figures = try measurement.figures(.all) { _ in }
        // A ruleset may have no nomination that is read straight into a row or decided without steps.
        let quantities = Set(Quantity.allCases).subtracting([
            .start, .traceBytes, .firstDecision, .decision, .recordedDecision, .directReading,
        ])
        #expect(Set(figures.compactMap { Quantity(rawValue: $0.quantity) }).isSuperset(of: quantities))
        for figure in figures {
            #expect(figure.workload == name)
            #expect(figure.best > 0 && figure.best <= figure.median && figure.median <= figure.percentile99)
            #expect(figure.percentile99 <= figure.worst)
            #expect(figure.runs >= (figure.unit == .bytes ? 1 : Meter.leastRuns), "\(figure.title)")
        }
    }

    @Test(
        "only what has rules and nominations is a workload",
        arguments: ["Sources", "rulesets", "nowhere", "synthetic:0,1,1"])
    func nothing(name: String) {
        let isWorkload = Workload(named: name, root: Self.root) != nil
        #expect(!isWorkload)
    }

    @Test("short work is timed in groups, and each run counts")
    func meter() {
        var turns: [Int] = []
        let figure = Meter(duration: .milliseconds(20)).figure(.decision) { turn in
            turns.append(turn)
            return turn
        }
        #expect(figure.runs >= Meter.leastRuns)
        #expect(figure.pieces > 1)
        #expect(turns == Array(turns.indices))
        #expect(turns.count >= figure.runs * figure.pieces)
    }
}
