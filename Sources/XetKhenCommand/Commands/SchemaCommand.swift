import XetKhen
import XetKhenArguments

/// `xetkhen schema RULESET`: the JSON Schema of the nominations that a ruleset reads; `--answer` of what it answers.
enum SchemaCommand: Subcommand {
    private static let answer = Flag(
        "answer", CommandText("lược đồ của câu trả lời thay cho của hồ sơ", "the schema of the answer instead"))

    static let description = CommandDescription(
        name: "schema",
        summary: CommandText(
            "in lược đồ JSON của hồ sơ mà bộ quy tắc nhận, hoặc của câu trả lời",
            "print the JSON Schema of a ruleset's nominations, or of the answer"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [answer.description, SharedOptions.rulesets.description],
        examples: [
            (
                "xetkhen schema rulesets/kon-tum-nha-tam > hồ-sơ.schema.json",
                CommandText("lược đồ để soạn hồ sơ trong trình soạn thảo", "a schema for an editor")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        console.write(arguments[answer] ? Ruleset.answerSchema : ruleset.nominationSchema)
        return .success
    }
}
