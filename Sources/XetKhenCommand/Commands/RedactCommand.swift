import XetKhen
import XetKhenArguments
import XetKhenRecord

/// `xetkhen redact RECORDS…`: the same records without personal details.
enum RedactCommand: Subcommand {
    static let description = CommandDescription(
        name: "redact",
        summary: CommandText(
            "bỏ thông tin cá nhân khỏi bản ghi; bản ghi vẫn kiểm tra và phát lại được, mã không đổi",
            "withhold personal details; the records still verify and replay, with the same digests"),
        operands: [
            OperandDescription(
                "RECORDS", CommandText("tệp hoặc thư mục bản ghi", "files or folders of records"), isRepeated: true)
        ],
        parameters: [],
        examples: [
            (
                "xetkhen redact bản-ghi.json > bản-ghi-công-khai.json",
                CommandText("bản để công khai", "a copy to publish")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        var outcome = ExitCode.success
        do {
            var lines = try RecordLines(arguments.operands)
            while let line = try lines.next(atMost: 1, bytes: 1).first {
                do throws(RecordFault) {
                    let record = try DecisionRecord(line: try line.bytes(), named: line.name)
                    console.write(bytes: RecordedDecision(record).redacted.line)
                } catch {
                    console.complain(Message(error.diagnostic).rendered(in: console.language))
                    outcome = .finding
                }
            }
        } catch { throw .reading(error) }
        return outcome
    }
}
