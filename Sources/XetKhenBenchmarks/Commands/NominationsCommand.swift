import XetKhenArguments

/// `XetKhenBenchmarks nominations [FOLDER]`: each nomination of a ruleset by itself.
enum NominationsCommand: BenchmarkCommand {
    static let description = CommandDescription(
        name: "nominations",
        summary: english(
            "what each nomination beside a ruleset takes: reading, evaluating, the answer, the recorded trace"),
        operands: [
            OperandDescription("FOLDER", english("of the ruleset (default: \(Workload.konTum))"), isOptional: true)
        ],
        parameters: [SharedOptions.quick.description],
        examples: [
            ("XetKhenBenchmarks nominations rulesets/mau-ke-hoach", english("the nominations of the plan to copy"))
        ])

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        let folder = arguments.operands.first ?? Workload.konTum
        let source = try source(in: folder)
        guard let ruleset = source.load() else { throw BenchmarkFault("the ruleset in “\(folder)” has errors") }
        let meter = Meter(duration: .milliseconds(arguments[SharedOptions.quick] ? 50 : 500))
        print(Measurement.line("", ["best", "median", "99 %", "worst"]))
        NominationMeasurement(source: source, ruleset: ruleset, meter: meter).run { figure in
            let values = [figure.best, figure.median, figure.percentile99, figure.worst]
            print(Measurement.line(figure.title, values.map { figure.unit.text($0) }))
        }
        return 0
    }
}
