import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// How a decision differs from what was proposed, for one award.
package enum Departure: Sendable, Hashable {
    /// Granted, though the verdict or a flag does not propose it.
    case grantedUnproposed(award: String)
    /// Of the sets that may be proposed together none is granted whole; these awards of the nearest one are missing.
    case withheld(award: String)
}

/// What an answer proposes: one of several sets of forms, and any of the titles earned.
package struct Proposal: Sendable, Hashable {
    /// Names of the awards of each set that may be granted together; one empty set where nothing is proposed.
    package var sets: [[String]]
    package var titles: [String]

    package init(_ answer: Answer, _ ruleset: CheckedRuleset) {
        func name(_ position: Int) -> String { ruleset.awards[answer.awards[position].award].name }
        func isFree(_ award: AwardAnswer) -> Bool { !award.isSuspended && !award.isReturned }
        var sets: [[String]] = []
        for set in answer.jointProposals {
            let names = set.filter { isFree(answer.awards[$0]) }.map(name)
            if !sets.contains(names) { sets.append(names) }
        }
        self.sets = sets.isEmpty ? [[]] : sets
        titles = answer.awards.indices.filter { position in
            let award = answer.awards[position]
            return ruleset.awards[award.award].isTitle && award.verdict == .earned && isFree(award)
        }.map(name)
    }

    /// How a decision to grant these awards departs from the proposal; empty where it follows it.
    package func departures(of granted: [String]) -> [Departure] {
        let forms = granted.filter { !titles.contains($0) }
        var best: [Departure]?
        for set in sets {
            let departures =
                forms.filter { !set.contains($0) }.map { Departure.grantedUnproposed(award: $0) }
                + set.filter { !forms.contains($0) }.map { Departure.withheld(award: $0) }
            if departures.count < best?.count ?? Int.max { best = departures }
        }
        return best ?? []
    }

    /// The sets and titles by their names.
    package var text: String {
        let forms = sets.map { $0.isEmpty ? "–" : $0.joined(separator: " + ") }.joined(separator: " | ")
        return titles.isEmpty ? forms : forms + "; " + titles.joined(separator: ", ")
    }
}
