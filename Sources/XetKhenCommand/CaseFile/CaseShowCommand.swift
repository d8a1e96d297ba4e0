import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenStore
import XetKhenValues

/// `xetkhen case show FILE NUMBER`: one record for a person: the decision, then the explanation that replaying it gives.
enum CaseShowCommand: Subcommand {
    private static let names = Flag(
        "names", CommandText("ghi cả thông tin cá nhân", "show personal details too"))

    static let description = CommandDescription(
        name: "case show",
        summary: CommandText(
            "xem một bản ghi: quyết định, lý do, giấy tờ", "show a record: the decision, its reasons, its papers"),
        operands: [
            SharedOperands.caseFile, OperandDescription("NUMBER", CommandText("số bản ghi", "the record's number")),
        ],
        parameters: [names.description],
        examples: [("xetkhen case show hội-đồng.xkc 12", CommandText("bản ghi số 12", "record 12"))])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        guard let number = Int64(arguments.operands[1]) else {
            throw .usage(.invalidValue(option: "NUMBER", value: arguments.operands[1], allowed: []))
        }
        let file: CaseFile
        let stored: StoredRecord
        do throws(StoreError) {
            file = try CaseFile.open(at: arguments.operands[0], forWriting: false)
            guard let found = try file.record(number: number) else {
                throw .unknownEntry(SharedOperands.record(number))
            }
            stored = found
        } catch { throw .store(error) }
        let record: DecisionRecord
        do {
            record = try DecisionRecord(body: stored.body, disclosure: stored.disclosed, named: "\(number)")
        } catch { throw .record(error) }
        let rulesets = try CaseRulesets(file)
        guard let ruleset = rulesets.byMeaning[record.ruleset.meaning] else {
            throw .record(rulesets.missing(record, named: "\(number)"))
        }
        write(stored, record, showsPersons: arguments[names], console)
        let replay = ruleset.replay(RecordedDecision(record))
        for movement in replay.movements(in: console.language) { console.write("– " + movement) }
        if let evaluation = replay.evaluation { console.write(evaluation.text(.short, in: console.language)) }
        return replay.isIdentical ? .success : .finding
    }

    private static func write(
        _ stored: StoredRecord, _ record: DecisionRecord, showsPersons: Bool, _ console: Console
    ) {
        func line(_ vietnamese: String, _ english: String, _ value: String?) {
            if let value, !value.isEmpty { console.write(console.say(vietnamese, english) + ": " + value) }
        }
        line("Bản ghi", "Record", "\(stored.number) · \(stored.digest.hexadecimal)")
        line("Phiên họp", "Session", stored.session)
        line("Quyết định", "Decision", stored.decision.number)
        line("Ngày", "Date", stored.decision.decidedOn.text(in: console.language.value))
        line("Người quyết định", "Decided by", stored.decision.authority)
        line("Đã tặng", "Granted", stored.awards.isEmpty ? "–" : stored.awards.joined(separator: ", "))
        line("Lý do khác đề xuất", "Reason for departing", stored.decision.reason)
        for vote in stored.votes {
            line(
                "Biểu quyết", "Vote",
                "\(vote.award) "
                    + console.say(
                        "tán thành \(vote.inFavour), không tán thành \(vote.against), không ý kiến \(vote.abstained)",
                        "in favour \(vote.inFavour), against \(vote.against), abstained \(vote.abstained)"))
        }
        if showsPersons { for detail in record.details { line(detail.name, detail.name, detail.value) } }
        console.write("")
    }
}

/// The rulesets that a case file holds, loaded from their bundles.
struct CaseRulesets {
    private(set) var byMeaning: [Digest: Ruleset] = [:]

    init(_ file: CaseFile) throws(CommandError) {
        do throws(StoreError) {
            for meaning in try file.bundleMeanings() {
                guard let bundle = try file.bundle(meaning: meaning) else { continue }
                // A bundle that is not whole gives no ruleset: the records that need it say so.
                byMeaning[meaning] = try? Ruleset.load(
                    bundle: bundle.content, named: bundle.name, for: .deciding)
            }
        } catch { throw .store(error) }
    }

    func missing(_ record: DecisionRecord, named name: String) -> RecordFault {
        RecordFault(
            RecordDiagnostic.unknownRuleset, [name, record.rulesetName, record.ruleset.meaning.hexadecimal])
    }
}
