import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Which parts of a ruleset can change what a case asserts: found without evaluating, so that a mutant is tried only on
/// cases that it might fail.
struct CaseScope {
    private let plan: Plan
    /// For each rule the criteria that it mentions, directly or through others, and what else it reads.
    private var reads: [RuleParts] = []

    struct RuleParts {
        var criteria: Set<Int> = []
        var parts: Set<RulesetPart> = []
    }

    init(plan: Plan) {
        self.plan = plan
        // A criterion stands after those that it mentions.
        for rule in plan.rules.indices {
            var result = RuleParts()
            collect(Int(plan.rules[rule].condition), into: &result)
            for index in plan.rules[rule].exceptions.indices {
                collect(Int(plan.exceptions[index].condition), into: &result)
                collect(Int(plan.exceptions[index].replacement), into: &result)
            }
            let standard = rule - plan.firstStandard
            if plan.standards.indices.contains(standard) {
                collect(Int(plan.standards[standard].suspendedWhen), into: &result)
            }
            for criterion in result.criteria where reads.indices.contains(criterion) {
                result.criteria.formUnion(reads[criterion].criteria)
            }
            reads.append(result)
        }
    }

    /// Whether it is a rule, or some rule reads it.
    func isRead(_ part: RulesetPart) -> Bool {
        if case .rule = part { return true }
        return reads.contains { $0.parts.contains(part) }
    }

    /// The rules and parts on which the expectations of a case rest, rules that leave the nominee out not counted; those
    /// that an expectation names, and those that propose its award, apart.
    func parts(of test: TestSyntax, trace: Trace, finder: ReasonFinder) -> (named: Set<Int>, all: Set<RulesetPart>) {
        var named: Set<Int> = []
        var rules: Set<Int> = []
        for expectation in test.expectations {
            switch expectation.kind {
            case .proposed: rules.formUnion(plan.rules.indices)
            case .outcome(let name, _, _):
                let plain = finder.plainName(name.text)
                if let award = plan.ruleset.awards.firstIndex(where: { $0.name == plain }) {
                    named.formUnion(standards(of: award))
                    rules.formUnion(self.rules(of: award))
                } else if let rule = rule(named: plain) {
                    named.insert(rule)
                    rules.insert(rule)
                    let standard = rule - plan.firstStandard
                    // Which standards are pleaded depends on those beside it.
                    if plan.standards.indices.contains(standard) {
                        rules.formUnion(self.rules(of: Int(plan.standards[standard].award)))
                    }
                }
            }
        }
        for rule in rules { rules.formUnion(reads[rule].criteria) }
        let nodes =
            trace.criterionNodes + trace.standardNodes + trace.suspensionNodes + trace.procedureNodes
            + trace.transitionNodes
        var parts: Set<RulesetPart> = []
        for rule in rules {
            let status = nodes.indices.contains(rule) ? trace.nodes[Int(nodes[rule])].status : .notCovered
            guard status != .notCovered, status != .notInForce else { continue }
            parts.insert(.rule(rule))
            parts.formUnion(reads[rule].parts)
        }
        return (named, parts)
    }

    private func rule(named name: String) -> Int? {
        plan.rules.indices.first { MutantList.rule($0, of: plan.ruleset)?.name == name }
    }

    private func standards(of award: Int) -> [Int] {
        plan.standardsOfAward[award].indices.map { plan.firstStandard + Int(plan.awardStandards[$0]) }
    }

    private func rules(of award: Int) -> [Int] {
        let ruleset = plan.ruleset
        var rules = standards(of: award)
        for rule in rules {
            var next = Int(plan.standards[rule - plan.firstStandard].refines)
            var left = plan.standards.count
            while next >= 0, left > 0 {
                rules.append(plan.firstStandard + next)
                next = Int(plan.standards[next].refines)
                left -= 1
            }
        }
        for index in ruleset.suspensions.indices where ruleset.suspensions[index].awards.contains(award) {
            rules.append(plan.firstSuspension + index)
        }
        for index in ruleset.procedures.indices where ruleset.procedures[index].awards.contains(award) {
            rules.append(plan.firstProcedure + index)
        }
        return rules + (plan.firstTransition..<plan.ruleCount)
    }

    private func collect(_ root: Int, into result: inout RuleParts) {
        guard root >= 0 else { return }
        for index in root..<Int(plan.nodes[root].end) {
            let node = plan.nodes[index]
            switch node.operation {
            case .criterion: result.criteria.insert(Int(node.a))
            case .parameter: result.parts.insert(.parameter(Int(node.a)))
            case .table:
                guard result.parts.insert(.table(Int(node.a))).inserted else { continue }
                let table = plan.tables[Int(node.a)]
                collect(table.rows, into: &result)
                collect(Int(table.otherwise), into: &result)
            case .anchor:
                guard result.parts.insert(.anchor(Int(node.a))).inserted else { continue }
                for clause in plan.anchors[Int(node.a)].indices {
                    collect(plan.anchorClauses[clause].cases, into: &result)
                }
            case .withRun:
                for position in plan.runs[Int(node.a)].resets.indices {
                    let reset = Int(plan.runResets[position])
                    result.parts.insert(.reset(reset))
                    collect(Int(plan.resets[reset].filter), into: &result)
                    collect(Int(plan.resets[reset].at), into: &result)
                }
            case .constantCondition, .all, .any, .pleaded, .atLeast, .not, .comparison, .ratio, .membership, .recorded,
                .within, .truth, .exists, .readings, .constant, .evidence, .evidenceInYear, .field, .builtInDate, .add,
                .subtract, .multiply, .divide, .negate, .count, .sum, .yearsInRun, .runPart, .yearOf, .yearAfter,
                .periodPart, .age, .dateShift, .rounded, .extreme:
                continue
            }
        }
    }

    private func collect(_ range: TableRange, into result: inout RuleParts) {
        for index in range.indices {
            collect(Int(plan.alternatives[index].condition), into: &result)
            collect(Int(plan.alternatives[index].result), into: &result)
        }
    }
}
