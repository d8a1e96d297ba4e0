import XetKhen
import XetKhenArguments
import XetKhenRecord

/// `xetkhen replay RECORDS…`: the same bytes, or what moved; under another ruleset, or with what was known on a day.
enum ReplayCommand: Subcommand {
    private static let ruleset = Option(
        "ruleset", value: "RULESET",
        CommandText(
            "bộ quy tắc hoặc gói mà bản ghi được lập theo; sổ hồ sơ có sẵn gói của nó",
            "the ruleset or bundle of the decisions; a case file holds its own"))
    private static let under = Option(
        "under", value: "RULESET",
        CommandText(
            "xét lại theo bộ quy tắc khác, nêu mọi kết quả thay đổi và quy tắc làm thay đổi",
            "evaluate under another ruleset; list each verdict that changes and the rules that change it"))
    private static let asKnown = Option<Day>(
        "as-known", value: "YYYY-MM-DD",
        CommandText(
            "xét lại chỉ với căn cứ đã có đến ngày này", "evaluate with only what was known by this day")
    ) { Day(iso: $0) }
    private static let report = Option<ReportForm>(
        "report", value: "text|json|html",
        CommandText(
            "báo cáo chung: số lượng, khác đề xuất, tự kê khai, dùng thành tích hai lần, sai thẩm quyền",
            "a report: counts, departures, self-declaration, achievements used twice, missing authority"),
        allowed: ["text", "json", "html"]
    ) { ReportForm(rawValue: $0) }
    private static let names = Flag(
        "names", CommandText("báo cáo ghi cả thông tin cá nhân", "the report shows personal details too"))

    static let description = CommandDescription(
        name: "replay",
        summary: CommandText(
            "phát lại quyết định: trùng khớp từng byte, hoặc nêu rõ nội dung khác biệt và vị trí",
            "replay decisions: the same bytes, or exactly what moved and where"),
        operands: [
            OperandDescription(
                "RECORDS",
                CommandText("tệp, thư mục bản ghi hoặc sổ hồ sơ", "files or folders of records, or case files"),
                isRepeated: true)
        ],
        parameters: [
            ruleset.description, under.description, asKnown.description, report.description, names.description,
            SharedOptions.rulesets.description,
        ],
        examples: [
            (
                "xetkhen replay bản-ghi.json --ruleset kon-tum.xkb",
                CommandText("kiểm tra một quyết định", "check one decision")
            ),
            (
                "xetkhen replay năm-2025.jsonl --ruleset kon-tum.xkb --report html > báo-cáo.html",
                CommandText("cả năm thành một trang", "a whole year as one page")
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let form = try value(report, of: arguments)
        let knownOn = try value(asKnown, of: arguments)
        let otherPath = try value(under, of: arguments)
        var own: Ruleset?
        if let path = try value(ruleset, of: arguments) {
            guard let loaded = try loadRuleset(path, arguments, console) else { return .finding }
            own = loaded
        }
        var other: Ruleset?
        if let otherPath {
            guard let found = try loadRuleset(otherPath, arguments, console) else { return .finding }
            other = found
        }
        let source = try RecordSource(arguments.operands)
        let job = ReplayJob(
            rulesets: source.rulesets, fallback: own, under: other, knownOn: knownOn, language: console.language)
        var audit = AuditReport()
        for ruleset in source.rulesets.values.sorted(by: { $0.name < $1.name }) + (own.map { [$0] } ?? []) {
            audit.addTitles(of: ruleset.checked)
        }
        return try run(job, source, audit, console, form: form, showsPersons: arguments[names])
    }

    private static func run(
        _ job: ReplayJob, _ source: RecordSource, _ empty: AuditReport, _ console: Console,
        form: ReportForm?,
        showsPersons: Bool
    ) throws(CommandError) -> ExitCode {
        var audit = empty
        var outcome = ExitCode.success
        var done = 0
        var changes = 0
        var progress = ProgressCounter(counting: CommandText("bản ghi", "records"), console: console)
        try job.forEachOutcome(of: source) { result in
            done += 1
            switch result.summary {
            case .failure(let fault):
                outcome = .finding
                audit.add(fault, named: result.name)
                if form == nil {
                    progress.finish()
                    console.complain("\(result.name): " + fault.diagnostic.message(in: console.language.value))
                }
            case .success(let summary):
                audit.add(summary)
                if summary.movements.contains(where: { $0.isSubstantial }) { outcome = .finding }
                changes += result.changes.count
                if form == nil { console.write(ReplayText.text(of: summary, result, job, console)) }
            }
            progress.show(done)
        }
        progress.finish()
        switch form {
        case .text: console.write(audit.text(in: console.language.value, showsPersons: showsPersons))
        case .json: console.write(audit.json(in: console.language.value, showsPersons: showsPersons))
        case .html: console.write(audit.html(in: console.language.value, showsPersons: showsPersons))
        case nil:
            if done > 1 {
                console.write(ReplayText.total(done, identical: audit.identical, changes: changes, job, console))
            }
        }
        return outcome
    }
}

/// How the report on many records is written.
enum ReportForm: String, Sendable {
    case text
    case json
    case html
}
