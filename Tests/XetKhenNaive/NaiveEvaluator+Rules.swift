import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What became of a rule or of an award.
package enum NaiveOutcome: Sendable, Hashable {
    case judged(Truth)
    case notCovered
    case notInForce
    case notPleaded
    /// All that it asks is left out.
    case empty

    package var truth: Truth? {
        if case .judged(let truth) = self { truth } else { nil }
    }
}

extension NaiveEvaluator {
    package mutating func criterion(_ index: Int) -> NaiveOutcome { judge(ruleset.criteria[index].rule) }

    package mutating func procedure(_ index: Int) -> NaiveOutcome {
        let rule = ruleset.procedures[index].rule
        let outcome = judge(rule)
        guard let truth = outcome.truth, !truth.isTrue, !rule.grade.decides else { return outcome }
        return .judged(.unknown(truth.causes.union(.weakSource)))
    }

    package mutating func suspension(_ index: Int) -> NaiveOutcome {
        let rule = ruleset.suspensions[index].rule
        let outcome = judge(rule)
        guard let truth = outcome.truth, !truth.isFalse, !rule.grade.decides else { return outcome }
        return .judged(.unknown(truth.causes.union(.weakSource)))
    }

    /// A transition asks for review only, which any source may do.
    package mutating func transition(_ index: Int) -> NaiveOutcome { judge(ruleset.transitions[index].rule) }

    private func standing(of rule: Rule) -> NaiveOutcome? {
        if let coverage = rule.coverage, !coverage.covers(nomination.groups) { return .notCovered }
        return rule.force.contains(dates.decision) ? nil : .notInForce
    }

    private mutating func judge(_ rule: Rule) -> NaiveOutcome {
        if let standing = standing(of: rule) { return standing }
        let truth = undecided { evaluator in
            let mark = evaluator.unknownFactsRead.count
            let at = Surroundings()
            guard let value = evaluator.condition(rule.condition, at, .elsewhere) else { return nil }
            return evaluator.apply(rule.exceptions, to: value, readFrom: mark, at)
        }
        return truth.map { .judged($0) } ?? .empty
    }

    /// Each exception that is true replaces the value; one that is unknown adds its consequence as a candidate. What was
    /// read from `mark` on for a value that is replaced is not asked for.
    private mutating func apply(
        _ exceptions: [CheckedException], to value: Truth, readFrom mark: Int, _ at: Surroundings
    ) -> Truth {
        let end = unknownFactsRead.count
        var firing: [Truth] = []
        var possible: [Truth] = []
        var causes: Causes = []
        for exception in exceptions {
            guard var truth = condition(exception.condition, at, .elsewhere), !truth.isFalse else { continue }
            if exception.citations.contains(where: { !$0.grade.decides }) {
                truth = .unknown(truth.causes.union(.weakSource))
            }
            let consequence: Truth
            switch exception.consequence {
            case .fails: consequence = .false
            case .satisfied: consequence = .true
            case .replaced(let other): consequence = condition(other, at, .elsewhere) ?? .true
            }
            if truth.isTrue { firing.append(consequence) } else { possible.append(consequence) }
            causes.formUnion(truth.causes)
        }
        var base = firing.first ?? value
        if !firing.isEmpty { unknownFactsRead.removeSubrange(mark..<end) }
        if !firing.allSatisfy({ $0 == base }) { base = .unknown(.error) }
        if possible.allSatisfy({ $0 == base }), base.isSettled || possible.isEmpty { return base }
        return .unknown(possible.reduce(causes.union(base.causes)) { $0.union($1.causes) })
    }

    // MARK: Standards and awards

    /// Standards of an award that cover the nominee and are in force.
    private func judgedStandards(of award: Int) -> [Int] {
        ruleset.standards.indices.filter {
            ruleset.standards[$0].award == award && standing(of: ruleset.standards[$0].rule) == nil
        }
    }

    /// The award's limbs: a standard that another one refines no longer grants alone.
    package func limbs(of award: Int) -> [Int] {
        judgedStandards(of: award).filter { index in
            !ruleset.standards.indices.contains {
                ruleset.standards[$0].refines == index && standing(of: ruleset.standards[$0].rule) == nil
            }
        }
    }

    package func pleadedLimbs(of award: Int) -> [Int] {
        let limbs = limbs(of: award)
        let reads = EvidenceReads(ruleset: ruleset)
        return zip(limbs, pleaded(limbs.map { reads.reads(byStandard: $0) })).filter(\.1).map(\.0)
    }

    /// The standard's value with those that it refines and its grade, pleaded or not.
    package mutating func standard(_ index: Int) -> NaiveOutcome {
        let mark = unknownFactsRead.count
        let outcome = outcome(ofStandard: index)
        if outcome.truth?.isSettled ?? true { unknownFactsRead.removeSubrange(mark...) }
        return outcome
    }

    private mutating func outcome(ofStandard index: Int) -> NaiveOutcome {
        let standard = ruleset.standards[index]
        let own = judge(standard.rule)
        if standing(of: standard.rule) != nil { return own }
        guard let truth = joint(index) else { return own }
        guard !standard.rule.grade.decides, own.truth != nil else { return .judged(truth) }
        let stands = pleadedLimbs(of: standard.award).contains { other in
            other != index && ruleset.standards[other].rule.grade.decides && joint(other) != nil
        }
        if truth.isFalse, stands { return .judged(.false) }
        return .judged(.unknown(truth.causes.union(.weakSource)))
    }

    /// *All* of the standard and of those down the chain that it refines; what is left out adds nothing.
    private mutating func joint(_ index: Int) -> Truth? {
        var members: [Truth] = []
        if let own = judge(ruleset.standards[index].rule).truth { members.append(own) }
        var refined = ruleset.standards[index].refines
        while let next = refined {
            if let member = refinedMember(next) { members.append(member) }
            refined = ruleset.standards[next].refines
        }
        return members.isEmpty ? nil : Truth.all(members)
    }

    /// A weak standard that another one refines is a weak member of *all*: what it does not bar, its removal does not bar.
    private mutating func refinedMember(_ index: Int) -> Truth? {
        let rule = ruleset.standards[index].rule
        guard let truth = judge(rule).truth else { return nil }
        return rule.grade.decides || truth.isTrue ? truth : .unknown(truth.causes.union(.weakSource))
    }

    /// The standard's own `hoãn khi`, where the standard is judged and has one.
    package mutating func suspension(ofStandard index: Int) -> Truth? {
        let standard = ruleset.standards[index]
        guard let suspended = standard.suspendedWhen, judge(standard.rule).truth != nil,
            let truth = condition(suspended, Surroundings(), .elsewhere)
        else { return nil }
        guard !truth.isFalse, !standard.rule.grade.decides else { return truth }
        return .unknown(truth.causes.union(.weakSource))
    }

    /// The award's value from its pleaded limbs, exclusions not regarded.
    package mutating func award(_ award: Int) -> NaiveOutcome {
        let judged = limbs(of: award)
        guard !judged.isEmpty else {
            let covers = ruleset.standards.contains { standard in
                standard.award == award && standing(of: standard.rule) == .notInForce
            }
            return covers ? .notInForce : .notCovered
        }
        let pleaded = pleadedLimbs(of: award)
        guard !pleaded.isEmpty else { return .judged(.unknown(.missing)) }
        let truths = pleaded.compactMap { standard($0).truth }
        guard truths.isEmpty else { return .judged(Truth.any(truths)) }
        // Those pleaded ask nothing; one that is not may still grant.
        return pleaded.count < judged.count ? .judged(.unknown(.missing)) : .empty
    }

    /// Whether the award is closed to the nominee by law.
    package func isExcluded(_ award: Int) -> Bool {
        ruleset.exclusions.contains {
            $0.awards.contains(award) && $0.coverage.covers(nomination.groups) && $0.force.contains(dates.decision)
        }
    }

    /// The verdict under the text that the ruleset encodes.
    package mutating func encodedVerdict(_ award: Int) -> Verdict {
        guard !isExcluded(award), let truth = self.award(award).truth else { return .notApplicable }
        return Verdict(truth)
    }

    /// What becomes of a verdict under the encoded text where transitions apply. An error stays; what is met stays where
    /// every transition that applies, or may apply, lets it stand.
    package mutating func verdict(from encoded: Verdict) -> Verdict {
        var applies = false
        var stands = true
        for index in ruleset.transitions.indices {
            guard let truth = transition(index).truth, !truth.isFalse else { continue }
            applies = true
            if !ruleset.transitions[index].keepsMet { stands = false }
        }
        if !applies || encoded == .error || encoded == .earned && stands { return encoded }
        return .needsReview
    }
}
