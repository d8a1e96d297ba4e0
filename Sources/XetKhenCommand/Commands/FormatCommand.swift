import XetKhen
import XetKhenArguments

/// `xetkhen fmt RULESET`: writes each file in the standard layout; prose and comments stay as they are.
enum FormatCommand: Subcommand {
    private static let checkOnly = Flag(
        "check", CommandText("chỉ báo tệp chưa đúng định dạng, không ghi", "name the files that differ, write nothing"))
    private static let keywords = Option<OutputLanguage>(
        "keywords", value: "vi|en",
        CommandText("đổi bộ từ khóa; tên do tác giả đặt giữ nguyên", "convert the keywords; declared names stay"),
        allowed: ["vi", "en"]
    ) { $0 == "vi" ? .vietnamese : $0 == "en" ? .english : nil }

    static let description = CommandDescription(
        name: "fmt",
        summary: CommandText(
            "định dạng lại các khối quy tắc, giữ nguyên lời văn và ghi chú",
            "lay out the blocks of rules afresh, keeping prose and comments"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [checkOnly.description, keywords.description],
        examples: [
            (
                "xetkhen fmt --check rulesets/luat-tdkt",
                CommandText("báo tệp chưa đúng định dạng", "name files that differ")
            ),
            (
                "xetkhen fmt --keywords en my-rules.md",
                CommandText("viết lại bằng từ khóa tiếng Anh", "rewrite with English keywords")
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let keywords = try value(keywords, of: arguments)
        let files: [RulesetFile]
        do { files = try RulesetFolder(arguments.operands[0], otherRulesets: nil).files() } catch {
            throw .reading(error)
        }
        var outcome = ExitCode.success
        for file in files {
            let formatting = RulesetFormatter.format(file, keywords: keywords)
            guard let formatted = formatting.bytes else {
                for message in formatting.messages { console.complain(message.rendered(in: console.language)) }
                outcome = .finding
                continue
            }
            guard formatted != file.bytes else { continue }
            if arguments[checkOnly] {
                console.write(file.path)
                outcome = .finding
            } else if !FileWriting.replace(file.path, with: formatted) {
                throw .reading(
                    ReadingError(
                        vietnamese: "không ghi được “\(file.path)”", english: "“\(file.path)” cannot be written"))
            }
        }
        return outcome
    }
}
