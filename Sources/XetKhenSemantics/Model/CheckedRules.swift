import XetKhenSyntax
import XetKhenValues

/// How many record variables and runs a rule binds at most at one time.
package struct Frame: Sendable, Hashable {
    package var variables: Int
    package var runs: Int

    package init(variables: Int = 0, runs: Int = 0) {
        self.variables = variables
        self.runs = runs
    }
}

/// What criteria, standards, suspensions, procedures and transitions have in common. Shared, since every pass over a ruleset
/// takes each of them in hand.
package final class Rule: Sendable {
    package let name: String
    package let label: LocalizedText
    /// Nil: every group.
    package let coverage: Coverage?
    package let citations: [Citation]
    /// The lowest grade that it cites.
    package let grade: Grade
    package let force: DateInterval
    package let condition: CheckedCondition
    package let exceptions: [CheckedException]
    package let sayings: CheckedSayings
    package let frame: Frame
    /// Headings of the provision, outermost first.
    package let headings: [String]
    package let range: SourceRange

    package init(
        name: String, label: LocalizedText, coverage: Coverage?, citations: [Citation], grade: Grade,
        force: DateInterval, condition: CheckedCondition, exceptions: [CheckedException], sayings: CheckedSayings,
        frame: Frame, headings: [String], range: SourceRange
    ) {
        self.name = name
        self.label = label
        self.coverage = coverage
        self.citations = citations
        self.grade = grade
        self.force = force
        self.condition = condition
        self.exceptions = exceptions
        self.sayings = sayings
        self.frame = frame
        self.headings = headings
        self.range = range
    }

    /// The same rule with another condition and other exceptions.
    package func judging(by condition: CheckedCondition, exceptions: [CheckedException]) -> Rule {
        Rule(
            name: name, label: label, coverage: coverage, citations: citations, grade: grade, force: force,
            condition: condition, exceptions: exceptions, sayings: sayings, frame: frame, headings: headings,
            range: range)
    }
}

package struct Criterion: Sendable {
    package var rule: Rule
    package init(rule: Rule) { self.rule = rule }
}

package struct Standard: Sendable {
    package var rule: Rule
    package var award: Int
    package var kinds: [AwardKind]
    package var suspendedWhen: CheckedCondition?
    /// Indices into `suspensions`.
    package var ignoredSuspensions: [Int]
    /// The standard with which this one must hold together.
    package var refines: Int?

    package init(
        rule: Rule, award: Int, kinds: [AwardKind], suspendedWhen: CheckedCondition?, ignoredSuspensions: [Int],
        refines: Int?
    ) {
        self.rule = rule
        self.award = award
        self.kinds = kinds
        self.suspendedWhen = suspendedWhen
        self.ignoredSuspensions = ignoredSuspensions
        self.refines = refines
    }
}

package struct Suspension: Sendable {
    package var rule: Rule
    /// Indices into `awards`.
    package var awards: [Int]

    package init(rule: Rule, awards: [Int]) {
        self.rule = rule
        self.awards = awards
    }
}

/// A change of law: where it applies, awards may be neither granted nor refused by the text that the ruleset encodes.
package struct Transition: Sendable {
    package var rule: Rule
    /// The document that governs instead. Index into `documents`.
    package var regime: Int
    /// What is met under the encoded text stands.
    package var keepsMet: Bool

    package init(rule: Rule, regime: Int, keepsMet: Bool) {
        self.rule = rule
        self.regime = regime
        self.keepsMet = keepsMet
    }
}

/// A cap or a floor, kept as written.
package struct Quota: Sendable, Hashable {
    package var syntax: QuotaSyntax
    package var citations: [Citation]
    package var range: SourceRange

    package init(syntax: QuotaSyntax, citations: [Citation], range: SourceRange) {
        self.syntax = syntax
        self.citations = citations
        self.range = range
    }
}

package struct Procedure: Sendable {
    package var rule: Rule
    package var awards: [Int]

    package init(rule: Rule, awards: [Int]) {
        self.rule = rule
        self.awards = awards
    }
}
