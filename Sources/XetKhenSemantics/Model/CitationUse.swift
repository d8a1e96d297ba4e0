import XetKhenSyntax
import XetKhenValues

/// What may cite a provision, by its place in the checked ruleset.
package enum CitingDeclaration: Sendable, Hashable {
    case criterion(Int)
    case standard(Int)
    case suspension(Int)
    case procedure(Int)
    case transition(Int)
    case award(Int)
    case exclusion(Int)
    case quota(Int)
    case parameter(Int)
    case anchor(Int)
    case reset(Int)
    case evidence(Int)
    case table(Int)
}

/// Which part of a declaration cites.
package enum CitingPart: UInt8, Sendable, Hashable, CaseIterable {
    case criterion
    case standard
    case exception
    case suspension
    case procedure
    case transition
    case award
    case emulationTitle
    case authority
    case proposer
    case bonus
    case exclusion
    case highestOpen
    case quota
    case parameter
    case anchor
    case reset
    case evidence
    case assessment
    case table
}

/// One citation with what cites it.
package struct CitationUse: Sendable, Hashable {
    package var citation: Citation
    package var part: CitingPart
    package var declaration: CitingDeclaration
    /// The declaration's name; of an exclusion the names of its awards.
    package var name: String
    /// What tells the parts of one declaration apart: an exception's label, the title of an office.
    package var detail: LocalizedText?
    /// Where the declaration's name stands.
    package var range: SourceRange
}

extension CheckedRuleset {
    /// The stable name of a citation: `L22-44-1-e`, `KH2602-III-1-b, gạch 1`.
    package func identifier(of citation: Citation) -> String {
        var result = documents.indices.contains(citation.document) ? documents[citation.document].key : ""
        for part in citation.path { result += "-" + part }
        if let dash = citation.dash { result += ", gạch \(dash)" }
        return result
    }

    /// Every citation of the ruleset and of those that it uses, one declaration after the other.
    package var citationUses: [CitationUse] {
        var uses: [CitationUse] = []
        func add(
            _ citations: [Citation], _ part: CitingPart, _ declaration: CitingDeclaration, _ name: String,
            _ range: SourceRange, detail: LocalizedText? = nil
        ) {
            for citation in citations {
                uses.append(
                    CitationUse(
                        citation: citation, part: part, declaration: declaration, name: name, detail: detail,
                        range: range))
            }
        }
        func add(_ rule: Rule, _ part: CitingPart, _ declaration: CitingDeclaration) {
            add(rule.citations, part, declaration, rule.name, rule.range)
            for exception in rule.exceptions {
                add(
                    exception.citations, .exception, declaration, rule.name, rule.range,
                    detail: LocalizedText(exception.label))
            }
        }
        for (index, criterion) in criteria.enumerated() { add(criterion.rule, .criterion, .criterion(index)) }
        for (index, standard) in standards.enumerated() { add(standard.rule, .standard, .standard(index)) }
        for (index, suspension) in suspensions.enumerated() { add(suspension.rule, .suspension, .suspension(index)) }
        for (index, procedure) in procedures.enumerated() { add(procedure.rule, .procedure, .procedure(index)) }
        for (index, transition) in transitions.enumerated() { add(transition.rule, .transition, .transition(index)) }
        for (index, award) in awards.enumerated() {
            let (own, name, range) = (CitingDeclaration.award(index), award.name, award.range)
            add(award.citations, award.isTitle ? .emulationTitle : .award, own, name, range)
            for office in award.authorities {
                add(office.citations, .authority, own, name, range, detail: office.title)
            }
            for office in award.proposers { add(office.citations, .proposer, own, name, range, detail: office.title) }
            for bonus in award.bonuses { add(bonus.citations, .bonus, own, name, range) }
        }
        for (index, exclusion) in exclusions.enumerated() {
            var name = ""
            for award in exclusion.awards { name += (name.isEmpty ? "" : ", ") + awards[award].name }
            add(exclusion.citations, .exclusion, .exclusion(index), name, exclusion.range)
            add(exclusion.highestOpenCitations, .highestOpen, .exclusion(index), name, exclusion.range)
        }
        for (index, quota) in quotas.enumerated() {
            add(quota.citations, .quota, .quota(index), quota.syntax.name.text, quota.range)
        }
        for (index, parameter) in parameters.enumerated() {
            for value in parameter.values {
                add(value.citations, .parameter, .parameter(index), parameter.name, parameter.range)
            }
        }
        for (index, anchor) in anchors.enumerated() {
            for clause in anchor.clauses { add(clause.citations, .anchor, .anchor(index), anchor.name, anchor.range) }
        }
        for (index, reset) in resets.enumerated() {
            add(reset.citations, .reset, .reset(index), reset.name, reset.range)
        }
        for (index, evidence) in evidence.enumerated() {
            let part = evidence.assessor == nil ? CitingPart.evidence : .assessment
            add(evidence.citations, part, .evidence(index), evidence.name, evidence.range)
        }
        for (index, table) in tables.enumerated() {
            add(table.citations, .table, .table(index), table.name, table.range)
        }
        return uses
    }
}
