import XetKhenSemantics

extension CheckedRuleset {
    /// Whether only exact values can settle a comparison of this type: its numbers are names, not magnitudes.
    package func isUnordered(_ type: ScalarType) -> Bool {
        switch type {
        case .text, .award, .awardKind, .period: true
        case .choice(let scale): !(scales.indices.contains(scale) && scales[scale].isOrdered)
        case .yesNo, .number, .date, .year: false
        }
    }
}

extension ScalarType {
    /// Percentages are numbers of hundredths: the quotient of a ratio is compared with a hundredth of them.
    package var isPercentage: Bool {
        if case .number(_, .percent) = self { return true }
        return false
    }
}
