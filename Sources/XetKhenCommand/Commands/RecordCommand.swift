import XetKhen
import XetKhenArguments

/// `xetkhen record RULESET NOMINATION`: a nomination, its answer and the council's decision as one record.
enum RecordCommand: Subcommand {
    private static let decision = Option(
        "decision", value: "FILE",
        CommandText(
            "quyết định của hội đồng (JSON, xem “xetkhen schema --decision”)",
            "the council's decision (JSON, see “xetkhen schema --decision”)"))
    private static let known = Option<Day>(
        "known-on", value: "YYYY-MM-DD",
        CommandText(
            "chỉ tính căn cứ đã có đến ngày này (mặc định: ngày xét)",
            "only evidence known by this day counts (default: the day of consideration)")
    ) { Day(iso: $0) }

    static let description = CommandDescription(
        name: "record",
        summary: CommandText(
            "lập bản ghi: hồ sơ, kết quả với toàn bộ vết suy luận, quyết định của hội đồng",
            "make a record: the nomination, the answer with its whole trace, the council's decision"),
        operands: [
            OperandDescription(
                "RULESET", CommandText("thư mục, tệp Markdown hoặc gói", "a folder, a Markdown file or a bundle")),
            OperandDescription(
                "NOMINATIONS", CommandText("tệp JSON, JSON Lines hoặc thư mục", "JSON, JSON Lines or a folder"),
                isRepeated: true),
        ],
        parameters: [
            decision.description, known.description, SharedOptions.date.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen record kon-tum.xkb hồ-sơ.json --decision quyết-định.json > bản-ghi.json",
                CommandText("một bản ghi, một dòng", "a record, one line")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let date = try value(SharedOptions.date, of: arguments)
        let knownOn = try value(known, of: arguments)
        let decisionPath = try value(decision, of: arguments)
        let nominations: [(name: String, bytes: [UInt8])]
        var decided: [UInt8]?
        do {
            nominations = try NominationSource.all(of: Array(arguments.operands.dropFirst()))
            if let decisionPath { decided = try FileReading.bytes(at: decisionPath) }
        } catch { throw .reading(error) }
        // One decision is about one nomination.
        if decided != nil, nominations.count > 1 { throw .usage(.unexpectedOperand(nominations[1].name)) }
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        var outcome = ExitCode.success
        for nomination in nominations {
            do {
                let record = try ruleset.record(
                    nomination.bytes, named: nomination.name, decision: decided, consideredOn: date, knownOn: knownOn,
                    randomBytes: SystemRandomness.bytes)
                console.write(bytes: record.line)
            } catch {
                console.complain("\(nomination.name): " + error.message.rendered(in: console.language))
                outcome = .finding
            }
        }
        return outcome
    }
}

/// Salts come from the system; nothing that is computed does.
enum SystemRandomness {
    static func bytes() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
