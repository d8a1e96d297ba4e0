import XetKhen
import XetKhenArguments
import XetKhenStore

/// `xetkhen case backup FILE COPY`: the whole case file into a new file, while others may go on writing.
enum CaseBackupCommand: Subcommand {
    static let description = CommandDescription(
        name: "case backup",
        summary: CommandText("sao lưu sổ hồ sơ sang tệp mới", "copy a case file to a new file"),
        operands: [SharedOperands.caseFile, OperandDescription("COPY", CommandText("tệp sao lưu", "the new file"))],
        parameters: [],
        examples: [
            (
                "xetkhen case backup hội-đồng.xkc sao-lưu.xkc",
                CommandText("dùng được cả khi sổ hồ sơ đang mở", "works while the case file is in use")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        do throws(StoreError) {
            try CaseFile.open(at: arguments.operands[0], forWriting: false).backup(to: arguments.operands[1])
        } catch { throw .store(error) }
        return .success
    }
}
