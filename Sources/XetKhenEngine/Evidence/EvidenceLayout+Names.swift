import XetKhenSemantics
import XetKhenSyntax

/// Types whose values are names.
extension EvidenceLayout {
    /// The names that a value of this type may have, in the ruleset's order; none where it is not a name.
    func names(of type: ScalarType) -> [String] {
        switch type {
        case .choice(let scale): ruleset.scales[scale].values
        case .award: ruleset.awards.map { $0.name }
        case .awardKind: AwardKind.allCases.map { $0.evidenceNames[0] }
        case .yesNo, .number, .date, .year, .period, .text: []
        }
    }

    /// What to report of a name that a type does not have, given for the fact called `fact`.
    func unknownName(
        _ name: String, of type: ScalarType, for fact: String
    ) -> (kind: DiagnosticKind, arguments: [String]) {
        let suggestion = Suggestion.text(for: name, among: names(of: type))
        switch type {
        case .award: return (EvidenceDiagnostic.unknownAward, [name, suggestion])
        case .awardKind: return (EvidenceDiagnostic.unknownAwardKind, [name, suggestion])
        case .choice, .yesNo, .number, .date, .year, .period, .text:
            return (EvidenceDiagnostic.unknownChoice, [name, fact, suggestion])
        }
    }
}
