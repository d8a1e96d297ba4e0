import XetKhen
import XetKhenArguments

/// `xetkhen explain-error CODE`: the page of a code, or the list of all.
enum ExplainErrorCommand: Subcommand {
    static let description = CommandDescription(
        name: "explain-error",
        summary: CommandText(
            "giải thích một mã lỗi kèm ví dụ; không ghi mã thì liệt kê tất cả",
            "explain an error code with an example; without a code, list them all"),
        operands: [OperandDescription("CODE", CommandText("ví dụ XK0201", "such as XK0201"), isOptional: true)],
        parameters: [],
        examples: [("xetkhen explain-error XK0201", CommandText("trang của mã XK0201", "the page of XK0201"))])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        guard let code = arguments.operands.first else {
            console.write(ErrorCatalogue.list(in: console.language))
            return .success
        }
        guard let page = ErrorCatalogue.page(of: code, in: console.language) else {
            console.complain(
                console.say(
                    "xetkhen: không có mã “\(code)”; “xetkhen explain-error” liệt kê mọi mã",
                    "xetkhen: there is no code “\(code)”; “xetkhen explain-error” lists them all"))
            return .usage
        }
        console.write(page)
        return .success
    }
}
