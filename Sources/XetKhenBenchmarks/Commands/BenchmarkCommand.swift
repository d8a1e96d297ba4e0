import XetKhenArguments

/// One command of the program: what it takes, and what it does.
protocol BenchmarkCommand {
    static var description: CommandDescription { get }
    /// Whether it gives figures, which a debug build falsifies.
    static var measures: Bool { get }
    /// Gives the exit status.
    static func run(_ arguments: ParsedArguments) throws -> Int32
}

/// Why a command stopped, in a sentence.
struct BenchmarkFault: Error {
    var message: String

    init(_ message: String) { self.message = message }
}

/// A text that this program has in English alone.
func english(_ text: String) -> CommandText { CommandText(text, text) }

extension BenchmarkCommand {
    static var measures: Bool { true }

    /// A number among the operands, or one that stands in for it.
    static func number<Number: FixedWidthInteger>(
        _ position: Int, of arguments: ParsedArguments, or other: Number
    ) throws -> Number {
        guard arguments.operands.count > position else { return other }
        let word = arguments.operands[position]
        guard let number = Number(word), number >= 0 else { throw BenchmarkFault("“\(word)” is no number") }
        return number
    }

    static func source(in folder: String) throws -> RulesetSource {
        guard let source = RulesetSource(folder: folder) else {
            throw BenchmarkFault("no ruleset in “\(folder)”; run this at the top of the package")
        }
        return source
    }
}

/// Options that mean the same wherever they stand.
enum SharedOptions {
    static let quick = Flag("quick", english("small sizes and short runs, to see that it works"))
    static let save = Option("save", value: "FILE", english("writes the figures, a line of JSON each with its setting"))
    static let compare = Option(
        "compare", value: "FILE",
        english("sets the figures beside those of a saved run; exit status 1 where one takes more, beyond the noise"))
    static let noise = Option<Double>(
        "noise", value: "RATIO",
        english("the ratio of bests beyond which a figure counts as changed (default: \(Comparison.noise))")
    ) { text in Double(text).flatMap { $0 >= 1 ? $0 : nil } }
    static let table = Option(
        "table", value: "FILE", english("writes the tables, in Markdown, rather than printing them"))

    static var report: [ParameterDescription] {
        [save.description, compare.description, noise.description, table.description]
    }
}
