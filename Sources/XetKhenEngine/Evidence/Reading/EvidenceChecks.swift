import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Checks of what was stated that hold for nominations and for test cases alike.
enum EvidenceChecks {
    /// The paper type without which a list that is said to be complete does not count as such; nil when all is well.
    static func missingCompletenessPaper(
        _ segment: FactDrafts.Segment, _ list: Int, _ drafts: FactDrafts, _ papers: [Paper], _ layout: EvidenceLayout
    ) -> Int? {
        guard case .declared(let paperType?) = layout.ruleset.evidence[Int(segment.evidence)].completeness else {
            return nil
        }
        let paper = Int(drafts.sources[Int(drafts.lists[list].source)].paper)
        return papers.indices.contains(paper) && papers[paper].type == paperType ? nil : paperType
    }

    /// Whether a date stated lies after that of consideration: nil if not, true where the declaration refuses that.
    static func lateDate(
        _ draft: FactDrafts.Draft, _ segment: FactDrafts.Segment, _ source: StatementSource, _ papers: [Paper],
        _ dates: NominationDates, _ layout: EvidenceLayout
    ) -> Bool? {
        let declaration = layout.ruleset.evidence[Int(segment.evidence)]
        let type: ScalarType
        var isRefused = declaration.notAfterConsideration
        switch declaration.shape {
        case .scalar(let scalar), .yearSeries(let scalar): type = scalar
        case .list(let record):
            let field = layout.ruleset.records[record].fields[Int(draft.field)]
            type = field.type
            if field.notAfterConsideration { isRefused = true }
        }
        guard type == .date, !draft.isUnwritten,
            draft.value > ExactDecimal(Int(max(dates.consideration, dates.known).dayNumber))
        else { return nil }
        // What is not yet known on that day is set aside whole and need not be warned of.
        let paper = papers.indices.contains(Int(source.paper)) ? papers[Int(source.paper)] : nil
        if let recordedOn = source.recordedOn ?? paper?.recordedOn, recordedOn > dates.known { return nil }
        return isRefused
    }

    /// Papers that no statement rests on, that replace no other, and that no award's dossier asks for.
    static func unusedPapers(_ papers: [Paper], _ drafts: FactDrafts, _ layout: EvidenceLayout) -> [Int] {
        var isUsed = papers.map { !$0.replaces.isEmpty }
        for source in drafts.sources where isUsed.indices.contains(Int(source.paper)) {
            isUsed[Int(source.paper)] = true
        }
        for (index, paper) in papers.enumerated() {
            guard let type = paper.type else { continue }
            if layout.ruleset.awards.contains(where: { $0.dossier.contains(type) }) { isUsed[index] = true }
        }
        return isUsed.indices.filter { !isUsed[$0] }
    }

    /// The titles of the paper types that prove an evidence, where this paper's type is none of them.
    static func acceptedTypes(besides paper: Paper, for evidence: Int, _ layout: EvidenceLayout) -> [String]? {
        let accepted = layout.ruleset.evidence[evidence].papers
        guard !accepted.isEmpty, let type = paper.type, !accepted.contains(type) else { return nil }
        if case .declared(let paperType?) = layout.ruleset.evidence[evidence].completeness, paperType == type {
            return nil
        }
        return accepted.map { EvidenceLayout.readable(layout.ruleset.paperTypes[$0].title.vietnamese) }
    }
}
