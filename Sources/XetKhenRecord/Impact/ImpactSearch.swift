import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// A granted award that relied on what turned out not to hold.
package struct ImpactedAward: Sendable, Hashable {
    package var award: String
    package var title: String
    /// From the cause to this award, a step each: papers, and decisions that rested on them.
    package var path: [String]
    /// What the award would be without it; nil where the nomination cannot be read without it.
    package var after: Verdict?
}

/// A recorded decision that relied on the cause, directly or through an earlier award.
package struct ImpactFinding: Sendable, Hashable {
    package var record: String
    package var nomination: String
    package var decision: String?
    package var awards: [ImpactedAward]
}

/// Follows a cause through recorded decisions, which are given in the order in which they were made.
package struct ImpactSearch {
    private let cause: ImpactCause
    private let language: Language
    /// The path to each decision that relied on the cause, by the decision's number.
    private var paths: [String: [String]] = [:]

    package init(_ cause: ImpactCause, in language: Language) {
        self.cause = cause
        self.language = language
    }

    /// What of one record relied on the cause; nil for nothing. `name` is what the record is called.
    package mutating func examine(
        _ record: DecisionRecord, named name: String, by recorder: Recorder, using evaluator: inout Evaluator
    ) -> ImpactFinding? {
        guard let decision = record.decision, !decision.awards.isEmpty,
            case .success(let answer) = recorder.evaluate(record, using: &evaluator)
        else { return nil }
        let nomination = answer.nomination
        var awards: [ImpactedAward] = []
        var removed: Set<String> = []
        for award in answer.awards {
            let declared = recorder.ruleset.awards[award.award]
            guard decision.awards.contains(declared.name) else { continue }
            let support = AwardSupport(award, of: answer)
            let used = Set(support.statements.compactMap { $0.paper.map { Int($0) } }).sorted()
            let tainted = used.compactMap { index -> (id: String, path: [String])? in
                guard nomination.papers.indices.contains(index) else { return nil }
                let paper = nomination.papers[index]
                return path(to: paper).map { (paper.id, $0) }
            }
            removed.formUnion(tainted.map { $0.id })
            guard let path = directPath(declared, award, support, answer, recorder.ruleset) ?? tainted.first?.path
            else { continue }
            awards.append(
                ImpactedAward(
                    award: declared.name, title: declared.title.text(in: language), path: path, after: nil))
        }
        guard !awards.isEmpty else { return nil }
        if let number = decision.number, paths[number] == nil {
            let titles = awards.map { $0.title }.joined(separator: ", ")
            paths[number] = awards[0].path + [say("quyết định \(number): \(titles)", "decision \(number): \(titles)")]
        }
        addVerdicts(to: &awards, record, removed, recorder, &evaluator)
        return ImpactFinding(
            record: name, nomination: nomination.id, decision: decision.number, awards: awards)
    }

    private func say(_ vietnamese: String, _ english: String) -> String {
        language == .vietnamese ? vietnamese : english
    }

    /// Why a paper is tainted: it is the cause, or a decision that relied on it.
    private func path(to paper: Paper) -> [String]? {
        guard let number = paper.number else { return nil }
        if cause == .paper(number) { return [say("giấy tờ số \(number)", "paper no. \(number)")] }
        return paths[number]
    }

    private func directPath(
        _ award: Award, _ answer: AwardAnswer, _ support: AwardSupport, _ whole: Answer, _ ruleset: CheckedRuleset
    ) -> [String]? {
        switch cause {
        case .paper: return nil
        case .evidence(let name):
            guard support.facts.contains(where: { ruleset.evidence[Int($0.evidence)].name == name }) else { return nil }
            return [say("minh chứng \(name)", "evidence \(name)")]
        case .award(let name):
            return award.name == name ? [say("hình thức \(name)", "award \(name)")] : nil
        case .clause(let clause):
            guard restsOn(clause, answer, ruleset) else { return nil }
            return [say("điều khoản \(clause)", "provision \(clause)")]
        }
    }

    /// Whether every standard that grants the award cites the clause: itself, what it refines, or a criterion of either.
    private func restsOn(_ clause: String, _ award: AwardAnswer, _ ruleset: CheckedRuleset) -> Bool {
        let holding = award.standards.filter { if case .judged(let truth) = $0.status { truth.isTrue } else { false } }
            .map { $0.standard }
        // What another one refines grants nothing by itself.
        let refined = Set(holding.compactMap { ruleset.standards[$0].refines })
        let granting = holding.filter { !refined.contains($0) }
        return !granting.isEmpty
            && granting.allSatisfy { standard in
                ruleset.chain(of: standard).contains { cites(ruleset.standards[$0].rule, clause, ruleset) }
            }
    }

    private func cites(_ rule: Rule, _ clause: String, _ ruleset: CheckedRuleset) -> Bool {
        rule.citations.contains { cites($0, clause, ruleset) }
            || ruleset.criteria(below: rule.condition).contains { criterion in
                ruleset.criteria[criterion].rule.citations.contains { cites($0, clause, ruleset) }
            }
    }

    private func cites(_ citation: Citation, _ clause: String, _ ruleset: CheckedRuleset) -> Bool {
        let identifier = ruleset.identifier(of: citation)
        return identifier == clause || identifier.hasPrefix(clause + "-") || identifier.hasPrefix(clause + ",")
    }

    private func addVerdicts(
        to awards: inout [ImpactedAward], _ record: DecisionRecord, _ papers: Set<String>, _ recorder: Recorder,
        _ evaluator: inout Evaluator
    ) {
        guard let nomination = try? CanonicalReader.read(record.nomination) else { return }
        var rest = nomination.withoutStatements(onPapers: papers)
        switch cause {
        case .evidence(let name): rest = rest.withoutEvidence(name)
        case .award, .clause:
            // The grant or its rule falls by itself: there is nothing to judge anew.
            for index in awards.indices where awards[index].path.count == 1 { awards[index].after = .notEarned }
        case .paper: break
        }
        var without = record
        without.nomination = rest.bytes
        guard case .success(let answer) = recorder.evaluate(without, using: &evaluator) else { return }
        for index in awards.indices where awards[index].after == nil {
            let found = answer.awards.first { recorder.ruleset.awards[$0.award].name == awards[index].award }
            awards[index].after = found?.verdict
        }
    }
}

extension CheckedRuleset {
    /// A standard and those that it refines, one after the other.
    func chain(of standard: Int) -> [Int] {
        var chain = [standard]
        while let next = standards[chain[chain.count - 1]].refines, !chain.contains(next) { chain.append(next) }
        return chain
    }

    /// The criteria that a condition names and those that these name. Criteria name each other only downwards.
    func criteria(below condition: CheckedCondition) -> Set<Int> {
        var found: Set<Int> = []
        var open = condition.mentionedCriteria
        while let next = open.popLast() {
            if found.insert(next).inserted { open += criteria[next].rule.condition.mentionedCriteria }
        }
        return found
    }
}

extension CheckedCondition {
    /// Indices of the criteria that the condition names, at any depth.
    var mentionedCriteria: [Int] {
        switch kind {
        case .criterion(let criterion): return [criterion]
        case .all(let members), .any(let members), .pleaded(let members), .atLeast(_, let members):
            return members.flatMap { $0.mentionedCriteria }
        case .not(let member): return member.mentionedCriteria
        case .exists(let selection, let body):
            return (selection.filter.map { [$0] } ?? []).flatMap { $0.mentionedCriteria }
                + body.flatMap { $0.mentionedCriteria }
        case .withRun(_, let body): return body.flatMap { $0.mentionedCriteria }
        case .readings(_, _, let readings): return readings.flatMap { $0.condition.mentionedCriteria }
        case .constant, .comparison, .ratio, .membership, .recorded, .within, .truth: return []
        }
    }
}
