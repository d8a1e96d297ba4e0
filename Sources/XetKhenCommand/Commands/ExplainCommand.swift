import XetKhen
import XetKhenArguments

/// `xetkhen explain RULESET NOMINATION`: one nomination in full, every condition with its values.
enum ExplainCommand: Subcommand {
    private static let short = Flag(
        "short", CommandText("chỉ một trang, cho thành viên hội đồng", "one page, for a council member"))

    static let description = CommandDescription(
        name: "explain",
        summary: CommandText(
            "giải thích đầy đủ một hồ sơ: từng điều kiện, giá trị, giấy tờ, điều khoản",
            "explain one nomination in full: every condition, value, paper and clause"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file")),
            OperandDescription("NOMINATION", CommandText("một tệp JSON, hoặc -", "one JSON file, or -")),
        ],
        parameters: [
            short.description, SharedOptions.json.description, SharedOptions.date.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen explain rulesets/kon-tum-nha-tam rulesets/kon-tum-nha-tam/ho-so/01-so-day-du.json",
                CommandText("vì sao đạt, vì sao chưa, cần bổ sung gì", "why, why not, what is missing")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let date = try value(SharedOptions.date, of: arguments)
        let bytes: [UInt8]
        do { bytes = try FileReading.bytes(at: arguments.operands[1]) } catch { throw .reading(error) }
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        let result = ruleset.evaluate(bytes, consideredOn: date)
        guard let evaluation = result.evaluation else {
            for message in result.messages { console.complain(message.rendered(in: console.language)) }
            return .finding
        }
        if arguments[SharedOptions.json] {
            console.write(evaluation.json(in: console.language, indented: true))
        } else {
            console.write(evaluation.text(arguments[short] ? .short : .full, in: console.language))
        }
        return .success
    }
}
