import Foundation
import XetKhenArguments

/// The program `XetKhenBenchmarks`: finds the command, parses its words, says what cannot be done. English alone, since it is for
/// those who work on XetKhen.
enum BenchmarkTool {
    static var commands: [any BenchmarkCommand.Type] {
        [
            AllCommand.self, GrowthCommand.self, NominationsCommand.self, Award60Command.self, MeasureCommand.self,
            DataCommand.self, SyntheticCommand.self, RecordsCommand.self,
        ]
    }

    static let purpose = english(
        "XetKhenBenchmarks: measures XetKhen. Run it in release at the top of the package. Without words it does what “all” "
            + "does, with a folder what “nominations” does.")

    private static let shared = [Flag("help", english("tells what a command takes")).description]

    /// The program's exit status: 0 all is well, 1 a finding, 2 bad usage or what cannot be read or written.
    static func run(_ words: [String]) -> Int32 {
        let help = HelpText(program: "XetKhenBenchmarks", inEnglish: true)
        if let first = words.first, ["--help", "-h", "help"].contains(first) {
            print(help.overview(of: purpose, commands: commands.map { $0.description }, shared: shared), terminator: "")
            return 0
        }
        guard let (command, words) = command(of: words) else {
            let names = commands.map { $0.description.name }
            let unknown = UsageError.unknownCommand(words[0], suggestion: nil).message(inEnglish: true)
            complain("\(unknown); there are \(names.joined(separator: ", ")), and folders of rulesets")
            return 2
        }
        do {
            let arguments = try ParsedArguments(words, for: command.description)
            if arguments.asksForHelp {
                print(help.page(of: command.description), terminator: "")
                return 0
            }
            if command.measures, !RunSetting.isOptimized { complain("a debug build: its figures say nothing of speed") }
            return try command.run(arguments)
        } catch let error as UsageError {
            complain(error.message(inEnglish: true))
        } catch let error as BenchmarkFault {
            complain(error.message)
        } catch let error as ChildProcess.Fault {
            complain("\(error.workload): \(error.complaint)")
        } catch {
            complain("\(error)")
        }
        return 2
    }

    /// The command that the words begin with, and the words that are left for it.
    private static func command(of words: [String]) -> (any BenchmarkCommand.Type, [String])? {
        guard let first = words.first, !first.hasPrefix("-") else { return (AllCommand.self, words) }
        if let command = commands.first(where: { $0.description.name == first }) {
            return (command, Array(words.dropFirst()))
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: first, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        return (NominationsCommand.self, words)
    }

    static func complain(_ message: String) {
        FileHandle.standardError.write(Data((message + "\n").utf8))
    }
}
