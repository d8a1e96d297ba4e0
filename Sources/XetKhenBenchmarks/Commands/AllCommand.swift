import Foundation
import XetKhenArguments

/// `XetKhenBenchmarks all`: every figure of award-60 and of Kon Tum's ruleset.
enum AllCommand: BenchmarkCommand {
    static let description = CommandDescription(
        name: "all",
        summary: english(
            "load and compile, one decision without and with trace, batches, memory and process start, of award-60 and of Kon "
                + "Tum's ruleset"),
        operands: [],
        parameters: [SharedOptions.quick.description] + SharedOptions.report,
        examples: [
            (
                "swift run -c release XetKhenBenchmarks all --save before.jsonl",
                english("measures everything and keeps the figures to compare with")
            )
        ])

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        let report = try FigureReport(arguments)
        let isQuick = arguments[SharedOptions.quick]
        var figures: [Figure] = []
        for name in [Workload.award60, Workload.konTum] {
            BenchmarkTool.complain("measuring \(name)")
            guard let workload = Workload(named: name) else {
                throw BenchmarkFault("no ruleset for “\(name)”; run this at the top of the package")
            }
            // A nomination of Kon Tum's is many times as large as one of award-60.
            let nominations = isQuick ? 500 : name == Workload.award60 ? 20_000 : 5000
            figures += try ChildProcess.figures(
                name,
                [
                    "--parts", WorkloadMeasurement.Parts.all.rawValue, "--nominations", "\(nominations)",
                    "--milliseconds", isQuick ? "100" : "2000",
                ])
            figures += try start(of: workload).map { [$0.of(name)] } ?? []
        }
        return try report.finish(figures, tables: FigureTable(figures: figures).text)
    }

    /// How long the built command takes to answer the first nomination of a workload; nil where it is not built.
    private static func start(of workload: Workload) throws -> Figure? {
        guard let command = ProcessStart.builtCommand, let folder = workload.folder else {
            BenchmarkTool.complain(
                "the command xetkhen is not built, its start is not measured: swift build -c release --product xetkhen")
            return nil
        }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "nomination-\(UUID().uuidString).json")
        var stream = workload.stream()
        try FigureReport.write(Data(stream.line()), to: place.path)
        defer { try? FileManager.default.removeItem(at: place) }
        var words = ["evaluate", folder, place.path, "--json"]
        if let day = workload.consideredOn { words += ["--date", "\(day)"] }
        guard let figure = ProcessStart(command: command, words: words).figure() else {
            throw BenchmarkFault("the command gives no answer to \(words.joined(separator: " "))")
        }
        return figure
    }
}
