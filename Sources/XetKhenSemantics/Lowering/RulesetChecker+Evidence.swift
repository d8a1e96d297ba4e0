import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    mutating func lowerEvidence() {
        ruleset.evidence.reserveCapacity(evidence.count)
        for (index, declared) in evidence.enumerated() {
            let syntax = declared.syntax
            let origin = declared.origin
            let name = publicName(syntax.name, Entity(kind: .evidence, index: index), origin)
            var completeness = Completeness.declared(paperType: nil)
            switch syntax.completeness {
            case nil: break
            case .whenGiven: completeness = .whenGiven
            case .declared(let paper):
                completeness = .declared(paperType: paper.flatMap { findPaper($0, in: origin) })
            }
            var papers: [Int] = []
            for paper in syntax.papers {
                if let found = findPaper(paper, in: origin) { papers.append(found) }
            }
            let coverage = lower(syntax.coverage, in: origin)
            let citations = lower(syntax.citations, in: origin)
            ruleset.evidence.append(
                EvidenceDeclaration(
                    name: name, label: LocalizedText(syntax.label, name: syntax.name),
                    shape: shape(of: syntax, in: origin), question: syntax.question.map { LocalizedText($0) },
                    answeredBy: syntax.answeredBy.map { LocalizedText($0) },
                    assessor: syntax.assessor.map { LocalizedText($0) }, papers: papers, coverage: coverage,
                    completeness: completeness, citations: citations,
                    notAfterConsideration: syntax.notAfterConsideration, range: place(syntax.name.range, origin)))
        }
    }

    /// Yes/no where the type is wrong, so that the rest can be checked; the error stands.
    private mutating func shape(of syntax: EvidenceSyntax, in origin: Int) -> EvidenceShape {
        switch lower(syntax.type, owner: syntax.name.text, in: origin) {
        case .scalar(let scalar): return .scalar(scalar)
        case .list(let record): return .list(record: record)
        case .series(let scalar): return .yearSeries(scalar)
        case .record, .unwrittenOr:
            report(.evidenceType, syntax.type.range, in: origin, [syntax.name.text])
            notes.brokenEvidence.insert(ruleset.evidence.count)
            return .scalar(.yesNo)
        case nil:
            notes.brokenEvidence.insert(ruleset.evidence.count)
            return .scalar(.yesNo)
        }
    }
}
