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
            reader = NominationReader(engine)
        }
    }

    /// What one thread evaluates with, nomination after nomination.
    package struct Evaluators {
        var before: Evaluator
        var after: Evaluator
        /// Where both sides read the same evidence: what decides whether anything can have moved.
        fileprivate var screen: Screen?
    }

    /// Decides a nomination under both rulesets without steps.
    fileprivate struct Screen {
        let before: Decider
        let after: Decider
        let reader: DecisionReader
        let row: DecisionRow
    }

    private let before: Side
    private let after: Side
    private let readsAlike: Bool
    private let screens: Bool
    private let language: Language

    /// `hasSameEvidence`: the two differ in values of parameters alone. `screens`: nominations of which no rule comes out
    /// otherwise are passed over without steps; the findings are the same either way.
    package init(
        before: CheckedRuleset, after: CheckedRuleset, hasSameEvidence: Bool = false, screens: Bool = true,
        in language: Language
    ) {
        self.before = Side(before)
        self.after = Side(after)
        // Texts are numbered as the constants of the ruleset come.
        readsAlike = hasSameEvidence && self.before.engine.plan.texts == self.after.engine.plan.texts
        self.screens = screens && readsAlike
        self.language = language
    }

    package func makeEvaluators() -> Evaluators {
        var screen: Screen?
        if screens {
            let decider = Decider(before.engine.plan)
            let other = Decider(after.engine.plan)
            // Rows of one layout fit both.
            if decider.layout == other.layout {
                screen = Screen(
                    before: decider, after: other, reader: DecisionReader(before.reader, decider.layout),
                    row: DecisionRow(decider.layout))
            }
        }
        return Evaluators(
            before: Evaluator(plan: before.engine.plan), after: Evaluator(plan: after.engine.plan), screen: screen)
    }

    package func finding(
        _ json: [UInt8], consideredOn: CalendarDate?, using evaluators: inout Evaluators
    ) -> WhatIfFinding {
        // Whether it may move; nil where it is not read straight into a row.
        var moves: Bool?
        if let screen = evaluators.screen, screen.reads(json, consideredOn) {
            moves = screen.mayMove()
            guard moves == true else { return screen.unmoved }
        }
        let nomination: Nomination
        switch before.reader.read(json, defaultConsideration: consideredOn) {
        case .refused(let diagnostics): return .unreadable(diagnostics)
        case .nomination(let read): nomination = read
        }
        if readsAlike {
            return moves ?? evaluators.screen?.mayMove(nomination) ?? true
                ? compared(nomination, nomination, &evaluators)
                : .compared(nomination: nomination.id, groups: nomination.groups, changes: [])
        }
        switch after.reader.read(json, defaultConsideration: consideredOn) {
        case .refused(let diagnostics):
            return .refused(nomination: nomination.id, groups: nomination.groups, diagnostics)
        case .nomination(let other): return compared(nomination, other, &evaluators)
        }
    }

    private func compared(
        _ nomination: Nomination, _ other: Nomination, _ evaluators: inout Evaluators
    ) -> WhatIfFinding {
        let was = before.engine.answer(nomination, .verdicts, using: &evaluators.before)
        let becomes = after.engine.answer(other, .verdicts, using: &evaluators.after)
        let changes = VerdictChange.changes(
            from: (was, before.engine.plan.ruleset), to: (becomes, after.engine.plan.ruleset), in: language)
        return .compared(nomination: nomination.id, groups: nomination.groups, changes: changes)
    }
}

extension WhatIfTrial.Screen {
    /// Whether a nomination is read straight into the row.
    fileprivate func reads(_ json: [UInt8], _ consideredOn: CalendarDate?) -> Bool {
        json.withUnsafeBufferPointer { reader.read($0, defaultConsideration: consideredOn, into: row) }
    }

    /// The finding for the nomination read so, where it cannot move.
    fileprivate var unmoved: WhatIfFinding {
        .compared(nomination: reader.idText, groups: row.groupNumbers, changes: [])
    }

    /// False where every rule comes out alike and no award is open: only of an open one the completions could differ.
    fileprivate func mayMove(_ nomination: Nomination) -> Bool {
        !row.fill(nomination) || mayMove()
    }

    /// The same for what the row holds.
    fileprivate func mayMove() -> Bool {
        guard before.decide(row), after.decide(row) else { return true }
        return !before.agrees(with: after) || before.hasOpenAward
    }
}
