/// Gathers what stretches of the plan read, one stretch after the other.
struct ReadsCollector {
    private var evidence: NumberGathering
    private var pleading: NumberGathering
    private var criteria: NumberGathering
    private var provisions: NumberGathering
    /// In how many places each provision stands.
    private var places: [Int]
    /// The sets of what was taken.
    private(set) var pool = NumberPool()
    private(set) var provisionUses: [(provision: Int, places: Int)] = []

    init(evidence: Int, criteria: Int, provisions: Int) {
        self.evidence = NumberGathering(below: evidence)
        pleading = NumberGathering(below: evidence)
        self.criteria = NumberGathering(below: criteria)
        self.provisions = NumberGathering(below: provisions)
        places = [Int](repeating: 0, count: provisions)
    }

    /// `pleads` is false of what only a run's resets read.
    mutating func note(evidence index: Int32, pleads: Bool) {
        evidence.insert(Int(index))
        if pleads { pleading.insert(Int(index)) }
    }

    mutating func note(criterion: Int) { criteria.insert(criterion) }

    mutating func note(provision: Int, places count: Int = 1) {
        guard places.indices.contains(provision) else { return }
        provisions.insert(provision)
        places[provision] &+= count
    }

    mutating func formUnion(_ reads: PlanReads.Reads, pleads: Bool = true) {
        evidence.formUnion(reads.evidence, in: pool)
        if pleads { pleading.formUnion(reads.pleading, in: pool) }
        criteria.formUnion(reads.criteria, in: pool)
        for index in reads.provisions {
            note(provision: provisionUses[index].provision, places: provisionUses[index].places)
        }
    }

    /// Hands over the provisions that stand anywhere in a stretch.
    func forEachProvision(_ reads: PlanReads.Reads, _ body: (Int) -> Void) {
        for index in reads.provisions where provisionUses[index].places > 0 { body(provisionUses[index].provision) }
    }

    /// What was gathered; the next stretch begins with nothing.
    mutating func take() -> PlanReads.Reads {
        let firstUse = provisionUses.count
        let found = provisions.take(into: &pool)
        pool.forEach(found) { provision in
            provisionUses.append((provision, places[provision]))
            places[provision] = 0
        }
        return PlanReads.Reads(
            evidence: evidence.take(into: &pool), pleading: pleading.take(into: &pool),
            criteria: criteria.take(into: &pool), provisions: firstUse..<provisionUses.count)
    }
}
