import XetKhenEngine
import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

/// What one nomination comes to under a ruleset and under another one.
package enum WhatIfFinding: Sendable {
    /// Its verdicts that move, in the order of the awards.
    case compared(nomination: String, groups: [Int], changes: [VerdictChange])
    /// Not readable under the ruleset itself.
    case unreadable([Diagnostic])
    /// Readable, but not under the other one.
    case refused(nomination: String, groups: [Int], [Diagnostic])
}

/// Evaluates nominations under two rulesets. Immutable, shared between threads.
package struct WhatIfTrial: Sendable {
    /// A ruleset made ready to evaluate.
    private struct Side: Sendable {
        let engine: Engine
        let reader: NominationReader

        init(_ ruleset: CheckedRuleset) {
            engine = Engine(ruleset: ruleset)
            reader = NominationReader(ruleset: ruleset)
        }
    }

    /// What one thread evaluates with, nomination after nomination.
    package struct Evaluators {
        var before: Evaluator
        var after: Evaluator
    }

    private let before: Side
    private let after: Side
    private let language: Language

    package init(before: CheckedRuleset, after: CheckedRuleset, in language: Language) {
        self.before = Side(before)
        self.after = Side(after)
        self.language = language
    }

    package func makeEvaluators() -> Evaluators {
        Evaluators(before: Evaluator(plan: before.engine.plan), after: Evaluator(plan: after.engine.plan))
    }

    package func finding(
        _ json: [UInt8], consideredOn: CalendarDate?, using evaluators: inout Evaluators
    ) -> WhatIfFinding {
        let nomination: Nomination
        switch before.reader.read(json, defaultConsideration: consideredOn) {
        case .refused(let diagnostics): return .unreadable(diagnostics)
        case .nomination(let read): nomination = read
        }
        switch after.reader.read(json, defaultConsideration: consideredOn) {
        case .refused(let diagnostics):
            return .refused(nomination: nomination.id, groups: nomination.groups, diagnostics)
        case .nomination(let other):
            let was = before.engine.answer(nomination, .verdicts, using: &evaluators.before)
            let becomes = after.engine.answer(other, .verdicts, using: &evaluators.after)
            let changes = VerdictChange.changes(
                from: (was, before.engine.plan.ruleset), to: (becomes, after.engine.plan.ruleset), in: language)
            return .compared(nomination: nomination.id, groups: nomination.groups, changes: changes)
        }
    }
}
