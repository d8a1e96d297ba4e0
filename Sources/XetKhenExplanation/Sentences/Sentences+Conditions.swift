import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Conditions in words, without what was found: filters of lists, conditions of years, limbs not taken.
extension Sentences {
    /// `xếp loại từ Hoàn thành tốt nhiệm vụ trở lên`.
    func clause(_ condition: CheckedCondition, _ scope: LineScope) -> String {
        if let label = condition.label { return Self.inSentence(text(label)) }
        switch condition.kind {
        case .constant(let value):
            return value ? say("luôn đúng", "always true") : say("không bao giờ đúng", "never true")
        case .all(let members):
            return joined(members, scope, say(" và ", " and "))
        case .any(let members), .pleaded(let members):
            return joined(members, scope, say(" hoặc ", " or "))
        case .atLeast(let count, let members):
            let list = Self.list(members.map { clause($0, scope) }, separator: "; ")
            return say("ít nhất \(count) trong: \(list)", "at least \(count) of: \(list)")
        case .not(let member):
            return denied(member, scope)
        case .criterion(let index):
            return ruleset.criteria.indices.contains(index)
                ? Self.inSentence(text(ruleset.criteria[index].rule.label)) : ""
        case .comparison(let by, let left, let right):
            return comparison(left, by, right, scope)
        case .ratio(let numerator, let denominator, let by, let threshold):
            let share = ratio(numerator, denominator, scope)
            return share + " " + requirement(by, phrase(threshold, scope), threshold.type)
        case .membership(let value, let options, let isNegated):
            let list = choice(options.map { phrase($0, scope) })
            let subject = Self.inSentence(phrase(value, scope))
            return isNegated
                ? say("\(subject) không phải là \(list)", "\(subject) not \(list)")
                : say("\(subject) là \(list)", "\(subject) being \(list)")
        case .recorded(let value, let isRequired):
            let subject = Self.inSentence(phrase(value, scope))
            return isRequired
                ? say("có ghi \(subject)", "\(subject) written") : say("không ghi \(subject)", "\(subject) not written")
        case .within(let date, let years, let until):
            let subject = Self.inSentence(phrase(date, scope))
            let span = phrase(years, scope)
            let end = Self.inSentence(phrase(until, scope))
            return say("\(subject) trong \(span) tính đến \(end)", "\(subject) within \(span) up to \(end)")
        case .truth(let value):
            return Self.inSentence(phrase(value, scope))
        case .exists(let selection, let body):
            var inner = scope
            inner.records[selection.variable] = selection.record
            let what = selected(selection, scope)
            let rest = body.isEmpty ? "" : say(" mà ", " such that ") + joined(body, inner, say(" và ", " and "))
            return say("có \(what)\(rest)", "there is \(what)\(rest)")
        case .withRun(let run, let body):
            var inner = scope
            inner.runs[run.slot] = run.eachYear
            return joined(body, inner, say(" và ", " and "))
        case .readings(_, _, let readings):
            guard let first = readings.first else { return "" }
            return clause(first.condition, scope)
        }
    }

    private func joined(_ members: [CheckedCondition], _ scope: LineScope, _ separator: String) -> String {
        let parts = members.map { member in
            let isGroup =
                switch member.kind {
                case .all(let inner), .any(let inner), .pleaded(let inner): inner.count > 1 && member.label == nil
                case .constant, .atLeast, .not, .criterion, .comparison, .ratio, .membership, .recorded, .within,
                    .truth,
                    .exists, .withRun, .readings:
                    false
                }
            return isGroup ? "(" + clause(member, scope) + ")" : clause(member, scope)
        }
        return Self.list(parts, separator: separator)
    }

    private func denied(_ member: CheckedCondition, _ scope: LineScope) -> String {
        switch member.kind {
        case .comparison(let by, let left, let right) where member.label == nil:
            return comparison(left, by.negated, right, scope)
        case .constant, .all, .any, .pleaded, .atLeast, .not, .criterion, .comparison, .ratio, .membership, .recorded,
            .within, .truth, .exists, .withRun, .readings:
            return say("không ", "not ") + clause(member, scope)
        }
    }

    private func comparison(
        _ left: CheckedExpression, _ by: ComparisonOperator, _ right: CheckedExpression, _ scope: LineScope
    ) -> String {
        if isStated(left), !isStated(right) { return comparison(right, by.flipped, left, scope) }
        let subject = Self.inSentence(phrase(left, scope))
        var wanted = phrase(right, scope)
        if case .constant = right.kind {} else { wanted = Self.inSentence(wanted) }
        if by == .equal {
            switch left.type {
            case .choice, .award, .awardKind, .text: return say("\(subject) là \(wanted)", "\(subject) being \(wanted)")
            case .yesNo, .number, .date, .year, .period:
                return say("\(subject) bằng \(wanted)", "\(subject) equal to \(wanted)")
            }
        }
        return subject + " " + requirement(by, wanted, left.type)
    }

    /// `tỷ lệ số … trên số …`.
    func ratio(_ numerator: CheckedExpression, _ denominator: CheckedExpression, _ scope: LineScope) -> String {
        let part = Self.inSentence(phrase(numerator, scope))
        let whole = Self.inSentence(phrase(denominator, scope))
        return say("tỷ lệ \(part) trên \(whole)", "ratio of \(part) to \(whole)")
    }
}
