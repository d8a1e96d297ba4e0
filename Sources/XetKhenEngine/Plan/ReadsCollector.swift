/// Numbers below a bound, each at most once. Emptying takes as long as there are numbers, however high the bound.
struct MarkedNumbers {
    private var isMarked: [Bool]
    private var numbers: [Int] = []
    /// Whether they came in ascending order.
    private var isAscending = true

    init(below bound: Int) { isMarked = [Bool](repeating: false, count: bound) }

    mutating func insert(_ number: Int) {
        guard isMarked.indices.contains(number), !isMarked[number] else { return }
        isMarked[number] = true
        if let last = numbers.last, last > number { isAscending = false }
        numbers.append(number)
    }

    var count: Int { numbers.count }

    /// All of them, ascending; none is left. `known` is a list of them that someone has already.
    mutating func take(knownAs known: [Int]? = nil) -> [Int] {
        guard !numbers.isEmpty else { return [] }
        for number in numbers { isMarked[number] = false }
        defer {
            numbers.removeAll(keepingCapacity: true)
            isAscending = true
        }
        if let known { return known }
        if !isAscending { numbers.sort() }
        var all: [Int] = []
        all.reserveCapacity(numbers.count)
        for number in numbers { all.append(number) }
        return all
    }
}

/// Gathers what stretches of the plan read, one stretch after the other.
struct ReadsCollector {
    private var evidence: MarkedNumbers
    private var pleading: MarkedNumbers
    private var criteria: MarkedNumbers
    private var provisions: MarkedNumbers
    /// In how many places each provision stands.
    private var places: [Int]

    init(evidence: Int, criteria: Int, provisions: Int) {
        self.evidence = MarkedNumbers(below: evidence)
        pleading = MarkedNumbers(below: evidence)
        self.criteria = MarkedNumbers(below: criteria)
        self.provisions = MarkedNumbers(below: provisions)
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
        for index in reads.evidence { evidence.insert(index) }
        if pleads {
            for index in reads.pleading { pleading.insert(index) }
        }
        for index in reads.criteria { criteria.insert(index) }
        for use in reads.provisions { note(provision: use.provision, places: use.places) }
    }

    /// What was gathered; the next stretch begins with nothing.
    mutating func take() -> PlanReads.Reads {
        let found = provisions.take().map { (provision: $0, places: places[$0]) }
        for use in found { places[use.provision] = 0 }
        // What pleads is some of what is read, and mostly all of it: then one list stands for both.
        let pleadsAll = pleading.count == evidence.count
        let read = evidence.take()
        let pleads = pleading.take(knownAs: pleadsAll ? read : nil)
        return PlanReads.Reads(evidence: read, pleading: pleads, criteria: criteria.take(), provisions: found)
    }
}
