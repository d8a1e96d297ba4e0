import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenStore

/// `xetkhen case export FILE`: the records as lines, for replaying and for auditors.
enum CaseExportCommand: Subcommand {
    private static let session = Option(
        "session", value: "ID", CommandText("chỉ bản ghi của phiên họp này", "only this session's records"))
    private static let number = Option<Int64>(
        "number", value: "N", CommandText("chỉ bản ghi số này", "only the record of this number")
    ) { Int64($0) }
    private static let names = Flag(
        "names", CommandText("kèm thông tin cá nhân", "with personal details"))

    static let description = CommandDescription(
        name: "case export",
        summary: CommandText("xuất bản ghi, mỗi bản ghi một dòng", "write out records, one line each"),
        operands: [SharedOperands.caseFile],
        parameters: [session.description, number.description, names.description],
        examples: [
            (
                "xetkhen case export hội-đồng.xkc --session KH-12 > bản-ghi.jsonl",
                CommandText("không kèm tên và số định danh", "without names and identity numbers")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let session = try value(session, of: arguments)
        let number = try value(number, of: arguments)
        do throws(StoreError) {
            let file = try CaseFile.open(at: arguments.operands[0], forWriting: false)
            var last = number.map { $0 - 1 } ?? 0
            while true {
                let records = try file.records(after: last, limit: number == nil ? 256 : 1)
                guard let end = records.last else { break }
                for record in records where session == nil || record.session == session {
                    guard number == nil || record.number == number else {
                        throw .unknownEntry(SharedOperands.record(number ?? 0))
                    }
                    let disclosed = arguments[names] ? record.disclosed : Array("{}".utf8)
                    console.write(bytes: DecisionRecord.line(body: record.body, disclosure: disclosed))
                }
                last = end.number
                if number != nil { break }
            }
        } catch { throw .store(error) }
        return .success
    }
}
