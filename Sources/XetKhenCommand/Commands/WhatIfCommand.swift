import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenSemantics

/// `xetkhen what-if RULESET NOMINATIONS…`: how many verdicts would move under another value or another ruleset, and why.
enum WhatIfCommand: Subcommand {
    private static let set = Option(
        "set", value: "NAME=VALUE",
        CommandText(
            "giả định tham số có giá trị khác, viết như trong quy tắc: 6,6 hoặc 6.6, 95%, 01/01/2026; có thể ghi nhiều lần",
            "suppose another value of a parameter, written as in rules: 6,6 or 6.6, 95%, 01/01/2026; may be repeated"),
        isRepeatable: true)
    private static let under = Option(
        "under", value: "RULESET",
        CommandText(
            "đối chiếu với bộ quy tắc hoặc gói khác; --set khi đó áp dụng cho bộ quy tắc này",
            "compare with another ruleset or bundle; --set then applies to that one"))
    private static let samples = Option<Int>(
        "samples", value: "N",
        CommandText(
            "nêu N hồ sơ đầu của mỗi thay đổi, kèm lý do (mặc định: 3)",
            "the first N nominations of each movement, with the reasons (default: 3)")
    ) { Int($0).flatMap { (0...1_000).contains($0) ? $0 : nil } }

    static let description = CommandDescription(
        name: "what-if",
        summary: CommandText(
            "nếu đổi một tham số hoặc bộ quy tắc thì kết quả của những hồ sơ nào thay đổi, vì sao",
            "which verdicts would move under another parameter or ruleset, and why"),
        operands: [
            OperandDescription(
                "RULESET", CommandText("thư mục, tệp Markdown hoặc gói", "a folder, a Markdown file or a bundle")),
            SharedOptions.nominations,
        ],
        parameters: [
            set.description, under.description, samples.description, SharedOptions.json.description,
            SharedOptions.date.description, SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen what-if rulesets/kon-tum-giao-uoc-2023 hồ-sơ.jsonl --set trần_cờ_chính_phủ=10%",
                CommandText("một mức khác trong quy tắc", "another level in the rules")
            ),
            (
                "xetkhen what-if kon-tum.xkb hồ-sơ.jsonl --under dự-thảo --json",
                CommandText("theo dự thảo kế hoạch mới", "under the draft of a new plan")
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let date = try value(SharedOptions.date, of: arguments)
        let limit = try value(samples, of: arguments) ?? 3
        let otherPath = try value(under, of: arguments)
        let texts: [String]
        do { texts = try arguments.values(of: set) } catch { throw .usage(error) }
        guard !texts.isEmpty || otherPath != nil else { throw .usage(.missingOneOf(options: ["set", "under"])) }
        Interruption.watch { status in
            console.clearProgress()
            ResultOutput().end(with: status)
        }
        let source: NominationSource
        do { source = try NominationSource(Array(arguments.operands.dropFirst())) } catch { throw .reading(error) }
        guard let own = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        var other: Ruleset?
        if let otherPath {
            guard let found = try loadRuleset(otherPath, arguments, console) else { return .finding }
            other = found
        }
        let changed = try checked(other ?? own, setting: texts)
        let report = WhatIfReport(
            own.checked, other: other.map { _ in changed }, settings: texts.map(parts), sampleLimit: limit,
            in: console.language.value)
        let trial = WhatIfTrial(
            before: own.checked, after: changed, hasSameEvidence: other == nil, in: console.language.value)
        let job = WhatIfJob(trial: trial, consideredOn: date?.date, language: console.language)
        let run = try job.report(on: source, into: report, console)
        console.write(arguments[SharedOptions.json] ? run.json : run.text)
        return run.unreadable + run.refused > 0 ? .finding : .success
    }

    /// The name and the value as they were typed.
    private static func parts(_ text: String) -> (name: String, value: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    private static func checked(
        _ ruleset: Ruleset, setting texts: [String]
    ) throws(CommandError) -> CheckedRuleset {
        do throws(SettingFault) {
            var settings: [ParameterSetting] = []
            for text in texts { settings.append(try ParameterSetting(parsing: text)) }
            return try ruleset.checked(setting: settings)
        } catch { throw .setting(error) }
    }
}
