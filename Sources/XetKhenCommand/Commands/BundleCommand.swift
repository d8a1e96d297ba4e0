import XetKhen
import XetKhenArguments

/// `xetkhen bundle RULESET`: the ruleset and everything that it uses as one file.
enum BundleCommand: Subcommand {
    private static let documents = Option(
        "documents", value: "FOLDER",
        CommandText(
            "thư mục chứa tệp văn bản, tên tệp là mã văn bản (KH2602.pdf); gói ghi mã SHA-256 của từng tệp",
            "a folder of the documents' files, each named by its document's key (KH2602.pdf); their SHA-256 is kept"))

    static let description = CommandDescription(
        name: "bundle",
        summary: CommandText(
            "đóng gói bộ quy tắc cùng mọi thứ nó dùng vào một tệp đọc được",
            "pack a ruleset with everything that it uses into one readable file"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [documents.description, SharedOptions.rulesets.description],
        examples: [
            (
                "xetkhen bundle rulesets/kon-tum-nha-tam > kon-tum.xkb",
                CommandText("gói dùng thay cho thư mục ở mọi lệnh", "the bundle stands for the folder in every command")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        var files: [String: [UInt8]] = [:]
        if let folder = try value(documents, of: arguments) {
            guard FileReading.isFolder(folder) else { throw .reading(.notFound(folder)) }
            for path in FileReading.files(in: folder, endings: [""]) where !FileReading.isFolder(path) {
                let name = PathName.stem(of: path)
                do { files[name] = try FileReading.bytes(at: path) } catch { throw .reading(error) }
            }
        }
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console, for: .authoring) else {
            return .finding
        }
        do {
            console.write(bytes: try ruleset.bundle(documents: files))
        } catch {
            console.complain(error.message.rendered(in: console.language))
            return .finding
        }
        return .success
    }
}
