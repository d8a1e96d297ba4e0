import XetKhen
import XetKhenArguments

/// `xetkhen new FOLDER`: a ruleset to start from, which checks and tests clean, with a nomination to evaluate.
enum NewCommand: Subcommand {
    static let description = CommandDescription(
        name: "new",
        summary: CommandText(
            "tạo một bộ quy tắc mẫu để bắt đầu, kiểm tra và kiểm thử được ngay",
            "make a ruleset to start from that checks and tests clean"),
        operands: [
            OperandDescription("FOLDER", CommandText("thư mục mới, ví dụ ke-hoach-xa", "a new folder, such as my-plan"))
        ],
        parameters: [],
        examples: [("xetkhen new ke-hoach-xa", CommandText("tạo thư mục ke-hoach-xa", "make the folder ke-hoach-xa"))])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let folder = arguments.operands[0]
        guard !FileReading.exists(folder) else {
            throw .reading(
                ReadingError(
                    vietnamese: "“\(folder)” đã có; hãy chọn tên khác",
                    english: "“\(folder)” is there already; choose another name"))
        }
        let name = PathName.last(of: folder)
        for file in RulesetTemplate.files(named: name) {
            let path = folder + "/" + file.path
            guard FileWriting.makeFolder(PathName.folder(of: path)), FileWriting.write(file.bytes, to: path) else {
                throw .reading(
                    ReadingError(
                        vietnamese: "không ghi được “\(path)”; kiểm tra quyền ghi",
                        english: "“\(path)” cannot be written; check the permissions"))
            }
        }
        console.write(
            console.say(
                """
                đã tạo “\(folder)”; bước tiếp theo:
                  xetkhen check \(folder)
                  xetkhen test \(folder)
                  xetkhen evaluate \(folder) \(folder)/ho-so
                """,
                """
                made “\(folder)”; next:
                  xetkhen check \(folder)
                  xetkhen test \(folder)
                  xetkhen evaluate \(folder) \(folder)/ho-so
                """))
        return .success
    }
}
