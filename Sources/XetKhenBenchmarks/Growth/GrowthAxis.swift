/// What grows while all else stays as it is.
enum GrowthAxis: String, CaseIterable, Sendable {
    case rules
    case conditions
    case evidence
    case nominations

    /// What the sizes count.
    var title: String {
        switch self {
        case .rules: "criteria of the ruleset"
        case .conditions: "conditions of each criterion"
        case .evidence: "evidence that the ruleset declares"
        case .nominations: "nominations of a batch"
        }
    }

    func sizes(isQuick: Bool) -> [Int] {
        switch self {
        case .rules: isQuick ? [10, 100, 1000] : [10, 30, 100, 300, 1000, 3000, 5000]
        case .conditions: isQuick ? [1, 10, 100] : [1, 3, 10, 30, 100]
        case .evidence: isQuick ? [10, 100, 1000] : [10, 30, 100, 300, 1000]
        case .nominations:
            isQuick ? [1, 100, 10_000] : [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
        }
    }

    /// The ruleset of a size: 100 criteria of 10 conditions over 100 pieces of evidence, but for what grows.
    func ruleset(of size: Int) -> SyntheticSize {
        switch self {
        case .rules: SyntheticSize(criteria: size)
        case .conditions: SyntheticSize(conditions: size)
        case .evidence: SyntheticSize(evidence: size)
        case .nominations: SyntheticSize()
        }
    }

    /// What is measured along it. Only the batch knows how many nominations there are.
    var parts: WorkloadMeasurement.Parts { self == .nominations ? .batch : .growth }

    /// The columns of its table.
    var quantities: [Quantity] {
        let single: [Quantity] = [.loading, .firstDecision, .decision, .evaluation, .answer, .reading]
        let batch: [Quantity] = [.batchWithoutReading, .batchWithReading, .memoryOfRuleset, .memoryOfBatch]
        return self == .nominations ? batch : single + batch
    }

    /// A value of a figure as it grows along the axis: that of the whole batch where the axis counts nominations.
    func height(_ value: Double, of figure: Figure) -> Double {
        self == .nominations && figure.unit == .nanoseconds ? value * Double(figure.pieces) : value
    }
}
