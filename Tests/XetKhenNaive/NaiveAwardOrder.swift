import XetKhenEngine
import XetKhenSemantics

/// What the order of awards makes of the verdicts; indices of awards, sorted.
package struct NaiveAwardOrder: Sendable, Hashable {
    package var earned: [Int] = []
    package var possible: [Int] = []
    package var justAbove: [Int] = []

    /// `verdicts` of the awards that are answered for.
    package init(_ ruleset: CheckedRuleset, _ verdicts: [Int: Verdict]) {
        let forms = verdicts.keys.filter { !ruleset.awards[$0].isTitle && verdicts[$0] != .notApplicable }.sorted()
        func isAbove(_ upper: Int, _ lower: Int) -> Bool {
            var reached: Set<Int> = []
            var open = [upper]
            while let next = open.popLast() {
                for below in ruleset.awards[next].above where reached.insert(below).inserted { open.append(below) }
            }
            return reached.contains(lower)
        }
        func maximal(_ awards: [Int]) -> [Int] {
            awards.filter { award in !awards.contains { isAbove($0, award) } }
        }
        func minimal(_ awards: [Int]) -> [Int] {
            awards.filter { award in !awards.contains { isAbove(award, $0) } }
        }
        earned = maximal(forms.filter { verdicts[$0] == .earned })
        possible = maximal(
            forms.filter {
                switch verdicts[$0] {
                case .insufficientEvidence, .conflictingEvidence, .needsReview, .error: true
                case .earned, .notEarned, .notApplicable, nil: false
                }
            })
        let base = earned
        justAbove =
            base.isEmpty ? minimal(forms) : minimal(forms.filter { upper in base.contains { isAbove(upper, $0) } })
    }
}
