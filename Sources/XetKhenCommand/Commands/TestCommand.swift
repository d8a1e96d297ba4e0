import XetKhen
import XetKhenArguments

/// `xetkhen test RULESET`: runs the cases that stand in the documents, outcomes and reasons.
enum TestCommand: Subcommand {
    private static let coverage = Flag(
        "coverage",
        CommandText(
            "nêu từng kết quả của từng điều kiện mà chưa ca kiểm thử nào gặp",
            "name every outcome of every condition that no case has seen"))

    private static let mutants = Flag(
        "mutants",
        CommandText(
            "đổi từng con số, phép so sánh một bước, bỏ từng điều kiện; nêu thay đổi mà không ca nào nhận ra",
            "move each number and comparison by one step, drop each condition; name the changes that no case notices"))
    private static let known = Option(
        "known", value: "FILE",
        CommandText(
            "tệp kể các thay đổi không ca nào nhận ra mà có lý do, mỗi dòng “QUY_TẮC: THAY ĐỔI # LÝ DO”",
            "file of the changes that no case notices for a reason, one a line: “RULE: CHANGE # REASON”"))

    static let description = CommandDescription(
        name: "test",
        summary: CommandText(
            "chạy các ca kiểm thử trong văn bản, so cả kết quả lẫn lý do",
            "run the cases in the documents, comparing outcomes and reasons"),
        operands: [
            OperandDescription("RULESET", CommandText("thư mục hoặc tệp Markdown", "a folder or a Markdown file"))
        ],
        parameters: [
            coverage.description, mutants.description, known.description, SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen test rulesets/kon-tum-nha-tam --coverage",
                CommandText("chạy kiểm thử, nêu điều kiện chưa được thử", "run the cases, name what they leave untried")
            ),
            (
                "xetkhen test rulesets/kon-tum-nha-tam --mutants",
                CommandText(
                    "thử xem các ca có nhận ra khi quy tắc bị viết sai một bước không",
                    "try whether the cases notice a rule that is off by one step")
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let list = try readKnown(arguments)
        guard let ruleset = try loadRuleset(arguments.operands[0], arguments, console, for: .authoring) else {
            return .finding
        }
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
        guard failed == 0 else { return .finding }
        guard arguments[mutants] else { return .success }
        return searchMutants(of: ruleset, known: list, console)
    }

    private static func readKnown(_ arguments: ParsedArguments) throws(CommandError) -> KnownMutants {
        guard let path = try value(known, of: arguments) else { return KnownMutants("") }
        do { return KnownMutants(String(decoding: try FileReading.bytes(at: path), as: UTF8.self)) } catch {
            throw .reading(error)
        }
    }

    /// Names the survivors without a reason, and the reasons without a survivor.
    private static func searchMutants(of ruleset: Ruleset, known: KnownMutants, _ console: Console) -> ExitCode {
        var search = ruleset.mutantSearch()
        var progress = ProgressBar(total: search.count, console: console)
        while search.tryNext() { progress.advance(to: search.tried) }
        progress.finish()
        let unexplained = search.survivors.filter { !known.contains($0) }
        for mutant in unexplained {
            console.write(
                console.yellow("◐ ")
                    + console.say(
                        "\(mutant.path):\(mutant.line):\(mutant.column): không ca nào nhận ra \(mutant.key)",
                        "\(mutant.path):\(mutant.line):\(mutant.column): no case notices in “\(mutant.holder)” "
                            + mutant.change(in: .english)))
        }
        let stale = known.names(besides: search.survivors)
        for name in stale {
            console.write(
                console.red("✗ ")
                    + console.say("nêu lý do cho thay đổi không còn sót: \(name)", "a reason for no survivor: \(name)"))
        }
        for line in known.linesWithoutReason {
            console.write(console.red("✗ ") + console.say("dòng \(line) thiếu lý do", "line \(line) gives no reason"))
        }
        let explained = search.survivors.count - unexplained.count
        let line = console.say(
            "\(search.count) đột biến: \(search.count - search.survivors.count) bị nhận ra, "
                + "\(explained) có lý do, \(unexplained.count) bị sót",
            "\(search.count) mutants: \(search.count - search.survivors.count) noticed, "
                + "\(explained) with a reason, \(unexplained.count) not noticed")
        let isClean = unexplained.isEmpty && stale.isEmpty && known.linesWithoutReason.isEmpty
        console.write(isClean ? console.green(line) : console.red(line))
        return isClean ? .success : .finding
    }
}
