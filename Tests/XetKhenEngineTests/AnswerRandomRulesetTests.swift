import Testing
import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// Random conditions over yes/no, scale and number facts, as rulesets and as formulas.
@Suite("Answers of random rulesets")
struct AnswerRandomRulesetTests {
    /// Thresholds of a number with three options: below 10, from 10, from 20.
    static let thresholds = [10, 20]

    /// Facts have 2 options (yes/no), 4 (a scale) or 3 (a number), by which they are told apart.
    private func condition(_ formula: AnswerFormula, _ options: [Int]) -> CheckedCondition {
        switch formula {
        case .atLeastOption(let fact, let option):
            switch options[fact] {
            case 2: AnswerRuleset.holds(fact)
            case 3: AnswerRuleset.compare(.evidence(fact), .greaterOrEqual, Self.thresholds[option - 1])
            default:
                AnswerRuleset.compare(
                    .evidence(fact), .greaterOrEqual, option, .choice(AnswerRuleset.rating))
            }
        case .all(let members): AnswerRuleset.condition(.all(members.map { condition($0, options) }))
        case .any(let members): AnswerRuleset.condition(.any(members.map { condition($0, options) }))
        case .some(let k, let members):
            AnswerRuleset.condition(.atLeast(k, members.map { condition($0, options) }))
        case .not(let member): AnswerRuleset.not(condition(member, options))
        }
    }

    private func option(_ value: CellValue, of count: Int) -> Int {
        let number = value.number.wholeNumber ?? 0
        return count == 3 ? Self.thresholds.count { number >= $0 } : number
    }

    @Test("settling sets and certain values are those of the definition", arguments: 0..<200)
    func randomRuleset(seed: Int) {
        var source = AnswerRandom(state: UInt64(seed) &* 15_485_863 &+ 11)
        let options = (0..<(2 + source.next(4))).map { _ in 2 + source.next(3) }
        let formula = AnswerFormula.random(&source, depth: 3, options: options)
        var builder = AnswerRuleset()
        for (fact, count) in options.enumerated() {
            let type: ScalarType =
                count == 2 ? .yesNo : count == 3 ? .number(isInteger: true, .none) : .choice(AnswerRuleset.rating)
            _ = builder.declare("dữ_kiện_\(fact)", .scalar(type))
        }
        let gate = builder.declare("điều_kiện_chung", .scalar(.yesNo))
        let award = builder.award("bằng_khen")
        builder.standard(award, AnswerRuleset.all(AnswerRuleset.holds(gate), condition(formula, options)))
        let engine = Engine(ruleset: builder.ruleset)
        var evidence = AnswerEvidence(proposal: (1, 3, 2025))
        evidence.scalars[gate] = 1
        let answer = engine.answer(evidence.nomination(for: engine)).awards[0]

        let open = options.map { _ in -1 }
        let brute = AnswerBruteForce(formula: formula, options: options)
        for wanted in [true, false] where brute.holds(open, wanted) {
            #expect(answer.truth == Truth(wanted))
            #expect(answer.isCertainAnyway == formula.truth(open).isUnknown)
            return
        }
        #expect(answer.truth.isUnknown && !answer.isCertainAnyway && !answer.completionsNotTried)
        for (wanted, sets) in [(true, answer.towardsEarned), (false, answer.towardsNotEarned)] {
            #expect(sets.isComplete)
            #expect(sets.sets.map { $0.facts.map { Int($0.fact.evidence) } } == brute.minimalSets(towards: wanted))
            for set in sets.sets { checkRequirements(set, wanted, brute) }
        }
    }

    /// All that the requirements admit settles, in every combination.
    private func checkRequirements(_ set: SettlingSet, _ wanted: Bool, _ brute: AnswerBruteForce) {
        let admitted = set.facts.map { fact -> [Int] in
            let count = brute.options[Int(fact.fact.evidence)]
            switch fact.requirement {
            case .oneOf(let values):
                return values.map { option($0, of: count) }
            case .between(let lower, let lowerIncluded, let upper, let upperIncluded):
                #expect(lower == nil || lowerIncluded)
                #expect(upper == nil || upperIncluded)
                let first = lower.map { option(CellValue($0), of: count) } ?? 0
                let last = upper.map { option(CellValue($0), of: count) } ?? count - 1
                return Array(first...last)
            case .nothingMore, .moreRecords, .suchAs:
                Issue.record("no fact here is a list or stands beside another")
                return []
            }
        }
        let facts = set.facts.map { Int($0.fact.evidence) }
        #expect(brute.holds(facts, admitted, wanted))
    }
}
