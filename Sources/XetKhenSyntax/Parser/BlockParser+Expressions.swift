import XetKhenValues

extension BlockParser {
    /// A sum of products; reports and gives nil where none can be read.
    mutating func expression() -> ExpressionSyntax? {
        guard let first = operand() else { return nil }
        return expression(continuing: first)
    }

    /// The rest of an expression whose first operand has been read.
    mutating func expression(continuing first: consuming ExpressionSyntax) -> ExpressionSyntax? {
        guard var left = product(continuing: first) else { return nil }
        while let kind = currentKind, kind == .plus || kind == .minus {
            position += 1
            guard let next = operand(), let right = product(continuing: next) else { return nil }
            left = Self.joined(kind == .plus ? .add : .subtract, left, right)
        }
        return left
    }

    private mutating func product(continuing first: consuming ExpressionSyntax) -> ExpressionSyntax? {
        var left = first
        while let kind = currentKind, kind == .times || kind == .slash {
            position += 1
            guard let right = operand() else { return nil }
            left = Self.joined(kind == .times ? .multiply : .divide, left, right)
        }
        return left
    }

    private static func joined(
        _ operation: ArithmeticOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) -> ExpressionSyntax {
        let place = SourceRange(file: left.range.file, start: left.range.start, end: right.range.end)
        return ExpressionSyntax(.arithmetic(operation, left, right), place)
    }

    /// A primary with the shifts of a date that follow it.
    mutating func operand() -> ExpressionSyntax? {
        guard descend() else { return nil }
        defer { nesting -= 1 }
        guard let first = primary() else { return nil }
        return shifted(first)
    }

    /// `D cộng N tháng cuối tháng`, any number of times.
    mutating func shifted(_ first: consuming ExpressionSyntax) -> ExpressionSyntax? {
        var date = first
        while let keyword = currentKeyword, keyword == .plus || keyword == .minus {
            position += 1
            guard let written = primary() else { return nil }
            var amount = written
            var unit: UnitSyntax?
            if case .number(let number, let read) = written.kind {
                unit = read
                amount = ExpressionSyntax(.number(number, nil), written.range)
            } else if currentKind != .name {
                unit = optionalUnit()
            }
            guard let unit, unit == .year || unit == .month || unit == .day else {
                report(.expectedDateUnit, at: written.range)
                return nil
            }
            if keyword == .minus { amount = ExpressionSyntax(.negate(amount), amount.range) }
            var rounding: MonthRounding?
            if skip(.endOfMonth) {
                rounding = .lastDayOfMonth
            } else if skip(.startOfNextMonth) {
                rounding = .firstDayOfNextMonth
            }
            let place = SourceRange(file: date.range.file, start: date.range.start, end: endRange.end)
            date = ExpressionSyntax(.dateShift(date, amount, unit: unit, rounding: rounding), place)
        }
        return date
    }

    private mutating func primary() -> ExpressionSyntax? {
        let start = position
        guard let token = current else {
            reportHere(.expectedExpression)
            return nil
        }
        let kind: ExpressionSyntax.Kind?
        switch token.kind {
        case .number: kind = numberWithUnit(token)
        case .date: kind = date().map { .date($0) }
        case .text: kind = plainText().map { .text($0) }
        case .name: kind = nameOrAnchor()
        case .minus:
            position += 1
            kind = operand().map { .negate($0) }
        case .open: return parenthesized()
        case .keyword: kind = keywordExpression(token)
        case .citation:
            reportHere(.hyphenInExpression, [text(of: token)])
            kind = nil
        case .spaces, .newline, .comment, .month, .raw, .equal, .notEqual, .less, .lessOrEqual, .greater,
            .greaterOrEqual,
            .plus, .times, .slash, .percent, .close, .comma, .colon, .semicolon, .arrow, .range, .bar, .unknown:
            reportHere(.expectedExpression)
            kind = nil
        }
        return kind.map { ExpressionSyntax($0, range(from: start)) }
    }

    private mutating func parenthesized() -> ExpressionSyntax? {
        position += 1
        guard let inner = expression(), expect(.close, ")") else { return nil }
        return inner
    }

    private mutating func numberWithUnit(_ token: Token) -> ExpressionSyntax.Kind? {
        guard let number = input.decimal(token) else {
            reportHere(.expectedNumber)
            return nil
        }
        position += 1
        return .number(number, optionalUnit())
    }

    mutating func nameOrAnchor() -> ExpressionSyntax.Kind? {
        guard let name = name() else { return nil }
        if currentKeyword == .of, token(1)?.kind == .name {
            position += 1
            return self.name().map { .anchor(name, $0) }
        }
        guard !variables.isEmpty, let dot = name.text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return .name(name)
        }
        let variable = String(name.text[..<dot])
        guard variables.contains(where: { $0.name == variable && !$0.isRun }) else { return .name(name) }
        return field(name, variable: variable, path: String(name.text[name.text.utf8.index(after: dot)...]))
    }

    /// Splits `v.field` at its dot, places included.
    private func field(_ name: NameSyntax, variable: String, path: String) -> ExpressionSyntax.Kind {
        var start = name.range
        // The name is what was read last.
        let token = tokens[position - 1]
        var dot = Int(token.start)
        while dot < Int(token.end), source.bytes[dot] != 0x2E { dot += 1 }
        let column = name.range.start.column + source.scalarCount(Int(token.start), dot)
        var rest = name.range
        start.end = SourcePosition(line: start.start.line, column: column)
        rest.start = SourcePosition(line: start.start.line, column: column + 1)
        return .field(NameSyntax(variable, start), NameSyntax(path, rest))
    }

    private mutating func keywordExpression(_ token: Token) -> ExpressionSyntax.Kind? {
        guard let keyword = token.keyword else { return nil }
        position += 1
        switch keyword {
        case .yes: return .yesNo(true)
        case .no: return .yesNo(false)
        case .proposalDate: return .builtInDate(.proposal)
        case .receiptDate: return .builtInDate(.receipt)
        case .considerationDate: return .builtInDate(.consideration)
        case .decisionDate: return .builtInDate(.decision)
        case .number: return selection().map { .count($0, inRun: nil) }
        case .occurrencesIn:
            guard let run = name(), expect(.of) else { return nil }
            return selection().map { .count($0, inRun: run) }
        case .yearsIn: return yearsInRun()
        case .sum: return sum()
        case .lengthOf: return name().map { .runPart(.length, $0) }
        case .breakingYearOf: return name().map { .runPart(.breakingYear, $0) }
        case .firstYearOf: return endOfRunOrPeriod(last: false)
        case .lastYearOf: return endOfRunOrPeriod(last: true)
        case .yearOf: return operand().map { .yearOf($0) }
        case .yearAfter: return operand().map { .yearAfter($0) }
        case .ageOf:
            guard let birth = operand(), expect(.at), let day = operand() else { return nil }
            return .age(of: birth, at: day)
        case .rounded: return rounded()
        case .largestOf: return members().map { .extreme(largest: true, $0) }
        case .smallestOf: return members().map { .extreme(largest: false, $0) }
        default:
            if let kind = Self.awardKind(keyword) { return .awardKind(kind) }
            position -= 1
            reportHere(.expectedExpression)
            return nil
        }
    }

    static func awardKind(_ keyword: Keyword) -> AwardKind? {
        switch keyword {
        case .merit: .merit
        case .movement: .movement
        case .thematic: .thematic
        case .unexpectedFeat: .unexpectedFeat
        case .dedication: .dedication
        case .lengthOfService: .lengthOfService
        case .externalRelations: .externalRelations
        case .emulationTitle: .title
        default: nil
        }
    }

    private mutating func yearsInRun() -> ExpressionSyntax.Kind? {
        guard let run = name(), expect(.such), let condition = inlineCondition() else { return nil }
        return .yearsInRun(run, condition)
    }

    private mutating func sum() -> ExpressionSyntax.Kind? {
        guard let field = name() else { return nil }
        var run: NameSyntax?
        if skip(.inside) {
            guard let name = name() else { return nil }
            run = name
        }
        guard expect(.of), let selection = selection() else { return nil }
        return .sum(field, selection, inRun: run)
    }

    private mutating func endOfRunOrPeriod(last: Bool) -> ExpressionSyntax.Kind? {
        if let token = current, token.kind == .name, self.token(1)?.keyword != .of {
            let text = text(of: token)
            if variables.contains(where: { $0.name == text && $0.isRun }) {
                return name().map { .runPart(last ? .last : .first, $0) }
            }
        }
        return operand().map { .periodPart(last: last, $0) }
    }

    /// `làm tròn xuống đến N (E)`.
    private mutating func rounded() -> ExpressionSyntax.Kind? {
        guard let direction = rounding(), expect(.until) else { return nil }
        guard let token = current, token.kind == .number, let step = input.decimal(token) else {
            reportHere(.expectedNumber)
            return nil
        }
        position += 1
        guard expect(.open, "("), let inner = expression(), expect(.close, ")") else { return nil }
        return .rounded(inner, to: step, direction)
    }

    /// `xuống`, `lên` or `gần nhất`.
    mutating func rounding() -> Rounding? {
        if skip(.down) { return .down }
        if skip(.up) { return .up }
        if skip(.latest) { return .halfUp }
        reportHere(.expectedSymbol, [Keyword.down.spelled(in: language)])
        return nil
    }

    /// `(a, b)`.
    mutating func members() -> [ExpressionSyntax]? {
        guard expect(.open, "(") else { return nil }
        let members = list { $0.expression() }
        guard !isSilent, expect(.close, ")") else { return nil }
        return members
    }

    /// `LIST [mà C] [gần nhất]`, with or without parentheses around it, with or without a variable: `v trong LIST …`.
    private mutating func selection() -> ListSelectionSyntax? {
        let scope = variables.count
        defer { variables.removeLast(variables.count - scope) }
        guard skip(.open) else { return selectionParts(isVariableRequired: false) }
        guard let selection = selectionParts(isVariableRequired: false), expect(.close, ")") else { return nil }
        return selection
    }

    /// The variable it binds stays in scope; the caller ends the scope.
    mutating func selectionParts(isVariableRequired: Bool) -> ListSelectionSyntax? {
        guard let first = name() else { return nil }
        var selection = ListSelectionSyntax(list: first)
        if skip(.inside) {
            guard let list = name() else { return nil }
            selection = ListSelectionSyntax(variable: first, list: list)
            variables.append(Variable(name: first.text, isRun: false))
        } else if isVariableRequired {
            reportHere(.expectedSymbol, [Keyword.inside.spelled(in: language)])
            return nil
        }
        if skip(.such) {
            guard let filter = inlineCondition() else { return nil }
            selection.filter = filter
        }
        selection.latestOnly = skip(.latest)
        return selection
    }
}
