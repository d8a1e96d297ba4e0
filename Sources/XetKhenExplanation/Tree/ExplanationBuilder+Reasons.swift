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
        if let saying, saying.isSaid(in: language) { return [self] }
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
}

extension AwardExplanation {
    /// The lines that decide the verdict, for a council that reads only these.
    package func reasons(in language: Language) -> [ConditionLine] {
        var result: [ConditionLine] = []
        var named: Set<Int> = []
        for standard in standards where standard.isDecisive {
            let lines = if let refined = standard.refined { [standard.line, refined] } else { [standard.line] }
            for line in lines {
                for reason in line.decisiveLines(in: language, named: &named) where !result.contains(reason) {
                    result.append(reason)
                }
            }
        }
        return result
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
    /// An exception that holds.
    var isActiveException: Bool {
        if case .exception = content { return outcome.isMet }
        return false
    }
}
