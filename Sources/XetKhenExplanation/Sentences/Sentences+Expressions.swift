import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What an expression asks for, in words.
extension Sentences {
    /// A noun phrase for the expression, small unless it is a name.
    func phrase(_ expression: CheckedExpression, _ scope: LineScope) -> String {
        switch expression.kind {
        case .constant(let constant):
            return value(constant, expression.type)
        case .evidence(let index), .evidenceInYear(let index):
            guard ruleset.evidence.indices.contains(index) else { return "" }
            return label(ruleset.evidence[index])
        case .field(let variable, let field):
            guard let record = scope.records[variable], ruleset.records.indices.contains(record),
                ruleset.records[record].fields.indices.contains(field)
            else { return say("thông tin của mục", "the item's entry") }
            return text(ruleset.records[record].fields[field].title)
        case .parameter(let index):
            guard ruleset.parameters.indices.contains(index) else { return "" }
            return text(ruleset.parameters[index].label)
        case .builtInDate(let date):
            return name(of: date)
        case .arithmetic(let by, let left, let right):
            return phrase(left, scope) + " " + sign(by) + " " + phrase(right, scope)
        case .negate(let operand):
            return "−" + phrase(operand, scope)
        case .count(let selection):
            let counted = selected(selection, scope)
            // `số lần bị kỷ luật`, not `số lần lần bị kỷ luật`.
            if selection.inRun != nil, language == .vietnamese, counted.hasPrefix("lần ") {
                return "số \(counted) trong chuỗi năm đó"
            }
            return selection.inRun == nil
                ? say("số \(counted)", "number of \(counted)")
                : say("số lần \(counted) trong chuỗi năm đó", "number of \(counted) within that run of years")
        case .sum(let selection, let value):
            var inner = scope
            inner.records[selection.variable] = selection.record
            let what = Self.inSentence(phrase(value, inner))
            let counted = selected(selection, scope)
            return say("tổng \(what) của \(counted)", "total of \(what) over \(counted)")
        case .yearsInRun(_, let condition):
            let what = clause(condition, scope)
            return say("số năm trong chuỗi đó có \(what)", "number of years in that run with \(what)")
        case .runPart(let part, let slot):
            return phrase(part, slot, scope)
        case .anchor(let index, _):
            guard ruleset.anchors.indices.contains(index) else { return "" }
            return Self.readable(ruleset.anchors[index].name)
        case .yearOf(let operand):
            return say("năm của ", "year of ") + Self.inSentence(phrase(operand, scope))
        case .yearAfter(let operand):
            return say("năm sau ", "year after ") + Self.inSentence(phrase(operand, scope))
        case .periodPart(let isLast, let operand):
            let period = Self.inSentence(phrase(operand, scope))
            return isLast
                ? say("năm cuối của \(period)", "last year of \(period)")
                : say("năm đầu của \(period)", "first year of \(period)")
        case .age(let birth, let date):
            let from = Self.inSentence(phrase(birth, scope))
            let until = Self.inSentence(phrase(date, scope))
            return say("số năm tròn từ \(from) đến \(until)", "whole years from \(from) to \(until)")
        case .dateShift(let date, let amount, let unit, _):
            // A plain number takes the unit of the shift; anything else names its own.
            var shown = phrase(amount, scope)
            if case .constant(.number(let number)) = amount.kind, case .number(_, .none) = amount.type {
                shown = quantity(number, unit)
            }
            return phrase(date, scope) + say(" cộng ", " plus ") + shown
        case .rounded(let operand, _, _):
            return phrase(operand, scope) + say(" (làm tròn)", " (rounded)")
        case .extreme(let largest, let operands):
            let list = Self.list(operands.map { phrase($0, scope) }, separator: ", ")
            return largest
                ? say("số lớn nhất của \(list)", "the largest of \(list)")
                : say("số nhỏ nhất của \(list)", "the smallest of \(list)")
        case .table(let index):
            guard ruleset.tables.indices.contains(index) else { return "" }
            return text(ruleset.tables[index].label)
        }
    }

    private func phrase(_ part: RunPart, _ slot: Int, _ scope: LineScope) -> String {
        var each = ""
        if let condition = scope.runs[slot] { each = " " + Self.had(clause(condition, scope)) }
        switch part {
        case .length:
            return each.isEmpty
                ? say("số năm liên tục", "number of consecutive years")
                : say("số năm liên tục có\(each)", "number of consecutive years with\(each)")
        case .first: return say("năm đầu của chuỗi năm", "first year of the run")
        case .last: return say("năm cuối của chuỗi năm", "last year of the run")
        case .breakingYear: return say("năm làm đứt chuỗi", "year that breaks the run")
        }
    }

    private func sign(_ by: ArithmeticOperator) -> String {
        switch by {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "/"
        }
    }

    func value(_ constant: Constant, _ type: ScalarType) -> String {
        switch constant {
        case .number(let number): value(number, type)
        case .text(let text): "“" + text + "”"
        case .period(let first, let last): first == last ? "\(first)" : "\(first)–\(last)"
        }
    }

    /// Records of a list with what is asked of them: `sáng kiến (cấp công nhận từ cấp cơ sở trở lên)`.
    func selected(_ selection: CheckedSelection, _ scope: LineScope) -> String {
        guard ruleset.evidence.indices.contains(selection.list) else { return "" }
        var result = Self.one(of: Self.inSentence(label(ruleset.evidence[selection.list])))
        if selection.latestOnly { result += say(" gần nhất", ", the latest one,") }
        if let filter = selection.filter {
            var inner = scope
            inner.records[selection.variable] = selection.record
            result += " (" + clause(filter, inner) + ")"
        }
        return result
    }

    /// A clause after the word for having, which it then does not begin with itself.
    static func had(_ clause: String) -> String {
        for beginning in ["có ", "there is "] where clause.hasPrefix(beginning) {
            return String(clause.dropFirst(beginning.count))
        }
        return clause
    }

    /// A list's label as one of its items: `lần khen thưởng đã được tặng` of `các lần khen thưởng đã được tặng`.
    static func one(of label: String) -> String {
        label.hasPrefix("các ") ? String(label.dropFirst(4)) : label
    }

    /// Whether the value on the right is one that the ruleset states, rather than one that belongs to the nominee.
    func isStated(_ expression: CheckedExpression) -> Bool {
        switch expression.kind {
        case .constant, .parameter: true
        case .evidence, .evidenceInYear, .field, .builtInDate, .arithmetic, .negate, .count, .sum, .yearsInRun,
            .runPart, .anchor, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme, .table:
            false
        }
    }
}
