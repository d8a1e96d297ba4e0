import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Finds what each rule reads: evidence, criteria, provisions. From that follow which facts are a limb's own, what an
/// award depends on, and which rules a changed fact touches.
struct PlanReads {
    /// What a stretch of the plan reads, mentions of criteria followed.
    struct Reads {
        var evidence: [Bool]
        /// The same without what only the resets of its runs read: that a nominee was never disciplined pleads nothing.
        var pleading: [Bool]
        var criteria: [Bool]
        /// In how many places each provision stands.
        var provisions: [Int]

        mutating func note(_ index: Int32) {
            evidence[Int(index)] = true
            pleading[Int(index)] = true
        }

        mutating func formUnion(_ other: Reads) {
            for index in evidence.indices where other.evidence[index] { evidence[index] = true }
            for index in pleading.indices where other.pleading[index] { pleading[index] = true }
            for index in criteria.indices where other.criteria[index] { criteria[index] = true }
            for index in provisions.indices { provisions[index] &+= other.provisions[index] }
        }
    }

    private let compiler: PlanCompiler
    private let ruleset: CheckedRuleset
    private var criterionReads: [Reads] = []
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
    }

    mutating func analyse() {
        for criterion in ruleset.criteria.indices { criterionReads.append(reads(ofRule: criterion)) }
        findLimbs()
        let firstStandard = ruleset.criteria.count
        let own = ruleset.standards.indices.map { reads(ofRule: firstStandard + $0) }
        // A standard reads what it refines as well; a chain is no longer than there are standards.
        let all = own.indices.map { standard -> Reads in
            var result = own[standard]
            var next = ruleset.standards[standard].refines
            var left = own.count
            while let refined = next, left > 0, own.indices.contains(refined) {
                result.formUnion(own[refined])
                next = ruleset.standards[refined].refines
                left -= 1
            }
            return result
        }
        standardEvidence = all.map { Self.indices($0.evidence) }
        for reads in all { standardMasks.append(contentsOf: reads.pleading) }
        pleadingEvidence = all.map { Self.indices($0.pleading) }
        for award in ruleset.awards.indices { append(award: award, all) }
        let rules = criterionReads + own
        for evidence in ruleset.evidence.indices {
            rulesReading.append(dependent(rules) { $0.evidence[evidence] })
        }
        for provision in 0..<ruleset.provisionCount {
            rulesHearing.append(dependent(rules) { $0.provisions[provision] > 0 })
        }
    }

    private mutating func dependent(_ rules: [Reads], _ depends: (Reads) -> Bool) -> TableRange {
        let first = Int32(dependentRules.count)
        for rule in rules.indices where depends(rules[rule]) { dependentRules.append(Int32(rule)) }
        return TableRange(first: first, count: Int32(dependentRules.count) - first)
    }

    private mutating func append(award: Int, _ standardReads: [Reads]) {
        var reads = none()
        var plan = AwardPlan()
        let firstStandard = Int32(awardStandards.count)
        for standard in ruleset.standards.indices where ruleset.standards[standard].award == award {
            plan.standards.append(standard)
            awardStandards.append(Int32(standard))
            reads.formUnion(standardReads[standard])
        }
        standardsOfAward.append(TableRange(first: firstStandard, count: Int32(plan.standards.count)))
        plan.criteria = Self.indices(reads.criteria)
        let firstCriterion = Int32(awardCriteria.count)
        for criterion in plan.criteria { awardCriteria.append(Int32(criterion)) }
        criteriaOfAward.append(TableRange(first: firstCriterion, count: Int32(plan.criteria.count)))
        plan.evidence = Self.indices(reads.evidence)
        for provision in reads.provisions.indices where reads.provisions[provision] > 0 {
            guard
                let node = compiler.nodes.firstIndex(where: {
                    $0.operation == .readings && $0.a == Int32(provision)
                })
            else { continue }
            let places = reads.provisions[provision]
            plan.provisions.append(
                ProvisionUse(
                    provision: provision, name: compiler.provisionNames[provision], heardFrom: heardFrom(node),
                    places: places))
        }
        awards.append(plan)
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
            var members: [[Bool]] = []
            var child = index + 1
            while child < Int(node.end) {
                var found = none()
                collect(child, into: &found)
                members.append(found.pleading)
                child = Int(compiler.nodes[child].end)
            }
            for member in members.indices {
                let own = Self.ownEvidence(of: member, among: members)
                let first = Int32(ownEvidence.count)
                for evidence in own { ownEvidence.append(Int32(evidence)) }
                limbs[Int(node.a) + member] = LimbPlan(
                    own: TableRange(first: first, count: Int32(own.count)),
                    isAlwaysPleaded: !members[member].contains(true))
            }
        }
    }

    /// What a limb reads that not every limb beside it reads; all it reads where nothing is left or nothing stands beside.
    static func ownEvidence(of limb: Int, among limbs: [[Bool]]) -> [Int] {
        let all = indices(limbs[limb])
        guard limbs.count > 1 else { return all }
        let own = all.filter { evidence in
            limbs.indices.contains { $0 != limb && !limbs[$0][evidence] }
        }
        return own.isEmpty ? all : own
    }

    // MARK: - Walks

    private func none() -> Reads {
        Reads(
            evidence: [Bool](repeating: false, count: ruleset.evidence.count),
            pleading: [Bool](repeating: false, count: ruleset.evidence.count),
            criteria: [Bool](repeating: false, count: ruleset.criteria.count),
            provisions: [Int](repeating: 0, count: ruleset.provisionCount))
    }

    private static func indices(_ flags: [Bool]) -> [Int] {
        flags.indices.filter { flags[$0] }
    }

    private func reads(ofRule rule: Int) -> Reads {
        var result = none()
        let plan = compiler.rules[rule]
        collect(Int(plan.condition), into: &result)
        for index in plan.exceptions.indices {
            collect(Int(compiler.exceptions[index].condition), into: &result)
            collect(Int(compiler.exceptions[index].replacement), into: &result)
        }
        return result
    }

    /// Adds what the node at `root` and those below it read; nothing for −1.
    private func collect(_ root: Int, into result: inout Reads) {
        guard root >= 0 else { return }
        for index in root..<Int(compiler.nodes[root].end) {
            let node = compiler.nodes[index]
            switch node.operation {
            case .evidence, .evidenceInYear:
                result.note(node.a)
            case .field:
                if node.c >= 0 { result.note(node.c) }
            case .exists, .count, .sum:
                result.note(compiler.selections[Int(node.a)].list)
            case .anchor:
                if node.c >= 0 { result.note(node.c) }
                for clause in compiler.anchors[Int(node.a)].indices {
                    collect(compiler.anchorClauses[clause].cases, into: &result)
                }
            case .table:
                let table = compiler.tables[Int(node.a)]
                collect(table.rows, into: &result)
                collect(Int(table.otherwise), into: &result)
            case .withRun:
                var resets = none()
                for index in compiler.runs[Int(node.a)].resets.indices {
                    let reset = compiler.resets[Int(compiler.runResets[index])]
                    resets.note(compiler.selections[Int(reset.selection)].list)
                    collect(Int(reset.filter), into: &resets)
                    collect(Int(reset.at), into: &resets)
                }
                resets.pleading = result.pleading
                result.formUnion(resets)
            case .criterion:
                let criterion = Int(node.a)
                result.criteria[criterion] = true
                if criterionReads.indices.contains(criterion) { result.formUnion(criterionReads[criterion]) }
            case .readings:
                if result.provisions.indices.contains(Int(node.a)) { result.provisions[Int(node.a)] &+= 1 }
            case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded,
                .within, .truth, .constant, .parameter, .builtInDate, .add, .subtract, .multiply, .divide, .negate,
                .yearsInRun, .runPart, .yearOf, .yearAfter, .periodPart, .age, .dateShift, .rounded, .extreme:
                continue
            }
        }
    }

    private func collect(_ range: TableRange, into result: inout Reads) {
        for index in range.indices {
            collect(Int(compiler.alternatives[index].condition), into: &result)
            collect(Int(compiler.alternatives[index].result), into: &result)
        }
    }
}
