import XetKhenValues

/// A logical line: its tokens, and the more deeply indented lines below it.
struct LayoutLine: Sendable {
    /// Index of its first token among the block's significant tokens.
    var start: Int
    /// After its last token.
    var headEnd: Int
    /// After the last token of the lines below it.
    var subtreeEnd: Int
    /// Those that stand directly below it, among the layout's `below`.
    var children: Range<Int> = 0..<0
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
    /// The lines that lie below others, those of one line together and in source order.
    private var below: [Int] = []
    /// Lines at no declaration's left edge, with no line above to belong to.
    private(set) var misplaced: [Int] = []

    /// `hasTrivia`: whether spaces, line ends and comments are among the tokens.
    init(_ all: [Token], hasTrivia: Bool = true, source: SourceText, block: FencedBlock) {
        let tokens = hasTrivia ? all.filter { !$0.kind.isTrivia } : all
        self.tokens = tokens
        lines.reserveCapacity(block.lines.count)
        roots.reserveCapacity(block.lines.count / 4)
        var parents: [Int] = []
        parents.reserveCapacity(block.lines.count)
        var stack: [Int] = []
        var parentheses = 0
        var index = 0
        while index < tokens.count {
            let first = index
            let physicalLine = tokens[first].line
            let column = Int(tokens[first].startColumn)
            var hasParentheses = false
            while index < tokens.count, tokens[index].line == physicalLine {
                let kind = tokens[index].kind
                if kind == .open || kind == .close { hasParentheses = true }
                index += 1
            }
            let indentation = max(0, column - block.indentation)
            if lines.count > 0,
                continues(lines.count - 1, at: first, indentation: indentation, openParentheses: parentheses)
            {
                extend(lines.count - 1, to: index)
                if hasParentheses { parentheses = openParentheses(after: parentheses, in: first..<index) }
                continue
            }
            parentheses = hasParentheses ? openParentheses(after: 0, in: first..<index) : 0
            while let top = stack.last, lines[top].indentation >= indentation { end(stack.removeLast()) }
            parents.append(stack.last ?? -1)
            add(first..<index, indentation, depth: stack.count)
            stack.append(lines.count - 1)
        }
        while let top = stack.popLast() { end(top) }
        link(parents)
    }

    /// The lines directly below one.
    func children(of line: Int) -> ArraySlice<Int> {
        let place = lines[line].children
        // Most have none, and no list of none counts a reference.
        return place.isEmpty ? [] : below[place]
    }

    private mutating func add(_ place: Range<Int>, _ indentation: Int, depth: Int) {
        if depth == 0 {
            roots.append(lines.count)
            if indentation > 0 { misplaced.append(lines.count) }
        }
        lines.append(
            LayoutLine(
                start: place.lowerBound, headEnd: place.upperBound, subtreeEnd: place.upperBound,
                indentation: indentation, depth: depth))
    }

    private mutating func extend(_ line: Int, to end: Int) {
        lines[line].headEnd = end
        lines[line].subtreeEnd = end
    }

    /// No more lines lie below one: what is below it ends where the last line so far does.
    private mutating func end(_ line: Int) {
        lines[line].subtreeEnd = lines[lines.count - 1].headEnd
    }

    /// Gathers the lines below each line, given the line that each lies below, or −1.
    private mutating func link(_ parents: [Int]) {
        for parent in parents where parent >= 0 { lines[parent].children = 0..<lines[parent].children.count + 1 }
        var next = 0
        for line in lines.indices {
            let count = lines[line].children.count
            lines[line].children = next..<next
            next += count
        }
        below = [Int](repeating: 0, count: next)
        for (line, parent) in parents.enumerated() where parent >= 0 {
            let place = lines[parent].children
            below[place.upperBound] = line
            lines[parent].children = place.lowerBound..<place.upperBound + 1
        }
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

    private func openParentheses(after count: Int, in place: Range<Int>) -> Int {
        guard tokens[place.lowerBound].kind != .bar else { return 0 }
        var open = count
        for index in place {
            let kind = tokens[index].kind
            if kind == .open { open += 1 }
            if kind == .close { open = max(0, open - 1) }
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
