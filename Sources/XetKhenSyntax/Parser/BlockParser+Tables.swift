import XetKhenValues

extension BlockParser {
    /// Reads a block of decision tables.
    mutating func readTables() {
        var index = 0
        while index < layout.roots.count {
            let root = layout.roots[index]
            index += 1
            guard beginRoot(root) else { continue }
            guard skip(.table) else {
                reportHere(.expectedTable)
                while index < layout.roots.count, tokens[layout.lines[layout.roots[index]].start].keyword != .table {
                    index += 1
                }
                continue
            }
            // Rows belong to the table however they are indented.
            while index < layout.roots.count, tokens[layout.lines[layout.roots[index]].start].keyword != .table {
                index += 1
            }
            let next = index < layout.roots.count ? layout.roots[index] : layout.lines.count
            let lines = Array(root + 1..<next)
            pendingLines = []
            let start = layout.lines[root].start
            guard let table = table(lines) else { continue }
            let end = lines.last.map { layout.lines[$0].subtreeEnd } ?? layout.lines[root].headEnd
            declarations.append(
                DeclarationSyntax(.table(table), range(from: start, to: end), headings: block.headings))
        }
    }

    private mutating func table(_ lines: [Int]) -> TableSyntax? {
        guard let name = name() else { return nil }
        let label = optionalText()
        guard let type = typeAfterColon() else { return nil }
        finishLine()
        var citations: [CitationSyntax] = []
        var columns: [ExpressionSyntax] = []
        var rows: [TableSyntax.Row] = []
        var width: Int?
        for line in lines {
            within(line) { parser in
                parser.pendingLines = []
                if parser.skip(.source) {
                    citations += parser.citations()
                    parser.finishLine()
                } else if parser.currentKind == .bar {
                    let cells = parser.cells()
                    if width == nil {
                        width = cells.count
                        columns = parser.heads(cells)
                    } else if !parser.isRule(cells), let row = parser.row(cells, width: width ?? 0) {
                        rows.append(row)
                    }
                } else {
                    parser.reportHere(
                        .unknownClause,
                        [
                            parser.current.map { parser.text(of: $0) } ?? "",
                            "\"|\", "
                                + parser.spelled([.source]),
                        ])
                }
            }
        }
        if faults == faultsBefore, rows.isEmpty {
            isSilent = false
            report(.tableWithoutRows, at: name.range)
        }
        return TableSyntax(
            name: name, label: label, type: type, citations: citations, columns: columns, rows: rows)
    }

    /// The token ranges between the bars of the line at hand.
    private func cells() -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = position + 1
        for index in position + 1..<max(limit, position + 1) where tokens[index].kind == .bar {
            cells.append(start..<index)
            start = index + 1
        }
        if start < limit { cells.append(start..<limit) }
        return cells
    }

    /// Whether a line is the rule below the heads.
    private func isRule(_ cells: [Range<Int>]) -> Bool {
        let marks = cells.flatMap { tokens[$0] }
        return marks.count > cells.count && marks.allSatisfy { $0.kind == .minus || $0.kind == .colon }
    }

    private mutating func heads(_ cells: [Range<Int>]) -> [ExpressionSyntax] {
        guard cells.count > 1 else {
            reportHere(.tableWithoutRows)
            return []
        }
        var heads: [ExpressionSyntax] = []
        for cell in cells.dropLast() {
            position = cell.lowerBound
            limit = cell.upperBound
            isSilent = false
            if let head = expression() { heads.append(head) }
            finishCell()
        }
        position = limit
        return heads
    }

    private mutating func finishCell() {
        if !isAtEnd { reportHere(.unexpectedWords, [current.map { text(of: $0) } ?? ""]) }
    }

    private mutating func row(_ cells: [Range<Int>], width: Int) -> TableSyntax.Row? {
        let start = position
        let end = limit
        guard cells.count == width, let last = cells.last else {
            report(.rowWidth, at: range(from: start, to: end), ["\(cells.count)", "\(width)"])
            return nil
        }
        let faultsAtRow = faults
        var read: [TableSyntax.Cell] = []
        var isOtherwise = false
        for (column, cell) in cells.dropLast().enumerated() {
            position = cell.lowerBound
            limit = cell.upperBound
            isSilent = false
            if column == 0, skip(.otherwise) {
                isOtherwise = true
            } else if isOtherwise {
                // The other cells of this row say nothing.
                if !isAtEnd, !skip(TokenKind.minus) {
                    reportHere(.unexpectedWords, [current.map { text(of: $0) } ?? ""])
                }
            } else if let value = self.cell() {
                read.append(value)
            }
            finishCell()
        }
        position = last.lowerBound
        limit = last.upperBound
        isSilent = false
        guard let result = expression() else { return nil }
        finishCell()
        guard faults == faultsAtRow else { return nil }
        return TableSyntax.Row(
            cells: isOtherwise ? [] : read, isOtherwise: isOtherwise, result: result, range: range(from: start, to: end)
        )
    }

    private mutating func cell() -> TableSyntax.Cell? {
        if currentKind == .minus, position + 1 == limit {
            position += 1
            return .anything
        }
        if currentKind == .open, hasCommaInside() { return members().map { .oneOf($0) } }
        if let operation = currentKind.flatMap(Self.comparison) {
            position += 1
            return expression().map { .test(operation, $0) }
        }
        guard let value = expression() else { return nil }
        guard skip(.range) else { return .test(.equal, value) }
        return expression().map { .between(value, $0) }
    }

    private func hasCommaInside() -> Bool {
        tokens[position..<limit].contains { $0.kind == .comma }
    }
}
