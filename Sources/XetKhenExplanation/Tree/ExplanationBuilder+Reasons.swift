import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Which lines decide a value.
extension ExplanationBuilder {
    /// The lines that make `line` what it is, outermost first where the ruleset has words for them.
    /// `named` holds the criteria already read.
    func decisiveLines(of line: ConditionLine, named: inout Set<Int>) -> [ConditionLine] {
        if case .criterion(let index) = line.content, !named.insert(index).inserted { return [] }
        if line.saying != nil { return [line] }
        switch line.content {
        case .group(.all), .run:
            let exceptions = line.children.filter { $0.isActiveException }
            if !exceptions.isEmpty { return exceptions }
            return decisiveMembers(of: line, named: &named)
        case .criterion:
            let exceptions = line.children.filter { $0.isActiveException }
            if !exceptions.isEmpty { return exceptions }
            let inner = decisiveMembers(of: line, named: &named)
            return inner.isEmpty ? [line] : inner
        case .group(.any), .group(.pleaded):
            let agreeing = line.children.filter { $0.outcome.agrees(with: line.outcome) }
            if line.outcome.isMet, let first = agreeing.first { return decisiveLines(of: first, named: &named) }
            if agreeing.count == 1, let only = agreeing.first { return decisiveLines(of: only, named: &named) }
            return [line]
        case .exists:
            guard let best = preferredChild(of: line) else { return [line] }
            if case .candidate(_, let passes) = best.content, passes?.isFalse != true {
                let inner = decisiveMembers(of: best, named: &named)
                return line.outcome.isMet || inner.isEmpty ? [line] + inner : inner
            }
            return [line]
        case .group(.atLeast), .group(.not), .readings, .reading, .candidate, .furtherRecord, .exception, .bare,
            .comparison, .ratio, .membership, .recorded, .within, .truth, .constant:
            return [line]
        }
    }

    private func decisiveMembers(of line: ConditionLine, named: inout Set<Int>) -> [ConditionLine] {
        var result: [ConditionLine] = []
        for child in line.children where child.outcome.agrees(with: line.outcome) {
            if case .exception = child.content { continue }
            result += decisiveLines(of: child, named: &named)
        }
        return result
    }

    /// The candidate that speaks for an existential: one that agrees with it, then one that passes the filter, then the
    /// one that meets most of what is asked.
    func preferredChild(of line: ConditionLine) -> ConditionLine? {
        var best: ConditionLine?
        var bestScore = -1
        for child in line.children {
            guard case .candidate(_, let passes) = child.content else { continue }
            var score = child.children.filter { $0.outcome.isMet }.count
            if passes?.isFalse != true { score += 1000 }
            if child.outcome.agrees(with: line.outcome) { score += 10000 }
            if score > bestScore {
                best = child
                bestScore = score
            }
        }
        return best
    }

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
