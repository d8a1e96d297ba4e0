import XetKhen
import XetKhenArguments
import XetKhenExplanation
import XetKhenRecord
import XetKhenStore

/// `xetkhen impact FILE`: every decision that relied on something that does not hold, with the path to it.
enum ImpactCommand: Subcommand {
    private static let paper = Option(
        "paper", value: "NUMBER",
        CommandText("số của giấy tờ không còn giá trị", "the number of a paper that does not hold"))
    private static let evidence = Option(
        "evidence", value: "NAME", CommandText("tên minh chứng", "the name of an evidence"))
    private static let award = Option("award", value: "NAME", CommandText("tên hình thức", "the name of an award"))
    private static let clause = Option(
        "clause", value: "ID", CommandText("điều khoản, như L22-74-1", "a provision, such as L22-74-1"))

    static let description = CommandDescription(
        name: "impact",
        summary: CommandText(
            "tìm mọi quyết định đã dựa vào một giấy tờ, minh chứng, hình thức hoặc điều khoản",
            "find every decision that relied on a paper, an evidence, an award or a provision"),
        operands: [SharedOperands.caseFile],
        parameters: [paper.description, evidence.description, award.description, clause.description],
        examples: [
            (
                "xetkhen impact hội-đồng.xkc --paper 12/QĐ-UBND",
                CommandText(
                    "trực tiếp hoặc qua một hình thức được tặng sau đó", "directly or through an award granted later")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        var causes: [ImpactCause] = []
        if let number = try value(paper, of: arguments) { causes.append(.paper(number)) }
        if let name = try value(evidence, of: arguments) { causes.append(.evidence(name)) }
        if let name = try value(award, of: arguments) { causes.append(.award(name)) }
        if let id = try value(clause, of: arguments) { causes.append(.clause(id)) }
        guard let cause = causes.first, causes.count == 1 else {
            throw .usage(.missingValue(option: "paper", valueName: "NUMBER"))
        }
        let file: CaseFile
        do { file = try CaseFile.open(at: arguments.operands[0], forWriting: false) } catch { throw .store(error) }
        let rulesets = try CaseRulesets(file)
        let recorders = rulesets.byMeaning.mapValues { $0.recorder }
        var search = ImpactSearch(cause, in: console.language.value)
        var count = 0
        var outcome = ExitCode.success
        do throws(StoreError) {
            var last: Int64 = 0
            while true {
                let records = try file.records(after: last, limit: 256)
                guard let end = records.last else { break }
                for stored in records {
                    do throws(RecordFault) {
                        let name = "\(stored.number)"
                        let record = try DecisionRecord(body: stored.body, disclosure: stored.disclosed, named: name)
                        guard let recorder = recorders[record.ruleset.meaning] else {
                            throw rulesets.missing(record, named: name)
                        }
                        var evaluator = recorder.makeEvaluator()
                        guard let finding = search.examine(record, named: name, by: recorder, using: &evaluator) else {
                            continue
                        }
                        count += 1
                        console.write(text(of: finding, console))
                    } catch {
                        outcome = .finding
                        console.complain(Message(error.diagnostic).rendered(in: console.language))
                    }
                }
                last = end.number
            }
        } catch { throw .store(error) }
        console.write(console.say("\(count) quyết định bị ảnh hưởng", "\(count) decisions affected"))
        return outcome
    }

    private static func text(of finding: ImpactFinding, _ console: Console) -> String {
        var lines = [
            console.say("bản ghi", "record") + " \(finding.record) · \(finding.nomination)"
                + (finding.decision.map { " · \($0)" } ?? "")
        ]
        for award in finding.awards {
            lines.append("  " + award.path.joined(separator: " → ") + " → " + award.title)
            let after = award.after.map { Sentences.word(for: $0, in: console.language.value) } ?? "–"
            lines.append("    " + console.say("nếu không có căn cứ này: ", "without it: ") + after)
        }
        return lines.joined(separator: "\n")
    }
}
