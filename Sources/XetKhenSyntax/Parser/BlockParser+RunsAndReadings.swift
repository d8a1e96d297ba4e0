import XetKhenValues

extension BlockParser {
    /// `với chuỗi c = liên tục [CONDITION]` with its clauses; the name stays in scope for the caller to end.
    mutating func run() -> RunSyntax? {
        let start = position
        position += 1
        guard let name = name() else {
            pendingLines = []
            return nil
        }
        guard expect(.equal, "="), expect(.consecutive) else {
            pendingLines = []
            variables.append(Variable(name: name.text, isRun: true))
            return nil
        }
        let clauseKeywords: [Keyword] = [.from, .touching, .eachYear, .reset, .noReset]
        var yearly: [ConditionSyntax] = []
        if let next = current, next.keyword.map({ !clauseKeywords.contains($0) }) ?? true {
            guard let condition = inlineCondition() else {
                pendingLines = []
                variables.append(Variable(name: name.text, isRun: true))
                return nil
            }
            yearly.append(condition)
        }
        var from: ExpressionSyntax?
        var touching: ExpressionSyntax?
        var resets: [NameSyntax]?
        let lineStart = range(from: start).start
        let faultsAtRun = faults
        clauses(clauseKeywords, nested: [.eachYear]) { parser, keyword in
            switch keyword {
            case .from: from = parser.expression()
            case .touching: touching = parser.expression()
            case .eachYear:
                if parser.isAtEnd || !parser.pendingLines.isEmpty {
                    if let condition = parser.condition() { yearly.append(condition) }
                } else if let condition = parser.inlineCondition() {
                    yearly.append(condition)
                }
            case .reset: resets = parser.names()
            default: resets = []
            }
        }
        variables.append(Variable(name: name.text, isRun: true))
        let place = SourceRange(file: source.file, start: lineStart, end: endRange.end)
        guard let first = yearly.first else {
            if faults == faultsAtRun {
                report(.missingClause, at: name.range, [name.text, Keyword.eachYear.spelled(in: language)])
            }
            return nil
        }
        let each = yearly.count == 1 ? first : ConditionSyntax(.all(yearly), first.range)
        return RunSyntax(
            name: name, from: from, touching: touching, eachYear: each, resets: resets, range: place)
    }

    /// `cách hiểu NAME` with a reading on each line below.
    mutating func readings() -> ConditionSyntax.Kind? {
        guard let name = name() else {
            pendingLines = []
            return nil
        }
        let lines = takePendingLines()
        guard isAtEnd, !lines.isEmpty else {
            if isAtEnd {
                report(.emptyBlock, at: name.range)
            } else {
                reportHere(.unexpectedWords, [current.map { text(of: $0) } ?? ""])
            }
            return nil
        }
        var readings: [ReadingSyntax] = []
        for line in lines {
            if let reading = within(line, { $0.readingOfProvision() }) { readings.append(reading) }
        }
        return .readings(name, readings)
    }

    private mutating func readingOfProvision() -> ReadingSyntax? {
        let start = position
        guard let label = name(), let text = localizedText() else {
            pendingLines = []
            return nil
        }
        var parts = ReadingParts()
        let faultsAtReading = faults
        readReadingClauses(&parts)
        var conditionLines: [Int] = []
        for line in takePendingLines() {
            let first = tokens[layout.lines[line].start].keyword
            if first == .grade || first == .heldBy || first == .from || first == .when {
                within(line) { $0.readReadingClauses(&parts) }
            } else {
                conditionLines.append(line)
            }
        }
        if !conditionLines.isEmpty {
            if parts.condition != nil {
                reportDeeperLine(conditionLines[0])
            } else {
                pendingLines = conditionLines[...]
                parts.condition = condition()
            }
        }
        guard let grade = parts.grade else {
            guard faults == faultsAtReading else { return nil }
            report(.missingClause, at: label.range, [label.text, Keyword.grade.spelled(in: language)])
            return nil
        }
        guard let condition = parts.condition else {
            guard faults == faultsAtReading else { return nil }
            report(.missingClause, at: label.range, [label.text, Keyword.when.spelled(in: language)])
            return nil
        }
        let place = SourceRange(
            file: source.file, start: range(from: start).start, end: max(condition.range.end, endRange.end))
        return ReadingSyntax(
            label: label, text: text, grade: grade, holder: parts.holder, from: parts.from, condition: condition,
            range: place)
    }

    private struct ReadingParts {
        var grade: Grade?
        var holder: TextSyntax?
        var from: CalendarDate?
        var condition: ConditionSyntax?
    }

    private mutating func readReadingClauses(_ parts: inout ReadingParts) {
        while !isAtEnd, !isSilent {
            switch currentKeyword {
            case .grade:
                position += 1
                parts.grade = grade()
            case .heldBy:
                position += 1
                parts.holder = localizedText()
            case .from:
                position += 1
                parts.from = firstDay()
            case .when:
                position += 1
                parts.condition = condition()
            default:
                let allowed: [Keyword] = [.grade, .heldBy, .from, .when]
                reportHere(.unknownClause, [current.map { text(of: $0) } ?? "", suggestion(allowed)])
            }
        }
    }

    /// `trừ khi LABEL C`, `miễn khi LABEL C` or `thay bằng LABEL khi C` with `là C` below; citations stand below too.
    mutating func exception(_ keyword: Keyword) -> ExceptionSyntax? {
        let start = position - 1
        guard let label = name() else {
            pendingLines = []
            return nil
        }
        var citations: [CitationSyntax] = []
        var standIn: ConditionSyntax?
        let faultsAtException = faults
        var conditionLines: [Int] = []
        for line in takePendingLines() {
            switch tokens[layout.lines[line].start].keyword {
            case .source:
                citations += within(line) { parser in
                    parser.position += 1
                    parser.flatten()
                    let read = parser.citations()
                    parser.finishLine()
                    return read
                }
            case .isKind where keyword == .replacedBy:
                standIn = within(line) { parser in
                    parser.position += 1
                    return parser.condition()
                }
            case .when where keyword == .replacedBy && isAtEnd:
                position = layout.lines[line].start
                limit = layout.lines[line].headEnd
                pendingLines = layout.children(of: line)
            default: conditionLines.append(line)
            }
        }
        if keyword == .replacedBy, !expect(.when) {
            pendingLines = []
            return nil
        }
        pendingLines += conditionLines
        guard let condition = condition() else { return nil }
        let place = range(from: start)
        let consequence: ExceptionConsequence
        switch keyword {
        case .unless: consequence = .fails
        case .waivedWhen: consequence = .satisfied
        default:
            guard let standIn else {
                guard faults == faultsAtException else { return nil }
                report(.missingClause, at: label.range, [label.text, Keyword.isKind.spelled(in: language)])
                return nil
            }
            consequence = .replaced(standIn)
        }
        return ExceptionSyntax(
            label: label, condition: condition, consequence: consequence, citations: citations, range: place)
    }
}
