import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Values as JSON: yes/no as booleans, numbers exactly as they are, dates as ISO text, choices and awards by name.
extension AnswerJSON {
    func json(_ number: ExactDecimal, _ type: ScalarType) -> JSONTree {
        let ruleset = tree.ruleset
        switch type {
        case .yesNo:
            return .bool(!number.isZero)
        case .number, .year:
            return .number(number)
        case .date:
            guard let day = number.wholeNumber, let date = CalendarDate(dayNumber: day) else { return .null }
            return .string(date.isoDescription)
        case .period:
            let (first, last) = number.yearsOfPeriod
            return .object([.init("first", .integer(first)), .init("last", .integer(last))])
        case .text:
            let texts = tree.answer.nomination.facts.texts
            guard let index = number.wholeNumber, texts.indices.contains(index) else { return .null }
            return .string(texts[index])
        case .choice(let scale):
            guard let index = number.wholeNumber, ruleset.scales.indices.contains(scale),
                ruleset.scales[scale].values.indices.contains(index)
            else { return .null }
            return .string(ruleset.scales[scale].values[index])
        case .award:
            guard let index = number.wholeNumber, ruleset.awards.indices.contains(index) else { return .null }
            return .string(ruleset.awards[index].name)
        case .awardKind:
            guard let raw = number.wholeNumber, let byte = UInt8(exactly: raw), let kind = AwardKind(rawValue: byte)
            else { return .null }
            return .string(AnswerCodes.code(kind))
        }
    }

    /// `exact`, or `lower` and `upper` (null where there is none) with the causes that keep them apart.
    func json(_ traced: TracedValue?, _ type: ScalarType) -> JSONTree {
        guard let traced else { return .null }
        var members: [JSONTree.Member] = [.init("type", .string(AnswerCodes.code(type)))]
        if traced.isUnwritten {
            members.append(.init("unwritten", .bool(true)))
        } else if let exact = traced.range.exact {
            members.append(.init("exact", json(exact, type)))
        } else {
            members.append(.init("lower", traced.range.lower.map { json($0, type) } ?? .null))
            members.append(.init("upper", traced.range.upper.map { json($0, type) } ?? .null))
            members.append(.init("causes", .strings(AnswerCodes.codes(traced.range.causes))))
        }
        members.append(.init("text", .string(sentences.value(traced, type))))
        return .object(members)
    }

    /// The value of an option of a membership: a constant as it is, anything else in words.
    func json(option: CheckedExpression) -> JSONTree {
        switch option.kind {
        case .constant(.number(let number)): json(number, option.type)
        case .constant(.text(let text)): .string(text)
        case .constant(.period(let first, let last)):
            .object([.init("first", .integer(first)), .init("last", .integer(last))])
        default: .string(sentences.phrase(option, LineScope()))
        }
    }
}
