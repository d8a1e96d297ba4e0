import XetKhenValues

/// A logical line: its tokens, and the more deeply indented lines below it.
struct LayoutLine: Sendable {
    /// Index of its first token among the block's significant tokens.
    var start: Int
    /// After its last token.
    var headEnd: Int
    /// After the last token of the lines below it.
    var subtreeEnd: Int
    var children: [Int] = []
    /// In spaces, counted from the block's left edge.
    var indentation: Int
    /// How many lines it lies within.
    var depth: Int
}

/// The lines of a block as a tree by indentation.
struct LineLayout: Sendable {
    /// The tokens that mean something, in source order.
    private(set) var tokens: [Token] = []
    private(set) var lines: [LayoutLine] = []
    private(set) var roots: [Int] = []
    /// Lines at no declaration's left edge, with no line above to belong to.
    private(set) var misplaced: [Int] = []

    init(_ all: [Token], source: SourceText, block: FencedBlock) {
        tokens.reserveCapacity(all.count)
        lines.reserveCapacity(block.lines.count)
        var stack: [Int] = []
        var parentheses = 0
        var index = 0
        while index < all.count {
            let physicalLine = all[index].line
            let first = tokens.count
            while index < all.count, all[index].line == physicalLine {
                if !all[index].kind.isTrivia { tokens.append(all[index]) }
                index += 1
            }
            guard first < tokens.count else { continue }
            let column = Int(tokens[first].start) - source.lineStarts[Int(physicalLine)]
            let indentation = max(0, column - block.indentation)
            if let last = lines.indices.last,
                continues(last, at: first, indentation: indentation, openParentheses: parentheses)
            {
                extend(last, stack)
                parentheses = openParentheses(after: parentheses, from: first)
                continue
            }
            parentheses = openParentheses(after: 0, from: first)
            while let top = stack.last, lines[top].indentation >= indentation { stack.removeLast() }
            add(first, indentation, stack)
            stack.append(lines.count - 1)
        }
    }

    private mutating func add(_ first: Int, _ indentation: Int, _ stack: [Int]) {
        let index = lines.count
        lines.append(
            LayoutLine(
                start: first, headEnd: tokens.count, subtreeEnd: tokens.count, indentation: indentation,
                depth: stack.count))
        if let parent = stack.last {
            lines[parent].children.append(index)
        } else {
            roots.append(index)
            if indentation > 0 { misplaced.append(index) }
        }
        for ancestor in stack { lines[ancestor].subtreeEnd = tokens.count }
    }

    private mutating func extend(_ line: Int, _ stack: [Int]) {
        lines[line].headEnd = tokens.count
        for ancestor in stack { lines[ancestor].subtreeEnd = tokens.count }
        lines[line].subtreeEnd = tokens.count
    }

    /// Whether the tokens from `first` go on with a line: within its parentheses, at a word that cannot begin a line, or
    /// after one that cannot end it.
    private func continues(_ line: Int, at first: Int, indentation: Int, openParentheses: Int) -> Bool {
        guard tokens[first].kind != .bar, first > 0 else { return false }
        let isDeeper = indentation > lines[line].indentation
        if isDeeper, openParentheses > 0 { return true }
        let last = tokens[first - 1]
        if tokens[first].keyword == .english, last.kind == .text { return indentation >= lines[line].indentation }
        return isDeeper && (Self.cannotBegin(tokens[first]) || Self.cannotEnd(last))
    }

    private func openParentheses(after count: Int, from first: Int) -> Int {
        guard tokens[first].kind != .bar else { return 0 }
        var open = count
        for token in tokens[first...] {
            if token.kind == .open { open += 1 }
            if token.kind == .close { open = max(0, open - 1) }
        }
        return open
    }

    private static func cannotBegin(_ token: Token) -> Bool {
        switch token.kind {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .times, .slash, .percent, .close,
            .comma, .semicolon, .range:
            return true
        case .keyword:
            switch token.keyword {
            case .and, .or, .such, .latest, .oneOf, .noneOf, .inside, .of, .isWritten, .isUnwritten, .plus, .minus:
                return true
            default: return false
            }
        case .spaces, .newline, .comment, .name, .citation, .number, .date, .month, .text, .raw, .minus, .open, .colon,
            .arrow, .bar, .unknown:
            return false
        }
    }

    private static func cannotEnd(_ token: Token) -> Bool {
        switch token.kind {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times, .slash, .comma,
            .semicolon, .range, .open:
            return true
        case .keyword:
            switch token.keyword {
            case .and, .or, .such, .oneOf, .noneOf, .of, .plus, .minus: return true
            default: return false
            }
        case .spaces, .newline, .comment, .percent, .name, .citation, .number, .date, .month, .text, .raw, .close,
            .colon, .arrow, .bar, .unknown:
            return false
        }
    }
}
