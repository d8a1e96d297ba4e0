/// Rows laid out under one another; every column but the first is broken into lines where it would be too wide.
package enum TableText {
    /// The greatest width of each column; nil for one that is never broken.
    private static let widest: [Int?] = [nil, 26, 34, 44, 52]

    /// `rows[0]` are the headings.
    package static func text(of rows: [TableRow]) -> String {
        let cells = rows.map { row in
            zip([row.nomination, row.group, row.proposal, row.next, row.note], widest).map(broken)
        }
        let widths = widest.indices.map { column in cells.flatMap { $0[column].map { $0.count } }.max() ?? 0 }
        var lines: [String] = []
        for (index, row) in cells.enumerated() {
            for line in 0..<(row.map { $0.count }.max() ?? 0) {
                let padded = row.enumerated().map { column, texts in
                    let text = texts.indices.contains(line) ? texts[line] : ""
                    return text + String(repeating: " ", count: max(0, widths[column] - text.count))
                }
                lines.append(trimmed(padded.joined(separator: "  ")))
            }
            lines.append(index == 0 ? widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") : "")
        }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func broken(_ text: String, at width: Int?) -> [String] {
        guard let width else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        lines.append(line)
        return lines
    }
}
