import Foundation
import XetKhenArguments

/// `XetKhenBenchmarks growth`: how each figure grows with rules, conditions, evidence and nominations.
enum GrowthCommand: BenchmarkCommand {
    private static let axes = GrowthAxis.allCases.map(\.rawValue)
    private static let axis = Option<GrowthAxis>(
        "axis", value: axes.joined(separator: "|"),
        english("what grows (default: each of them); may be given several times"),
        allowed: axes, isRepeatable: true
    ) { GrowthAxis(rawValue: $0) }
    private static let svg = Option("svg", value: "FILE", english("writes a chart, both scales logarithmic"))

    static let description = CommandDescription(
        name: "growth",
        summary: english(
            "how each figure grows with rules (10 to 5,000), conditions, evidence and nominations (1 to 1,000,000), on made-up "
                + "rulesets; each size in a process of its own"),
        operands: [],
        parameters: [SharedOptions.quick.description, axis.description, svg.description] + SharedOptions.report,
        examples: [
            (
                "swift run -c release XetKhenBenchmarks growth --quick --svg growth.svg",
                english("a first look at how everything grows, as tables and as a chart")
            )
        ])

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        let report = try FigureReport(arguments)
        let asked = try arguments.values(of: axis)
        let chart = try arguments.value(svg)
        let run = GrowthRun(axes: asked.isEmpty ? GrowthAxis.allCases : asked, isQuick: arguments[SharedOptions.quick])
        let (figures, faults) = run.figures { BenchmarkTool.complain("measuring \($0)") }
        if let chart {
            try FigureReport.write(Data(GrowthChart(figures: figures, setting: report.setting).text.utf8), to: chart)
        }
        let status = try report.finish(figures, tables: GrowthTable(figures: figures).text)
        if let fault = faults.first { throw fault }
        return status
    }
}
