import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension CaseDraft {
    /// A value of a case as `CellValue` encodes it. `name` is what messages call it, `range` where one without a place of its
    /// own is reported.
    mutating func read(
        _ value: TestValueSyntax, as type: ScalarType, unwritten: String? = nil, named name: String,
        at range: SourceRange
    ) -> ValueReading {
        switch value {
        case .period(let first, let last): return readPeriod(first, last, as: type, named: name)
        case .expression(let expression):
            if let unwritten, case .text(let text) = expression.kind,
                NormalForm.composed(text) == NormalForm.composed(unwritten)
            {
                return .unwritten
            }
            return read(expression, as: type, named: name)
        case .record, .list, .series: return refuse(Self.expected(type), at: range, name, type)
        }
    }

    private mutating func read(
        _ expression: ExpressionSyntax, as type: ScalarType, named name: String
    ) -> ValueReading {
        let range = expression.range
        switch type {
        case .yesNo:
            if case .yesNo(let value) = expression.kind { return .value(value ? .one : .zero) }
        case .number(let isInteger, let unit):
            if let (number, written) = Self.number(expression) {
                guard accepts(written, as: unit) else {
                    return refuse(EvidenceDiagnostic.wrongUnit, at: range, name, type)
                }
                if let mistake = NumberBounds.mistake(in: number, isInteger: isInteger, unit) {
                    return refuse(mistake, at: range, name, type)
                }
                return .value(number)
            }
        case .date:
            if case .date(let date) = expression.kind { return .value(ExactDecimal(Int(date.dayNumber))) }
        case .year:
            if let year = Self.year(expression) { return .value(ExactDecimal(year)) }
        case .period: break
        case .text:
            if case .text(let text) = expression.kind {
                guard !text.isEmpty else { return refuse(EvidenceDiagnostic.emptyText, at: range, name, type) }
                return .value(ExactDecimal(texts.index(of: NormalForm.composed(text))))
            }
        case .choice(let scale):
            if let written = Self.name(expression) {
                if let found = find(written, in: layout.scaleNames[scale]) { return .value(ExactDecimal(found)) }
                return reportUnknown(written, of: type, for: name, at: range)
            }
        case .award:
            if let written = Self.name(expression) {
                if let found = layout.awardNames.find(written) { return .value(ExactDecimal(found)) }
                return reportUnknown(written, of: type, for: name, at: range)
            }
        case .awardKind:
            if case .awardKind(let kind) = expression.kind { return .value(ExactDecimal(Int(kind.rawValue))) }
            if let written = Self.name(expression) {
                if let found = layout.awardKindNames.find(written) { return .value(ExactDecimal(found)) }
                return reportUnknown(written, of: type, for: name, at: range)
            }
        }
        return refuse(Self.expected(type), at: range, name, type)
    }

    private mutating func readPeriod(
        _ first: ExpressionSyntax, _ last: ExpressionSyntax, as type: ScalarType, named name: String
    ) -> ValueReading {
        guard type == .period, let firstYear = Self.year(first), let lastYear = Self.year(last) else {
            return refuse(Self.expected(type), at: first.range, name, type)
        }
        guard firstYear <= lastYear else {
            return refuse(EvidenceDiagnostic.reversedPeriod, at: first.range, name, type)
        }
        return .value(CellValue.period(first: firstYear, last: lastYear).number)
    }

    private mutating func refuse(
        _ kind: DiagnosticKind, at range: SourceRange, _ name: String, _ type: ScalarType
    ) -> ValueReading {
        report(kind, at: range, [name, Suggestion.list(layout.names(of: type))])
        return .invalid
    }

    private mutating func reportUnknown(
        _ name: String, of type: ScalarType, for fact: String, at range: SourceRange
    ) -> ValueReading {
        let mistake = layout.unknownName(name, of: type, for: fact)
        report(mistake.kind, at: range, mistake.arguments)
        return .invalid
    }

    /// What to say when a value is not of the type.
    private static func expected(_ type: ScalarType) -> DiagnosticKind {
        switch type {
        case .yesNo: EvidenceDiagnostic.expectedYesNo
        case .number: EvidenceDiagnostic.expectedNumber
        case .date: EvidenceDiagnostic.expectedDate
        case .year: EvidenceDiagnostic.expectedYear
        case .period: EvidenceDiagnostic.expectedPeriod
        case .text: EvidenceDiagnostic.expectedText
        case .choice, .award, .awardKind: EvidenceDiagnostic.expectedChoice
        }
    }

    /// A name of a scale, which may be written with the scale's own name before it.
    private func find(_ name: String, in table: NameTable) -> Int? {
        table.find(name) ?? name.split(separator: ".").last.flatMap { table.find(String($0)) }
    }

    private static func name(_ expression: ExpressionSyntax) -> String? {
        switch expression.kind {
        case .name(let name): name.text
        case .field(let qualifier, let name): qualifier.text + "." + name.text
        default: nil
        }
    }

    private static func number(_ expression: ExpressionSyntax) -> (ExactDecimal, UnitSyntax?)? {
        switch expression.kind {
        case .number(let number, let unit): (number, unit)
        case .negate(let operand): number(operand).map { ($0.0.negated, $0.1) }
        default: nil
        }
    }

    private static func year(_ expression: ExpressionSyntax) -> Int? {
        guard case .number(let number, let unit) = expression.kind, unit == nil || unit == .year,
            let year = number.wholeNumber, (1...9999).contains(year)
        else { return nil }
        return year
    }

    /// Whether a unit that is written is the one declared; none need be written.
    private func accepts(_ written: UnitSyntax?, as unit: Unit) -> Bool {
        switch (written, unit) {
        case (nil, _), (.percent?, .percent), (.percentagePoint?, .percentagePoint), (.dong?, .dong), (.year?, .year),
            (.month?, .month), (.day?, .day), (.times?, .times):
            return true
        case (.named(let name)?, .named(let index)):
            let declared = layout.ruleset.units[index]
            return declared == name.text || declared.hasSuffix("." + name.text)
        default: return false
        }
    }
}
