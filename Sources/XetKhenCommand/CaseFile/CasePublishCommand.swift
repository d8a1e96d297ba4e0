import XetKhen
import XetKhenArguments
import XetKhenStore

/// `xetkhen case publish FILE SESSION`: the digests of a session's records, to be published and signed.
enum CasePublishCommand: Subcommand {
    static let description = CommandDescription(
        name: "case publish",
        summary: CommandText(
            "in danh sách mã bản ghi của phiên họp để công bố và ký",
            "print the digests of a session's records, to publish and to sign"),
        operands: [
            SharedOperands.caseFile, OperandDescription("SESSION", CommandText("mã phiên họp", "the session's id")),
        ],
        parameters: [],
        examples: [
            (
                "xetkhen case publish hội-đồng.xkc KH-12 > phiên-họp-12.json",
                CommandText(
                    "ai có tệp này đều kiểm tra được một bản ghi có thuộc phiên họp không",
                    "shows that a record belongs")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        do throws(StoreError) {
            let file = try CaseFile.open(at: arguments.operands[0], forWriting: false)
            console.write(bytes: try file.sessionList(arguments.operands[1]).bytes)
        } catch { throw .store(error) }
        return .success
    }
}
