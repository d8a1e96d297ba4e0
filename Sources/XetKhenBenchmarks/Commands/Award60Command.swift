import Foundation
import XetKhenArguments

/// `XetKhenBenchmarks award-60 [COUNT] [SEED]`: the workload that engines of other kinds are measured with.
enum Award60Command: BenchmarkCommand {
    static let description = CommandDescription(
        name: Workload.award60,
        summary: english(
            "the workload that engines of other kinds are measured with, decided in both ways and compared"),
        operands: operands(count: 20_000),
        parameters: [],
        examples: [("XetKhenBenchmarks award-60 100000", english("a hundred thousand nominations"))])

    /// How many nominations, and from which seed.
    static func operands(count: Int) -> [OperandDescription] {
        [
            OperandDescription("COUNT", english("of nominations (default: \(count))"), isOptional: true),
            OperandDescription("SEED", english("of the nominations (default: \(Workload.seed))"), isOptional: true),
        ]
    }

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        guard let ruleset = try source(in: Workload.award60Folder).load() else {
            throw BenchmarkFault("the ruleset in “\(Workload.award60Folder)” has errors")
        }
        let workload = PeerWorkload(
            ruleset, count: try number(0, of: arguments, or: 20_000),
            seed: try number(1, of: arguments, or: Workload.seed))
        workload.compare()
        workload.measure()
        return 0
    }
}

/// `XetKhenBenchmarks data [COUNT] [SEED]`: the nominations of award-60, for the other engines.
enum DataCommand: BenchmarkCommand {
    static let description = CommandDescription(
        name: "data",
        summary: english("prints the nominations of award-60, for the other engines"),
        operands: Award60Command.operands(count: 100_000),
        parameters: [],
        examples: [("XetKhenBenchmarks data 1000 > nominations.jsonl", english("the first thousand"))])

    static let measures = false

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        var data = Award60Data(seed: try number(1, of: arguments, or: Workload.seed))
        for _ in 0..<(try number(0, of: arguments, or: 100_000)) {
            FileHandle.standardOutput.write(Data(data.line() + [0x0A]))
        }
        return 0
    }
}
