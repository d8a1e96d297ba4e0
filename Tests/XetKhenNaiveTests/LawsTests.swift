import Testing
import XetKhenEngine
import XetKhenNaive
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// The laws that the language holds to, tried on random rulesets and nominations.
@Suite("Laws of the language")
struct LawsTests {
    static let rulesets: UInt64 = 60

    private func forEachRuleset(_ body: (UInt64, RandomRuleset, CompiledRuleset) -> Void) {
        for index in 0..<Self.rulesets {
            var writer = RulesetWriter(seed: RunSettings.seed &+ index)
            let random = writer.write()
            if let compiled = CompiledRuleset(random.text) { body(index, random, compiled) }
        }
    }

    @Test("Formatting, in either language, keeps the meaning and what it says")
    func formatting() {
        forEachRuleset { index, random, _ in
            let bytes = Array(random.text.utf8)
            let meaning = Self.meaning(bytes)
            for language in Language.allCases {
                let formatted = Formatter.format(bytes, keywords: language)
                #expect(formatted.diagnostics.isEmpty && !formatted.isRefused, "ruleset \(index)")
                #expect(Self.meaning(formatted.bytes) == meaning, "ruleset \(index)")
                #expect(Formatter.format(formatted.bytes).bytes == formatted.bytes, "ruleset \(index)")
            }
        }
    }

    private static func meaning(_ bytes: [UInt8]) -> String {
        MeaningText.text(of: RulesetParser.parse(files: [("thử.md", bytes)]))
    }

    @Test("The order of conditions never matters")
    func order() {
        forEachRuleset { index, random, compiled in
            var reversed = compiled.ruleset
            for rule in reversed.criteria.indices {
                reversed.criteria[rule].rule = compiled.ruleset.criteria[rule].rule.reversed
            }
            for rule in reversed.standards.indices {
                reversed.standards[rule].rule = compiled.ruleset.standards[rule].rule.reversed
            }
            var first = Evaluator(plan: compiled.engine.plan)
            var second = Evaluator(plan: Plan(compiling: reversed))
            for number in 0..<10 as Range<UInt64> {
                var nominations = NominationWriter(seed: index &* 31 &+ number)
                let json = nominations.write(for: random)
                guard let nomination = compiled.nomination(json), first.plan.texts == second.plan.texts else {
                    continue
                }
                var trace = Trace()
                let one = first.evaluate(nomination, into: &trace)
                let other = second.evaluate(nomination, into: &trace)
                #expect(one == other, "ruleset \(index), nomination \(number)")
            }
        }
    }

    @Test("A settled value stays when a scalar that was missing is added, and never crosses when one is contradicted")
    func monotony() {
        forEachRuleset { index, random, compiled in
            var evaluator = Evaluator(plan: compiled.engine.plan)
            for number in 0..<10 as Range<UInt64> {
                var nominations = NominationWriter(seed: index &* 37 &+ number)
                let json = nominations.write(for: random)
                guard let nomination = compiled.nomination(json) else { continue }
                var trace = Trace()
                let before = evaluator.evaluate(nomination, into: &trace).criteria
                for cell in nomination.facts.scalarCell where cell >= 0 {
                    var changed = nomination
                    let state = nomination.facts.cells[Int(cell)].state
                    switch state {
                    case .missing:
                        changed.facts.cells[Int(cell)].state = .known
                        changed.facts.cells[Int(cell)].value = CellValue(ExactDecimal(Int(number % 3)))
                        // Whether a limb is pleaded hangs on what is stated, not on what is true.
                        if random.text.contains("nêu ra") { continue }
                        let after = evaluator.evaluate(changed, into: &trace).criteria
                        for (old, new) in zip(before, after) where !old.isLeftOut && old.truth.isSettled {
                            #expect(new.truth == old.truth, "ruleset \(index), nomination \(number)")
                        }
                    case .known:
                        let place = Int(cell)
                        let value = changed.facts.cells[place].value
                        let other = CellValue(ExactDecimal(value.number == .zero ? 1 : 0))
                        changed.facts.cells[place].state = .disputed
                        changed.facts.cells[place].firstStatement = Int32(changed.facts.statements.count)
                        changed.facts.cells[place].statementCount = 2
                        let key = FactKey(
                            kind: .scalar, evidence: Int32(nomination.facts.scalarCell.firstIndex(of: cell) ?? 0))
                        for stated in [value, other] {
                            changed.facts.statements.append(
                                Statement(fact: key, value: stated, paper: nil, recordedOn: nil, standing: .disputes))
                        }
                        let after = evaluator.evaluate(changed, into: &trace).criteria
                        for (old, new) in zip(before, after) where !old.isLeftOut && old.truth.isSettled {
                            #expect(new.truth == old.truth || new.truth.isUnknown, "ruleset \(index)")
                        }
                    case .unwritten, .disputed: break
                    }
                }
            }
        }
    }
}

extension Rule {
    /// The rule with its condition's members turned round.
    fileprivate var reversed: Rule {
        var turned = condition
        turned.reverse()
        return judging(by: turned, exceptions: exceptions)
    }
}

extension CheckedCondition {
    /// Turns the members of every block round.
    fileprivate mutating func reverse() {
        switch kind {
        case .all(let members): kind = .all(Self.reversed(members))
        case .any(let members): kind = .any(Self.reversed(members))
        case .pleaded(let members): kind = .pleaded(Self.reversed(members))
        case .atLeast(let count, let members): kind = .atLeast(count, Self.reversed(members))
        case .exists(let selection, let body): kind = .exists(selection, body: Self.reversed(body))
        case .withRun(let run, let body): kind = .withRun(run, body: Self.reversed(body))
        case .not(var member):
            member.reverse()
            kind = .not(member)
        case .constant, .criterion, .comparison, .ratio, .membership, .recorded, .within, .truth, .readings: break
        }
    }

    private static func reversed(_ members: [CheckedCondition]) -> [CheckedCondition] {
        members.reversed().map { member in
            var member = member
            member.reverse()
            return member
        }
    }
}
