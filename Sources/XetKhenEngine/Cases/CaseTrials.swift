import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Says which declarations of a ruleset a case tries.
///
/// A case tries the rules and awards that its expectations name; of an award the standards that were judged, what
/// suspended or returned it, and what closed it; and whatever else a standard or criterion that was judged on that way
/// reads: criteria that were judged, evidence, parameters, anchors, resets, tables.
package struct CaseTrials: Sendable {
    private let ruleset: CheckedRuleset
    private let criterionReads: [RuleReads]
    private let standardReads: [RuleReads]
    private let otherReads: [CitingDeclaration: RuleReads]
    private let refinedStandards: [Int?]
    private let rules: [String: CitingDeclaration]

    package init(of ruleset: CheckedRuleset) {
        self.ruleset = ruleset
        criterionReads = ruleset.criteria.map { RuleReads(of: $0.rule, in: ruleset) }
        standardReads = ruleset.standards.map { RuleReads(of: $0.rule, and: $0.suspendedWhen, in: ruleset) }
        var others: [CitingDeclaration: RuleReads] = [:]
        var rules: [String: CitingDeclaration] = [:]
        for (index, criterion) in ruleset.criteria.enumerated() { rules[criterion.rule.name] = .criterion(index) }
        for (index, standard) in ruleset.standards.enumerated() { rules[standard.rule.name] = .standard(index) }
        for (index, suspension) in ruleset.suspensions.enumerated() {
            rules[suspension.rule.name] = .suspension(index)
            others[.suspension(index)] = RuleReads(of: suspension.rule, in: ruleset)
        }
        for (index, procedure) in ruleset.procedures.enumerated() {
            rules[procedure.rule.name] = .procedure(index)
            others[.procedure(index)] = RuleReads(of: procedure.rule, in: ruleset)
        }
        for (index, transition) in ruleset.transitions.enumerated() {
            rules[transition.rule.name] = .transition(index)
            others[.transition(index)] = RuleReads(of: transition.rule, in: ruleset)
        }
        for (index, parameter) in ruleset.parameters.enumerated() { rules[parameter.name] = .parameter(index) }
        for (index, award) in ruleset.awards.enumerated() { rules[award.name] = .award(index) }
        otherReads = others
        refinedStandards = ruleset.standards.map { $0.refines }
        self.rules = rules
    }

    package func declarations(triedBy test: TestSyntax, _ answer: Answer) -> Set<CitingDeclaration> {
        let finder = ReasonFinder(ruleset: ruleset, answer: answer)
        var trial = CaseTrial(self, answer)
        for name in Self.names(in: test) {
            guard let declaration = rules[finder.plainName(name)] else { continue }
            if case .award(let award) = declaration { trial.tryAward(award) } else { trial.tryRule(declaration) }
        }
        return trial.tried
    }

    private static func names(in test: TestSyntax) -> [String] {
        var names: [String] = []
        for expectation in test.expectations {
            switch expectation.kind {
            case .proposed(let awards): names += awards.map { $0.text }
            case .outcome(let name, _, let reasons):
                names.append(name.text)
                for reason in reasons {
                    switch reason {
                    case .because(let name), .weakSource(let name): names.append(name.text)
                    case .missing, .conflicting, .reading, .settledBy: continue
                    }
                }
            }
        }
        return names
    }

    fileprivate func refined(by standard: Int) -> Int? { refinedStandards[standard] }

    fileprivate func reads(of declaration: CitingDeclaration) -> RuleReads? {
        switch declaration {
        case .criterion(let index): criterionReads[index]
        case .standard(let index): standardReads[index]
        case .suspension, .procedure, .transition: otherReads[declaration]
        case .award, .exclusion, .quota, .parameter, .anchor, .reset, .evidence, .table: nil
        }
    }
}

/// What one case tries.
private struct CaseTrial {
    let trials: CaseTrials
    let awards: [AwardAnswer]
    let trace: Trace
    var tried: Set<CitingDeclaration> = []

    init(_ trials: CaseTrials, _ answer: Answer) {
        self.trials = trials
        awards = answer.awards
        trace = answer.trace
    }

    mutating func tryAward(_ award: Int) {
        tried.insert(.award(award))
        guard let found = awards.first(where: { $0.award == award }) else { return }
        for outcome in found.standards {
            if case .judged = outcome.status { tryRule(.standard(outcome.standard)) }
        }
        for finding in found.suspensions where finding.truth.isTrue {
            if let suspension = finding.suspension { tryRule(.suspension(suspension)) }
        }
        for finding in found.procedures where finding.truth.isFalse { tryRule(.procedure(finding.procedure)) }
        for applying in found.transition?.applying ?? [] { tryRule(.transition(applying.transition)) }
        if let exclusion = found.exclusion { tried.insert(.exclusion(exclusion)) }
    }

    /// A rule that was left out is tried where a case names it, and what it reads is not.
    mutating func tryRule(_ declaration: CitingDeclaration) {
        guard tried.insert(declaration).inserted, wasJudged(declaration), let reads = trials.reads(of: declaration)
        else { return }
        tried.formUnion(reads.declarations)
        for criterion in reads.criteria where wasJudged(.criterion(criterion)) { tryRule(.criterion(criterion)) }
        guard case .standard(let standard) = declaration, let refined = trials.refined(by: standard) else { return }
        if wasJudged(.standard(refined)) { tryRule(.standard(refined)) }
    }

    private func wasJudged(_ declaration: CitingDeclaration) -> Bool {
        switch declaration {
        case .criterion(let index): isJudged(trace.criterionNodes, index)
        case .standard(let index): isJudged(trace.standardNodes, index)
        case .suspension(let index): isJudged(trace.suspensionNodes, index)
        case .procedure(let index): isJudged(trace.procedureNodes, index)
        case .transition(let index): isJudged(trace.transitionNodes, index)
        case .award, .exclusion, .quota, .parameter, .anchor, .reset, .evidence, .table: false
        }
    }

    private func isJudged(_ nodes: [Int32], _ index: Int) -> Bool {
        guard nodes.indices.contains(index), trace.nodes.indices.contains(Int(nodes[index])) else {
            return false
        }
        return trace.nodes[Int(nodes[index])].status == .judged
    }
}
