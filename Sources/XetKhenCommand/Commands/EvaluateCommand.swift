import XetKhen
import XetKhenArguments

/// `xetkhen evaluate RULESET NOMINATIONS…`: proposals for one, many or any number of nominations.
enum EvaluateCommand: Subcommand {
    private static let short = Flag(
        "short",
        CommandText(
            "mỗi hồ sơ một trang ngắn thay cho bảng; "
                + "bảng chỉ nêu \(SummaryTable.maximumRows) hồ sơ đầu, kèm số hồ sơ theo từng đề nghị",
            "a short page for each nomination, not a table; "
                + "a table shows the first \(SummaryTable.maximumRows) and counts the proposals of all"))
    private static let json = Flag(
        "json",
        CommandText(
            "mỗi hồ sơ đúng một dòng JSON; dòng không đọc được có một dòng nêu lỗi ở đúng chỗ của nó",
            "exactly one line of JSON a nomination; one that cannot be read has a line of its errors in its place"))
    private static let brief = Flag(
        "brief",
        CommandText(
            "mỗi hồ sơ một dòng JSON ngắn: từng quy tắc đạt hay không và giá trị đã xét, theo mã; nhanh gấp nhiều lần, "
                + "không nêu bước tiếp theo",
            "a short line of JSON a nomination: what each rule comes to and the values found, by id; many times faster, "
                + "without what to do next"))
    private static let strict = Flag(
        "strict",
        CommandText(
            "dừng ở hồ sơ đầu tiên không đọc được; kết quả của các hồ sơ trước đó được ghi đủ",
            "stop at the first nomination that cannot be read; what came before it is written"))
    private static let part = Flag(
        "part",
        CommandText(
            "đầu vào là một phần cắt ra từ một tệp JSON Lines dài hơn: dòng đầu ghi số dòng đứng trước phần này, các dòng được "
                + "đánh số theo tệp gốc; hồ sơ không đọc được không làm thay đổi mã kết thúc",
            "the input is a part of longer JSON Lines: its first line gives how many lines stand before it, and lines are "
                + "numbered as in the whole; a nomination that cannot be read does not change the exit status"))
    private static let skip = Option<Int>(
        "skip", value: "N",
        CommandText(
            "bỏ qua N hồ sơ đầu: chạy tiếp sau khi bị ngắt, với N là số dòng đã ghi",
            "pass over the first N nominations: to go on after an interruption, N being the lines written so far")
    ) { Int($0).flatMap { $0 >= 0 ? $0 : nil } }

    static let description = CommandDescription(
        name: "evaluate",
        summary: CommandText(
            "xét một hoặc nhiều hồ sơ: đề xuất hình thức nào, vì sao, còn thiếu gì",
            "evaluate nominations: which awards are proposed, why, what is missing"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file")),
            SharedOptions.nominations,
        ],
        parameters: [
            short.description, json.description, brief.description, strict.description, skip.description,
            part.description,
            SharedOptions.date.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen evaluate rulesets/kon-tum-nha-tam rulesets/kon-tum-nha-tam/ho-so",
                CommandText(
                    "bảng đề xuất cho mọi hồ sơ trong thư mục", "a table of proposals for a folder of nominations")
            ),
            (
                "xetkhen evaluate rulesets/kon-tum-nha-tam hồ-sơ.jsonl --json > kết-quả.jsonl",
                CommandText("mỗi hồ sơ một dòng JSON", "one line of JSON for each nomination")
            ),
            (
                "xetkhen evaluate rulesets/kon-tum-nha-tam hồ-sơ.jsonl --json --skip $(wc -l < kết-quả.jsonl) "
                    + ">> kết-quả.jsonl",
                CommandText("chạy tiếp sau khi bị ngắt", "go on after an interruption")
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let date = try value(SharedOptions.date, of: arguments)
        let wanted = try value(skip, of: arguments)
        let skipped = wanted ?? 0
        let output = ResultOutput()
        Interruption.watch { status in
            console.clearProgress()
            output.end(with: status)
        }
        var source: NominationSource
        do {
            source = try NominationSource(Array(arguments.operands.dropFirst()), isPart: arguments[part])
        } catch { throw .reading(error) }
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        let form: EvaluationForm =
            arguments[brief] ? .brief : arguments[json] ? .json : arguments[short] ? .short : .table
        let job = EvaluationJob(ruleset: ruleset, consideredOn: date, form: form, language: console.language)
        do { try source.skip(skipped) } catch { throw .reading(error) }
        if wanted != nil, form.isLines { output.takeAwayCutLine() }
        var run = EvaluationRun(
            job: job, output: output, console: console, skipped: skipped, isStrict: arguments[strict])
        let outcome = try run.evaluateAll(of: source)
        // An engine that runs many parts gives up one that ends with a status: a broken line stands in the output and is no
        // reason to. With --strict it is, since lines are missing then.
        return arguments[part] && !arguments[strict] ? .success : outcome
    }
}
