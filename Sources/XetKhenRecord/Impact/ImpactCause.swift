import XetKhenValues

/// What turned out not to hold.
package enum ImpactCause: Sendable, Hashable {
    /// A paper, by its number.
    case paper(String)
    /// Evidence, by its declared name.
    case evidence(String)
    /// An award, by its declared name: every grant of it.
    case award(String)
    /// A provision, by its citation such as `L22-74-1`; all that lies below it is meant too.
    case clause(String)
}

extension CanonicalValue {
    /// A nomination without what rests on these papers, by their ids.
    func withoutStatements(onPapers ids: Set<String>) -> CanonicalValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                guard member.name == "evidence", let kept = member.value.pruned(ids) else { return member }
                return Member(member.name, kept)
            })
    }

    /// A nomination in which nothing is said of an evidence.
    func withoutEvidence(_ name: String) -> CanonicalValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                guard member.name == "evidence", case .object(let evidence) = member.value else { return member }
                return Member(member.name, .object(evidence.filter { $0.name != name }))
            })
    }

    /// Nil where the value as a whole rests on one of the papers.
    private func pruned(_ papers: Set<String>) -> CanonicalValue? {
        switch self {
        case .null, .boolean, .number, .text: return self
        case .array(let items): return .array(items.compactMap { $0.pruned(papers) })
        case .object(let members):
            if let paper = self["paper"]?.text, papers.contains(paper) { return nil }
            return .object(
                members.compactMap { member in member.value.pruned(papers).map { Member(member.name, $0) } })
        }
    }
}
