import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenStore
import XetKhenValues

/// `xetkhen verify-trace RECORDS…`: whether each record is whole and each verdict follows from its steps, without a ruleset.
enum VerifyTraceCommand: Subcommand {
    private static let list = Option(
        "list", value: "FILE",
        CommandText(
            "danh sách mã mà phiên họp đã công bố: bản ghi phải có trong đó",
            "a session's published list of digests, which must hold the records"))

    static let description = CommandDescription(
        name: "verify-trace",
        summary: CommandText(
            "kiểm tra độc lập: bản ghi còn nguyên, mỗi kết luận suy ra từ các bước đã ghi",
            "check on its own that records are whole and that each verdict follows from the steps"),
        operands: [
            OperandDescription(
                "RECORDS", CommandText("tệp hoặc thư mục bản ghi", "files or folders of records"), isRepeated: true)
        ],
        parameters: [list.description],
        examples: [
            (
                "xetkhen verify-trace bản-ghi.json --list phiên-họp.json",
                CommandText("không cần bộ quy tắc", "needs no ruleset")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        var session: SessionList?
        if let path = try value(list, of: arguments) {
            let bytes: [UInt8]
            do { bytes = try FileReading.bytes(at: path) } catch { throw .reading(error) }
            do { session = try SessionList.read(bytes) } catch { throw .store(error) }
        }
        var outcome = ExitCode.success
        do throws(ReadingError) {
            var lines = try RecordLines(arguments.operands)
            while let line = try lines.next(atMost: 1, bytes: 1).first {
                do throws(RecordFault) {
                    let record = try DecisionRecord(line: try line.bytes(), named: line.name)
                    let byCompletion = try RecordedDecision(record).checkTrace(named: line.name)
                    if let session, !session.contains(record.digest) {
                        throw RecordFault(RecordDiagnostic.notInSession, [line.name, session.session])
                    }
                    console.write(text(line.name, record, byCompletion, session, console))
                } catch {
                    outcome = .finding
                    console.complain(Message(error.diagnostic).rendered(in: console.language))
                }
            }
        } catch { throw .reading(error) }
        return outcome
    }

    private static func text(
        _ name: String, _ record: DecisionRecord, _ byCompletion: [String], _ session: SessionList?, _ console: Console
    ) -> String {
        var text = "\(name): " + console.say("hợp lệ", "it follows") + " · " + record.digest.hexadecimal
        if let session { text += console.say(" · có trong phiên họp ", " · of the session ") + session.session }
        if !byCompletion.isEmpty {
            text +=
                "\n  "
                + console.say(
                    "cần phát lại để kiểm tra phần kết luận chắc chắn dù chưa đủ căn cứ: ",
                    "replay checks what holds whatever is still open: ")
            text += byCompletion.joined(separator: ", ")
        }
        return text
    }
}
