import XetKhenSemantics
import XetKhenSyntax
import XetKhenExplanation
import XetKhenValues

extension ProvisionTable {
    /// One page that needs nothing else: the table, then the ruleset's documents. A provision opens on the heading that it
    /// stands under, a rule and a case on their lines.
    public func html(in language: OutputLanguage) -> String {
        var page = ProvisionHTML(self, language.value)
        return page.text()
    }
}

/// Writes the page of one table.
private struct ProvisionHTML {
    private let table: ProvisionTable
    private let wording: ProvisionWording
    private let language: Language
    private var names = HTMLNames()
    private var fileNames: [String] = []
    /// For each file the name of each of its headings.
    private var headingNames: [[String]] = []
    /// For each file the names of the lines that the table links to.
    private var lineNames: [[Int: String]] = []
    private var html = ""

    init(_ table: ProvisionTable, _ language: Language) {
        self.table = table
        self.language = language
        wording = ProvisionWording(language: language)
        nameParts()
    }

    private mutating func nameParts() {
        for file in table.files {
            let name = ProvisionWording.file(file.path)
            let stem = HTMLNames.slug(of: name.hasSuffix(".md") ? String(name.dropLast(3)) : name)
            fileNames.append(names.name("f", stem))
            headingNames.append(
                file.markdown.headings.map { heading in
                    let text = HTMLNames.slug(of: heading.text)
                    return names.name("h", text.isEmpty ? stem : stem + "-" + text)
                })
            lineNames.append([:])
        }
        for row in table.rows {
            let places = row.rules.map { $0.place } + row.omissions.map { $0.place } + row.cases.map { $0.place }
            for place in places where lineNames[place.file][place.line] == nil {
                lineNames[place.file][place.line] = names.name("l" + fileNames[place.file].dropFirst(), "\(place.line)")
            }
        }
    }

    mutating func text() -> String {
        let title = HTMLText.escaped("\(table.title.text(in: language)): \(wording.tableTitle)")
        html = """
            <!DOCTYPE html>
            <html lang="\(Self.code(language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(HTMLText.style)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <p>\(HTMLText.escaped(wording.summary(of: table)))</p>

            """
        writeTable()
        html += "<h2>\(HTMLText.escaped(wording.documentsTitle))</h2>\n"
        for file in table.files.indices { write(file: file) }
        html += "</body>\n</html>\n"
        return html
    }

    private static func code(_ language: Language) -> String { language == .vietnamese ? "vi" : "en" }

    // MARK: The table

    private mutating func writeTable() {
        html += "<table class=\"provisions\">\n<caption>\(HTMLText.escaped(wording.tableTitle))</caption>\n<thead><tr>"
        for head in wording.heads { html += "<th scope=\"col\">\(HTMLText.escaped(head))</th>" }
        html += "</tr></thead>\n<tbody>\n"
        for row in table.rows { write(row) }
        html += "</tbody>\n</table>\n"
    }

    private mutating func write(_ row: ProvisionRow) {
        let text = "<code>\(HTMLText.escaped(row.id))</code> \(HTMLText.escaped(row.text.text(in: language)))"
        html += "<tr><th scope=\"row\">\(link(text, to: headingName(of: row)))</th><td>"
        if !row.rules.isEmpty || !row.omissions.isEmpty { html += "<ul>" }
        for rule in row.rules {
            let detail = wording.detail(of: rule).map { " “\(HTMLText.escaped($0))”" } ?? ""
            let name = "<code>\(HTMLText.escaped(rule.name))</code>"
            html += "<li>\(HTMLText.escaped(wording.kind(of: rule))) \(link(name, to: rule.place))\(detail)</li>"
        }
        for omission in row.omissions {
            let reason = HTMLText.escaped(omission.reasonText.text(in: language))
            let mark = link(HTMLText.escaped(wording.notEncoded), to: omission.place)
            html += "<li><strong>\(mark)</strong>: \(reason)</li>"
        }
        if !row.rules.isEmpty || !row.omissions.isEmpty { html += "</ul>" }
        html += "</td><td>"
        if row.cases.isEmpty {
            html += row.rules.isEmpty ? "–" : HTMLText.escaped(wording.noTest)
        } else {
            html += "<details><summary>\(row.cases.count)</summary><ul>"
            for one in row.cases {
                let place = HTMLText.escaped(wording.place(one.place))
                html += "<li>\(link(HTMLText.escaped(one.title), to: one.place)) <small>\(place)</small></li>"
            }
            html += "</ul></details>"
        }
        html += "</td><td>\(row.grade?.rawValue ?? "–")</td></tr>\n"
    }

    /// The heading that the row stands under; without one the file of its first rule.
    private func headingName(of row: ProvisionRow) -> String? {
        if let place = row.headingPlace,
            let heading = table.files[place.file].markdown.headings.firstIndex(where: { $0.line == place.line })
        {
            return headingNames[place.file][heading]
        }
        let places = row.rules.map { $0.place } + row.omissions.map { $0.place }
        return places.min().map { fileNames[$0.file] }
    }

    private func link(_ content: String, to place: RulePlace) -> String {
        link(content, to: lineNames[place.file][place.line])
    }

    private func link(_ content: String, to name: String?) -> String {
        guard let name else { return content }
        return "<a href=\"#\(name)\">\(content)</a>"
    }

    // MARK: The documents

    private mutating func write(file: Int) {
        let page = table.files[file]
        html += "<section id=\"\(fileNames[file])\" lang=\"\(Self.code(page.language))\">\n"
        html += "<p class=\"file\">\(HTMLText.escaped(page.path))</p>\n"
        for block in page.markdown.blocks { write(block, of: file) }
        html += "</section>\n"
    }

    private mutating func write(_ block: MarkdownDocument.Block, of file: Int) {
        switch block {
        case .heading(let index):
            let heading = table.files[file].markdown.headings[index]
            // The page's own headings are two levels above those of a document.
            let tag = "h\(min(heading.level + 2, 6))"
            html += "<\(tag) id=\"\(headingNames[file][index])\">\(HTMLText.inline(heading.text))</\(tag)>\n"
        case .paragraph(let text):
            html += "<p>\(HTMLText.inline(text))</p>\n"
        case .list(let isOrdered, let items):
            let tag = isOrdered ? "ol" : "ul"
            html += "<\(tag)>\n"
            for item in items { html += "<li>\(HTMLText.inline(item))</li>\n" }
            html += "</\(tag)>\n"
        case .table(let heads, let rows):
            html += "<table>\n<thead><tr>"
            for head in heads { html += "<th scope=\"col\">\(HTMLText.inline(head))</th>" }
            html += "</tr></thead>\n<tbody>\n"
            for row in rows {
                html += "<tr>"
                for cell in row { html += "<td>\(HTMLText.inline(cell))</td>" }
                html += "</tr>\n"
            }
            html += "</tbody>\n</table>\n"
        case .fence(let tag, let first, let lines):
            html += "<pre\(tag.isEmpty ? "" : " title=\"\(HTMLText.escaped(tag))\"")><code>"
            for (index, line) in lines.enumerated() {
                let content = HTMLText.escaped(line)
                if let name = lineNames[file][first + index] {
                    html += "<span id=\"\(name)\">\(content)</span>\n"
                } else {
                    html += content + "\n"
                }
            }
            html += "</code></pre>\n"
        }
    }
}
