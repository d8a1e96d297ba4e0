import XetKhenValues

/// One file of a ruleset as the blocks that its prose and its rules consist of: what these documents use of Markdown and
/// nothing more.
struct MarkdownDocument {
    struct Heading {
        var level: Int
        var text: String
        /// Counted from 1.
        var line: Int
    }

    enum Block {
        /// An index into `headings`.
        case heading(Int)
        case paragraph(String)
        case list(isOrdered: Bool, items: [String])
        case table(heads: [String], rows: [[String]])
        /// A fenced block; `line` is that of its first line of content.
        case fence(tag: String, line: Int, lines: [String])
    }

    private(set) var headings: [Heading] = []
    private(set) var blocks: [Block] = []

    private let lines: [String]
    private var next = 0

    init(_ text: String) {
        lines = Self.lines(of: text)
        while next < lines.count { readBlock() }
    }

    /// Indices of the headings over a line, outermost first.
    func headings(over line: Int) -> [Int] {
        var open: [Int] = []
        for (index, heading) in headings.enumerated() where heading.line < line {
            while let last = open.last, headings[last].level >= heading.level { open.removeLast() }
            open.append(index)
        }
        return open
    }

    private static func lines(of text: String) -> [String] {
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    // MARK: Blocks

    private mutating func readBlock() {
        let line = Line(lines[next])
        switch line.kind {
        case .blank: next += 1
        case .fence(let mark, let count): readFence(mark, count, line)
        case .heading(let level, let text):
            headings.append(Heading(level: level, text: text, line: next + 1))
            blocks.append(.heading(headings.count - 1))
            next += 1
        case .row: readTable()
        case .item(let isOrdered, _, _): readList(isOrdered: isOrdered)
        case .text: readParagraph()
        }
    }

    private mutating func readFence(_ mark: Character, _ count: Int, _ opening: Line) {
        let tag = opening.content.drop { $0 == mark }.split(separator: " ").first.map { String($0) } ?? ""
        next += 1
        let first = next
        var content: [String] = []
        while next < lines.count {
            let line = Line(lines[next])
            next += 1
            if case .fence(mark, let closing) = line.kind, closing >= count, line.content.allSatisfy({ $0 == mark }) {
                break
            }
            content.append(lines[next - 1])
        }
        blocks.append(.fence(tag: tag, line: first + 1, lines: content))
    }

    private mutating func readTable() {
        var rows: [[String]] = []
        while next < lines.count, case .row(let cells) = Line(lines[next]).kind {
            let isRule = cells.allSatisfy { cell in cell.allSatisfy { $0 == "-" || $0 == ":" } && !cell.isEmpty }
            if !isRule || rows.count != 1 { rows.append(cells) }
            next += 1
        }
        guard let heads = rows.first else { return }
        blocks.append(.table(heads: heads, rows: Array(rows.dropFirst())))
    }

    private mutating func readList(isOrdered: Bool) {
        var items: [String] = []
        loop: while next < lines.count {
            let line = Line(lines[next])
            switch line.kind {
            case .item(let ordered, _, let text):
                guard ordered == isOrdered else { break loop }
                items.append(text)
            case .text:
                guard let last = items.indices.last else { break loop }
                items[last] += "\n" + line.content
            case .blank:
                guard next + 1 < lines.count, case .item(isOrdered, _, _) = Line(lines[next + 1]).kind else {
                    break loop
                }
            case .fence, .heading, .row: break loop
            }
            next += 1
        }
        blocks.append(.list(isOrdered: isOrdered, items: items))
    }

    private mutating func readParagraph() {
        var text = ""
        loop: while next < lines.count {
            let line = Line(lines[next])
            switch line.kind {
            case .text: break
            case .item(isOrdered: true, let number, _) where number != 1 && !text.isEmpty: break
            case .blank, .fence, .heading, .row, .item: break loop
            }
            text += (text.isEmpty ? "" : "\n") + line.content
            next += 1
        }
        blocks.append(.paragraph(text))
    }
}

/// What a line of Markdown may begin.
private struct Line {
    enum Kind {
        case blank
        case heading(level: Int, text: String)
        case fence(mark: Character, count: Int)
        case row([String])
        case item(isOrdered: Bool, number: Int, text: String)
        case text
    }

    /// Without the spaces at its ends.
    let content: String
    let kind: Kind

    init(_ line: String) {
        let indentation = line.prefix { $0 == " " }.count
        content = Self.trimmed(line)
        kind = Self.kind(of: content, indentation: indentation)
    }

    private static func kind(of content: String, indentation: Int) -> Kind {
        guard let first = content.first else { return .blank }
        guard indentation < 4 else { return .text }
        switch first {
        case "#":
            let level = content.prefix { $0 == "#" }.count
            let rest = content.dropFirst(level)
            guard level <= 6, rest.isEmpty || rest.first == " " else { return .text }
            return .heading(level: level, text: trimmed(String(rest)))
        case "`", "~":
            let count = content.prefix { $0 == first }.count
            let isFence = count >= 3 && (first == "~" || !content.dropFirst(count).contains("`"))
            return isFence ? .fence(mark: first, count: count) : .text
        case "|": return .row(cells(of: content))
        case "-", "*":
            guard content.dropFirst().first == " " else { return .text }
            return .item(isOrdered: false, number: 0, text: trimmed(String(content.dropFirst(2))))
        default: return orderedItem(content) ?? .text
        }
    }

    private static func orderedItem(_ content: String) -> Kind? {
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count <= 9, content.dropFirst(digits.count).hasPrefix(". ") else {
            return nil
        }
        return .item(isOrdered: true, number: number, text: trimmed(String(content.dropFirst(digits.count + 2))))
    }

    private static func cells(of row: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in row.dropFirst() {
            if character == "|", !isEscaped {
                cells.append(trimmed(cell))
                cell = ""
            } else {
                if character == "|" { cell.removeLast() }
                cell.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if !trimmed(cell).isEmpty { cells.append(trimmed(cell)) }
        return cells
    }

    private static func trimmed(_ text: String) -> String {
        func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
        var rest = text[...].drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(rest)
    }
}
