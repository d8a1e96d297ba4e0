import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Which lines decide a value.
extension ConditionLine {
    /// The lines that make this one what it is, outermost first where the ruleset has words for them in this language.
    /// `named` holds the criteria already read.
    package func decisiveLines(in language: Language, named: inout Set<Int>) -> [ConditionLine] {
        if case .criterion(let index) = content, !named.insert(index).inserted { return [] }
        if let saying, saying.isSaid(in: language) {
            return saying.isFixed(in: language) && outcome.isNotMet ? failures(in: language, named: &named) : [self]
        }
        switch content {
        case .group(.all), .run:
            let exceptions = children.filter { $0.isActiveException }
            if !exceptions.isEmpty { return exceptions }
            return decisiveMembers(in: language, named: &named)
        case .criterion:
            let exceptions = children.filter { $0.isActiveException }
            if !exceptions.isEmpty { return exceptions }
            let inner = decisiveMembers(in: language, named: &named)
            return inner.isEmpty ? [self] : inner
        case .group(.any), .group(.pleaded):
            let agreeing = children.filter { $0.outcome.agrees(with: outcome) }
            if outcome.isMet, let first = agreeing.first { return first.decisiveLines(in: language, named: &named) }
            if agreeing.count == 1, let only = agreeing.first { return only.decisiveLines(in: language, named: &named) }
            return [self]
        case .exists:
            guard let best = preferredChild else { return [self] }
            if case .candidate(_, let passes) = best.content, passes?.isFalse != true {
                let inner = best.decisiveMembers(in: language, named: &named)
                return outcome.isMet || inner.isEmpty ? [self] + inner : inner
            }
            return [self]
        case .group(.atLeast), .group(.not), .readings, .reading, .candidate, .furtherRecord, .exception, .bare,
            .comparison, .ratio, .membership, .recorded, .within, .truth, .constant:
            return [self]
        }
    }

    /// A rule that is not met and whose text is the same whatever failed: the criteria that failed speak in its place, or
    /// beside it where something else failed too.
    private func failures(in language: Language, named: inout Set<Int>) -> [ConditionLine] {
        if children.contains(where: { $0.isActiveException }) { return [self] }
        let failing = members.filter { $0.outcome.isNotMet }
        // Nothing of its own failed: the standard that must hold together with it did, and speaks for itself.
        if failing.isEmpty, !members.isEmpty { return [] }
        let criteria = failing.filter { $0.isCriterion }
        guard !criteria.isEmpty else { return [self] }
        var inner: [ConditionLine] = []
        for criterion in criteria { inner += criterion.decisiveLines(in: language, named: &named) }
        return failing.count > criteria.count ? [self] + inner : inner
    }

    /// What must hold together for this line, blocks within blocks opened.
    private var members: [ConditionLine] {
        var result: [ConditionLine] = []
        for child in children {
            if case .exception = child.content { continue }
            if child.content == .group(.all), child.label == nil, child.saying == nil {
                result += child.members
            } else {
                result.append(child)
            }
        }
        return result
    }

    private var isCriterion: Bool {
        if case .criterion = content { return true }
        return false
    }

    private func decisiveMembers(in language: Language, named: inout Set<Int>) -> [ConditionLine] {
        var result: [ConditionLine] = []
        for child in children where child.outcome.agrees(with: outcome) {
            if case .exception = child.content { continue }
            result += child.decisiveLines(in: language, named: &named)
        }
        return result
    }

    /// The candidate that speaks for an existential: one that agrees with it, then one that passes the filter, then the
    /// one that meets most of what is asked.
    var preferredChild: ConditionLine? {
        var best: ConditionLine?
        var bestScore = -1
        for child in children {
            guard case .candidate(_, let passes) = child.content else { continue }
            var score = child.children.filter { $0.outcome.isMet }.count
            if passes?.isFalse != true { score += 1000 }
            if child.outcome.agrees(with: outcome) { score += 10000 }
            if score > bestScore {
                best = child
                bestScore = score
            }
        }
        return best
    }
}

extension ExplanationBuilder {
    /// Provisions with readings that make `line` undecided, each once.
    func collectDoubts(in line: ConditionLine, into doubts: inout [Doubt], named: inout Set<Int>) {
        guard line.outcome.isUnknown else { return }
        if case .criterion(let index) = line.content, !named.insert(index).inserted { return }
        if case .readings(_, let name) = line.content {
            var members: [Doubt.Member] = []
            for child in line.children {
                if case .reading(let note) = child.content {
                    members.append(Doubt.Member(note: note, outcome: child.outcome))
                }
            }
            let doubt = Doubt(name: name, outcome: line.outcome, readings: members, citations: line.citations)
            if !doubts.contains(doubt) { doubts.append(doubt) }
        }
        for child in line.children { collectDoubts(in: child, into: &doubts, named: &named) }
    }
}

extension FilledSaying {
    /// Whether the author wrote it in this language.
    package func isSaid(in language: Language) -> Bool { language == .vietnamese || english != nil }

    /// Whether it says the same whatever was found.
    func isFixed(in language: Language) -> Bool {
        let parts = language == .vietnamese ? vietnamese : english ?? []
        return parts.allSatisfy { part in
            if case .literal = part { return true }
            return false
        }
    }
}

extension AwardExplanation {
    /// The lines that decide the verdict, for a council that reads only these. Where causes differ, those that give the
    /// verdict come first: an error before papers that disagree, these before what is missing.
    package func reasons(in language: Language) -> [ConditionLine] {
        var result: [ConditionLine] = []
        var named: Set<Int> = []
        for standard in standards where standard.isDecisive {
            let both = if let refined = standard.refined { [standard.line, refined] } else { [standard.line] }
            let speaking = both.filter { $0.outcome.agrees(with: .judged(standard.truth)) }
            for line in speaking.isEmpty ? both : speaking {
                for reason in line.decisiveLines(in: language, named: &named) where !result.contains(reason) {
                    result.append(reason)
                }
            }
        }
        if result.isEmpty { result = standards.filter { $0.isDecisive }.map { $0.line } }
        var ordered: [ConditionLine] = []
        for cause in Causes.inOrder { ordered += result.filter { $0.outcome.causes.elements.first == cause } }
        return ordered + result.filter { $0.outcome.causes.isEmpty }
    }
}

extension LineOutcome {
    /// Both met, both not met, or both unknown; a part left out agrees with nothing.
    func agrees(with other: LineOutcome) -> Bool {
        switch (self, other) {
        case (.judged(let a), .judged(let b)): a.isUnknown ? b.isUnknown : a == b
        case (.leftOut, _), (_, .leftOut): false
        }
    }
}

extension ConditionLine {
    /// Whether the line's sentence says no more than what is missing.
    func isOnlyMissing(in language: Language) -> Bool {
        guard outcome.causes == .missing else { return false }
        guard let saying, saying.isSaid(in: language) else { return isLeaf }
        let parts = language == .vietnamese ? saying.vietnamese : saying.english ?? []
        return parts.contains { part in
            if case .facts = part { return true }
            return false
        }
    }

    /// Whether the line's sentence speaks of a fact by name.
    func names(_ fact: FactNote, in language: Language) -> Bool {
        guard let saying, saying.isSaid(in: language) else { return facts.contains(fact) }
        let parts = language == .vietnamese ? saying.vietnamese : saying.english ?? []
        return parts.contains { part in
            if case .facts(let named) = part { return named.contains(fact) }
            return false
        }
    }

    /// An exception that holds.
    var isActiveException: Bool {
        if case .exception = content { return outcome.isMet }
        return false
    }
}
