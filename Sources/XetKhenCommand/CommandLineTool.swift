import XetKhen
import XetKhenArguments
import XetKhenStore
import XetKhenValues

/// The command `xetkhen`: finds the subcommand, parses its words, reports what cannot be understood.
enum CommandLineTool {
    static var commands: [any Subcommand.Type] {
        [
            CheckCommand.self, FormatCommand.self, TestCommand.self, EvaluateCommand.self, ExplainCommand.self,
            WhatIfCommand.self, NewCommand.self, ExplainErrorCommand.self, SchemaCommand.self, ProvisionsCommand.self,
            BundleCommand.self,
            RecordCommand.self, ReplayCommand.self, VerifyTraceCommand.self, RedactCommand.self, ImpactCommand.self,
            CaseCreateCommand.self, CaseImportCommand.self, CaseDecideCommand.self, CaseListCommand.self,
            CaseShowCommand.self, CaseVerifyCommand.self, CaseExportCommand.self, CasePublishCommand.self,
            CaseBackupCommand.self, VersionCommand.self,
        ]
    }

    static let purpose = CommandText(
        "XetKhen: đối chiếu hồ sơ đề nghị khen thưởng với kế hoạch thi đua và pháp luật, đề xuất hình thức, nêu lý do",
        "XetKhen: holds nominations against emulation plans and the law, proposes awards, gives the reasons")

    static func run(_ words: [String]) -> ExitCode {
        let console = Console(language: language(of: words))
        let help = HelpText(program: "xetkhen", inEnglish: console.inEnglish)
        let withoutLanguage = wordsBeforeCommand(words)
        guard let name = withoutLanguage.first else {
            console.complain(help.overview(of: purpose, commands: commands.map { $0.description }, shared: shared))
            return .usage
        }
        let asked = name == "help" ? Self.name(Array(withoutLanguage.dropFirst())) : nil
        if let page = commands.first(where: { $0.description.name == asked }) {
            return run(page, ["--help"], console, help)
        }
        if name == "--help" || name == "-h" || name == "help" {
            console.write(help.overview(of: purpose, commands: commands.map { $0.description }, shared: shared))
            return .success
        }
        let typed = name == "--version" ? "version" : Self.name(withoutLanguage) ?? name
        guard let command = commands.first(where: { $0.description.name == typed }) else {
            let names = commands.map { $0.description.name }
            let error = UsageError.unknownCommand(typed, suggestion: NormalForm.nearest(typed, among: names))
            return complain(error, hint: "xetkhen --help", console)
        }
        let length = command.description.name.split(separator: " ").count
        return run(command, Array(withoutLanguage.dropFirst(length)), console, help)
    }

    /// The name of the subcommand that the words begin with: one word, or two where the first opens a family.
    private static func name(_ words: [String]) -> String? {
        guard let first = words.first else { return nil }
        let isFamily = commands.contains { $0.description.name.hasPrefix(first + " ") }
        return isFamily && words.count > 1 ? first + " " + words[1] : first
    }

    static let shared = [SharedOptions.language.description]

    private static func run(
        _ command: any Subcommand.Type, _ words: [String], _ console: Console, _ help: HelpText
    ) -> ExitCode {
        var description = command.description
        description.parameters += shared
        let arguments: ParsedArguments
        do {
            arguments = try ParsedArguments(words, for: description)
            _ = try arguments.value(SharedOptions.language)
        } catch {
            return complain(error, hint: "xetkhen \(description.name) --help", console)
        }
        if arguments.asksForHelp {
            console.write(help.page(of: description))
            return .success
        }
        do {
            return try command.run(arguments, console)
        } catch {
            switch error {
            case .usage(let error): return complain(error, hint: "xetkhen \(description.name) --help", console)
            case .reading(let error):
                console.complain("xetkhen: " + console.say(error.vietnamese, error.english))
                return .usage
            case .store(let error):
                console.complain("xetkhen: \(error.code.rawValue) " + error.message.text(in: console.language.value))
                console.complain(console.say("gợi ý: ", "help: ") + error.help.text(in: console.language.value))
                return .usage
            case .setting(let fault):
                console.complain("xetkhen: " + fault.text(in: console.language.value))
                if let help = fault.help(in: console.language.value) {
                    console.complain(console.say("gợi ý: ", "help: ") + help)
                }
                return .usage
            case .record(let fault):
                console.complain(Message(fault.diagnostic).rendered(in: console.language))
                return .finding
            case .writing(let error):
                if error.fault.isClosed { return .closedOutput }
                console.complain("xetkhen: " + console.say(error.vietnamese, error.english))
                return .usage
            }
        }
    }

    private static func complain(_ error: UsageError, hint: String, _ console: Console) -> ExitCode {
        console.complain("xetkhen: " + error.message(inEnglish: console.inEnglish))
        console.complain(console.say("xem: \(hint)", "see: \(hint)"))
        return .usage
    }

    /// The language is needed before the words are parsed, to report what is wrong with them.
    private static func language(of words: [String]) -> OutputLanguage {
        for (index, word) in words.enumerated() {
            if word == "--lang=en" { return .english }
            if word == "--lang", words.indices.contains(index + 1), words[index + 1] == "en" { return .english }
        }
        return .vietnamese
    }

    /// `--lang` may stand before the command's name.
    private static func wordsBeforeCommand(_ words: [String]) -> [String] {
        let isApart = words.first == "--lang" && words.count > 1
        let isJoined = words.first?.hasPrefix("--lang=") ?? false
        guard isApart || isJoined else { return words }
        let length = isApart ? 2 : 1
        return words.count == length ? [] : Array(words[length...]) + words[..<length]
    }
}
