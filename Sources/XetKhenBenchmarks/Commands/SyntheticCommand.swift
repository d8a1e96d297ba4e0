import Foundation
import XetKhenArguments

/// `XetKhenBenchmarks synthetic CRITERIA CONDITIONS EVIDENCE`: prints a made-up ruleset, or nominations that fit it, so that the
/// command can be tried with what is measured.
enum SyntheticCommand: BenchmarkCommand {
    private static let nominations = Option<Int>(
        "nominations", value: "N", english("prints so many nominations instead of the ruleset")
    ) { text in Int(text).flatMap { $0 >= 0 ? $0 : nil } }

    static let description = CommandDescription(
        name: "synthetic",
        summary: english("prints a made-up ruleset of some size, or nominations that fit it"),
        operands: [
            OperandDescription("CRITERIA", english("of the ruleset")),
            OperandDescription("CONDITIONS", english("of each criterion, no more than there is evidence")),
            OperandDescription("EVIDENCE", english("that the ruleset declares")),
        ],
        parameters: [nominations.description],
        examples: [
            (
                "XetKhenBenchmarks synthetic 100 10 100 > synthetic.md",
                english("a ruleset for `xetkhen check synthetic.md`")
            )
        ])

    static let measures = false

    static func run(_ arguments: ParsedArguments) throws -> Int32 {
        let size = SyntheticSize(
            criteria: try number(0, of: arguments, or: 0), conditions: try number(1, of: arguments, or: 0),
            evidence: try number(2, of: arguments, or: 0))
        guard size.isPossible else {
            throw BenchmarkFault(
                "each number must be 1 at least, and no criterion has more conditions than there is evidence")
        }
        guard let count = try arguments.value(nominations) else {
            print(SyntheticRuleset(size: size).text, terminator: "")
            return 0
        }
        var stream = SyntheticNominations(size, seed: Workload.seed)
        for _ in 0..<count { FileHandle.standardOutput.write(Data(stream.line() + [0x0A])) }
        return 0
    }
}
