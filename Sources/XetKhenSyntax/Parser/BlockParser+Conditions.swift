import XetKhenValues

extension BlockParser {
    /// The condition that begins at hand and goes on in the pending lines: after `khi`, a label, or as a whole line.
    mutating func condition() -> ConditionSyntax? {
        if isAtEnd {
            guard !pendingLines.isEmpty else {
                reportHere(.expectedCondition)
                return nil
            }
            return allOf(takePendingLines())
        }
        guard let condition = inlineCondition() else {
            readForReports(takePendingLines())
            return nil
        }
        finishLine()
        return condition
    }

    mutating func takePendingLines() -> ArraySlice<Int> {
        let lines = pendingLines
        pendingLines = []
        return lines
    }

    /// Lines of a block as one condition that means all of them.
    private mutating func allOf(_ lines: ArraySlice<Int>) -> ConditionSyntax? {
        let members = members(lines)
        guard members.count != 1, let first = members.first, let last = members.last else { return members.first }
        let place = SourceRange(file: source.file, start: first.range.start, end: last.range.end)
        return ConditionSyntax(.all(members), place)
    }

    /// Reads lines whose place in the tree is lost, for the sake of their mistakes.
    private mutating func readForReports(_ lines: ArraySlice<Int>) {
        guard !lines.isEmpty else { return }
        _ = members(lines)
    }

    /// Each line as a member; a run at the head of some binds its name for those that follow it.
    mutating func members(_ lines: ArraySlice<Int>) -> [ConditionSyntax] {
        var members: [ConditionSyntax] = []
        members.reserveCapacity(lines.count)
        if let first = lines.first, layout.lines[first].depth > SyntaxLimits.nesting {
            isSilent = false
            report(.tooDeep, at: range(of: tokens[layout.lines[first].start]), ["\(SyntaxLimits.nesting)"])
            return []
        }
        for index in lines.indices {
            let line = lines[index]
            guard tokens[layout.lines[line].start].keyword == .withRun else {
                if let member = within(line, { $0.condition() }) { members.append(member) }
                continue
            }
            let scope = variables.count
            let run = within(line) { $0.run() }
            guard descend() else { return members }
            let rest = self.members(lines[(index + 1)...])
            nesting -= 1
            variables.removeLast(variables.count - scope)
            guard let run else { return members + rest }
            let end = rest.last?.range.end ?? run.range.end
            let place = SourceRange(file: source.file, start: run.range.start, end: end)
            return members + [ConditionSyntax(.withRun(run, rest), place)]
        }
        return members
    }

    // MARK: In one line

    /// Members joined by `và`, or by `hoặc`.
    mutating func inlineCondition() -> ConditionSyntax? {
        guard descend() else { return nil }
        defer { nesting -= 1 }
        let start = position
        guard let first = negation() else { return nil }
        guard let joint = currentKeyword, joint == .and || joint == .or else { return first }
        var members = [first]
        while let keyword = currentKeyword, keyword == .and || keyword == .or {
            guard keyword == joint else {
                reportHere(.mixedJoints)
                return nil
            }
            position += 1
            guard let member = negation() else { return nil }
            members.append(member)
        }
        return ConditionSyntax(joint == .and ? .all(members) : .any(members), range(from: start))
    }

    private mutating func negation() -> ConditionSyntax? {
        let start = position
        guard skip(.not) else { return simple() }
        guard descend() else { return nil }
        defer { nesting -= 1 }
        let negated: ConditionSyntax?
        if isAtEnd, !pendingLines.isEmpty {
            negated = allOf(takePendingLines())
        } else {
            negated = negation()
        }
        return negated.map { ConditionSyntax(.not($0), range(from: start)) }
    }

    private mutating func simple() -> ConditionSyntax? {
        let start = position
        guard let token = current else {
            reportHere(.expectedCondition)
            return nil
        }
        let kind: ConditionSyntax.Kind?
        switch token.keyword {
        case .all:
            position += 1
            kind = blockMembers().map { .all($0) }
        case .any:
            position += 1
            kind = blockMembers().map { .any($0) }
        case .anyPleaded:
            position += 1
            kind = blockMembers().map { .pleaded($0) }
        case .atLeast:
            position += 1
            guard let count = wholeNumber(), expect(.inside) else { return nil }
            kind = blockMembers().map { .atLeast(count, $0) }
        case .reading:
            position += 1
            kind = readings()
        case .someInYear:
            position += 1
            kind = exists(inYear: true)
        case .yes where self.token(1)?.kind == .name:
            position += 1
            kind = exists(inYear: false)
        case .withRun:
            reportHere(.misplacedRun)
            return nil
        default:
            return token.kind == .open ? parenthesizedCondition() : comparison()
        }
        return kind.map { ConditionSyntax($0, range(from: start)) }
    }

    /// Members in parentheses, or in the lines below.
    private mutating func blockMembers() -> [ConditionSyntax]? {
        let opener = position - 1
        if skip(.open) {
            let members = list { $0.inlineCondition() }
            guard !isSilent, expect(.close, ")") else { return nil }
            return members
        }
        guard isAtEnd, !pendingLines.isEmpty else {
            if isAtEnd {
                report(.emptyBlock, at: range(from: opener))
            } else {
                reportHere(.unexpectedWords, [current.map { text(of: $0) } ?? ""])
            }
            return nil
        }
        return members(takePendingLines())
    }

    /// `[v trong] LIST [mà C] [gần nhất]`, after `có`, with further conditions in the lines below.
    private mutating func exists(inYear: Bool) -> ConditionSyntax.Kind? {
        let scope = variables.count
        defer { variables.removeLast(variables.count - scope) }
        guard let selection = selectionParts(isVariableRequired: false) else { return nil }
        guard isAtEnd, !pendingLines.isEmpty else { return .exists(selection, [], inYear: inYear) }
        return .exists(selection, members(takePendingLines()), inYear: inYear)
    }

    /// A condition in parentheses; an expression in them goes on as the left side of a comparison.
    private mutating func parenthesizedCondition() -> ConditionSyntax? {
        let start = position
        position += 1
        guard let inner = inlineCondition(), expect(.close, ")") else { return nil }
        guard let expression = inner.expression else { return inner }
        guard let operand = shifted(expression), let left = self.expression(continuing: operand) else { return nil }
        return comparison(left, from: start)
    }

    private mutating func comparison() -> ConditionSyntax? {
        let start = position
        if isLoneName() {
            if variables.isEmpty { return name().map { ConditionSyntax(.name($0), $0.range) } }
            guard let kind = nameOrAnchor() else { return nil }
            let place = range(from: start)
            return ConditionSyntax(ExpressionSyntax(kind, place), place)
        }
        guard let left = expression() else { return nil }
        return comparison(left, from: start)
    }

    /// Whether a name is all of a condition, as in most lists of members: nothing follows that could go on with it.
    @inline(__always)
    private func isLoneName() -> Bool {
        guard currentKind == .name else { return false }
        guard let next = token(1) else { return true }
        return next.kind == .comma || next.kind == .close
    }

    /// What may follow the left side, up to the end of the comparison.
    private mutating func comparison(_ left: consuming ExpressionSyntax, from start: Int) -> ConditionSyntax? {
        guard let kind = comparisonKind(left) else { return nil }
        if let next = currentKind, Self.comparison(next) != nil {
            reportHere(.chainedComparison)
            return nil
        }
        if case .expression(let all) = kind { return ConditionSyntax(all, range(from: start)) }
        return ConditionSyntax(kind, range(from: start))
    }

    private mutating func comparisonKind(_ left: consuming ExpressionSyntax) -> ConditionSyntax.Kind? {
        guard let token = current else { return .expression(left) }
        if let operation = Self.comparison(token.kind) {
            position += 1
            guard let right = expression() else { return nil }
            return .comparison(operation, left, right)
        }
        switch token.keyword {
        case .oneOf, .noneOf:
            position += 1
            guard let members = members() else { return nil }
            return .membership(left, members, negated: token.keyword == .noneOf)
        case .isWritten, .isUnwritten:
            position += 1
            return .recorded(left, token.keyword == .isWritten)
        case .inside:
            position += 1
            guard let years = expression(), expect(.until), let until = expression() else { return nil }
            return .within(left, years: years, until: until)
        default:
            return .expression(left)
        }
    }

    static func comparison(_ kind: TokenKind) -> ComparisonOperator? {
        switch kind {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .spaces, .newline, .comment, .keyword, .name, .citation, .number, .date, .month, .text, .raw, .plus,
            .minus,
            .times, .slash, .percent, .open, .close, .comma, .colon, .semicolon, .arrow, .range, .bar, .unknown:
            nil
        }
    }
}
