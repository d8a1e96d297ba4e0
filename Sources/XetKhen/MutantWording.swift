import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A change in the words of both languages.
struct MutantChangeText: Sendable {
    var vietnamese: String
    var english: String
}

/// Says what a mutant changes, in the words of the ruleset's own text.
struct MutantWording {
    private let ruleset: CheckedRuleset

    init(ruleset: CheckedRuleset) { self.ruleset = ruleset }

    func text(of site: MutantSite) -> MutantChangeText {
        let words = site.name ?? excerpt(site.place)
        let context = site.context.map { excerpt($0) }
        switch site.change {
        case .value(let type, let from, let to):
            let unit = Self.unit(of: words)
            return replaced(value(from, type) + unit, value(to, type) + unit, context)
        case .comparison(let from, let to): return replaced(Self.symbol(from), Self.symbol(to), context)
        case .atLeast(let from, let to):
            return MutantChangeText(
                vietnamese: "“ít nhất \(from)” đổi thành “ít nhất \(to)”",
                english: "“at least \(from)” becomes “at least \(to)”")
        case .member, .exception, .suspension: return dropped("", "", words)
        case .option: return dropped("", "", words, from: context)
        case .filter: return dropped("điều kiện lọc ", "the filter ", words)
        case .runStart: return dropped("năm bắt đầu ", "the start ", words)
        case .runEnd: return dropped("ngày phải chạm ", "the day to touch ", words)
        case .reset(let reset): return dropped("đặt lại ", "the reset ", ruleset.resets[reset].name)
        case .condition:
            return MutantChangeText(
                vietnamese: "bỏ điều kiện “\(words)”, luôn đúng", english: "“\(words)” dropped, always true")
        case .parameter(let stretch, let from, let to):
            guard let parameter = ruleset.parameters.first(where: { $0.range == site.owner }) else {
                return replaced(from.description, to.description, nil)
            }
            let old = value(from, parameter.type)
            let new = value(to, parameter.type)
            return MutantChangeText(
                vietnamese: "giá trị thứ \(stretch + 1): “\(old)” đổi thành “\(new)”",
                english: "value \(stretch + 1): “\(old)” becomes “\(new)”")
        }
    }

    private func replaced(_ old: String, _ new: String, _ context: String?) -> MutantChangeText {
        let isWhole = context == nil || context == old
        return MutantChangeText(
            vietnamese: "“\(old)” đổi thành “\(new)”" + (isWhole ? "" : " trong “\(context ?? "")”"),
            english: "“\(old)” becomes “\(new)”" + (isWhole ? "" : " in “\(context ?? "")”"))
    }

    private func dropped(
        _ vietnamese: String, _ english: String, _ words: String, from context: String? = nil
    ) -> MutantChangeText {
        MutantChangeText(
            vietnamese: "bỏ \(vietnamese)“\(words)”" + (context.map { " trong “\($0)”" } ?? ""),
            english: "\(english)“\(words)” dropped" + (context.map { " from “\($0)”" } ?? ""))
    }

    /// A value as the rules write it, without its unit.
    private func value(_ number: ExactDecimal, _ type: ScalarType) -> String {
        switch type {
        case .date:
            let day = number.wholeNumber.flatMap { CalendarDate(dayNumber: $0) }
            return day?.vietnameseDescription ?? number.description
        case .choice(let scale):
            guard let index = number.wholeNumber, ruleset.scales.indices.contains(scale),
                ruleset.scales[scale].values.indices.contains(index)
            else { return number.description }
            return ruleset.scales[scale].values[index]
        case .year: return number.description
        case .yesNo, .number, .period, .text, .award, .awardKind: return number.text(in: .vietnamese)
        }
    }

    /// What stands behind a written number: ` năm` of `5 năm`.
    private static func unit(of words: String) -> String {
        guard let first = words.unicodeScalars.first, ("0"..."9").contains(first) || first == "-" || first == "−" else {
            return ""
        }
        var rest = words.unicodeScalars[...]
        while let scalar = rest.first, ("0"..."9").contains(scalar) || ".,/- −".unicodeScalars.contains(scalar) {
            rest.removeFirst()
        }
        return rest.isEmpty ? "" : " " + String(rest)
    }

    private static func symbol(_ operation: ComparisonOperator) -> String {
        switch operation {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }

    /// The text of a range, of several lines the first.
    private func excerpt(_ range: SourceRange) -> String {
        guard ruleset.files.indices.contains(range.file) else { return "" }
        let line = ruleset.files[range.file].line(range.start.line)
        let isOneLine = range.start.line == range.end.line
        let start = min(max(range.start.column - 1, 0), line.count)
        let end = isOneLine ? min(max(range.end.column - 1, start), line.count) : line.count
        var text = String.UnicodeScalarView()
        text.append(contentsOf: line[start..<end])
        return String(text) + (isOneLine ? "" : " …")
    }
}
