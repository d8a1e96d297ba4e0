import XetKhen
import XetKhenArguments

/// `xetkhen evaluate RULESET NOMINATIONS…`: proposals for one or many nominations.
enum EvaluateCommand: Subcommand {
    private static let short = Flag(
        "short", CommandText("mỗi hồ sơ một trang ngắn thay cho bảng", "a short page for each nomination, not a table"))

    static let description = CommandDescription(
        name: "evaluate",
        summary: CommandText(
            "xét một hoặc nhiều hồ sơ: đề xuất hình thức nào, vì sao, còn thiếu gì",
            "evaluate nominations: which awards are proposed, why, what is missing"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file")),
            OperandDescription(
                "NOMINATIONS",
                CommandText(
                    "tệp JSON, JSON Lines, thư mục, hoặc - để đọc từ đầu vào chuẩn",
                    "JSON, JSON Lines, a folder, or - for standard input"), isRepeated: true),
        ],
        parameters: [
            short.description, SharedOptions.json.description, SharedOptions.date.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen evaluate rulesets/kon-tum-nha-tam rulesets/kon-tum-nha-tam/ho-so",
                CommandText(
                    "bảng đề xuất cho mọi hồ sơ trong thư mục", "a table of proposals for a folder of nominations")
            ),
            (
                "xetkhen evaluate rulesets/kon-tum-nha-tam hồ-sơ.jsonl --json",
                CommandText("mỗi hồ sơ một dòng JSON", "one line of JSON for each nomination")
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let date = try value(SharedOptions.date, of: arguments)
        var texts: [NominationText] = []
        for path in arguments.operands.dropFirst() {
            do { texts += try NominationFiles.read(path) } catch { throw .reading(error) }
        }
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        var outcome = ExitCode.success
        var table = SummaryTable(language: console.language)
        var progress = ProgressBar(total: texts.count, console: console)
        for (index, text) in texts.enumerated() {
            progress.advance(to: index)
            let result = ruleset.evaluate(text.bytes, consideredOn: date)
            guard let evaluation = result.evaluation else {
                progress.finish()
                for message in result.messages where message.isError {
                    console.complain("\(text.name): " + message.rendered(in: console.language))
                }
                outcome = .finding
                continue
            }
            if arguments[SharedOptions.json] {
                console.write(evaluation.json(in: console.language, indented: false))
            } else if arguments[short] {
                console.write(evaluation.text(.short, in: console.language))
            } else {
                table.add(evaluation)
            }
        }
        progress.finish()
        if !arguments[SharedOptions.json], !arguments[short] { console.write(table.rendered()) }
        return outcome
    }
}
