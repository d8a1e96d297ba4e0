/// A table as Markdown writes it, its columns aligned so that it reads well as plain text too. All but the first column are
/// numbers and stand to the right.
struct MarkdownTable {
    var head: [String]
    var rows: [[String]]

    var text: String {
        let widths = head.indices.map { column in
            max(3, ([head] + rows).map { $0[column].count }.max() ?? 0)
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }
            return "| " + padded.joined(separator: " | ") + " |"
        }
        let rule = widths.enumerated().map { column, width in
            column == 0 ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
        }
        return ([line(head), "| " + rule.joined(separator: " | ") + " |"] + rows.map(line)).joined(separator: "\n")
            + "\n"
    }
}
