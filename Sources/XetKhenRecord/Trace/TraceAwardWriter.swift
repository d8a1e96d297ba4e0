import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Writes the awards of an answer.
struct TraceAwardWriter {
    let answer: Answer
    let ruleset: CheckedRuleset
    let steps: StepNumbering

    init(answer: Answer, ruleset: CheckedRuleset, steps: StepNumbering) {
        self.answer = answer
        self.ruleset = ruleset
        self.steps = steps
    }

    func bytes() -> [UInt8] {
        var writer = CanonicalWriter(capacity: 1 << 12)
        writer.beginArray()
        for award in answer.awards { write(award, into: &writer) }
        writer.endArray()
        return writer.bytes
    }

    private func write(_ award: AwardAnswer, into writer: inout CanonicalWriter) {
        let declared = ruleset.awards[award.award]
        writer.beginObject()
        writer.name("above")
        writer.numbers(answer.awards.indices.filter { declared.aboveAll.contains(answer.awards[$0].award) })
        writer.name("authorities")
        writer.texts(titles(award.authorities, declared.authorities))
        writer.name("bonus")
        write(award.bonus, into: &writer)
        writer.member("certain_anyway", award.isCertainAnyway)
        writer.name("earliest")
        write(award.earliest, award.earliestTransitions, into: &writer)
        writer.name("encoded")
        writer.optional(award.transition.map { AnswerCodes.code($0.encodedVerdict) })
        writer.member("excluded", award.exclusion != nil)
        writer.name("lacking")
        writer.texts(award.lackingPapers.map { ruleset.paperTypes[$0].name })
        writer.member("name", declared.name)
        writer.member("not_tried", award.completionsNotTried)
        writer.name("procedures")
        writer.numbers(award.procedures.map { steps.step(of: $0.node) })
        writer.name("proposers")
        writer.texts(titles(award.proposers, declared.proposers))
        writer.name("suspensions")
        // The step of an own suspension is the one above its condition's node.
        writer.numbers(award.suspensions.map { steps.step(of: $0.node) })
        writer.member("title", declared.isTitle)
        writer.name("towards_earned")
        write(award.towardsEarned, into: &writer)
        writer.name("towards_not_earned")
        write(award.towardsNotEarned, into: &writer)
        writer.name("transitions")
        writer.numbers((award.transition?.applying ?? []).map { steps.step(of: $0.node) })
        writer.member("value", award.truth.letters)
        writer.member("verdict", AnswerCodes.code(award.verdict))
        writer.endObject()
    }

    private func titles(_ indices: [Int], _ offices: [Office]) -> [String] {
        indices.filter { offices.indices.contains($0) }.map { offices[$0].title.vietnamese }
    }

    private func write(_ bonus: BonusAnswer?, into writer: inout CanonicalWriter) {
        guard let bonus else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.name("amount")
        if let amount = bonus.amount { writer.number(amount) } else { writer.null() }
        writer.member("causes", bonus.causes.letters)
        writer.endObject()
    }

    private func write(_ earliest: EarliestDate, _ transitions: [Int], into writer: inout CanonicalWriter) {
        let date: CalendarDate?
        var facts: [SettlingFact] = []
        switch earliest {
        case .notSought:
            writer.null()
            return
        case .notWithinTenYears: date = nil
        case .date(let found): date = found
        case .dateIf(let found, let assumed):
            date = found
            facts = assumed
        }
        writer.beginObject()
        writer.name("date")
        writer.optional(date?.isoDescription)
        writer.name("if")
        writer.beginArray()
        for fact in facts { write(fact, into: &writer) }
        writer.endArray()
        writer.name("transitions")
        writer.texts(transitions.map { ruleset.transitions[$0].rule.name })
        writer.endObject()
    }

    private func write(_ sets: SettlingSets, into writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("complete", sets.isComplete)
        writer.name("sets")
        writer.beginArray()
        for set in sets.sets {
            writer.beginArray()
            for fact in set.facts { write(fact, into: &writer) }
            writer.endArray()
        }
        writer.endArray()
        writer.endObject()
    }

    private func write(_ fact: SettlingFact, into writer: inout CanonicalWriter) {
        writer.beginObject()
        writer.member("fact", ruleset.path(of: fact.fact))
        switch fact.requirement {
        case .oneOf(let values):
            writer.name("one_of")
            writer.beginArray()
            for value in values { writer.number(value.number) }
            writer.endArray()
        case .between(let lower, let includesLower, let upper, let includesUpper):
            writer.name("lower")
            if let lower { writer.number(lower) } else { writer.null() }
            writer.member("lower_included", includesLower)
            writer.name("upper")
            if let upper { writer.number(upper) } else { writer.null() }
            writer.member("upper_included", includesUpper)
        case .nothingMore:
            writer.member("nothing_more", true)
        case .moreRecords(let count):
            writer.name("more_records")
            writer.number(count)
        }
        writer.endObject()
    }
}
