import XetKhenSemantics
import XetKhenValues

/// Which of the awards earned may be proposed together: an achievement supports one award of form only.
///
/// An achievement is a record or a year of the evidence; gates, which are scalars, are shared by all. An award rests on the
/// achievements read below one of its standards that hold; where it has several such standards, any of them will do. Of
/// the records that a standard looks through one by one, only those that make it hold count as its own; a count or a run
/// claims all the records and years that it read. Titles share with everything.
package enum JointProposals {
    /// More awards earned side by side than this are each proposed alone.
    package static let maximumAwards = 12

    /// The maximal sets, as positions in the answers, each ascending, in the order of their first members.
    package static func sets(
        earned: [Int], answers: [AwardAnswer], awards: [Award], trace: Trace
    ) -> [[Int]] {
        guard earned.count <= maximumAwards else { return earned.map { [$0] } }
        let options = earned.map { position in
            awards[answers[position].award].isTitle
                ? [Set<FactKey>()] : foundations(of: answers[position], trace: trace)
        }
        var feasible: [[Int]] = []
        extend(0, chosen: [], used: [], options: options, into: &feasible)
        let maximal = feasible.filter { set in
            !feasible.contains { other in other.count > set.count && set.allSatisfy { other.contains($0) } }
        }
        var results: [[Int]] = []
        for set in maximal {
            let positions = set.map { earned[$0] }
            if !results.contains(positions) { results.append(positions) }
        }
        return results.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func extend(
        _ next: Int, chosen: [Int], used: Set<FactKey>, options: [[Set<FactKey>]], into feasible: inout [[Int]]
    ) {
        guard next < options.count else {
            feasible.append(chosen)
            return
        }
        for facts in options[next] where facts.isDisjoint(with: used) {
            extend(next + 1, chosen: chosen + [next], used: used.union(facts), options: options, into: &feasible)
        }
        extend(next + 1, chosen: chosen, used: used, options: options, into: &feasible)
    }

    /// The achievements under each standard that holds, without those that contain another's.
    private static func foundations(of answer: AwardAnswer, trace: Trace) -> [Set<FactKey>] {
        var results: [Set<FactKey>] = []
        for standard in answer.standards {
            guard case .judged(let truth) = standard.status, truth.isTrue else { continue }
            // One achievement is a year or a whole record.
            let facts = Set(
                trace.facts(upholding: Int(standard.node)).filter { $0.kind == .field || $0.kind == .year }.map {
                    FactKey(kind: $0.kind, evidence: $0.evidence, index: $0.index)
                })
            if results.contains(where: { $0.isSubset(of: facts) }) { continue }
            results.removeAll { facts.isSubset(of: $0) }
            results.append(facts)
        }
        // An award decided by its completions has no standard that holds by itself.
        return results.isEmpty ? [[]] : results
    }
}
