import Foundation
import XetKhenArguments

/// `XetKhenBenchmarks measure WORKLOAD`: measures one workload in this process, as `all` and `growth` have it done.
enum MeasureCommand: BenchmarkCommand {
    private static let parts = Option<WorkloadMeasurement.Parts>(
        "parts", value: "all|growth|batch", english("what is measured (default: all)"),
        allowed: WorkloadMeasurement.Parts.allCases.map(\.rawValue)
    ) { WorkloadMeasurement.Parts(rawValue: $0) }
    private static let nominations = Option<Int>(
        "nominations", value: "N", english("nominations of one pass of the batch (default: 2000)")
    ) { text in Int(text).flatMap { $0 > 0 ? $0 : nil } }
    private static let milliseconds = Option<Int>(
        "milliseconds", value: "N", english("how long each figure is measured for (default: 1000)")
    ) { text in Int(text).flatMap { $0 > 0 ? $0 : nil } }

    static let description = CommandDescription(
        name: "measure",
        summary: english("measures one workload in this process and prints its figures, a line of JSON each"),
        operands: [
            OperandDescription(
                "WORKLOAD",
                english(
                    "award-60, the folder of a ruleset with nominations in ho-so, or synthetic:CRITERIA,CONDITIONS,EVIDENCE"
                ))
        ],
        parameters: [parts.description, nominations.description, milliseconds.description],
        examples: [
            (
                "XetKhenBenchmarks measure synthetic:300,10,100 --nominations 1000",
                english("all figures of a made-up ruleset of 300 criteria")
            )
        ])

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        let name = arguments.operands[0]
        guard let workload = Workload(named: name) else { throw BenchmarkFault("“\(name)” is no workload") }
        let measurement = WorkloadMeasurement(
            workload: workload,
            meter: Meter(duration: .milliseconds(try arguments.value(milliseconds) ?? 1000)),
            nominations: try arguments.value(nominations) ?? 2000)
        do {
            let figures = try measurement.figures(
                try arguments.value(parts) ?? .all, note: BenchmarkTool.complain)
            FileHandle.standardOutput.write(SavedRun.lines(of: figures))
        } catch WorkloadMeasurement.Fault.rulesetHasErrors {
            throw BenchmarkFault("the ruleset of “\(name)” has errors")
        } catch WorkloadMeasurement.Fault.nominationRefused {
            throw BenchmarkFault("a nomination of “\(name)” cannot be read")
        }
        return 0
    }
}
