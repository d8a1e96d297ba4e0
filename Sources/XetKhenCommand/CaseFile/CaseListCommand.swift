import XetKhen
import XetKhenArguments
import XetKhenStore

/// `xetkhen case list FILE`: what a case file holds, a line each.
enum CaseListCommand: Subcommand {
    static let description = CommandDescription(
        name: "case list",
        summary: CommandText("liệt kê bản ghi, hồ sơ và phiên họp", "list records, nominations and sessions"),
        operands: [SharedOperands.caseFile], parameters: [],
        examples: [("xetkhen case list hội-đồng.xkc", CommandText("mỗi mục một dòng", "one line each"))])

    private static let page = 256

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        do throws(StoreError) {
            let file = try CaseFile.open(at: arguments.operands[0], forWriting: false)
            for session in try file.sessions() {
                console.write(
                    console.say("phiên họp", "session") + " \(session.id) · \(session.heldOn.isoDescription)")
            }
            var last = ""
            while true {
                let nominations = try file.nominations(after: last, limit: page)
                for nomination in nominations {
                    console.write(console.say("hồ sơ", "nomination") + " \(nomination.id)")
                }
                guard let end = nominations.last else { break }
                last = end.id
            }
            var number: Int64 = 0
            while true {
                let records = try file.records(after: number, limit: page)
                for record in records { console.write(line(of: record, console)) }
                guard let end = records.last else { break }
                number = end.number
            }
        } catch { throw .store(error) }
        return .success
    }

    private static func line(of record: StoredRecord, _ console: Console) -> String {
        let awards = record.awards.isEmpty ? "–" : record.awards.joined(separator: ", ")
        let parts = [
            console.say("bản ghi", "record") + " \(record.number)", record.nomination, record.session, awards,
            record.decision.number ?? "–", record.digest.hexadecimal,
        ]
        return parts.joined(separator: " · ")
    }
}
