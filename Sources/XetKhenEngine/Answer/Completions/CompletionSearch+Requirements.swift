/// The facts of a set, with options that are to give the wanted truth in every combination.
private struct CompletionBox {
    var facts: [Int]
    /// Of each fact, ascending.
    var options: [[Int]]
    var wanted: Bool
    /// Whether the choices that are still open may be tried one by one. Otherwise one evaluation must settle them.
    var completes: Bool
}

extension CompletionSearch {
    /// Options of each fact of a set, ascending, every combination of which gives the wanted truth.
    ///
    /// What each fact may be beside the witness of the others says too much where several facts are asked of together: where
    /// two numbers are to make 4 and 3 was found for both, 1 does beside it, but not beside 1. So what was found beside the
    /// witness is proved for all at once; where that fails the facts are widened from the witness one after the other, each
    /// as far as it can be proved.
    ///
    /// `satisfying` holds for each fact the options that give the wanted truth beside the witness of the others, it among
    /// them; `completes` says whether the choices outside the set may be tried one by one. The facts are left with the witness
    /// chosen.
    package mutating func jointOptions(
        of facts: [Int], satisfying: [[Int]], witness: [Int], wanting wanted: Bool, completes: Bool
    ) -> [[Int]] {
        var box = CompletionBox(facts: facts, options: satisfying, wanted: wanted, completes: completes)
        guard satisfying.count(where: { $0.count > 1 }) > 1, !isProved(box) else {
            choose(facts, witness)
            return satisfying
        }
        box.options = witness.map { [$0] }
        for position in facts.indices {
            box.options[position] = satisfying[position]
            while box.options[position].count > 1, !isProved(box) {
                Self.dropFarthest(from: witness[position], &box.options[position])
            }
        }
        choose(facts, witness)
        return box.options
    }

    private mutating func choose(_ facts: [Int], _ witness: [Int]) {
        for (position, fact) in facts.enumerated() { choose(fact, witness[position]) }
    }

    private static func dropFarthest(from witness: Int, _ options: inout [Int]) {
        guard let first = options.first, let last = options.last else { return }
        if witness - first >= last - witness { options.removeFirst() } else { options.removeLast() }
    }

    private mutating func isProved(_ box: CompletionBox) -> Bool {
        for position in box.facts.indices { leaveOpen(position, of: box) }
        return holds(box, from: 0) == true
    }

    private mutating func leaveOpen(_ position: Int, of box: CompletionBox) {
        let options = box.options[position]
        if options.count == 1 {
            choose(box.facts[position], options[0])
        } else if !choose(box.facts[position], among: options) {
            choose(box.facts[position], nil)
        }
    }

    /// Decides as much with one evaluation as it settles, and the rest option by option from the fact at `position` on. Nil
    /// where the budget is spent.
    private mutating func holds(_ box: CompletionBox, from position: Int) -> Bool? {
        guard let outcome = outcome(wanting: box.wanted) else { return nil }
        switch outcome {
        case .reached: return true
        case .refuted, .stuck: return false
        case .open: break
        }
        guard let next = box.facts.indices.first(where: { $0 >= position && box.options[$0].count > 1 }) else {
            return box.completes ? allCompletions(give: box.wanted) : false
        }
        defer { leaveOpen(next, of: box) }
        for option in box.options[next] {
            choose(box.facts[next], option)
            guard let holds = holds(box, from: next + 1) else { return nil }
            guard holds else { return false }
        }
        return true
    }
}
