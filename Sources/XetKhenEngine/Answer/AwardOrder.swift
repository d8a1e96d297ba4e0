import XetKhenSemantics
import XetKhenValues

/// Which of the answers stand out in the order of awards (`trên`, closed transitively). Titles take no part.
package struct AwardOrder: Sendable {
    /// Positions in the answers, in their order: earned with nothing earned above.
    package var earned: [Int] = []
    /// Undecided, or left open by a transition, with nothing such above.
    package var possible: [Int] = []
    /// Minimal among the awards strictly above a maximal earned one; the lowest of all if none is earned.
    package var justAbove: [Int] = []

    /// Awards that do not apply stand for nothing: they are neither earned nor possible nor just above.
    package init(answers: [AwardAnswer], awards: [Award]) {
        let forms = answers.indices.filter { position in
            let answer = answers[position]
            return awards.indices.contains(answer.award) && !awards[answer.award].isTitle
                && answer.verdict != .notApplicable
        }
        func isAbove(_ upper: Int, _ lower: Int) -> Bool {
            awards[answers[upper].award].aboveAll.contains(answers[lower].award)
        }
        func maximal(_ positions: [Int]) -> [Int] {
            positions.filter { position in !positions.contains { isAbove($0, position) } }
        }
        func minimal(_ positions: [Int]) -> [Int] {
            positions.filter { position in !positions.contains { isAbove(position, $0) } }
        }
        earned = maximal(forms.filter { answers[$0].verdict == .earned })
        possible = maximal(forms.filter { answers[$0].isUndecided })
        justAbove =
            earned.isEmpty
            ? minimal(forms)
            : minimal(forms.filter { position in earned.contains { isAbove(position, $0) } })
    }
}
