import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Which numbers make sense as evidence.
enum NumberBounds {
    /// What is wrong with a number of this type, if anything. Only percentage points and decimals without a unit may be
    /// negative; money is whole. A percentage may exceed 100, for a plan may be exceeded.
    static func mistake(in number: ExactDecimal, isInteger: Bool, _ unit: Unit) -> DiagnosticKind? {
        if number.isNegative, !mayBeNegative(isInteger: isInteger, unit) { return EvidenceDiagnostic.negativeNumber }
        if isInteger || unit == .dong, !number.isWhole { return EvidenceDiagnostic.expectedWholeNumber }
        return nil
    }

    static func mayBeNegative(isInteger: Bool, _ unit: Unit) -> Bool {
        switch unit {
        case .percentagePoint: true
        case .none: !isInteger
        case .percent, .dong, .year, .month, .day, .times, .named: false
        }
    }
}

extension CellValue {
    /// A period, as the engine keeps it.
    package static func period(first: Int, last: Int) -> CellValue {
        CellValue(ExactDecimal(unchecked: Int128(first) << 32 + Int128(last), scale: 0))
    }
}
