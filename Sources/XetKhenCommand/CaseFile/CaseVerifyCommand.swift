import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenStore
import XetKhenValues

/// `xetkhen case verify FILE`: whether every record is whole, in its place in the chain, and follows from its own steps.
enum CaseVerifyCommand: Subcommand {
    private static let list = Option(
        "list", value: "FILE",
        CommandText(
            "danh sách mã mà phiên họp đã công bố", "the list of digests that a session published"))

    static let description = CommandDescription(
        name: "case verify",
        summary: CommandText(
            "kiểm tra sổ hồ sơ: từng bản ghi, chuỗi bản ghi, vết suy luận, giấy tờ",
            "verify a case file: every record, the chain, the traces, the papers"),
        operands: [SharedOperands.caseFile], parameters: [list.description],
        examples: [
            (
                "xetkhen case verify hội-đồng.xkc --list phiên-họp-12.json",
                CommandText(
                    "cũng kiểm tra không bản ghi nào của phiên họp bị bỏ đi",
                    "and that no record of the session is gone")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let listPath = try value(list, of: arguments)
        var listed: [UInt8]?
        if let listPath {
            do { listed = try FileReading.bytes(at: listPath) } catch { throw .reading(error) }
        }
        var problems: [StoreProblem] = []
        let verification: Verification
        do throws(StoreError) {
            let file = try CaseFile.open(at: arguments.operands[0], forWriting: false)
            verification = try file.verify { stored in Self.problems(of: stored) }
            problems = verification.problems
            if let listed { problems += try file.problems(against: try SessionList.read(listed)) }
        } catch { throw .store(error) }
        let language = console.language.value
        for problem in problems {
            console.write(problem.affected.name.text(in: language) + ": " + problem.message.text(in: language))
        }
        if verification.omitted > 0 {
            console.write(console.say("và \(verification.omitted) lỗi nữa", "and \(verification.omitted) more"))
        }
        let head = verification.head.map { "\($0.number) \($0.digest.hexadecimal)" } ?? "–"
        console.write(
            console.say(
                "đã kiểm tra \(verification.recordCount) bản ghi, \(problems.count) lỗi; bản ghi cuối: \(head)",
                "\(verification.recordCount) records verified, \(problems.count) faults; the last one: \(head)"))
        return problems.isEmpty ? .success : .finding
    }

    /// What is wrong with a record whose body has its digest.
    private static func problems(of stored: StoredRecord) -> [StoreProblem] {
        func problem(_ fault: RecordFault) -> StoreProblem {
            StoreProblem(
                .record(stored.number),
                StoreText(
                    fault.diagnostic.message(in: .vietnamese), fault.diagnostic.message(in: .english)))
        }
        do throws(RecordFault) {
            let record = try DecisionRecord(
                body: stored.body, disclosure: stored.disclosed, named: "\(stored.number)")
            try RecordedDecision(record).checkTrace(named: "\(stored.number)")
            let isInPlace = record.chain == ChainPlace(number: Int(stored.number), previous: stored.previous)
            guard isInPlace else { throw RecordFault(RecordDiagnostic.damagedRecord, ["\(stored.number)", "chain"]) }
            guard record.decision?.awards.sorted() == stored.awards.sorted(), record.ruleset.meaning == stored.bundle
            else { throw RecordFault(RecordDiagnostic.damagedRecord, ["\(stored.number)", "decision"]) }
            return []
        } catch { return [problem(error)] }
    }
}
