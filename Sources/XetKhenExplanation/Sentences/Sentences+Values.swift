import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Numbers, dates and choices as people write them.
extension Sentences {
    /// A settled value of this type.
    package func value(_ number: ExactDecimal, _ type: ScalarType) -> String {
        switch type {
        case .yesNo:
            return number.isZero ? say("không", "no") : say("có", "yes")
        case .number(_, let unit):
            return quantity(number, unit)
        case .date:
            guard let day = number.wholeNumber, let date = CalendarDate(dayNumber: day) else {
                return number.text(in: language)
            }
            return date.text(in: language)
        case .year:
            return number.text(in: language, grouped: false)
        case .period:
            let (first, last) = number.yearsOfPeriod
            return first == last ? "\(first)" : "\(first)–\(last)"
        case .text:
            guard let index = number.wholeNumber, nomination.facts.texts.indices.contains(index) else { return "" }
            return "“" + nomination.facts.texts[index] + "”"
        case .choice(let scale):
            guard let index = number.wholeNumber, ruleset.scales.indices.contains(scale) else { return "" }
            let declared = ruleset.scales[scale]
            if declared.titles.indices.contains(index) { return text(declared.titles[index]) }
            return declared.values.indices.contains(index) ? Self.readable(declared.values[index]) : ""
        case .award:
            return award(number.wholeNumber ?? -1)
        case .awardKind:
            guard let raw = number.wholeNumber, let byte = UInt8(exactly: raw), let kind = AwardKind(rawValue: byte)
            else { return "" }
            return name(of: kind)
        }
    }

    /// A number with its unit: `98,17 %`, `3.510.000 đồng`, `5 năm`, `2 lần`.
    func quantity(_ number: ExactDecimal, _ unit: Unit) -> String {
        let isOne = number.magnitude == .one
        let plain = number.text(in: language)
        switch unit {
        case .none: return plain
        case .percent: return number.percentageText(in: language)
        case .percentagePoint: return number.percentagePointsText(in: language)
        case .dong: return number.moneyText(in: language)
        case .year: return plain + say(" năm", isOne ? " year" : " years")
        case .month: return plain + say(" tháng", isOne ? " month" : " months")
        case .day: return plain + say(" ngày", isOne ? " day" : " days")
        case .times: return plain + say(" lần", isOne ? " time" : " times")
        case .named(let index):
            guard ruleset.units.indices.contains(index) else { return plain }
            return plain + " " + Self.readable(ruleset.units[index])
        }
    }

    /// A value as far as it is known: `từ 1 đến 5 năm`, `ít nhất 2`, `chưa rõ`.
    package func value(_ traced: TracedValue, _ type: ScalarType) -> String {
        if traced.isUnwritten { return say("không ghi", "not written") }
        let range = traced.range
        if let exact = range.exact { return value(exact, type) }
        guard isOrdered(type) else { return say("chưa rõ", "not known") }
        switch (range.lower, range.upper) {
        case (nil, nil):
            return say("chưa rõ", "not known")
        case (let lower?, nil):
            // A count is never less than nothing: "at least 0" says that nothing is known.
            if lower.isZero, case .number = type { return say("chưa rõ", "not known") }
            return atLeast(value(lower, type), type)
        case (nil, let upper?):
            return atMost(value(upper, type), type)
        case (let lower?, let upper?):
            // A run that nothing ends is followed no further back.
            if case .number(_, .year) = type, upper >= ExactDecimal(FactStore.yearsBack) {
                return value(
                    TracedValue(range: NumberRange(lower: lower, upper: nil, causes: range.causes) ?? range), type)
            }
            return say("từ ", "") + withoutUnit(lower, type) + say(" đến ", " to ") + value(upper, type)
        }
    }

    /// The lower end of a range that names its unit at the upper end.
    private func withoutUnit(_ number: ExactDecimal, _ type: ScalarType) -> String {
        guard case .number = type else { return value(number, type) }
        return number.text(in: language)
    }

    func isOrdered(_ type: ScalarType) -> Bool {
        switch type {
        case .number, .date, .year: true
        case .choice(let scale): ruleset.scales.indices.contains(scale) && ruleset.scales[scale].isOrdered
        case .yesNo, .period, .text, .award, .awardKind: false
        }
    }

    func atLeast(_ value: String, _ type: ScalarType) -> String {
        switch type {
        case .choice: say("từ \(value) trở lên", "\(value) or above")
        case .year, .period: say("từ năm \(value) trở đi", "\(value) or later")
        case .date: say("từ ngày \(value) trở đi", "\(value) or later")
        case .number, .yesNo, .text, .award, .awardKind: say("ít nhất \(value)", "at least \(value)")
        }
    }

    func atMost(_ value: String, _ type: ScalarType) -> String {
        switch type {
        case .choice: say("từ \(value) trở xuống", "\(value) or below")
        case .year, .period: say("không sau năm \(value)", "\(value) or earlier")
        case .date: say("không sau ngày \(value)", "\(value) or earlier")
        case .number, .yesNo, .text, .award, .awardKind: say("không quá \(value)", "at most \(value)")
        }
    }

    /// What a comparison asks of the value on its left: `ít nhất 5 năm`, `sau ngày 22/07/2024`, `100 %`.
    func requirement(_ comparison: ComparisonOperator, _ value: String, _ type: ScalarType) -> String {
        switch comparison {
        case .equal: return value
        case .notEqual: return say("khác \(value)", "other than \(value)")
        case .greaterOrEqual: return atLeast(value, type)
        case .lessOrEqual: return atMost(value, type)
        case .greater:
            switch type {
            case .date: return say("sau ngày \(value)", "after \(value)")
            case .year, .period: return say("sau năm \(value)", "after \(value)")
            case .choice: return say("trên mức \(value)", "above \(value)")
            case .number, .yesNo, .text, .award, .awardKind: return say("trên \(value)", "more than \(value)")
            }
        case .less:
            switch type {
            case .date: return say("trước ngày \(value)", "before \(value)")
            case .year, .period: return say("trước năm \(value)", "before \(value)")
            case .choice: return say("dưới mức \(value)", "below \(value)")
            case .number, .yesNo, .text, .award, .awardKind: return say("dưới \(value)", "less than \(value)")
            }
        }
    }
}

extension ExactDecimal {
    /// The first and the last year of a period, which is carried as `first × 2³² + last`.
    var yearsOfPeriod: (first: Int, last: Int) {
        // In 128 bits: a word of the machine may hold only 32.
        let packed = normalized.coefficient
        return (Int(truncatingIfNeeded: packed >> 32), Int(truncatingIfNeeded: packed & 0xFFFF_FFFF))
    }
}
