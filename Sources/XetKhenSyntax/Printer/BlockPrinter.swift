import XetKhenValues

/// Prints one block from its tokens. Line breaks stay where they are; indentation, spaces, signs, the spelling of keywords
/// and decimal separators take one form.
struct BlockPrinter {
    private let source: SourceText
    private let block: FencedBlock
    private let tokens: [Token]
    private let language: Language
    private let target: Language
    /// Whether this block may hold the line that states the language, and must when the keywords become English.
    var statesLanguage = false

    private let layout: LineLayout
    /// The depth of the logical line that begins at a significant token, by that token's index; -1 within a line.
    private var depths: [Int]

    init(_ source: SourceText, _ block: FencedBlock, _ tokens: [Token], from language: Language, to target: Language) {
        self.source = source
        self.block = block
        self.tokens = tokens
        self.language = language
        self.target = target
        layout = LineLayout(tokens, source: source, block: block)
        depths = [Int](repeating: -1, count: layout.tokens.count)
        for line in layout.lines { depths[line.start] = line.depth }
    }

    /// One physical line with what is on it.
    private struct PrintedLine {
        var indentation = 0
        var text = ""
        var comment = ""
        /// The cells of a table's row.
        var cells: [String]?
        var isRule = false

        var isBlank: Bool { text.isEmpty && comment.isEmpty && cells == nil }
    }

    func lines() -> [String] {
        var printed = align(physicalLines())
        if statesLanguage, target != language, !hasLanguageLine {
            printed.insert(languageLine, at: 0)
        }
        return printed
    }

    private var hasLanguageLine: Bool { layout.tokens.first?.keyword == .language }

    private var languageLine: String {
        Keyword.language.spelled(in: target) + " "
            + (target == .vietnamese ? Keyword.vietnamese : .english).spelled(in: target)
    }

    // MARK: Lines

    private func physicalLines() -> [PrintedLine] {
        var printed: [PrintedLine] = []
        var index = 0
        var significant = 0
        var depth = 0
        var lastFirst = 0
        while index < tokens.count {
            let line = tokens[index].line
            let first = significant
            var comment = ""
            while index < tokens.count, tokens[index].line == line {
                if tokens[index].kind == .comment { comment = trimmed(tokens[index]) }
                if !tokens[index].kind.isTrivia { significant += 1 }
                index += 1
            }
            var one = PrintedLine()
            one.comment = comment
            if first < significant {
                if depths[first] >= 0 { depth = depths[first] }
                one.indentation = depths[first] >= 0 ? 2 * depth : 2 * (depth + 2)
                if depths[first] < 0, let column = columnOfText(before: first, on: printed.last, from: lastFirst) {
                    one.indentation = column
                }
                lastFirst = first
                write(first..<significant, into: &one)
            }
            printed.append(one)
        }
        indentComments(&printed)
        return printed
    }

    /// Where the Vietnamese text begins on the line above, when `first` begins its English twin.
    private func columnOfText(before first: Int, on line: PrintedLine?, from start: Int) -> Int? {
        guard let line, layout.tokens[first].keyword == .english, first > start else { return nil }
        let text = first - 2 >= start && layout.tokens[first - 2].keyword == .vietnamese ? first - 2 : first - 1
        guard text > start else { return line.indentation }
        return line.indentation + joined(start..<text).unicodeScalars.count + 1
    }

    private func trimmed(_ comment: Token) -> String {
        var rest = source.text(Int(comment.start), Int(comment.end)).unicodeScalars[...]
        while let last = rest.last, ScalarClass.isSpace(last.value) || last.value == 0x09 { rest.removeLast() }
        return String(rest)
    }

    /// A comment that stands alone stands over the line that follows it.
    private func indentComments(_ printed: inout [PrintedLine]) {
        var indentation = 0
        for index in printed.indices.reversed() {
            if !printed[index].text.isEmpty || printed[index].cells != nil {
                indentation = printed[index].indentation
            } else {
                printed[index].indentation = indentation
            }
        }
    }

    private func write(_ range: Range<Int>, into line: inout PrintedLine) {
        if layout.tokens[range.lowerBound].kind == .bar {
            line.indentation = 0
            var cells: [String] = []
            var start = range.lowerBound + 1
            for index in range.dropFirst() where layout.tokens[index].kind == .bar {
                cells.append(joined(start..<index))
                start = index + 1
            }
            if start < range.upperBound { cells.append(joined(start..<range.upperBound)) }
            line.cells = cells
            let marks = range.filter { layout.tokens[$0].kind != .bar }
            line.isRule =
                marks.count > cells.count
                && marks.allSatisfy { layout.tokens[$0].kind == .minus || layout.tokens[$0].kind == .colon }
        } else if range.lowerBound == 0, hasLanguageLine {
            line.text = languageLine
        } else {
            line.text = joined(range)
        }
    }

    /// Blank lines are at most one together and none at the edges; the rows of one table share their columns.
    private func align(_ printed: [PrintedLine]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < printed.count {
            let line = printed[index]
            if line.isBlank {
                if let last = result.last, !last.isEmpty { result.append("") }
                index += 1
                continue
            }
            guard line.cells != nil else {
                result.append(finished(line, line.text))
                index += 1
                continue
            }
            var end = index
            var widths: [Int] = []
            while end < printed.count, let cells = printed[end].cells {
                if !printed[end].isRule {
                    for (column, cell) in cells.enumerated() {
                        if column == widths.count { widths.append(3) }
                        widths[column] = max(widths[column], Self.width(cell))
                    }
                }
                end += 1
            }
            for row in printed[index..<end] { result.append(finished(row, Self.row(row, widths))) }
            index = end
        }
        while let last = result.last, last.isEmpty { result.removeLast() }
        return result
    }

    private func finished(_ line: PrintedLine, _ text: String) -> String {
        let margin = String(repeating: " ", count: line.indentation)
        if line.comment.isEmpty { return margin + text }
        return margin + (text.isEmpty ? line.comment : text + "  " + line.comment)
    }

    private static func row(_ line: PrintedLine, _ widths: [Int]) -> String {
        var text = "|"
        for (column, cell) in (line.cells ?? []).enumerated() {
            let width = column < widths.count ? widths[column] : 3
            if line.isRule {
                text += " " + String(repeating: "-", count: width) + " |"
            } else {
                text += " " + cell + String(repeating: " ", count: max(0, width - Self.width(cell))) + " |"
            }
        }
        return text
    }

    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (ScalarClass.isCombining($1.value) ? 0 : 1) }
    }

    // MARK: Tokens

    private func joined(_ range: Range<Int>) -> String {
        var text = ""
        for index in range {
            if index > range.lowerBound, needsSpace(before: index, first: range.lowerBound) { text += " " }
            text += spelled(index)
        }
        return text
    }

    private func token(_ index: Int) -> Token? { layout.tokens.indices.contains(index) ? layout.tokens[index] : nil }

    private func needsSpace(before index: Int, first: Int) -> Bool {
        let token = layout.tokens[index]
        let last = layout.tokens[index - 1]
        if last.kind == .open { return false }
        switch token.kind {
        case .comma, .semicolon, .close, .percent: return false
        case .colon: return block.kind != .tests
        case .range: return block.kind != .tests
        case .slash where last.keyword == .yes && self.token(index + 1)?.keyword == .no: return false
        default: break
        }
        switch last.kind {
        case .range: return block.kind != .tests
        case .slash: return !(token.keyword == .no && index >= 2 && layout.tokens[index - 2].keyword == .yes)
        case .minus: return index - 1 == first || endsOperand(layout.tokens[index - 2])
        default: return true
        }
    }

    /// Whether a value may end with a token, so that a minus after it subtracts.
    private func endsOperand(_ token: Token) -> Bool {
        switch token.kind {
        case .name, .citation, .number, .date, .month, .text, .raw, .percent, .close, .unknown: return true
        case .keyword:
            switch token.keyword {
            case .year, .months, .date, .times, .dong, .pointsUnit, .proposalDate, .receiptDate, .considerationDate,
                .decisionDate, .yes, .no, .endOfMonth, .startOfNextMonth, .latest:
                return true
            default: return false
            }
        case .spaces, .newline, .comment, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
            .minus,
            .times, .slash, .open, .comma, .colon, .semicolon, .arrow, .range, .bar:
            return false
        }
    }

    private func spelled(_ index: Int) -> String {
        let token = layout.tokens[index]
        switch token.kind {
        case .keyword:
            guard let keyword = token.keyword else { return "" }
            return target == .english ? english(keyword, index) : keyword.spelled(in: .vietnamese)
        case .number:
            let written = source.text(Int(token.start), Int(token.end))
            return String(written.map { $0 == "," || $0 == "." ? (target == .vietnamese ? "," : ".") : $0 })
        case .name: return spelledName(token)
        case .notEqual: return "≠"
        case .lessOrEqual: return "≤"
        case .greaterOrEqual: return "≥"
        case .times: return "×"
        case .minus: return "-"
        case .arrow: return "→"
        case .spaces, .newline, .comment, .citation, .date, .month, .text, .raw, .equal, .less, .greater, .plus,
            .slash, .percent, .open, .close, .comma, .colon, .semicolon, .range, .bar, .unknown:
            return source.text(Int(token.start), Int(token.end))
        }
    }

    /// A name keeps its backquotes where it needs them.
    private func spelledName(_ token: Token) -> String {
        let written = source.text(Int(token.start), Int(token.end))
        guard source.bytes[Int(token.start)] == 0x60 else { return written }
        let name = written.dropFirst().dropLast()
        return KeywordTable.isQuoted(name) ? written : String(name)
    }

    /// The English form that fits what stands around.
    private func english(_ keyword: Keyword, _ index: Int) -> String {
        let last = token(index - 1)
        let beforeLast = token(index - 2)
        switch keyword {
        case .until:
            let ends =
                last?.keyword == .down || last?.keyword == .up
                || last?.keyword == .latest && beforeLast?.keyword == .rounded
            return ends ? "to" : "until"
        case .yes:
            // A name on the next line begins something of its own.
            let next = token(index + 1)
            return next?.kind == .name && next?.line == token(index)?.line ? "some" : "yes"
        case .latest: return last?.keyword == .rounded ? "nearest" : "latest"
        case .date:
            if isUnit(last, beforeLast) { return "days" }
            let next = token(index + 1)
            return next?.kind == .date || next?.keyword == .blank ? "dated" : "date"
        case .year: return isUnit(last, beforeLast) ? "years" : "year"
        default: return keyword.spelled(in: .english)
        }
    }

    private func isUnit(_ last: Token?, _ beforeLast: Token?) -> Bool {
        if last?.kind == .number { return true }
        if last?.kind == .open { return beforeLast?.keyword == .wholeNumber || beforeLast?.keyword == .decimal }
        return last?.kind == .name && (beforeLast?.keyword == .plus || beforeLast?.keyword == .minus)
    }
}
