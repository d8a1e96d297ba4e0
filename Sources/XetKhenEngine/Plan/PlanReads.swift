import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Finds what each rule reads: evidence, criteria, provisions. From that follow which facts are a limb's own, what an
/// award depends on, and which rules a changed fact touches.
struct PlanReads {
    /// What a stretch of the plan reads, mentions of criteria followed; the collector has the sets.
    struct Reads {
        var evidence: NumberSet
        /// The same without what only the resets of its runs read: that a nominee was never disciplined pleads nothing.
        var pleading: NumberSet
        var criteria: NumberSet
        /// In how many places each provision stands that stands in any, among the collector's.
        var provisions: Range<Int>
    }

    private let compiler: PlanCompiler
    private let ruleset: CheckedRuleset
    private var collector: ReadsCollector
    private var criterionReads: [Reads] = []
    /// By standard, with what it refines.
    private var standardReads: [Reads] = []
    var awards: [AwardPlan] = []
    var limbs = ContiguousArray<LimbPlan>()
    var ownEvidence = ContiguousArray<Int32>()
    var standardsOfAward = ContiguousArray<TableRange>()
    var awardStandards = ContiguousArray<Int32>()
    var criteriaOfAward = ContiguousArray<TableRange>()
    var awardCriteria = ContiguousArray<Int32>()
    var rulesReading = ContiguousArray<TableRange>()
    var rulesHearing = ContiguousArray<TableRange>()
    var dependentRules = ContiguousArray<Int32>()
    var standardEvidence: [[Int]] = []
    var standardMasks = ContiguousArray<Bool>()
    var pleadingEvidence: [[Int]] = []

    init(compiler: PlanCompiler) {
        self.compiler = compiler
        ruleset = compiler.ruleset
        collector = ReadsCollector(
            evidence: ruleset.evidence.count, criteria: ruleset.criteria.count, provisions: ruleset.provisionCount)
    }

    mutating func analyse() {
        for criterion in ruleset.criteria.indices { criterionReads.append(reads(ofRule: criterion)) }
        findLimbs()
        let firstStandard = ruleset.criteria.count
        var own: [Reads] = []
        for standard in ruleset.standards.indices { own.append(reads(ofRule: firstStandard + standard)) }
        // A standard reads what it refines as well; a chain is no longer than there are standards.
        for standard in own.indices {
            guard ruleset.standards[standard].refines != nil else {
                standardReads.append(own[standard])
                continue
            }
            var next: Int? = standard
            var left = own.count + 1
            while let refined = next, left > 0, own.indices.contains(refined) {
                collector.formUnion(own[refined])
                next = ruleset.standards[refined].refines
                left -= 1
            }
            standardReads.append(collector.take())
        }
        for reads in standardReads {
            let evidence = collector.pool.numbers(reads.evidence)
            standardEvidence.append(evidence)
            // Only what resets of runs read pleads nothing: without them one list serves for both.
            let pleadsAll = collector.pool.areEqual(reads.pleading, reads.evidence)
            pleadingEvidence.append(pleadsAll ? evidence : collector.pool.numbers(reads.pleading))
        }
        standardMasks = masks(of: standardReads)
        appendAwards()
        let rules = criterionReads + own
        rulesReading = dependent(count: ruleset.evidence.count, rules) { $0.pool.forEach($1.evidence, $2) }
        rulesHearing = dependent(count: ruleset.provisionCount, rules) { $0.forEachProvision($1, $2) }
    }

    private func masks(of reads: [Reads]) -> ContiguousArray<Bool> {
        var masks = ContiguousArray(repeating: false, count: reads.count * ruleset.evidence.count)
        for (standard, reads) in reads.enumerated() {
            collector.pool.forEach(reads.pleading) { masks[standard * ruleset.evidence.count + $0] = true }
        }
        return masks
    }

    /// For each number the rules that have it among those that `forEach` hands over.
    private mutating func dependent(
        count: Int, _ rules: [Reads], forEach: (ReadsCollector, Reads, (Int) -> Void) -> Void
    ) -> ContiguousArray<TableRange> {
        let collector = collector
        var ranges = ContiguousArray(repeating: TableRange(), count: count)
        for reads in rules { forEach(collector, reads) { ranges[$0].count += 1 } }
        var end = Int32(dependentRules.count)
        for number in ranges.indices {
            ranges[number].first = end
            end += ranges[number].count
            ranges[number].count = 0
        }
        dependentRules.append(contentsOf: repeatElement(0, count: Int(end) - dependentRules.count))
        for (rule, reads) in rules.enumerated() {
            forEach(collector, reads) {
                dependentRules[Int(ranges[$0].first + ranges[$0].count)] = Int32(rule)
                ranges[$0].count += 1
            }
        }
        return ranges
    }

    private mutating func appendAwards() {
        var standards = [[Int]](repeating: [], count: ruleset.awards.count)
        for (index, standard) in ruleset.standards.enumerated() { standards[standard.award].append(index) }
        var nodes = [Int?](repeating: nil, count: ruleset.provisionCount)
        for index in compiler.nodes.indices where compiler.nodes[index].operation == .readings {
            let provision = Int(compiler.nodes[index].a)
            if nodes.indices.contains(provision), nodes[provision] == nil { nodes[provision] = index }
        }
        for standards in standards { append(awardWith: standards, firstNodes: nodes) }
    }

    /// `firstNodes` is where each provision stands first.
    private mutating func append(awardWith standards: [Int], firstNodes: [Int?]) {
        var plan = AwardPlan()
        let firstStandard = Int32(awardStandards.count)
        for standard in standards {
            awardStandards.append(Int32(standard))
            collector.formUnion(standardReads[standard])
        }
        let reads = collector.take()
        plan.standards = standards
        standardsOfAward.append(TableRange(first: firstStandard, count: Int32(standards.count)))
        plan.criteria = collector.pool.numbers(reads.criteria)
        let firstCriterion = Int32(awardCriteria.count)
        for criterion in plan.criteria { awardCriteria.append(Int32(criterion)) }
        criteriaOfAward.append(TableRange(first: firstCriterion, count: Int32(plan.criteria.count)))
        plan.evidence = collector.pool.numbers(reads.evidence)
        for (provision, places) in uses(of: reads) {
            guard let node = firstNodes[provision] else { continue }
            plan.provisions.append(
                ProvisionUse(
                    provision: provision, name: compiler.provisionNames[provision], heardFrom: heardFrom(node),
                    places: places))
        }
        awards.append(plan)
    }

    /// The provisions that stand anywhere in a stretch.
    private func uses(of reads: Reads) -> [(provision: Int, places: Int)] {
        collector.provisionUses[reads.provisions].filter { $0.places > 0 }
    }

    private func heardFrom(_ index: Int) -> [CalendarDate?] {
        var dates: [CalendarDate?] = []
        let node = compiler.nodes[index]
        var child = index + 1
        while child < Int(node.end) {
            let reading = compiler.readings[Int(node.b) + dates.count]
            dates.append(CalendarDate(dayNumber: Int(reading.heardFrom)))
            child = Int(compiler.nodes[child].end)
        }
        return dates
    }

    // MARK: - Limbs

    private mutating func findLimbs() {
        limbs = ContiguousArray(
            repeating: LimbPlan(own: TableRange(), isAlwaysPleaded: true), count: Int(compiler.limbCount))
        for index in compiler.nodes.indices where compiler.nodes[index].operation == .pleaded {
            let node = compiler.nodes[index]
            var members: [[Int]] = []
            var child = index + 1
            while child < Int(node.end) {
                collect(child)
                let reads = collector.take()
                members.append(collector.pool.numbers(reads.pleading))
                child = Int(compiler.nodes[child].end)
            }
            for member in members.indices {
                let own = ownEvidence(of: member, among: members)
                let first = Int32(ownEvidence.count)
                for evidence in own { ownEvidence.append(Int32(evidence)) }
                limbs[Int(node.a) + member] = LimbPlan(
                    own: TableRange(first: first, count: Int32(own.count)),
                    isAlwaysPleaded: members[member].isEmpty)
            }
        }
    }

    /// What a limb reads that not every limb beside it reads; all it reads where nothing is left or nothing stands beside.
    private func ownEvidence(of limb: Int, among limbs: [[Int]]) -> [Int] {
        let all = limbs[limb]
        guard limbs.count > 1 else { return all }
        var count: [Int: Int] = [:]
        for limb in limbs {
            for evidence in limb { count[evidence, default: 0] += 1 }
        }
        let own = all.filter { count[$0] != limbs.count }
        return own.isEmpty ? all : own
    }

    // MARK: - Walks

    private mutating func reads(ofRule rule: Int) -> Reads {
        let plan = compiler.rules[rule]
        collect(Int(plan.condition))
        for index in plan.exceptions.indices {
            collect(Int(compiler.exceptions[index].condition))
            collect(Int(compiler.exceptions[index].replacement))
        }
        return collector.take()
    }

    /// Gathers what the node at `root` and those below it read; nothing for −1.
    private mutating func collect(_ root: Int, pleads: Bool = true) {
        guard root >= 0 else { return }
        for index in root..<Int(compiler.nodes[root].end) {
            let node = compiler.nodes[index]
            switch node.operation {
            case .evidence, .evidenceInYear:
                collector.note(evidence: node.a, pleads: pleads)
            case .field:
                if node.c >= 0 { collector.note(evidence: node.c, pleads: pleads) }
            case .exists, .count, .sum:
                collector.note(evidence: compiler.selections[Int(node.a)].list, pleads: pleads)
            case .anchor:
                if node.c >= 0 { collector.note(evidence: node.c, pleads: pleads) }
                for clause in compiler.anchors[Int(node.a)].indices {
                    collect(compiler.anchorClauses[clause].cases, pleads: pleads)
                }
            case .table:
                let table = compiler.tables[Int(node.a)]
                collect(table.rows, pleads: pleads)
                collect(Int(table.otherwise), pleads: pleads)
            case .withRun:
                for index in compiler.runs[Int(node.a)].resets.indices {
                    let reset = compiler.resets[Int(compiler.runResets[index])]
                    collector.note(evidence: compiler.selections[Int(reset.selection)].list, pleads: false)
                    collect(Int(reset.filter), pleads: false)
                    collect(Int(reset.at), pleads: false)
                }
            case .criterion:
                let criterion = Int(node.a)
                collector.note(criterion: criterion)
                if criterionReads.indices.contains(criterion) {
                    collector.formUnion(criterionReads[criterion], pleads: pleads)
                }
            case .readings:
                collector.note(provision: Int(node.a))
            case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded,
                .within, .truth, .constant, .parameter, .builtInDate, .add, .subtract, .multiply, .divide, .negate,
                .yearsInRun, .runPart, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme:
                continue
            }
        }
    }

    private mutating func collect(_ range: TableRange, pleads: Bool) {
        for index in range.indices {
            collect(Int(compiler.alternatives[index].condition), pleads: pleads)
            collect(Int(compiler.alternatives[index].result), pleads: pleads)
        }
    }
}
