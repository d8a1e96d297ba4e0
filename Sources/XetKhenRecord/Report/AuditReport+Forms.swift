import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The parts of a report in the order in which every form shows them.
extension AuditReport {
    /// A line of figures: what is counted, and how many.
    struct Figure {
        var label: LocalizedText
        var count: Int
    }

    struct Section {
        var title: LocalizedText
        /// What it means that there is none.
        var none: LocalizedText
        var code: String
        var findings: Findings
    }

    var figures: [Figure] {
        [
            Figure(label: LocalizedText("bản ghi", "records"), count: records),
            Figure(label: LocalizedText("phát lại trùng khớp", "replayed to the same bytes"), count: identical),
            Figure(label: LocalizedText("chưa có quyết định", "without a decision"), count: undecided),
            Figure(
                label: LocalizedText("quyết định về đối tượng không có mã", "decisions on nominees without a code"),
                count: anonymous),
        ]
    }

    var sections: [Section] {
        [
            Section(
                title: LocalizedText("Bản ghi không hợp lệ", "Not to be believed"),
                none: LocalizedText("mọi bản ghi đều nguyên vẹn", "every record is whole"), code: "unbelieved",
                findings: unbelieved),
            Section(
                title: LocalizedText("Kết quả phát lại không trùng khớp", "What moved"),
                none: LocalizedText("mọi bản ghi đều trùng khớp", "no record differs"), code: "moved", findings: moved),
            Section(
                title: LocalizedText("Quyết định khác đề xuất", "Departures from proposals"),
                none: LocalizedText("không có", "none"), code: "departures", findings: departures),
            Section(
                title: LocalizedText("Chỉ dựa vào tự kê khai", "Resting on self-declaration only"),
                none: LocalizedText("không có", "none"), code: "self_declared", findings: selfDeclared),
            Section(
                title: LocalizedText("Một thành tích dùng nhiều lần", "Achievements used twice"),
                none: LocalizedText("không có", "none"), code: "used_twice", findings: usedTwice),
            Section(
                title: LocalizedText("Không đúng thẩm quyền", "Decided without authority"),
                none: LocalizedText("không có", "none"), code: "without_authority", findings: withoutAuthority),
        ]
    }

    /// Granted awards counted in three ways; names ascending.
    var tables: [(title: LocalizedText, code: String, rows: [(name: String, title: LocalizedText, count: Int)])] {
        func rows(_ counts: [String: Int]) -> [(name: String, title: LocalizedText, count: Int)] {
            counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
                let label = name.isEmpty ? LocalizedText("không ghi đơn vị", "no unit given") : title(name)
                return (name, label, counts[name] ?? 0)
            }
        }
        return [
            (LocalizedText("Đã tặng theo hình thức", "Granted by award"), "by_award", rows(byAward)),
            (LocalizedText("Đã tặng theo đối tượng", "Granted by group"), "by_group", rows(byGroup)),
            (LocalizedText("Đã tặng theo đơn vị", "Granted by unit"), "by_unit", rows(byUnit)),
        ]
    }

    static let title = LocalizedText("Báo cáo phát lại quyết định khen thưởng", "Report on replayed award decisions")

    static func more(_ findings: Findings) -> LocalizedText? {
        let rest = findings.count - findings.listed.count
        return rest > 0 ? LocalizedText("và \(rest) mục nữa", "and \(rest) more") : nil
    }

    /// `showsPersons`: also the names that are disclosed.
    static func place(_ finding: Finding, showsPersons: Bool) -> String {
        let parts = [finding.record, finding.nomination, finding.unit ?? "", showsPersons ? finding.person : ""]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    // MARK: - Text

    package func text(in language: Language, showsPersons: Bool = false) -> String {
        var lines = [Self.title.text(in: language), ""]
        for figure in figures { lines.append("\(figure.label.text(in: language)): \(figure.count)") }
        for table in tables where !table.rows.isEmpty {
            lines += ["", table.title.text(in: language)]
            for row in table.rows { lines.append("  \(row.title.text(in: language)): \(row.count)") }
        }
        for section in sections {
            lines += ["", "\(section.title.text(in: language)): \(section.findings.count)"]
            if section.findings.count == 0 { lines.append("  " + section.none.text(in: language)) }
            for finding in section.findings.listed {
                lines.append("  \(Self.place(finding, showsPersons: showsPersons)): \(finding.text.text(in: language))")
            }
            if let more = Self.more(section.findings) { lines.append("  " + more.text(in: language)) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - JSON

    package static let format = "xetkhen.audit/1"

    package func json(in language: Language, showsPersons: Bool = false) -> String {
        var writer = JSONWriter(indented: true)
        writer.beginObject()
        writer.member("format", Self.format)
        writer.member("records", records)
        writer.member("identical", identical)
        writer.member("without_decision", undecided)
        writer.member("nominees_without_code", anonymous)
        for table in tables {
            writer.key(table.code)
            writer.beginObject()
            for row in table.rows { writer.member(row.name, row.count) }
            writer.endObject()
        }
        for section in sections {
            writer.key(section.code)
            writer.beginObject()
            writer.member("count", section.findings.count)
            writer.key("listed")
            writer.beginArray()
            for finding in section.findings.listed {
                writer.beginObject()
                writer.member("record", finding.record)
                writer.member("nomination", finding.nomination)
                if let unit = finding.unit { writer.member("unit", unit) }
                if showsPersons, !finding.person.isEmpty { writer.member("person", finding.person) }
                writer.member("text", finding.text.text(in: language))
                writer.endObject()
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endObject()
        return writer.text
    }

    // MARK: - HTML

    /// One page that needs nothing else.
    package func html(in language: Language, showsPersons: Bool = false) -> String {
        func escaped(_ text: LocalizedText) -> String { HTMLText.escaped(text.text(in: language)) }
        var html = """
            <!DOCTYPE html>
            <html lang="\(language == .vietnamese ? "vi" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(Self.title))</title>
            <style>
            \(HTMLText.style)
            </style>
            </head>
            <body>
            <h1>\(escaped(Self.title))</h1>
            <table>

            """
        for figure in figures {
            html += "<tr><th scope=\"row\">\(escaped(figure.label))</th><td>\(figure.count)</td></tr>\n"
        }
        html += "</table>\n"
        for table in tables where !table.rows.isEmpty {
            html += "<table>\n<caption>\(escaped(table.title))</caption>\n"
            for row in table.rows {
                html += "<tr><th scope=\"row\">\(escaped(row.title))</th><td>\(row.count)</td></tr>\n"
            }
            html += "</table>\n"
        }
        for section in sections {
            html += "<h2>\(escaped(section.title)): \(section.findings.count)</h2>\n"
            guard section.findings.count > 0 else {
                html += "<p>\(escaped(section.none))</p>\n"
                continue
            }
            html += "<table>\n"
            for finding in section.findings.listed {
                let place = HTMLText.escaped(Self.place(finding, showsPersons: showsPersons))
                html += "<tr><th scope=\"row\">\(place)</th><td>\(escaped(finding.text))</td></tr>\n"
            }
            html += "</table>\n"
            if let more = Self.more(section.findings) { html += "<p>\(escaped(more))</p>\n" }
        }
        return html + "</body>\n</html>\n"
    }
}
