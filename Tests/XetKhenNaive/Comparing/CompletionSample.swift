import XetKhenEngine
import XetKhenSemantics
import XetKhenValues

/// Possible worlds of an award for a nomination, drawn at random and judged by the second evaluator: every fact that is
/// asked for has a value, no list holds more, every provision has one reading.
package struct CompletionSample {
    private let ruleset: CheckedRuleset
    private let nomination: Nomination
    private let award: Int
    /// What holds in every world.
    private let assumed: [FactKey: FactValue]
    /// The award's unknown facts before anything is assumed. They have values in every world, those also that what is
    /// assumed leaves unasked: no run passes over a year on account of one of them.
    private let unknown: [FactKey]
    private var random: SplitMix64
    /// What the world last drawn assumes.
    package private(set) var world = ""

    package init(
        _ engine: Engine, _ nomination: Nomination, award: Int, assuming assumed: [FactKey: FactValue] = [:],
        seed: UInt64
    ) {
        ruleset = engine.plan.ruleset
        self.nomination = nomination
        self.award = award
        self.assumed = assumed
        var naive = NaiveEvaluator(ruleset: ruleset, nomination: nomination)
        _ = naive.award(award)
        let dates = nomination.dates
        let present = Set([dates.proposal, dates.receipt, dates.consideration, dates.decision].map(\.year))
        func mayBePassedOver(_ fact: FactKey) -> Bool { fact.kind == .year && present.contains(Int(fact.index)) }
        let read = Set(naive.unknownFactsRead).sorted()
        // This evaluator does not limit what runs read to what is within their reach. Where another run would only go back to
        // a year beyond its own, the engine does not ask for the year, and no world rates it.
        var asked: [FactKey] = []
        if read.contains(where: mayBePassedOver) {
            var evaluator = Evaluator(plan: engine.plan)
            evaluator.load(nomination)
            asked = evaluator.unknownFacts(ofAward: award)
        }
        unknown = read.filter { !mayBePassedOver($0) || asked.contains($0) }
        random = SplitMix64(seed: seed)
    }

    /// What the award is worth in one such world; nil where the world leaves it open.
    package mutating func drawValue() -> Bool? {
        var naive = NaiveEvaluator(ruleset: ruleset, nomination: nomination)
        naive.assumed = assumed
        for fact in unknown where assumed[fact] == nil { naive.assumed[fact] = value(of: fact) }
        naive.closedLists = Set(ruleset.evidence.indices)
        // Each round asks for facts that the values of the last one lead to.
        for _ in 0..<12 {
            naive.unknownFactsRead = []
            naive.readingsHeard = [:]
            guard let truth = naive.award(award).truth else { return nil }
            if truth.isSettled {
                world = "\(naive.assumed), readings \(naive.fixedReadings)"
                return truth.isTrue
            }
            let facts = Set(naive.unknownFactsRead).sorted().filter { naive.assumed[$0] == nil }
            let provisions = naive.readingsHeard.filter { !$0.value.isEmpty && naive.fixedReadings[$0.key] == nil }
            guard !facts.isEmpty || !provisions.isEmpty else { return nil }
            for fact in facts { naive.assumed[fact] = value(of: fact) }
            for (provision, heard) in provisions.sorted(by: { $0.key < $1.key }) {
                naive.fixedReadings[provision] = random.pick(heard)
            }
        }
        return nil
    }

    private mutating func value(of fact: FactKey) -> FactValue? {
        if case .disputed(let values) = nomination.facts.value(of: fact) {
            return random.pick(values).map { .known($0) } ?? .unwritten
        }
        let type: ScalarType
        switch (fact.kind, ruleset.evidence[Int(fact.evidence)].shape) {
        case (.scalar, .scalar(let scalar)), (.year, .yearSeries(let scalar)): type = scalar
        case (.field, .list(let record)):
            let field = ruleset.records[record].fields[Int(fact.field)]
            if field.unwritten != nil, random.chance(30) { return .unwritten }
            type = field.type
        default: return nil
        }
        let number: Int
        switch type {
        case .yesNo: number = random.integer(0...1)
        case .number: number = random.integer(-1...12)
        case .date: number = Int(nomination.dates.proposal.dayNumber) - random.integer(0...3000)
        case .year: number = nomination.dates.proposal.year - random.integer(0...9)
        case .text: number = random.integer(0...max(0, nomination.facts.texts.count - 1))
        case .choice(let scale): number = random.integer(0...ruleset.scales[scale].values.count - 1)
        case .award: number = random.integer(0...max(0, ruleset.awards.count - 1))
        case .awardKind, .period: return nil
        }
        return .known(ExactDecimal(number))
    }
}
