import XetKhen
import XetKhenArguments

/// `xetkhen test RULESET`: runs the cases that stand in the documents, outcomes and reasons.
enum TestCommand: Subcommand {
    private static let coverage = Flag(
        "coverage",
        CommandText(
            "nêu từng kết quả của từng điều kiện mà chưa ca kiểm thử nào gặp",
            "name every outcome of every condition that no case has seen"))

    static let description = CommandDescription(
        name: "test",
        summary: CommandText(
            "chạy các ca kiểm thử trong văn bản, so cả kết quả lẫn lý do",
            "run the cases in the documents, comparing outcomes and reasons"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [coverage.description, SharedOptions.rulesets.description],
        examples: [
            (
                "xetkhen test rulesets/kon-tum-nha-tam --coverage",
                CommandText("chạy kiểm thử, nêu điều kiện chưa được thử", "run the cases, name what they leave untried")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console) else { return .finding }
        let report = ruleset.runTests()
        for failed in report.cases where !failed.passed {
            console.write(console.red("✗ ") + "\(failed.path):\(failed.line): \(failed.title)")
            for sentence in failed.failures(in: console.language) { console.write("    " + sentence) }
        }
        if arguments[coverage] {
            for unseen in report.unseenOutcomes(in: console.language) { console.write(console.yellow("○ ") + unseen) }
            let total = report.seenOutcomeCount + report.unseenOutcomeCount
            console.write(
                console.say(
                    "đã gặp \(report.seenOutcomeCount)/\(total) kết quả của các điều kiện",
                    "\(report.seenOutcomeCount) of \(total) outcomes of conditions were seen"))
        }
        let failed = report.cases.filter { !$0.passed }.count
        let line = console.say(
            "\(report.cases.count) ca kiểm thử: \(report.cases.count - failed) đạt, \(failed) không đạt",
            "\(report.cases.count) cases: \(report.cases.count - failed) passed, \(failed) failed")
        console.write(failed == 0 ? console.green(line) : console.red(line))
        return failed == 0 ? .success : .finding
    }
}
