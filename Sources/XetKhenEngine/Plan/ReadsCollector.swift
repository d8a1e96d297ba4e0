/// Gathers what stretches of the plan read, one stretch after the other.
struct ReadsCollector {
    private var evidence: NumberGathering
    private var pleading: NumberGathering
    private var criteria: NumberGathering
    private var provisions: NumberGathering
    /// In how many places each provision stands.
    private var places: [Int]

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
        evidence.formUnion(reads.evidence)
        if pleads { pleading.formUnion(reads.pleading) }
        criteria.formUnion(reads.criteria)
        for use in reads.provisions { note(provision: use.provision, places: use.places) }
    }

    /// What was gathered; the next stretch begins with nothing.
    mutating func take() -> PlanReads.Reads {
        let found = provisions.take().numbers.map { (provision: $0, places: places[$0]) }
        for use in found { places[use.provision] = 0 }
        return PlanReads.Reads(
            evidence: evidence.take(), pleading: pleading.take(), criteria: criteria.take(), provisions: found)
    }
}
