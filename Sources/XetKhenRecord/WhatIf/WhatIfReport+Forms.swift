import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension WhatIfReport {
    private func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    // MARK: - Text

    /// For people; lines are not broken.
    package var text: String {
        var lines = [say("Bộ quy tắc: ", "Ruleset: ") + ruleset.title.text(in: language)]
        if let other { lines.append(say("Đối chiếu với: ", "Compared with: ") + other.title.text(in: language)) }
        for (name, value) in settings { lines.append(say("Giả định: ", "Supposing: ") + "\(name) = \(value)") }
        lines += [
            "", say("Hồ sơ đã đọc: \(nominations)", "Nominations read: \(nominations)"),
            say("Hồ sơ có kết quả thay đổi: \(moved)", "Nominations with a verdict that moves: \(moved)"),
            say("Kết quả thay đổi: \(verdicts)", "Verdicts that move: \(verdicts)"),
        ]
        if refused > 0 {
            lines.append(
                say("Hồ sơ không đọc được theo bộ quy tắc đối chiếu: ", "Not readable under the other rules: ")
                    + "\(refused)")
        }
        if unreadable > 0 { lines.append(say("Hồ sơ không đọc được: ", "Not readable: ") + "\(unreadable)") }
        if !awards.isEmpty { lines += ["", say("Theo hình thức", "By award")] }
        for (_, award) in awardsInOrder {
            lines.append("  " + award.title)
            for (movement, tally) in Self.inOrder(award) {
                lines.append("    \(words(movement.before)) → \(words(movement.after)): \(tally.count)")
                for sample in tally.samples { lines += self.lines(of: sample) }
            }
        }
        if !groups.isEmpty { lines += ["", say("Theo đối tượng", "By group")] }
        for (group, tally) in groupsInOrder {
            lines.append(
                "  \(group.title.text(in: language)): "
                    + say(
                        "\(tally.moved)/\(tally.nominations) hồ sơ có kết quả thay đổi, \(tally.verdicts) kết quả",
                        "\(tally.moved) of \(tally.nominations) nominations, \(tally.verdicts) verdicts"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func words(_ note: VerdictNote?) -> String { VerdictNote.words(for: note, in: language) }

    private func lines(of sample: Sample) -> [String] {
        var lines = ["      \(sample.nomination)"]
        if !sample.change.rules.isEmpty {
            lines.append("        " + say("quy tắc: ", "rules: ") + sample.change.rules.joined(separator: ", "))
        }
        for reason in sample.change.before?.reasons ?? [] {
            lines.append("        " + say("hiện nay: ", "now: ") + reason)
        }
        for reason in sample.change.after?.reasons ?? [] {
            lines.append("        " + say("khi đó: ", "then: ") + reason)
        }
        return lines
    }

    // MARK: - JSON

    package static let format = "xetkhen.what-if/1"

    /// One object, indented.
    package var json: String {
        var writer = JSONWriter(indented: true)
        writer.beginObject()
        writer.member("format", Self.format)
        writer.member("language", say("vi", "en"))
        write(ruleset, as: "ruleset", into: &writer)
        if let other { write(other, as: "under", into: &writer) }
        writer.key("set")
        writer.beginArray()
        for (name, value) in settings {
            writer.beginObject()
            writer.member("parameter", name)
            writer.member("value", value)
            writer.endObject()
        }
        writer.endArray()
        writer.member("nominations", nominations)
        writer.member("moved_nominations", moved)
        writer.member("moved_verdicts", verdicts)
        writer.member("refused_under_other", refused)
        writer.member("unreadable", unreadable)
        writer.key("awards")
        writer.beginArray()
        for (name, tally) in awardsInOrder { write(tally, of: name, into: &writer) }
        writer.endArray()
        writer.key("groups")
        writer.beginArray()
        for (group, tally) in groupsInOrder {
            writer.beginObject()
            writer.member("group", group.name)
            writer.member("text", group.title.text(in: language))
            writer.member("nominations", tally.nominations)
            writer.member("moved_nominations", tally.moved)
            writer.member("moved_verdicts", tally.verdicts)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.text
    }

    private func write(_ ruleset: CheckedRuleset, as key: String, into writer: inout JSONWriter) {
        writer.key(key)
        writer.beginObject()
        writer.member("name", ruleset.name)
        writer.member("text", ruleset.title.text(in: language))
        writer.endObject()
    }

    private func write(_ award: AwardTally, of name: String, into writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("award", name)
        writer.member("text", award.title)
        writer.key("movements")
        writer.beginArray()
        for (movement, tally) in Self.inOrder(award) {
            writer.beginObject()
            write(movement.before, as: "before", into: &writer)
            write(movement.after, as: "after", into: &writer)
            writer.member("count", tally.count)
            writer.key("samples")
            writer.beginArray()
            for sample in tally.samples {
                writer.beginObject()
                writer.member("nomination", sample.nomination)
                write(sample.change.rules, as: "rules", into: &writer)
                write(sample.change.before?.reasons ?? [], as: "reasons_before", into: &writer)
                write(sample.change.after?.reasons ?? [], as: "reasons_after", into: &writer)
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }

    /// `null` where the ruleset does not have the award.
    private func write(_ note: VerdictNote?, as key: String, into writer: inout JSONWriter) {
        writer.key(key)
        guard let note else { return writer.null() }
        writer.beginObject()
        writer.member("code", AnswerCodes.code(note.verdict))
        writer.member("suspended", note.isSuspended)
        writer.member("returned", note.isReturned)
        writer.member("text", words(note))
        writer.endObject()
    }

    private func write(_ texts: [String], as key: String, into writer: inout JSONWriter) {
        writer.key(key)
        writer.beginArray()
        for text in texts { writer.string(text) }
        writer.endArray()
    }
}
