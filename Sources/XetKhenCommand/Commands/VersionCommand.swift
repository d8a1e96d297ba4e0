import XetKhen
import XetKhenArguments

/// `xetkhen version`: of the package, of the language, of the answer's format.
enum VersionCommand: Subcommand {
    static let description = CommandDescription(
        name: "version",
        summary: CommandText("in phiên bản", "print the version"),
        operands: [], parameters: [],
        examples: [("xetkhen version", CommandText("phiên bản của chương trình và ngôn ngữ", "program and language"))])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        console.write(
            console.say(
                "xetkhen \(Version.package), ngôn ngữ quy tắc \(Version.language), câu trả lời \(Version.answer)",
                "xetkhen \(Version.package), rules language \(Version.language), answer \(Version.answer)"))
        return .success
    }
}
