import XetKhenSemantics
import XetKhenValues

/// A checked ruleset compiled for evaluation: conditions and expressions as flat arrays of trivial nodes. Immutable, shared
/// between threads and evaluators; a class, so that an evaluator is copied without counting each table.
package final class Plan: Sendable {
    package let ruleset: CheckedRuleset
    /// Texts of the ruleset in the order in which a `FactStore` must hold them first.
    package let texts: [String]
    /// One for each award of the ruleset.
    package let awards: [AwardPlan]
    /// The awards and titles that an answer speaks of: those with a standard or an exclusion, in ruleset order.
    package let answeredAwards: [Int]

    let nodes: ContiguousArray<PlanNode>
    let constants: ContiguousArray<NumberRange>
    let selections: ContiguousArray<SelectionPlan>
    let runs: ContiguousArray<RunPlan>
    /// Indices into `resets`.
    let runResets: ContiguousArray<Int32>
    let runEvidence: ContiguousArray<Int32>
    let readings: ContiguousArray<ReadingPlan>
    let exceptions: ContiguousArray<ExceptionPlan>
    /// Criteria, then standards, then suspensions, then procedures, then transitions.
    let rules: ContiguousArray<RulePlan>
    let standards: ContiguousArray<StandardPlan>
    /// For each rule that covers only some: 0 not covered, 1 covered, 2 excepted, one for each group.
    let coverage: ContiguousArray<UInt8>
    let alternatives: ContiguousArray<AlternativePlan>
    let anchorClauses: ContiguousArray<AnchorClausePlan>
    /// For each anchor, within `anchorClauses`.
    let anchors: ContiguousArray<TableRange>
    let anchorFrames: ContiguousArray<FramePlan>
    let resets: ContiguousArray<ResetPlan>
    let tables: ContiguousArray<TablePlan>
    let tableFrames: ContiguousArray<FramePlan>
    /// For each record type.
    let countedBy: ContiguousArray<CountedByPlan>
    /// For each parameter, within `parameterValues`.
    let parameters: ContiguousArray<TableRange>
    let parameterValues: ContiguousArray<ParameterValuePlan>
    /// For each award and bonus: `bonuses[award]` within `bonusNodes`.
    let bonusNodes: ContiguousArray<Int32>
    let bonusFrames: ContiguousArray<FramePlan>
    let bonuses: ContiguousArray<TableRange>

    /// Members of `một trong các căn cứ nêu ra`, as `PlanNode.a` says.
    let limbs: ContiguousArray<LimbPlan>
    let ownEvidence: ContiguousArray<Int32>
    /// For each award, within `awardStandards` and `awardCriteria`.
    let standardsOfAward: ContiguousArray<TableRange>
    let awardStandards: ContiguousArray<Int32>
    let criteriaOfAward: ContiguousArray<TableRange>
    let awardCriteria: ContiguousArray<Int32>
    /// Standards with a `hoãn khi` of their own, in ruleset order.
    let suspendingStandards: [Int]
    /// Criteria and standards, as indices into `rules`: those that time moves, and within `dependentRules`, for each evidence
    /// those that read it and for each provision those that hear its readings.
    let rulesMovedByTime: [Int]
    let rulesReading: ContiguousArray<TableRange>
    let rulesHearing: ContiguousArray<TableRange>
    let dependentRules: ContiguousArray<Int32>
    /// The days at which a rule, a parameter, an anchor or a reset enters into force or leaves it, ascending.
    let boundsOfForce: [Int32]
    /// For each standard the evidence that it reads, in ruleset order.
    let standardEvidence: [[Int]]
    /// What may plead each standard, as flags: one stretch as long as the evidence for each.
    let standardMasks: ContiguousArray<Bool>
    /// The same as lists.
    let pleadingEvidence: [[Int]]
    /// Asked for where something is missing and an answer looks for what would settle it.
    private let cutTable = MadeOnce<[FactSlot: Cuts]>()
    /// For each node whether it is the condition of a year that reads of this year only what series hold.
    let readsYearOfSeries: ContiguousArray<Bool>
    /// 0 scalar, 1 list, 2 series.
    let shapes: ContiguousArray<UInt8>

    let criterionCount: Int
    let firstStandard: Int
    let firstSuspension: Int
    let firstProcedure: Int
    let firstTransition: Int
    let ruleCount: Int
    let transitionsNameCriteria: Bool

    /// Never fails: the checker has found every name and type and bounded every depth.
    package convenience init(compiling ruleset: CheckedRuleset) {
        self.init(compiling: ruleset, texts: ruleset.textConstants)
    }

    /// The same with the texts that nominations share given.
    init(compiling ruleset: CheckedRuleset, texts: [String]) {
        var compiler = PlanCompiler(ruleset: ruleset, texts: texts)
        compiler.compileRuleset()
        var reads = PlanReads(compiler: compiler)
        reads.analyse()

        self.ruleset = ruleset
        self.texts = compiler.texts
        awards = reads.awards
        answeredAwards = ruleset.awards.indices.filter { award in
            !reads.awards[award].standards.isEmpty || ruleset.exclusions.contains { $0.awards.contains(award) }
        }
        nodes = compiler.nodes
        constants = compiler.constants
        selections = compiler.selections
        runs = compiler.runs
        runResets = compiler.runResets
        runEvidence = compiler.runEvidence
        readings = compiler.readings
        exceptions = compiler.exceptions
        rules = compiler.rules
        standards = compiler.standards
        suspendingStandards = compiler.standards.indices.filter { compiler.standards[$0].suspendedWhen >= 0 }
        coverage = compiler.coverage
        alternatives = compiler.alternatives
        anchorClauses = compiler.anchorClauses
        anchors = compiler.anchors
        anchorFrames = compiler.anchorFrames
        resets = compiler.resets
        tables = compiler.tables
        tableFrames = compiler.tableFrames
        countedBy = compiler.countedBy
        parameters = compiler.parameters
        parameterValues = compiler.parameterValues
        bonusNodes = compiler.bonusNodes
        bonusFrames = compiler.bonusFrames
        bonuses = compiler.bonuses
        limbs = reads.limbs
        ownEvidence = reads.ownEvidence
        standardsOfAward = reads.standardsOfAward
        awardStandards = reads.awardStandards
        criteriaOfAward = reads.criteriaOfAward
        awardCriteria = reads.awardCriteria
        rulesMovedByTime = compiler.rulesMovedByTime()
        rulesReading = reads.rulesReading
        rulesHearing = reads.rulesHearing
        dependentRules = reads.dependentRules
        boundsOfForce = compiler.boundsOfForce()
        standardEvidence = reads.standardEvidence
        standardMasks = reads.standardMasks
        pleadingEvidence = reads.pleadingEvidence
        readsYearOfSeries = compiler.yearConditionsOfSeries()
        shapes = compiler.shapes
        criterionCount = ruleset.criteria.count
        firstStandard = criterionCount
        firstSuspension = firstStandard + ruleset.standards.count
        firstProcedure = firstSuspension + ruleset.suspensions.count
        firstTransition = firstProcedure + ruleset.procedures.count
        ruleCount = firstTransition + ruleset.transitions.count
        transitionsNameCriteria = compiler.rules[firstTransition..<ruleCount].contains { rule in
            let first = Int(rule.condition)
            return compiler.nodes[first..<Int(compiler.nodes[first].end)].contains { $0.operation == .criterion }
        }
    }

    /// Where the flags of a standard start.
    func standardMask(_ standard: Int) -> Int { standard &* shapes.count }

    /// With what the facts of a slot are compared. For a list's own slot (`field` −1): the counts that are asked of it, and
    /// the lengths asked of runs whose years look into it.
    package func cuts(for slot: FactSlot) -> Cuts {
        let table = cutTable.value {
            var collector = CutCollector(plan: self)
            collector.collect()
            return collector.table
        }
        return table[slot] ?? Cuts()
    }

    /// Evidence that a standard reads: itself, its exceptions, its criteria and the standard that it refines; in ruleset
    /// order.
    package func evidenceRead(byStandard standard: Int) -> [Int] {
        standardEvidence.indices.contains(standard) ? standardEvidence[standard] : []
    }

    /// A constant of the ruleset as the engine computes with it; nil for a text that the ruleset does not have.
    package func number(of constant: Constant) -> ExactDecimal? {
        switch constant {
        case .number(let number): number
        case .period(let first, let last): PlanCompiler.period(first: first, last: last)
        case .text(let text): indexOfText(text).map { ExactDecimal($0) }
        }
    }

    /// The place of a text in `texts`, the inverse of that array.
    package func indexOfText(_ text: String) -> Int? { texts.firstIndex(of: text) }
}
