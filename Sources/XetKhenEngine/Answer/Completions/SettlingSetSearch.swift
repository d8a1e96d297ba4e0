import XetKhenValues

/// A minimal set of facts that settles a subject, as positions of its facts, with the options that were found to do so
/// and, for each fact, options that do in every combination.
package struct FoundSettlingSet: Sendable, Hashable {
    package var facts: [Int]
    package var witness: [Int]
    package var satisfying: [[Int]]
}

/// Finds the minimal sets of facts that settle a subject towards a value.
///
/// A set *suffices* when some values of its facts give the value whatever the other choices are; a superset of one that
/// suffices does too. So every sufficient set meets every *obstacle*: a set of facts with values that keep the value from
/// being reached whatever the rest is. The search walks the tree of sets that meet all obstacles known, smallest first,
/// and tests each: one that suffices is minimal, since all smaller ones were tested; one that does not yields a new
/// obstacle. It ends exactly when no set is left that meets all obstacles and contains none found.
package struct SettlingSetSearch<Subject: CompletionSubject> {
    /// Evaluations for finding the sets of one direction, for one refutation tried on the way, and for the requirements.
    package static var maximumEvaluations: Int { 1_200 }
    package static var refutationEvaluations: Int { 80 }
    package static var requirementEvaluations: Int { 200 }
    /// Sets of the search tree that are visited at most.
    package static var maximumVisits: Int { 4_000 }

    private var search: CompletionSearch<Subject>
    private var evaluationsLeft = 0
    private var visitsLeft = 0
    private var obstacles: [UInt32] = []
    private var found: [(members: UInt32, witness: [Int])] = []
    /// What each option of each candidate alone gives towards true; found once for both directions.
    private var alone: [[CompletionOutcome]] = []
    private var isComplete = true
    private var reachedLimit = false
    /// Facts that a set may hold: the first `SettlingSets.maximumFacts`.
    private let candidates: Int

    package init(subject: Subject) {
        search = CompletionSearch(subject: subject, budget: 0)
        candidates = Swift.min(search.facts.count, SettlingSets.maximumFacts)
    }

    /// The sets towards true and towards false of a subject that is undecided with all choices open, each ordered by size,
    /// then facts, and whether they are all.
    package static func bothDirections(
        of subject: Subject
    ) -> (towardsTrue: ([FoundSettlingSet], isComplete: Bool), towardsFalse: ([FoundSettlingSet], isComplete: Bool)) {
        var search = SettlingSetSearch(subject: subject)
        let towardsTrue = search.sets(towards: true)
        // A set that gives true is an obstacle to false.
        let towardsFalse = search.sets(towards: false, obstacles: search.found.map { $0.members })
        return (towardsTrue, towardsFalse)
    }

    private mutating func sets(
        towards wanted: Bool, obstacles known: [UInt32] = []
    ) -> ([FoundSettlingSet], isComplete: Bool) {
        obstacles = known
        found = []
        isComplete = search.facts.count <= candidates
        evaluationsLeft = Self.maximumEvaluations
        visitsLeft = Self.maximumVisits
        tryEachAlone(towards: wanted)
        var size = 0
        repeat {
            reachedLimit = false
            explore(0, excluding: 0, size: size, towards: wanted)
            size += 1
        } while reachedLimit && evaluationsLeft > 0 && visitsLeft > 0 && found.count < SettlingSets.maximumSets
        if reachedLimit || found.count > SettlingSets.maximumSets { isComplete = false }

        let order = found.sorted { Self.precedes($0.members, $1.members) }.prefix(SettlingSets.maximumSets)
        search.openAll()
        search.grant(Self.requirementEvaluations)
        let results = order.map { requirements(of: $0.members, witness: $0.witness, towards: wanted) }
        return (results, isComplete)
    }

    /// By size, then by the first fact that only one of them has.
    private static func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        if left.nonzeroBitCount != right.nonzeroBitCount { return left.nonzeroBitCount < right.nonzeroBitCount }
        let difference = left ^ right
        return difference != 0 && left & (1 << UInt32(difference.trailingZeroBitCount)) != 0
    }

    /// The options of every fact alone: they show most small sets and obstacles at once, and where to look first later.
    private mutating func tryEachAlone(towards wanted: Bool) {
        if alone.isEmpty { evaluateEachAlone() }
        for fact in alone.indices {
            var isFound = false
            var isObstacle = false
            for option in search.options(fact, wanting: wanted) where option < alone[fact].count {
                switch Self.outcome(alone[fact][option], wanting: wanted) {
                case .reached:
                    if !isFound {
                        var witness = [Int](repeating: -1, count: search.chosen.count)
                        witness[fact] = option
                        found.append((1 << UInt32(fact), witness))
                        search.remember(option, for: fact, wanting: wanted)
                    }
                    isFound = true
                case .refuted, .stuck:
                    if !isObstacle {
                        obstacles.append(1 << UInt32(fact))
                        search.remember(option, for: fact, wanting: !wanted)
                    }
                    isObstacle = true
                case .open:
                    break
                }
            }
        }
    }

    private mutating func evaluateEachAlone() {
        for fact in 0..<candidates {
            var outcomes: [CompletionOutcome] = []
            for option in 0..<search.subject.optionCount(fact) {
                search.choose(fact, option)
                guard let outcome = evaluate(true) else { break }
                outcomes.append(outcome)
            }
            search.choose(fact, nil)
            alone.append(outcomes)
        }
    }

    private static func outcome(_ towardsTrue: CompletionOutcome, wanting wanted: Bool) -> CompletionOutcome {
        switch towardsTrue {
        case .reached: wanted ? .reached : .refuted
        case .refuted: wanted ? .refuted : .reached
        case .stuck: .stuck
        case .open: .open
        }
    }

    private mutating func evaluate(_ wanted: Bool) -> CompletionOutcome? {
        spending(Self.maximumEvaluations) { $0.outcome(wanting: wanted) }
    }

    /// Runs a search with at most `limit` of what is left of the budget.
    private mutating func spending<Value>(
        _ limit: Int, _ body: (inout CompletionSearch<Subject>) -> Value?
    ) -> Value? {
        let granted = Swift.min(limit, evaluationsLeft)
        search.grant(granted)
        let result = body(&search)
        evaluationsLeft -= granted - search.evaluationsLeft
        return result
    }

    /// Visits the sets that extend `members` by facts not excluded and meet every obstacle, up to `size` facts.
    private mutating func explore(_ members: UInt32, excluding excluded: UInt32, size: Int, towards wanted: Bool) {
        guard visitsLeft > 0, evaluationsLeft > 0 else {
            isComplete = false
            return
        }
        visitsLeft -= 1
        if found.contains(where: { $0.members & members == $0.members }) { return }
        var branch = narrowestObstacle(unmetBy: members, excluding: excluded)
        if branch == nil {
            guard let sufficient = suffices(members, towards: wanted) else {
                isComplete = false
                return
            }
            if sufficient { return }
            branch = narrowestObstacle(unmetBy: members, excluding: excluded)
        }
        guard let branch, branch != 0 else { return }
        guard members.nonzeroBitCount < size else {
            reachedLimit = true
            return
        }
        var refused = excluded
        var rest = branch
        while rest != 0 {
            let fact = UInt32(1) << UInt32(rest.trailingZeroBitCount)
            rest &= ~fact
            explore(members | fact, excluding: refused, size: size, towards: wanted)
            refused |= fact
        }
    }

    /// What may still be taken of the obstacle with the fewest facts left among those not met; nil if all are met, 0 if
    /// one cannot be met any more.
    private func narrowestObstacle(unmetBy members: UInt32, excluding excluded: UInt32) -> UInt32? {
        var narrowest: UInt32?
        for obstacle in obstacles where obstacle & members == 0 {
            let open = obstacle & ~excluded
            if let best = narrowest, best.nonzeroBitCount <= open.nonzeroBitCount { continue }
            narrowest = open
        }
        return narrowest
    }

    /// Tests a set and records it, or an obstacle that it does not meet.
    private mutating func suffices(_ members: UInt32, towards wanted: Bool) -> Bool? {
        // The likely values first: where they settle, no refutation need be looked for.
        search.openAll()
        var result = spending(2 * members.nonzeroBitCount + 6) { $0.someValues(of: members, give: wanted) }
        if result != true {
            search.openAll()
            if spending(Self.refutationEvaluations, { $0.refuter(outside: members, of: wanted) }) == true {
                obstacles.append(shrunkRefuter(of: wanted))
                return false
            }
        }
        if result == nil {
            search.openAll()
            result = spending(Self.maximumEvaluations) { $0.someValues(of: members, give: wanted) }
        }
        guard let result else {
            search.openAll()
            return nil
        }
        if result {
            // A member that need not be chosen is none of the set's.
            let chosen = (0..<candidates).filter { search.chosen[$0] >= 0 }.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
            found.removeAll { $0.members & chosen == chosen }
            found.append((chosen, search.chosen))
            for fact in 0..<candidates where search.chosen[fact] >= 0 {
                search.remember(search.chosen[fact], for: fact, wanting: wanted)
            }
        } else {
            // Nothing within the set suffices, so something outside it is needed.
            obstacles.append(~members & (UInt32(1) << UInt32(candidates) &- 1))
        }
        search.openAll()
        return result
    }

    /// The facts of the refuter now chosen, without those that it can spare. Readings and facts beyond the candidates are
    /// kept chosen: no set may hold them.
    private mutating func shrunkRefuter(of wanted: Bool) -> UInt32 {
        var members: UInt32 = 0
        for fact in 0..<candidates where search.chosen[fact] >= 0 {
            let option = search.chosen[fact]
            search.choose(fact, nil)
            switch evaluate(wanted) {
            case .refuted, .stuck:
                break
            case .reached, .open, nil:
                search.choose(fact, option)
                search.remember(option, for: fact, wanting: !wanted)
                members |= 1 << UInt32(fact)
            }
        }
        search.openAll()
        return members
    }

    /// For each fact of a set, the options that settle, in any combination.
    private mutating func requirements(of members: UInt32, witness: [Int], towards wanted: Bool) -> FoundSettlingSet {
        let facts = (0..<candidates).filter { members & (1 << UInt32($0)) != 0 }
        var satisfying: [[Int]] = []
        for fact in facts { search.choose(fact, witness[fact]) }
        for fact in facts {
            var options: [Int] = []
            for option in 0..<search.subject.optionCount(fact) {
                if option == witness[fact] {
                    options.append(option)
                    continue
                }
                if facts.count == 1, fact < alone.count, option < alone[fact].count, alone[fact][option] != .open {
                    if Self.outcome(alone[fact][option], wanting: wanted) == .reached { options.append(option) }
                    continue
                }
                search.choose(fact, option)
                if search.allCompletions(give: wanted) == true { options.append(option) }
            }
            search.choose(fact, witness[fact])
            satisfying.append(options)
        }
        let found = facts.map { witness[$0] }
        satisfying = search.jointOptions(
            of: facts, satisfying: satisfying, witness: found, wanting: wanted, completes: true)
        search.openAll()
        return FoundSettlingSet(facts: facts, witness: found, satisfying: satisfying)
    }
}
