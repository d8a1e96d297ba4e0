import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension ProvisionTable {
    /// The table as a Markdown document.
    public func markdown(in language: OutputLanguage) -> String {
        let wording = ProvisionWording(language: language.value)
        var lines = [
            "# \(title.text(in: language.value)): \(Self.inSentence(wording.tableTitle))", "",
            wording.summary(of: self), "",
        ]
        lines.append(Self.line(of: wording.heads))
        lines.append(Self.line(of: wording.heads.map { _ in "---" }))
        for row in rows {
            lines.append(
                Self.line(of: [
                    "`\(row.id)` \(row.citation(in: language))", Self.rules(of: row, wording),
                    Self.cases(of: row, wording), row.grade?.rawValue ?? "-",
                ]))
        }
        var text = ""
        for line in lines { text += line + "\n" }
        return text
    }

    private static func inSentence(_ title: String) -> String {
        guard let first = title.first else { return title }
        return first.lowercased() + title.dropFirst()
    }

    private static func line(of cells: [String]) -> String {
        var line = "|"
        for cell in cells { line += " " + escaped(cell) + " |" }
        return line
    }

    /// A cell is one line, and a bar within it is not its end.
    private static func escaped(_ cell: String) -> String {
        var result = ""
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "|": result += "\\|"
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func rules(of row: ProvisionRow, _ wording: ProvisionWording) -> String {
        var parts: [String] = []
        for rule in row.rules {
            let detail = wording.detail(of: rule).map { " “\($0)”" } ?? ""
            parts.append("\(wording.kind(of: rule)) `\(rule.name)`\(detail) (\(wording.place(rule.place)))")
        }
        for omission in row.omissions {
            let reason = omission.reasonText.text(in: wording.language)
            parts.append("\(wording.notEncoded): \(reason) (\(wording.place(omission.place)))")
        }
        return joined(parts, "; ")
    }

    /// How many cases, and the lines on which they begin, by file.
    private static func cases(of row: ProvisionRow, _ wording: ProvisionWording) -> String {
        guard !row.cases.isEmpty else { return row.rules.isEmpty ? "-" : wording.noTest }
        var files: [(name: String, lines: [String])] = []
        for one in row.cases {
            let name = ProvisionWording.file(one.place.path)
            if files.last?.name != name { files.append((name, [])) }
            files[files.count - 1].lines.append("\(one.place.line)")
        }
        return "\(row.cases.count): " + joined(files.map { "\($0.name):\(joined($0.lines, ", "))" }, "; ")
    }

    private static func joined(_ parts: [String], _ separator: String) -> String {
        var text = ""
        for (index, part) in parts.enumerated() { text += (index > 0 ? separator : "") + part }
        return text
    }
}
