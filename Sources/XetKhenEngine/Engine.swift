import XetKhenSemantics
import XetKhenValues

/// How much of an answer is worked out.
package enum AnswerDepth: Sendable, Hashable {
    /// Verdicts with their reasons, the order of awards, who decides, what the dossier lacks.
    case verdicts
    /// Also what would settle the undecided awards, and when they would be earned.
    case full
}

/// A checked ruleset compiled for answering nominations. Immutable; shared between threads.
package struct Engine: Sendable {
    package let plan: Plan
    private let dependence: MadeOnce<TimeDependence>
    /// The ruleset and the awards whose dependence that is.
    private let dependent: Plan

    package init(ruleset: CheckedRuleset) {
        plan = Plan(compiling: ruleset)
        dependence = MadeOnce()
        dependent = plan
    }

    /// The same for a ruleset that differs in its conditions and values alone. Nominations read for `engine` fit it, their
    /// texts numbered as they are there.
    init(changing engine: Engine, to ruleset: CheckedRuleset) {
        plan = Plan(compiling: ruleset, texts: engine.plan.texts)
        dependence = engine.dependence
        dependent = engine.dependent
    }

    /// What time does to each award; asked for where an answer looks for the day on which one is earned.
    var timeDependence: TimeDependence {
        dependence.value { TimeDependence(ruleset: dependent.ruleset, awards: dependent.awards) }
    }

    package func answer(_ nomination: Nomination) -> Answer {
        var evaluator = Evaluator(plan: plan)
        return answer(nomination, using: &evaluator)
    }

    /// The same with an evaluator of this engine's plan that is used again from nomination to nomination.
    package func answer(
        _ nomination: Nomination, _ depth: AnswerDepth = .full, using evaluator: inout Evaluator
    ) -> Answer {
        var trace = Trace()
        let outcomes = evaluator.evaluate(nomination, into: &trace)
        let builder = AnswerBuilder(engine: self, nomination: nomination, outcomes: outcomes, depth: depth)
        return builder.answer(trace: trace, evaluator: &evaluator)
    }
}
