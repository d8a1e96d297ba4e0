import XetKhen
import XetKhenArguments

/// `xetkhen provisions RULESET`: each provision with its rules, the cases that try them, and its grade.
enum ProvisionsCommand: Subcommand {
    private static let markdown = Flag(
        "markdown", CommandText("bảng Markdown (mặc định)", "a Markdown table (the default)"))
    private static let html = Flag(
        "html",
        CommandText(
            "một trang HTML gồm bảng và toàn văn bộ quy tắc, có liên kết",
            "one HTML page with the table and the ruleset's documents, linked"))

    static let description = CommandDescription(
        name: "provisions",
        summary: CommandText(
            "lập bảng điều khoản: quy tắc nào thể hiện, ca kiểm thử nào thử, hạng nguồn; điều khoản nào chưa thể hiện, vì sao",
            "list each provision with its rules, the cases that try them and its grade; what is not encoded, and why"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [
            markdown.description, html.description, SharedOptions.json.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen provisions rulesets/kon-tum-nha-tam --html > điều-khoản.html",
                CommandText("trang để đọc và in", "a page to read and to print")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let forms = [markdown, html, SharedOptions.json].filter { arguments[$0] }
        if forms.count > 1 { throw .usage(.unexpectedOperand("--\(forms[1].description.name)")) }
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console, for: .authoring) else {
            return .finding
        }
        let table = ruleset.provisions()
        if arguments[SharedOptions.json] {
            console.write(table.json())
        } else if arguments[html] {
            console.write(table.html(in: console.language))
        } else {
            console.write(table.markdown(in: console.language))
        }
        return .success
    }
}
