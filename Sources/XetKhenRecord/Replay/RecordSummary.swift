import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// An achievement that an award rests on.
package struct Achievement: Sendable, Hashable {
    package var nominee: String
    /// A year of a series, or a record of a list with all that is known of it.
    package var name: String
}

/// What a report says of one record; small, since a year has many.
package struct RecordSummary: Sendable {
    /// What the record is called: its number in a chain, or its file.
    package var name: String
    package var nomination: String
    package var unit: String?
    package var groups: [String]
    /// Names of the awards that were granted; nil where the record holds no decision.
    package var granted: [String]?
    package var proposed: String
    package var departures: [Departure]
    package var reason: String?
    /// Awards granted of which no paper at all speaks.
    package var selfDeclared: [String]
    package var achievements: [(award: String, achievement: Achievement)]
    /// The nominee has no code, so that what was rewarded before cannot be told.
    package var isAnonymous: Bool
    /// Awards granted by a body that may not: the award and who decided; an empty name where that is not recorded.
    package var withoutAuthority: [(award: String, authority: String)]
    package var movements: [Movement]
    /// Disclosed details of the person, for reports that ask for them.
    package var person: String

    /// `answer`: what replaying gave.
    package init(_ record: DecisionRecord, named name: String, replay: Replay, ruleset: CheckedRuleset) {
        self.name = name
        movements = replay.movements
        granted = record.decision?.awards
        reason = record.decision?.reason
        person = record.details.filter { $0.name.hasPrefix("subject.") }.map { $0.value }.joined(separator: ", ")
        nomination = replay.answer?.nomination.id ?? ""
        unit = replay.answer?.nomination.unit
        groups = []
        proposed = ""
        departures = []
        selfDeclared = []
        achievements = []
        isAnonymous = false
        withoutAuthority = []
        guard let answer = replay.answer else { return }
        groups = answer.nomination.groups.map { ruleset.groups[$0].name }
        let proposal = Proposal(answer, ruleset)
        proposed = proposal.text
        guard let decision = record.decision else { return }
        departures = proposal.departures(of: decision.awards)
        isAnonymous = answer.nomination.nominee == nil
        for award in answer.awards where decision.awards.contains(ruleset.awards[award.award].name) {
            let declared = ruleset.awards[award.award]
            let support = AwardSupport(award, of: answer)
            if support.isSelfDeclared { selfDeclared.append(declared.name) }
            if !declared.isTitle, let nominee = answer.nomination.nominee {
                for name in support.achievementNames(ruleset) {
                    achievements.append((declared.name, Achievement(nominee: nominee, name: name)))
                }
            }
            let holders = award.authorities.map { declared.authorities[$0].title.vietnamese }
            let authority = decision.authority ?? ""
            if !holders.isEmpty, !holders.contains(where: { $0.lowercased() == authority.lowercased() }) {
                withoutAuthority.append((declared.name, authority))
            }
        }
    }
}

/// What an award of an answer rests on: the facts below those of its standards that hold, mentions of criteria followed.
package struct AwardSupport {
    private let answer: Answer
    package private(set) var facts: Set<FactKey> = []

    package init(_ award: AwardAnswer, of answer: Answer) {
        self.answer = answer
        for standard in award.standards {
            guard case .judged(let truth) = standard.status, truth.isTrue else { continue }
            facts.formUnion(answer.trace.facts(upholding: Int(standard.node)))
        }
    }

    /// The statements that decide or dispute one of the facts.
    package var statements: [Statement] {
        answer.nomination.facts.statements.filter {
            facts.contains($0.fact) && ($0.standing == .decides || $0.standing == .disputes)
        }
    }

    /// Something is stated, and no paper bears any of it out.
    package var isSelfDeclared: Bool {
        let statements = self.statements
        return !statements.isEmpty && statements.allSatisfy { $0.paper == nil }
    }

    /// Years and records, each by what is known of it, sorted.
    package func achievementNames(_ ruleset: CheckedRuleset) -> [String] {
        var names: Set<String> = []
        for fact in facts {
            switch fact.kind {
            case .year: names.insert(ruleset.path(of: fact))
            case .field: names.insert(recordName(fact, ruleset))
            case .scalar, .rest: continue
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func recordName(_ fact: FactKey, _ ruleset: CheckedRuleset) -> String {
        let list = answer.nomination.facts.lists[Int(fact.evidence)]
        var values: [String] = []
        for field in 0..<list.fieldCount {
            let key = FactKey(kind: .field, evidence: fact.evidence, index: fact.index, field: field)
            guard let cell = answer.nomination.facts.cell(at: key), cell.state == .known else { continue }
            var value = cell.value.number.description
            if case .text? = ruleset.type(of: key), let index = cell.value.number.wholeNumber,
                answer.nomination.facts.texts.indices.contains(index)
            {
                value = answer.nomination.facts.texts[index]
            }
            values.append("\(field)=\(value)")
        }
        return ruleset.evidence[Int(fact.evidence)].name + "{" + values.joined(separator: ";") + "}"
    }
}
