import XetKhenArguments

/// `XetKhenBenchmarks records COUNT FILE`: a made-up year of decisions.
enum RecordsCommand: BenchmarkCommand {
    static let description = CommandDescription(
        name: "records",
        summary: english("writes so many decisions under Kon Tum's ruleset for `xetkhen replay`"),
        operands: [
            OperandDescription("COUNT", english("of decisions")), OperandDescription("FILE", english("to write")),
        ],
        parameters: [],
        examples: [("XetKhenBenchmarks records 10000 year.jsonl", english("ten thousand decisions"))])

    static let measures = false

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        let source = try source(in: Workload.konTum)
        guard let ruleset = source.load() else {
            throw BenchmarkFault("the ruleset in “\(Workload.konTum)” has errors")
        }
        let year = RecordedYear(ruleset, source.nominations.map { $0.bytes })
        let path = arguments.operands[1]
        guard year.write(try number(0, of: arguments, or: 0), to: path) else {
            throw BenchmarkFault("“\(path)” cannot be written")
        }
        return 0
    }
}
