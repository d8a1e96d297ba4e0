import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenSemantics
import XetKhenStore

/// One subcommand: what it takes, and what it does.
protocol Subcommand {
    static var description: CommandDescription { get }
    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode
}

/// Why a command stopped before it did its work.
enum CommandError: Error {
    case usage(UsageError)
    case reading(ReadingError)
    case store(StoreError)
    /// A bundle or a record that cannot be used.
    case record(RecordFault)
    /// Results that can no longer be written.
    case writing(WritingError)
    /// A parameter that cannot be given the value asked for.
    case setting(SettingFault)
}

extension Subcommand {
    /// Options that several commands share, read with the error that a command throws.
    static func value<Value>(
        _ option: Option<Value>, of arguments: ParsedArguments
    ) throws(CommandError) -> Value? {
        do { return try arguments.value(option) } catch { throw .usage(error) }
    }

    /// Loads the ruleset at a path, or the bundle of one; its messages go to standard error. Nil when it has errors. Its cases
    /// are read, and may be in error, where the command looks at them.
    static func loadRuleset(
        _ path: String, _ arguments: ParsedArguments, _ console: Console, for purpose: LoadingPurpose = .deciding
    ) throws(CommandError) -> Ruleset? {
        do {
            if let bundle = try RulesetFolder.bundle(at: path) {
                do { return try Ruleset.load(bundle: bundle, named: path, for: purpose) } catch {
                    console.complain(error.message.rendered(in: console.language))
                    return nil
                }
            }
        } catch { throw .reading(error) }
        let others = try value(SharedOptions.rulesets, of: arguments)
        let loading: RulesetLoading
        do { loading = try RulesetFolder(path, otherRulesets: others).load(for: purpose) } catch {
            throw .reading(error)
        }
        if loading.ruleset == nil {
            for message in loading.messages where message.isError {
                console.complain(message.rendered(in: console.language))
            }
        }
        return loading.ruleset
    }
}

/// Operands and options that mean the same wherever they stand.
enum SharedOptions {
    static let nominations = OperandDescription(
        "NOMINATIONS",
        CommandText(
            "tệp JSON, JSON Lines (dài bao nhiêu cũng được), thư mục, hoặc - để đọc từ đầu vào chuẩn",
            "JSON, JSON Lines of any length, a folder, or - for standard input"), isRepeated: true)
    static let language = Option<OutputLanguage>(
        "lang", value: "vi|en",
        CommandText("ngôn ngữ của những gì in ra (mặc định: vi)", "language of what is printed (default: vi)"),
        allowed: ["vi", "en"]
    ) { $0 == "vi" ? .vietnamese : $0 == "en" ? .english : nil }

    static let rulesets = Option(
        "rulesets", value: "FOLDER",
        CommandText(
            "thư mục chứa các bộ quy tắc được dùng chung, nếu không nằm cạnh bộ quy tắc này",
            "folder of the rulesets that this one uses, when they are not beside it"))

    static let date = Option<Day>(
        "date", value: "YYYY-MM-DD",
        CommandText(
            "ngày xét của những hồ sơ không ghi ngày xét",
            "date of consideration of nominations that give none")
    ) { Day(iso: $0) }

    static let json = Flag(
        "json", CommandText("in JSON cho chương trình khác đọc", "print JSON for another program to read"))
}
