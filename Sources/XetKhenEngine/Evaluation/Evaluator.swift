import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Evaluates nominations against one plan. One pass over the plan gives the values and, when asked, the steps: there is no
/// second evaluation that explains. Holds scratch storage that is used again from call to call; one for each thread.
package struct Evaluator: Sendable {
    package let plan: Plan

    // MARK: What is evaluated

    /// The facts with what is overwritten, and as they were loaded.
    var facts = FactStore()
    var loadedFacts = FactStore()
    /// The reading that each provision has, −1 for all that are heard.
    var fixedReadings: ContiguousArray<Int8>
    /// The nominee's groups. With `daysInForce` they determine `ruleStatus` and the standards that are judged.
    var groups: [Int] = []
    var dates: NominationDates?
    var proposalYear: Int32 = 0
    var considerationDay: Int32 = 0
    /// The days of decision between two bounds of force, for which parameters, anchors and resets stand as they are.
    var daysInForce: Range<Int32> = 0..<0
    var dateRanges: ContiguousArray<NumberRange>
    var parameterRanges: ContiguousArray<NumberRange>
    /// For each anchor the clause in force, −1 for none.
    var anchorClauses: ContiguousArray<Int32>
    /// For each rule whether it covers the nominee and is in force.
    var ruleStatus: ContiguousArray<TraceStatus>
    /// The standards that are judged, in the order of `Plan.awardStandards`, and for each award its own among them. Most
    /// standards of a large ruleset are of other times or for other groups: nothing goes through those again.
    var judgedStandards: ContiguousArray<Int32> = []
    var judgedOfAward: ContiguousArray<TableRange>
    /// For each reset whether it is in force.
    var resetInForce: ContiguousArray<Bool>
    /// For each evidence whether the nomination states anything of it.
    var isStated: ContiguousArray<Bool>
    var isLimb: ContiguousArray<Bool>
    var isPleaded: ContiguousArray<Bool>
    /// Limbs that are pleaded, and the standards that these refine.
    var isNeeded: ContiguousArray<Bool>
    /// Whether some list holds assumed records.
    var hasAssumedRecords = false
    /// Facts on whose account no run passes over a year as not rated yet (`awaitValues`).
    var awaitedFacts: Set<FactKey> = []

    // MARK: What is known so far

    var criteria: ContiguousArray<RuleOutcome>
    /// The standards' own values, before refinement and grades are worked in.
    var standards: ContiguousArray<RuleOutcome>
    /// For each criterion and each standard whether the above holds with all that is loaded and overwritten now.
    var isRuleValid: ContiguousArray<Bool>

    /// The award that was evaluated last with all that is loaded and overwritten now, −1 for none, and what it gave.
    var knownAward = -1
    var knownOutcome = RuleOutcome(status: .empty)

    // MARK: Where the evaluation stands

    /// Record variables and runs of all frames at hand.
    var variables = ContiguousArray<Binding>()
    var runs = ContiguousArray<RunState>()
    var variableBase = 0
    var variableTop = 0
    var runBase = 0
    var runTop = 0
    /// The year at hand in a year's condition.
    var year: Int32 = 0
    /// False below an odd number of negations: what a favourable record is to make of a leaf.
    var polarity = true

    // MARK: Leaves

    /// Disputed cells met by the leaves at hand; those of the innermost start at `disputeStart`.
    var disputed: [Int32] = []
    var disputeStart = 0
    /// Disputed cells for which one value is tried.
    var pinned: [PinnedCell] = []
    var readsFavourable = false
    var sawUnwritten = false
    var keepsValues = false
    var leafValues = LeafValues()

    // MARK: Favourable records counted in a year

    var mayUseFavourableInYear = false
    var favourablesUsed: ContiguousArray<Int32>
    var favouredLists: [Int32] = []

    // MARK: Steps and reads

    var trace = Trace()
    /// Whether steps are written at all, and whether they are at this place (not within an expression).
    var isTracing = false
    var writesNodes = false
    /// Whether unknown facts are collected.
    var isCollecting = false
    var recordsReads = false
    var reads: [FactKey] = []
    var unknownReads: [FactKey] = []
    /// Reads of the runs at hand.
    var runReads: [FactKey] = []
    var runUnknownReads: [FactKey] = []
    var resetEvents: [ResetEvent] = []
    var latestEntries: [LatestEntry] = []
    var yearTruths: [Truth] = []
    /// What the condition of the latest year evaluated has read (`YearMemory`).
    var yearReads: [FactKey] = []
    var yearUnknownReads: [FactKey] = []

    package init(plan: Plan) {
        self.plan = plan
        let evidence = plan.ruleset.evidence.count
        fixedReadings = ContiguousArray(repeating: -1, count: plan.ruleset.provisionCount)
        dateRanges = ContiguousArray(repeating: .error, count: BuiltInDate.allCases.count)
        parameterRanges = ContiguousArray(repeating: .error, count: plan.parameters.count)
        anchorClauses = ContiguousArray(repeating: -1, count: plan.anchors.count)
        ruleStatus = ContiguousArray(repeating: .notInForce, count: plan.ruleCount)
        judgedOfAward = ContiguousArray(repeating: TableRange(), count: plan.standardsOfAward.count)
        resetInForce = ContiguousArray(repeating: false, count: plan.resets.count)
        isStated = ContiguousArray(repeating: false, count: evidence)
        isLimb = ContiguousArray(repeating: false, count: plan.standards.count)
        isPleaded = ContiguousArray(repeating: false, count: plan.standards.count)
        isNeeded = ContiguousArray(repeating: false, count: plan.standards.count)
        criteria = ContiguousArray(repeating: RuleOutcome(status: .empty), count: plan.criterionCount)
        standards = ContiguousArray(repeating: RuleOutcome(status: .empty), count: plan.standards.count)
        isRuleValid = ContiguousArray(repeating: false, count: plan.firstSuspension)
        favourablesUsed = ContiguousArray(repeating: 0, count: evidence)
    }

    /// Evaluates every rule once and writes the steps. `trace` is emptied first; its storage is used again.
    package mutating func evaluate(_ nomination: Nomination, into trace: inout Trace) -> RuleOutcomes {
        load(nomination)
        swap(&self.trace, &trace)
        self.trace.removeAllKeepingCapacity()
        isTracing = true
        writesNodes = true
        recordsReads = true
        let outcomes = evaluateRules()
        isTracing = false
        writesNodes = false
        recordsReads = false
        reads.removeAll(keepingCapacity: true)
        swap(&self.trace, &trace)
        return outcomes
    }

    /// The amount of one of the award's bonuses (index into its `bonuses`), from the loaded facts.
    package mutating func bonus(_ bonus: Int, ofAward award: Int) -> NumberRange {
        guard plan.bonuses.indices.contains(award) else { return .error }
        let range = plan.bonuses[award].indices
        guard bonus >= 0, bonus < range.count else { return .error }
        let index = range.lowerBound + bonus
        let frame = enterFrame(plan.bonusFrames[index].variables, plan.bonusFrames[index].runs)
        let amount = settledValue(Int(plan.bonusNodes[index]))
        leaveFrame(frame)
        return amount
    }
}

/// The record that a variable stands for.
struct Binding: Sendable {
    static let rest: Int32 = -1
    static let favourable: Int32 = -2

    var list: Int32 = 0
    /// The record's position, or one of the two above.
    var record: Int32 = Binding.rest
}

/// A disputed cell for which one of its values is tried.
struct PinnedCell: Sendable {
    var cell: Int32
    /// Nil: unwritten.
    var value: CellValue?
}

/// Up to three values that a leaf compares, kept for its step.
struct LeafValues: Sendable {
    var first = TracedValue(range: .error)
    var second = TracedValue(range: .error)
    var third = TracedValue(range: .error)
    var count = 0
}

/// What a condition gave. `truth` means nothing when it is left out.
struct Judgement: Sendable {
    var truth: Truth
    var status: TraceStatus = .judged

    static var empty: Judgement { Judgement(truth: .true, status: .empty) }
    var isLeftOut: Bool { status.isLeftOut }
}

extension Trace {
    mutating func removeAllKeepingCapacity() {
        nodes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        facts.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        years.removeAll(keepingCapacity: true)
        criterionNodes.removeAll(keepingCapacity: true)
        standardNodes.removeAll(keepingCapacity: true)
        suspensionNodes.removeAll(keepingCapacity: true)
        procedureNodes.removeAll(keepingCapacity: true)
        transitionNodes.removeAll(keepingCapacity: true)
        standardSuspensionNodes.removeAll(keepingCapacity: true)
    }
}
