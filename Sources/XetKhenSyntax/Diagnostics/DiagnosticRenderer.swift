import XetKhenValues

/// Shows a diagnostic as people read it: where, what, the line with the place marked, and what to do.
package enum DiagnosticRenderer {
    /// The most columns of a source line that are shown.
    private static let width = 160

    /// `path:line:column: lỗi[XK0101]: …`, the source line, marks under the place, and `gợi ý: …`; each line ended.
    package static func text(of diagnostic: Diagnostic, files: [SyntaxFile], in language: Language) -> String {
        var lines: [String] = []
        let sentence = headline(diagnostic, language)
        switch diagnostic.place {
        case .ruleset(let range):
            guard files.indices.contains(range.file) else {
                lines.append(sentence)
                break
            }
            let file = files[range.file]
            lines.append("\(clean(file.path)):\(range.start.line):\(range.start.column): \(sentence)")
            lines += marked(file.line(range.start.line), range)
        case .nomination(let path, let position):
            let lead = path.isEmpty ? "" : clean(path) + ":"
            lines.append("\(lead)\(position.line):\(position.column): \(sentence)")
        case .none: lines.append(sentence)
        }
        let help = clean(diagnostic.help(in: language))
        if !help.isEmpty { lines.append((language == .vietnamese ? "gợi ý: " : "help: ") + help) }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func headline(_ diagnostic: Diagnostic, _ language: Language) -> String {
        let severity: String
        switch (diagnostic.kind.severity, language) {
        case (.error, .vietnamese): severity = "lỗi"
        case (.error, .english): severity = "error"
        case (.warning, .vietnamese): severity = "cảnh báo"
        case (.warning, .english): severity = "warning"
        }
        return "\(severity)[\(diagnostic.kind.code)]: \(clean(diagnostic.message(in: language)))"
    }

    /// The line, and a line of marks under the place. A letter and its combining marks take one column together.
    private static func marked(_ line: [Unicode.Scalar], _ range: SourceRange) -> [String] {
        let start = min(max(range.start.column - 1, 0), line.count)
        let isOneLine = range.end.line == range.start.line
        let end = isOneLine ? min(max(range.end.column - 1, start), line.count) : line.count
        let columnsBefore = columns(line[..<start])
        let skipped = columnsBefore + 20 > width ? columnsBefore - width / 2 : 0
        var shown = String.UnicodeScalarView()
        var column = -1
        for scalar in line {
            if !ScalarClass.isCombining(scalar.value) { column += 1 }
            guard column >= skipped, column < skipped + width else { continue }
            shown.append(isControl(scalar) ? " " : scalar)
        }
        let marks = min(max(1, columns(line[start..<end])), width - (columnsBefore - skipped))
        let gutter = "  "
        return [
            gutter + String(shown),
            gutter + String(repeating: " ", count: columnsBefore - skipped)
                + String(repeating: "^", count: max(1, marks)),
        ]
    }

    private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + (ScalarClass.isCombining($1.value) ? 0 : 1) }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// What a user wrote must not steer the terminal that shows it.
    private static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(view)
    }
}
