import XetKhenEngine
import XetKhenExplanation
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What the documents of a ruleset say of one award, and what they say of it in one answer.
struct TraceAward: Sendable {
    private let above: [UInt8]
    private let name: [UInt8]
    private let isTitle: Bool

    init(_ award: Int, _ plan: Plan) {
        let declared = plan.ruleset.awards[award]
        let answered = plan.answeredAwards
        above = CanonicalWriter.part { writer in
            writer.numbers(answered.indices.filter { declared.aboveAll.contains(answered[$0]) })
        }
        name = CanonicalWriter.part { $0.composed(declared.name) }
        isTitle = declared.isTitle
    }

    func write(
        _ award: AwardAnswer, steps: StepNumbering, _ ruleset: borrowing CheckedRuleset,
        into writer: inout CanonicalWriter
    ) {
        // Of an award that is not applicable there is nothing else to say.
        let isApplicable = award.verdict != .notApplicable
        writer.beginObject()
        writer.member("above")
        writer.verbatim(above)
        if isApplicable {
            writer.member("authorities")
            writer.numbers(award.authorities)
            writer.member("bonus")
            Self.write(award.bonus, into: &writer)
            writer.member("certain_anyway", award.isCertainAnyway)
            writer.member("encoded")
            writer.composed(optional: award.transition.map { AnswerCodes.code($0.encodedVerdict) })
        }
        writer.member("excluded", award.exclusion != nil)
        if isApplicable {
            writer.member("lacking")
            writer.beginArray()
            for type in award.lackingPapers { writer.composed(ruleset.paperTypes[type].name) }
            writer.endArray()
        }
        writer.member("name")
        writer.verbatim(name)
        if isApplicable {
            writer.member("not_tried", award.completionsNotTried)
            writer.member("procedures")
            writer.numbers(award.procedures.map { steps.step(of: $0.node) })
            writer.member("proposers")
            writer.numbers(award.proposers)
            writer.member("suspensions")
            writer.numbers(award.suspensions.map { steps.step(of: $0.node) })
        }
        writer.member("title", isTitle)
        if isApplicable {
            writer.member("transitions")
            writer.numbers((award.transition?.applying ?? []).map { steps.step(of: $0.node) })
            writer.member("value", award.truth.letters)
        }
        writer.member("verdict", AnswerCodes.code(award.verdict))
        writer.endObject()
    }

    private static func write(_ bonus: BonusAnswer?, into writer: inout CanonicalWriter) {
        guard let bonus else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.member("amount")
        if let amount = bonus.amount { writer.number(amount) } else { writer.null() }
        writer.member("causes", bonus.causes.letters)
        writer.endObject()
    }
}
