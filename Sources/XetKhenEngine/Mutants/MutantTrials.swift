import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Tries mutants on the cases of a ruleset: one that fails a case is noticed.
package struct MutantTrials {
    private struct PreparedCase {
        var test: TestSyntax
        var nomination: Nomination
        var named: Set<Int>
        var parts: Set<RulesetPart>
    }

    private let engine: Engine
    private let list: MutantList
    /// Those of rules and of what some rule reads: a parameter may serve amounts of money alone, which no case asks for.
    package let mutants: [Mutant]
    private var cases: [PreparedCase] = []
    /// For each part the case that noticed a mutant of it last.
    private var latest: [RulesetPart: Int] = [:]

    /// The cases must pass; one that cannot be read or fails as it stands is not used.
    package init(engine: Engine, inFiles files: Range<Int>) {
        self.engine = engine
        let ruleset = engine.plan.ruleset
        list = MutantList(of: ruleset, inFiles: files)
        let builder = CaseBuilder(ruleset: ruleset)
        let scope = CaseScope(plan: engine.plan)
        mutants = list.mutants.filter { mutant in mutant.parts.contains { scope.isRead($0) } }
        var evaluator = Evaluator(plan: engine.plan)
        for test in ruleset.tests {
            guard let nomination = builder.build(test).nomination else { continue }
            let answer = engine.answer(nomination, test.asksWhatSettles ? .full : .verdicts, using: &evaluator)
            guard CaseRunner(ruleset: ruleset, answer: answer).failures(of: test).isEmpty else { continue }
            let finder = ReasonFinder(ruleset: ruleset, answer: answer)
            let (named, parts) = scope.parts(of: test, trace: answer.trace, finder: finder)
            cases.append(PreparedCase(test: test, nomination: nomination, named: named, parts: parts))
        }
    }

    /// Whether some case fails when the mutant's change is made.
    package mutating func notices(_ mutant: Mutant) -> Bool {
        let ruleset = list.ruleset(with: mutant)
        let engine = Engine(changing: engine, to: ruleset)
        var evaluator = Evaluator(plan: engine.plan)
        for index in order(for: mutant) {
            let one = cases[index]
            let depth: AnswerDepth = one.test.asksWhatSettles ? .full : .verdicts
            let answer = engine.answer(one.nomination, depth, using: &evaluator)
            if !CaseRunner(ruleset: ruleset, answer: answer).failures(of: one.test).isEmpty {
                latest[mutant.parts[0]] = index
                return true
            }
        }
        return false
    }

    /// The case that noticed the last mutant of the same part, cases that name one of its rules, then those that rest on it.
    private func order(for mutant: Mutant) -> [Int] {
        let concerned = cases.indices.filter { index in mutant.parts.contains { cases[index].parts.contains($0) } }
        let first = mutant.parts.first.flatMap { latest[$0] }
        func rank(_ index: Int) -> Int {
            if index == first { return 0 }
            let isNamed = mutant.parts.contains { part in
                if case .rule(let rule) = part { cases[index].named.contains(rule) } else { false }
            }
            return isNamed ? 1 : 2
        }
        let ranked = concerned.map { (rank: rank($0), index: $0) }
        return ranked.sorted { $0.rank != $1.rank ? $0.rank < $1.rank : $0.index < $1.index }.map { $0.index }
    }
}
