import XetKhen
import XetKhenArguments

/// `xetkhen check RULESET`: every error and warning of a ruleset, with place and help.
enum CheckCommand: Subcommand {
    static let description = CommandDescription(
        name: "check",
        summary: CommandText(
            "kiểm tra một bộ quy tắc: tên, kiểu, đơn vị, thời hiệu, quy tắc mâu thuẫn hoặc thừa",
            "check a ruleset: names, types, units, dates of force, rules that contradict or are never used"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [SharedOptions.rulesets.description, SharedOptions.json.description],
        examples: [
            (
                "xetkhen check rulesets/kon-tum-nha-tam",
                CommandText(
                    "kiểm tra kế hoạch của Kon Tum cùng phần luật mà nó dùng",
                    "check Kon Tum's plan with the law it uses")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let others = try value(SharedOptions.rulesets, of: arguments)
        let loading: RulesetLoading
        do { loading = try RulesetFolder(arguments.operands[0], otherRulesets: others).load(for: .authoring) } catch {
            throw .reading(error)
        }
        let errors = loading.messages.filter(\.isError).count
        let warnings = loading.messages.count - errors
        if arguments[SharedOptions.json] {
            console.write(Message.json(of: loading.messages))
        } else {
            for message in loading.messages { console.write(message.rendered(in: console.language)) }
            console.write(summary(loading, errors: errors, warnings: warnings, console))
        }
        return errors == 0 ? .success : .finding
    }

    private static func summary(
        _ loading: RulesetLoading, errors: Int, warnings: Int, _ console: Console
    ) -> String {
        let count = console.say(
            "\(errors) lỗi, \(warnings) cảnh báo", "\(counted(errors, "error")), \(counted(warnings, "warning"))")
        guard let ruleset = loading.ruleset else { return console.red(count) }
        let contents = ruleset.contents
        let what = console.say(
            "\(contents.criteria) tiêu chí, \(contents.standards) tiêu chuẩn, \(contents.awards) hình thức và danh hiệu",
            "\(counted(contents.criteria, "criterion", "criteria")), \(counted(contents.standards, "standard")), "
                + counted(contents.awards, "award or title", "awards and titles"))
        return console.green("“\(ruleset.title(in: console.language))”: \(count)") + " (\(what))"
    }

    /// A number with its English noun.
    private static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) " + (number == 1 ? one : many ?? one + "s")
    }
}
