import XetKhen
import XetKhenArguments
import XetKhenStore

/// `xetkhen case create FILE`: an empty case file, readable by its owner alone.
enum CaseCreateCommand: Subcommand {
    static let description = CommandDescription(
        name: "case create",
        summary: CommandText("lập sổ hồ sơ của hội đồng", "make a council's case file"),
        operands: [SharedOperands.caseFile], parameters: [],
        examples: [
            (
                "xetkhen case create hội-đồng.xkc",
                CommandText("tệp mới, chỉ người lập đọc được", "a new file that its owner alone can read")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        do { _ = try CaseFile.create(at: arguments.operands[0]) } catch { throw .store(error) }
        return .success
    }
}

/// Operands that mean the same wherever they stand.
enum SharedOperands {
    /// A record as an error names it.
    static func record(_ number: Int64) -> StoreText { StoreText("bản ghi số \(number)", "record \(number)") }

    static let caseFile = OperandDescription(
        "FILE", CommandText("sổ hồ sơ của hội đồng", "the council's case file"))
}
