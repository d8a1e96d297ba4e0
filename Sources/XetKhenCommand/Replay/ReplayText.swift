import XetKhen
import XetKhenEngine
import XetKhenRecord

/// What a person reads of replayed records, one after the other.
enum ReplayText {
    static func text(
        of summary: RecordSummary, _ result: ReplayOutcome, _ job: ReplayJob, _ console: Console
    ) -> String {
        let isIdentical = !summary.movements.contains { $0.isSubstantial }
        let head =
            isIdentical
            ? console.green(console.say("trùng khớp từng byte", "the same bytes"))
            : console.red(console.say("KHÔNG TRÙNG KHỚP", "MOVED"))
        var lines = ["\(summary.name) · \(summary.nomination): \(head)"]
        for movement in summary.movements { lines.append("  - " + movement.text(in: console.language.value)) }
        guard job.comparesVerdicts else { return lines.joined(separator: "\n") }
        if let refusal = result.refusal {
            lines.append(
                "  "
                    + console.say(
                        "hồ sơ không đọc được theo bộ quy tắc đối chiếu: ", "not readable under the other ruleset: ")
                    + refusal.diagnostic.message(in: console.language.value))
        } else if result.changes.isEmpty {
            lines.append("  " + console.say("không kết quả nào thay đổi", "no verdict changes"))
        }
        for change in result.changes { lines += self.lines(of: change, console) }
        return lines.joined(separator: "\n")
    }

    private static func lines(of change: VerdictChange, _ console: Console) -> [String] {
        var lines = [
            "  \(change.title): \(word(change.before, console)) → \(console.bold(word(change.after, console)))"
        ]
        if !change.rules.isEmpty {
            lines.append("    " + console.say("quy tắc: ", "rules: ") + change.rules.joined(separator: ", "))
        }
        for reason in change.before?.reasons ?? [] {
            lines.append("    " + console.say("trước: ", "before: ") + reason)
        }
        for reason in change.after?.reasons ?? [] { lines.append("    " + console.say("nay: ", "now: ") + reason) }
        return lines
    }

    private static func word(_ note: VerdictNote?, _ console: Console) -> String {
        VerdictNote.words(for: note, in: console.language.value)
    }

    static func total(
        _ count: Int, identical: Int, changes: Int, _ job: ReplayJob, _ console: Console
    ) -> String {
        var text = console.say(
            "\(identical)/\(count) bản ghi trùng khớp từng byte", "\(identical) of \(count) records: the same bytes")
        if job.comparesVerdicts {
            text += console.say("; \(changes) kết quả thay đổi", "; \(changes) verdicts change")
        }
        return text
    }
}
