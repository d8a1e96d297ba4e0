import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// An award as one answer gives it, with the lines that decide.
package struct VerdictNote: Sendable, Hashable {
    package var verdict: Verdict
    package var isSuspended: Bool
    package var isReturned: Bool
    /// The deciding sentences with their citations.
    package var reasons: [String]

    /// Whether it may be granted.
    package var isProposed: Bool { verdict == .earned && !isSuspended && !isReturned }
}

/// An award whose verdict is another one under another ruleset, or with other evidence.
package struct VerdictChange: Sendable, Hashable {
    package var award: String
    package var title: String
    /// Nil: the ruleset does not have the award.
    package var before: VerdictNote?
    package var after: VerdictNote?
    /// Names of the rules that do not come out alike, or that only one side has.
    package var rules: [String]

    /// What changes from one answer to the other, in the order of the awards of the first and then of the second.
    package static func changes(
        from before: (answer: Answer, ruleset: CheckedRuleset), to after: (answer: Answer, ruleset: CheckedRuleset),
        in language: Language
    ) -> [VerdictChange] {
        let left = AnswerNotes(before.answer, before.ruleset, language)
        let right = AnswerNotes(after.answer, after.ruleset, language)
        var changes: [VerdictChange] = []
        for name in left.names + right.names.filter({ !left.names.contains($0) }) {
            let (was, becomes) = (left.plain[name], right.plain[name])
            // An award that does not apply and one that is not there come to the same.
            let applies = [was, becomes].contains { $0.map { $0.verdict != .notApplicable } ?? false }
            guard was != becomes, applies else { continue }
            changes.append(
                VerdictChange(
                    award: name, title: left.titles[name] ?? right.titles[name] ?? name,
                    before: was.map { left.withReasons($0, name) }, after: becomes.map { right.withReasons($0, name) },
                    rules: left.rulesUnlike(right, award: name)))
        }
        return changes
    }
}

/// The awards of an answer by their names; sentences are made only for those asked for.
private struct AnswerNotes {
    let answer: Answer
    let ruleset: CheckedRuleset
    let language: Language
    var names: [String] = []
    var titles: [String: String] = [:]
    var plain: [String: VerdictNote] = [:]

    init(_ answer: Answer, _ ruleset: CheckedRuleset, _ language: Language) {
        self.answer = answer
        self.ruleset = ruleset
        self.language = language
        for award in answer.awards {
            let declared = ruleset.awards[award.award]
            names.append(declared.name)
            titles[declared.name] = declared.title.text(in: language)
            plain[declared.name] = VerdictNote(
                verdict: award.verdict, isSuspended: award.isSuspended, isReturned: award.isReturned, reasons: [])
        }
    }

    func withReasons(_ note: VerdictNote, _ name: String) -> VerdictNote {
        guard let position = names.firstIndex(of: name) else { return note }
        let tree = ExplanationBuilder.tree(of: answer, by: ruleset)
        let sentences = Sentences(tree, in: language)
        var note = note
        note.reasons = tree.awards[position].reasons(in: language).map { line in
            let citations = line.citations.map { sentences.identifier($0) }
            return sentences.reason(line) + (citations.isEmpty ? "" : " [" + citations.joined(separator: "; ") + "]")
        }
        return note
    }

    /// The outcome of every standard of the award and of the criteria, suspensions and procedures, by rule name.
    private func outcomes(ofAward name: String) -> [String: String] {
        var result: [String: String] = [:]
        func note(_ rule: String, _ node: Int32) {
            guard answer.trace.nodes.indices.contains(Int(node)) else { return }
            let step = answer.trace.nodes[Int(node)]
            result[rule] = step.status.letters(step.truth)
        }
        for (index, standard) in ruleset.standards.enumerated()
        where ruleset.awards[standard.award].name == name {
            note(standard.rule.name, answer.trace.standardNodes[index])
        }
        for (index, criterion) in ruleset.criteria.enumerated() {
            note(criterion.rule.name, answer.trace.criterionNodes[index])
        }
        let award = ruleset.awards.firstIndex { $0.name == name }
        for (index, suspension) in ruleset.suspensions.enumerated() where suspension.awards.contains(award ?? -1) {
            note(suspension.rule.name, answer.trace.suspensionNodes[index])
        }
        for (index, procedure) in ruleset.procedures.enumerated() where procedure.awards.contains(award ?? -1) {
            note(procedure.rule.name, answer.trace.procedureNodes[index])
        }
        return result
    }

    /// Names of the rules that decide otherwise, sorted. A rule that is left out on both sides decides nothing.
    func rulesUnlike(_ other: AnswerNotes, award: String) -> [String] {
        let (here, there) = (outcomes(ofAward: award), other.outcomes(ofAward: award))
        let names = Set(here.keys).union(there.keys).filter { name in
            let (left, right) = (here[name] ?? "-", there[name] ?? "-")
            return left != right && !(left.hasPrefix("-") && right.hasPrefix("-"))
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
