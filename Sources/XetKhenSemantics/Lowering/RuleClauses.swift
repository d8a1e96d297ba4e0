import XetKhenSyntax

/// The clauses that criteria, standards, suspensions, procedures and transitions share.
protocol RuleClauses {
    var name: NameSyntax { get }
    var label: TextSyntax? { get }
    var coverage: CoverageSyntax? { get }
    var citations: [CitationSyntax] { get }
    var force: ForceSyntax? { get }
    /// `khi`; nil for a rule that says nothing more than whom it covers.
    var conditionWritten: ConditionSyntax? { get }
    var exceptions: [ExceptionSyntax] { get }
    var sayings: SayingsSyntax { get }
}

extension RuleClauses {
    var coverage: CoverageSyntax? { nil }
    var exceptions: [ExceptionSyntax] { [] }
    var sayings: SayingsSyntax { SayingsSyntax() }
}

extension CriterionSyntax: RuleClauses {
    var conditionWritten: ConditionSyntax? { condition }
}

extension StandardSyntax: RuleClauses {
    var conditionWritten: ConditionSyntax? { condition }
}

extension SuspensionSyntax: RuleClauses {
    var conditionWritten: ConditionSyntax? { condition }
}

extension ProcedureSyntax: RuleClauses {
    var conditionWritten: ConditionSyntax? { condition }
}

extension TransitionSyntax: RuleClauses {
    var conditionWritten: ConditionSyntax? { condition }
}
