import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Which numbers make sense as evidence.
enum NumberBounds {
    /// What is wrong with a number of this type, if anything. Only percentage points and decimals without a unit may be
    /// negative; money is whole. A percentage may exceed 100, for a plan may be exceeded.
    static func mistake(in number: ExactDecimal, isInteger: Bool, _ unit: Unit) -> DiagnosticKind? {
        let mayBeNegative: Bool
        switch unit {
        case .percentagePoint: mayBeNegative = true
        case .none: mayBeNegative = !isInteger
        case .percent, .dong, .year, .month, .day, .times, .named: mayBeNegative = false
        }
        if number.isNegative, !mayBeNegative { return EvidenceDiagnostic.negativeNumber }
        if isInteger || unit == .dong, !number.isWhole { return EvidenceDiagnostic.expectedWholeNumber }
        return nil
    }
}

extension CellValue {
    /// A period, as the engine keeps it.
    package static func period(first: Int, last: Int) -> CellValue {
        CellValue(ExactDecimal((first << 32) + last))
    }
}
