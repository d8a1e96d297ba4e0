import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What a change of the rules comes to for many nominations: counts, and a few nominations of each movement. Takes no more
/// memory however many there are.
package struct WhatIfReport: Sendable {
    /// From which verdict to which an award moves.
    struct Movement: Sendable, Hashable {
        var before: VerdictNote?
        var after: VerdictNote?
    }

    /// A nomination that moves so, with the deciding reasons on both sides.
    struct Sample: Sendable {
        var nomination: String
        var change: VerdictChange
    }

    struct Tally: Sendable {
        var count = 0
        var samples: [Sample] = []
    }

    struct AwardTally: Sendable {
        var title: String
        var movements: [Movement: Tally] = [:]
    }

    /// A nomination in several groups is counted in each.
    struct GroupTally: Sendable {
        var nominations = 0
        var moved = 0
        var verdicts = 0
    }

    let ruleset: CheckedRuleset
    /// The other ruleset, where it is not the same with other values.
    let other: CheckedRuleset?
    /// `NAME = VALUE`, as they were asked for.
    let settings: [(name: String, value: String)]
    let language: Language
    /// How many nominations of each movement are kept.
    let sampleLimit: Int

    /// Nominations that were evaluated on both sides.
    private(set) var compared = 0
    private(set) var moved = 0
    private(set) var verdicts = 0
    package private(set) var unreadable = 0
    package private(set) var refused = 0
    private(set) var awards: [String: AwardTally] = [:]
    private(set) var groups: [Int: GroupTally] = [:]

    package init(
        _ ruleset: CheckedRuleset, other: CheckedRuleset?, settings: [(name: String, value: String)],
        sampleLimit: Int, in language: Language
    ) {
        self.ruleset = ruleset
        self.other = other
        self.settings = settings
        self.sampleLimit = sampleLimit
        self.language = language
    }

    /// How many nominations were read.
    var nominations: Int { compared + refused }

    package mutating func add(_ finding: WhatIfFinding) {
        switch finding {
        case .unreadable: unreadable += 1
        case .refused(_, let groups, _):
            refused += 1
            for group in groups { self.groups[group, default: GroupTally()].nominations += 1 }
        case .compared(let nomination, let groups, let changes):
            compared += 1
            if !changes.isEmpty { moved += 1 }
            verdicts += changes.count
            for group in groups {
                self.groups[group, default: GroupTally()].nominations += 1
                self.groups[group, default: GroupTally()].moved += changes.isEmpty ? 0 : 1
                self.groups[group, default: GroupTally()].verdicts += changes.count
            }
            for change in changes { add(change, of: nomination) }
        }
    }

    /// A nomination that was too long to be read.
    package mutating func addUnreadable() { unreadable += 1 }

    private mutating func add(_ change: VerdictChange, of nomination: String) {
        let movement = Movement(before: change.before?.withoutReasons, after: change.after?.withoutReasons)
        var award = awards.removeValue(forKey: change.award) ?? AwardTally(title: change.title)
        award.movements[movement, default: Tally()].count += 1
        if award.movements[movement]?.samples.count ?? 0 < sampleLimit {
            award.movements[movement]?.samples.append(Sample(nomination: nomination, change: change))
        }
        awards[change.award] = award
    }

    // MARK: Order

    /// Awards that move, in the order of the ruleset and then of the other one.
    var awardsInOrder: [(name: String, tally: AwardTally)] {
        var seen: Set<String> = []
        return (ruleset.awards + (other?.awards ?? [])).compactMap { declared in
            guard let tally = awards[declared.name], seen.insert(declared.name).inserted else { return nil }
            return (declared.name, tally)
        }
    }

    /// The movements of an award by their verdicts: the best one first, no such award last.
    static func inOrder(_ tally: AwardTally) -> [(movement: Movement, tally: Tally)] {
        func rank(_ movement: Movement) -> (Int, Int) {
            (movement.before?.rank ?? .max, movement.after?.rank ?? .max)
        }
        return tally.movements.sorted { rank($0.key) < rank($1.key) }.map { ($0.key, $0.value) }
    }

    /// Groups that nominations belong to, in the order of the ruleset.
    var groupsInOrder: [(group: SubjectGroup, tally: GroupTally)] {
        groups.keys.sorted().compactMap { index in
            guard ruleset.groups.indices.contains(index), let tally = groups[index] else { return nil }
            return (ruleset.groups[index], tally)
        }
    }
}
