import XetKhen
import XetKhenArguments

/// `xetkhen schema RULESET`: the JSON Schema of the nominations that a ruleset reads; other formats by their flags.
enum SchemaCommand: Subcommand {
    private static let answer = Flag(
        "answer", CommandText("lược đồ của câu trả lời thay cho của hồ sơ", "the schema of the answer instead"))
    private static let brief = Flag(
        "brief", CommandText("lược đồ của dòng kết quả ngắn", "the schema of a short line of results instead"))
    private static let record = Flag(
        "record", CommandText("lược đồ của bản ghi quyết định", "the schema of decision records instead"))
    private static let session = Flag(
        "session", CommandText("lược đồ của quyết định cả phiên họp", "the schema of a session's decisions instead"))
    private static let decision = Flag(
        "decision",
        CommandText("lược đồ của quyết định mà hội đồng đưa vào", "the schema of a council's decision instead"))

    static let description = CommandDescription(
        name: "schema",
        summary: CommandText(
            "in lược đồ JSON của hồ sơ mà bộ quy tắc nhận, của câu trả lời, bản ghi hay quyết định",
            "print the JSON Schema of a ruleset's nominations, of the answer, of records or decisions"),
        operands: [
            OperandDescription(
                "RULESET", CommandText("thư mục, tệp Markdown hoặc gói", "a folder, a Markdown file or a bundle"),
                isOptional: true)
        ],
        parameters: [
            answer.description, brief.description, record.description, decision.description, session.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen schema rulesets/kon-tum-nha-tam > hồ-sơ.schema.json",
                CommandText("lược đồ để soạn hồ sơ trong trình soạn thảo", "a schema for an editor")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let fixed = [
            (answer, Ruleset.answerSchema), (brief, Ruleset.briefSchema), (record, Ruleset.recordSchema),
            (decision, Ruleset.decisionSchema),
            (session, Ruleset.sessionSchema),
        ]
        if let asked = fixed.first(where: { arguments[$0.0] }) {
            console.write(asked.1)
            return .success
        }
        guard let path = arguments.operands.first else { throw .usage(.missingOperand("RULESET")) }
        guard let ruleset = try loadRuleset(path, arguments, console) else { return .finding }
        console.write(ruleset.nominationSchema)
        return .success
    }
}
