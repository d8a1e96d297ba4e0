import XetKhenSyntax
import XetKhenValues

extension RulesetChecker {
    /// A rule with its frame; `extra` is a further condition that shares the frame (`hoãn khi`).
    mutating func lowerRule(
        _ syntax: some RuleClauses, _ entity: Entity, _ origin: Int, _ headings: [String]
    ) -> Rule? {
        var frame = Frame()
        return lowerRule(syntax, entity, origin, headings, extra: nil, &frame)?.rule
    }

    mutating func lowerRule(
        _ syntax: some RuleClauses, _ entity: Entity, _ origin: Int, _ headings: [String], extra: ConditionSyntax?,
        _ frame: inout Frame
    ) -> (rule: Rule, extra: CheckedCondition?)? {
        let coverage = lower(syntax.coverage, in: origin)
        let citations = lower(syntax.citations, in: origin)
        let force = lower(syntax.force, in: origin)
        checkCitations(citations, force)
        var context = LoweringContext(origin: origin)
        var condition: CheckedCondition?
        if let written = syntax.conditionWritten {
            condition = lower(written, &context)
        } else {
            condition = CheckedCondition(.constant(true), range: place(syntax.name.range, origin))
        }
        let sayings = lower(syntax.sayings, &context)
        var exceptions: [CheckedException] = []
        for exception in syntax.exceptions {
            if let lowered = lower(exception, &context) { exceptions.append(lowered) }
        }
        let loweredExtra = extra.map { lower($0, &context) }
        frame = context.frame
        guard let condition, exceptions.count == syntax.exceptions.count else { return nil }
        var checkedExtra: CheckedCondition?
        if let loweredExtra {
            guard let loweredExtra else { return nil }
            checkedExtra = loweredExtra
        }
        let rule = Rule(
            name: publicName(syntax.name, entity, origin), label: LocalizedText(syntax.label, name: syntax.name),
            coverage: coverage, citations: citations, grade: lowestGrade(citations), force: force,
            condition: condition, exceptions: exceptions, sayings: sayings, frame: context.frame,
            headings: headings, range: place(syntax.name.range, origin))
        return (rule, checkedExtra)
    }

    private mutating func lower(_ syntax: ExceptionSyntax, _ context: inout LoweringContext) -> CheckedException? {
        let citations = lower(syntax.citations, in: context.origin)
        let condition = lower(syntax.condition, &context)
        let consequence: CheckedException.Consequence
        switch syntax.consequence {
        case .fails: consequence = .fails
        case .satisfied: consequence = .satisfied
        case .replaced(let other):
            guard let replaced = lower(other, &context) else { return nil }
            consequence = .replaced(replaced)
        }
        guard let condition else { return nil }
        return CheckedException(
            label: syntax.label.text, condition: condition, consequence: consequence, citations: citations)
    }

    /// The awards that a clause names; all of them, but the excepted ones, where it names none.
    private mutating func lowerAwards(_ named: [NameSyntax]?, except: [NameSyntax] = [], in origin: Int) -> [Int] {
        if let named {
            var result: [Int] = []
            for name in named {
                if let award = findAward(name, in: origin), !result.contains(award) { result.append(award) }
            }
            return result
        }
        var excepted: Set<Int> = []
        for name in except {
            if let award = findAward(name, in: origin) { excepted.insert(award) }
        }
        return awards.indices.filter { !excepted.contains($0) }
    }

    mutating func lowerSuspensions() {
        var positions: [Int?] = []
        for (index, declared) in suspensions.enumerated() {
            let syntax = declared.syntax
            let covered = lowerAwards(syntax.awards, except: syntax.exceptAwards, in: declared.origin)
            guard
                let rule = lowerRule(
                    syntax, Entity(kind: .suspension, index: index), declared.origin, declared.headings)
            else {
                positions.append(nil)
                continue
            }
            positions.append(ruleset.suspensions.count)
            ruleset.suspensions.append(Suspension(rule: rule, awards: covered))
        }
        notes.suspensionIndices = positions
    }

    mutating func lowerStandards() {
        ruleset.standards.reserveCapacity(standards.count)
        var refinements: [NameSyntax?] = []
        var origins: [Int] = []
        for (index, declared) in standards.enumerated() {
            let syntax = declared.syntax
            let origin = declared.origin
            let award = syntax.award.flatMap { findAward($0, in: origin) }
            var ignored: [Int] = []
            for name in syntax.suspensionOptOut {
                if let suspension = find(name, in: .rules, origin: origin, expecting: .suspension),
                    let position = notes.suspensionIndices[suspension], !ignored.contains(position)
                {
                    ignored.append(position)
                }
            }
            var frame = Frame()
            let entity = Entity(kind: .standard, index: index)
            guard
                let (rule, suspendedWhen) = lowerRule(
                    syntax, entity, origin, declared.headings, extra: syntax.suspendedWhen, &frame),
                let award
            else {
                notes.standardIndices.append(nil)
                continue
            }
            notes.standardIndices.append(ruleset.standards.count)
            notes.standardOrigins.append(origin)
            refinements.append(syntax.refines)
            origins.append(origin)
            ruleset.standards.append(
                Standard(
                    rule: rule, award: award, kinds: syntax.kinds, suspendedWhen: suspendedWhen,
                    ignoredSuspensions: ignored, refines: nil))
        }
        for index in ruleset.standards.indices {
            guard let name = refinements[index],
                let refined = find(name, in: .rules, origin: origins[index], expecting: .standard)
            else { continue }
            guard let position = notes.standardIndices[refined] else { continue }
            ruleset.standards[index].refines = position
        }
        checkRefinements()
    }

    mutating func lowerExclusions() {
        for declared in exclusions {
            let syntax = declared.syntax
            let origin = declared.origin
            let closed = lowerAwards(syntax.awards, in: origin)
            guard let coverage = lower(syntax.coverage, in: origin) else { continue }
            let highest = syntax.highestOpen.flatMap { findAward($0, in: origin) }
            notes.exclusionOrigins.append(origin)
            let citations = lower(syntax.citations, in: origin)
            let highestCitations = lower(syntax.highestOpenCitations, in: origin)
            let force = lower(syntax.force, in: origin)
            ruleset.exclusions.append(
                Exclusion(
                    awards: closed, coverage: coverage, citations: citations, force: force, highestOpen: highest,
                    highestOpenCitations: highestCitations, saying: syntax.saying.map { LocalizedText($0) },
                    range: declared.range))
        }
    }

    mutating func lowerProcedures() {
        for (index, declared) in procedures.enumerated() {
            let syntax = declared.syntax
            let covered = lowerAwards(syntax.awards, in: declared.origin)
            guard
                let rule = lowerRule(syntax, Entity(kind: .procedure, index: index), declared.origin, declared.headings)
            else {
                continue
            }
            ruleset.procedures.append(Procedure(rule: rule, awards: covered))
        }
    }

    mutating func lowerTransitions() {
        for (index, declared) in transitions.enumerated() {
            let syntax = declared.syntax
            let regime = find(syntax.regime, in: .documents, origin: declared.origin, expecting: .document)
            let entity = Entity(kind: .transition, index: index)
            guard let rule = lowerRule(syntax, entity, declared.origin, declared.headings), let regime else { continue }
            ruleset.transitions.append(Transition(rule: rule, regime: regime, keepsMet: syntax.keepsMet))
        }
    }
}
